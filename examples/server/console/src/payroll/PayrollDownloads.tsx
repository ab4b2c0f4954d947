import type { PayrollTable } from "../api/PeopleModel.ts"
import { useApi } from "../api/Queries.tsx"
import { Downloads } from "../shell/Downloads.tsx"

interface Props {
  readonly district: string
  readonly month: string
  readonly table: PayrollTable
}

export const PayrollDownloads = ({ district, month, table }: Props) => {
  const { pay } = useApi()
  return (
    <Downloads
      name={`payroll-${district}-${month}-${table}`}
      read={(format, language) => pay.file({ district, month }, table, format, language)}
    />
  )
}
