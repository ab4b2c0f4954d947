/** The live stream: every event within the token's areas, as it is recorded (server-sent events). */
import { Id, Instant } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { Problems } from "./Problems.ts"

export const LiveEvent = Schema.Struct({
  position: Schema.Int,
  stream: Schema.String,
  kind: Schema.String.annotateKey({ description: "the part of `stream` before the slash" }),
  id: Schema.String.annotateKey({ description: "the part of `stream` after the slash" }),
  version: Schema.Int,
  at: Instant.Instant,
  by: Id.PersonId,
  type: Schema.String.annotateKey({ description: "what happened, such as TicketFiled" }),
  event: Schema.Json
}).annotate({ identifier: "LiveEvent" })
export type LiveEvent = typeof LiveEvent.Type

const Position = Schema.String.check(Schema.isPattern(/^\d{1,15}$/, { message: "a position is a whole number" })).pipe(
  Schema.decodeTo(Schema.Int, SchemaTransformation.transform({ decode: Number, encode: String }))
)

export class LiveApi extends HttpApiGroup.make("live")
  .add(
    HttpApiEndpoint.get("events", "/events", {
      headers: { "last-event-id": Schema.optionalKey(Position) },
      query: {
        after: Schema.optionalKey(Position).annotateKey({
          description:
            "begin after this position; unless told, with what is recorded from now on. Last-Event-ID goes before it"
        }),
        kind: Schema.optionalKey(Schema.String).annotateKey({
          description: "only streams of this kind, such as ticket"
        })
      },
      success: HttpApiSchema.StreamSse({ data: LiveEvent })
    }).annotate(OpenApi.Summary, "Events as they are recorded; the id of each is its position")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
