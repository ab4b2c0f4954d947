import type { Label } from "@wangge/core/kernel"
import { Ticket } from "@wangge/core/ticket"
import { useEffect, useState } from "react"
import { useAreaOptions } from "../directory/AreaOptions.ts"
import { useDirectory } from "../directory/Directory.ts"
import { Labelled } from "../shell/Labelled.tsx"
import { useLanguage } from "../shell/Language.tsx"
import type { Option } from "../shell/Options.tsx"
import { Select } from "../shell/Select.tsx"
import { askable } from "../shell/Tone.ts"
import * as Filter from "./Filter.ts"

const TYPING_MS = 250

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
      <SearchText filter={filter} setFilter={setFilter} />
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

/** Asks once typing rests. */
const SearchText = ({ filter, setFilter }: Props) => {
  const { t } = useLanguage()
  const [text, setText] = useState(filter.q ?? "")
  useEffect(() => {
    if (text === (filter.q ?? "")) return
    const timer = setTimeout(() => setFilter(having(filter, "q", text.trim())), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, filter, setFilter])
  return (
    <Labelled label={t.filter.text} quiet className="text">
      {(id) => (
        <input
          id={id}
          type="search"
          className="input"
          placeholder={t.filter.text}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Labelled>
  )
}
