import { Day } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import type { ReactNode } from "react"
import { Labelled } from "../shell/Labelled.tsx"
import { useWords } from "../shell/Language.tsx"
import { useRoute } from "../shell/Route.ts"
import { Select } from "../shell/Select.tsx"
import { type Asked, useDistricts } from "./Asked.ts"
import { words } from "./PeopleWords.ts"

interface Props {
  readonly asked: Asked
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** Stands beside the district; the day unless told otherwise. */
  readonly controls?: ReactNode
  /** A page of one thing has no choice of district. */
  readonly single?: boolean
  readonly children: ReactNode
}

const pages = ["establishment", "people", "recruitments", "payroll", "appraisal", "outcome"] as const
const parents: Readonly<Record<string, (typeof pages)[number]>> = {
  place: "establishment",
  person: "people",
  recruitment: "recruitments",
  payslip: "payroll"
}

/** What all pages about the staff have on top: the way between them, the district and the day. */
export const PeopleFrame = ({ asked, title, lead, controls, single = false, children }: Props) => {
  const w = useWords(words)
  const districts = useDistricts()
  const { page } = useRoute()
  const here = parents[page] ?? page
  return (
    <>
      <nav className="tabs" aria-label={w.label}>
        {pages.map((one) => (
          <a key={one} href={asked.href(one)} aria-current={here === one ? "page" : undefined}>
            {w.pages[one]}
          </a>
        ))}
      </nav>
      <div className="people-head">
        <div className="page-head">
          {single && (
            <a className="back" href={asked.href(here)}>
              ← {w.back(w.pages[here as (typeof pages)[number]])}
            </a>
          )}
          <h1>{title}</h1>
          {lead !== undefined && <div className="quiet">{lead}</div>}
        </div>
        <search className="asked" aria-label={w.label}>
          {!single && (
            <Select
              label={w.district}
              value={asked.district}
              onChange={(district) => asked.set("district", district)}
              options={districts}
            />
          )}
          {controls ?? <DayControl asked={asked} />}
        </search>
      </div>
      {children}
    </>
  )
}

/** The day that the page shows. */
const DayControl = ({ asked }: { readonly asked: Asked }) => {
  const w = useWords(words)
  return (
    <>
      <Labelled label={w.day}>
        {(id) => (
          <input
            id={id}
            type="date"
            className="input"
            value={asked.day}
            onChange={(event) => {
              const read = Day.parse(event.target.value)
              if (Result.isSuccess(read)) asked.set("day", read.success)
            }}
          />
        )}
      </Labelled>
      <button type="button" className="button" disabled={asked.isToday} onClick={() => asked.set("day", "")}>
        {w.today}
      </button>
    </>
  )
}
