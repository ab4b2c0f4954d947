/** Why a ticket does not do what was asked of it. */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { EvidenceKind } from "../kernel/Evidence.ts"
import { AreaCode, EvidenceHash, PersonId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { Instant } from "../kernel/Instant.ts"
import { Label } from "../kernel/Label.ts"
import { SlaRefusal } from "../sla/SlaRefusal.ts"
import { Channel } from "./Channel.ts"
import { EvidenceUse } from "./Report.ts"
import { Status } from "./Ticket.ts"

const names = Schema.Array(Schema.String)
/** The piece of evidence that a refusal is about. */
const piece = { hash: EvidenceHash, kind: EvidenceKind }

export const TicketRefusal = Schema.TaggedUnion({
  TicketUnknown: {},
  TicketExists: { id: TicketId, status: Status },
  RoleMayNot: { command: Schema.String, role: Role, roles: Schema.Array(Role) },
  OutsideScope: { grid: AreaCode, scope: Schema.Array(AreaCode) },
  NotNow: { command: Schema.String, status: Status, statuses: Schema.Array(Status) },

  NotYourUnit: { unit: UnitId, yours: Schema.optionalKey(UnitId) },
  NotAJointUnit: { units: Schema.Array(UnitId), yours: Schema.optionalKey(UnitId) },
  NotYourReport: {},
  AlreadyDispatched: { status: Status },
  CheckedByRepairer: { person: PersonId },
  ExtensionAtOtherLevel: { level: Schema.Literals(["unit", "centre"]) },
  NoExtensionAsked: {},

  ParameterNotInForce: { parameter: Label, day: Day, firstFrom: Day },
  OtherId: { stream: Schema.String, id: TicketId },
  CategoryUnknown: { category: Schema.String },
  StandardUnknown: { category: Schema.String, standard: Schema.String, known: names },
  ChannelNotYours: { channel: Channel, role: Role, roles: Schema.Array(Role) },
  ReporterMissing: { channel: Channel },
  AnonymousButNamed: { reporter: SubjectId },
  PlaceOutside: { nearest: Schema.optionalKey(AreaCode), distanceM: Schema.optionalKey(Schema.Int) },
  PlaceOutsideScope: { grid: AreaCode, scope: Schema.Array(AreaCode) },
  VerificationMissing: { channel: Channel },
  NotFoundOnSite: {},
  UnitUnknown: { unit: UnitId },
  UnitNamedTwice: { unit: UnitId },
  UnitHoldsAlready: { unit: UnitId },
  MilestoneUnknown: { milestone: Schema.String, known: names },
  ReporterUnknown: { reporter: SubjectId },
  ReporterUnclear: { waiting: Schema.Natural },
  AnswerMissing: {},
  AnswerWithoutContact: {},
  NothingCorrected: {},
  StandardNeeded: { category: Schema.String, known: names },
  StandardAtFiling: {},
  ClockUnknown: { target: Schema.String, known: names },
  MergeIntoItself: { id: TicketId },
  TimeBeforeLast: { at: Instant, last: Instant },

  EvidenceMissing: {
    use: EvidenceUse,
    kinds: Schema.Array(EvidenceKind),
    needed: Schema.Natural,
    given: Schema.Natural
  },
  EvidenceUsed: { ...piece, ticket: TicketId },
  EvidenceGivenTwice: { ...piece },
  EvidenceFromFuture: { ...piece, takenAt: Instant },
  EvidenceBeforeDispatch: { ...piece, takenAt: Instant, dispatchedAt: Instant },
  EvidenceWithoutPlace: { ...piece },
  EvidenceTooFar: { ...piece, distanceM: Schema.Int, withinM: Schema.Finite },

  Designated: { dispatches: Schema.Natural, unit: UnitId },
  JointWorkMissing: { units: Schema.Array(UnitId) },
  JointPartDone: { unit: UnitId },
  MilestoneReachedAlready: { milestone: Schema.String },
  MilestonesMissing: { milestones: names },
  ExtensionPending: { level: Schema.Literals(["unit", "centre"]) },
  NoLimitToExtend: {},
  StillSuspended: { until: Instant },
  ReopenTooLate: { closedAt: Instant, until: Instant, days: Schema.Natural },
  VisitDone: { reporter: SubjectId },
  NobodyWaits: {},
  MergeTargetUnknown: { into: TicketId },
  MergeTargetNotOpen: { into: TicketId, status: Status, goOnTo: Schema.optionalKey(TicketId) },
  MergeChain: { id: TicketId, adopted: Schema.Array(TicketId) },
  AdoptedAlready: { from: TicketId },
  MergeTargetBehind: { into: TicketId, status: Status, intoStatus: Status },
  EscalatedToTop: { levels: Schema.Natural },
  NotDueYet: {
    target: Schema.String,
    due: Schema.Literals(["yellow", "red", "breach"]),
    moment: Schema.optionalKey(Instant)
  },
  ClockRefused: { reason: SlaRefusal }
}).annotate({ identifier: "TicketRefusal" })
export type TicketRefusal = typeof TicketRefusal.Type
export type Tag = TicketRefusal["_tag"]

/**
 * When several rules refuse, the first of these speaks. Within one group the order is that in which its rules are listed in
 * the union.
 */
export const precedence: ReadonlyArray<{ readonly group: string; readonly tags: ReadonlyArray<Tag> }> = [
  { group: "unknown", tags: ["TicketUnknown"] },
  { group: "role", tags: ["RoleMayNot"] },
  { group: "scope", tags: ["OutsideScope"] },
  { group: "state", tags: ["TicketExists", "NotNow"] },
  {
    group: "condition",
    tags: [
      "AlreadyDispatched",
      "NotYourReport",
      "NotYourUnit",
      "NotAJointUnit",
      "CheckedByRepairer",
      "NoExtensionAsked",
      "ExtensionAtOtherLevel"
    ]
  },
  {
    group: "input",
    tags: [
      "ParameterNotInForce",
      "OtherId",
      "TimeBeforeLast",
      "ChannelNotYours",
      "ReporterMissing",
      "AnonymousButNamed",
      "CategoryUnknown",
      "StandardUnknown",
      "StandardAtFiling",
      "StandardNeeded",
      "PlaceOutside",
      "PlaceOutsideScope",
      "VerificationMissing",
      "NotFoundOnSite",
      "UnitUnknown",
      "UnitNamedTwice",
      "UnitHoldsAlready",
      "MilestoneUnknown",
      "ReporterUnknown",
      "ReporterUnclear",
      "AnswerMissing",
      "AnswerWithoutContact",
      "NothingCorrected",
      "ClockUnknown",
      "MergeIntoItself"
    ]
  },
  {
    group: "evidence",
    tags: [
      "EvidenceGivenTwice",
      "EvidenceUsed",
      "EvidenceFromFuture",
      "EvidenceBeforeDispatch",
      "EvidenceWithoutPlace",
      "EvidenceTooFar",
      "EvidenceMissing"
    ]
  },
  {
    group: "conflict",
    tags: [
      "Designated",
      "JointPartDone",
      "JointWorkMissing",
      "MilestoneReachedAlready",
      "MilestonesMissing",
      "ExtensionPending",
      "NoLimitToExtend",
      "StillSuspended",
      "ReopenTooLate",
      "VisitDone",
      "NobodyWaits",
      "MergeTargetUnknown",
      "MergeTargetNotOpen",
      "MergeChain",
      "MergeTargetBehind",
      "AdoptedAlready",
      "EscalatedToTop",
      "NotDueYet",
      "ClockRefused"
    ]
  }
]
