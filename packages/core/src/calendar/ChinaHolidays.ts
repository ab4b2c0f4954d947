/**
 * China's days off and make-up working days 节假日与调休上班日 as the State Council's notices fix them, from 2018 to the
 * latest year published. No formula gives them (R8-03): a year without a notice is not guessed, it is provisional.
 *
 * Notices amend one another (2020-02-01 was to be worked, then became a day off: R8-04, R8-05), so holidays are always
 * those **as known on** a day. The notice for a year may also move the last days of the year before.
 */
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Invariant from "../kernel/Invariant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import type { Published, Weekly } from "./CalendarSpec.ts"
import { notices } from "./ChinaHolidaysData.ts"
import { type Arrangement, festivalLabels, type HolidayNotice } from "./HolidayNotice.ts"
import type { Weekday } from "./OpenHours.ts"

export { notices } from "./ChinaHolidaysData.ts"
export { Arrangement, Festival, festivalLabels, HolidayNotice } from "./HolidayNotice.ts"

/**
 * `statutory`: a holiday by law 法定节假日 · `movedRest`: a weekday off, moved or granted 调休 · `weekendRest`: a Saturday
 * or Sunday among them · `makeUp`: a weekend day that is worked 调休上班. Pay tells the first from the others (R8-09).
 */
export type Nature = "statutory" | "movedRest" | "weekendRest" | "makeUp"

/** What a notice says about one day. */
export interface HolidayDay {
  readonly day: Day.Day
  readonly nature: Nature
  readonly cause: Label.Label
  readonly notice: HolidayNotice
}

/** The holidays that a set of notices gives, and the days that they are published for. */
export interface ChinaHolidays {
  readonly notices: ReadonlyArray<HolidayNotice>
  readonly days: ReadonlyMap<Day.Day, HolidayDay>
  readonly published: Published
}

/** A notice as the source behind a segment or a figure. */
export const sourceOf = ({ title, number, year, issued }: HolidayNotice): Source.Source =>
  Source.document(
    Label.of(`${title}（${number}）`, `State Council General Office notice on the holidays of ${year}, ${number}`),
    issued
  )

const suffixes: { readonly [N in Nature]: Label.Label } = {
  statutory: Label.of("（法定节假日）", " (statutory holiday)"),
  movedRest: Label.of("（调休放假）", " (moved rest day)"),
  weekendRest: Label.of("（假期内周末）", " (weekend within the holiday)"),
  makeUp: Label.of("（调休上班）", " (make-up working day)")
}

const causeOf = ({ festivals }: Arrangement, nature: Nature): Label.Label => {
  const names = festivals.map((festival) => festivalLabels[festival])
  return Label.of(
    names.map(({ zh }) => zh).join("、") + suffixes[nature].zh,
    names.map(({ en }) => en).join(" and ") + suffixes[nature].en
  )
}

const daysOf = (notice: HolidayNotice, arrangement: Arrangement): ReadonlyArray<HolidayDay> => {
  const { off, statutory, work } = arrangement
  const marked = (day: Day.Day, nature: Nature) => ({ day, nature, cause: causeOf(arrangement, nature), notice })
  const free = Array.from({ length: Day.daysBetween(off.first, off.last) + 1 }, (_, i) => Day.plusDays(off.first, i))
  return [
    ...free.map((day) =>
      marked(day, statutory.includes(day) ? "statutory" : Day.weekday(day) > 5 ? "weekendRest" : "movedRest")
    ),
    ...work.map((day) => marked(day, "makeUp"))
  ]
}

/** A day that a later notice leaves as it was still rests on the earlier one. */
const confirmed = (days: ReadonlyArray<HolidayDay>, before: ReadonlyArray<HolidayDay>): ReadonlyArray<HolidayDay> =>
  days.map((entry) => before.find(({ day, nature }) => day === entry.day && nature === entry.nature) ?? entry)

/**
 * The holidays that some notices give together. A later notice replaces an earlier one's arrangement of the same
 * festival of the same year; a year counts as published once it has a notice.
 *
 * @throws InvariantBroken when there is no notice or a year between the first and the last has none
 */
