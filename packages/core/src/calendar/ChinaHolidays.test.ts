import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as ChinaHolidays from "./ChinaHolidays.ts"

const knownOn = (day: string) => ChinaHolidays.asKnownOn(Day.of(day))
const daysOf = (holidays: ChinaHolidays.ChinaHolidays, year: number, natures: ReadonlyArray<ChinaHolidays.Nature>) =>
  [...holidays.days.values()].flatMap(({ day, nature }) =>
    Day.yearOf(day) === year && natures.includes(nature) ? [day.slice(5)] : []
  )
const off = ["statutory", "movedRest", "weekendRest"] as const
const days = (...ranges: ReadonlyArray<string>) =>
  ranges.flatMap((range) => {
    const [first = "", last = first.slice(3)] = range.split("..")
    const [month, from] = [first.slice(0, 2), Number(first.slice(3))]
    return Array.from({ length: Number(last) - from + 1 }, (_, i) => `${month}-${String(from + i).padStart(2, "0")}`)
  })

describe("the tables of the sources", () => {
  test("2020 by its first notice (R8-04)", () => {
    const holidays = knownOn("2019-11-21")
    expect(daysOf(holidays, 2020, off)).toEqual(
      days("01-01", "01-24..30", "04-04..06", "05-01..05", "06-25..27", "10-01..08")
    )
    expect(daysOf(holidays, 2020, ["makeUp"])).toEqual(
      days("01-19", "02-01", "04-26", "05-09", "06-28", "09-27", "10-10")
    )
  })

  test("2020 by its second notice (R8-05)", () => {
    const holidays = knownOn("2020-01-26")
    expect(daysOf(holidays, 2020, off)).toEqual(
      days("01-01", "01-24..31", "02-01..02", "04-04..06", "05-01..05", "06-25..27", "10-01..08")
    )
    expect(daysOf(holidays, 2020, ["makeUp"])).toEqual(days("01-19", "04-26", "05-09", "06-28", "09-27", "10-10"))
  })

  test("2026 (R8-06)", () => {
    const holidays = knownOn("2025-11-04")
    expect(daysOf(holidays, 2026, off)).toEqual(
      days("01-01..03", "02-15..23", "04-04..06", "05-01..05", "06-19..21", "09-25..27", "10-01..07")
    )
    expect(daysOf(holidays, 2026, ["makeUp"])).toEqual(days("01-04", "02-14", "02-28", "05-09", "09-20", "10-10"))
  })
})

describe("as known on a day", () => {
  test.each([
    ["2020-01-25", "2020-02-01", "makeUp", "国办发明电〔2019〕16号"],
    ["2020-01-26", "2020-02-01", "weekendRest", "国办发明电〔2020〕1号"],
    ["2020-01-26", "2020-01-31", "movedRest", "国办发明电〔2020〕1号"],
    ["2020-01-26", "2020-01-19", "makeUp", "国办发明电〔2019〕16号"],
    ["2020-01-26", "2020-01-25", "statutory", "国办发明电〔2019〕16号"],
    ["2019-03-21", "2019-05-01", "statutory", "国办发明电〔2018〕15号"],
    ["2019-03-22", "2019-05-02", "movedRest", "国办发明电〔2019〕3号"],
    ["2019-03-22", "2019-05-05", "makeUp", "国办发明电〔2019〕3号"]
  ])("on %s, %s is %s by %s", (today, day, nature, number) => {
    expect(ChinaHolidays.on(knownOn(today), Day.of(day))).toMatchObject({ success: { nature, notice: { number } } })
  })

  test.each([
    ["2020-01-25", "2020-01-31"],
    ["2019-03-21", "2019-05-02"],
    ["2018-12-05", "2018-12-31"]
  ])("on %s, %s is an ordinary day", (today, day) => {
    expect(ChinaHolidays.on(knownOn(today), Day.of(day))).toEqual(Result.succeed(undefined))
  })

  test("the notice for a new year moves the last days of the old", () => {
    const holidays = knownOn("2018-12-06")
    expect(ChinaHolidays.on(holidays, Day.of("2018-12-29"))).toMatchObject({ success: { nature: "makeUp" } })
    expect(ChinaHolidays.on(holidays, Day.of("2018-12-31"))).toMatchObject({ success: { nature: "movedRest" } })
  })

  test.each([
    ["2010-01-01", "2018-12-31"],
    ["2019-11-20", "2019-12-31"],
    ["2019-11-21", "2020-12-31"],
    ["2025-11-03", "2025-12-31"],
    ["2026-11-24", "2026-12-31"]
  ])("on %s the days through %s are published", (today, through) => {
    const { published } = knownOn(today)
    expect(published).toEqual({ from: "2018-01-01", through })
    expect(ChinaHolidays.isPublished(knownOn(today), Day.of(through))).toBe(true)
    expect(ChinaHolidays.isPublished(knownOn(today), Day.plusDays(Day.of(through), 1))).toBe(false)
  })

  test.each(["2017-12-31", "2020-01-01"])("%s had no notice on 2019-11-20: it is not guessed", (day) => {
    expect(ChinaHolidays.on(knownOn("2019-11-20"), Day.of(day))).toEqual(
      Result.fail({
        _tag: "NotYetPublished",
        day,
        publishedFrom: "2018-01-01",
        publishedThrough: "2019-12-31"
      })
    )
  })

  test("the same notices are the same holidays", () => {
    expect(knownOn("2020-02-01")).toBe(knownOn("2020-11-24"))
    expect(knownOn("2026-11-24")).toBe(ChinaHolidays.latest())
  })
})

describe("the data", () => {
  const all = [...ChinaHolidays.latest().days.values()]

  test("every notice is well-formed", () => {
    const check = Schema.is(ChinaHolidays.HolidayNotice)
    for (const notice of ChinaHolidays.notices) expect(check(notice)).toBe(true)
  })

  test.each([2018, 2019, 2020, 2021, 2022, 2023, 2024])("11 statutory days in %i, shared ones once (R8-01)", (year) => {
    expect(daysOf(ChinaHolidays.latest(), year, ["statutory"]).length).toBe(year === 2020 ? 10 : 11)
  })

  test.each([2025, 2026])("13 statutory days in %i, with New Year's Eve and 2 May (R8-02)", (year) => {
    expect(daysOf(ChinaHolidays.latest(), year, ["statutory"]).length).toBe(13)
    expect(daysOf(ChinaHolidays.latest(), year, ["statutory"])).toContain("05-02")
  })

  test("make-up days are weekend days, moved rest days are not", () => {
    for (const { day, nature } of all) {
      if (nature === "makeUp" || nature === "weekendRest") expect(Day.weekday(day)).toBeGreaterThan(5)
      if (nature === "movedRest") expect(Day.weekday(day)).toBeLessThan(6)
    }
  })

  test("no day is both off and worked", () => {
    const written = ChinaHolidays.latest().notices
    expect(new Set(all.map(({ day }) => day)).size).toBe(all.length)
    expect(written.map(({ issued }) => issued)).toEqual(written.map(({ issued }) => issued).toSorted())
  })
})

test("a year between the notices that has none is refused: it would be a plain week in silence", () => {
  const gap = ChinaHolidays.notices.filter(({ year }) => year !== 2022)
  expect(() => ChinaHolidays.fromNotices(gap)).toThrow("a year between 2018 and 2026 has no notice")
})
