/**
 * The streams of a district's appraisals. An appraisal reads who is appraised from the workforces of all districts, their unpaid
 * leave from the pay records, and what they were rated before from the appraisals of earlier periods.
 */
import * as Effect from "effect/Effect"
import type { Appraisal } from "../appraisal/Appraisal.ts"
import { ratingsOf } from "../appraisal/Appraisal.ts"
import { AppraisalCommand } from "../appraisal/AppraisalCommand.ts"
import type { AppraisalContext } from "../appraisal/AppraisalContext.ts"
import { decider } from "../appraisal/AppraisalDecider.ts"
import { AppraisalEvent } from "../appraisal/AppraisalEvent.ts"
import * as AppraisalId from "../appraisal/AppraisalId.ts"
import { type AppraisalPeriod, cycleOf, quartersOf } from "../appraisal/AppraisalPeriod.ts"
import type { AppraisalPolicy } from "../appraisal/AppraisalPolicy.ts"
import type { AppraisalRefusal } from "../appraisal/AppraisalRefusal.ts"
import { catalogue } from "../appraisal/AppraisalRefusalCatalogue.ts"
import { previous } from "../appraisal/PeriodOrder.ts"
import type { PersonRating } from "../appraisal/PersonRating.ts"
import type { RatedPeriod } from "../appraisal/RatedPeriod.ts"
import * as StaffRegister from "../appraisal/StaffRegister.ts"
import * as Calendars from "../calendar/Calendars.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as PayRecord from "../pay/PayRecord.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import type { Points } from "../workforce/Ranking.ts"
import type { PayRecordStream } from "./PayRecordStream.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { WorkforceStream } from "./WorkforceStream.ts"

export type AppraisalStream = Streams.StreamDefinition<
  Appraisal,
  AppraisalCommand,
  AppraisalEvent,
  AppraisalRefusal,
  AppraisalContext
>

export interface World {
  readonly policy: AppraisalPolicy
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly workforce: WorkforceStream
  readonly pay: PayRecordStream
  readonly dayOf: (at: Instant) => Day
  readonly calendarsFor: (days: { readonly opened: Day; readonly today: Day }) => CalendarOf
}

type Asked = { readonly today: Day; readonly net: GridNet.GridNet; readonly ask: Streams.Ask }
type Read<A> = Effect.Effect<A, Streams.ReadFault>

/** Commands for which nobody's service is looked up. */
const ALONE: ReadonlyArray<AppraisalCommand["_tag"]> = [
  "OpenAppraisal",
  "RenewTerms",
  "PubliciseDraft",
  "WithdrawNotice",
  "Finalise"
]

const nobody: StaffRegister.StaffRegister = { staff: () => [], memberOf: () => undefined }

/** Streams named by district and period: `appraisal/211103-2020`. */
export const make = (world: World): AppraisalStream => {
  const { policy, gridOfCity, dayOf, calendarsFor } = world
  const definition: AppraisalStream = {
    kind: "appraisal",
    decider,
    commandSchema: AppraisalCommand,
    eventSchema: AppraisalEvent,
    refusals: catalogue,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const net = yield* ask.state(gridOfCity)
      const id = StreamName.idOf(stream)
      const subject = AppraisalId.parse(id)
      const asked = { today, net, ask }
      const register =
        subject === undefined || ALONE.includes(command._tag)
          ? nobody
          : yield* registerOf(world, definition, asked, subject, command._tag === "DraftRatings")
      const calendar = calendarsFor({ opened: today, today })(Calendars.WORKING)
      return {
        today,
        actor,
        policy,
        id,
        ...(subject === undefined ? {} : { subject }),
        districtStands:
          subject !== undefined && GridNet.placeOn(net, subject.district, today).district === subject.district,
        covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today),
        calendar: yield* Effect.orDie(Effect.fromResult(calendar)),
        ...register
      }
    })
  }
  return definition
}

/** Who is appraised in a district and period; with what they were rated before, where that is asked for. */
const registerOf = Effect.fnUntraced(function* (
  { workforce, pay }: World,
  definition: AppraisalStream,
  asked: Asked,
  subject: AppraisalId.Subject,
  withHistory: boolean
): Effect.fn.Return<StaffRegister.StaffRegister, Streams.ReadFault> {
  const { net, ask } = asked
  const codes = GridNet.areas(net).flatMap(({ code, kind }) => (kind === "district" || kind === "zone" ? [code] : []))
  const districts: Array<StaffRegister.DistrictStaff> = []
  for (const district of codes) {
    districts.push({ district, workforce: yield* ask.state(Streams.at(workforce, district)) })
  }
  const records: Array<PayRecord.PayRecord> = []
  for (const district of codes) records.push(yield* ask.state(Streams.at(pay, district)))
  const final = (period: AppraisalPeriod) => finalIn(definition, asked, codes, period)
  const history = withHistory
    ? yield* historyOf(final, subject.period)
    : new Map<PersonId, ReadonlyArray<RatedPeriod>>()
  const quarters = withHistory
    ? yield* quarterPoints(final, subject.period)
    : new Map<PersonId, ReadonlyArray<Points>>()
  return StaffRegister.make({
    subject,
    districts,
    unitOf: (place, day) => {
      const { street } = GridNet.placeOn(net, place, day)
      return { place, ...(street === undefined ? {} : { street }) }
    },
    absencesOf: (person) =>
      records.flatMap((record) => PayRecord.of(record, person).leaves.map(({ from, to }) => ({ from, to }))),
    historyOf: (person) => history.get(person) ?? [],
    quartersOf: (person) => quarters.get(person) ?? []
  })
})

/** Final ratings of a period in all districts; nothing when no district has any. */
const finalIn = Effect.fnUntraced(function* (
  definition: AppraisalStream,
  { ask }: Asked,
  districts: ReadonlyArray<AreaCode>,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyArray<PersonRating> | undefined, Streams.ReadFault> {
  const found: Array<PersonRating> = []
  let isHeld = false
  for (const district of districts) {
    const state = yield* ask.state(Streams.at(definition, AppraisalId.of({ district, period })))
    if (state._tag !== "Final") continue
    isHeld = true
    found.push(...ratingsOf(state))
  }
  return isHeld ? found : undefined
})

type FinalOf = (period: AppraisalPeriod) => Read<ReadonlyArray<PersonRating> | undefined>

/** Ratings before a period, oldest first, back to the first period that nobody was appraised in. */
const historyOf = Effect.fnUntraced(function* (
  final: FinalOf,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyMap<PersonId, ReadonlyArray<RatedPeriod>>, Streams.ReadFault> {
  const history = new Map<PersonId, ReadonlyArray<RatedPeriod>>()
  for (let one = previous(period); ; one = previous(one)) {
    const ratings = yield* final(one)
    if (ratings === undefined) return history
    for (const { person, rating } of ratings) {
      const before = { period: one, ...(rating === undefined ? {} : { rating }) }
      history.set(person, [before, ...(history.get(person) ?? [])])
    }
  }
})

/** Points of the final quarters of a year. */
const quarterPoints = Effect.fnUntraced(function* (
  final: FinalOf,
  period: AppraisalPeriod
): Effect.fn.Return<ReadonlyMap<PersonId, ReadonlyArray<Points>>, Streams.ReadFault> {
  const points = new Map<PersonId, ReadonlyArray<Points>>()
  if (cycleOf(period) === "quarter") return points
  for (const quarter of quartersOf(period)) {
    for (const { person, score } of (yield* final(quarter)) ?? []) {
      if (score !== undefined) points.set(person, [...(points.get(person) ?? []), score.points])
    }
  }
  return points
})
