/**
 * What happened to one fund. An event that moves money carries its journal and what it changes about each line, so that nothing
 * has to be computed again. One stream a fund.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import {
  AreaCode,
  EncumbranceId,
  EvidenceHash,
  type FundId,
  JournalId,
  LineId,
  PersonId,
  SpendingId,
  SubjectId
} from "../kernel/Id.ts"
import { Fen } from "../kernel/Money.ts"
import { Change, Layer } from "./BudgetLine.ts"
import { Draw, Reservation } from "./Encumbrance.ts"
import { HolderKind } from "./Holder.ts"
import { Journal, Year } from "./Journal.ts"
import { Taken } from "./Procedure.ts"
import { Asked } from "./SpendingRequest.ts"

/** The stream of a fund: `fund/211103001001-work`. */
export const streamOf = (fund: FundId): string => `fund/${fund}`

const posted = { journal: Journal, changes: Schema.Array(Change) }

/** `expired`: its last day has passed · `released`: given back. */
export const ReleaseCause = Schema.Literals(["released", "expired"]).annotate({ identifier: "ReleaseCause" })
export type ReleaseCause = typeof ReleaseCause.Type

/** One amount of a payment. */
export const PaidItem = Schema.Struct({ line: LineId, use: Schema.NonEmptyString, amount: Fen }).annotate({
  identifier: "PaidItem"
})
export type PaidItem = typeof PaidItem.Type

/** What the year's end did with one line: of what was left, what goes on and what is returned. */
export const LineClosing = Schema.Struct({
  line: LineId,
  left: Fen,
  carried: Schema.Array(Layer),
  returned: Fen
}).annotate({ identifier: "LineClosing" })
export type LineClosing = typeof LineClosing.Type

export const FundEvent = Schema.TaggedUnion({
  FundOpened: { holder: AreaCode, holderKind: HolderKind, purpose: Schema.NonEmptyString, on: Day },
  /** `layers` are what the lines had carried from earlier years when the ledger began. */
  OpeningImported: { ...posted, layers: Schema.Array(Schema.Struct({ line: LineId, ...Layer.fields })) },
  /** An original appropriation or a supplement, as the kind of its journal says. */
  Appropriated: posted,
  Transferred: posted,
  Withdrawn: posted,
  Encumbered: { reservation: Reservation, change: Change },
  EncumbranceReleased: {
    encumbrance: EncumbranceId,
    amount: Fen,
    cause: ReleaseCause,
    on: Day,
    reason: Schema.optionalKey(Schema.NonEmptyString),
    change: Change
  },
  /** `draw` says what it took from an encumbrance and gave back of it. */
  Paid: {
    ...posted,
    items: Schema.NonEmptyArray(PaidItem),
    draw: Schema.optionalKey(Draw),
    /** Who got the money; name and account live in the vault. */
    payee: Schema.optionalKey(SubjectId)
  },
  JournalPosted: posted,
  /** `draw` gives back to an encumbrance that is still open what the payment had taken, as negative amounts. */
  Reversed: { ...posted, reverses: JournalId, draw: Schema.optionalKey(Draw) },
  /** Nothing is posted up to this day any more. */
  PeriodClosed: { through: Day, on: Day },
  /** `expired` are the encumbrances that end with the year; what is carried stands in the next year from then on. */
  YearClosed: {
    year: Year,
    on: Day,
    journal: Journal,
    expired: Schema.Array(Schema.Struct({ encumbrance: EncumbranceId, line: LineId, amount: Fen })),
    /** Requests of the year that no money was reserved for. */
    lapsed: Schema.Array(SpendingId),
    lines: Schema.Array(LineClosing)
  },
  SpendingRequested: Asked.fields,
  StepTaken: { request: SpendingId, ...Taken.fields },
  RequestRejected: { request: SpendingId, by: PersonId, on: Day, reason: Schema.NonEmptyString },
  RequestWithdrawn: { request: SpendingId, on: Day, reason: Schema.NonEmptyString },
  /** The second disclosure: what became of the money. */
  OutcomePublished: { request: SpendingId, on: Day, papers: Schema.Array(EvidenceHash) }
}).annotate({ identifier: "FundEvent" })
export type FundEvent = typeof FundEvent.Type
export type Of<Tag extends FundEvent["_tag"]> = Extract<FundEvent, { readonly _tag: Tag }>
