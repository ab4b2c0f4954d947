/**
 * Where a scenario is played: on the core over SQLite, or through the HTTP API over the same. Both start with the areas and
 * people of its setting, and with a clock that the scenario sets.
 */
import { Client } from "@wangge/adapter-http/client"
import { NodeServer } from "@wangge/adapter-http/node"
import { BlobStore, Governance } from "@wangge/core/app"
import { Career, CareerDecider } from "@wangge/core/appraisal"
import { FundView } from "@wangge/core/fund"
import { type Actor, type Id, type Instant, Money } from "@wangge/core/kernel"
import { PayrollPeriodDecider } from "@wangge/core/pay"
import { Sweeper } from "@wangge/example-server"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { cast } from "./Cast.ts"
import * as Floor from "./Floor.ts"
import type { Entry, Events, Inquiry, Kind, LineTold } from "./figures/Inquiry.ts"
import { type Background, type Office, officeOf } from "./Office.ts"
import type { Scenario } from "./Scenario.ts"

/** The rule that refused and its sentence, or nothing when the command went through. */
export type Answer = { readonly tag: string; readonly sentence: string } | undefined

export interface Stage
  extends Pick<Inquiry, "career" | "fundLines" | "history" | "payroll">,
    Record<Background, () => Promise<void>> {
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
    payroll: async (district, month) => {
      const { evolve, initial } = PayrollPeriodDecider.decider
      const events = await floor.history("payroll", `${district}-${month}`)
      const period = events.reduce((state, { event }) => evolve(state, event), initial)
      const nothing = { payslips: [], journal: [], differences: [] }
      return period._tag === "Open" ? { stage: "Open", ...nothing } : { stage: period._tag, ...period }
    },
    career: async (id) => {
      const { evolve, initial } = CareerDecider.decider
      const events = await floor.history("career", id)
      const career = events.reduce((state, { event }) => evolve(state, event), initial)
      if (career._tag === "None") return { stage: "None", entrants: [], streets: [] }
      return { stage: career._tag, entrants: career.entrants, streets: Career.byStreet(career) }
    },
    fundLines: async (fund, year) => {
      const where = [
        { column: "fund", op: "eq", value: fund },
        { column: "year", op: "eq", value: year }
      ] as const
      const read = Effect.flatMap(Governance.Governance, ({ views }) =>
        views.query(FundView.lines, { where, limit: 1_000 })
      )
      return (await floor.run(read)).rows.map((row) => ({
        line: row.line,
        appropriated: Money.fen(row.appropriated),
        carried: Money.fen(row.carried),
        encumbered: Money.fen(row.encumbered),
        spent: Money.fen(row.spent),
        carriedOut: Money.fen(row.carried_out),
        returned: Money.fen(row.returned),
        available: Money.fen(row.available)
      }))
    },
    close: floor.close
  }
}

/** Through the API, on a loopback port. */
export const overHttp = async (scenario: Scenario): Promise<Stage> => {
  const floor = await Floor.lay(scenario)
  const server = await NodeServer.start(Layer.succeedContext(floor.context))
  const tokenOf = ({ person }: Actor.Actor): string => floor.tokens.get(person) ?? ""
  /** What stands at a path, as its endpoint declares it; nothing where there is nothing. */
  const get = async (path: string, actor: Actor.Actor) => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${tokenOf(actor)}` }
    })
    const answer = await response.json()
    if (response.status === 404) return {}
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  /** Every row of a list, page by page. */
  const rows = async <A>(path: string, actor: Actor.Actor): Promise<ReadonlyArray<A>> => {
    const found: Array<A> = []
    let cursor: string | undefined
    do {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`
      const page = await get(path + query, actor)
      found.push(...(page.rows ?? page.entries ?? []))
      cursor = page.next
    } while (cursor !== undefined)
    return found
  }
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
      if (response.status === 400 || response.status >= 500) throw new Error(`${does}: ${JSON.stringify(answer)}`)
      const type = String(answer.type)
      return { tag: type.slice(type.lastIndexOf(":") + 1), sentence: String(answer.sentence?.en ?? answer.detail) }
    },
    ...background(floor),
    history: <K extends Kind>(kind: K, id: string) => {
      const path = officeOf(kind).history?.(id)
      return path === undefined ? floor.history(kind, id) : rows<Entry<Events[K]>>(path, cast.administrator)
    },
    payroll: async (district, month) => {
      const path = `/payrolls/${district}/${month}`
      const { stage, totals } = await get(path, cast.accountant)
      if (stage === "Open") return { stage, payslips: [], journal: [], differences: [] }
      return {
        stage,
        totals,
        payslips: await rows(`${path}/payslips`, cast.accountant),
        journal: (await get(`${path}/journal`, cast.accountant)).lines,
        differences: await rows(`${path}/differences`, cast.accountant)
      }
    },
    career: async (id) => {
      const { entrants = [], stage = "None", streets = [] } = await get(`/careers/${id}`, cast.personnelOfficer)
      return { stage, entrants, streets }
    },
    fundLines: async (fund, year) => {
      const { lines = [] }: { readonly lines?: ReadonlyArray<LineTold> } = await get(
        `/funds/${fund}/lines?year=${year}`,
        cast.auditor
      )
      return lines
    },
    close: async () => {
      await server.stop()
      await floor.close()
    }
  }
}
