/** What the server is asked about appraisals, and about the careers that they open. */
import { AppraisalCommands, CareerCommands } from "@wangge/adapter-http/api"
import type { Client } from "@wangge/adapter-http/client"
import type { CareerRules } from "@wangge/core/appraisal"
import { everything, paged } from "./Pages.ts"

interface Round {
  readonly district: string
  readonly period: string
}

type Send<Params> = (request: {
  readonly params: Params
  readonly headers: { readonly "idempotency-key": string }
  readonly payload: unknown
}) => Promise<unknown>

export const make = (api: Client.Client) => ({
  rounds: (district: string) =>
    everything((cursor) => api.appraisals.list({ params: { district }, query: paged(cursor) })),
  round: (params: Round) => api.appraisals.get({ params }),
  ratings: (params: Round) => everything((cursor) => api.appraisals.ratings({ params, query: paged(cursor) })),
  person: (params: Round, person: string) => api.appraisals.person({ params: { ...params, person } }),
  appeals: (params: Round) => everything((cursor) => api.appraisals.appeals({ params, query: paged(cursor) })),
  /** What hangs on the notice board: ratings without points. */
  notice: (params: Round) => everything((cursor) => api.appraisals.notice({ params, query: paged(cursor) })),
  /** What the tickets of the period say of each person now. */
  figures: (params: Round) => everything((cursor) => api.appraisals.figures({ params, query: paged(cursor) })),
  collect: (params: Round, idempotencyKey: string) =>
    api.appraisals.collect({ params, headers: { "idempotency-key": idempotencyKey } }),
  /** The body is what a form holds; the server decodes it and tells every fault. */
  command: (params: Round, tag: AppraisalCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.appraisalCommands[AppraisalCommands.commands[tag].segment] as Send<Round>
    return send({ params, headers: { "idempotency-key": idempotencyKey }, payload: body })
  },
  /** Recruitments reserved for good staff, the last first. */
  careers: () => everything((cursor) => api.careers.list({ query: paged(cursor) })),
  career: (career: string) => api.careers.get({ params: { career } }),
  /** Who may register, by the terms of one announcement. */
  careerCandidates: (career: string, kind: CareerRules.CareerKind, district: string) =>
    everything((cursor) => api.careers.candidates({ query: { career, kind, district, ...paged(cursor) } })),
  careerCommand: (career: string, tag: CareerCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.careerCommands[CareerCommands.commands[tag].segment] as Send<{ readonly career: string }>
    return send({ params: { career }, headers: { "idempotency-key": idempotencyKey }, payload: body })
  }
})
