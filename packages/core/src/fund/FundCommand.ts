/**
 * What may be asked of one fund. Ids are the sender's: the same journal or encumbrance sent twice changes nothing the second time.
 * `on` is the day on which something was done, which is not after today and lies in a period that is open; its year is the budget
 * year. All amounts in fen, above zero.
 */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { EncumbranceId, EvidenceHash, JournalId, LineId, SpendingId, SubjectId } from "../kernel/Id.ts"
import { Fen } from "../kernel/Money.ts"
import { Subject } from "./Encumbrance.ts"
import { PaidItem } from "./FundEvent.ts"
import { Entry, Paper, Year } from "./Journal.ts"
import { Ballot } from "./Procedure.ts"

const posting = { id: JournalId, on: Day, papers: Schema.Array(Paper) }
const reason = Schema.NonEmptyString
/** Who gets the money; name and account live in the vault. */
const payee = { payee: Schema.optionalKey(SubjectId) }
const step = { request: SpendingId, step: Schema.NonEmptyString, on: Day, papers: Schema.Array(EvidenceHash) }

/** What a line had when the ledger began: `origin` is the year in which the money was first appropriated. */
export const OpeningLine = Schema.Struct({ line: LineId, origin: Year, amount: Fen }).annotate({
  identifier: "OpeningLine"
})
export type OpeningLine = typeof OpeningLine.Type

export const FundCommand = Schema.TaggedUnion({
  /** Holder and purpose stand in the fund's id. */
  OpenFund: { on: Day },
  /** Before anything else is posted. Both parts balance, and the money accounts agree with the lines. */
  ImportOpening: {
    ...posting,
    lines: Schema.Array(OpeningLine),
    financial: Schema.Array(Entry),
    budgetary: Schema.Array(Entry)
  },
  /** The year's own appropriation 下达 (bounded by the entitlement, where there is one) or a supplement 追加 beyond it. */
  Appropriate: { ...posting, line: LineId, amount: Fen, kind: Schema.Literals(["original", "supplement"]) },
  /** Moves money that is available between lines 调剂. What was carried over stays with its line. */
  TransferBudget: { ...posting, from: LineId, to: LineId, amount: Fen, reason },
  /** Takes back what is available 收回. */
  WithdrawBudget: { ...posting, line: LineId, amount: Fen, reason },
  /** `until` is the last day on which it stands; the longest that the policy allows when left out. */
  Encumber: {
    encumbrance: EncumbranceId,
    line: LineId,
    use: Schema.NonEmptyString,
    amount: Fen,
    on: Day,
    until: Schema.optionalKey(Day),
    request: Schema.optionalKey(SpendingId),
    subject: Schema.optionalKey(Subject)
  },
  /** Gives back part of what is reserved, or all of it when `amount` is left out. */
  ReleaseEncumbrance: { encumbrance: EncumbranceId, on: Day, amount: Schema.optionalKey(Fen), reason },
  /** Gives back today all that is still reserved for a subject, which may be nothing. */
  ReleaseSubject: { subject: Subject, reason },
  /** Releases every encumbrance whose last day has passed. */
  ExpireEncumbrances: { on: Day },
  /** `last` gives back what stays reserved after it. */
  PayEncumbrance: { ...posting, encumbrance: EncumbranceId, amount: Fen, last: Schema.Boolean, ...payee },
  /** Pays without a reservation, from one line or several in one journal. */
  Pay: { ...posting, items: Schema.NonEmptyArray(PaidItem), ...payee },
  /** A free journal between accounts that the chart leaves free. */
  PostJournal: { ...posting, financial: Schema.Array(Entry), budgetary: Schema.Array(Entry), reason },
  ReverseJournal: { ...posting, reverses: JournalId, reason },
  ClosePeriod: { through: Day },
  /** Ends a year once it is over: one journal, as {@link CarryOver.preview} shows it before. */
  CloseYear: { id: JournalId, year: Year },
  RequestSpending: {
    request: SpendingId,
    line: LineId,
    use: Schema.NonEmptyString,
    amount: Fen,
    item: Schema.NonEmptyString,
    on: Day,
    papers: Schema.Array(EvidenceHash)
  },
  SignRequest: step,
  RecordMeeting: step,
  RecordVote: { ...step, ballot: Ballot },
  PublishRequest: step,
  RejectRequest: { request: SpendingId, on: Day, reason },
  WithdrawRequest: { request: SpendingId, on: Day, reason },
  PublishOutcome: { request: SpendingId, on: Day, papers: Schema.Array(EvidenceHash) }
}).annotate({ identifier: "FundCommand" })
export type FundCommand = typeof FundCommand.Type
export type Of<Tag extends FundCommand["_tag"]> = Extract<FundCommand, { readonly _tag: Tag }>

const books: ReadonlyArray<Role> = ["accountant", "administrator", "system"]
/** They reserve money for what they have in hand, and for nothing else. */
export const trades: ReadonlyArray<Role> = ["handler", "unitLead"]
const steps: ReadonlyArray<Role> = ["secretary", "accountant", "supervisor", "administrator"]

/** Who may ask what, within the areas of the actor's scope. The steps of a request narrow it further by the policy. */
export const whoMay: { readonly [Tag in FundCommand["_tag"]]: ReadonlyArray<Role> } = {
  OpenFund: books,
  ImportOpening: books,
  Appropriate: books,
  TransferBudget: books,
  WithdrawBudget: books,
  Encumber: [...books, ...trades],
  ReleaseEncumbrance: books,
  ReleaseSubject: books,
  ExpireEncumbrances: books,
  PayEncumbrance: books,
  Pay: books,
  PostJournal: ["accountant"],
  ReverseJournal: books,
  ClosePeriod: books,
  CloseYear: books,
  RequestSpending: [
    "gridMember",
    "gridAdministrator",
    "handler",
    "unitLead",
    "personnelOfficer",
    "secretary",
    "accountant"
  ],
  SignRequest: steps,
  RecordMeeting: steps,
  RecordVote: steps,
  PublishRequest: steps,
  RejectRequest: ["secretary", "accountant", "administrator"],
  WithdrawRequest: [
    "gridMember",
    "gridAdministrator",
    "handler",
    "unitLead",
    "personnelOfficer",
    "secretary",
    "accountant"
  ],
  PublishOutcome: [...steps, "gridAdministrator"]
}
