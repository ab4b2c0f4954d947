/** Starts the example server on a data folder: seeds it when it is new, then serves. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { NodeServer } from "@wangge/adapter-http/node"
import { Tokens } from "@wangge/adapter-http/server"
import { Calendars } from "@wangge/core/calendar"
import { type Actor, Instant } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import type { Config } from "./Config.ts"
import * as Console from "./Console.ts"
import * as Staff from "./city/Staff.ts"
import * as Host from "./Host.ts"
import * as Log from "./Log.ts"
import * as Sweeper from "./Sweeper.ts"
import * as Lamp from "./seed/Lamp.ts"
import * as Seed from "./seed/Seed.ts"
import * as TokenFile from "./TokenFile.ts"

export interface Started {
  readonly url: string
  readonly port: number
  /** The lamp's ticket, where the city was seeded. */
  readonly lamp?: string
  readonly isNew: boolean
  readonly tokens: ReadonlyArray<TokenFile.DemoToken>
  readonly stop: () => Promise<void>
}

/** What is noted of a seeding: up to when it plays, and whether it is through. */
const Note = Schema.Struct({ now: Instant.Instant, lamp: Schema.optionalKey(Schema.String) })
type Note = typeof Note.Type

const notePath = (config: Config): string => join(config.WANGGE_DATA, "seed.json")

const readNote = (config: Config): Note | undefined =>
  existsSync(notePath(config))
    ? Schema.decodeUnknownSync(Note)(JSON.parse(readFileSync(notePath(config), "utf8")))
    : undefined

const writeNote = (config: Config, note: Note): void => writeFileSync(notePath(config), `${JSON.stringify(note)}\n`)

/** One of each role that people have, and two of those of whom one checks the other. */
const cast: ReadonlyArray<Actor.Actor> = [
  Staff.resident(1),
  Staff.member(Lamp.grid.code),
  Staff.hall(Lamp.grid.parent),
  Staff.acceptor,
  Staff.dispatcher,
  Staff.shiftLead,
  Staff.worker(Lamp.unit),
  Staff.lead(Lamp.unit),
  Staff.supervisor,
  Staff.personnelOfficer,
  Staff.personnelChief,
  Staff.accountant,
  Staff.chiefAccountant,
  Staff.secretary(Lamp.grid.parent),
  Staff.auditor,
  Staff.administrator
]

const issueDemo = (config: Config, at: Instant.Instant): ReadonlyArray<TokenFile.DemoToken> => {
  const issued = cast.map((actor) => ({ ...Tokens.issue(actor, at), actor }))
  TokenFile.writeRegister(
    config.WANGGE_DATA,
    issued.map(({ record }) => record)
  )
  const demo = issued.map(({ actor, token }) => ({ actor, name: Staff.nameOf(actor), token }))
  TokenFile.writeDemo(config.WANGGE_DATA, demo)
  return demo
}

const KIB = 1024

/**
 * The background work of a running server. Deadlines are computed again at the start and whenever another holiday notice is
 * known; a fault of one round is logged and the next one tried.
 */
const background = (config: Config, now: () => Instant.Instant) => {
  const attempt = <R>(what: string, work: () => Effect.Effect<number, Sweeper.Fault, R>) =>
    Effect.suspend(work).pipe(Effect.catchCause((cause) => Effect.logError(`${what} failed`, cause)))
  let known: Calendars.Calendars | undefined
  const round = Effect.suspend(() => {
    const calendars = Calendars.asKnownOn(Host.streams.dayOf(now()))
    const isNews = calendars !== known
    known = calendars
    return isNews ? attempt("computing deadlines again", () => Sweeper.recompute(now())) : Effect.void
  })
  const sweep = attempt("the sweep", () => Sweeper.sweep(now()))
  return Effect.forever(
    round.pipe(Effect.andThen(sweep), Effect.andThen(Effect.sleep(config.WANGGE_SWEEP_SECONDS * 1_000)))
  )
}

/** Makes the city and plays the day up to `now`. Nothing here has been promised to anybody, so it is written without waiting for the disk. */
const seed = async (config: Config, now: Instant.Instant): Promise<void> => {
  const host = Host.layer({ ...config, WANGGE_DURABILITY: "normal" })
  await Effect.runPromise(Effect.provide(Effect.orDie(Seed.run(now)), host))
}

/** Whether a start would make the city first. */
export const isNew = (config: Config): boolean => config.WANGGE_SEED === "yes" && readNote(config)?.lamp === undefined

export const start = async (config: Config): Promise<Started> => {
  const before = readNote(config)
  const wantsCity = isNew(config)
  let simulated: Instant.Instant | undefined
  const now = (): Instant.Instant => simulated ?? Instant.of(Date.now())
  // The lamp is the last thing that happened before now.
  const end = before?.now ?? Instant.of(Math.floor(now() / Instant.MINUTE_MS) * Instant.MINUTE_MS)
  Host.prepare(config)
  if (wantsCity) {
    writeNote(config, { now: end })
    await seed(config, Instant.plus(end, -(Lamp.MINUTES + 2) * Instant.MINUTE_MS))
  }
  if (TokenFile.readRegister(config.WANGGE_DATA).length === 0) issueDemo(config, now())
  const tokens = TokenFile.readDemo(config.WANGGE_DATA)

  const scope = Scope.makeUnsafe()
  const log = Log.layer(config.WANGGE_LOG_LEVEL)
  const calling = Host.calling({ now }, TokenFile.readRegister(config.WANGGE_DATA))
  const context = await Effect.runPromise(Layer.buildWithScope(Layer.mergeAll(Host.layer(config), calling, log), scope))
  const server = await NodeServer.start(Layer.succeedContext(context), {
    host: config.WANGGE_HOST,
    port: config.WANGGE_PORT,
    stopWithinMs: config.WANGGE_STOP_SECONDS * 1_000,
    maxBodyBytes: config.WANGGE_MAX_BODY_KIB * KIB,
    maxPhotoBytes: config.WANGGE_MAX_PHOTO_MIB * KIB * KIB,
    corsOrigins: config.WANGGE_CORS_ORIGINS,
    routes: Console.layer
  })
  let lamp = before?.lamp
  if (wantsCity) {
    const played = await Lamp.play({
      baseUrl: server.url,
      tokenOf: ({ person }) => tokens.find(({ actor }) => actor.person === person)?.token ?? "",
      setClock: (at) => {
        simulated = at
      },
      start: Instant.plus(end, -(Lamp.MINUTES + 1) * Instant.MINUTE_MS)
    })
    lamp = played.id
    simulated = undefined
    writeNote(config, { now: end, lamp })
  }
  const sweeping = Effect.runForkWith(context)(background(config, now))
  return {
    url: server.url,
    port: server.port,
    ...(lamp === undefined ? {} : { lamp }),
    isNew: wantsCity,
    tokens,
    stop: async () => {
      await Effect.runPromise(Fiber.interrupt(sweeping))
      await server.stop()
      await Effect.runPromise(Scope.close(scope, Exit.void))
    }
  }
}
