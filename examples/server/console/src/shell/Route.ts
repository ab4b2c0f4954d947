/** Where one is, in the fragment of the address: `#/?unit=…`, `#/tickets/ID`, `#/evaluation`, `#/report`. */
import { useSyncExternalStore } from "react"

export type Route =
  | { readonly page: "board"; readonly search: string }
  | { readonly page: "evaluation" }
  | { readonly page: "report" }
  | { readonly page: "ticket"; readonly id: string }
  | { readonly page: "unknown" }

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const parse = (hash: string): Route => {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?")
  const [first = "", second, ...rest] = path.split("/")
  if (rest.length > 0) return { page: "unknown" }
  if (first === "" && second === undefined) return { page: "board", search }
  if (first === "evaluation" && second === undefined) return { page: "evaluation" }
  if (first === "report" && second === undefined) return { page: "report" }
  if (first === "tickets" && second !== undefined && second !== "") {
    const id = decoded(second)
    return id === undefined ? { page: "unknown" } : { page: "ticket", id }
  }
  return { page: "unknown" }
}

export const boardHref = "#/"
export const evaluationHref = "#/evaluation"
export const reportHref = "#/report"
export const ticketHref = (id: string): string => `#/tickets/${encodeURIComponent(id)}`

export const goTo = (href: string): void => {
  location.hash = href
}

/** Another address for the same page, without a step in the history. */
export const replace = (href: string): void => {
  history.replaceState(null, "", href)
  dispatchEvent(new HashChangeEvent("hashchange"))
}

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
