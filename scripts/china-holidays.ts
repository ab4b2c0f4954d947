/**
 * Writes `packages/core/src/calendar/ChinaHolidaysData.ts`: the State Council's holiday notices with the days that each
 * fixed. Days off and make-up days come from the package `chinese-days`, the holidays by law from its lunar calendar and
 * solar terms (R8-01, R8-02), the notices and what an amended notice said before from the tables below.
 *
 *     node scripts/china-holidays.ts           writes the file
 *     node scripts/china-holidays.ts --check   fails when the file is not what would be written
 *
 * When the notice of a new year is out: update `chinese-days`, add the notice to `notices`, run, look at the difference.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"

interface ChineseDays {
  readonly getSolarDateFromLunar: (lunar: string) => { readonly date: string }
  readonly getSolarTermDate: (year: number, month: number, term: "pure_brightness") => string
}

interface DaysOfYear {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

interface Arrangement {
  readonly festivals: ReadonlyArray<string>
  readonly off: { readonly first: string; readonly last: string }
  readonly statutory: ReadonlyArray<string>
  readonly work: ReadonlyArray<string>
}

interface Notice {
  readonly year: number
  readonly number: string
  readonly issued: string
}

const load = createRequire(import.meta.url)
const { getSolarDateFromLunar, getSolarTermDate } = load("chinese-days") as ChineseDays
const { holidays, workdays } = load("chinese-days/dist/chinese-days.json") as DaysOfYear
const { version } = load("chinese-days/package.json") as { readonly version: string }

/**
 * The yearly notices, 国务院办公厅关于某年部分节假日安排的通知, each under the page on which text and number were found.
 * `issued` is the day on which gov.cn published it.
 */
const notices: ReadonlyArray<Notice> = [
  // zh.wikisource.org, 国务院办公厅关于2018年部分节假日安排的通知 (2017-11-30)
  { year: 2018, number: "国办发明电〔2017〕12号", issued: "2017-11-30" },
  // gov.cn/zhengce/content/2018-12/06/content_5346276.htm; number as reprinted on czj.gnzrmzf.gov.cn (2018-12-13)
  { year: 2019, number: "国办发明电〔2018〕15号", issued: "2018-12-06" },
  // gov.cn zhengceku 2019-11/21 content_5454164 (R8-04)
  { year: 2020, number: "国办发明电〔2019〕16号", issued: "2019-11-21" },
  // reprinted on cncaprc.cn (2020-12-16)
  { year: 2021, number: "国办发明电〔2020〕27号", issued: "2020-11-25" },
  // beijing.gov.cn/zhengce/zhengcefagui/202110/t20211026_2520500.html (2021-10-25)
  { year: 2022, number: "国办发明电〔2021〕11号", issued: "2021-10-25" },
  // zh.wikisource.org, 国务院办公厅关于2023年部分节假日安排的通知 (国务院公报 2023年第1号)
  { year: 2023, number: "国办发明电〔2022〕16号", issued: "2022-12-08" },
  // zh.wikisource.org, 国务院办公厅关于2024年部分节假日安排的通知 (国务院公报 2023年第31号)
  { year: 2024, number: "国办发明电〔2023〕7号", issued: "2023-10-25" },
  // text on m.gmw.cn (2024-11-12, content_1303894933); the number only in reprints of that day
  { year: 2025, number: "国办发明电〔2024〕12号", issued: "2024-11-12" },
  // gov.cn zhengceku 202511 content_7047091 (R8-06)
  { year: 2026, number: "国办发明电〔2025〕7号", issued: "2025-11-04" }
]

/** Notices that changed a yearly one, with what that one had said; `chinese-days` knows only the outcome. */
const amendments = [
  {
    year: 2019,
    // gov.cn/zhengce/content/2019-03/22/content_5375877.htm; number on the policy page of beijing.gov.cn (2019-03-22)
    number: "国办发明电〔2019〕3号",
    issued: "2019-03-22",
    title: "国务院办公厅关于调整2019年劳动节假期安排的通知",
    festival: "labourDay",
    before: { off: { first: "2019-05-01", last: "2019-05-01" }, work: [] }
  },
  {
    year: 2020,
    // gov.cn zhengceku 2020-01/27 content_5472352 (R8-05)
    number: "国办发明电〔2020〕1号",
    issued: "2020-01-26",
    title: "国务院办公厅关于延长2020年春节假期的通知",
    festival: "springFestival",
    before: { off: { first: "2020-01-24", last: "2020-01-30" }, work: ["2020-01-19", "2020-02-01"] }
  }
]

