/** What the pages about the staff are asked for, as it stands in the address: a district, a day, a month. */
import { Day } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import { useMemo } from "react"
import { useDistrictRows } from "../api/PeopleQueries.ts"
import { useLanguage } from "../shell/Language.tsx"
import { readNow } from "../shell/Now.ts"
import type { Option } from "../shell/Options.tsx"
import * as Route from "../shell/Route.ts"
import { dayOf } from "../shell/Time.ts"

export interface Asked {
  /** Empty as long as the districts are not read. */
  readonly district: string
  readonly day: Day.Day
  readonly isToday: boolean
  readonly get: (name: string) => string | undefined
  /** The same page with another answer; an empty one takes the question back. */
  readonly set: (name: string, value: string, more?: Readonly<Record<string, string>>) => void
  /** A page about the same district and day. */
  readonly href: (path: string, search?: Readonly<Record<string, string | undefined>>) => string
}

/** The district that was looked at last. */
let last: string | undefined

export const useDistricts = (): ReadonlyArray<Option> => {
  const { say } = useLanguage()
  const rows = useDistrictRows().data
  return useMemo(() => (rows ?? []).map(({ district, name }): Option => [district, say(name)]), [rows, say])
}

export const useAsked = (): Asked => {
  const route = Route.useRoute()
  const districts = useDistricts()
  const search = "search" in route ? route.search : ""
  return useMemo(() => {
    const found = new URLSearchParams(search)
    const get = (name: string) => found.get(name) ?? undefined
    const first = districts.find(([code]) => code === last)?.[0] ?? districts[0]?.[0] ?? ""
    const district = get("district") ?? first
    if (district !== "") last = district
    const today = Day.of(dayOf(readNow()))
    const read = Day.parse(get("day") ?? "")
    const day = Result.isSuccess(read) ? read.success : today
    const isToday = day === today
    const kept = { district, ...(isToday ? {} : { day }) }
    return {
      district,
      day,
      isToday,
      get,
      set: (name, value, more = {}) => {
        const [path = ""] = location.hash.replace(/^#?\/?/, "").split("?")
        Route.replace(Route.href(path, { ...Object.fromEntries(found), [name]: value, ...more }))
      },
      href: (path, more = {}) => Route.href(path, { ...kept, ...more })
    }
  }, [search, districts])
}
