/**
 * Where a scenario is played: on the core over SQLite, or through the HTTP API over the same. Both start with the areas that
 * lead to one grid of the example city, and with a clock that the scenario sets.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { TicketCommands } from "@wangge/adapter-http/api"
import { Client } from "@wangge/adapter-http/client"
import { NodeServer } from "@wangge/adapter-http/node"
import { CommandKey, type Routes, Tokens } from "@wangge/adapter-http/server"
import { BlobStore, Governance, Streams } from "@wangge/core/app"
import { type Actor, Day, type Id, Instant } from "@wangge/core/kernel"
import type { Ticket, TicketCommand, TicketEvent } from "@wangge/core/ticket"
import { Config, Host, Lamp, Log, Opening, Staff, Sweeper } from "@wangge/example-server"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import type { Who } from "./Scenario.ts"

export interface Entry {
  readonly at: Instant.Instant
  readonly actor: Actor.Actor
  readonly event: TicketEvent.TicketEvent
}

/** The ticket as the stage tells it. */
export interface Told {
  readonly ticket: Ticket.Known
  readonly history: ReadonlyArray<Entry>
}

/** What refused, or nothing when the command went through. */
export type Answer = string | undefined

export interface Stage {
  readonly setClock: (at: Instant.Instant) => void
  readonly photo: (actor: Actor.Actor, bytes: Uint8Array<ArrayBuffer>) => Promise<Id.EvidenceHash>
  /** `does` is `report` or the path segment of a command. */
  readonly send: (actor: Actor.Actor, does: string, body: object) => Promise<Answer>
  /** Computes deadlines again with the holiday notices that are known by now. */
  readonly recompute: () => Promise<void>
  /** Records what has fallen due by now. */
  readonly sweep: () => Promise<void>
  readonly tell: () => Promise<Told>
  readonly close: () => Promise<void>
}

export const TICKET = "T-LAMP" as Id.TicketId

export const cast: { readonly [W in Who]: Actor.Actor } = {
  gridMember: Staff.member(Lamp.grid.code),
  acceptor: Staff.acceptor,
  dispatcher: Staff.dispatcher,
  crew: Staff.worker(Lamp.unit),
  wrongCrew: Staff.worker(Staff.unitFor("urban-management", "211103")),
  crewLead: Staff.lead(Lamp.unit),
  supervisor: Staff.supervisor,
  system: Sweeper.SYSTEM
}

/** What both stages stand on: the example's services over a folder of their own. */
interface Floor {
  readonly context: Context.Context<Routes.Needs>
  readonly now: () => Instant.Instant
  readonly setClock: (at: Instant.Instant) => void
  readonly tokens: ReadonlyMap<string, string>
  readonly run: <A, E>(effect: Effect.Effect<A, E, Routes.Needs>) => Promise<A>
  readonly close: () => Promise<void>
}

/** Opens the areas that lead to the lamp's grid. */
const openAreas = Effect.gen(function* () {
  const governance = yield* Governance.Governance
  const leading = Opening.areas(Day.of("2019-01-01")).filter(
    (command) => command._tag === "OpenArea" && (command.code.length === 6 || Lamp.grid.code.startsWith(command.code))
  )
  for (const [i, command] of leading.entries()) {
    yield* governance.handle({
      commandId: CommandKey.commandIdOf(Staff.administrator.person, `area-${i}`),
      stream: Host.streams.gridOfCity,
      command,
      actor: Staff.administrator,
      at: Instant.of(Date.parse("2019-01-01T00:00:00+08:00"))
    })
  }
})

