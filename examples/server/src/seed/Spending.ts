/** How a village or community of the example spends: each purchase from the request to the outcome that residents see. */
import type { FundCommand, Journal } from "@wangge/core/fund"
import { type Actor, Day, Id, Money } from "@wangge/core/kernel"
import * as Staff from "../city/Staff.ts"

export const line = (id: string) => Id.LineId.make(id)
export const dayOf = (year: number, month: number, date: number): Day.Day =>
  Day.of(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)

/** The budget years that are played, and the day up to which. */
export interface Span {
  readonly years: ReadonlyArray<number>
  readonly today: Day.Day
}

/** One command on a day, by somebody. */
export interface Turn {
  readonly day: Day.Day
  readonly actor: Actor.Actor
  readonly command: FundCommand.FundCommand
}

export interface Purchase {
  readonly id: string
  readonly line: string
  readonly use: string
  readonly yuan: number
  readonly item: string
}

/** The papers of the example: one of each kind for the steps, and those of a payment of some amount. */
export interface Papers {
  readonly minutes: Id.EvidenceHash
  readonly ballot: Id.EvidenceHash
  readonly outcome: Id.EvidenceHash
  readonly payment: (amount: Money.Fen) => ReadonlyArray<Journal.Paper>
}

export interface Place {
  readonly code: Id.AreaCode
  readonly papers: Papers
}

/** From these amounts on, in yuan, the committees meet, and all residents are asked. */
const COMMITTEES = 1_000
const FOUR_DISCUSSIONS = 5_000

/** The members of the Party and the representatives of the residents, as counted. */
const ballots = {
  members: { due: 36, present: 31, favour: 29 },
  representatives: { due: 45, present: 40, favour: 37 }
}

/** Public notices of five working days are over, even across the longest holiday. */
const AFTER_NOTICE = 18

/** All turns of a purchase that begins on a day; those that come after today are never played. */
export const purchase = ({ code, papers }: Place, begin: Day.Day, { id, item, use, yuan, ...of }: Purchase) => {
  const request = Id.SpendingId.make(id)
  const encumbrance = Id.EncumbranceId.make(id)
  const amount = Money.yuan(yuan)
  const secretary = Staff.secretary(code)
  const turns: Array<Turn> = []
  let day = begin
  const then = (after: number, actor: Actor.Actor, command: (on: Day.Day) => FundCommand.FundCommand) => {
    day = Day.plusDays(day, after)
    turns.push({ day, actor, command: command(day) })
  }
  const meeting = (after: number, step: string) =>
    then(after, secretary, (on) => ({ _tag: "RecordMeeting", request, step, on, papers: [papers.minutes] }))
  const vote = (after: number, step: keyof typeof ballots) =>
    then(after, secretary, (on) => ({
      _tag: "RecordVote",
      request,
      step,
      on,
      ballot: ballots[step],
      papers: [papers.ballot]
    }))
  const pay = (after: number, part: Money.Fen, last: boolean) =>
    then(after, Staff.accountant, (on) => ({
      _tag: "PayEncumbrance",
      id: Id.JournalId.make(`${id}-${last ? "last" : "first"}`),
      on,
      papers: papers.payment(part),
      encumbrance,
      amount: part,
      last
    }))

  then(0, Staff.hall(code), (on) => ({
    _tag: "RequestSpending",
    request,
    line: line(of.line),
    use,
    amount,
    item,
    on,
    papers: []
  }))
  const isLarge = yuan >= FOUR_DISCUSSIONS
  if (isLarge) meeting(2, "proposal")
  if (yuan >= COMMITTEES) meeting(2, "committees")
  if (isLarge) {
    vote(4, "members")
    vote(4, "representatives")
    then(2, secretary, (on) => ({ _tag: "PublishRequest", request, step: "decision", on, papers: [papers.minutes] }))
  }
  then(isLarge ? AFTER_NOTICE : 1, secretary, (on) => ({
    _tag: "SignRequest",
    request,
    step: "secretary",
    on,
    papers: []
  }))
  then(1, Staff.accountant, (on) => ({
    _tag: "Encumber",
    encumbrance,
    line: line(of.line),
    use,
    amount,
    on,
    request
  }))
  if (isLarge) {
    const first = Money.yuan(Math.round(yuan * 0.6))
    pay(14, first, false)
    // The rest comes a little below what was reserved, and is free again.
    pay(18, Money.yuan(Math.round(yuan * 0.37)), true)
    then(6, secretary, (on) => ({ _tag: "PublishOutcome", request, on, papers: [papers.outcome] }))
  } else {
    pay(10, amount, true)
  }
  return turns
}
