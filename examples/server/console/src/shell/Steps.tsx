interface Step {
  readonly key: string
  readonly name: string
  readonly reached: boolean
  /** When it was reached, in words. */
  readonly at?: string
}

interface Props {
  readonly label: string
  readonly steps: ReadonlyArray<Step>
  /** The key of the step that one stands at. */
  readonly current: string
}

/** The stages of something's life, with the moments at which it reached them. */
export const Steps = ({ label, steps, current }: Props) => (
  <ol className="steps" aria-label={label}>
    {steps.map(({ key, name, reached, at }) => (
      <li key={key} className={reached ? "reached" : undefined} aria-current={key === current ? "step" : undefined}>
        <span>{name}</span>
        <time>{reached && at !== undefined ? at : "\u00a0"}</time>
      </li>
    ))}
  </ol>
)
