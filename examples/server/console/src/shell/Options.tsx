export type Option = readonly [value: string, text: string]

/** Options that belong together, under a heading. */
export interface OptionGroup {
  readonly label: string
  readonly options: ReadonlyArray<Option>
}

export type OptionList = ReadonlyArray<Option | OptionGroup>

const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => "options" in entry

/** What one can choose from; a group without options is left out. */
export const Options = ({ of }: { readonly of: OptionList }) =>
  of.map((entry) =>
    isGroup(entry) ? (
      entry.options.length > 0 && (
        <optgroup key={entry.label} label={entry.label}>
          <Options of={entry.options} />
        </optgroup>
      )
    ) : (
      <option key={entry[0]} value={entry[0]}>
        {entry[1]}
      </option>
    )
  )
