/**
 * Where a step goes: which kinds of streams a scenario may speak to, what each understands, and how a document names one of
 * them. The names of commands are those of the API.
 */
import { TicketCommands } from "@wangge/adapter-http/api"
import type { Id } from "@wangge/core/kernel"
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
  /** The id of the stream; `of` is what a document writes behind the kind, such as the month of a payroll. */
  readonly streamId: (district: Id.AreaCode, of: string | undefined) => string
  /** Where the API takes a command. */
  readonly path: (id: string, does: string) => string
  /** Where the API tells what happened. */
  readonly history: (id: string) => string
}

export const TICKET = "T-LAMP" as Id.TicketId

/** `DetermineEstablishment` is written `determine-establishment`. */
const kebab = (tag: string): string => tag.replaceAll(/(?<!^)(?=[A-Z])/g, "-").toLowerCase()

const named = (
  cases: Cases,
  table: { readonly [tag: string]: { readonly segment: string } } = {}
): ReadonlyMap<string, string> => new Map(Object.keys(cases).map((tag) => [table[tag]?.segment ?? kebab(tag), tag]))

const ofDistrict = (district: Id.AreaCode): string => district

export const offices: ReadonlyArray<Office> = [
  {
    kind: "ticket",
    cases: TicketCommand.TicketCommand.cases,
    commands: named(TicketCommand.TicketCommand.cases, {
      ...TicketCommands.commands,
      ReportTicket: { segment: "report" }
    }),
    streamId: () => TICKET,
    path: (id, does) => (does === "report" ? "/tickets" : `/tickets/${id}/${does}`),
    history: (id) => `/tickets/${id}/history`
  },
  {
    kind: "workforce",
    cases: WorkforceCommand.WorkforceCommand.cases,
    commands: named(WorkforceCommand.WorkforceCommand.cases),
    streamId: ofDistrict,
    path: (id, does) => `/workforce/${id}/${does}`,
    history: (id) => `/workforce/${id}/history`
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

/** Who is meant by a step: `in` names the kind, and what of it (`payroll 2020-01`), where the command alone does not say. */
export const addressed = (does: string, within: string | undefined): ReadonlyArray<Addressed> => {
  const [kind, of] = within?.split(" ") ?? []
  return offices.flatMap((office) => {
    const tag = office.commands.get(does)
    if (tag === undefined || (kind !== undefined && kind !== office.kind)) return []
    return [{ office, tag, ...(of === undefined ? {} : { of }) }]
  })
}
