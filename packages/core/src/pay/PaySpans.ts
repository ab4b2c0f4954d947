/**
 * The days of a month through which nothing changes that a person's pay rests on: post, qualification, grade, coefficient,
 * with the days that are paid and those of unpaid leave.
 */
import * as Result from "effect/Result"
import type { Day } from "../kernel/Day.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Person from "../workforce/Person.ts"
import * as Workforce from "../workforce/Workforce.ts"
import * as Grade from "./Grade.ts"
import { type Held, type Member, placeKindOf } from "./MonthStaff.ts"
import * as PaidDays from "./PaidDays.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as PayRecord from "./PayRecord.ts"
import type { PayrollFault } from "./PayrollPeriodRefusal.ts"
import type { Span } from "./PaySegment.ts"

/** What the spans of a month are read from. */
export interface World {
  readonly workforce: Workforce.Workforce
  readonly records: PayRecord.PayRecord
  readonly rules: PayRules
  readonly paidDays: PaidDays.PaidDays
}

type Spans = readonly [Span, ...ReadonlyArray<Span>]

export const of = (member: Member, world: World): Result.Result<Spans, PayrollFault> => {
  const { person } = member
  const known = Workforce.personOf(world.workforce, person)
  if (known === undefined) return Result.fail({ _tag: "PersonUnregistered", person })
  const standing = PayRecord.of(world.records, person)
  const spans: Array<Span> = []
  for (const held of member.held) {
    const days = changesWithin(held, known, standing)
    for (const [i, from] of days.entries()) {
      const to = days[i + 1] ?? held.to
      const facts = factsOn(from, held, member, known, standing, world.workforce)
      if (Result.isFailure(facts)) return Result.fail(facts.failure)
      append(spans, spanOf(from, to, held, facts.success, standing, world))
    }
  }
  const [first, ...others] = spans
  holds(first !== undefined, "a member holds a post on some day")
  return Result.succeed([first, ...others])
}

/** The first day and every later one on which something changes, in order. */
const changesWithin = (
  { from, to }: Held,
  { qualifications }: Person.Person,
  standing: PayRecord.Standing
): ReadonlyArray<Day> => {
  const changes = PayRecord.changesWithin(standing, from, to)
  if (changes.length === 0 && qualifications.length === 1) return [from]
  const qualified = qualifications.flatMap((one) => (from < one.from && one.from < to ? [one.from] : []))
  return [from, ...new Set([...changes, ...qualified].sort())]
}

const factsOn = (
  day: Day,
  { posts }: Held,
  { person, servedSince }: Member,
  known: Person.Person,
  standing: PayRecord.Standing,
  workforce: Workforce.Workforce
): Result.Result<Grade.Facts, PayrollFault> => {
  const [first, ...others] = posts
  const placeKind = placeKindOf(workforce, first, day)
  if (placeKind === undefined) return Result.fail({ _tag: "PlaceUndetermined", person, place: first.place, day })
  return Result.succeed({
    posts: [first.kind, ...others.map(({ kind }) => kind)],
    placeKind,
    qualification: Person.qualificationOn(known, day),
    servedSince,
    day,
    notCounted: PayRecord.yearsNotCounted(standing),
    steps: PayRecord.stepsOn(standing, day)
  })
}

const spanOf = (
  from: Day,
  to: Day,
  { posts }: Held,
  facts: Grade.Facts,
  standing: PayRecord.Standing,
  { rules, paidDays }: World
): Span => {
  const post = Grade.placingPost(facts, rules)
  const leaveDays = leaveWithin(standing, from, to, paidDays)
  return {
    from,
    to,
    place: (posts.find(({ kind }) => kind === post) ?? posts[0]).place,
    placeKind: facts.placeKind,
    post,
    grade: Grade.find(facts, rules),
    coefficient: PayRecord.coefficientOn(standing, from).percent,
    paidDays: PaidDays.within(paidDays, from, to) - leaveDays,
    leaveDays
  }
}

const leaveWithin = ({ leaves }: PayRecord.Standing, from: Day, to: Day, paidDays: PaidDays.PaidDays): number => {
  let days = 0
  for (const leave of leaves) {
    const [first, end] = [leave.from > from ? leave.from : from, leave.to < to ? leave.to : to]
    if (first < end) days += PaidDays.within(paidDays, first, end)
  }
  return days
}

const isSame = (a: Span, b: Span): boolean =>
  a.to === b.from &&
  a.place === b.place &&
  a.placeKind === b.placeKind &&
  a.post === b.post &&
  a.grade === b.grade &&
  a.coefficient === b.coefficient

/** A span that goes on as the one before it did is one with it. */
const append = (spans: Array<Span>, span: Span): void => {
  const last = spans.at(-1)
  if (last === undefined || !isSame(last, span)) {
    spans.push(span)
    return
  }
  spans[spans.length - 1] = {
    ...last,
    to: span.to,
    paidDays: last.paidDays + span.paidDays,
    leaveDays: last.leaveDays + span.leaveDays
  }
}
