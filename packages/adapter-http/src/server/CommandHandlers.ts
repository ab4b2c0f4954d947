/** One handler a command of a table; they differ in their tag alone. */
import type * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import type { CurrentActor } from "../api/Authorization.ts"
import type * as CommandTable from "../api/CommandTable.ts"
import type * as Problem from "../api/Problem.ts"
import { type Fault, respond } from "./Respond.ts"
import type { Keyed } from "./Sending.ts"

/** The request of a command whose path names what it speaks to by `params`. */
export interface Asked<Params> {
  readonly request: HttpServerRequest
  readonly params: Params
  readonly headers: Keyed
  readonly payload: object
}

type Answer = Effect.Effect<HttpServerResponse, Fault | Problem.Problem, CurrentActor>

/** `send` gets each command as it was before its tag went into the path. */
export const of = <Tag extends string, E extends { readonly [T in Tag]: CommandTable.Entry }, Params, Command>(
  { commands, tags }: CommandTable.Table<Tag, E>,
  send: (command: Command, asked: Asked<Params>) => Answer
) =>
  Object.fromEntries(
    tags.map((tag) => [
      commands[tag].segment,
      (asked: Asked<Params>) => respond(asked, send({ _tag: tag, ...asked.payload } as Command, asked))
    ])
  ) as {
    readonly [S in E[Tag]["segment"]]: (asked: Asked<Params>) => Effect.Effect<HttpServerResponse, never, CurrentActor>
  }
