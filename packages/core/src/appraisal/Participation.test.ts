import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { DayPeriod } from "../kernel/Period.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import * as Participation from "./Participation.ts"

const YEAR = AppraisalPeriod.of("2019")
const rules: Participation.ParticipationRules = { monthsMin: 6, absentMax: Share.of(1, 2) }

const span = (from: string, to?: string): DayPeriod => ({
  from: Day.of(from),
  ...(to === undefined ? {} : { to: Day.of(to) })
})
const standing = (
  service: ReadonlyArray<DayPeriod>,
  absences: ReadonlyArray<DayPeriod> = [],
  period = YEAR,
  by = rules
) => Participation.of(period, { service, absences }, by).standing

describe("who is rated", () => {
  test.each([
    ["served throughout", standing([span("2015-03-01")]), "rated"],
    ["came on the last day that leaves six full months", standing([span("2019-07-01")]), "rated"],
    ["came one day later", standing([span("2019-07-02")]), "newcomer"],
    ["came on the last day of the year", standing([span("2019-12-31")]), "newcomer"],
    ["came after the year", standing([span("2020-01-01")]), "left"],
    ["never came", standing([]), "left"],
    ["left on the last day", standing([span("2015-03-01", "2019-12-31")]), "left"],
    ["left when the year was over", standing([span("2015-03-01", "2020-01-01")]), "rated"],
    ["changed posts without a gap", standing([span("2019-09-01"), span("2015-03-01", "2019-09-01")]), "rated"],
    ["came back after a gap", standing([span("2015-03-01", "2019-08-31"), span("2019-09-01")]), "newcomer"],
    ["held two posts at once", standing([span("2019-02-01"), span("2019-05-01", "2019-06-01")]), "rated"],
    ["absent for 182 of 365 days", standing([span("2015-03-01")], [span("2019-01-01", "2019-07-02")]), "rated"],
    ["absent for 183 of 365 days", standing([span("2015-03-01")], [span("2019-01-01", "2019-07-03")]), "absent"],
    [
      "absences that overlap count once",
      standing([span("2015-03-01")], [span("2019-01-01", "2019-04-01"), span("2019-01-01", "2019-05-01")]),
      "rated"
    ],
    [
      "absences add up",
      standing([span("2015-03-01")], [span("2019-01-01", "2019-04-15"), span("2019-06-01", "2019-09-15")]),
      "absent"
    ],
    [
      "absence of other years does not count",
      standing([span("2015-03-01")], [span("2018-01-01", "2019-02-01")]),
      "rated"
    ],
    ["absence without end", standing([span("2015-03-01")], [span("2019-06-01")]), "absent"],
    [
      "absent before coming does not count",
      standing([span("2019-06-01")], [span("2019-01-01", "2019-06-01")]),
      "rated"
    ],
    ["a newcomer absent for most of the year", standing([span("2018-12-01")], [span("2019-02-01")]), "absent"],
    [
      "two full months of a quarter",
      standing([span("2019-08-01")], [], AppraisalPeriod.of("2019-Q3"), { ...rules, monthsMin: 2 }),
      "rated"
    ],
    [
      "a leap quarter",
      standing([span("2020-01-31")], [], AppraisalPeriod.of("2020-Q1"), { ...rules, monthsMin: 2 }),
      "rated"
    ]
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

test("the reason is told with days and months", () => {
  const presence = { service: [span("2019-02-15")], absences: [span("2019-03-01", "2019-10-01")] }
  const { explanation } = Participation.of(YEAR, presence, rules, Source.rule("R4-01"))
  expect(`${Explanation.toText(explanation, "zh")}\n${Explanation.toText(explanation, "en")}`).toMatchInlineSnapshot(`
    "参加考核情况：缺勤过长，不参加考核（R4-01）
      期末连续在岗：10个整月，自2019-02-15起，至少应满6个月
      期内缺勤：214天，全期365天，至多50%
    participation: absent too long, not appraised (R4-01)
      unbroken service at the end of the period: 10 full months, since 2019-02-15, at least 6 asked
      absent in the period: 214 days, of 365 days, at most 50%"
  `)
})

const day = fc.integer({ min: -400, max: 800 }).map((n) => Day.plusDays(Day.of("2019-01-01"), n))
const anySpan = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 500 })))
  .map(([from, days]): DayPeriod => (days === null ? { from } : { from, to: Day.plusDays(from, days) }))

test("spans say the same in any order and cut into any pieces", () => {
  fc.assert(
    fc.property(
      fc.array(anySpan, { maxLength: 4 }),
      fc.array(anySpan, { maxLength: 4 }),
      fc.constantFrom("2019", "2019-Q1", "2019-Q4"),
      fc.integer({ min: 1, max: 30 }),
      (service, absences, period, cut) => {
        const pieces = (spans: ReadonlyArray<DayPeriod>) =>
          spans.toReversed().flatMap(({ from, to }): ReadonlyArray<DayPeriod> => {
            const middle = Day.plusDays(from, cut)
            if (to !== undefined && middle >= to) return [{ from, to }]
            return [
              { from: middle, ...(to === undefined ? {} : { to }) },
              { from, to: middle }
            ]
          })
        const of = AppraisalPeriod.of(period)
        const whole = Participation.of(of, { service, absences }, rules)
        const cutUp = Participation.of(of, { service: pieces(service), absences: pieces(absences) }, rules)
        expect(cutUp).toEqual(whole)
      }
    )
  )
})
