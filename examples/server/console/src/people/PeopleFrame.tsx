import type { Readers } from "@wangge/adapter-http/api"
import { Day } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import type { ReactNode } from "react"
import { useMe } from "../api/Queries.tsx"
import { mayRead } from "../shell/Home.ts"
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
  /** Without the choice of a district: a page of one thing, or one that has its own. */
  readonly single?: boolean
  readonly children: ReactNode
}

/** Each page with what a reader must be able to read for it. */
const resources = {
  establishment: "posts",
  people: "people",
  recruitments: "staffing",
  payroll: "payrolls",
  appraisal: "appraisals",
  outcome: "people"
} as const satisfies Readonly<Record<string, Readers.Resource>>
type Page = keyof typeof resources
const pages = Object.keys(resources) as ReadonlyArray<Page>
const parents: Readonly<Record<string, Page>> = {
  place: "establishment",
  person: "people",
  recruitment: "recruitments",
  career: "recruitments",
  payslip: "payroll"
}

/** What all pages about the staff have on top: the way between them, the district and the day. */
export const PeopleFrame = ({ asked, title, lead, controls, single = false, children }: Props) => {
  const w = useWords(words)
  const districts = useDistricts()
  const { page } = useRoute()
  const me = useMe().data
  const here = parents[page] ?? page
  return (
    <>
      <nav className="tabs" aria-label={w.label}>
        {pages
          .filter((one) => me !== undefined && mayRead(me, resources[one]))
          .map((one) => (
            <a key={one} href={asked.href(one)} aria-current={here === one ? "page" : undefined}>
              {w.pages[one]}
            </a>
          ))}
      </nav>
      <div className="people-head">
        <div className="page-head">
          {parents[page] !== undefined && (
            <a className="back" href={asked.href(here)}>
              ← {w.back(w.pages[here as Page])}
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
