/**
 * Where a scenario is played: on the core over SQLite, or through the HTTP API over the same. Both start with the areas and
 * people of its setting, and with a clock that the scenario sets.
 */
import { Client } from "@wangge/adapter-http/client"
import { NodeServer } from "@wangge/adapter-http/node"
import { BlobStore } from "@wangge/core/app"
import type { Actor, Id, Instant } from "@wangge/core/kernel"
import { Sweeper } from "@wangge/example-server"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { cast } from "./Cast.ts"
import * as Floor from "./Floor.ts"
import type { Entry, Events, Inquiry, Kind } from "./figures/Inquiry.ts"
import { type Background, type Office, officeOf } from "./Office.ts"
import type { Scenario } from "./Scenario.ts"

/** What refused, or nothing when the command went through. */
export type Answer = string | undefined

export interface Stage extends Pick<Inquiry, "history">, Record<Background, () => Promise<void>> {
  readonly setClock: (at: Instant.Instant) => void
  readonly upload: (actor: Actor.Actor, bytes: Uint8Array<ArrayBuffer>) => Promise<Id.EvidenceHash>
  readonly send: (actor: Actor.Actor, office: Office, id: string, command: { readonly _tag: string }) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** `recompute`: deadlines again, with the holiday notices that are known by now; `sweep`: records what has fallen due. */
const background = ({ now, run }: Floor.Floor): Pick<Stage, Background> => ({
  recompute: async () => void (await run(Sweeper.recompute(now()))),
  sweep: async () => void (await run(Sweeper.sweep(now())))
})

/** On the core, without a network. */
export const onCore = async (scenario: Scenario): Promise<Stage> => {
  const floor = await Floor.lay(scenario)
  return {
    setClock: floor.setClock,
    upload: (_, bytes) =>
      floor.run(Effect.flatMap(BlobStore.BlobStore, (blobs) => Effect.map(blobs.put(bytes), ({ hash }) => hash))),
    send: (actor, { kind }, id, command) => {
      const own = command._tag === "ReportTicket" ? { id } : {}
      return floor.send(actor, { kind, id }, { ...own, ...command })
    },
    ...background(floor),
    history: floor.history,
    close: floor.close
  }
}

/** Through the API, on a loopback port. */
export const overHttp = async (scenario: Scenario): Promise<Stage> => {
  const floor = await Floor.lay(scenario)
  const server = await NodeServer.start(Layer.succeedContext(floor.context))
  const tokenOf = ({ person }: Actor.Actor): string => floor.tokens.get(person) ?? ""
  return {
    setClock: floor.setClock,
    upload: async (actor, payload) => {
      const client = Client.make({ baseUrl: server.url, token: tokenOf(actor) })
      return (await client.photos.upload({ payload })).hash
    },
    send: async (actor, office, id, { _tag, ...body }) => {
      // What the API takes from nobody is the system's own.
      if (office.internal.includes(_tag)) return floor.send(actor, { kind: office.kind, id }, { _tag, ...body })
      const does = [...office.commands].find(([, tag]) => tag === _tag)?.[0] ?? _tag
      const response = await fetch(`${server.url}/api/v1${office.path(id, does)}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${tokenOf(actor)}`,
          "content-type": "application/json",
          "idempotency-key": crypto.randomUUID()
        },
        body: JSON.stringify(does === "report" ? { id, ...body } : body)
      })
      const answer = await response.json()
      if (response.ok) return undefined
      if (response.status === 400) throw new Error(`${does}: ${JSON.stringify(answer.errors)}`)
      return String(answer.type).slice(String(answer.type).lastIndexOf(":") + 1)
    },
    ...background(floor),
    history: async <K extends Kind>(kind: K, id: string) => {
      const path = officeOf(kind).history?.(id)
      if (path === undefined) return floor.history(kind, id)
      const entries: Array<Entry<Events[K]>> = []
      let cursor: string | undefined
      do {
        const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`
        const response = await fetch(`${server.url}/api/v1${path}${query}`, {
          headers: { authorization: `Bearer ${tokenOf(cast.administrator)}` }
        })
        if (response.status === 404) break
        const page = await response.json()
        if (!response.ok) throw new Error(`${path}: ${JSON.stringify(page)}`)
        entries.push(...(page.rows ?? page.entries))
        cursor = page.next
      } while (cursor !== undefined)
      return entries
    },
    close: async () => {
      await server.stop()
      await floor.close()
    }
  }
}
