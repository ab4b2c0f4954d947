/**
 * The payroll of a district month by month: where it stands, what it comes to, its register, differences and journal, as pages and
 * as files. Every access is logged.
 */
import { Day, Explanation, Id, Label } from "@wangge/core/kernel"
import { Arrears, Differences, Month, PayrollJournal, PayrollTotals } from "@wangge/core/pay"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import { params as district } from "./PayCommands.ts"
import { params } from "./PayrollCommands.ts"
import { Problems } from "./Problems.ts"
import { name, reading } from "./WorkforceApi.ts"

export const Stage = Schema.Literals(["Open", "Drafted", "Closed"]).annotate({ identifier: "PayrollStage" })

const standing = {
  month: Month.Month,
  stage: Stage,
  stageLabel: Label.Label,
  draft: Schema.optionalKey(Schema.Int).annotateKey({ description: "number of the draft; it goes into close" }),
  draftedBy: Schema.optionalKey(Id.PersonId),
  draftedOn: Schema.optionalKey(Day.Day),
  closedBy: Schema.optionalKey(Id.PersonId),
  closedOn: Schema.optionalKey(Day.Day),
  totals: Schema.optionalKey(PayrollTotals.PayrollTotals).annotateKey({
    description: "fen, over the people that the token reaches"
  })
} as const

export const PayrollMonth = Schema.Struct(standing).annotate({ identifier: "PayrollMonth" })

export const PayrollMonths = Schema.Struct({
  begun: Schema.optionalKey(Month.Month).annotateKey({ description: "the first month that is paid here" }),
  ...Paging.page("PayrollMonthPage", PayrollMonth).fields
}).annotate({ identifier: "PayrollMonths" })

export const Payroll = Schema.Struct({
  ...standing,
  payslips: Schema.Natural,
  differences: Schema.Natural.annotateKey({ description: "people whose pay differs from the month before" }),
  outstanding: Schema.Array(Arrears.Outstanding).annotateKey({
    description: "overpayments of earlier months that this month's pay does not reach to"
  }),
  proof: Schema.optionalKey(Explanation.Explanation).annotateKey({ description: "that the figures prove" })
}).annotate({ identifier: "Payroll" })

export const Difference = Schema.Struct({
  ...Differences.Difference.fields,
  name,
  phrases: Schema.Array(Label.Label).annotateKey({ description: "each cause in words" })
}).annotate({ identifier: "PayDifferenceOn" })

export const JournalLine = Schema.Struct({
  ...PayrollJournal.JournalLine.fields,
  levelLabel: Label.Label,
  accountLabel: Label.Label
}).annotate({ identifier: "PayrollJournalLineOn" })

export const Journal = Schema.Struct({ month: Month.Month, lines: Schema.Array(JournalLine) }).annotate({
  identifier: "PayrollJournal"
})

/** What can be had as a file: the register, differences, the journal. */
export const Table = Schema.Literals(["register", "differences", "journal"]).annotate({ identifier: "PayrollTable" })
export const Format = Schema.Literals(["csv", "xlsx"]).annotate({ identifier: "TableFormat" })

const bytes = Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/octet-stream" }))

export class PayrollsApi extends HttpApiGroup.make("payrolls")
  .add(
    HttpApiEndpoint.get("list", "/payrolls/:district", {
      params: district,
      query: Paging.query,
      success: PayrollMonths,
      ...reading
    }).annotate(OpenApi.Summary, "The months of a district's payroll, the last first, and where each stands"),
    HttpApiEndpoint.get("get", "/payrolls/:district/:month", { params, success: Payroll, ...reading }).annotate(
      OpenApi.Summary,
      "One month: draft or closed, its totals, and that the figures prove 工资汇总"
    ),
    HttpApiEndpoint.get("differences", "/payrolls/:district/:month/differences", {
      params,
      query: Paging.query,
      success: Paging.page("PayDifferencePage", Difference),
      ...reading
    }).annotate(OpenApi.Summary, "Whose pay differs from the month before, by which parts, and why 与上月差异"),
    HttpApiEndpoint.get("journal", "/payrolls/:district/:month/journal", {
      params,
      success: Journal,
      ...reading
    }).annotate(OpenApi.Summary, "What each budget bears and to whom it is owed 记账凭证"),
    HttpApiEndpoint.get("file", "/payrolls/:district/:month/files/:table", {
      params: { ...params, table: Table },
      query: { format: Schema.optionalKey(Format).annotateKey({ description: "csv unless told" }) },
      success: bytes,
      ...reading
    }).annotate(OpenApi.Summary, "A table of the month as CSV or as a workbook, its header in the language asked for")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
