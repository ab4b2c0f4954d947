/**
 * Every "no" of a fund. The order in which rules refuse is fixed: the fund, the role, the scope, the rules in force, an id that
 * is taken, the day and its period, the existence of what is named, the stage, the input, the use, the papers, the request, the limits, and at last the
 * money that is available.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EncumbranceId, FundId, JournalId, LineId, PersonId, SpendingId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Source } from "../kernel/Source.ts"
import { AccountCode, Book } from "./Account.ts"
import { Subject } from "./Encumbrance.ts"
import { JournalKind, Year } from "./Journal.ts"
import { RequestState } from "./SpendingRequest.ts"

const named = Schema.Array(Schema.String)
const onLine = { line: LineId, amount: Fen }

export const FundRefusal = Schema.TaggedUnion({
  FundNotOpen: { fund: FundId },
  FundOpenAlready: { fund: FundId, openedOn: Day },
  HolderUnknown: { holder: AreaCode, day: Day },
  PurposeUnknown: { purpose: Schema.String, purposes: named },
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  NotYet: { on: Day, today: Day },
  PeriodClosed: { on: Day, openFrom: Day },
  OutOfOrder: { on: Day, since: Day },
  JournalUnknown: { journal: JournalId },
  EncumbranceUnknown: { encumbrance: EncumbranceId },
  RequestUnknown: { request: SpendingId },
  SubjectUnknown: { subject: Subject },
  LineUnknown: { line: LineId, lines: named },
  JournalExists: { journal: JournalId },
  EncumbranceExists: { encumbrance: EncumbranceId },
  RequestExists: { request: SpendingId },
  SubjectSettled: { subject: Subject },
  EncumbranceClosed: { encumbrance: EncumbranceId, paid: Fen, released: Fen },
  EncumbranceOver: { encumbrance: EncumbranceId, on: Day, until: Day },
  AmountNotPositive: { amount: Fen },
  SubjectNeeded: { role: Role },
  UntilFaulty: { until: Day, earliest: Day, latest: Day },
  UseForbidden: { use: Schema.String, label: Label, by: Source },
  UseUnknown: { line: LineId, use: Schema.String, uses: named },
  PapersMissing: { line: LineId, amount: Fen, papers: Schema.Array(Label) },
  RequestNeeded: { ...onLine, max: Fen },
  RequestDiffers: { request: SpendingId, line: LineId, use: Schema.String, amount: Fen },
  RequestNotReady: { request: SpendingId, step: Schema.optionalKey(Label), after: Schema.optionalKey(Day) },
  RequestSettled: { request: SpendingId, state: RequestState },
  StepNotNext: { request: SpendingId, step: Schema.String, next: Schema.optionalKey(Label) },
  StepRole: { step: Label, role: Role, roles: Schema.Array(Role) },
  StepPapersMissing: { step: Label },
  AskerDecides: { request: SpendingId, person: PersonId },
  AskerPays: { request: SpendingId, person: PersonId },
  SignedAlready: { request: SpendingId, person: PersonId },
  VoteFailed: {
    request: SpendingId,
    due: Schema.Int,
    present: Schema.Int,
    favour: Schema.Int,
    presentMin: Schema.Int,
    favourMin: Schema.Int
  },
  NotAsker: { request: SpendingId, by: PersonId },
  OutcomeTooEarly: { request: SpendingId },
  OverOutstanding: { encumbrance: EncumbranceId, amount: Fen, outstanding: Fen },
  OverReserved: { encumbrance: EncumbranceId, amount: Fen, outstanding: Fen, max: Fen },
  OverWithoutRequest: { ...onLine, used: Fen, max: Fen },
  OverPerItem: { ...onLine, max: Fen },
  OverPerYear: { ...onLine, used: Fen, max: Fen },
  OverEntitlement: { amount: Fen, granted: Fen, yearly: Fen, source: Source },
  SameLine: { line: LineId },
  NotTransferable: { line: LineId },
  CarriedStays: { ...onLine, movable: Fen, carried: Fen },
  OverTransferShare: { ...onLine, moved: Fen, max: Fen },
  NotAvailable: { ...onLine, year: Year, available: Fen, appropriated: Fen, encumbered: Fen, spent: Fen },
  EntriesMissing: {},
  AccountUnknown: { account: AccountCode, book: Book, accounts: named },
  AccountNotFree: { account: AccountCode, label: Label },
  EntryNotPositive: { account: AccountCode, amount: Fen },
  Unbalanced: { book: Book, difference: Fen },
  OpeningTooLate: { fund: FundId },
  OpeningOrigin: { line: LineId, origin: Year, year: Year },
  OpeningDisagrees: { line: LineId, book: Book, lines: Fen, entries: Fen },
  NotReversible: { journal: JournalId, kind: JournalKind },
  ReversedAlready: { journal: JournalId, by: JournalId },
  OtherYear: { on: Day, year: Year },
  YearIsClosed: { journal: JournalId, year: Year },
  PeriodNotOver: { through: Day, today: Day },
  PeriodNotAfter: { through: Day, openFrom: Day },
  YearNotOpen: { year: Year, years: Schema.Array(Year) },
  EarlierYearOpen: { year: Year, earlier: Year }
}).annotate({ identifier: "FundRefusal" })
export type FundRefusal = typeof FundRefusal.Type
export type Of<Tag extends FundRefusal["_tag"]> = Extract<FundRefusal, { readonly _tag: Tag }>
