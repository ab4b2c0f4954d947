/** The budget of a line: appropriated, supplemented, moved between lines, taken back. */
import * as Result from "effect/Result"
import * as Money from "../../kernel/Money.ts"
import * as BudgetLine from "../BudgetLine.ts"
import * as Fund from "../Fund.ts"
import type { Of } from "../FundCommand.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import { entriesOf } from "../Template.ts"
import * as WorkFund from "../WorkFund.ts"
import * as Desk from "./Desk.ts"

export const appropriate = (desk: Desk.Desk, command: Of<"Appropriate">): Desk.Decision => {
  const { on, line, amount } = command
  const kind = command.kind === "original" ? "appropriation" : "supplement"
  const year = Desk.yearOf(on)
  const known = Desk.before(desk, command, kind, ({ changes }) => isChange(changes, year, line, amount))
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const rule = Desk.lineRule(desk, line)
  if (Result.isFailure(rule)) return Result.fail(rule.failure)
  const fault =
    Desk.amountFault(amount) ?? (kind === "appropriation" ? entitlementFault(desk, year, amount) : undefined)
  if (fault !== undefined) return Result.fail(fault)
  const { appropriation } = desk.rules.templates
  return Desk.decided({
    _tag: "Appropriated",
    journal: Desk.journal(desk, {
      ...command,
      kind,
      financial: entriesOf(appropriation.financial, line, amount),
      budgetary: entriesOf(appropriation.budgetary, line, amount)
    }),
    changes: [
      Desk.change(year, line, { appropriated: amount, ...(kind === "appropriation" ? { granted: amount } : {}) })
    ]
  })
}

const isChange = (
  changes: ReadonlyArray<BudgetLine.Change>,
  year: number,
  line: string,
  appropriated: number
): boolean => changes.some((one) => one.year === year && one.line === line && one.appropriated === appropriated)

/** The original appropriations of a year, over all lines, stay within the entitlement (PJ-C1). */
const entitlementFault = ({ state, purpose }: Desk.Desk, year: number, amount: Money.Fen): FundRefusal | undefined => {
  const entitled = WorkFund.entitlement(purpose, state.holderKind)
  if (entitled === undefined) return undefined
  const granted = Money.sum(Fund.linesOf(state, year).map((line) => line.granted))
  return granted + amount > entitled.amount
    ? { _tag: "OverEntitlement", amount, granted, yearly: entitled.amount, source: entitled.source }
    : undefined
}

export const transfer = (desk: Desk.Desk, command: Of<"TransferBudget">): Desk.Decision => {
  const { on, from, to, amount } = command
  const year = Desk.yearOf(on)
  const known = Desk.before(
    desk,
    command,
    "transfer",
    ({ changes }) => isChange(changes, year, from, -amount) && isChange(changes, year, to, amount)
  )
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const fault = transferFault(desk, command)
  if (fault !== undefined) return Result.fail(fault)
  const { money } = desk.rules.templates
  const moved = (account: typeof money.financial) =>
    [
      { account, line: to, side: "debit", amount },
      { account, line: from, side: "credit", amount }
    ] as const
  return Desk.decided({
    _tag: "Transferred",
    journal: Desk.journal(desk, {
      ...command,
      kind: "transfer",
      financial: moved(money.financial),
      budgetary: moved(money.budgetary)
    }),
    changes: [
      Desk.change(year, from, { appropriated: Money.negate(amount), movedOut: amount }),
      Desk.change(year, to, { appropriated: amount })
    ]
  })
}

const transferFault = (desk: Desk.Desk, { on, from, to, amount }: Of<"TransferBudget">): FundRefusal | undefined => {
  for (const line of [from, to]) {
    const rule = Desk.lineRule(desk, line)
    if (Result.isFailure(rule)) return rule.failure
    if (!rule.success.transferable) return { _tag: "NotTransferable", line }
  }
  if (from === to) return { _tag: "SameLine", line: from }
  const line = Desk.lineState(desk, Desk.yearOf(on), from)
  return Desk.amountFault(amount) ?? shareFault(desk, line, amount) ?? carriedFault(line, amount)
}

/** Within the share of the line that may be moved in a year. */
const shareFault = (
  { rules: { transferShare } }: Desk.Desk,
  line: BudgetLine.BudgetLine,
  amount: Money.Fen
): FundRefusal | undefined => {
  const before = BigInt(line.appropriated + line.movedOut)
  const max = Money.fen(Number((before * BigInt(transferShare.num)) / BigInt(transferShare.den)))
  return line.movedOut + amount > max
    ? { _tag: "OverTransferShare", line: line.line, amount, moved: line.movedOut, max }
    : undefined
}

/** What was carried over stays with its project (R6-04): only the year's own money moves. */
const carriedFault = (line: BudgetLine.BudgetLine, amount: Money.Fen): FundRefusal | undefined => {
  const short = Desk.availableFault(line, amount)
  if (short !== undefined) return short
  const carried = BudgetLine.carriedTotal(line)
  const movable = Money.fen(Math.max(0, Math.min(BudgetLine.available(line), line.appropriated - carried)))
  return amount > movable ? { _tag: "CarriedStays", line: line.line, amount, movable, carried } : undefined
}

export const withdraw = (desk: Desk.Desk, command: Of<"WithdrawBudget">): Desk.Decision => {
  const { on, line, amount } = command
  const year = Desk.yearOf(on)
  const known = Desk.before(desk, command, "withdrawal", ({ changes }) => isChange(changes, year, line, -amount))
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const rule = Desk.lineRule(desk, line)
  if (Result.isFailure(rule)) return Result.fail(rule.failure)
  const fault = Desk.amountFault(amount) ?? Desk.availableFault(Desk.lineState(desk, year, line), amount)
  if (fault !== undefined) return Result.fail(fault)
  const { withdrawal } = desk.rules.templates
  return Desk.decided({
    _tag: "Withdrawn",
    journal: Desk.journal(desk, {
      ...command,
      kind: "withdrawal",
      financial: entriesOf(withdrawal.financial, line, amount),
      budgetary: entriesOf(withdrawal.budgetary, line, amount)
    }),
    changes: [Desk.change(year, line, { appropriated: Money.negate(amount) })]
  })
}
