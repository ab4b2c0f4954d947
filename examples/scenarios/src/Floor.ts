/** What both stages stand on: the example's services over a folder of their own, with the setting of a scenario. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CommandKey, type Routes, Tokens } from "@wangge/adapter-http/server"
import { BlobStore, CityStreams, Governance, StaffEnrolment, StreamName, Streams, Vault } from "@wangge/core/app"
import type { GridCommand } from "@wangge/core/grid"
import { type Actor, Day, Id, Instant, type Refusal } from "@wangge/core/kernel"
import { Config, Host, Lamp, Log, Names, Opening, Paper, Staff, Streets } from "@wangge/example-server"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { cast } from "./Cast.ts"
import { Unforeseen } from "./Fault.ts"
import type { Entry, Events, Inquiry, Kind } from "./figures/Inquiry.ts"
import type { Scenario } from "./Scenario.ts"
import * as Setting from "./Setting.ts"
import { instantsOf } from "./Step.ts"

export interface Floor extends Pick<Inquiry, "history"> {
  readonly context: Context.Context<Routes.Needs>
  readonly now: () => Instant.Instant
  readonly setClock: (at: Instant.Instant) => void
  readonly tokens: ReadonlyMap<string, string>
  readonly run: <A, E>(effect: Effect.Effect<A, E, Routes.Needs>) => Promise<A>
  /** Sends a command to the core, decoded as the API decodes it; answers with what refused, or nothing. */
  readonly send: (
    actor: Actor.Actor,
    stream: { readonly kind: Kind; readonly id: string },
    command: { readonly _tag: string }
  ) => Promise<{ readonly tag: string; readonly sentence: string } | undefined>
  readonly close: () => Promise<void>
}

/** @throws when the id is none, such as a month with a space in it */
const streamOf = (kind: Kind, id: string): StreamName.StreamName => {
  const name = StreamName.parse(`${kind}/${id}`)
  if (Result.isFailure(name)) throw new Error(name.failure)
  return name.success
}

/** Before every policy of the city begins. */
const FOUNDED = Day.of("2018-01-01")
const KM2 = 1_000_000

/** The areas that lead to the lamp's grid and to the places of the setting, and those places with the figures that it gives. */
const openings = ({ areas = {} }: Setting.Setting): ReadonlyArray<GridCommand.GridCommand> => {
  const codes = Object.keys(areas)
  const leading = Opening.areas(FOUNDED).filter(
    (command) =>
      command._tag === "OpenArea" &&
      !codes.includes(command.code) &&
      (command.code.length === 6 || [Lamp.grid.code, ...codes].some((code) => code.startsWith(command.code)))
  )
  const own = Object.entries(areas).map(
    ([code, { kind, km2, name, population }]): GridCommand.GridCommand => ({
      _tag: "OpenArea",
      code: Id.AreaCode.make(code),
      kind,
      name,
      parent: Id.AreaCode.make(code.slice(0, 9)),
      figures: { population, areaM2: Math.round(km2 * KM2) },
      from: FOUNDED
    })
  )
  return [...leading, ...own]
}

/** Opens the areas, then enters the people with a made-up name and identity number each, on the day of the first step. */
const furnish = Effect.fnUntraced(function* (
  { district, name, setting, steps }: Scenario,
  streams: CityStreams.CityStreams
) {
  const refused = (what: string) => (fault: { readonly _tag: string; readonly described?: Refusal.Described }) =>
    fault.described === undefined ? fault : new Unforeseen(`"${name}", ${what}: ${fault.described.sentence.en}`)
  const governance = yield* Governance.Governance
  const vault = yield* Vault.Vault
  const blobs = yield* BlobStore.BlobStore
  const actor = Staff.administrator
  const founded = Instant.of(Date.parse(`${FOUNDED}T00:00:00+08:00`))
  for (const [i, command] of openings(setting).entries()) {
    const commandId = CommandKey.commandIdOf(actor.person, `area-${i}`)
    yield* Effect.mapError(
      governance.handle({ commandId, stream: streams.gridOfCity, command, actor, at: founded }),
      refused("code" in command ? command.code : command._tag)
    )
  }
  const at = instantsOf(steps)[0] ?? founded
  const stream = Streams.at(streams.workforce, district)
  const { hash } = yield* blobs.put(Paper.of("人员登记表"))
  for (const [i, [id, person]] of Object.entries(setting.people ?? {}).entries()) {
    const since = person["served since"]
    const enrolment = {
      commandId: CommandKey.commandIdOf(actor.person, `person-${id}`),
      stream,
      card: { name: Names.personName(i), identityNumber: Names.identityNumber(district, person.born, i) },
      facts: {
        person: Id.PersonId.make(id),
        subject: Id.SubjectId.make(`subject-${id}`),
        ...(since === undefined ? {} : { servedSince: since }),
        returned: person.returned ?? false,
        qualification: Setting.qualificationOf(person),
        from: streams.dayOf(at),
        documents: [hash]
      },
      actor,
      at
    }
    yield* Effect.mapError(StaffEnrolment.enrol({ governance, vault }, enrolment), refused(id))
  }
})

export const lay = async (scenario: Scenario): Promise<Floor> => {
  const folder = mkdtempSync(join(tmpdir(), "wangge-scenario-"))
  const config = Config.read({ WANGGE_DATA: folder, WANGGE_DURABILITY: "normal" })
  if (Result.isFailure(config)) throw new Error("the settings of a scenario are sound")
  const city: CityStreams.City = { code: Streets.CITY, policy: Setting.policyOf(scenario.setting) }
  const streams = CityStreams.make(city)
  let at = Instant.of(0)
  const now = (): Instant.Instant => at
  const issued = Object.values(cast).map((actor) => ({ actor, ...Tokens.issue(actor, at) }))
  const calling = Host.calling(
    { now },
    issued.map(({ record }) => record)
  )
  const scope = Scope.makeUnsafe()
  const host = Host.layer(config.success, { city, streams })
  const context = await Effect.runPromise(
    Layer.buildWithScope(Layer.mergeAll(host, calling, Log.layer("error")), scope)
  )
  const run = Effect.runPromiseWith(context)
  await run(furnish(scenario, streams))
  let sent = 0
  const decoders = new Map(streams.streams.map(({ commandSchema, kind }) => [kind, Streams.decoder(commandSchema)]))
  return {
    context,
    now,
    setClock: (next) => {
      at = next
    },
    tokens: new Map(issued.map(({ actor, token }) => [actor.person, token])),
    run,
    send: async (actor, { id, kind }, body) => {
      const command = decoders.get(kind)?.(body)
      if (command === undefined || Result.isFailure(command)) {
        throw new Error(`${body._tag}: ${JSON.stringify(command?.failure ?? "no such stream")}`)
      }
      const commandId = CommandKey.commandIdOf(actor.person, `sent-${sent++}`)
      const request = { commandId, stream: streamOf(kind, id), command: command.success, actor, at }
      return run(
        Effect.flatMap(Governance.Governance, (governance) =>
          governance.handle(request).pipe(
            Effect.as(undefined),
            Effect.catchTag("Refused", ({ described: { sentence, tag } }) =>
              Effect.succeed({ tag, sentence: sentence.en })
            )
          )
        )
      )
    },
    history: async <K extends Kind>(kind: K, id: string) => {
      const governance = run(Effect.flatMap(Governance.Governance, (all) => all.history(streamOf(kind, id))))
      // The kind of a stream decides on its events.
      return (await governance) as ReadonlyArray<Entry<Events[K]>>
    },
    close: async () => {
      await Effect.runPromise(Scope.close(scope, Exit.void))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
