/** What is due, in the order in which it is due. */
import { Id, Instant } from "@wangge/core/kernel"
import { SlaTarget } from "@wangge/core/sla"
import { TicketRow } from "@wangge/core/ticket"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { ClockColour } from "./TicketsApi.ts"

/** An instant in a query: epoch milliseconds. */
export const InstantText = Schema.String.check(
  Schema.isPattern(/^-?\d{1,15}$/, { message: "an instant is written in epoch milliseconds" })
).pipe(Schema.decodeTo(Instant.Instant, SchemaTransformation.transform({ decode: Number, encode: String })))

const { told: _, ...clockFields } = TicketRow.ClockRow.fields
/** A clock that runs, with its colour at the instant of the answer. */
export const DueClock = Schema.Struct({ ...clockFields, colour: ClockColour }).annotate({
  identifier: "DueClock"
})

export class ClocksApi extends HttpApiGroup.make("clocks")
  .add(
    HttpApiEndpoint.get("due", "/clocks/due", {
      query: {
        until: Schema.optionalKey(InstantText).annotateKey({
          description: "deadlines up to this instant, epoch milliseconds; in 24 hours unless told"
        }),
        kind: Schema.optionalKey(SlaTarget.Kind),
        unit: Schema.optionalKey(Id.UnitId),
        ...Paging.query
      },
      success: Paging.page("DueClockPage", DueClock),
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Running clocks by deadline, those breached among them")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
