/** One handler a command of a table; they differ in their tag alone. */
import type { StreamName } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"
import type { CurrentActor } from "../api/Authorization.ts"
import type * as CommandTable from "../api/CommandTable.ts"
import type * as Problem from "../api/Problem.ts"
import { City, type Shape as CityShape } from "./City.ts"
import { type Fault, respond } from "./Respond.ts"
import { type Keyed, Sending } from "./Sending.ts"

/** The request of a command whose path names what it speaks to by `params`. */
export interface Asked<Params> {
  readonly request: HttpServerRequest
  readonly params: Params
  readonly headers: Keyed
  readonly payload: object
}

type Answer = Effect.Effect<HttpServerResponse, Fault | Problem.Problem, CurrentActor>

/** The handlers of a table of which the decider alone says who may send what: each command goes to its stream. */
export const plain = <
  Tag extends string,
  E extends { readonly [T in Tag]: CommandTable.Entry },
  Params,
  State,
  Command,
  Event,
  Refusal
>(
  table: CommandTable.Table<Tag, E>,
  streamOf: (city: CityShape, params: Params) => StreamName.Of<State, Command, Event, Refusal>
) =>
  Effect.gen(function* () {
    const city = yield* City
    const sending = yield* Sending
    return of(table, (command: Command, { headers, params }: Asked<Params>) =>
      sending.send({ stream: streamOf(city, params), command, headers })
    )
  })

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
