/** What the server is asked about funds. */
import { FundCommands } from "@wangge/adapter-http/api"
import type { Client } from "@wangge/adapter-http/client"
import { type Label, Money } from "@wangge/core/kernel"
import type { StatementTable } from "./FundModel.ts"
import { everything, paged } from "./Pages.ts"
import type { TableFormat } from "./PeopleModel.ts"

type Send = (request: {
  readonly params: { readonly fund: string }
  readonly headers: { readonly "idempotency-key": string }
  readonly payload: unknown
}) => Promise<unknown>

/** `speaking` is the same client in another language, for files that are written in one. */
export const make = (api: Client.Client, speaking: (language: Label.Language) => Client.Client) => ({
  list: (year: number) => everything((cursor) => api.funds.list({ query: { year, ...paged(cursor) } })),
  get: (fund: string, year: number) => api.funds.get({ params: { fund }, query: { year } }),
  lines: (fund: string, year: number) => api.funds.lines({ params: { fund }, query: { year } }),
  changes: (fund: string, line: string, year: number) =>
    everything((cursor) => api.funds.changes({ params: { fund, line }, query: { year, ...paged(cursor) } })),
  encumbrances: (fund: string, year: number) =>
    everything((cursor) => api.funds.encumbrances({ query: { fund, year, ...paged(cursor) } })),
  ageing: (fund: string) => api.fundStatements.ageing({ query: { fund } }),
  requests: (fund: string) => everything((cursor) => api.fundRequests.list({ query: { fund, ...paged(cursor) } })),
  /** Those of all funds within reach that wait for the reader. */
  waiting: () => everything((cursor) => api.fundRequests.list({ query: { waiting: "me", ...paged(cursor) } })),
  request: (fund: string, request: string) => api.fundRequests.get({ params: { fund, request } }),
  journals: (fund: string, year: number) =>
    everything((cursor) => api.fundBooks.journals({ query: { fund, year, ...paged(cursor) } })),
  journal: (fund: string, journal: string) => api.fundBooks.journal({ params: { fund, journal } }),
  trialBalance: (fund: string, year: number) => api.fundBooks.trialBalance({ query: { fund, year } }),
  /** The journals of a year behind the turnover of an account. */
  drill: async (fund: string, year: number, account: string) => {
    let sum = Money.zero
    const rows = await everything(async (cursor) => {
      const page = await api.fundBooks.drill({ query: { fund, year, account, ...paged(cursor) } })
      sum = page.sum
      return page
    })
    return { rows, sum }
  },
  yearEnd: (fund: string, year: number) => api.fundBooks.yearEnd({ params: { fund }, query: { year } }),
  disclosures: (year: number) =>
    everything((cursor) => api.fundDisclosures.list({ query: { year, ...paged(cursor) } })),
  disclosure: (fund: string, year: number) => api.fundDisclosures.get({ params: { fund }, query: { year } }),
  file: (fund: string, year: number, table: StatementTable, format: TableFormat, language: Label.Language) =>
    speaking(language).fundStatements.file({ params: { table }, query: { fund, year, format } }),
  disclosureFile: (fund: string, year: number, format: TableFormat, language: Label.Language) =>
    speaking(language).fundDisclosures.file({ params: { fund }, query: { year, format } }),
  /** The body is what a form holds; the server decodes it and tells every fault. */
  command: (fund: string, tag: FundCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.fundCommands[FundCommands.commands[tag].segment] as Send
    return send({ params: { fund }, headers: { "idempotency-key": idempotencyKey }, payload: body })
  }
})
