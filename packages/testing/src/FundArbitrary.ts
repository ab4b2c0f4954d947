/**
 * Random commands for a fund, by several people in several roles, over some years. What they speak of is aimed at what exists, so
 * that many are granted; amounts lie close to what is available, so that many are not.
 */
import type { FundCommand } from "@wangge/core/fund"
import { type Actor, Day, Id, Money } from "@wangge/core/kernel"
import fc from "fast-check"
import type * as FundModel from "./FundModel.ts"

type Command = FundCommand.FundCommand

/** Which command, who asks, and three numbers that it is made from. */
export type Draw = readonly [kind: number, who: number, a: number, b: number, c: number]

export const draw: fc.Arbitrary<Draw> = fc.tuple(
  fc.nat(99),
  fc.nat(9),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
  fc.nat(1_000_000)
)

export const LINES = ["service", "environment", "facilities", "office"].map((line) => Id.LineId.make(line))
const USES: { readonly [line: string]: string } = {
  service: "care",
  environment: "cleaning",
  facilities: "lamps",
  office: "office"
}
const FIRST = Day.of("2019-03-01")

const actor = (person: string, role: Actor.Role): Actor.Actor => ({ person: Id.PersonId.make(person), role, scope: [] })
export const accountants = [actor("zhao", "accountant"), actor("qian", "accountant"), actor("sun", "system")] as const
const others = [actor("li", "secretary"), actor("zhou", "gridAdministrator"), actor("wu", "auditor")] as const
const hash = Id.EvidenceHash.make("a".repeat(64))
const papers = ["invoice", "acceptance", "contract"].map((kind) => ({ kind, hash }))
const reason = "by chance"

const one = <A>(list: ReadonlyArray<A>, at: number): A | undefined => list[at % list.length]

/** What is asked next, by whom and on which day: `place` counts the commands, each day has some of them. */
export interface Asked {
  readonly command: Command
  readonly actor: Actor.Actor
  readonly today: Day.Day
}

export const asked = (model: FundModel.Model, [kind, who, a, b, c]: Draw, place: number): Asked => {
  const today = Day.plusDays(FIRST, Math.floor(place * 2.5))
  const on = c % 8 === 0 ? Day.plusDays(today, -(c % 30)) : today
  const command = commandOf(model, { kind, a, b, c, on, place })
  const fitting =
    command._tag === "RequestSpending" ? others[1] : command._tag === "SignRequest" ? others[0] : undefined
  const chosen = who < 9 ? (fitting ?? one(accountants, who)) : one(others, a)
  return { command, actor: chosen ?? accountants[0], today }
}

interface Drawn {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly on: Day.Day
  readonly place: number
}

const commandOf = (model: FundModel.Model, { kind, a, b, c, on, place }: Drawn): Command => {
  const line = one(LINES, a) ?? Id.LineId.make("service")
  const use = b % 40 === 0 ? "wages" : (USES[line] ?? "care")
  const id = Id.JournalId.make(`J${a % 25 === 0 ? place - 1 : place}`)
  const small = Money.fen(1 + (b % 20_000))
  const journals = [...model.done.keys()]
  const open = [...model.held].filter(([, { left }]) => left > 0).map(([key]) => key)
  const reservation = Id.EncumbranceId.make((c % 20 === 0 ? undefined : one(open, a)) ?? `E${a % 50}`)
  const held = model.held.get(reservation)?.left || 5_000
  const request = Id.SpendingId.make(`R${Math.floor(place / 8)}`)
  const posting = { id, on, papers }
  if (kind < 3) return { _tag: "ExpireEncumbrances", on }
  if (kind < 17) {
    const amount = Money.fen(5_000 + (b % 35_000))
    return { _tag: "Appropriate", ...posting, line, amount, kind: c % 3 === 0 ? "supplement" : "original" }
  }
  if (kind < 23) {
    const to = one(LINES, c) ?? line
    return { _tag: "TransferBudget", ...posting, from: line, to, amount: Money.fen(1 + (b % 4_000)), reason }
  }
  if (kind < 27) return { _tag: "WithdrawBudget", ...posting, line, amount: small, reason }
  if (kind < 45) {
    const last = Day.of(`${on.slice(0, 4)}-12-31`)
    const until = Day.plusDays(on, Math.min(20 + (b % 90), Day.daysBetween(on, last)))
    const common = { _tag: "Encumber", line, use, amount: small, on, until } as const
    const encumbrance = Id.EncumbranceId.make(`E${place}`)
    return c % 6 === 0 ? { ...common, encumbrance, request } : { ...common, encumbrance }
  }
  if (kind < 49) {
    const common = { _tag: "ReleaseEncumbrance", encumbrance: reservation, on, reason } as const
    return c % 2 === 0 ? common : { ...common, amount: Money.fen(1 + (b % (held + 100))) }
  }
  if (kind < 63) {
    const amount = Money.fen(c % 3 === 0 ? held : 1 + (b % Math.ceil(held * 1.2)))
    return { _tag: "PayEncumbrance", ...posting, encumbrance: reservation, amount, last: c % 4 === 0 }
  }
  if (kind < 77) {
    const first = { line, use, amount: small }
    const second = {
      line: one(LINES, c) ?? line,
      use: USES[one(LINES, c) ?? line] ?? use,
      amount: Money.fen(1 + (c % 9_000))
    }
    return { _tag: "Pay", ...posting, items: c % 3 === 0 ? [first, second] : [first] }
  }
  if (kind < 86) {
    return { _tag: "ReverseJournal", ...posting, reverses: Id.JournalId.make(one(journals, b) ?? "J0"), reason }
  }
  if (kind < 89) return { _tag: "ClosePeriod", through: Day.plusDays(on, -(1 + (b % 40))) }
  if (kind < 93) return { _tag: "CloseYear", id, year: Math.max(2019, Day.yearOf(on) - 1) }
  if (kind < 97) {
    return { _tag: "RequestSpending", request, line, use, amount: small, item: "something", on, papers: [] }
  }
  return { _tag: "SignRequest", request, step: "secretary", on, papers: [] }
}
