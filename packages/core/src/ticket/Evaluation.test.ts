import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import type { SubjectId, UnitId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Evaluation from "./Evaluation.ts"
import type { Question } from "./Indicator.ts"
import { at, clock, id, LIGHTING, ticket, visit } from "./SampleRows.ts"
import * as WorkingTime from "./WorkingTime.ts"

const whole: Question = { from: at(0), to: at(100), asOf: at(50) }
const rates = (rows: Evaluation.Rows, question: Question = whole) =>
  new Map(
    Evaluation.evaluate(rows, question).map(({ key, num, den, value }) => [
      key,
      value === null ? null : `${num}/${den}`
    ])
  )

describe("a small month", () => {
  const met = { state: "Stopped", stopped_at: at(5), late_ms: -1 } as const
  const late = { state: "Stopped", stopped_at: at(25), late_ms: 5 } as const
  const closed = { status: "Closed", repaired_at: at(5), checked_at: at(6), closed_at: at(7) } as const
  const rows: Evaluation.Rows = {
    tickets: [
      ticket(1, closed),
      ticket(2, { ...closed, reworks: 2, bounces: 1 }),
      ticket(3, { status: "OnSite" }),
      ticket(4, { status: "Suspended" }),
      ticket(5, { status: "Declined", filed_at: null, dispatched_at: null, unit: null }),
      ticket(6, { status: "Withdrawn" }),
      ticket(7, { status: "Merged" }),
      ticket(8, { ...closed, dispatched_at: at(200), reported_at: at(200) })
    ],
    clocks: [
      clock(1, met),
      clock(1, { ...late, target: "repair.promise", kind: "promise" }),
      clock(1, { ...met, target: "arrival.limit", stage: "arrival" }),
      clock(2, late),
      clock(2, { ...late, target: "arrival.limit", stage: "arrival" }),
      clock(3),
      clock(8, met)
    ],
    visits: [
      visit(1),
      visit(1, { reporter: "S-2" as SubjectId, satisfaction: "dissatisfied", solved: 0 }),
      visit(2, { state: "open", done_at: null, satisfaction: null, solved: null }),
      visit(2, { reporter: "S-3" as SubjectId, state: "unreachable", satisfaction: null, solved: null })
    ]
  }

  test("gives the rates that one counts by hand", () => {
    expect(Object.fromEntries(rates(rows))).toEqual({
      filed: "5/6",
      handled: "2/3",
      closed: "2/3",
      closedOnTime: "1/3",
      filingOnTime: null,
      dispatchOnTime: null,
      handledOnTime: "1/3",
      checkedOnTime: null,
      arrivalPromise: null,
      repairPromise: "0/1",
      rework: "1/3",
      returned: "1/4",
      checkPassed: "2/4",
      reopened: "0/2",
      response: "1/2",
      visited: "3/4",
      resolution: "1/2",
      satisfaction: "1/2"
    })
  })

  test("a limit that has not passed when the question is asked is not yet decided", () => {
    expect(rates(rows, { ...whole, asOf: at(20) }).get("handledOnTime")).toBe("1/2")
    expect(rates(rows, { ...whole, asOf: Instant.plus(at(20), 1) }).get("handledOnTime")).toBe("1/3")
  })

  test("is asked of an area or a unit as well", () => {
    expect(rates(rows, { ...whole, area: "211103001" })).toEqual(rates(rows))
    expect([...rates(rows, { ...whole, area: "211102" }).values()].every((value) => value === null)).toBe(true)
    expect([...rates(rows, { ...whole, unit: "gas-city" as UnitId }).values()].every((value) => value === null)).toBe(
      true
    )
  })

  test("is asked for some indicators alone", () => {
    const some = Evaluation.evaluate(rows, whole, ["rework", "closed", "none such"])
    expect(some.map(({ key, num, den }) => `${key} ${num}/${den}`)).toEqual(["closed 2/3", "rework 1/3"])
  })

  test("says why, in both languages", () => {
    const closing = Evaluation.evaluate(rows, whole).find(({ key }) => key === "closed")
    const nothing = Evaluation.evaluate({ tickets: [], clocks: [], visits: [] }, whole)[0]
    if (closing === undefined || nothing === undefined) throw new Error("the indicators are gone")
    expect(Explanation.toText(closing.explanation, "en")).toMatchInlineSnapshot(`
      "closing rate: 66.67%, closed ÷ (due, less those deferred) (assumption: the formula of R1-50, which does not say what is to be closed; R1-54 takes what has been handled, by which a ticket that nobody handles would harm no rate, so here it is all that was dispatched and is neither void nor deferred)
        numerator: 2 in number
        denominator: 3 in number"
    `)
    expect(Explanation.toText(nothing.explanation, "zh")).toMatchInlineSnapshot(`
      "立案率：无值，立案数 ÷ 上报数；分母为零，无值（R1-53）
        分子：0件
        分母：0件"
    `)
  })
})

/** Rates counted again with plain loops over the rows as they come. */
const bruteForce = ({ tickets, clocks, visits }: Evaluation.Rows, { from, to, asOf }: Question) => {
  const counted: Record<"closed" | "closedOnTime" | "satisfaction" | "visited" | "rework", [num: number, den: number]> =
    {
      closed: [0, 0],
      closedOnTime: [0, 0],
      satisfaction: [0, 0],
      visited: [0, 0],
      rework: [0, 0]
    }
  for (const row of tickets) {
    for (const { ticket: of, opened_at, state } of visits) {
      if (of !== row.id || opened_at < from || opened_at >= to) continue
      counted.visited[1]++
      if (state === "done" || state === "unreachable") counted.visited[0]++
    }
    for (const answer of visits) {
      if (answer.ticket !== row.id || answer.state !== "done" || answer.done_at === null) continue
      if (answer.done_at < from || answer.done_at >= to) continue
      counted.satisfaction[1]++
      if (["verySatisfied", "satisfied", "basicallySatisfied"].includes(answer.satisfaction ?? ""))
        counted.satisfaction[0]++
    }
    if (row.dispatched_at === null || row.dispatched_at < from || row.dispatched_at >= to) continue
    if (["Withdrawn", "Merged", "Suspended"].includes(row.status)) continue
    counted.closed[1]++
    counted.closedOnTime[1]++
    counted.rework[1]++
    if (row.reworks > 0) counted.rework[0]++
    if (row.status !== "Closed") continue
    counted.closed[0]++
    const missed = clocks.some(
      (one) =>
        one.ticket === row.id &&
        one.target === "repair.limit" &&
        (one.state === "Stopped" ? (one.late_ms ?? 0) > 0 : one.deadline !== null && asOf > one.deadline)
    )
    if (!missed) counted.closedOnTime[0]++
  }
  return Object.fromEntries(Object.entries(counted).map(([key, [num, den]]) => [key, { num, den }]))
}

test("every rate is what plain loops count, and lies between nothing and one", () => {
  const hour = fc.integer({ min: 0, max: 120 }).map(at)
  const anyTicket = fc.record({
    status: fc.constantFrom("Filed", "Dispatched", "Suspended", "Closed", "Withdrawn", "Merged"),
    dispatched_at: fc.option(hour),
    reworks: fc.nat({ max: 2 })
  })
  const anyClock = fc.record({
    state: fc.constantFrom("Running", "Stopped"),
    late_ms: fc.integer({ min: -2, max: 2 }),
    deadline: hour
  })
  const anyVisit = fc.record({
    state: fc.constantFrom("open", "done", "unreachable"),
    opened_at: hour,
    done_at: fc.option(hour),
    satisfaction: fc.constantFrom("satisfied", "dissatisfied", "basicallySatisfied")
  })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyTicket, anyClock, anyVisit), { maxLength: 20 }),
      hour,
      fc.integer({ min: 1, max: 60 }),
      hour,
      (drawn, from, hours, asOf) => {
        const rows: Evaluation.Rows = {
          tickets: drawn.map(([one], n) => ticket(n, one)),
          clocks: drawn.map(([, one], n) => clock(n, one)),
          visits: drawn.map(([, , one], n) => visit(n, one))
        }
        const question = { from, to: Instant.plus(from, hours * Instant.HOUR_MS), asOf }
        const figures = Evaluation.evaluate(rows, question)
        for (const [key, expected] of Object.entries(bruteForce(rows, question))) {
          expect(figures.find((one) => one.key === key)).toMatchObject({ ...expected })
        }
        for (const { num, den, value } of figures) {
          expect(num).toBeLessThanOrEqual(den)
          expect(value === null).toBe(den === 0)
        }
      }
    )
  )
})

test("working time is summed by holder, the centre apart", () => {
  const span = (unit: UnitId | null, to: number | null, ms: number | null, seq: number) => ({
    ticket: id(1),
    seq,
    round: 1,
    unit,
    from_at: at(0),
    to_at: to === null ? null : at(to),
    charged_ms: ms
  })
  const rows = [
    span(LIGHTING, 1, 100, 0),
    span(null, 2, 30, 1),
    span(LIGHTING, 3, 50, 2),
    span(LIGHTING, null, null, 3),
    span(LIGHTING, 200, 7, 4)
  ]
  expect(WorkingTime.byHolder(rows, whole)).toMatchObject([
    { unit: LIGHTING, chargedMs: 150, spans: 2 },
    { chargedMs: 30, spans: 1 }
  ])
})
