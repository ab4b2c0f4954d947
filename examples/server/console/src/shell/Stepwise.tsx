import { type ReactNode, useState } from "react"
import { useLanguage } from "./Language.tsx"

const STEP = 50

interface Props<A> {
  readonly rows: ReadonlyArray<A>
  readonly children: (shown: ReadonlyArray<A>) => ReactNode
}

/** A long list a page at a time. */
export const Stepwise = <A,>({ rows, children }: Props<A>) => {
  const { t } = useLanguage()
  const [shown, setShown] = useState(STEP)
  return (
    <>
      {children(rows.slice(0, shown))}
      {rows.length > shown && (
        <button type="button" className="button more" onClick={() => setShown(shown + STEP)}>
          {t.list.more}
          <span className="quiet">
            {shown} / {rows.length}
          </span>
        </button>
      )}
    </>
  )
}
