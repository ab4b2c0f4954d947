import type { Label } from "@wangge/core/kernel"
import { useState } from "react"
import type { TableFormat } from "../api/PeopleModel.ts"
import { useLanguage } from "./Language.tsx"
import { save } from "./Save.ts"

const types: { readonly [F in TableFormat]: string } = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
}

interface Props {
  /** Of the file, without its ending. */
  readonly name: string
  readonly read: (format: TableFormat, language: Label.Language) => Promise<Uint8Array>
}

/** A table as a file, its heads in the language of the page. */
export const Downloads = ({ name, read }: Props) => {
  const { language, t } = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const download = async (format: TableFormat) => {
    setBusy(true)
    setFailed(false)
    try {
      save(await read(format, language), `${name}.${format}`, types[format])
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
          <span className="unseen">{t.file.download} </span>
          {t.file[format]}
        </button>
      ))}
    </span>
  )
}
