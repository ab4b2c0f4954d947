import { Day } from "@wangge/core/kernel"
import type { ReactNode } from "react"
import { useMe } from "../api/Queries.tsx"
import { mayRead } from "../shell/Home.ts"
import { useWords } from "../shell/Language.tsx"
import { readNow } from "../shell/Now.ts"
import * as Route from "../shell/Route.ts"
import { Select } from "../shell/Select.tsx"
import { dayOf } from "../shell/Time.ts"
import { words } from "./FundWords.ts"

/** What the pages about funds are asked for, as it stands in the address. */
export interface Asked {
  readonly today: Day.Day
  readonly year: number
  /** The last day of a span, today while the span is not over. */
  readonly soFar: (through: Day.Day) => Day.Day
  readonly get: (name: string) => string | undefined
  /** The address of the same page with other answers; an empty one takes the question back. */
  readonly with: (answers: Readonly<Record<string, string>>) => string
  /** A page about the same year. */
  readonly href: (path: string, search?: Readonly<Record<string, string | undefined>>) => string
}

export const useAsked = (): Asked => {
  const route = Route.useRoute()
  const found = new URLSearchParams("search" in route ? route.search : "")
  const today = Day.of(dayOf(readNow()))
  const read = Number(found.get("year"))
  const year = Number.isInteger(read) && read > 2000 && read < 9000 ? read : Day.yearOf(today)
  const kept = year === Day.yearOf(today) ? {} : { year: String(year) }
  return {
    today,
    year,
    soFar: (through) => {
      const isOver = through < today
      return isOver ? through : today
    },
    get: (name) => found.get(name) ?? undefined,
    with: (answers) => {
      const [path = ""] = location.hash.replace(/^#?\/?/, "").split("?")
      return Route.href(path, { ...Object.fromEntries(found), ...answers })
    },
    href: (path, search = {}) => Route.href(path, { ...kept, ...search })
  }
}

interface Props {
  readonly asked: Asked
  readonly title: ReactNode
  readonly lead?: ReactNode
  /** The page above, for a page of one fund. */
  readonly above?: "funds" | "disclosures"
  readonly years?: ReadonlyArray<number>
  readonly children: ReactNode
}

const pages = { funds: "funds", disclosures: "fundDisclosures" } as const

/** What all pages about funds have on top: the way between them, and the year. */
export const FundFrame = ({ above, asked, children, lead, title, years }: Props) => {
  const w = useWords(words)
  const { page } = Route.useRoute()
  const me = useMe().data
  const shown = (["funds", "disclosures"] as const).filter((one) => me !== undefined && mayRead(me, pages[one]))
  const thisYear = Day.yearOf(asked.today)
  const choices = [...new Set([...(years ?? [thisYear, thisYear - 1]), asked.year])].sort((a, b) => b - a)
  return (
    <>
      {shown.length > 1 && (
        <nav className="tabs" aria-label={w.label}>
          {shown.map((one) => (
            <a key={one} href={asked.href(one)} aria-current={(above ?? page) === one ? "page" : undefined}>
              {w.pages[one]}
            </a>
          ))}
        </nav>
      )}
      <div className="people-head">
        <div className="page-head">
          {above !== undefined && (
            <a className="back" href={asked.href(above)}>
              ← {w.pages[above]}
            </a>
          )}
          <h1>{title}</h1>
          {lead !== undefined && <div className="quiet">{lead}</div>}
        </div>
        <search className="asked" aria-label={w.label}>
          <Select
            label={w.year}
            value={String(asked.year)}
            onChange={(year) => Route.replace(asked.with({ year }))}
            options={choices.map((year) => [String(year), String(year)])}
          />
        </search>
      </div>
      {children}
    </>
  )
}
