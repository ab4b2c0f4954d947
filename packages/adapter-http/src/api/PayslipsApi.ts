/** Payslips: those of a month for the offices, and everybody's own. Every access is logged. */
import { Explanation, Id, Label } from "@wangge/core/kernel"
import { Month, Payslip } from "@wangge/core/pay"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import { params as district } from "./PayCommands.ts"
import { params } from "./PayrollCommands.ts"
import { Stage } from "./PayrollsApi.ts"
import { Problems } from "./Problems.ts"
import { name, reading } from "./WorkforceApi.ts"

export const PayslipOn = Schema.Struct({ ...Payslip.Payslip.fields, name }).annotate({ identifier: "PayslipOn" })

export const ExplainedPayslip = Schema.Struct({
  stage: Stage,
  payslip: PayslipOn,
  explanation: Explanation.Explanation,
  text: Label.Label.annotateKey({ description: "the explanation as text" })
}).annotate({ identifier: "ExplainedPayslip" })

export const PayslipMonth = Schema.Struct({
  month: Month.Month,
  gross: Payslip.Payslip.fields.gross,
  deductions: Payslip.Payslip.fields.deductions,
  net: Payslip.Payslip.fields.net
}).annotate({ identifier: "PayslipMonth" })

export class PayslipsApi extends HttpApiGroup.make("payslips")
  .add(
    HttpApiEndpoint.get("list", "/payrolls/:district/:month/payslips", {
      params,
      query: Paging.query,
      success: Paging.page("PayslipPage", PayslipOn),
      ...reading
    }).annotate(OpenApi.Summary, "The register of a month: every payslip that the token reaches 工资册"),
    HttpApiEndpoint.get("get", "/payrolls/:district/:month/payslips/:person", {
      params: { ...params, person: Id.PersonId },
      success: ExplainedPayslip,
      ...reading
    }).annotate(
      OpenApi.Summary,
      "One payslip with the reason of every figure; one's own once the month is closed 工资条"
    ),
    HttpApiEndpoint.get("ofPerson", "/payslips/:district/:person", {
      params: { ...district, person: Id.PersonId },
      query: Paging.query,
      success: Paging.page("PayslipMonthPage", PayslipMonth),
      ...reading
    }).annotate(OpenApi.Summary, "The closed months of one person, the last first")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
