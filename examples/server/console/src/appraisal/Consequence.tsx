import type { Consequence as Follows } from "@wangge/core/appraisal"
import { useWords } from "../shell/Language.tsx"
import { words } from "./AppraisalWords.ts"

/** What a final rating leads to, in a few words. */
export const Consequence = ({ consequence }: { readonly consequence: Follows.Consequence }) => {
  const w = useWords(words)
  const { exitDue, failures, percent, steps, warning, yearNotCounted } = consequence
  return (
    <ul className="small">
      {percent !== undefined && <li>{w.coefficient(percent)}</li>}
      {steps !== 0 && <li>{w.steps2(steps)}</li>}
      {yearNotCounted !== undefined && <li>{w.uncounted(yearNotCounted)}</li>}
      {warning && <li className="tone-yellow">{w.warning}</li>}
      {exitDue && <li className="tone-missed">{w.exit(failures)}</li>}
    </ul>
  )
}
