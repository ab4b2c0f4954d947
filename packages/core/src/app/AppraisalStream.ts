/**
 * The streams of a district's appraisals. An appraisal reads who is appraised from the workforces of all districts, their unpaid
 * leave from the pay records, and what they were rated before from the appraisals of earlier periods.
 */
import * as Effect from "effect/Effect"
import type { Appraisal } from "../appraisal/Appraisal.ts"
import { AppraisalCommand } from "../appraisal/AppraisalCommand.ts"
import type { AppraisalContext } from "../appraisal/AppraisalContext.ts"
import { decider } from "../appraisal/AppraisalDecider.ts"
import { AppraisalEvent } from "../appraisal/AppraisalEvent.ts"
import * as AppraisalId from "../appraisal/AppraisalId.ts"
import type { AppraisalPolicy } from "../appraisal/AppraisalPolicy.ts"
import type { AppraisalRefusal } from "../appraisal/AppraisalRefusal.ts"
import { catalogue } from "../appraisal/AppraisalRefusalCatalogue.ts"
import * as StaffRegister from "../appraisal/StaffRegister.ts"
import * as Calendars from "../calendar/Calendars.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as PayRecord from "../pay/PayRecord.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import * as FinalRatings from "./FinalRatings.ts"
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

type Asked = { readonly net: GridNet.GridNet; readonly ask: Streams.Ask }

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
      const asked = { net, ask }
      const register =
        subject === undefined || ALONE.includes(command._tag)
          ? nobody
          : yield* registerOf(world, definition, asked, subject, command._tag === "DraftRatings")
      const openBefore =
        subject === undefined || command._tag !== "DraftRatings"
          ? []
          : yield* FinalRatings.openBefore((one) => ask.state(Streams.at(definition, one)), subject)
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
        openBefore,
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
  { net, ask }: Asked,
  subject: AppraisalId.Subject,
  withHistory: boolean
): Effect.fn.Return<StaffRegister.StaffRegister, Streams.ReadFault> {
  const codes = GridNet.districts(net)
  const districts: Array<StaffRegister.DistrictStaff> = []
  const records: Array<PayRecord.PayRecord> = []
  for (const district of codes) {
    districts.push({ district, workforce: yield* ask.state(Streams.at(workforce, district)) })
    records.push(yield* ask.state(Streams.at(pay, district)))
  }
  const stateOf: FinalRatings.StateOf = (id) => ask.state(Streams.at(definition, id))
  const history = withHistory ? yield* FinalRatings.before(stateOf, codes, subject.period) : undefined
  const quarters = withHistory ? yield* FinalRatings.quarterPoints(stateOf, codes, subject.period) : undefined
  return StaffRegister.make({
    subject,
    districts,
    unitOf: (place, day) => {
      const { street } = GridNet.placeOn(net, place, day)
      return { place, ...(street === undefined ? {} : { street }) }
    },
    absencesOf: (person) =>
      records.flatMap((record) => PayRecord.of(record, person).leaves.map(({ from, to }) => ({ from, to }))),
    historyOf: (person) => history?.get(person) ?? [],
    quartersOf: (person) => quarters?.get(person) ?? []
  })
})
