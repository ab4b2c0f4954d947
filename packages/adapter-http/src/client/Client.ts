/**
 * The typed client, for browsers and Node: one method an endpoint, with promises, made from the definition that the server
 * is made from. A POST gets an idempotency key of its own unless one is given.
 */

import type { Label } from "@wangge/core/kernel"
import type * as Brand from "effect/Brand"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import { Api } from "../api/Api.ts"
import * as Problem from "../api/Problem.ts"

export interface Options {
  /** Such as `https://city.example`; in a browser the page's own origin unless told. */
  readonly baseUrl?: string
  /** The bearer token, or where to get it for each request. */
  readonly token?: string | (() => string | undefined)
  /** Language of problem documents. */
  readonly language?: Label.Language
  readonly fetch?: typeof globalThis.fetch
}

/** The server said no; `problem` tells why. */
export class Refused extends Error {
  override readonly name = "Refused"
  readonly problem: Problem.Problem
  constructor(problem: Problem.Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** No answer came, or one that the client cannot read. */
export class Unanswered extends Error {
  override readonly name = "Unanswered"
}

/** Ids and instants as plain texts and numbers. */
type Plain<T> = T extends string & Brand.Brand<string>
  ? string
  : T extends number & Brand.Brand<string>
    ? number
    : T extends Uint8Array
      ? T
      : T extends ReadonlyArray<infer A>
        ? ReadonlyArray<Plain<A>>
        : T extends object
          ? { readonly [K in keyof T]: Plain<T[K]> }
          : T

type Part<Name extends string, T> = [T] extends [never] ? unknown : { readonly [N in Name]: Plain<T> }
type Headers = { readonly headers?: { readonly "idempotency-key"?: string; readonly "if-match"?: string } }
type QueryPart<T> = [T] extends [never]
  ? unknown
  : Partial<T> extends T
    ? { readonly query?: Plain<T> }
    : Part<"query", T>

type Asked<E extends HttpApiEndpoint.ConstraintRequest> = Headers &
  Part<"params", E["~Params"]["Type"]> &
  QueryPart<E["~Query"]["Type"]> &
  Part<"payload", E["~Payload"]["Type"]>

type Method<E> = E extends HttpApiEndpoint.ConstraintRequest
  ? HttpApiClient.SuccessType<E["~Success"]> extends infer A
    ? Record<never, never> extends Asked<E>
      ? (asked?: Asked<E>) => Promise<A>
      : (asked: Asked<E>) => Promise<A>
    : never
  : never

type Groups = (typeof Api)["groups"]
/** Live events come by `Live.events`, not by a method that answers once. */
type Answering = Exclude<keyof Groups, "live">

export type Client = {
  readonly [G in Answering]: {
    readonly [E in keyof Groups[G]["endpoints"]]: Method<Groups[G]["endpoints"][E]>
  }
}

const tokenOf = ({ token }: Options): string | undefined => (typeof token === "function" ? token() : token)

const transform =
  (options: Options) =>
  (client: HttpClient.HttpClient): HttpClient.HttpClient =>
    HttpClient.mapRequest(client, (request) => {
      const token = tokenOf(options)
      const spoken =
        options.language === undefined
          ? request
          : HttpClientRequest.setHeader(request, "accept-language", options.language)
      return token === undefined ? spoken : HttpClientRequest.bearerToken(spoken, token)
    })

type Sent = { readonly [part: string]: unknown }
type Call = (sent: Sent) => Effect.Effect<unknown, unknown>

const thrown = (cause: Cause.Cause<unknown>): Error => {
  const error = Cause.squash(cause)
  if (Problem.isProblem(error)) return new Refused(error)
  return new Unanswered(error instanceof Error ? error.message : String(error), { cause: error })
}

const settle = async (call: Effect.Effect<unknown, unknown>): Promise<unknown> => {
  const exit = await Effect.runPromiseExit(call)
  if (Exit.isSuccess(exit)) return exit.value
  throw thrown(exit.cause)
}

/** A method that adds what every request of its endpoint needs. */
const methodOf =
  (call: Call, isPost: boolean) =>
  ({ headers, ...asked }: Sent = {}): Promise<unknown> => {
    const key = isPost ? { "idempotency-key": globalThis.crypto.randomUUID() } : {}
    return settle(call({ query: {}, ...asked, headers: { ...key, ...(headers as object | undefined) } }))
  }

const httpClientOf = (options: Options): HttpClient.HttpClient => {
  const provided = Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer)
  const client = Effect.runSync(provided)
  const { fetch } = options
  return transform(options)(
    fetch === undefined
      ? client
      : HttpClient.transformResponse(client, Effect.provideService(FetchHttpClient.Fetch, fetch))
  )
}

/** Makes a client. Nothing is sent before a method is called. */
export const make = (options: Options = {}): Client => {
  const client: Record<string, Record<string, unknown>> = Effect.runSync(
    HttpApiClient.makeWith(Api, {
      httpClient: httpClientOf(options),
      ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl })
    })
  )
  const groups: Record<string, unknown> = {}
  for (const [name, { endpoints }] of Object.entries(Api.groups)) {
    const methods: Record<string, unknown> = {}
    for (const [id, { method }] of Object.entries<{ readonly method: string }>(endpoints)) {
      methods[id] = methodOf(client[name]?.[id] as Call, method === "POST")
    }
    groups[name] = methods
  }
  return groups as Client
}
