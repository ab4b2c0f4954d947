/** What the pages about appraisals read. */
import { useQuery } from "@tanstack/react-query"
import type { CareerRules } from "@wangge/core/appraisal"
import { key, of } from "./PeopleQueries.ts"
import { useApi } from "./Queries.tsx"

export const useRounds = (district: string) => {
  const { appraising } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("appraisals", district),
    queryFn: () => appraising.rounds(district)
  })
}

/** One round of one district; nothing of another one is shown in its place. */
const ofRound = (district: string, period: string, part: string) => ({
  enabled: district !== "",
  queryKey: key("appraisal", district, period, part)
})

export const useRound = (district: string, period: string) => {
  const { appraising } = useApi()
  return useQuery({ ...ofRound(district, period, "round"), queryFn: () => appraising.round({ district, period }) })
}

export const useRatings = (district: string, period: string) => {
  const { appraising } = useApi()
  return useQuery({ ...ofRound(district, period, "ratings"), queryFn: () => appraising.ratings({ district, period }) })
}

export const useAppraised = (district: string, period: string, person: string) => {
  const { appraising } = useApi()
  return useQuery({
    ...ofRound(district, period, `person/${person}`),
    queryFn: () => appraising.person({ district, period }, person)
  })
}

export const useAppeals = (district: string, period: string) => {
  const { appraising } = useApi()
  return useQuery({ ...ofRound(district, period, "appeals"), queryFn: () => appraising.appeals({ district, period }) })
}

export const useNotice = (district: string, period: string) => {
  const { appraising } = useApi()
  return useQuery({ ...ofRound(district, period, "notice"), queryFn: () => appraising.notice({ district, period }) })
}

export const useTicketFigures = (district: string, period: string) => {
  const { appraising } = useApi()
  return useQuery({ ...ofRound(district, period, "figures"), queryFn: () => appraising.figures({ district, period }) })
}

export const useCareers = () => {
  const { appraising } = useApi()
  return useQuery({ queryKey: key("careers"), queryFn: appraising.careers })
}

export const useCareer = (career: string) => {
  const { appraising } = useApi()
  return useQuery({ queryKey: key("career", career), queryFn: () => appraising.career(career) })
}

export const useCareerCandidates = (career: string, kind: CareerRules.CareerKind, district: string) => {
  const { appraising } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("careerCandidates", career, kind, district),
    queryFn: () => appraising.careerCandidates(career, kind, district)
  })
}
