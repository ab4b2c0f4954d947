/** What the list shows, as it stands in the address of the board. */
import { Ticket } from "@wangge/core/ticket"
import * as Schema from "effect/Schema"
import type { TicketQuery } from "../api/Api.ts"
import type { Order, Status } from "../api/Model.ts"
import { boardHref } from "../shell/Route.ts"
import { askable, type Tone } from "../shell/Tone.ts"

export const orders = ["due", "newest", "oldest", "changed"] as const satisfies ReadonlyArray<Order>

export interface Filter {
  readonly status: "open" | "all" | Status
  readonly tone?: Tone
  readonly category?: string
  readonly area?: string
  readonly unit?: string
  readonly q?: string
  readonly order: Order
}

export const initial: Filter = { status: "open", order: "due" }

const isStatus = Schema.is(Ticket.Status)
const oneOf = <A extends string>(all: ReadonlyArray<A>, text: string | null): A | undefined =>
  all.find((one) => one === text)

export const parse = (search: string): Filter => {
  const found = new URLSearchParams(search)
  const status = found.get("status")
  const tone = oneOf(askable, found.get("tone"))
  const text = (name: "category" | "area" | "unit" | "q") => {
    const value = found.get(name)
    return value === null || value === "" ? {} : { [name]: value }
  }
  return {
    status: status === "all" || isStatus(status) ? status : "open",
    ...(tone === undefined ? {} : { tone }),
    ...text("category"),
    ...text("area"),
    ...text("unit"),
    ...text("q"),
    order: oneOf(orders, found.get("order")) ?? initial.order
  }
}

export const href = (filter: Filter): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== "" && value !== initial[name as keyof Filter]) search.set(name, value)
  }
  const text = search.toString()
  return text === "" ? boardHref : `${boardHref}?${text}`
}

/** Whether only open tickets are asked for, the most pressing first. */
export const isOpenByDeadline = ({ order, status }: Filter): boolean =>
  order === "due" && (status === "open" || Ticket.openStatuses.some((open) => open === status))

export const isInitial = (filter: Filter): boolean => href({ ...filter, order: initial.order }) === boardHref

/** The question to the server, which refuses what stands in no list of its own. */
export const toQuery = (filter: Filter): TicketQuery => ({
  order: filter.order,
  ...(filter.status === "open" ? { open: "true" } : filter.status === "all" ? {} : { status: [filter.status] }),
  ...(filter.tone === undefined ? {} : { colour: [filter.tone] }),
  ...(filter.category === undefined ? {} : { category: [filter.category] }),
  ...(filter.area === undefined ? {} : { area: filter.area }),
  ...(filter.unit === undefined ? {} : { unit: filter.unit }),
  ...(filter.q === undefined ? {} : { q: filter.q })
})
