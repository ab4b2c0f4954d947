/** What the page reads, kept fresh: by the live stream as things happen, and once more when the window is looked at again. */
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { Instant } from "@wangge/core/kernel"
import { createContext, use } from "react"
import { readNow, setServerNow } from "../shell/Now.ts"
import { type Api, Refused, type TicketQuery } from "./Api.ts"
import type { EvaluationQuery } from "./Model.ts"

export const ApiContext = createContext<Api | undefined>(undefined)

export const useApi = (): Api => {
  const api = use(ApiContext)
  if (api === undefined) throw new Error("useApi stands inside a signed-in page")
  return api
}

/** A refusal is an answer and is not asked for again; a lost connection is. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => !(error instanceof Refused) && count < 2 }
    }
  })

const FIXED = { staleTime: Number.POSITIVE_INFINITY } as const
const LIST_PAGE = 50
/** Far enough that every running clock lies before it. */
const HORIZON_MS = 1_500 * Instant.DAY_MS

export const useMe = () => {
  const api = useApi()
  return useQuery({
    ...FIXED,
    queryKey: ["me"],
    queryFn: async () => {
      const me = await api.me()
      setServerNow(me.now)
      return me
    }
  })
}

/** Who is signed in, by id; the pages stand below the reading of `me`. */
export const usePerson = (): string => useMe().data?.person ?? ""

export const useAreas = () => {
  const api = useApi()
  return useQuery({ ...FIXED, queryKey: ["areas"], queryFn: api.areas })
}

export const useGrids = () => {
  const api = useApi()
  return useQuery({ ...FIXED, queryKey: ["grids"], queryFn: api.grids })
}

export const useCatalogue = () => {
  const api = useApi()
  return useQuery({ ...FIXED, queryKey: ["catalogue"], queryFn: api.catalogue })
}

export const useOpenTickets = () => {
  const api = useApi()
  return useQuery({ queryKey: ["tickets", "open"], queryFn: api.openTickets })
}

export const useRunningClocks = () => {
  const api = useApi()
  return useQuery({
    queryKey: ["tickets", "clocks"],
    queryFn: () => api.runningClocks(Instant.plus(readNow(), HORIZON_MS))
  })
}

/** Tickets closed at or after an instant. */
export const useClosedSince = (since: number) => {
  const api = useApi()
  return useQuery({ queryKey: ["tickets", "closed", since], queryFn: () => api.closedSince(since) })
}

export const useTicketPages = (query: TicketQuery, wanted: boolean) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ["tickets", "list", query],
    enabled: wanted,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.tickets(query, pageParam, LIST_PAGE),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData
  })
}

export const useTicket = (id: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ["ticket", id],
    queryFn: async () => {
      const detail = await api.ticket(id)
      setServerNow(detail.asOf)
      return detail
    }
  })
}

export const useHistory = (id: string) => {
  const api = useApi()
  return useQuery({ queryKey: ["ticket", id, "history"], queryFn: () => api.history(id) })
}

export const useExplanation = (id: string) => {
  const api = useApi()
  return useQuery({ queryKey: ["ticket", id, "explanation"], queryFn: () => api.explanation(id) })
}

export const useEvaluation = (query: EvaluationQuery) => {
  const api = useApi()
  return useQuery({
    queryKey: ["evaluation", query],
    queryFn: () => api.evaluation(query),
    placeholderData: keepPreviousData
  })
}

export const useDuplicates = (id: string) => {
  const api = useApi()
  return useQuery({ queryKey: ["ticket", id, "duplicates"], queryFn: () => api.duplicates(id) })
}

/** Photos never change under their hash. */
export const usePhoto = (hash: string) => {
  const api = useApi()
  return useQuery({ ...FIXED, queryKey: ["photo", hash], queryFn: () => api.photo(hash) })
}
