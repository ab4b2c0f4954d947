import { useState } from "react"
import type { FileFormat, StatementTable } from "../api/FundModel.ts"
import { useApi } from "../api/Queries.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { save } from "../shell/Save.ts"
import { words } from "./FundWords.ts"

const types: { readonly [F in FileFormat]: string } = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

interface Props {
  readonly fund: string
  readonly year: number
  readonly table: StatementTable | "disclosure"
}

/** A statement as a file, its heads in the language of the page. */
export const Downloads = ({ fund, table, year }: Props) => {
  const { language, t } = useLanguage()
  const w = useWords(words)
  const { funds } = useApi()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const download = async (format: FileFormat) => {
    setBusy(true)
    setFailed(false)
    try {
      const bytes =
        table === "disclosure"
          ? await funds.disclosureFile(fund, year, format, language)
          : await funds.file(fund, year, table, format, language)
      save(bytes, `fund-${fund}-${year}-${table}.${format}`, types[format])
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
