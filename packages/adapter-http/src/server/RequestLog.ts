/**
 * One line a request at level info: method, route, status, time taken, who asked and by which command. Never a body, a query
 * or a token. A host puts its own logger in place by a layer of effect's `Logger`.
 */
import type { Actor, Id } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { HttpServerResponse } from "effect/http/HttpServerResponse"

/** What becomes known of a request while it is under way. */
export interface Facts {
  readonly person?: Id.PersonId
  readonly role?: Actor.Role
  readonly command?: Id.CommandId
  /** Whose personal data were asked for. */
  readonly subject?: Id.SubjectId
}

const Known = Context.Reference<{ facts: Facts } | undefined>("wangge/http/RequestLog", {
  defaultValue: () => undefined
})

/** Adds what has become known to the line of the request under way. */
export const note = (facts: Facts): Effect.Effect<void> =>
  Effect.map(Known, (known) => {
    if (known !== undefined) known.facts = { ...known.facts, ...facts }
  })

/** The caller went away before the answer, as other servers note it. */
const CLIENT_CLOSED = 499

/** Tells of the request when its answer is there. */
export const logged = <E, R>(
  answering: Effect.Effect<HttpServerResponse, E, R>,
  { method, route }: { readonly method: string; readonly route: string }
): Effect.Effect<HttpServerResponse, E, R> =>
  Effect.suspend(() => {
    const start = performance.now()
    const known: { facts: Facts } = { facts: {} }
    return answering.pipe(
      Effect.provideService(Known, known),
      Effect.onExit((exit) =>
        Effect.logInfo("request").pipe(
          Effect.annotateLogs({
            method,
            route,
            status: Exit.isSuccess(exit) ? exit.value.status : CLIENT_CLOSED,
            ms: Math.round((performance.now() - start) * 10) / 10,
            ...known.facts
          })
        )
      )
    )
  })
