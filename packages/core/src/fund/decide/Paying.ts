/** Money is paid: on a reservation, or at once from one line or several. */
import * as Result from "effect/Result"
import * as Invariant from "../../kernel/Invariant.ts"
import * as Money from "../../kernel/Money.ts"
import type * as BudgetLine from "../BudgetLine.ts"
import * as Encumbrance from "../Encumbrance.ts"
import * as Fund from "../Fund.ts"
import type { Of } from "../FundCommand.ts"
import type { PaidItem } from "../FundEvent.ts"
import type { LineRule } from "../FundPolicy.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import type { Entry } from "../Journal.ts"
import { entriesOf, type Template } from "../Template.ts"
import * as Desk from "./Desk.ts"
import { openEncumbrance } from "./Encumbering.ts"

export const payEncumbrance = (desk: Desk.Desk, command: Of<"PayEncumbrance">): Desk.Decision => {
  const { encumbrance: id, amount, on, papers, last } = command
  const known = Desk.before(desk, command, "payment", ({ draw }) => draw?.encumbrance === id && draw.paid === amount)
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const found = openEncumbrance(desk, id)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const reserved = found.success
  const { line, use, year, until } = reserved
  const early = Desk.orderFault(on, reserved.on)
  if (early !== undefined) return Result.fail(early)
  if (on > until) return Desk.refuse({ _tag: "EncumbranceOver", encumbrance: id, on, until })
  if (year !== Desk.yearOf(on)) return Desk.refuse({ _tag: "OtherYear", on, year })
  const rule = Desk.lineRule(desk, line)
  if (Result.isFailure(rule)) return Result.fail(rule.failure)
  const outstanding = Encumbrance.outstanding(reserved)
  const state = Desk.lineState(desk, year, line)
  const drawn = Money.fen(Math.min(amount, outstanding))
  const beyond = Money.subtract(amount, drawn)
  const fault =
    Desk.amountFault(amount) ??
    Desk.useFault(desk, rule.success, use) ??
    Desk.papersFault(rule.success, amount, papers) ??
    askerFault(desk, reserved) ??
    overrunFault(desk, reserved, amount) ??
    Desk.itemFault(rule.success, amount) ??
    Desk.yearFault(rule.success, state, beyond) ??
    Desk.availableFault(state, beyond)
  if (fault !== undefined) return Result.fail(fault)
  const released = last ? Money.subtract(outstanding, drawn) : Money.zero
  return paid(desk, command, [{ line, use, amount }], [rule.success], {
    changes: [Desk.change(year, line, { encumbered: Money.negate(Money.add(drawn, released)), spent: amount })],
    draw: { encumbrance: id, paid: amount, drawn, released }
  })
}

/** Whoever asked for the money does not pay it out. */
const askerFault = (
  { state, context: { actor } }: Desk.Desk,
  { request: id }: Encumbrance.Encumbrance
): FundRefusal | undefined => {
  const request = id === undefined ? undefined : Fund.requestOf(state, id)
  return request?.by === actor.person ? { _tag: "AskerPays", request: request.id, person: actor.person } : undefined
}

/** All that is paid on an encumbrance may exceed what was reserved by the overrun of the policy. */
const overrunFault = (
  { rules }: Desk.Desk,
  { id, reserved, paid, released, drawn }: Encumbrance.Encumbrance,
  amount: Money.Fen
): FundRefusal | undefined => {
  const { num, den } = rules.encumbrance.overrun
  const more = Number((BigInt(reserved) * BigInt(num)) / BigInt(den))
  const outstanding = Money.fen(reserved - drawn - released)
  const max = Money.fen(Math.max(0, reserved - released + more - paid))
  return amount > Math.max(max, outstanding)
    ? { _tag: "OverReserved", encumbrance: id, amount, outstanding, max }
    : undefined
}

