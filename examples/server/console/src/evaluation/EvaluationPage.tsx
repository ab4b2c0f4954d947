import { Day } from "@wangge/core/kernel"
import { useState } from "react"
import type { EvaluationQuery } from "../api/Model.ts"
import { useEvaluation } from "../api/Queries.tsx"
import { useAreaOptions } from "../directory/AreaOptions.ts"
import { useDirectory } from "../directory/Directory.ts"
import { Labelled } from "../shell/Labelled.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { readNow } from "../shell/Now.ts"
import { Panel } from "../shell/Panel.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { dayOf } from "../shell/Time.ts"
import { Figures } from "./Figures.tsx"
import { OpenByStage } from "./OpenByStage.tsx"
import { RateChart } from "./RateChart.tsx"

interface Asked {
  readonly first: Day.Day
  readonly last: Day.Day
  readonly area: string
  readonly unit: string
}

const presets = { day: 0, week: 6, month: 29 } as const

const lately = (days: number) => {
  const last = Day.of(dayOf(readNow()))
  return { first: Day.plusDays(last, -days), last }
}

/** The server counts up to the day after the last one. */
const toQuery = ({ first, last, area, unit }: Asked): EvaluationQuery => ({
  from: first,
  to: Day.plusDays(last, 1),
  ...(area === "" ? {} : { area: area }),
  ...(unit === "" ? {} : { unit: unit })
})

/** How well areas and units do in a period. */
export const EvaluationPage = () => {
  const { t } = useLanguage()
  const [asked, setAsked] = useState<Asked>(() => ({ ...lately(presets.month), area: "", unit: "" }))
  const evaluation = useEvaluation(toQuery(asked))
  return (
    <>
      <div className="page-head">
        <h1>{t.evaluation.title}</h1>
        <p className="quiet">{t.evaluation.lead}</p>
      </div>
      <Period asked={asked} setAsked={setAsked} />
      <Answer of={evaluation}>
        {({ figures }) => (
          <div className="halves">
            <Panel title={t.evaluation.byRate}>
              <RateChart figures={figures} />
            </Panel>
            <OpenByStage area={asked.area} unit={asked.unit} />
            <Panel title={t.evaluation.figures} className="whole">
              <Figures figures={figures} />
            </Panel>
          </div>
        )}
      </Answer>
    </>
  )
}

const Period = ({ asked, setAsked }: { readonly asked: Asked; readonly setAsked: (asked: Asked) => void }) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const areas = useAreaOptions()
  const setDay = (name: "first" | "last", text: string) => {
    const day = Day.parse(text)
    if (day._tag !== "Success") return
    const changed = { ...asked, [name]: day.success }
    setAsked(changed.first <= changed.last ? changed : { ...changed, first: day.success, last: day.success })
  }
  const dayInput = (name: "first" | "last", label: string) => (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          className="input"
          value={asked[name]}
          onChange={(event) => setDay(name, event.target.value)}
        />
      )}
    </Labelled>
  )
  return (
    <search className="panel period" aria-label={t.evaluation.period}>
      <div className="presets">
        {(["day", "week", "month"] as const).map((preset) => {
          const span = lately(presets[preset])
          return (
            <button
              key={preset}
              type="button"
              className="button"
              aria-pressed={asked.first === span.first && asked.last === span.last}
              onClick={() => setAsked({ ...asked, ...span })}
            >
              {t.evaluation.presets[preset]}
            </button>
          )
        })}
      </div>
      {dayInput("first", t.evaluation.from)}
      {dayInput("last", t.evaluation.to)}
      <Select
        label={t.filter.area}
        any={t.filter.anyArea}
        value={asked.area}
        onChange={(area) => setAsked({ ...asked, area })}
        options={areas}
      />
      <Select
        label={t.filter.unit}
        any={t.filter.anyUnit}
        value={asked.unit}
        onChange={(unit) => setAsked({ ...asked, unit })}
        options={directory.byName.units.map(({ id, label }) => [id, say(label)])}
      />
    </search>
  )
}
