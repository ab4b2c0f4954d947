/** Statements over the funds within reach: execution of the budget, ageing of reservations, and every table as a file. */
import { Journal } from "@wangge/core/fund"
import { Day, Explanation, Money } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { days, Executed, Format, line, selection, text, year } from "./FundQuery.ts"
import { Problems } from "./Problems.ts"
import { reading } from "./WorkforceApi.ts"

/** How lines are put together. */
export const By = Schema.Literals(["line", "fund", "area", "street", "district", "level", "purpose"]).annotate({
  identifier: "ExecutionBy"
})

const Row = Schema.Struct({ ...Executed.fields, explanation: Explanation.Explanation, text }).annotate({
  identifier: "BudgetExecutedOn"
})

export const Execution = Schema.Struct({
  year: Journal.Year,
  by: By,
  funds: Schema.Natural.annotateKey({ description: "how many funds it is made of" }),
  rows: Schema.Array(Row),
  total: Row
}).annotate({ identifier: "BudgetExecution" })

export const Ageing = Schema.Struct({
  day: Day.Day,
  buckets: Schema.Array(
    Schema.Struct({
      from: Schema.Int.annotateKey({ description: "days, from this age on" }),
      to: Schema.optionalKey(Schema.Int).annotateKey({ description: "days, below this age" }),
      count: Schema.Natural,
      outstanding: Money.Fen
    }).annotate({ identifier: "AgeBucket" })
  ),
  outstanding: Money.Fen,
  over: Schema.Natural.annotateKey({ description: "how many are open beyond their last day" })
}).annotate({ identifier: "EncumbranceAgeing" })

/** What can be had as a file. */
export const Table = Schema.Literals(["execution", "trial-balance", "ageing", "journals", "entries"]).annotate({
  identifier: "FundTable"
})

export const bytes = Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: "application/octet-stream" }))

const by = Schema.optionalKey(By).annotateKey({ description: "line unless told" })

export class FundStatementsApi extends HttpApiGroup.make("fundStatements")
  .add(
    HttpApiEndpoint.get("execution", "/fund-statements/execution", {
      query: { ...selection, year, line, by },
      success: Execution,
      ...reading
    }).annotate(OpenApi.Summary, "What was given, reserved, paid and is left, by line, area or level 预算执行"),
    HttpApiEndpoint.get("ageing", "/fund-statements/ageing", {
      query: { ...selection, line },
      success: Ageing,
      ...reading
    }).annotate(OpenApi.Summary, "How long money has been reserved, in classes of age 占用账龄"),
    HttpApiEndpoint.get("file", "/fund-statements/files/:table", {
      params: { table: Table },
      query: { ...selection, year, ...days, line, by, format: Format },
      success: bytes,
      ...reading
    }).annotate(OpenApi.Summary, "A statement as CSV or as a workbook, its header in the language asked for")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
