/** What the server is asked about a month's pay. */
import { PayCommands, PayrollCommands } from "@wangge/adapter-http/api"
import type { Client } from "@wangge/adapter-http/client"
import type { Label } from "@wangge/core/kernel"
import { everything, paged } from "./Pages.ts"
import type { PayrollTable, TableFormat } from "./PeopleModel.ts"

type Send<Params> = (request: {
  readonly params: Params
  readonly headers: { readonly "idempotency-key": string }
  readonly payload: unknown
}) => Promise<unknown>

interface Month {
  readonly district: string
  readonly month: string
}

/** `speaking` is the same client in another language, for files that are written in one. */
export const make = (api: Client.Client, speaking: (language: Label.Language) => Client.Client) => ({
  record: (district: string, person: string, day: string) =>
    api.pay.get({ params: { district, person }, query: { day } }),
  /** The first month that is paid here. */
  begun: async (district: string) => (await api.payrolls.list({ params: { district }, query: { limit: 1 } })).begun,
  payroll: (params: Month) => api.payrolls.get({ params }),
  journal: async (params: Month) => (await api.payrolls.journal({ params })).lines,
  differences: (params: Month) => everything((cursor) => api.payrolls.differences({ params, query: paged(cursor) })),
  payslips: (params: Month) => everything((cursor) => api.payslips.list({ params, query: paged(cursor) })),
  payslip: (params: Month, person: string) => api.payslips.get({ params: { ...params, person } }),
  /** The closed months of one person. */
  payslipsOf: (district: string, person: string) =>
    everything((cursor) => api.payslips.ofPerson({ params: { district, person }, query: paged(cursor) })),
  file: (params: Month, table: PayrollTable, format: TableFormat, language: Label.Language) =>
    speaking(language).payrolls.file({ params: { ...params, table }, query: { format } }),
  /** The bodies are what forms hold; the server decodes them and tells every fault. */
  command: (district: string, tag: PayCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.payCommands[PayCommands.commands[tag].segment] as Send<{ readonly district: string }>
    return send({ params: { district }, headers: { "idempotency-key": idempotencyKey }, payload: body })
  },
  payrollCommand: (params: Month, tag: PayrollCommands.Named, body: unknown, idempotencyKey: string) => {
    const send = api.payrollCommands[PayrollCommands.commands[tag].segment] as Send<Month>
    return send({ params, headers: { "idempotency-key": idempotencyKey }, payload: body })
  }
})
