import { Day } from "@wangge/core/kernel"
import { useId, useState } from "react"
import type { EvaluationQuery, Figure } from "../api/Model.ts"
import { useEvaluation } from "../api/Queries.tsx"
import { AreaOptions } from "../board/AreaOptions.tsx"
import { useDirectory } from "../board/Directory.ts"
import { Dialog } from "../shell/Dialog.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { readNow } from "../shell/Now.ts"
import { Select } from "../shell/Select.tsx"
import { Failure, Loading } from "../shell/State.tsx"
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
  const { t, say } = useLanguage()
  const [asked, setAsked] = useState<Asked>(() => ({ ...lately(presets.month), area: "", unit: "" }))
  const [why, setWhy] = useState<Figure>()
  const evaluation = useEvaluation(toQuery(asked))
  return (
    <>
      <div className="page-head">
        <h1>{t.evaluation.title}</h1>
        <p className="quiet">{t.evaluation.lead}</p>
      </div>
      <Period asked={asked} setAsked={setAsked} />
      {evaluation.data === undefined ? (
        evaluation.isError ? (
          <Failure error={evaluation.error} retry={() => evaluation.refetch()} />
        ) : (
          <Loading />
        )
      ) : (
        <div className="evaluation">
          <section className="panel" aria-labelledby="rates-title">
            <header>
              <h2 id="rates-title">{t.evaluation.byRate}</h2>
            </header>
            <RateChart figures={evaluation.data.figures} />
          </section>
          <OpenByStage area={asked.area} unit={asked.unit} />
          <section className="panel whole" aria-labelledby="figures-title">
            <header>
              <h2 id="figures-title">{t.evaluation.figures}</h2>
            </header>
            <Figures figures={evaluation.data.figures} onWhy={setWhy} />
          </section>
        </div>
      )}
      {why !== undefined && (
        <Dialog title={t.ticket.whyOf(say(why.label))} onClose={() => setWhy(undefined)}>
          <ExplanationTree explanation={why.explanation} />
        </Dialog>
      )}
    </>
  )
}

const Period = ({ asked, setAsked }: { readonly asked: Asked; readonly setAsked: (asked: Asked) => void }) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const [from, to] = [useId(), useId()]
  const setDay = (name: "first" | "last", text: string) => {
    const day = Day.parse(text)
    if (day._tag !== "Success") return
    const changed = { ...asked, [name]: day.success }
    setAsked(changed.first <= changed.last ? changed : { ...changed, first: day.success, last: day.success })
  }
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
      <div className="field">
        <label htmlFor={from}>{t.evaluation.from}</label>
        <input
          id={from}
          type="date"
          className="input"
          value={asked.first}
          onChange={(event) => setDay("first", event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={to}>{t.evaluation.to}</label>
        <input
          id={to}
          type="date"
          className="input"
          value={asked.last}
          onChange={(event) => setDay("last", event.target.value)}
        />
      </div>
      <Select label={t.filter.area} value={asked.area} onChange={(area) => setAsked({ ...asked, area })}>
        <option value="">{t.filter.anyArea}</option>
        <AreaOptions directory={directory} />
      </Select>
      <Select label={t.filter.unit} value={asked.unit} onChange={(unit) => setAsked({ ...asked, unit })}>
        <option value="">{t.filter.anyUnit}</option>
        {directory.byName.units.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </Select>
    </search>
  )
}