export const fromNotices = (given: ReadonlyArray<HolidayNotice>): ChinaHolidays => {
  const inOrder = given.toSorted((a, b) => (a.issued < b.issued ? -1 : 1))
  const years = inOrder.map(({ year }) => year).sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  Invariant.holds(first !== undefined && last !== undefined, "holidays rest on at least one notice")
  Invariant.holds(new Set(years).size === last - first + 1, `a year between ${first} and ${last} has no notice`)
  const standing = new Map<string, ReadonlyArray<HolidayDay>>()
  for (const notice of inOrder) {
    for (const arrangement of notice.arrangements) {
      const key = `${notice.year} ${arrangement.festivals.join()}`
      standing.set(key, confirmed(daysOf(notice, arrangement), standing.get(key) ?? []))
    }
  }
  const days = [...standing.values()].flat().sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    notices: inOrder,
    days: new Map(days.map((entry) => [entry.day, entry])),
    published: { from: Day.of(`${first}-01-01`), through: Day.of(`${last}-12-31`) }
  }
}

const byCount = new Map<number, ChinaHolidays>()

const firstNotice = notices[0]?.issued ?? ""

/** The holidays as everyone knew them at the end of a day; before the first notice, as that one was to fix them. */
export const asKnownOn = (day: Day.Day): ChinaHolidays => {
  const known = notices.filter(({ issued }) => issued <= day || issued === firstNotice)
  const made = byCount.get(known.length) ?? fromNotices(known)
  byCount.set(known.length, made)
  return made
}

/** All notices that this version of the package knows. */
export const latest = (): ChinaHolidays => asKnownOn(Day.of("9999-12-31"))

/** Whether the notices cover a day. Where they do not, a working day may still become a day off. */
export const isPublished = ({ published }: ChinaHolidays, day: Day.Day): boolean =>
  published.from <= day && day <= published.through

/**
 * What the notices say about a day; `undefined` for an ordinary one, and a refusal for a day that they do not cover.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { ChinaHolidays } = await import("@wangge/core/calendar")
 * const { Day } = await import("@wangge/core/kernel")
 * const february1 = Day.of("2020-02-01")
 * const natureKnownOn = (day) => ChinaHolidays.on(ChinaHolidays.asKnownOn(Day.of(day)), february1).success.nature
 * expect(natureKnownOn("2020-01-25")).toBe("makeUp")
 * expect(natureKnownOn("2020-01-26")).toBe("weekendRest")
 * expect(ChinaHolidays.on(ChinaHolidays.latest(), Day.of("2027-01-01"))).toMatchObject({
 *   failure: { _tag: "NotYetPublished", publishedThrough: "2026-12-31" }
 * })
 * ```
 */
export const on = (holidays: ChinaHolidays, day: Day.Day): Result.Result<HolidayDay | undefined, CalendarRefusal> => {
  const said = holidays.days.get(day)
  if (said !== undefined || isPublished(holidays, day)) return Result.succeed(said)
  const { from, through } = holidays.published
  return Result.fail({ _tag: "NotYetPublished", day, publishedFrom: from, publishedThrough: through })
}

/**
 * A weekly calendar with these holidays: days off, make-up days worked as on `makeUpAs`, and the days published. Dates
 * that the calendar names itself stand before those of the notices.
 */
export const observedBy = (holidays: ChinaHolidays, week: Weekly, makeUpAs: Weekday = "monday"): Weekly => {
  const entries = [...holidays.days.values()].map(({ notice, ...entry }) => ({ ...entry, source: sourceOf(notice) }))
  const ownDays = new Set([...week.daysOff, ...week.extraDays].map(({ day }) => day))
  const others = entries.filter(({ day }) => !ownDays.has(day))
  return {
    ...week,
    daysOff: [...week.daysOff, ...others.flatMap(({ nature, ...entry }) => (nature === "makeUp" ? [] : [entry]))],
    extraDays: [
      ...week.extraDays,
      ...others.flatMap(({ nature, ...entry }) =>
        nature === "makeUp" ? [{ ...entry, hours: { _tag: "AsOn" as const, weekday: makeUpAs } }] : []
      )
    ],
    published: holidays.published
  }
}
