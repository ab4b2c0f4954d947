/** What the server is asked about the staff of a district. */
import { WorkforceCommands } from "@wangge/adapter-http/api"
import type { Client } from "@wangge/adapter-http/client"
import { PayPolicy } from "@wangge/core/pay"
import { type Post, WorkforcePolicy } from "@wangge/core/workforce"
import * as Schema from "effect/Schema"
import { everything, paged } from "./Pages.ts"
import type { DistrictRoster, PeopleQuery, PlaceStanding } from "./PeopleModel.ts"

/** What all methods for commands on a district have in common. */
type Send = (request: {
  readonly params: { readonly district: string }
  readonly headers: { readonly "idempotency-key": string }
  readonly payload: unknown
}) => Promise<unknown>

const Pack = Schema.Struct({ workforce: WorkforcePolicy.WorkforcePolicy, pay: PayPolicy.PayPolicy })
const readPack = Schema.decodeUnknownSync(Pack)

export const make = (api: Client.Client) => ({
  /** Of all districts that the reader reaches where none is named. */
  outcome: (district: string, day: string, since?: string) =>
    api.workforce.outcome({
      query: { day, ...(district === "" ? {} : { district }), ...(since === undefined ? {} : { since }) }
    }),
  /** The districts that the reader reaches. */
  districts: async () => (await api.workforce.overview()).rows,
  roster: async (district: string, day: string): Promise<DistrictRoster> => {
    const params = { district }
    let totals: DistrictRoster["totals"] | undefined
    const places = await everything<PlaceStanding>(async (cursor) => {
      const page = await api.workforce.roster({ params, query: { day, ...paged(cursor) } })
      totals ??= page.totals
      return page
    })
    return { totals: totals ?? { number: 0, filled: 0, vacancies: 0, overfill: 0, people: 0 }, places }
  },
  place: async (district: string, place: string, day: string): Promise<PlaceStanding | undefined> => {
    const { rows } = await api.workforce.roster({ params: { district }, query: { day, place } })
    return rows.find((one) => one.place === place)
  },
  places: (district: string, day: string) =>
    everything((cursor) => api.establishments.list({ params: { district }, query: { day, ...paged(cursor) } })),
  decisions: async (district: string, place: string) =>
    (await api.establishments.get({ params: { district, place } })).decisions,
  surplus: (district: string, day: string, place?: string) =>
    everything((cursor) =>
      api.workforce.surplus({
        params: { district },
        query: { day, ...(place === undefined ? {} : { place }), ...paged(cursor) }
      })
    ),
  appointments: (district: string, place: string) =>
    everything((cursor) => api.workforce.appointments({ params: { district }, query: { place, ...paged(cursor) } })),
  recruitments: (district: string) =>
    everything((cursor) => api.recruitments.list({ params: { district }, query: paged(cursor) })),
  recruitment: (district: string, recruitment: string) => api.recruitments.get({ params: { district, recruitment } }),
  diversions: (district: string) =>
    everything((cursor) => api.workforce.diversions({ params: { district }, query: paged(cursor) })),
  people: (district: string, day: string) =>
    everything((cursor) => api.people.list({ params: { district }, query: { day, ...paged(cursor) } })),
  peoplePage: (district: string, query: PeopleQuery, cursor: string | undefined, limit: number) =>
    api.people.list({ params: { district }, query: { ...query, ...paged(cursor, limit) } }),
  candidates: (district: string, place: string, kind: Post.PostKind, day: string) =>
    everything((cursor) =>
      api.workforce.candidates({ params: { district }, query: { place, kind, day, ...paged(cursor) } })
    ),
  /** What the formula would give a place on a day. */
  preview: (district: string, place: string, from: string, task: ReadonlyArray<string>) =>
    api.establishments.preview({ params: { district, place }, query: { from, task } }),
  person: (district: string, person: string, day: string) =>
    api.people.get({ params: { district, person }, query: { day } }),
  /** The rules by which the server decides; it sends them whole. */
  policy: async () => readPack(await api.policy.policy()),
  /** The body is what a form holds; the server decodes it and tells every fault. */
  command: (district: string, tag: WorkforceCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.workforceCommands[WorkforceCommands.commands[tag].segment] as Send
    return send({ params: { district }, headers: { "idempotency-key": idempotencyKey }, payload: body })
  },
  enrol: (district: string, body: unknown, idempotencyKey: string) => {
    const send = api.people.enrol as Send
    return send({ params: { district }, headers: { "idempotency-key": idempotencyKey }, payload: body })
  }
})
