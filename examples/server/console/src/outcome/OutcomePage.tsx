import { Day } from "@wangge/core/kernel"
import { Education } from "@wangge/core/workforce"
import * as Result from "effect/Result"
import type { Outcome } from "../api/PeopleModel.ts"
import { useOutcome, useOutcomes } from "../api/PeopleQueries.ts"
import { type Asked, useAsked, useDistricts } from "../people/Asked.ts"
import { PeopleFrame } from "../people/PeopleFrame.tsx"
import { words as people } from "../people/PeopleWords.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { Labelled } from "../shell/Labelled.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { Course } from "./Course.tsx"
import { words } from "./OutcomeWords.ts"

const YEAR_DAYS = 365
const POINTS = 7

/** All districts together unless one is named. */
const ALL = "all"

/** What has become of the workforce: education, age, graduates who came back. */
export const OutcomePage = () => {
  const w = useWords(words)
  const asked = useAsked()
  const district = asked.get("of") === ALL ? "" : asked.district
  const read = Day.parse(asked.get("since") ?? "")
  const since =
    Result.isSuccess(read) && read.success <= asked.day ? read.success : Day.of(`${asked.day.slice(0, 4)}-01-01`)
  const outcome = useOutcome(district, asked.day, since)
  return (
    <PeopleFrame
      asked={asked}
      single
      title={w.title}
      lead={w.lead}
      controls={<Controls asked={asked} district={district} since={since} />}
    >
      <Answer of={outcome}>
        {(found) => (
          <>
            <Figures found={found} />
            <Series district={district} day={asked.day} />
            <EducationTable found={found} />
          </>
        )}
      </Answer>
    </PeopleFrame>
  )
}

interface ControlsProps {
  readonly asked: Asked
  readonly district: string
  readonly since: string
}

const Controls = ({ asked, district, since }: ControlsProps) => {
  const w = useWords(words)
  const p = useWords(people)
  const districts = useDistricts()
  const dayInput = (label: string, name: string, value: string) => (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          className="input"
          value={value}
          onChange={(event) => asked.set(name, event.target.value)}
        />
      )}
    </Labelled>
  )
  return (
    <>
      <Select
        label={p.district}
        value={district === "" ? ALL : district}
        onChange={(chosen) => (chosen === ALL ? asked.set("of", ALL) : asked.set("district", chosen, { of: "" }))}
        options={[[ALL, w.everywhere], ...districts]}
      />
      {dayInput(p.day, "day", asked.day)}
      {dayInput(w.since, "since", since)}
    </>
  )
}

const hundredths = (n: number): string => (n / 100).toFixed(2)
const signed = (n: number): string => (n > 0 ? `+${hundredths(n)}` : hundredths(n))

const Figures = ({ found: { change, explanation, outcome } }: { readonly found: Outcome }) => {
  const w = useWords(words)
  const { bachelorShare, meanAge, returned, unknown } = outcome
  const moved = (text: string | undefined) =>
    change !== undefined && change.from.people > 0 && text !== undefined && w.moved(text, change.from.day)
  return (
    <section className="summary four panel" aria-label={w.title}>
      <Figure
        label={w.people}
        value={outcome.people}
        hint={
          <>
            {unknown > 0 && w.unknown(unknown)}
            <Why name={w.title}>
              <ExplanationTree explanation={explanation} />
            </Why>
          </>
        }
      />
      <Figure
        label={w.bachelor}
        value={
          bachelorShare === undefined ? w.noValue : `${((bachelorShare.num / bachelorShare.den) * 100).toFixed(1)}%`
        }
        hint={moved(change?.bachelorShare === undefined ? undefined : w.points(signed(change.bachelorShare)))}
      />
      <Figure
        label={w.meanAge}
        value={meanAge === undefined ? w.noValue : w.years(hundredths(meanAge))}
        hint={moved(change?.meanAge === undefined ? undefined : w.yearsChange(signed(change.meanAge)))}
      />
      <Figure
        label={w.returned}
        value={returned}
        hint={moved(
          change === undefined
            ? undefined
            : w.peopleChange(change.returned > 0 ? `+${change.returned}` : `${change.returned}`)
        )}
      />
    </section>
  )
}

/** Evenly over the year before a day. */
const daysBefore = (day: Day.Day): ReadonlyArray<Day.Day> =>
  Array.from({ length: POINTS }, (_, i) =>
    Day.plusDays(day, -Math.round((YEAR_DAYS * (POINTS - 1 - i)) / (POINTS - 1)))
  )

type OutcomeFigures = Outcome["outcome"]

const Series = ({ district, day }: { readonly district: string; readonly day: Day.Day }) => {
  const w = useWords(words)
  const outcomes = useOutcomes(district, daysBefore(day)).filter((one) => one.people > 0)
  const columns: ReadonlyArray<Column<OutcomeFigures>> = [
    { key: "day", head: w.day, isName: true, cell: (one) => one.day },
    { key: "people", head: w.people, num: true, cell: (one) => one.people },
    {
      key: "bachelor",
      head: w.bachelor,
      num: true,
      cell: ({ bachelorOrAbove, people: all }) => `${((bachelorOrAbove / all) * 100).toFixed(1)}%`
    },
    {
      key: "age",
      head: w.meanAge,
      num: true,
      cell: ({ meanAge }) => meanAge !== undefined && hundredths(meanAge)
    },
    { key: "returned", head: w.returned, num: true, cell: ({ returned }) => returned }
  ]
  return (
    <Panel title={w.course}>
      <Course outcomes={outcomes} />
      <Table caption={w.figures} columns={columns} rows={outcomes} keyOf={(one) => one.day} />
    </Panel>
  )
}

const EducationTable = ({ found: { change, outcome } }: { readonly found: Outcome }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const share = (n: number, all: number) => (all === 0 ? w.noValue : `${((n / all) * 100).toFixed(1)}%`)
  const columns: ReadonlyArray<Column<Education.EducationLevel>> = [
    {
      key: "level",
      head: w.level,
      isName: true,
      cell: (level) => <span className="name">{say(Education.labels[level])}</span>
    },
    ...(change === undefined || change.from.people === 0
      ? []
      : [
          {
            key: "before",
            head: change.from.day,
            num: true,
            cell: (level: Education.EducationLevel) => change.from.education[level]
          },
          {
            key: "beforeShare",
            head: w.share,
            num: true,
            cell: (level: Education.EducationLevel) => share(change.from.education[level], change.from.people)
          }
        ]),
    { key: "now", head: outcome.day, num: true, cell: (level) => <strong>{outcome.education[level]}</strong> },
    { key: "share", head: w.share, num: true, cell: (level) => share(outcome.education[level], outcome.people) }
  ]
  return (
    <Panel title={w.education}>
      <Table caption={w.education} columns={columns} rows={Education.levels} keyOf={(level) => level} />
    </Panel>
  )
}
