import type { PayrollCommands } from "@wangge/adapter-http/api"
import { type Month, PayRecordCommand, PayrollPeriodCommand } from "@wangge/core/pay"
import { useBegun, usePayroll } from "../api/PayQueries.ts"
import type { Payroll } from "../api/PeopleModel.ts"
import { STAFF } from "../api/PeopleQueries.ts"
import { useApi, useMe } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import type { Offer } from "../command/Field.ts"
import { type Asked, useAsked } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { StaffCommands } from "../people/StaffCommands.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { Steps } from "../shell/Steps.tsx"
import { Differences } from "./Differences.tsx"
import { Booked, Totals } from "./Figures.tsx"
import { MonthControl, monthOf } from "./MonthControl.tsx"
import * as PayForm from "./PayForm.ts"
import { words } from "./PayrollWords.ts"
import { words as payWords } from "./PayWords.ts"
import { Register } from "./Register.tsx"

/** One month's pay of a district, from its draft to its closing. */
export const PayrollPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  const month = monthOf(asked)
  const begun = useBegun(asked.district)
  return (
    <PeopleFrame asked={asked} title={`${w.title} ${month}`} lead={w.lead} controls={<MonthControl asked={asked} />}>
      <Answer of={begun}>{(first) => (first === null ? <NotBegun /> : <MonthOf asked={asked} month={month} />)}</Answer>
    </PeopleFrame>
  )
}

const NotBegun = () => {
  const { language } = useLanguage()
  const w = useWords(words)
  const { day } = useAsked()
  const role = useMe().data?.role
  const offer: Offer = {
    tag: "BeginPayroll",
    name: payWords[language].names.BeginPayroll,
    onward: true,
    fields: PayForm.fieldsOf("BeginPayroll", { language, today: day, leaves: [] })
  }
  const may = role !== undefined && PayRecordCommand.whoMay.BeginPayroll.includes(role)
  return (
    <>
      <p className="panel notice">{w.notBegun}</p>
      <StaffCommands offers={may ? [offer] : []} />
    </>
  )
}

interface Props {
  readonly asked: Asked
  readonly month: Month.Month
}

const MonthOf = ({ asked, month }: Props) => (
  <Answer of={usePayroll(asked.district, month)}>
    {(payroll) => <Found asked={asked} month={month} payroll={payroll} />}
  </Answer>
)

const stages = ["Open", "Drafted", "Closed"] as const

const Found = ({ asked, month, payroll }: Props & { readonly payroll: Payroll }) => {
  const w = useWords(words)
  const { stage, totals } = payroll
  const at = { Open: undefined, Drafted: payroll.draftedOn, Closed: payroll.closedOn }
  const steps = stages.map((one, i) => {
    const on = at[one]
    return {
      key: one,
      name: w.steps[one],
      reached: i <= stages.indexOf(stage),
      ...(on === undefined ? {} : { at: on })
    }
  })
  return (
    <>
      <Steps label={w.progress} steps={steps} current={stage} />
      <Said payroll={payroll} />
      <Decisions asked={asked} month={month} payroll={payroll} />
      {totals !== undefined && (
        <>
          <Totals totals={totals} />
          <Booked district={asked.district} month={month} totals={totals} />
          <Differences district={asked.district} month={month} outstanding={payroll.outstanding} />
          <Register asked={asked} month={month} />
        </>
      )}
    </>
  )
}

const Said = ({ payroll }: { readonly payroll: Payroll }) => {
  const w = useWords(words)
  const { closedBy, closedOn, draft, draftedBy, draftedOn } = payroll
  if (closedBy !== undefined && closedOn !== undefined) return <p className="quiet">{w.closed(closedBy, closedOn)}</p>
  if (draft === undefined || draftedBy === undefined || draftedOn === undefined) {
    return <p className="panel notice">{w.open}</p>
  }
  return <p className="quiet">{w.drafted(draft, draftedBy, draftedOn)}</p>
}

const Decisions = ({ asked, month, payroll }: Props & { readonly payroll: Payroll }) => {
  const w = useWords(words)
  const { pay } = useApi()
  const role = useMe().data?.role
  const may = (tag: PayrollCommands.Named) => role !== undefined && PayrollPeriodCommand.whoMay[tag].includes(role)
  const { draft, stage } = payroll
  const offers: ReadonlyArray<Offer> = [
    ...(stage !== "Closed" && may("DraftPayroll")
      ? [{ tag: "DraftPayroll", name: w.commands.DraftPayroll, onward: stage === "Open", fields: [] }]
      : []),
    ...(stage === "Drafted" && may("ClosePayroll")
      ? [{ tag: "ClosePayroll", name: w.commands.ClosePayroll, onward: true, fields: [], fixed: { draft } }]
      : [])
  ]
  if (offers.length === 0) return null
  const send = async (tag: string, body: object, key: string): Promise<unknown> =>
    pay.payrollCommand({ district: asked.district, month }, tag as PayrollCommands.Named, body, key)
  return <Commands key={`${month}/${stage}`} offers={offers} none="" target={{ send, touched: [STAFF] }} />
}
