import type { Label } from "@wangge/core/kernel"
import { Ticket } from "@wangge/core/ticket"
import { useAreaOptions } from "../directory/AreaOptions.ts"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import { SearchText } from "../shell/SearchText.tsx"
import { Select } from "../shell/Select.tsx"
import { askable } from "../shell/Tone.ts"
import * as Filter from "./Filter.ts"

interface Props {
  readonly filter: Filter.Filter
  readonly setFilter: (filter: Filter.Filter) => void
}

type Optional = "tone" | "category" | "area" | "unit" | "q"

/** The filter with a value, or without it when the value is empty. */
const having = (filter: Filter.Filter, name: Optional, value: string): Filter.Filter => {
  const { [name]: _, ...others } = filter
  return value === "" ? others : { ...others, [name]: value }
}

export const Filters = ({ filter, setFilter }: Props) => {
  const { t, say } = useLanguage()
  const { byName } = useDirectory()
  const areas = useAreaOptions()
  const named = (rows: ReadonlyArray<{ readonly id: string; readonly label: Label.Label }>) =>
    rows.map(({ id, label }): Option => [id, say(label)])
  const narrowed = (name: Exclude<Optional, "q">, label: string, any: string, options: ReadonlyArray<Option>) => (
    <Select
      quiet
      label={label}
      any={any}
      value={filter[name] ?? ""}
      onChange={(value) => setFilter(having(filter, name, value))}
      options={options}
    />
  )
  const statuses = Ticket.Status.literals.filter((status) => status !== "None")
  return (
    <search className="filters" aria-label={t.filter.label}>
      <SearchText
        label={t.filter.text}
        value={filter.q ?? ""}
        onChange={(text) => setFilter(having(filter, "q", text))}
      />
      <Select
        quiet
        label={t.filter.status}
        value={filter.status}
        onChange={(status) => setFilter({ ...filter, ...Filter.parse(`status=${status}`), ...keep(filter) })}
        options={[
          ["open", t.filter.open],
          ["all", t.filter.all],
          ...statuses.map((status): Option => [status, say(Ticket.statusLabels[status])])
        ]}
      />
      {narrowed(
        "tone",
        t.filter.tone,
        t.filter.anyTone,
        askable.map((tone) => [tone, t.tone[tone]])
      )}
      {narrowed("category", t.filter.category, t.filter.anyCategory, named(byName.categories))}
      {narrowed("area", t.filter.area, t.filter.anyArea, areas)}
      {narrowed("unit", t.filter.unit, t.filter.anyUnit, named(byName.units))}
      <Select
        quiet
        label={t.filter.order}
        value={filter.order}
        onChange={(order) => setFilter({ ...filter, order: Filter.parse(`order=${order}`).order })}
        options={Filter.orders.map((order) => [order, t.filter.orders[order]])}
      />
    </search>
  )
}

/** All but the stage. */
const keep = ({ status: _, ...others }: Filter.Filter) => others
