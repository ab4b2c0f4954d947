/** A request to spend 支出申请: asked, taken through the steps of its route, then reserved and paid. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { EncumbranceId, EvidenceHash, LineId, PersonId, SpendingId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import { Year } from "./Journal.ts"
import { Step, Taken } from "./Procedure.ts"

const asked = {
  id: SpendingId,
  year: Year,
  line: LineId,
  use: Schema.NonEmptyString,
  amount: Money.Fen,
  /** What is to be bought or done, without names of persons. */
  item: Schema.NonEmptyString,
  by: PersonId,
  on: Day,
  /** The amount that chose the route: this one with other requests for the same use close to it. */
  weighed: Money.Fen,
  weighedWith: Schema.Array(SpendingId),
  /** As the policy had them on the day of asking. */
  steps: Schema.Array(Step),
  papers: Schema.Array(EvidenceHash)
}

export const Asked = Schema.Struct(asked).annotate({ identifier: "SpendingAsked" })
export type Asked = typeof Asked.Type

/** `lapsed`: its year was closed before the money was reserved. */
export const RequestState = Schema.Literals(["pending", "encumbered", "rejected", "withdrawn", "lapsed"]).annotate({
  identifier: "SpendingRequestState"
})
export type RequestState = typeof RequestState.Type

export const stateLabels: { readonly [S in RequestState]: Label.Label } = {
  pending: Label.of("审批中", "being decided"),
  encumbered: Label.of("已占用资金", "money reserved"),
  rejected: Label.of("已驳回", "turned down"),
  withdrawn: Label.of("已撤回", "taken back"),
  lapsed: Label.of("跨年失效", "lapsed with its year")
}

export const SpendingRequest = Schema.Struct({
  ...asked,
  taken: Schema.Array(Taken),
  state: RequestState,
  encumbrance: Schema.optionalKey(EncumbranceId),
  /** When the outcome was shown to the public. */
  outcomeOn: Schema.optionalKey(Day)
}).annotate({ identifier: "SpendingRequest" })
export type SpendingRequest = typeof SpendingRequest.Type

/** The step that comes next; nothing when all are taken. */
export const nextStep = ({ steps, taken }: SpendingRequest): Step | undefined => steps[taken.length]

/** The day of its last step, or of asking. */
export const lastDay = ({ on, taken }: SpendingRequest): Day => taken.at(-1)?.on ?? on

/** The last day of the public notices that it went through; it may be acted on after it. */
export const noticeEnd = ({ taken }: SpendingRequest): Day | undefined =>
  taken.reduce<Day | undefined>(
    (latest, { until }) => (until !== undefined && (latest === undefined || until > latest) ? until : latest),
    undefined
  )
