/** What the pages about the staff read. All of it is read again once a command was given. */
import { keepPreviousData, type QueryKey, useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query"
import type { Post } from "@wangge/core/workforce"
import type { PeopleQuery } from "./PeopleModel.ts"
import { useApi } from "./Queries.tsx"

/** The beginning of every key below. */
export const STAFF: QueryKey = ["staff"]

export const key = (...parts: ReadonlyArray<string>): QueryKey => [...STAFF, ...parts]

/** Nothing is asked before the districts are known. */
export const of = (district: string) => ({ enabled: district !== "", placeholderData: keepPreviousData })

export const useDistrictRows = () => {
  const { staff } = useApi()
  return useQuery({ staleTime: Number.POSITIVE_INFINITY, queryKey: key("districts"), queryFn: staff.districts })
}

export const useRoster = (district: string, day: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("roster", district, day),
    queryFn: () => staff.roster(district, day)
  })
}

export const usePlaceStanding = (district: string, place: string, day: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("place", district, place, day),
    queryFn: async () => (await staff.place(district, place, day)) ?? null
  })
}

export const usePlaces = (district: string, day: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("places", district, day),
    queryFn: () => staff.places(district, day)
  })
}

export const useDecisions = (district: string, place: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("decisions", district, place),
    queryFn: () => staff.decisions(district, place)
  })
}

/** Of one place, or of all; nothing is asked for readers to whom it is not shown. */
export const useSurplus = (district: string, day: string, place?: string, wanted = true) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    enabled: wanted && district !== "",
    queryKey: key("surplus", district, day, place ?? ""),
    queryFn: () => staff.surplus(district, day, place)
  })
}

export const useAppointments = (district: string, place: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("appointments", district, place),
    queryFn: () => staff.appointments(district, place)
  })
}

export const useRecruitments = (district: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("recruitments", district),
    queryFn: () => staff.recruitments(district)
  })
}

export const useRecruitment = (district: string, recruitment: string) => {
  const { staff } = useApi()
  return useQuery({
    enabled: district !== "",
    queryKey: key("recruitment", district, recruitment),
    queryFn: () => staff.recruitment(district, recruitment)
  })
}

export const useDiversions = (district: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("diversions", district),
    queryFn: () => staff.diversions(district)
  })
}

export const usePeople = (district: string, day: string) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("people", district, day),
    queryFn: () => staff.people(district, day)
  })
}

const LIST_PAGE = 50

export const usePeoplePages = (district: string, query: PeopleQuery) => {
  const { staff } = useApi()
  return useInfiniteQuery({
    ...of(district),
    queryKey: [...key("people", "pages", district), query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => staff.peoplePage(district, query, pageParam, LIST_PAGE),
    getNextPageParam: (page) => page.next
  })
}

export const useCandidates = (district: string, place: string, kind: Post.PostKind, day: string) => {
  const { staff } = useApi()
  return useQuery({
    queryKey: key("candidates", district, place, kind, day),
    queryFn: () => staff.candidates(district, place, kind, day)
  })
}

export const usePreview = (district: string, place: string, day: string, tasks: ReadonlyArray<string>) => {
  const { staff } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("preview", district, place, day, ...tasks),
    queryFn: () => staff.preview(district, place, day, tasks)
  })
}

export const useRecord = (district: string, person: string, day: string) => {
  const { staff } = useApi()
  return useQuery({
    enabled: district !== "",
    placeholderData: (before: Awaited<ReturnType<typeof staff.person>> | undefined) =>
      before?.person === person ? before : undefined,
    queryKey: key("record", district, person, day),
    queryFn: () => staff.person(district, person, day)
  })
}

/** Of one district, or of all within reach where it is empty. */
export const useOutcome = (district: string, day: string, since: string) => {
  const { staff } = useApi()
  return useQuery({
    placeholderData: keepPreviousData,
    queryKey: key("outcome", district, day, since),
    queryFn: () => staff.outcome(district, day, since)
  })
}

/** The figures of several days, those that are read already. */
export const useOutcomes = (district: string, days: ReadonlyArray<string>) => {
  const { staff } = useApi()
  return useQueries({
    queries: days.map((day) => ({
      queryKey: key("outcome", district, day),
      queryFn: () => staff.outcome(district, day)
    })),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data.outcome]))
  })
}

/** The rules of workforce and pay, each with its days. */
export const usePolicy = () => {
  const { staff } = useApi()
  return useQuery({ staleTime: Number.POSITIVE_INFINITY, queryKey: ["policy"], queryFn: staff.policy })
}
