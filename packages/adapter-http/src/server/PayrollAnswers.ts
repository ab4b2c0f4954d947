/** What the API tells of a month's payroll. */
import { type Day, type Id, Label, Money, type View } from "@wangge/core/kernel"
import {
  type Differences,
  type Month,
  PayrollJournal,
  type PayrollPeriod,
  type PayrollPeriodView,
  PayrollProof,
  type PayrollTotals
} from "@wangge/core/pay"
import * as Result from "effect/Result"
import type * as PayrollsApi from "../api/PayrollsApi.ts"
import type { MonthPayroll } from "./Payrolls.ts"

type PeriodRow = typeof PayrollPeriodView.periods extends View.View<infer _, infer R> ? R : never
type Stage = PayrollPeriod.PayrollPeriod["_tag"]

export const stageLabels: { readonly [S in Stage]: Label.Label } = {
  Open: Label.of("未编制", "not drawn up"),
  Drafted: Label.of("已编制，待复核", "drawn up, to be reviewed"),
  Closed: Label.of("已关账", "closed")
}

/** A month in the list; its totals only where the whole district is reached. */
export const month = (row: PeriodRow, isWhole: boolean): typeof PayrollsApi.PayrollMonth.Type => {
  const stage = row.closed_on === null ? "Drafted" : "Closed"
  return {
    month: row.month as Month.Month,
    stage,
    stageLabel: stageLabels[stage],
    draft: row.draft,
    draftedBy: row.drafted_by as Id.PersonId,
    draftedOn: row.drafted_on as Day.Day,
    ...(row.closed_by === null ? {} : { closedBy: row.closed_by as Id.PersonId }),
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on as Day.Day }),
    ...(isWhole ? { totals: totalsOf(row) } : {})
  }
}

const totalsOf = (row: PeriodRow): PayrollTotals.PayrollTotals => ({
  people: row.people,
  gross: Money.fen(row.gross_fen),
  arrears: Money.fen(row.arrears_fen),
  employee: Money.fen(row.employee_fen),
  tax: Money.fen(row.tax_fen),
  net: Money.fen(row.net_fen),
  employer: Money.fen(row.employer_fen),
  cost: Money.fen(row.cost_fen),
  city: Money.fen(row.city_fen),
  district: Money.fen(row.district_fen)
})

/** What differs from the month before, of the people within reach. */
export const differences = ({ district, state }: MonthPayroll): ReadonlyArray<Differences.Difference> =>
  state._tag === "Open" ? [] : state.differences.filter(({ person }) => district.seesPerson(person))

/** One month; totals and proof over the people within reach. */
export const payroll = (open: MonthPayroll): typeof PayrollsApi.Payroll.Type => {
  const { district, journal, payslips, state, totals } = open
  const proof = PayrollProof.of(payslips, { totals, journal })
  return {
    month: open.month,
    stage: state._tag,
    stageLabel: stageLabels[state._tag],
    ...(state._tag === "Open"
      ? { outstanding: [] }
      : {
          draft: state.draft,
          draftedBy: state.draftedBy,
          draftedOn: state.draftedOn,
          totals,
          outstanding: state.outstanding.filter(({ person }) => district.seesPerson(person)),
          ...(Result.isSuccess(proof) ? { proof: proof.success } : {})
        }),
    ...(state._tag === "Closed" ? { closedBy: state.closedBy, closedOn: state.closedOn } : {}),
    payslips: payslips.length,
    differences: differences(open).length
  }
}

export const journalLine = (line: PayrollJournal.JournalLine) => ({
  ...line,
  levelLabel: PayrollJournal.levelLabels[line.level],
  accountLabel: PayrollJournal.accountLabels[line.account]
})
