/** What the pages about funds read. All of it is read again once a command was given. */
import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query"
import { useApi } from "./Queries.tsx"

/** The beginning of every key below. */
export const FUNDS: QueryKey = ["funds"]

const key = (...parts: ReadonlyArray<string | number>): QueryKey => [...FUNDS, ...parts]

export const useFunds = (year: number) => {
  const { funds } = useApi()
  return useQuery({
    placeholderData: keepPreviousData,
    queryKey: key("list", year),
    queryFn: () => funds.list(year)
  })
}

export const useFund = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("fund", fund, year), queryFn: () => funds.get(fund, year) })
}

export const useLines = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("lines", fund, year), queryFn: () => funds.lines(fund, year) })
}

export const useChanges = (fund: string, line: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("changes", fund, line, year), queryFn: () => funds.changes(fund, line, year) })
}

export const useEncumbrances = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("encumbrances", fund, year), queryFn: () => funds.encumbrances(fund, year) })
}

export const useAgeing = (fund: string) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("ageing", fund), queryFn: () => funds.ageing(fund) })
}

export const useRequests = (fund: string) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("requests", fund), queryFn: () => funds.requests(fund) })
}

export const useWaiting = (wanted: boolean) => {
  const { funds } = useApi()
  return useQuery({ enabled: wanted, queryKey: key("waiting"), queryFn: funds.waiting })
}

export const useRequest = (fund: string, request: string) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("request", fund, request), queryFn: () => funds.request(fund, request) })
}

export const useJournals = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("journals", fund, year), queryFn: () => funds.journals(fund, year) })
}

export const useJournal = (fund: string, journal: string) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("journal", fund, journal), queryFn: () => funds.journal(fund, journal) })
}

export const useTrialBalance = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("trial", fund, year), queryFn: () => funds.trialBalance(fund, year) })
}

export const useDrill = (fund: string, year: number, account: string) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("drill", fund, year, account), queryFn: () => funds.drill(fund, year, account) })
}

export const useYearEnd = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("yearEnd", fund, year), queryFn: () => funds.yearEnd(fund, year) })
}

export const useDisclosures = (year: number) => {
  const { funds } = useApi()
  return useQuery({
    placeholderData: keepPreviousData,
    queryKey: key("disclosures", year),
    queryFn: () => funds.disclosures(year)
  })
}

export const useDisclosure = (fund: string, year: number) => {
  const { funds } = useApi()
  return useQuery({ queryKey: key("disclosure", fund, year), queryFn: () => funds.disclosure(fund, year) })
}
