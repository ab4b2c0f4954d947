/** The books of funds: journals and their entries, the way from a figure to its journals, the trial balance, the year's end. */
import { Account, FundEvent, Journal } from "@wangge/core/fund"
import { Actor, Day, Explanation, Id, Instant, Label, Money } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { params } from "./FundCommands.ts"
import { days, line, selection, text, year } from "./FundQuery.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { reading, several } from "./WorkforceApi.ts"

const voucher = {
  fund: Id.FundId,
  journal: Id.JournalId,
  year: Journal.Year,
  number: Schema.Int.annotateKey({ description: "of the voucher, counted from 1 in each year" }),
  on: Day.Day,
  kind: Journal.JournalKind,
  kindLabel: Label.Label
} as const

const posted = {
  ...voucher,
  amount: Money.Fen.annotateKey({ description: "sum of the debits" }),
  reason: Schema.optionalKey(Schema.String),
  encumbrance: Schema.optionalKey(Id.EncumbranceId),
  payee: Schema.optionalKey(Id.SubjectId).annotateKey({ description: "a subject of the vault" }),
  reverses: Schema.optionalKey(Id.JournalId),
  reversedBy: Schema.optionalKey(Id.JournalId),
  by: Id.PersonId,
  at: Instant.Instant
} as const

export const JournalItem = Schema.Struct(posted).annotate({ identifier: "FundJournalItem" })

export const EntryOn = Schema.Struct({
  ...Journal.Entry.fields,
  book: Account.Book,
  accountLabel: Label.Label,
  lineLabel: Label.Label
}).annotate({ identifier: "FundEntryOn" })

export const JournalDetail = Schema.Struct({
  ...posted,
  entries: Schema.Array(EntryOn).annotateKey({ description: "financial, then budgetary; each book balances" }),
  items: Schema.Array(
    Schema.Struct({ ...FundEvent.PaidItem.fields, lineLabel: Label.Label, useLabel: Label.Label })
  ).annotateKey({ description: "what a payment was for" }),
  papers: Schema.Array(Journal.Paper),
  mayReverse: Schema.Boolean.annotateKey({ description: "whether the caller may reverse it today" }),
  whyNot: Schema.optionalKey(Label.Label)
}).annotate({ identifier: "FundJournalDetail" })

/** What one journal adds to a figure, debit less credit. */
export const Part = Schema.Struct({ ...voucher, amount: Money.Fen }).annotate({ identifier: "FundFigurePart" })

export const Drilled = Schema.Struct({
  sum: Money.Fen.annotateKey({ description: "fen, debit less credit, over all pages" }),
  ...Paging.page("FundFigurePartPage", Part).fields
}).annotate({ identifier: "FundFigureDrilled" })

const balance = { opening: Money.Fen, debit: Money.Fen, credit: Money.Fen, closing: Money.Fen } as const
const Total = Schema.Struct(balance).annotate({ identifier: "TrialTotal" })

export const TrialBalance = Schema.Struct({
  from: Day.Day,
  through: Day.Day,
  funds: Schema.Natural.annotateKey({ description: "how many funds it is made of" }),
  rows: Schema.Array(
    Schema.Struct({ account: Account.AccountCode, label: Label.Label, book: Account.Book, ...balance }).annotate({
      identifier: "TrialRow"
    })
  ).annotateKey({ description: "`opening` and `closing` are debit less credit" }),
  totals: Schema.Struct({ financial: Total, budgetary: Total }),
  isBalanced: Schema.Boolean
}).annotate({ identifier: "FundTrialBalance" })

/** What closing a year would do today; nothing is recorded. */
export const YearEnd = Schema.Struct({
  fund: Id.FundId,
  year: Journal.Year,
  left: Money.Fen,
  carried: Money.Fen,
  returned: Money.Fen,
  lines: Schema.Array(
    Schema.Struct({ ...FundEvent.LineClosing.fields, label: Label.Label }).annotate({ identifier: "LineClosingOn" })
  ),
  expired: FundEvent.FundEvent.cases.YearClosed.fields.expired.annotateKey({
    description: "reservations that end with the year"
  }),
  lapsed: Schema.Array(Id.SpendingId).annotateKey({ description: "requests that end with the year" }),
  entries: Schema.Array(EntryOn).annotateKey({ description: "of the journal that would be posted" }),
  mayClose: Schema.Boolean.annotateKey({ description: "whether the caller may close the year today" }),
  whyNot: Schema.optionalKey(Label.Label),
  explanation: Explanation.Explanation,
  text
}).annotate({ identifier: "FundYearEnd" })

export const FundEntry = Schema.Struct({
  version: Schema.Int,
  position: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: FundEvent.FundEvent
}).annotate({ identifier: "FundHistoryEntry" })

export class FundBooksApi extends HttpApiGroup.make("fundBooks")
  .add(
    HttpApiEndpoint.get("journals", "/fund-journals", {
      query: {
        ...selection,
        year: year.annotateKey({ description: "only of this budget year" }),
        ...days,
        kind: several(Journal.JournalKind),
        encumbrance: Schema.optionalKey(Id.EncumbranceId),
        ...Paging.query
      },
      success: Paging.page("FundJournalPage", JournalItem),
      ...reading
    }).annotate(OpenApi.Summary, "Journals, fund by fund, the last first 记账凭证"),
    HttpApiEndpoint.get("journal", "/funds/:fund/journals/:journal", {
      params: { ...params, journal: Id.JournalId },
      success: JournalDetail,
      ...reading
    }).annotate(OpenApi.Summary, "One journal with its entries in both books, its papers, and what reversed it"),
    HttpApiEndpoint.get("drill", "/fund-statements/drill", {
      query: {
        ...selection,
        year: year.annotateKey({ description: "only of this budget year" }),
        ...days,
        book: Schema.optionalKey(Account.Book),
        account: Schema.optionalKey(Account.AccountCode),
        line,
        ...Paging.query
      },
      success: Drilled,
      ...reading
    }).annotate(OpenApi.Summary, "The journals that make up a figure; their amounts add up to it 联查凭证"),
    HttpApiEndpoint.get("trialBalance", "/fund-statements/trial-balance", {
      query: { ...selection, year, ...days },
      success: TrialBalance,
      ...reading
    }).annotate(OpenApi.Summary, "Each account before, during and after some days, of one fund or many 科目余额表"),
    HttpApiEndpoint.get("yearEnd", "/funds/:fund/year-end", {
      params,
      query: { year: year.annotateKey({ description: "the earliest open year unless told" }) },
      success: YearEnd,
      ...reading
    }).annotate(OpenApi.Summary, "What closing the year would carry over and return now, explained 年终结转预览"),
    HttpApiEndpoint.get("history", "/funds/:fund/history", {
      params,
      query: Paging.query,
      success: Paging.page("FundHistory", FundEntry),
      ...reading
    }).annotate(OpenApi.Summary, "All that was recorded in a fund, in order")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
