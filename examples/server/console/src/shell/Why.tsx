import { type ReactNode, useState } from "react"
import { Dialog } from "./Dialog.tsx"
import { useLanguage } from "./Language.tsx"

interface Props {
  /** What is asked about. */
  readonly name: string
  /** The answer, put together only when it is asked for. */
  readonly children: ReactNode
  /** Stands on the button in place of the question. */
  readonly text?: ReactNode
}

/** The question that every figure can be asked. */
export const Why = ({ name, children, text }: Props) => {
  const { t } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <button type="button" className="button plain small" onClick={() => setAsked(true)}>
        {text ?? t.why.ask}
        <span className="unseen">{text === undefined ? name : t.why.of(name)}</span>
      </button>
      {isAsked && (
        <Dialog title={t.why.of(name)} onClose={() => setAsked(false)}>
          {children}
        </Dialog>
      )}
    </>
  )
}
