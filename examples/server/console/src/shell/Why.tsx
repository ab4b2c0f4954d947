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
  /** In place of the question about the name. */
  readonly title?: string
  readonly wide?: boolean
}

/** The question that every figure can be asked. */
export const Why = ({ name, children, text, title, wide = false }: Props) => {
  const { t } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const question = title ?? t.why.of(name)
  return (
    <>
      <button type="button" className="button plain small" onClick={() => setAsked(true)}>
        {text ?? t.why.ask}
        <span className="unseen">{text === undefined ? name : question}</span>
      </button>
      {isAsked && (
        <Dialog title={question} wide={wide} onClose={() => setAsked(false)}>
          {children}
        </Dialog>
      )}
    </>
  )
}
