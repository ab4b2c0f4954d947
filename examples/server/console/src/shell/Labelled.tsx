import { type ReactNode, useId } from "react"
import { useLanguage } from "./Language.tsx"

interface Props {
  readonly label: string
  /** The label is told to screen readers alone. */
  readonly quiet?: boolean
  /** Why the field may stay empty, or `true` to say that it may. */
  readonly optional?: boolean | string
  readonly className?: string
  readonly children: (id: string) => ReactNode
}

/** One field with its label, which is bound to it by the id that `children` puts on it. */
export const Labelled = ({ label, quiet = false, optional = false, className, children }: Props) => {
  const { t } = useLanguage()
  const id = useId()
  const note = optional === true ? t.command.optional : optional
  return (
    <div className={className === undefined ? "field" : `field ${className}`}>
      <label htmlFor={id} className={quiet ? "unseen" : undefined}>
        {label}
        {note !== false && <span className="quiet"> · {note}</span>}
      </label>
      {children(id)}
    </div>
  )
}
