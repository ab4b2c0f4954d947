/** The whole API. Server, OpenAPI document and client are made from it. */
import * as HttpApi from "effect/http-api/HttpApi"
import * as OpenApi from "effect/http-api/OpenApi"
import { AppraisalCommandsApi } from "./AppraisalCommands.ts"
import { AppraisalsApi } from "./AppraisalsApi.ts"
import { AreasApi } from "./AreasApi.ts"
import { CareerCommandsApi } from "./CareerCommands.ts"
import { CareersApi } from "./CareersApi.ts"
import { ClocksApi } from "./ClocksApi.ts"
import { EstablishmentsApi } from "./EstablishmentsApi.ts"
import { EvaluationApi } from "./EvaluationApi.ts"
import { FundBooksApi } from "./FundBooksApi.ts"
import { FundCommandsApi } from "./FundCommands.ts"
import { FundDisclosuresApi } from "./FundDisclosuresApi.ts"
import { FundRequestsApi } from "./FundRequestsApi.ts"
import { FundStatementsApi } from "./FundStatementsApi.ts"
import { FundsApi } from "./FundsApi.ts"
import { LiveApi } from "./LiveApi.ts"
import { PayApi } from "./PayApi.ts"
import { PayCommandsApi } from "./PayCommands.ts"
import { PayrollCommandsApi } from "./PayrollCommands.ts"
import { PayrollsApi } from "./PayrollsApi.ts"
import { PayslipsApi } from "./PayslipsApi.ts"
import { PeopleApi } from "./PeopleApi.ts"
import { PhotosApi } from "./PhotosApi.ts"
import { PolicyApi } from "./PolicyApi.ts"
import { RecruitmentsApi } from "./RecruitmentsApi.ts"
import { SubjectsApi } from "./SubjectsApi.ts"
import { SystemApi } from "./SystemApi.ts"
import { CommandsApi } from "./TicketCommands.ts"
import { TicketsApi } from "./TicketsApi.ts"
import { WorkforceApi } from "./WorkforceApi.ts"
import { WorkforceCommandsApi } from "./WorkforceCommands.ts"

/** Faults are told all at once, and a key that means nothing is one; headers may hold more than the API reads. */
const strict = { errors: "all", onExcessProperty: "error" } as const

export class Api extends HttpApi.make("wangge")
  .add(TicketsApi)
  .add(CommandsApi)
  .add(PhotosApi)
  .add(AreasApi)
  .add(ClocksApi)
  .add(EvaluationApi)
  .add(WorkforceApi)
  .add(EstablishmentsApi)
  .add(RecruitmentsApi)
  .add(WorkforceCommandsApi)
  .add(PeopleApi)
  .add(PayApi)
  .add(PayCommandsApi)
  .add(PayrollsApi)
  .add(PayrollCommandsApi)
  .add(PayslipsApi)
  .add(AppraisalsApi)
  .add(AppraisalCommandsApi)
  .add(CareersApi)
  .add(CareerCommandsApi)
  .add(FundsApi)
  .add(FundCommandsApi)
  .add(FundRequestsApi)
  .add(FundBooksApi)
  .add(FundStatementsApi)
  .add(FundDisclosuresApi)
  .add(PolicyApi)
  .add(SubjectsApi)
  .add(LiveApi)
  .add(SystemApi)
  .annotate(HttpApi.PayloadParseOptions, strict)
  .annotate(HttpApi.QueryParseOptions, strict)
  .annotate(HttpApi.ParamsParseOptions, strict)
  .annotate(HttpApi.HeadersParseOptions, { errors: "all" })
  .annotateMerge(
    OpenApi.annotations({
      title: "wangge 网格",
      version: "1",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: [
        "The care of a city grid by grid over HTTP.",
        "",
        "- Every request but `/health` carries `Authorization: Bearer <token>`. A token stands for a role, a unit if any, and areas.",
        "- Every POST carries an `Idempotency-Key`: sent again with the same body it is answered with the first receipt.",
        "- `If-Match` with the `ETag` of a ticket or a fund, or of the record that a list was read from, refuses a command (412) when it has changed since.",
        "- Instants are epoch milliseconds, days `YYYY-MM-DD`; the server's own clock stamps every command.",
        "- Whatever is refused is a problem document (RFC 9457) with the rule, its source and a sentence in Chinese and English.",
        "- Lists come in pages: send `next` of one page as `cursor` of the following request."
      ].join("\n")
    })
  ) {}
