import { Labelled } from "./Labelled.tsx"
import { type OptionList, Options } from "./Options.tsx"

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What stands for no choice, first in the list. */
  readonly any?: string
  readonly options: OptionList
  /** The label is told to screen readers alone: the first option names the choice. */
  readonly quiet?: boolean
}

/** A labelled choice of one. */
export const Select = ({ label, value, onChange, any, options, quiet = false }: Props) => (
  <Labelled label={label} quiet={quiet}>
    {(id) => (
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        <Options of={options} />
      </select>
    )}
  </Labelled>
)
