/**
 * The last quarter's appraisal of one district of the example, at its public notice, with an appeal that waits. Tickets of that
 * quarter are not in the store, whose first day is yesterday, so their figures are made up like everything here.
 */
import { City } from "@wangge/adapter-http/server"
import { type AppraisalCommand, AppraisalPeriod } from "@wangge/core/appraisal"
import { Day, type Id } from "@wangge/core/kernel"
import { Roster } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import * as Staff from "../city/Staff.ts"
import * as Sweeper from "../Sweeper.ts"
import { morning, type Office } from "./Office.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"

const SEED = 20_190_930

/** The last quarter that is over on a day. */
const quarterBefore = (today: Day.Day): AppraisalPeriod.AppraisalPeriod => {
  const quarter = Math.ceil(Day.monthOf(today) / 3)
  return quarter === 1
    ? AppraisalPeriod.of(`${Day.yearOf(today) - 1}-Q4`)
    : AppraisalPeriod.of(`${Day.yearOf(today)}-Q${quarter - 1}`)
}

/** Most counts of a quarter lie near the top, as they do. */
const rate = (chance: Chance.Chance, den: number, worst: number) => ({
  _tag: "Rate" as const,
  num: Math.round(den * (1 - worst * chance.next() ** 2)),
  den
})

const figuresOf = (chance: Chance.Chance) => {
  const tickets = Math.round(chance.between(12, 46))
  const reworked = chance.next() < 0.7 ? 0 : Math.round(chance.between(1, 3))
  return {
    ticketsOnTime: rate(chance, tickets, 0.3),
    rework: { _tag: "Rate" as const, num: reworked, den: tickets },
    visitsDone: rate(chance, tickets, 0.25),
    satisfaction: rate(chance, Math.round(tickets * 0.6), 0.3)
  }
}

export const run = Effect.fnUntraced(function* (office: Office, today: Day.Day): Effect.fn.Return<void, Fault, Needs> {
  const { district } = office
  const city = yield* City.City
  const chance = Chance.from(SEED)
  const period = quarterBefore(today)
  const { to: end } = AppraisalPeriod.daysOf(period)
  const documents = [yield* office.paper("考核材料")]
  const published = Day.plusDays(today, -1)
  let turn = 0
  const send = (day: Day.Day, command: AppraisalCommand.AppraisalCommand, actor = Staff.personnelOfficer) =>
    sent(
      city.appraisal(district, period),
      command,
      actor,
      morning(city.zone, day),
      commandId("appraisal", district, turn++)
    )

  const roster = Roster.on(yield* office.state, Day.plusDays(end, -1))
  const people = [...new Set(roster.places.flatMap(({ holders }) => holders.map(({ person }) => person)))]
  const [first, ...others] = people.map((person) => ({ person, figures: figuresOf(chance) }))
  if (first === undefined) return
  const collected = Day.plusDays(published, -4)
  yield* send(Day.plusDays(published, -6), { _tag: "OpenAppraisal" })
  yield* send(collected, { _tag: "RecordFigures", people: [first, ...others] }, Sweeper.SYSTEM)
  for (const person of people) {
    const points = Math.round(chance.between(70, 99)) * 100
    yield* send(collected, { _tag: "RecordScore", person, rater: RATER, points, documents })
  }
  const late = people.at(-1)
  if (late !== undefined) {
    const on = Day.plusDays(end, -40)
    yield* send(collected, { _tag: "RecordOffence", person: late, kind: "criticism", on, times: 1, documents })
  }
  yield* send(published, { _tag: "DraftRatings" })
  yield* send(published, { _tag: "PubliciseDraft", draft: 1 })
  const appeals = people.at(4)
  if (appeals === undefined) return
  yield* send(today, { _tag: "LodgeAppeal", person: appeals, grounds: "figureWrong", on: today, documents })
})

const RATER: Id.PersonId = Staff.personnelChief.person
