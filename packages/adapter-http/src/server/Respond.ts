/** The answer that the caller gets, for what a handler gives and for what it fails with. */
import type { BlobStore, Governance, StoreFault, Streams, ViewStore } from "@wangge/core/app"
import type { Dated } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Result from "effect/Result"
import { etagOf } from "../api/Headers.ts"
import * as Problem from "../api/Problem.ts"
import * as Faults from "./Faults.ts"
import { languageOf, toResponse } from "./ProblemsLive.ts"

/** What the core and its stores fail with. */
export type Fault =
  | BlobStore.BlobTooLarge
  | BlobStore.BlobTypeNotAllowed
  | Governance.Refused<unknown>
  | StoreFault.CommandIdReused
  | StoreFault.StaleVersion
  | Streams.ReadFault
  | ViewStore.CursorInvalid
  | ViewStore.ViewUnknown

/** The problem of a fault; nothing for one that is a defect of the server. `named`: the caller named a version. */
const problemOf = (fault: Fault, named: boolean): Problem.Problem | undefined => {
  switch (fault._tag) {
    case "Refused":
      return Problem.ofRefusal(fault.described)
    case "StaleVersion":
      return named ? Faults.stale(fault.expected, fault.actual) : Faults.contended
    case "CommandIdReused":
      return Faults.keyReused
    case "CursorInvalid":
      return Faults.cursorInvalid
    case "BlobTooLarge":
      return Faults.tooLarge(fault.limit)
    case "BlobTypeNotAllowed":
      return Faults.wrongMediaType(fault.allowed, fault.found)
    case "StoreUnavailable":
      return Faults.unavailable(fault.sentence)
    case "EventUnreadable":
    case "StreamUnknown":
    case "ViewUnknown":
      return undefined
  }
}

/** Answers with the value of the effect, or with the problem document of what it fails with. */
export const respond = <A, R>(
  { request }: { readonly request: HttpServerRequest },
  effect: Effect.Effect<A, Fault | Problem.Problem, R>
): Effect.Effect<A | HttpServerResponse.HttpServerResponse, never, R> =>
  Effect.catch(effect, (fault): Effect.Effect<HttpServerResponse.HttpServerResponse> => {
    const language = languageOf(request.headers["accept-language"])
    if ("_tag" in fault) {
      const problem = problemOf(fault, request.headers["if-match"] !== undefined)
      return problem === undefined
        ? Effect.as(Effect.logError("request failed", fault), toResponse(Faults.defect, language))
        : Effect.succeed(toResponse(problem, language))
    }
    return Effect.succeed(toResponse(fault, language))
  })

/** A body with the version of what it tells as its entity tag, for If-Match of the commands on it. */
export const tagged = <A>(version: number, body: A): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(body, { headers: { etag: etagOf(version), "cache-control": "no-store" } })

/** What the policy says on a day, or the problem that it says nothing yet. */
export const inForce = <A>(found: Result.Result<A, Dated.NotInForce>): Effect.Effect<A, Problem.Of<422>> =>
  Effect.mapError(Effect.fromResult(found), Faults.notInForce)
