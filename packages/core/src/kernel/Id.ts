/**
 * Every branded identifier of the domain on one page. An identifier is a short, printable text without spaces, so that
 * it can stand in a URL, a file name and a stream name unchanged.
 */
import * as Schema from "effect/Schema"

const text = (name: string, description: string) =>
  Schema.String.check(
    Schema.isPattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
      message: `${name} must be 1 to 64 letters, digits, dots, dashes or underscores, beginning with a letter or digit`
    })
  ).annotate({ identifier: name, description })

/** A person who acts for the city or reports to it; the name itself lives in the vault. */
export const PersonId = text("PersonId", "a person; the name itself lives in the vault").pipe(Schema.brand("PersonId"))
export type PersonId = typeof PersonId.Type

/** A subject of personal data in the vault: erasing its key erases the person and leaves the figures. */
export const SubjectId = text("SubjectId", "a subject of personal data in the vault").pipe(Schema.brand("SubjectId"))
export type SubjectId = typeof SubjectId.Type

/** A unit that handles tickets 处置单位: a department, a company, a crew. */
export const UnitId = text("UnitId", "a unit that handles tickets").pipe(Schema.brand("UnitId"))
export type UnitId = typeof UnitId.Type

/** One trouble from report to closing 案卷. */
export const TicketId = text("TicketId", "one trouble from report to closing").pipe(Schema.brand("TicketId"))
export type TicketId = typeof TicketId.Type

/** A class of trouble in the city's catalogue, stable over the numberings that it appears in. */
export const CategoryId = text("CategoryId", "a class of trouble, stable over numberings").pipe(
  Schema.brand("CategoryId")
)
export type CategoryId = typeof CategoryId.Type

/** One announcement of an open recruitment 公开招聘. */
export const RecruitmentId = text("RecruitmentId", "one announcement of an open recruitment").pipe(
  Schema.brand("RecruitmentId")
)
export type RecruitmentId = typeof RecruitmentId.Type

/** One fund of public money: the code of its holder, a dash, its purpose, such as `211103001001-work`. */
export const FundId = Schema.String.check(
  Schema.isPattern(/^[0-9]{2,24}-[a-z][a-z0-9]{0,31}$/, {
    message: "FundId must be the code of an area, a dash and a purpose, such as 211103001001-work"
  })
)
  .annotate({ identifier: "FundId", description: "code of the holder, a dash, the purpose" })
  .pipe(Schema.brand("FundId"))
export type FundId = typeof FundId.Type

/** One line of a fund's budget, as the policy names it. */
export const LineId = text("LineId", "one line of a fund's budget").pipe(Schema.brand("LineId"))
export type LineId = typeof LineId.Type

/** One journal of a fund as its sender named it; never used twice in a fund. */
export const JournalId = text("JournalId", "one journal of a fund").pipe(Schema.brand("JournalId"))
export type JournalId = typeof JournalId.Type

/** Money reserved for a purpose 占用 as its sender named it; never used twice in a fund. */
export const EncumbranceId = text("EncumbranceId", "money reserved in a fund").pipe(Schema.brand("EncumbranceId"))
export type EncumbranceId = typeof EncumbranceId.Type

/** One request to spend money of a fund. */
export const SpendingId = text("SpendingId", "one request to spend money of a fund").pipe(Schema.brand("SpendingId"))
export type SpendingId = typeof SpendingId.Type

/** One command as its sender named it: the same id sent twice is answered with the first receipt. */
export const CommandId = text("CommandId", "one command as its sender named it").pipe(Schema.brand("CommandId"))
export type CommandId = typeof CommandId.Type

/** The code of an area or a grid under its code scheme, digits only. The code is the identity of an area. */
export const AreaCode = Schema.String.check(
  Schema.isPattern(/^[0-9]{2,24}$/, { message: "AreaCode must be 2 to 24 digits" })
)
  .annotate({ identifier: "AreaCode", description: "code of an area or grid, digits only" })
  .pipe(Schema.brand("AreaCode"))
export type AreaCode = typeof AreaCode.Type

/** SHA-256 of the bytes of a piece of evidence, 64 lower-case hexadecimal digits. */
export const EvidenceHash = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/, { message: "EvidenceHash must be 64 lower-case hexadecimal digits" })
)
  .annotate({ identifier: "EvidenceHash", description: "SHA-256 of the bytes, lower-case hexadecimal" })
  .pipe(Schema.brand("EvidenceHash"))
export type EvidenceHash = typeof EvidenceHash.Type
