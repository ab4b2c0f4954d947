import { Ticket } from "@wangge/core/ticket"
import { useEffect, useId, useState } from "react"
import { useLanguage } from "../shell/Language.tsx"
import { Select } from "../shell/Select.tsx"
import { askable } from "../shell/Tone.ts"
import { AreaOptions } from "./AreaOptions.tsx"
import { useDirectory } from "./Directory.ts"
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
  const directory = useDirectory()
  return (
    <search className="filters" aria-label={t.filter.label}>
      <SearchText filter={filter} setFilter={setFilter} />
      <Select
        quiet
        label={t.filter.status}
        value={filter.status}
        onChange={(status) => setFilter({ ...filter, ...Filter.parse(`status=${status}`), ...keep(filter) })}
      >
        <option value="open">{t.filter.open}</option>
        <option value="all">{t.filter.all}</option>
        {Ticket.Status.literals
          .filter((status) => status !== "None")
          .map((status) => (
            <option key={status} value={status}>
              {say(Ticket.statusLabels[status])}
            </option>
          ))}
      </Select>
      <Select
        quiet
        label={t.filter.tone}
        value={filter.tone ?? ""}
        onChange={(tone) => setFilter(having(filter, "tone", tone))}
      >
        <option value="">{t.filter.anyTone}</option>
        {askable.map((tone) => (
          <option key={tone} value={tone}>
            {t.tone[tone]}
          </option>
        ))}
      </Select>
      <Select
        quiet
        label={t.filter.category}
        value={filter.category ?? ""}
        onChange={(category) => setFilter(having(filter, "category", category))}
      >
        <option value="">{t.filter.anyCategory}</option>
        {directory.byName.categories.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </Select>
      <Select
        quiet
        label={t.filter.area}
        value={filter.area ?? ""}
        onChange={(area) => setFilter(having(filter, "area", area))}
      >
        <option value="">{t.filter.anyArea}</option>
        <AreaOptions directory={directory} />
      </Select>
      <Select
        quiet
        label={t.filter.unit}
        value={filter.unit ?? ""}
        onChange={(unit) => setFilter(having(filter, "unit", unit))}
      >
        <option value="">{t.filter.anyUnit}</option>
        {directory.byName.units.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </Select>
      <Select
        quiet
        label={t.filter.order}
        value={filter.order}
        onChange={(order) => setFilter({ ...filter, order: Filter.parse(`order=${order}`).order })}
      >
        {Filter.orders.map((order) => (
          <option key={order} value={order}>
            {t.filter.orders[order]}
          </option>
        ))}
      </Select>
    </search>
  )
}

/** All but the stage. */
const keep = ({ status: _, ...others }: Filter.Filter) => others

/** Asks once typing rests. */
const SearchText = ({ filter, setFilter }: Props) => {
  const { t } = useLanguage()
  const id = useId()
  const [text, setText] = useState(filter.q ?? "")
  useEffect(() => {
    if (text === (filter.q ?? "")) return
    const timer = setTimeout(() => setFilter(having(filter, "q", text.trim())), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, filter, setFilter])
  return (
    <div className="field text">
      <label htmlFor={id} className="unseen">
        {t.filter.text}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder={t.filter.text}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
