import { useApi } from "../api/Queries.tsx"
import { useWords } from "../shell/Language.tsx"
import { save } from "../shell/Save.ts"
import { words } from "./FundWords.ts"

interface Props {
  readonly hash: string
  readonly text: string
}

const ending: Readonly<Record<string, string>> = { "%PDF": "pdf", "\u0089PNG": "png" }

/** A stored paper, handed out as a file. */
export const Document = ({ hash, text }: Props) => {
  const w = useWords(words)
  const api = useApi()
  const open = async () => {
    const bytes = await api.photo(hash)
    const kind = ending[String.fromCharCode(...bytes.slice(0, 4))] ?? "jpg"
    save(bytes, `${text}-${hash.slice(0, 8)}.${kind}`, kind === "pdf" ? "application/pdf" : `image/${kind}`)
  }
  return (
    <button type="button" className="button plain small" aria-label={w.paperOf(text)} onClick={open}>
      {text}
    </button>
  )
}
