/** Funds of public money: what each line has and why so much is available, what is reserved and for how long. */
import { Account, Encumbrance, FundPolicy, Holder, Journal } from "@wangge/core/fund"
import { Day, Explanation, Id, Label, Money } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { params } from "./FundCommands.ts"
import { days, Executed, line, selection, text, year } from "./FundQuery.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { reading } from "./WorkforceApi.ts"

const about = {
  fund: Id.FundId,
  holder: Id.AreaCode,
  holderName: Label.Label,
  holderKind: Holder.HolderKind,
  holderKindLabel: Label.Label,
  purpose: Schema.String,
  purposeLabel: Label.Label
} as const

const standing = {
  ...about,
  openedOn: Day.Day,
  openFrom: Day.Day.annotateKey({ description: "the first day on which may be posted" }),
  year: Journal.Year,
  total: Executed.annotateKey({ description: "all lines of the year together" })
} as const

export const FundItem = Schema.Struct(standing).annotate({ identifier: "FundItem" })

/** The rules of the fund as they hold today: what a form needs to know. */
export const FundRulesOn = Schema.Struct({
  purpose: FundPolicy.Purpose,
  chart: Schema.Array(Account.Account),
  carryOver: FundPolicy.CarryOverRules,
  encumbrance: FundPolicy.EncumbranceRules,
  splitDays: Schema.Int.annotateKey({ description: "requests for one use within so many days are weighed together" }),
  transferShare: FundPolicy.EncumbranceRules.fields.overrun.annotateKey({
    description: "the share of a line that may be moved to others in a year"
  })
}).annotate({ identifier: "FundRulesOn" })

export const FundDetail = Schema.Struct({
  ...standing,
  openYears: Schema.Array(Journal.Year).annotateKey({ description: "years that are not closed, the earliest first" }),
  years: Schema.Array(Journal.Year).annotateKey({ description: "years with lines, closed ones too" }),
  entitlement: Schema.optionalKey(
    Schema.Struct({ amount: Money.Fen, explanation: Explanation.Explanation, text })
  ).annotateKey({
    description: "what such a holder is entitled to in a year"
  }),
  rules: FundRulesOn,
  allowed: Schema.Array(Schema.String).annotateKey({
    description:
      "path segments of the commands that the caller's role may give; what a command says may still be refused"
  })
}).annotate({ identifier: "FundDetail" })

/** A line of a year with the reason of what is available; a closed year keeps what it ended with. */
export const LineOn = Schema.Struct({
  line: Id.LineId,
  ...Executed.fields,
  granted: Money.Fen.annotateKey({ description: "the year's own original appropriation" }),
  movedOut: Money.Fen,
  isClosed: Schema.Boolean,
  explanation: Explanation.Explanation,
  text
}).annotate({ identifier: "FundLineOn" })

export const FundLines = Schema.Struct({
  fund: Id.FundId,
  year: Journal.Year,
  lines: Schema.Array(LineOn).annotateKey({ description: "every line of the policy, untouched ones too" }),
  total: Schema.Struct({ ...Executed.fields, explanation: Explanation.Explanation, text }).annotate({
    identifier: "BudgetExecutedOn"
  })
}).annotate({ identifier: "FundLines" })

/** What changed a figure of a line: a journal, a reservation, a release, the year's end. */
export const LineChange = Schema.Struct({
  version: Schema.Int,
  on: Day.Day,
  by: Id.PersonId,
  what: Schema.String.annotateKey({ description: "the event, such as Paid" }),
  whatLabel: Label.Label,
  journal: Schema.optionalKey(Id.JournalId),
  number: Schema.optionalKey(Schema.Int).annotateKey({ description: "of the voucher" }),
  encumbrance: Schema.optionalKey(Id.EncumbranceId),
  appropriated: Money.Fen,
  encumbered: Money.Fen,
  spent: Money.Fen,
  carriedOut: Money.Fen.annotateKey({ description: "to the next year, when the year was closed" }),
  returned: Money.Fen,
  available: Money.Fen.annotateKey({ description: "on the line after it" })
}).annotate({ identifier: "FundLineChange" })

export const EncumbranceOn = Schema.Struct({
  fund: Id.FundId,
  encumbrance: Id.EncumbranceId,
  year: Journal.Year,
  line: Id.LineId,
  lineLabel: Label.Label,
  use: Schema.String,
  useLabel: Label.Label,
  reserved: Money.Fen,
  paid: Money.Fen.annotateKey({ description: "paid on it; may exceed what was reserved by the tolerance" }),
  released: Money.Fen,
  outstanding: Money.Fen.annotateKey({ description: "still reserved" }),
  on: Day.Day,
  until: Day.Day.annotateKey({ description: "the last day on which it stands" }),
  request: Schema.optionalKey(Id.SpendingId),
  subject: Schema.optionalKey(Encumbrance.Subject),
  isOpen: Schema.Boolean,
  days: Schema.Int.annotateKey({ description: "since it was reserved" }),
  isOver: Schema.Boolean.annotateKey({ description: "open beyond its last day: it waits to be released" })
}).annotate({ identifier: "EncumbranceOn" })

const flag = Schema.Literals(["true", "false"])

export class FundsApi extends HttpApiGroup.make("funds")
  .add(
    HttpApiEndpoint.get("list", "/funds", {
      query: { area: selection.area, purpose: selection.purpose, year, ...Paging.query },
      success: Paging.page("FundPage", FundItem),
      ...reading
    }).annotate(OpenApi.Summary, "Funds within reach, by holder, with what each has in a year 资金"),
    HttpApiEndpoint.get("get", "/funds/:fund", { params, query: { year }, success: FundDetail, ...reading }).annotate(
      OpenApi.Summary,
      "One fund: its years, its rules as of today, and what the caller may do"
    ),
    HttpApiEndpoint.get("lines", "/funds/:fund/lines", {
      params,
      query: { year },
      success: FundLines,
      ...reading
    }).annotate(OpenApi.Summary, "The lines of a year: appropriated, reserved, paid, available, and why 预算项目"),
    HttpApiEndpoint.get("changes", "/funds/:fund/lines/:line/changes", {
      params: { ...params, line: Id.LineId },
      query: { year, ...Paging.query },
      success: Paging.page("FundLineChangePage", LineChange),
      ...reading
    }).annotate(OpenApi.Summary, "Everything that made the figures of a line, in order: they add up to it 项目明细"),
    HttpApiEndpoint.get("encumbrances", "/fund-encumbrances", {
      query: {
        ...selection,
        year: year.annotateKey({ description: "only of this budget year" }),
        line,
        open: Schema.optionalKey(flag).annotateKey({
          description: "whether money is still reserved; both unless told"
        }),
        over: Schema.optionalKey(flag).annotateKey({ description: "whether its last day has passed while open" }),
        request: Schema.optionalKey(Id.SpendingId),
        subjectKind: Schema.optionalKey(Schema.String).annotateKey({ description: "such as ticket" }),
        subject: Schema.optionalKey(Schema.String).annotateKey({ description: "the id of what it is reserved for" }),
        ...Paging.query
      },
      success: Paging.page("EncumbrancePage", EncumbranceOn),
      ...reading
    }).annotate(OpenApi.Summary, "What is and was reserved, the oldest first, with its age 占用")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}

export { about, days }
