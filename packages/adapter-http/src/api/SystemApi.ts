/** Whether the server is well, and who the caller is. */
import { Actor, Instant, Label } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { Problems } from "./Problems.ts"

export const Health = Schema.Struct({
  status: Schema.Literal("ok"),
  now: Instant.Instant,
  position: Schema.Int.annotateKey({ description: "events recorded so far" })
}).annotate({ identifier: "Health" })

export const Me = Schema.Struct({
  ...Actor.Actor.fields,
  roleLabel: Label.Label,
  now: Instant.Instant.annotateKey({ description: "the server's clock, which stamps every command" })
}).annotate({ identifier: "Me" })

export class SystemApi extends HttpApiGroup.make("system")
  .add(
    HttpApiEndpoint.get("me", "/me", { success: Me }).annotate(OpenApi.Summary, "Role, unit and areas of this token")
  )
  .middleware(Authorization)
  .add(
    HttpApiEndpoint.get("health", "/health", { success: Health }).annotate(
      OpenApi.Summary,
      "Whether the server and its store work; needs no token"
    )
  )
  .middleware(Problems)
  .prefix(BASE_PATH) {}
