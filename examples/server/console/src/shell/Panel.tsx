import { type ReactNode, useId } from "react"

interface Props {
  readonly title: string
  /** Stands at the other end of the heading. */
  readonly beside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a page with its heading. */
export const Panel = ({ title, beside, className, children }: Props) => {
  const heading = useId()
  return (
    <section className={className === undefined ? "panel" : `panel ${className}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {beside}
      </header>
      {children}
    </section>
  )
}
