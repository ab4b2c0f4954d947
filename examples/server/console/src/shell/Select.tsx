import { type ReactNode, useId } from "react"

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The label is told to screen readers alone: the first option names the choice. */
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** A labelled choice of one. */
export const Select = ({ label, value, onChange, quiet = false, children }: Props) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? "unseen" : undefined}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  )
}