const lay = async (): Promise<Floor> => {
  const folder = mkdtempSync(join(tmpdir(), "wangge-scenario-"))
  const config = Config.read({ WANGGE_DATA: folder, WANGGE_DURABILITY: "normal" })
  if (Result.isFailure(config)) throw new Error("the settings of a scenario are sound")
  let at = Instant.of(0)
  const now = (): Instant.Instant => at
  const issued = Object.values(cast).map((actor) => ({ actor, ...Tokens.issue(actor, at) }))
  const calling = Host.calling(
    { now },
    issued.map(({ record }) => record)
  )
  const scope = Scope.makeUnsafe()
  const context = await Effect.runPromise(
    Layer.buildWithScope(Layer.mergeAll(Host.layer(config.success), calling, Log.layer("error")), scope)
  )
  const run = Effect.runPromiseWith(context)
  await run(openAreas)
  return {
    context,
    now,
    setClock: (next) => {
      at = next
    },
    tokens: new Map(issued.map(({ actor, token }) => [actor.person, token])),
    run,
    close: async () => {
      await Effect.runPromise(Scope.close(scope, Exit.void))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

const background = ({ now, run }: Floor): Pick<Stage, "recompute" | "sweep"> => ({
  recompute: async () => void (await run(Sweeper.recompute(now()))),
  sweep: async () => void (await run(Sweeper.sweep(now())))
})

const tagOf = (does: string): TicketCommand.Tag => {
  if (does === "report") return "ReportTicket"
  const tag = TicketCommands.tags.find((one) => TicketCommands.commands[one].segment === does)
  if (tag === undefined) throw new Error(`there is no command "${does}"`)
  return tag
}

/** A body as the API's definition decodes it, so that the core gets what it would get over HTTP. */
const decode = Streams.decoder(Host.streams.ticket.commandSchema)

/** On the core, without a network. */
export const onCore = async (): Promise<Stage> => {
  const floor = await lay()
  const stream = Streams.at(Host.streams.ticket, TICKET)
  let sent = 0
  return {
    setClock: floor.setClock,
    photo: (_, bytes) =>
      floor.run(Effect.flatMap(BlobStore.BlobStore, (blobs) => Effect.map(blobs.put(bytes), ({ hash }) => hash))),
    send: async (actor, does, body) => {
      const command = decode({ _tag: tagOf(does), ...(does === "report" ? { id: TICKET } : {}), ...body })
      if (Result.isFailure(command)) throw new Error(`${does}: ${JSON.stringify(command.failure)}`)
      const commandId = CommandKey.commandIdOf(actor.person, String(sent++))
      const request = { commandId, stream, command: command.success, actor, at: floor.now() }
      return floor.run(
        Effect.flatMap(Governance.Governance, (governance) =>
          governance.handle(request).pipe(
            Effect.as(undefined),
            Effect.catchTag("Refused", ({ described }) => Effect.succeed(described.tag))
          )
        )
      )
    },
    ...background(floor),
    tell: () =>
      floor.run(
        Effect.gen(function* () {
          const governance = yield* Governance.Governance
          const { state } = yield* governance.state(stream)
          if (state._tag === "None") throw new Error("nothing was reported")
          return { ticket: state, history: yield* governance.history(stream) }
        })
      ),
    close: floor.close
  }
}

/** Through the API, on a loopback port. */
export const overHttp = async (): Promise<Stage> => {
  const floor = await lay()
  const server = await NodeServer.start(Layer.succeedContext(floor.context))
  const tokenOf = ({ person }: Actor.Actor): string => floor.tokens.get(person) ?? ""
  const as = (actor: Actor.Actor): Client.Client => Client.make({ baseUrl: server.url, token: tokenOf(actor) })
  const params = { id: TICKET }
  return {
    setClock: floor.setClock,
    photo: async (actor, payload) => (await as(actor).photos.upload({ payload })).hash,
    send: async (actor, does, body) => {
      const path = does === "report" ? "" : `/${TICKET}/${does}`
      const response = await fetch(`${server.url}/api/v1/tickets${path}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${tokenOf(actor)}`,
          "content-type": "application/json",
          "idempotency-key": crypto.randomUUID()
        },
        body: JSON.stringify(does === "report" ? { id: TICKET, ...body } : body)
      })
      const answer = await response.json()
      if (response.ok) return undefined
      if (response.status === 400) throw new Error(`${does}: ${JSON.stringify(answer.errors)}`)
      return String(answer.type).slice(String(answer.type).lastIndexOf(":") + 1)
    },
    ...background(floor),
    tell: async () => {
      const { ticket } = await as(Staff.supervisor).tickets.get({ params })
      const { entries } = await as(Staff.supervisor).tickets.history({ params })
      if (ticket._tag === "None") throw new Error("nothing was reported")
      return { ticket, history: entries }
    },
    close: async () => {
      await server.stop()
      await floor.close()
    }
  }
}
