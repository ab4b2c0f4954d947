/** What the pages about pay read. */
import { useQuery } from "@tanstack/react-query"
import { key, of } from "./PeopleQueries.ts"
import { useApi } from "./Queries.tsx"

export const usePayRecord = (district: string, person: string, day: string) => {
  const { pay } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("pay", district, person, day),
    queryFn: () => pay.record(district, person, day)
  })
}

/** The first month that is paid here, `null` before that was decided. */
export const useBegun = (district: string) => {
  const { pay } = useApi()
  return useQuery({
    enabled: district !== "",
    queryKey: key("begun", district),
    queryFn: async () => (await pay.begun(district)) ?? null
  })
}

/** One month of a district. What was read of another month is not shown in its place. */
const ofMonth = (district: string, month: string, part: string) => ({
  enabled: district !== "",
  queryKey: key("payroll", district, month, part)
})

export const usePayroll = (district: string, month: string) => {
  const { pay } = useApi()
  return useQuery({
    ...ofMonth(district, month, "totals"),
    queryFn: () => pay.payroll({ district, month })
  })
}

export const useJournal = (district: string, month: string) => {
  const { pay } = useApi()
  return useQuery({ ...ofMonth(district, month, "journal"), queryFn: () => pay.journal({ district, month }) })
}

export const useDifferences = (district: string, month: string) => {
  const { pay } = useApi()
  return useQuery({ ...ofMonth(district, month, "differences"), queryFn: () => pay.differences({ district, month }) })
}

export const useRegister = (district: string, month: string) => {
  const { pay } = useApi()
  return useQuery({ ...ofMonth(district, month, "register"), queryFn: () => pay.payslips({ district, month }) })
}

export const usePayslip = (district: string, month: string, person: string) => {
  const { pay } = useApi()
  return useQuery({
    ...ofMonth(district, month, `slip/${person}`),
    queryFn: () => pay.payslip({ district, month }, person)
  })
}

export const usePayslipsOf = (district: string, person: string) => {
  const { pay } = useApi()
  return useQuery({
    ...of(district),
    queryKey: key("payslips", district, person),
    queryFn: () => pay.payslipsOf(district, person)
  })
}
