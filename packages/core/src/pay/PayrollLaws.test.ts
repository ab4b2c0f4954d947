import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plusDays } from "../kernel/Day.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import { adjust, base, day, deduct, leave, rate } from "./PayDistrict.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import type * as Payroll from "./Payroll.ts"
import { hire, monthsOf, runOf, type Scene, slipOf } from "./PayrollMonth.ts"
import * as PayrollTotals from "./PayrollTotals.ts"

const people = ["li", "wang", "zhao", "qian", "sun"]
const posts = ["secretary", "centreStaff", "deputySecretary", "gridAdministrator", "centreStaff"] as const
const staff = people.flatMap((who, i) => hire(who, posts[i] ?? "centreStaff"))

/** Facts of one person about the first three months of 2020, none of which can be refused. */
const factsOf = (who: string): fc.Arbitrary<ReadonlyArray<PayRecordCommand>> => {
  const aDay = fc.integer({ min: 0, max: 80 }).map((n) => plusDays(day("2020-01-01"), n))
  const fact: fc.Arbitrary<PayRecordCommand> = fc.oneof(
    fc.tuple(aDay, fc.integer({ min: -2, max: 3 })).map(([from, steps]) => adjust(who, steps || 1, { from })),
    fc
      .tuple(aDay, fc.integer({ min: 0, max: 150 }))
      .map(([from, percent]) => rate(who, { coefficient: { percent, from } })),
    fc.integer({ min: 2_000, max: 20_000 }).map((yuan) => base(who, yuan)),
    fc.integer({ min: 1, max: 5_000 }).map((yuan) => deduct(who, [["elderly", yuan]]))
  )
  const absent = fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 18 }))
    .map(([first, length]) =>
      leave(who, `2020-02-${String(first).padStart(2, "0")}`, `2020-02-${String(first + length).padStart(2, "0")}`)
    )
  return fc
    .tuple(fc.array(fact, { maxLength: 4 }), fc.option(absent, { nil: undefined }))
    .map(([facts, away]) => [...facts, ...(away === undefined ? [] : [away])])
}
const anyFacts = fc.tuple(...people.map(factsOf)).map((each) => each.flat())

describe("laws", () => {
  test("whatever becomes known late, what was paid for a month and what is outstanding make what was due", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (early, late) => {
        const before: Scene = { staff, pay: early }
        const after: Scene = { staff, pay: [...early.filter(({ _tag }) => _tag !== "RecordUnpaidLeave"), ...late] }
        const months = monthsOf("2020-01", before, before, after)
        const march = months[2] as Payroll.Payroll
        for (const month of ["2020-01", "2020-02"]) {
          const due = runOf(month, after)
          for (const who of people) {
            const paid = months
              .flatMap(({ payslips }) => payslips.filter(({ person }) => person === who))
              .flatMap((slip) => slip.earnings.filter((one) => (one.for ?? slip.month) === month))
            const left = march.outstanding.filter(
              (one) => one.cause === "overpaid" && one.person === who && one.month === month
            )
            const net = (list: ReadonlyArray<{ readonly amount: number }>) =>
              list.reduce((sum, { amount }) => sum + amount, 0)
            expect(net(paid) - net(left)).toBe(slipOf(due, who).gross)
            const contributed = months
              .flatMap(({ payslips }) => payslips.filter(({ person }) => person === who))
              .flatMap((slip) => slip.contributions.filter((one) => (one.for ?? slip.month) === month))
            for (const side of ["employee", "employer"] as const) {
              const sum = (list: typeof contributed) => list.reduce((total, one) => total + one[side], 0)
              expect(sum(contributed)).toBe(sum([...slipOf(due, who).contributions]))
            }
          }
        }
      }),
      { numRuns: 50 }
    )
  })

  test("the figures of every month prove; differences are the sum of their parts", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (early, late) => {
        const apart = late.filter(({ _tag }) => _tag !== "RecordUnpaidLeave")
        const months = monthsOf("2020-01", { staff, pay: early }, { staff, pay: [...early, ...apart] })
        for (const { payslips, totals } of months) {
          expect(totals.gross).toBe(totals.net + totals.employee + totals.tax)
          expect(totals.city + totals.district).toBe(totals.cost)
          expect(totals).toEqual(PayrollTotals.of(payslips))
        }
        for (const { before, after, earnings, arrears, contributions, tax } of months[1]?.differences ?? []) {
          expect(after - before).toBe(earnings + arrears - contributions - tax)
        }
      }),
      { numRuns: 50 }
    )
  })

  test("the order of facts about different people, and of appointments, does not matter; the same again is the same", () => {
    const groups = people.map((who, i) => hire(who, posts[i] ?? "centreStaff"))
    fc.assert(
      fc.property(anyFacts, fc.shuffledSubarray([...people.keys()], { minLength: people.length }), (facts, order) => {
        const byPerson = (list: ReadonlyArray<PayRecordCommand>) =>
          order.flatMap((i) => list.filter((one) => "person" in one && one.person === people[i]))
        // Two of the same kind in one place take their seats in the order in which they come, which pay does not look at.
        const shuffled: ReadonlyArray<WorkforceCommand> = order.flatMap((i) => groups[i] ?? [])
        const expected = runOf("2020-02", { staff, pay: facts })
        expect(runOf("2020-02", { staff: shuffled, pay: byPerson(facts) })).toEqual(expected)
        expect(runOf("2020-02", { staff, pay: facts })).toEqual(expected)
      }),
      { numRuns: 50 }
    )
  })

  test("a plain copy of the closed months gives the same month", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const months = monthsOf("2020-01", { staff }, { staff, pay: facts })
        const copied = JSON.parse(JSON.stringify(months)) as typeof months
        expect(runOf("2020-03", { staff, pay: facts }, copied)).toEqual(runOf("2020-03", { staff, pay: facts }, months))
      }),
      { numRuns: 20 }
    )
  })

  test("a higher coefficient or grade never pays less", () => {
    const grossOf = (percent: number, steps: number) =>
      slipOf(
        runOf("2020-02", {
          staff,
          pay: [
            rate("li", { coefficient: { percent, from: day("2020-02-10") } }),
            adjust("li", steps, { from: day("2020-02-17") })
          ]
        }),
        "li"
      ).gross
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (percent, more, steps, up) => {
          expect(grossOf(percent + more, steps + up)).toBeGreaterThanOrEqual(grossOf(percent, steps))
        }
      ),
      { numRuns: 50 }
    )
  })
})
