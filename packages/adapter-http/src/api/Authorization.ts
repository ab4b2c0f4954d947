/** Who is calling: a bearer token stands for an actor with a role, a unit if any, and areas. */
import type { Actor } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import * as Problem from "./Problem.ts"

/** The actor of the request under way. */
export class CurrentActor extends Context.Service<CurrentActor, Actor.Actor>()("wangge/http/CurrentActor") {}

/**
 * Demands a valid bearer token. A client leaves it out in its calls: it puts the token into the header itself
 * (see `client/`).
 */
export class Authorization extends HttpApiMiddleware.Service<Authorization, { provides: CurrentActor }>()(
  "wangge/http/Authorization",
  {
    security: { bearer: HttpApiSecurity.bearer },
    error: [Problem.Unauthorized, Problem.Forbidden]
  }
) {}
