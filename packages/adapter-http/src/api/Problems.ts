/** Turns all that goes wrong in an endpoint into a problem document in the caller's language. */
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as Problem from "./Problem.ts"

export class Problems extends HttpApiMiddleware.Service<Problems>()("wangge/http/Problems", {
  error: Problem.always
}) {}