const festivalOf: Readonly<Record<string, string>> = {
  元旦: "newYear",
  春节: "springFestival",
  清明: "tombSweeping",
  劳动节: "labourDay",
  端午: "dragonBoat",
  中秋: "midAutumn",
  国庆节: "nationalDay"
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

const lunar = (year: number, monthDay: string): string => getSolarDateFromLunar(`${year}-${monthDay}`).date

/** Holidays by law: 11 days until 2024 (R8-01), 13 from 2025, with New Year's Eve and 2 May (R8-02). */
const statutoryIn = (year: number): ReadonlyArray<readonly [festival: string, day: string]> => {
  const springFirst = lunar(year, "01-01")
  return [
    ["newYear", `${year}-01-01`],
    ...(year >= 2025 ? [["springFestival", daysBefore(springFirst, 1)] as const] : []),
    ...["01-01", "01-02", "01-03"].map((day) => ["springFestival", lunar(year, day)] as const),
    ["tombSweeping", getSolarTermDate(year, 4, "pure_brightness")],
    ["labourDay", `${year}-05-01`],
    ...(year >= 2025 ? [["labourDay", `${year}-05-02`] as const] : []),
    ["dragonBoat", lunar(year, "05-05")],
    ["midAutumn", lunar(year, "08-15")],
    ...["01", "02", "03"].map((day) => ["nationalDay", `${year}-10-${day}`] as const)
  ]
}

/** The days that a year's notice fixed: the New Year's block may begin in the December before. */
const daysOf = (year: number, table: Readonly<Record<string, string>>): ReadonlyArray<readonly [string, string]> =>
  Object.entries(table).flatMap(([day, text]) => {
    const name = text.split(",")[1] ?? ""
    const belongsTo = Number(day.slice(0, 4)) + (name === "元旦" && day.slice(5, 7) === "12" ? 1 : 0)
    if (belongsTo !== year) return []
    const festival = festivalOf[name]
    if (festival === undefined) throw new Error(`chinese-days names a festival that is not known here: ${text}`)
    return [[day, festival] as const]
  })

/** Consecutive days off are one arrangement: in 2020, 2023 and 2025 Mid-autumn and National Day fall together. */
const runsOf = (off: ReadonlyArray<readonly [day: string, festival: string]>) => {
  const runs: Array<Array<readonly [day: string, festival: string]>> = []
  for (const entry of off.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const run = runs.at(-1)
    if (run?.at(-1)?.[0] === daysBefore(entry[0], 1)) run.push(entry)
    else runs.push([entry])
  }
  return runs
}

const arrangementsOf = (year: number): ReadonlyArray<Arrangement> => {
  const [work, statutory] = [daysOf(year, workdays), statutoryIn(year)]
  return runsOf(daysOf(year, holidays)).map((run) => {
    const [first, last] = [run[0]?.[0] ?? "", run.at(-1)?.[0] ?? ""]
    const byLaw = statutory.filter(([, day]) => first <= day && day <= last)
    const named = new Set(
      [...byLaw, ...run.map(([day, festival]) => [festival, day] as const)].map(([festival]) => festival)
    )
    return {
      festivals: [...named],
      off: { first, last },
      statutory: [...new Set(byLaw.map(([, day]) => day))].sort(),
      work: work.flatMap(([day, festival]) => (named.has(festival) ? [day] : [])).sort()
    }
  })
}

const amended = ({ year, number, issued }: Notice) => {
  const outcome = arrangementsOf(year)
  const first = outcome.map((arrangement) => {
    const change = amendments.find((entry) => entry.year === year && arrangement.festivals.includes(entry.festival))
    return change === undefined ? arrangement : { ...arrangement, ...change.before }
  })
  const title = `国务院办公厅关于${year}年部分节假日安排的通知`
  const later = amendments.flatMap(({ festival, before: _, ...notice }) =>
    notice.year === year
      ? [{ ...notice, arrangements: outcome.filter(({ festivals }) => festivals.includes(festival)) }]
      : []
  )
  return [{ year, number, issued, title, arrangements: first }, ...later]
}

const list = (texts: ReadonlyArray<string>): string => texts.map((text) => JSON.stringify(text)).join(", ")
const days = (texts: ReadonlyArray<string>): string => `[${texts.map((text) => `Day.of("${text}")`).join(", ")}]`

const rows = notices.flatMap(amended).map(
  ({ year, number, issued, title, arrangements }) => `  {
    year: ${year},
    number: "${number}",
    title: "${title}",
    issued: Day.of("${issued}"),
    arrangements: [
${arrangements
  .map(
    ({ festivals, off, statutory, work }) => `      {
        festivals: [${list(festivals)}],
        off: { first: Day.of("${off.first}"), last: Day.of("${off.last}") },
        statutory: ${days(statutory)},
        work: ${days(work)}
      }`
  )
  .join(",\n")}
    ]
  }`
)

const text = `/**
 * Written by scripts/china-holidays.ts from chinese-days ${version} and the tables in that script; change those and run it
 * again. The years 2020 and 2026 agree with R8-04, R8-05 and R8-06.
 *
 * @internal public through ChinaHolidays
 */
import * as Day from "../kernel/Day.ts"
import type { HolidayNotice } from "./HolidayNotice.ts"

export const notices: ReadonlyArray<HolidayNotice> = [
${rows.join(",\n")}
]
`

const path = fileURLToPath(new URL("../packages/core/src/calendar/ChinaHolidaysData.ts", import.meta.url))
if (!process.argv.includes("--check")) writeFileSync(path, text)
else if (readFileSync(path, "utf8") !== text) {
  console.error("ChinaHolidaysData.ts is not what this script writes: run `node scripts/china-holidays.ts`.")
  process.exitCode = 1
}
