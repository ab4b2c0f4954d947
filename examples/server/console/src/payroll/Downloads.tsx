import { useState } from "react"
import type { PayrollTable, TableFormat } from "../api/PeopleModel.ts"
import { useApi } from "../api/Queries.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { save } from "../shell/Save.ts"
import { words } from "./PayrollWords.ts"

const types: { readonly [F in TableFormat]: string } = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

interface Props {
  readonly district: string
  readonly month: string
  readonly table: PayrollTable
}

/** A table of the month as a file, its heads in the language of the page. */
export const Downloads = ({ district, month, table }: Props) => {
  const { language, t } = useLanguage()
  const w = useWords(words)
  const { pay } = useApi()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const download = async (format: TableFormat) => {
    setBusy(true)
    setFailed(false)
    try {
      const bytes = await pay.file({ district, month }, table, format, language)
      save(bytes, `payroll-${district}-${month}-${table}.${format}`, types[format])
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="downloads">
      {hasFailed && (
        <span className="small tone-missed" role="alert">
          {t.state.failed}
        </span>
      )}
      {(["csv", "xlsx"] as const).map((format) => (
        <button key={format} type="button" className="button small" disabled={isBusy} onClick={() => download(format)}>
          <span className="unseen">{w.download} </span>
          {w[format]}
        </button>
      ))}
    </span>
  )
}
