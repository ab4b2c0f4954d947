import { useMemo } from "react"
import type { PlaceStanding } from "../api/PeopleModel.ts"
import { useDiversions, usePeople, usePlaceStanding, useSurplus } from "../api/PeopleQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import * as Named from "../people/Named.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { ForPersonnel, StaffCommands } from "../people/StaffCommands.tsx"
import { useWorkforceOffers } from "../people/WorkforceOffers.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./EstablishmentWords.ts"
import { FormulaPanel } from "./FormulaPanel.tsx"
import { PlaceHistory } from "./PlaceHistory.tsx"
import { PlaceRoster } from "./PlaceRoster.tsx"
import { NumberReasons, SurplusReasons } from "./Reasons.tsx"
import { filledIn } from "./Seats.tsx"

const offered = [
  "Appoint",
  "EndAppointment",
  "DetermineEstablishment",
  "AnnounceRecruitment",
  "PlanDiversion",
  "CarryOutDiversion",
  "WithdrawDiversion"
] as const

/** One village or community: its posts, who holds them on a day, and how that came about. */
export const PlacePage = ({ code }: { readonly code: string }) => {
  const w = useWords(words)
  const asked = useAsked()
  const directory = useDirectory()
  const path = directory
    .path(code)
    .filter(({ kind, code: one }) => kind !== "city" && one !== code)
    .map(({ code: one }) => directory.area(one))
  return (
    <PeopleFrame asked={asked} single title={directory.area(code)} lead={path.join(" › ")}>
      <Answer of={usePlaceStanding(asked.district, code, asked.day)}>
        {(standing) =>
          standing === null ? (
            <p className="panel notice">{w.notDetermined}</p>
          ) : (
            <Standing asked={asked} standing={standing} />
          )
        }
      </Answer>
      <div className="split">
        <div className="column">
          <PlaceHistory asked={asked} place={code} />
        </div>
        <div className="column">
          <ForPersonnel>
            <Decisions asked={asked} place={code} />
          </ForPersonnel>
          <FormulaPanel asked={asked} place={code} />
        </div>
      </div>
    </PeopleFrame>
  )
}

const Standing = ({ asked, standing }: { readonly asked: Asked; readonly standing: PlaceStanding }) => {
  const w = useWords(words)
  const { place, number, vacancies, overfill, explanation } = standing
  const me = useMe().data
  const surplus = useSurplus(asked.district, asked.day, place, me !== undefined && mayRead(me, "staffing")).data
  const above = useMemo(() => surplus?.flatMap((one) => one.above) ?? [], [surplus])
  const reasons = { district: asked.district, place, day: asked.day }
  return (
    <>
      <section className="summary four panel" aria-label={w.title}>
        <Figure
          label={w.number}
          value={number ?? w.undetermined}
          hint={
            number !== undefined && (
              <Why name={w.number}>
                <NumberReasons {...reasons} />
              </Why>
            )
          }
        />
        <Figure label={w.filled} value={filledIn(standing)} />
        <Figure
          label={w.vacant}
          value={vacancies}
          hint={
            <Why name={w.vacant}>
              <ExplanationTree explanation={explanation} />
            </Why>
          }
        />
        <Figure
          label={w.above}
          value={overfill}
          tone="breached"
          hint={
            surplus !== undefined &&
            overfill > 0 && (
              <Why name={w.above}>
                <SurplusReasons {...reasons} />
              </Why>
            )
          }
        />
      </section>
      <Panel title={w.roster} beside={<span className="quiet small">{asked.day}</span>}>
        <PlaceRoster standing={standing} above={above} />
      </Panel>
    </>
  )
}

const Decisions = ({ asked, place }: { readonly asked: Asked; readonly place: string }) => {
  const { language } = useLanguage()
  const directory = useDirectory()
  const { district, day } = asked
  const people = Named.options(usePeople(district, day).data ?? [])
  const holders = usePlaceStanding(district, place, day).data?.holders ?? []
  const above = useSurplus(district, day, place).data?.flatMap((one) => one.above) ?? []
  const plans = (useDiversions(district).data ?? []).filter((one) => one.place === place && one.state === "planned")
  const pick = (one: Parameters<typeof Named.pick>[0]) => Named.pick(one, language, directory.area)
  const offerOf = useWorkforceOffers({
    fixed: { place },
    people,
    appointments: (tag) => (tag === "PlanDiversion" ? above : holders).map(pick),
    plans: plans.map(pick)
  })
  const tags = offered.filter((tag) => {
    if (tag === "PlanDiversion") return above.length > 0
    return tag === "CarryOutDiversion" || tag === "WithdrawDiversion" ? plans.length > 0 : true
  })
  return <StaffCommands offers={tags.map(offerOf)} />
}