export const pay = (desk: Desk.Desk, command: Of<"Pay">): Desk.Decision => {
  const { items, on, papers } = command
  const year = Desk.yearOf(on)
  const changes = spendingOf(items, year)
  const known = Desk.before(
    desk,
    command,
    "payment",
    (kept) => kept.draw === undefined && isSameSpending(kept.changes, changes)
  )
  if (known !== undefined) return known
  const late = Desk.dayFault(desk, on)
  if (late !== undefined) return Result.fail(late)
  const rules: Array<LineRule> = []
  for (const { line, use, amount } of items) {
    const rule = Desk.lineRule(desk, line)
    if (Result.isFailure(rule)) return Result.fail(rule.failure)
    const { withoutRequestMax: max } = rule.success
    const fault =
      Desk.amountFault(amount) ??
      Desk.useFault(desk, rule.success, use) ??
      Desk.papersFault(rule.success, amount, papers) ??
      (max !== undefined && amount > max ? ({ _tag: "RequestNeeded", line, amount, max } as const) : undefined) ??
      Desk.itemFault(rule.success, amount)
    if (fault !== undefined) return Result.fail(fault)
    rules.push(rule.success)
  }
  for (const { line, spent } of changes) {
    const rule = rules.find(({ id }) => id === line)
    const state = Desk.lineState(desk, year, line)
    const fault =
      (rule === undefined
        ? undefined
        : (Desk.unaskedFault(rule, state, spent) ?? Desk.yearFault(rule, state, spent))) ??
      Desk.availableFault(state, spent)
    if (fault !== undefined) return Result.fail(fault)
  }
  return paid(desk, command, items, rules, { changes })
}

/** What each line spends, items of one line together. */
const spendingOf = (items: ReadonlyArray<PaidItem>, year: number): ReadonlyArray<BudgetLine.Change> => {
  const [first, ...others] = items
  if (first !== undefined && others.length === 0) {
    return [Desk.change(year, first.line, { spent: first.amount, unasked: first.amount })]
  }
  const changes: Array<BudgetLine.Change> = []
  for (const { line, amount } of items) {
    const place = changes.findIndex((one) => one.line === line)
    const spent = Money.add(changes[place]?.spent ?? Money.zero, amount)
    const change = Desk.change(year, line, { spent, unasked: spent })
    if (place === -1) changes.push(change)
    else changes[place] = change
  }
  return changes
}

const isSameSpending = (a: ReadonlyArray<BudgetLine.Change>, b: ReadonlyArray<BudgetLine.Change>): boolean =>
  a.length === b.length && a.every(({ line, spent }) => b.some((one) => one.line === line && one.spent === spent))

/** The payment with its entries, each item by the template of its line. */
const paid = (
  desk: Desk.Desk,
  command: Of<"Pay"> | Of<"PayEncumbrance">,
  items: readonly [PaidItem, ...ReadonlyArray<PaidItem>],
  rules: ReadonlyArray<LineRule>,
  rest: { readonly changes: ReadonlyArray<BudgetLine.Change>; readonly draw?: Encumbrance.Draw }
): Desk.Decision => {
  const financial: Array<Entry> = []
  const budgetary: Array<Entry> = []
  items.forEach(({ line, amount }, place) => {
    const template = templateOf(desk, rules[place])
    financial.push(...entriesOf(template.financial, line, amount))
    budgetary.push(...entriesOf(template.budgetary, line, amount))
  })
  const { id, on, papers, payee } = command
  const journal = Desk.journal(desk, { id, on, kind: "payment", financial, budgetary, papers })
  return Desk.decided({ _tag: "Paid", journal, items, ...rest, ...(payee === undefined ? {} : { payee }) })
}

const templateOf = ({ rules: { templates } }: Desk.Desk, rule: LineRule | undefined): Template => {
  const template = templates.payments.find(({ id }) => id === rule?.payment)
  Invariant.holds(template !== undefined, `the policy has no template of payments ${rule?.payment}`)
  return template
}
