import type { StatementTable } from "../api/FundModel.ts"
import { useApi } from "../api/Queries.tsx"
import { Downloads } from "../shell/Downloads.tsx"

interface Props {
  readonly fund: string
  readonly year: number
  readonly table: StatementTable | "disclosure"
}

export const StatementDownloads = ({ fund, table, year }: Props) => {
  const { funds } = useApi()
  return (
    <Downloads
      name={`fund-${fund}-${year}-${table}`}
      read={(format, language) =>
        table === "disclosure"
          ? funds.disclosureFile(fund, year, format, language)
          : funds.file(fund, year, table, format, language)
      }
    />
  )
}
