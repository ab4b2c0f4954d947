/** Where one is, in the fragment of the address: `#/?unit=…`, `#/tickets/ID`, `#/establishment/CODE?day=…`. */
import { useSyncExternalStore } from "react"

/** The pages without a thing of their own, by the first part of the address. */
const plain = {
  "": "board",
  evaluation: "evaluation",
  report: "report",
  establishment: "establishment",
  people: "people",
  recruitments: "recruitments",
  payroll: "payroll",
  appraisal: "appraisal",
  outcome: "outcome",
  funds: "funds",
  disclosures: "disclosures"
} as const

/** The pages of one thing, whose id is the second part. */
const single = {
  tickets: "ticket",
  establishment: "place",
  people: "person",
  recruitments: "recruitment",
  careers: "career",
  payroll: "payslip",
  funds: "fund",
  disclosures: "disclosure"
} as const

type Plain = (typeof plain)[keyof typeof plain]
type Single = (typeof single)[keyof typeof single]

export type Route =
  | { readonly page: Plain; readonly search: string }
  | { readonly page: Single; readonly id: string; readonly search: string }
  | { readonly page: "unknown" }

const unknown: Route = { page: "unknown" }

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const own = <T extends object>(table: T, key: string): T[keyof T] | undefined =>
  Object.hasOwn(table, key) ? table[key as keyof T] : undefined

export const parse = (hash: string): Route => {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?")
  const [first = "", second, ...rest] = path.split("/")
  if (rest.length > 0) return unknown
  if (second === undefined) {
    const page = own(plain, first)
    return page === undefined ? unknown : { page, search }
  }
  const page = own(single, first)
  const id = decoded(second)
  return page === undefined || id === undefined || id === "" ? unknown : { page, id, search }
}

/** The address of a page, with what it asks for; empty answers are left out. */
export const href = (path: string, search: Readonly<Record<string, string | undefined>> = {}): string => {
  const found = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined && value !== "") found.set(name, value)
  const text = found.toString()
  return `#/${path}${text === "" ? "" : `?${text}`}`
}

export const boardHref = "#/"
export const evaluationHref = "#/evaluation"
export const establishmentHref = "#/establishment"
export const reportHref = "#/report"
export const ticketHref = (id: string): string => `#/tickets/${encodeURIComponent(id)}`

export const fundsHref = "#/funds"
export const disclosuresHref = "#/disclosures"

export const goTo = (href: string): void => {
  location.hash = href
}

/** Another address for the same page, without a step in the history. */
export const replace = (href: string): void => {
  history.replaceState(null, "", href)
  dispatchEvent(new HashChangeEvent("hashchange"))
}

/** The pages about the staff. */
export const staffPages: ReadonlyArray<Route["page"]> = [
  "establishment",
  "place",
  "people",
  "person",
  "recruitments",
  "recruitment",
  "career",
  "payroll",
  "payslip",
  "appraisal",
  "outcome"
]

/** The pages about money. */
export const fundPages: ReadonlyArray<Route["page"]> = ["funds", "fund", "disclosures", "disclosure"]

const subscribe = (changed: () => void) => {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}

const current = (): string => location.hash

let board = boardHref
const remember = (hash: string) => {
  if (parse(hash).page === "board") board = hash === "" ? boardHref : hash
  return hash
}

/** The board as it was last looked at. */
export const lastBoard = (): string => board

export const useRoute = (): Route => parse(remember(useSyncExternalStore(subscribe, current)))
