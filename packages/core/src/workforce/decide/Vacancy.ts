/** Whether a post is free for somebody, throughout the days asked for. */
import * as Result from "effect/Result"
import type { Day } from "../../kernel/Day.ts"
import type { AreaCode, PersonId, RecruitmentId } from "../../kernel/Id.ts"
import * as Period from "../../kernel/Period.ts"
import { mayHoldTogether } from "../Appointment.ts"
import type { PostKind } from "../Post.ts"
import { reserved } from "../Recruitment.ts"
import * as Roster from "../Roster.ts"
import * as Workforce from "../Workforce.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import * as Desk from "./Desk.ts"

export interface Wanted {
  readonly place: AreaCode
  readonly kind: PostKind
  readonly days: Period.DayPeriod
  /** The recruitment that reserved what is wanted. */
  readonly own?: RecruitmentId
}

/** The lowest seat that is free throughout, or why there is none. */
export const freeSeat = (desk: Desk.Desk, wanted: Wanted): Desk.Checked<number> => {
  const fault = roomFault(desk, wanted, 1)
  if (fault !== undefined) return Result.fail(fault)
  const { place, kind, days } = wanted
  const lowest = Math.min(...changeDays(desk, wanted).map((day) => numberOn(desk, wanted, day)))
  const seat = firstFree(taken(desk, wanted))
  return seat <= lowest ? Result.succeed(seat) : Desk.refuse({ _tag: "PostNotFreeThroughout", place, kind, ...days })
}

/** The lowest seat that nobody holds, be it beyond the number. */
export const anySeat = (desk: Desk.Desk, wanted: Wanted): number => firstFree(taken(desk, wanted))

/** Why so many more holders do not fit on some day, if they do not. */
export const roomFault = (desk: Desk.Desk, wanted: Wanted, more: number): WorkforceRefusal | undefined => {
  const { place, kind, days } = wanted
  if (Workforce.decisionOn(desk.state, place, days.from) === undefined) {
    return { _tag: "NotDetermined", place, day: days.from }
  }
  for (const day of changeDays(desk, wanted)) {
    const number = numberOn(desk, wanted, day)
    const filled = Roster.holdersOn(desk.state, place, day).filter((one) => one.kind === kind).length
    const held = reservedOn(desk, wanted, day)
    if (filled + held + more > number) return { _tag: "NoVacancy", place, kind, day, number, filled, reserved: held }
  }
  return undefined
}

/** The days on which the number, the holders or what is reserved may grow or shrink, in order. */
const changeDays = ({ state }: Desk.Desk, { place, kind, days }: Wanted): ReadonlyArray<Day> => {
  const changes = [
    ...Workforce.decisionsOf(state, place).map(({ from }) => from),
    ...Workforce.appointmentsIn(state, place).flatMap((one) => (one.kind === kind ? [one.from] : [])),
    ...Object.values(state.recruitments).flatMap((one) => (one.place === place && one.kind === kind ? [one.on] : []))
  ]
  return [days.from, ...changes.filter((day) => day > days.from && Period.containsDay(days, day)).sort()]
}

const numberOn = ({ state }: Desk.Desk, { place, kind }: Wanted, day: Day): number =>
  Workforce.decisionOn(state, place, day)?.posts[kind] ?? 0

const reservedOn = ({ state }: Desk.Desk, { place, kind, own }: Wanted, day: Day): number => {
  const mine = own === undefined ? undefined : Workforce.recruitmentOf(state, own)
  return Roster.reservedIn(state, place, kind, day) - (mine === undefined || mine.on > day ? 0 : reserved(mine))
}

const taken = ({ state }: Desk.Desk, { place, kind, days }: Wanted): ReadonlyArray<number> =>
  Workforce.appointmentsIn(state, place).flatMap((one) =>
    one.kind === kind && Period.overlap(one, days) ? [one.seat] : []
  )

const firstFree = (seats: ReadonlyArray<number>): number => {
  let seat = 1
  while (seats.includes(seat)) seat++
  return seat
}

/** Nobody holds the same post twice, nor two posts in the city that the policy does not allow together. */
export const personFault = (desk: Desk.Desk, person: PersonId, wanted: Wanted): WorkforceRefusal | undefined => {
  const everywhere = [...Workforce.appointmentsOf(desk.state, person), ...desk.context.heldElsewhere(person)]
  const held = everywhere.filter((one) => Period.overlap(one, wanted.days))
  const same = held.find(({ place, kind }) => place === wanted.place && kind === wanted.kind)
  if (same !== undefined) {
    return { _tag: "AlreadyAppointed", person, place: same.place, kind: same.kind, ...daysOf(same) }
  }
  const other = held.find((one) => !mayHoldTogether(desk.rules.combinations, one, wanted))
  return other === undefined
    ? undefined
    : {
        _tag: "TwoPosts",
        person,
        kind: wanted.kind,
        heldPlace: other.place,
        heldKind: other.kind,
        ...daysOf(other)
      }
}

export const daysOf = ({ from, to }: Period.DayPeriod): Period.DayPeriod => (to === undefined ? { from } : { from, to })
