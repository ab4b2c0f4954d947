/**
 * The sheet that residents see 公开表 (R6-08): what the fund was given, what was paid for which use, what is left, each payment of
 * the days, and what was decided in public, without a name of a person.
 */
import * as Csv from "../kernel/Csv.ts"
import type { Day } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as BudgetExecution from "./BudgetExecution.ts"
import type { PaidItem } from "./FundEvent.ts"
import { namesOf, type Purpose } from "./FundPolicy.ts"
import type { FundJournalRow, FundLineRow, FundRequestRow } from "./FundView.ts"
import * as PublicDecision from "./PublicDecision.ts"

const { of: label } = Label

/** One payment: for which use, on which request. Amounts in fen; negative where a payment was taken back. */
export interface Payment {
  readonly on: string
  readonly voucher: number
  readonly line: Label.Label
  readonly use: Label.Label
  /** What the request said it is for; absent for a payment without a request. */
  readonly item?: string
  readonly amount: Money.Fen
}

export interface DisclosureSheet {
  readonly fund: string
  readonly purpose: Label.Label
  readonly year: number
  readonly from: Day
  readonly through: Day
  /** As they stand when the sheet is made. */
  readonly lines: ReadonlyArray<BudgetExecution.Executed>
  readonly total: BudgetExecution.Executed
  /** The payments of the days, in the order of their vouchers. */
  readonly payments: ReadonlyArray<Payment>
  readonly paid: Money.Fen
  /** What was decided in public for the year, those whose notice stands among them. */
  readonly decisions: ReadonlyArray<PublicDecision.PublicDecision>
  /** Requests that went through a procedure and whose outcome is still to be shown 实施结果待公开. */
  readonly outcomesDue: ReadonlyArray<string>
}

/** The rows of one fund, from {@link FundView}. */
export interface Rows {
  readonly lines: ReadonlyArray<FundLineRow>
  readonly journals: ReadonlyArray<FundJournalRow>
  readonly requests: ReadonlyArray<FundRequestRow>
}

export const make = (
  fund: string,
  purpose: Purpose,
  { from, through, year }: { readonly year: number; readonly from: Day; readonly through: Day },
  rows: Rows
): DisclosureSheet => {
  const lines = rows.lines.filter((row) => row.fund === fund && row.year === year)
  const requests = new Map(rows.requests.filter((row) => row.fund === fund).map((row) => [row.encumbrance, row]))
  const own = rows.journals.filter((row) => row.fund === fund)
  const originals = new Map(own.map((row) => [row.journal, row]))
  const payments = own
    .filter((row) => row.year === year && row.on_day >= from && row.on_day <= through)
    .sort((a, b) => a.number - b.number)
    .flatMap((row) => {
      const paid = row.reverses === null ? row : originals.get(row.reverses)
      const sign = row.reverses === null ? 1 : -1
      const request = paid?.encumbrance == null ? undefined : requests.get(paid.encumbrance)
      const items: ReadonlyArray<PaidItem> = JSON.parse(paid?.items ?? "[]")
      return items.map((one) => ({
        on: row.on_day,
        voucher: row.number,
        ...namesOf(purpose, one.line, one.use),
        ...(request === undefined ? {} : { item: request.item }),
        amount: Money.fen(sign * one.amount)
      }))
    })
  return {
    fund,
    purpose: purpose.label,
    year,
    from,
    through,
    lines: BudgetExecution.sum(lines, BudgetExecution.byLine(purpose)),
    total: BudgetExecution.total(lines),
    payments,
    paid: Money.sum(payments.map(({ amount }) => amount)),
    decisions: PublicDecision.list(
      rows.requests.filter((row) => row.fund === fund && row.year === year),
      purpose
    ),
    outcomesDue: rows.requests
      .filter((row) => row.fund === fund && row.year === year && row.notice_until !== null)
      .filter((row) => row.state === "encumbered" && row.outcome_on === null)
      .map((row) => row.request)
  }
}

export const columns: ReadonlyArray<Csv.Column<Payment>> = [
  Csv.text(label("日期", "day"), ({ on }) => on),
  Csv.number(label("凭证号", "voucher"), ({ voucher }) => voucher),
  Csv.text(label("项目", "line"), ({ line }) => line.zh),
  Csv.text(label("用途", "use"), ({ use }) => use.zh),
  Csv.text(label("事项", "item"), ({ item }) => item),
  Csv.amount(label("金额", "amount"), ({ amount }) => amount)
]
