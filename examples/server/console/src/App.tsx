import { QueryClientProvider } from "@tanstack/react-query"
import { useEffect, useMemo, useRef } from "react"
import * as Api from "./api/Api.ts"
import type { Me } from "./api/Model.ts"
import { ApiContext, makeQueryClient, useMe } from "./api/Queries.tsx"
import { useSession } from "./api/Session.tsx"
import { AppraisalPage } from "./appraisal/AppraisalPage.tsx"
import { Board } from "./board/Board.tsx"
import { CareerPage } from "./career/CareerPage.tsx"
import { EstablishmentPage } from "./establishment/EstablishmentPage.tsx"
import { PlacePage } from "./establishment/PlacePage.tsx"
import { EvaluationPage } from "./evaluation/EvaluationPage.tsx"
import { DisclosurePage } from "./fund/DisclosurePage.tsx"
import { DisclosuresPage } from "./fund/DisclosuresPage.tsx"
import { FundPage } from "./fund/FundPage.tsx"
import { FundsPage } from "./fund/FundsPage.tsx"
import { OutcomePage } from "./outcome/OutcomePage.tsx"
import { PayrollPage } from "./payroll/PayrollPage.tsx"
import { PayslipPage } from "./payroll/PayslipPage.tsx"
import { PeoplePage } from "./person/PeoplePage.tsx"
import { PersonPage } from "./person/PersonPage.tsx"
import { RecruitmentPage } from "./recruitment/RecruitmentPage.tsx"
import { RecruitmentsPage } from "./recruitment/RecruitmentsPage.tsx"
import { ReportPage } from "./report/ReportPage.tsx"
import { Bar } from "./shell/Bar.tsx"
import { Boundary } from "./shell/Boundary.tsx"
import { homeOf } from "./shell/Home.ts"
import { useLanguage } from "./shell/Language.tsx"
import { boardHref, type Route, replace, useRoute } from "./shell/Route.ts"
import { SignIn } from "./shell/SignIn.tsx"
import { Failure, Loading } from "./shell/State.tsx"
import { TicketPage } from "./ticket/TicketPage.tsx"

export const App = () => {
  const { token } = useSession()
  return token === undefined ? <SignIn /> : <SignedIn key={token} token={token} />
}

const SignedIn = ({ token }: { readonly token: string }) => {
  const api = useMemo(() => Api.make(token), [token])
  const queries = useMemo(() => makeQueryClient(), [])
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>
        <Pages />
      </QueryClientProvider>
    </ApiContext>
  )
}

const Pages = () => {
  const { t } = useLanguage()
  const { signOut } = useSession()
  const route = useRoute()
  const me = useMe()
  const place = "id" in route ? `${route.page}/${route.id}` : route.page
  const before = useRef(place)
  useEffect(() => {
    if (before.current !== place) toMain()
    before.current = place
  }, [place])
  const refused = me.error instanceof Api.Refused && me.error.problem.status === 401
  const elsewhere = route.page === "board" && me.data !== undefined && homeOf(me.data) !== boardHref
  useEffect(() => {
    if (elsewhere && me.data !== undefined) replace(homeOf(me.data))
  }, [elsewhere, me.data])
  useEffect(() => {
    if (refused) signOut(true)
  }, [refused, signOut])

  if (me.data === undefined || elsewhere)
    return me.isError ? <Failure error={me.error} retry={() => me.refetch()} /> : <Loading />
  return (
    <div className="page">
      <button type="button" className="skip" onClick={toMain}>
        {t.skip}
      </button>
      <Bar route={route} me={me.data} />
      <main className="main" id="main" tabIndex={-1}>
        <Boundary key={place}>
          <Page route={route} me={me.data} />
        </Boundary>
      </main>
    </div>
  )
}

/** The fragment of the address is the route, so an ordinary link into the page would lead away. */
const toMain = () => document.getElementById("main")?.focus()

const Page = ({ route, me }: { readonly route: Route; readonly me: Me }) => {
  const { t } = useLanguage()
  switch (route.page) {
    case "board":
      return <Board />
    case "ticket":
      return <TicketPage key={route.id} id={route.id} />
    case "report":
      return <ReportPage me={me} />
    case "evaluation":
      return <EvaluationPage />
    case "establishment":
      return <EstablishmentPage />
    case "place":
      return <PlacePage code={route.id} />
    case "people":
      return <PeoplePage />
    case "person":
      return <PersonPage person={route.id} />
    case "recruitments":
      return <RecruitmentsPage />
    case "recruitment":
      return <RecruitmentPage id={route.id} />
    case "career":
      return <CareerPage id={route.id} />
    case "payroll":
      return <PayrollPage />
    case "payslip":
      return <PayslipPage person={route.id} />
    case "appraisal":
      return <AppraisalPage />
    case "outcome":
      return <OutcomePage />
    case "funds":
      return <FundsPage />
    case "fund":
      return <FundPage key={route.id} fund={route.id} />
    case "disclosures":
      return <DisclosuresPage />
    case "disclosure":
      return <DisclosurePage fund={route.id} />
    case "unknown":
      return (
        <div className="panel notice">
          <strong>{t.state.unknownPage}</strong>
          <a href={homeOf(me)}>{t.state.home}</a>
        </div>
      )
  }
}
