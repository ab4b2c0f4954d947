/** The server as the page asks it: what the typed client gives, put together as the views want it. */
import { Headers, TicketCommands } from "@wangge/adapter-http/api"
import { Client, Live } from "@wangge/adapter-http/client"
import type { Label } from "@wangge/core/kernel"
import * as Appraising from "./Appraising.ts"
import * as Fund from "./Fund.ts"
import type * as Model from "./Model.ts"
import { everything, paged } from "./Pages.ts"
import * as Pay from "./Pay.ts"
import * as Staff from "./Staff.ts"

export const { Refused } = Client

export interface TicketQuery {
  readonly status?: ReadonlyArray<Model.Status>
  readonly open?: "true"
  readonly colour?: ReadonlyArray<Model.Colour>
  readonly category?: ReadonlyArray<string>
  readonly area?: string
  readonly unit?: string
  readonly q?: string
  readonly order?: Model.Order
}

/** What all methods for commands have in common. */
type Send = (request: {
  readonly params: { readonly id: string }
  readonly headers: { readonly "idempotency-key": string; readonly "if-match": string }
  readonly payload: unknown
}) => Promise<unknown>

type Report = (request: {
  readonly headers: { readonly "idempotency-key": string }
  readonly payload: unknown
}) => Promise<{ readonly id: string }>

/** What the live stream tells: whether the line stands, and each event. */
export interface Listener {
  readonly connected: (standing: boolean) => void
  readonly heard: (event: Model.LiveEvent) => void
}

export const make = (token: string) => {
  const baseUrl = location.origin
  const api = Client.make({ baseUrl, token })
  const speaking = (language: Label.Language) => Client.make({ baseUrl, token, language })
  return {
    me: () => api.system.me(),
    staff: Staff.make(api),
    appraising: Appraising.make(api),
    pay: Pay.make(api, speaking),
    funds: Fund.make(api, speaking),
    areas: () => everything((cursor) => api.areas.list({ query: paged(cursor) })),
    grids: () => api.areas.map(),
    catalogue: () => api.policy.categories(),
    tickets: (query: TicketQuery, cursor: string | undefined, limit: number) =>
      api.tickets.list({ query: { ...query, ...paged(cursor, limit) } }),
    openTickets: () => everything((cursor) => api.tickets.list({ query: { open: "true", ...paged(cursor) } })),
    /** Closed tickets come in the order of their last change, so reading ends at the first that is older. */
    closedSince: (since: number) =>
      everything(async (cursor) => {
        const page = await api.tickets.list({ query: { status: ["Closed"], order: "changed", ...paged(cursor) } })
        const rows = page.rows.filter(({ closed_at }) => closed_at !== null && closed_at >= since)
        const ended = page.next === undefined || page.rows.some(({ updated_at }) => updated_at < since)
        return ended ? { rows } : { rows, next: page.next }
      }),
    runningClocks: (until: number) => everything((cursor) => api.clocks.due({ query: { until, ...paged(cursor) } })),
    ticket: (id: string) => api.tickets.get({ params: { id } }),
    history: (id: string) => api.tickets.history({ params: { id } }),
    explanation: (id: string) => api.tickets.explanation({ params: { id } }),
    duplicates: (id: string) => api.tickets.duplicates({ params: { id } }),
    evaluation: (query: Model.EvaluationQuery) => api.evaluation.get({ query }),
    photo: (hash: string) => api.photos.get({ params: { hash } }),
    upload: (bytes: Uint8Array) => api.photos.upload({ payload: bytes }),
    /** The body is what a form holds, as with all commands. */
    report: (body: unknown, idempotencyKey: string) => {
      const send = api.tickets.report as Report
      return send({ headers: { "idempotency-key": idempotencyKey }, payload: body })
    },
    /** The body is what a form holds; the server decodes it and tells every fault. */
    command: (id: string, tag: TicketCommands.Named, body: unknown, version: number, idempotencyKey: string) => {
      const send = api.commands[TicketCommands.commands[tag].segment] as Send
      const headers = { "idempotency-key": idempotencyKey, "if-match": Headers.etagOf(version) }
      return send({ params: { id }, headers, payload: body })
    },
    /** Follows what happens until it is told to stop. */
    follow: async ({ connected, heard }: Listener, signal: AbortSignal) => {
      const watched: typeof fetch = async (...request) => {
        connected(false)
        const response = await fetch(...request)
        connected(response.ok)
        return response
      }
      const stream = Live.events({ baseUrl, token, signal, fetch: watched })
      for await (const event of stream) heard(event)
    }
  }
}
export type Api = ReturnType<typeof make>
