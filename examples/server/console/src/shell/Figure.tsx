import type { ReactNode } from "react"

const none = "–"

interface Props {
  readonly label: string
  readonly value: number | string | undefined
  /** How it looks when the figure is not zero. */
  readonly tone?: "red" | "breached"
  readonly hint?: ReactNode
}

/** One figure in large, under its name. */
export const Figure = ({ label, value, tone, hint }: Props) => {
  const pressing = tone !== undefined && typeof value === "number" && value > 0
  return (
    <dl className={pressing ? `figure tone-${tone}` : "figure"}>
      <dt>{label}</dt>
      <dd className={typeof value === "string" && !/^[\d.,-]/.test(value) ? "words" : undefined}>
        {value ?? none}
        {hint !== undefined && hint !== false && <small>{hint}</small>}
      </dd>
    </dl>
  )
}
