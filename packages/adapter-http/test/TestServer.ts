/** A real server on a loopback port over a real SQLite file, with a clock that the test sets. */
import { createHash, randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "@wangge/adapter-http/client"
import { NodeServer } from "@wangge/adapter-http/node"
import { City, Clock, type Routes, Tokens, WebHandler } from "@wangge/adapter-http/server"
import { FileBlobs, SqliteStore, SqliteVault } from "@wangge/adapter-sqlite"
import { CityStreams, Governance, type StoreFault } from "@wangge/core/app"
import { Id, Instant, Money } from "@wangge/core/kernel"
import { Override, Panjin2020, type PolicyPack } from "@wangge/core/policy"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { badges, CITY, commands, EVENING, type Person, people } from "./SampleCity.ts"

export type PersonName = Person

export interface TestServer {
  readonly url: string
  readonly folder: string
  readonly clock: { now: Instant.Instant }
  /** Moves the clock on. */
  readonly pass: (minutes: number) => void
  readonly as: (person: Person) => Client.Client
  readonly call: (person: Person | undefined, path: string, init?: RequestInit) => Promise<Response>
  /** A POST with a JSON body under a key of its own unless one is given. */
  readonly post: (person: Person, path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  readonly web: WebHandler.WebHandler
  /** Closes the store under the server's feet. */
  readonly closeStore: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Panjin's pack leaves the reference wage of contributions to whoever knows it. */
const policy = (): PolicyPack.PolicyPack => {
  const value = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
  const given = Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value, reason: "for a test" }])
  if (Result.isFailure(given)) throw new Error("the reference wage is no longer where it was")
  return given.success.pack
}

const city: CityStreams.City = { code: CITY, policy: policy() }
const streams = CityStreams.make(city)

const MASTER_KEY = Redacted.make(new Uint8Array(32).fill(7))

/** The services of a host over a folder. */
export const hostOf = (
  folder: string,
  clock: Clock.Shape,
  records: Iterable<Tokens.TokenRecord>
): Layer.Layer<Routes.Needs, StoreFault.StoreUnavailable> =>
  Layer.mergeAll(
    Governance.layer({ streams: streams.streams, processes: streams.processes }).pipe(
      Layer.provideMerge(SqliteStore.layer({ path: join(folder, "city.sqlite"), views: streams.views }))
    ),
    FileBlobs.layer({ folder: join(folder, "photos") }),
    Layer.orDie(SqliteVault.layer({ path: join(folder, "vault.sqlite"), masterKey: MASTER_KEY })),
    City.layer(city, streams),
    Layer.succeed(Clock.Clock, clock),
    Tokens.layer(records)
  )

/** Makes the areas; done again, it changes nothing. */
export const openCity: Effect.Effect<void, unknown, Governance.Governance> = Effect.gen(function* () {
  const governance = yield* Governance.Governance
  for (const [i, command] of commands.entries()) {
    yield* governance.handle({
      commandId: Id.CommandId.make(`open-${i}`),
      stream: streams.gridOfCity,
      command,
      actor: people.administrator,
      at: Instant.plus(EVENING, -Instant.DAY_MS)
    })
  }
})

/** Access to personal data is logged whatever a host wants; here nobody reads it. */
const errorsOnly = Layer.succeed(References.MinimumLogLevel, "Error")

export interface Options extends NodeServer.Options {
  readonly folder?: string
  /** Further services, such as a logger, and tokens beside those of everybody. */
  readonly services?: Layer.Layer<never>
  readonly tokens?: ReadonlyArray<Tokens.TokenRecord>
}

export const start = async (options: Options = {}): Promise<TestServer> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "wangge-http-"))
  const clock = { now: EVENING }
  const records = [...Object.values(badges).map(({ record }) => record), ...(options.tokens ?? [])]
  const scope = Scope.makeUnsafe()
  const host = Layer.merge(hostOf(folder, { now: () => clock.now }, records), options.services ?? errorsOnly)
  const context = await Effect.runPromise(Layer.buildWithScope(host, scope))
  await Effect.runPromise(Effect.provide(openCity, context))
  const provided = Layer.succeedContext(context)
  const quiet = { logRequests: false, ...options }
  const server = await NodeServer.start(provided, quiet)
  const web = WebHandler.make(provided, quiet)
  const call: TestServer["call"] = (person, path, init = {}) => {
    const headers = new Headers(init.headers)
    if (person !== undefined) headers.set("authorization", `Bearer ${badges[person].token}`)
    return fetch(`${server.url}${path}`, { ...init, headers })
  }
  return {
    url: server.url,
    folder,
    clock,
    pass: (minutes) => {
      clock.now = Instant.plus(clock.now, minutes * Instant.MINUTE_MS)
    },
    as: (person) => Client.make({ baseUrl: server.url, token: badges[person].token, language: "en" }),
    call,
    post: (person, path, body, headers = {}) =>
      call(person, path, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID(), ...headers },
        body: JSON.stringify(body)
      }),
    web,
    closeStore: () => Effect.runPromise(Scope.close(scope, Exit.void)),
    stop: async () => {
      await server.stop()
      await web.dispose()
      await Effect.runPromise(Scope.close(scope, Exit.void))
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Bytes that begin like a PNG and are unlike any others. */
export const photo = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(64)]))

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
