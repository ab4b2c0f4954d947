import { useMe } from "../api/Queries.tsx"
import { mayRead } from "../shell/Home.ts"
import { useWords } from "../shell/Language.tsx"
import type { Asked } from "./FundFrame.tsx"
import { words } from "./FundWords.ts"

interface Props {
  readonly asked: Asked
  readonly fund: string
  readonly journal: string
  readonly number: number
  readonly year: number
}

/** The way to a journal, for those who may read the books. */
export const JournalLink = ({ asked, fund, journal, number, year }: Props) => {
  const w = useWords(words)
  const me = useMe().data
  const text = w.voucherOf(year, number)
  if (me === undefined || !mayRead(me, "fundBooks")) return text
  const search = { part: "journals", journal, year: String(year) }
  return <a href={asked.href(`funds/${encodeURIComponent(fund)}`, search)}>{text}</a>
}
