/**
 * Where a step goes: which kinds of streams a scenario may speak to, what each understands, and how a document names one of
 * them. The names of commands are those of the API.
 */
import {
  AppraisalCommands,
  CareerCommands,
  FundCommands,
  PayCommands,
  PayrollCommands,
  TicketCommands,
  WorkforceCommands
} from "@wangge/adapter-http/api"
import { AppraisalCommand, CareerCommand } from "@wangge/core/appraisal"
import { FundCommand } from "@wangge/core/fund"
import type { Id } from "@wangge/core/kernel"
import { PayRecordCommand, PayrollPeriodCommand } from "@wangge/core/pay"
import { TicketCommand } from "@wangge/core/ticket"
import { WorkforceCommand } from "@wangge/core/workforce"
import type * as Schema from "effect/Schema"
import type { Kind } from "./figures/Inquiry.ts"

type Cases = { readonly [tag: string]: Schema.Decoder<{ readonly _tag: string }> & { readonly fields: object } }

export interface Office {
  /** The kind of its streams. */
  readonly kind: Kind
  readonly cases: Cases
  /** The tag of each command by its name in a document. */
  readonly commands: ReadonlyMap<string, string>
  /** Tags that the API takes from nobody: what only the system says. */
  readonly internal: ReadonlyArray<string>
  /** Whether a document has to say which of its streams is meant: the month of a payroll, the name of a recruitment, the id of a fund. */
  readonly isNamed: boolean
  /** The id of the stream; `of` is what a document writes behind the kind. */
  readonly streamId: (district: Id.AreaCode, of: string | undefined) => string
  /** Where the API takes a command. */
  readonly path: (id: string, does: string) => string
  /** Where the API tells what happened, if it does so event by event. */
  readonly history?: (id: string) => string
}

export const TICKET = "T-LAMP" as Id.TicketId

/** `DetermineEstablishment` is written `determine-establishment`. */
const kebab = (tag: string): string => tag.replaceAll(/(?<!^)(?=[A-Z])/g, "-").toLowerCase()

/** Commands by the segments of the API; those that it keeps from callers, the system's own, by their tags. */
const named = (cases: Cases, table: Segments): ReadonlyMap<string, string> =>
  new Map(Object.keys(cases).map((tag) => [table[tag]?.segment ?? kebab(tag), tag]))

type Segments = { readonly [tag: string]: { readonly segment: string } }

/** A kind of stream with one for each district, or one for each district and period of time. */
const ofDistrict = (
  kind: Kind,
  cases: Cases,
  table: Segments,
  {
    path,
    perPeriod = false,
    hasHistory = true
  }: { readonly path: string; readonly perPeriod?: boolean; readonly hasHistory?: boolean }
): Office => {
  const at = (id: string): string => `${path}/${perPeriod ? id.replace("-", "/") : id}`
  return {
    kind,
    cases,
    isNamed: perPeriod,
    commands: named(cases, table),
    internal: Object.keys(cases).filter((tag) => !(tag in table)),
    streamId: (district, of) => (perPeriod ? `${district}-${of ?? ""}` : district),
    path: (id, does) => `${at(id)}/${does}`,
    ...(hasHistory ? { history: (id: string) => `${at(id)}/history` } : {})
  }
}

const ticketSegments = { ...TicketCommands.commands, ReportTicket: { segment: "report" } }

export const offices: ReadonlyArray<Office> = [
  {
    kind: "ticket",
    isNamed: false,
    cases: TicketCommand.TicketCommand.cases,
    commands: named(TicketCommand.TicketCommand.cases, ticketSegments),
    internal: TicketCommands.internal,
    streamId: () => TICKET,
    path: (id, does) => (does === "report" ? "/tickets" : `/tickets/${id}/${does}`),
    history: (id) => `/tickets/${id}/history`
  },
  ofDistrict("workforce", WorkforceCommand.WorkforceCommand.cases, WorkforceCommands.commands, { path: "/workforce" }),
  ofDistrict("pay", PayRecordCommand.PayRecordCommand.cases, PayCommands.commands, { path: "/pay" }),
  ofDistrict("payroll", PayrollPeriodCommand.PayrollPeriodCommand.cases, PayrollCommands.commands, {
    path: "/payrolls",
    perPeriod: true,
    hasHistory: false
  }),
  ofDistrict("appraisal", AppraisalCommand.AppraisalCommand.cases, AppraisalCommands.commands, {
    path: "/appraisals",
    perPeriod: true
  }),
  {
    kind: "career",
    isNamed: true,
    cases: CareerCommand.CareerCommand.cases,
    commands: named(CareerCommand.CareerCommand.cases, CareerCommands.commands),
    internal: [],
    streamId: (_, of = "") => of,
    path: (id, does) => `/careers/${id}/${does}`
  },
  {
    kind: "fund",
    isNamed: true,
    cases: FundCommand.FundCommand.cases,
    commands: named(FundCommand.FundCommand.cases, FundCommands.commands),
    internal: [],
    streamId: (_, of = "") => of,
    path: (id, does) => `/funds/${id}/${does}`,
    history: (id) => `/funds/${id}/history`
  }
]

export const officeOf = (kind: Kind): Office => {
  const found = offices.find((office) => office.kind === kind)
  if (found === undefined) throw new Error(`there is no office of ${kind}`)
  return found
}

/** What the system does by itself, besides commands. */
export const background = ["recompute", "sweep"] as const
export type Background = (typeof background)[number]
export const isBackground = (does: string): does is Background => background.some((one) => one === does)

export interface Addressed {
  readonly office: Office
  readonly tag: string
  readonly of?: string
}

/**
 * Who is meant by a step: `in` names the kind, and what of it (`payroll 2020-01`). It may be left out where the command alone
 * says it, and the kind has one stream a district.
 */
export const addressed = (does: string, within: string | undefined): ReadonlyArray<Addressed> => {
  const [kind, of] = within?.split(" ") ?? []
  return offices.flatMap((office) => {
    const tag = office.commands.get(does)
    const isMeant = kind === undefined ? !office.isNamed : kind === office.kind && office.isNamed === (of !== undefined)
    return tag === undefined || !isMeant ? [] : [{ office, tag, ...(of === undefined ? {} : { of }) }]
  })
}
