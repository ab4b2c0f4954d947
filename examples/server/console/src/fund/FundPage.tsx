import type { Readers } from "@wangge/adapter-http/api"
import { Day } from "@wangge/core/kernel"
import type { FundDetail } from "../api/FundModel.ts"
import { useFund } from "../api/FundQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { amount } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { Why } from "../shell/Why.tsx"
import { Balance } from "./Balance.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import { type Asked, FundFrame, useAsked } from "./FundFrame.tsx"
import { words } from "./FundWords.ts"
import { Journals } from "./Journals.tsx"
import { Lines } from "./Lines.tsx"
import { percent } from "./MoneyBar.tsx"
import { Requests } from "./Requests.tsx"
import { Reservations } from "./Reservations.tsx"
import { YearEnd } from "./YearEnd.tsx"

/** Each part with what a reader must be able to read for it. */
const parts = {
  lines: "funds",
  requests: "fundRequests",
  reservations: "funds",
  journals: "fundBooks",
  balance: "fundBooks",
  yearEnd: "fundBooks"
} as const satisfies Readonly<Record<string, Readers.Resource>>
type Part = keyof typeof parts
const isPart = (text: string): text is Part => Object.hasOwn(parts, text)

/** One fund: what it has and why, what was asked, reserved and posted, and what its year's end would bring. */
export const FundPage = ({ fund }: { readonly fund: string }) => {
  const asked = useAsked()
  return <Answer of={useFund(fund, asked.year)}>{(detail) => <Found asked={asked} fund={detail} />}</Answer>
}

export interface OfFund {
  readonly asked: Asked
  readonly fund: FundDetail
}

const Found = ({ asked, fund }: OfFund) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const me = useMe().data
  const wanted = asked.get("part") ?? "lines"
  const part = isPart(wanted) ? wanted : "lines"
  const { entitlement, openFrom, openYears, total, years } = fund
  return (
    <FundFrame
      asked={asked}
      above="funds"
      title={`${say(fund.holderName)} · ${say(fund.purposeLabel)}`}
      years={[...years, ...openYears]}
      lead={
        <>
          <span className="mono">{fund.fund}</span> · {w.openFrom(openFrom)}
          {entitlement !== undefined && (
            <>
              {" · "}
              {w.entitled(amount(entitlement.amount))}
              <Why name={w.entitled("")}>
                <ExplanationTree explanation={entitlement.explanation} />
              </Why>
            </>
          )}
          {" · "}
          <a href={asked.href(`disclosures/${encodeURIComponent(fund.fund)}`)}>{w.toSheet}</a>
        </>
      }
    >
      <section className="summary five panel" aria-label={w.total}>
        <Figure
          label={w.appropriated}
          value={amount(total.appropriated)}
          hint={total.carried !== 0 && w.carried(amount(total.carried))}
        />
        <Figure label={w.reserved} value={amount(total.encumbered)} />
        <Figure label={w.paid} value={amount(total.spent)} />
        <Figure label={w.available} value={amount(total.available)} />
        <Figure label={w.rate} value={percent(total)} />
      </section>
      <nav className="tabs" aria-label={w.part}>
        {(Object.keys(parts) as ReadonlyArray<Part>)
          .filter((one) => me !== undefined && mayRead(me, parts[one]))
          .map((one) => (
            <a
              key={one}
              href={asked.with({ part: one, request: "", journal: "" })}
              aria-current={part === one ? "true" : undefined}
            >
              {w.parts[one]}
            </a>
          ))}
      </nav>
      <Shown part={part} asked={asked} fund={fund} />
    </FundFrame>
  )
}

const Shown = ({ part, ...rest }: OfFund & { readonly part: Part }) => {
  switch (part) {
    case "lines":
      return (
        <>
          {rest.asked.year === Day.yearOf(rest.asked.today) && <Budgeting {...rest} />}
          <Lines {...rest} />
        </>
      )
    case "requests":
      return <Requests {...rest} />
    case "reservations":
      return <Reservations {...rest} />
    case "journals":
      return <Journals {...rest} />
    case "balance":
      return <Balance {...rest} />
    case "yearEnd":
      return <YearEnd {...rest} />
  }
}

/** What can be done with the budget as a whole. */
const Budgeting = ({ asked, fund }: OfFund) => {
  const offer = useOffer(fund, asked.today)
  const offers = [
    ...offer("RequestSpending", { onward: true }),
    ...offer("Appropriate"),
    ...offer("TransferBudget"),
    ...offer("WithdrawBudget"),
    ...offer("Pay"),
    ...offer("PostJournal"),
    ...offer("ClosePeriod")
  ]
  return <FundCommands fund={fund.fund} offers={offers} />
}
