import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Calendars from "../calendar/Calendars.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as CaseClocks from "./CaseClocks.ts"
import * as SlaClock from "./SlaClock.ts"
import type { SlaTarget } from "./SlaTarget.ts"
import * as Stage from "./Stage.ts"

const calendarOf: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id)
const ok = <A>(result: Result.Result<A, unknown>): A => {
  if (Result.isFailure(result)) throw new Error(JSON.stringify(result.failure))
  return result.success
}
const ZERO = Instant.of(1_578_268_800_000)
const minute = (n: number): Instant.Instant => Instant.plus(ZERO, n * Instant.MINUTE_MS)

const target = (stage: Stage.Stage, minutes: number, rest: Partial<SlaTarget> = {}): SlaTarget => ({
  key: `${stage}.${rest.kind ?? "limit"}`,
  stage,
  kind: "limit",
  label: Label.same(stage),
  from: "dispatched",
  calendar: Calendars.CONTINUOUS,
  allowance: { n: minutes, unit: "minute" },
  allowanceMs: minutes * Instant.MINUTE_MS,
  yellow: Share.of(1, 2),
  red: Share.of(4, 5),
  source: Source.assumption("for a test"),
  ...rest
})

const begin = (clocks: CaseClocks.Clocks, targets: ReadonlyArray<SlaTarget>, anchor: Stage.Anchor, at: number) =>
  CaseClocks.replace(clocks, ok(CaseClocks.begin(clocks, targets, anchor, minute(at), calendarOf)))

const end = (clocks: CaseClocks.Clocks, stage: Stage.Stage, at: number) =>
  CaseClocks.replace(clocks, ok(CaseClocks.end(clocks, { stage }, minute(at), calendarOf)))

/** Deadline in minutes, by key. */
const deadlines = (clocks: CaseClocks.Clocks) =>
  Object.fromEntries(
    clocks.map((clock) => {
      const deadline = SlaClock.deadlineOf(clock)
      return [clock.target.key, deadline === undefined ? clock.state._tag : (deadline - ZERO) / Instant.MINUTE_MS]
    })
  )

const suspension = { id: "s-1", from: minute(5), cause: Label.of("挂账", "suspended"), source: Source.rule("R1-36") }

describe("the order of stages", () => {
  test("a later stage beside an earlier one is not due before it, also once that one was met", () => {
    const both = begin([], [target("arrival", 60), target("repair", 30)], "dispatched", 0)
    expect(deadlines(both)).toEqual({ "arrival.limit": 60, "repair.limit": 60 })
    expect(deadlines(end(both, "arrival", 10))).toEqual({ "arrival.limit": 60, "repair.limit": 60 })
  })

  test("what begins after an earlier stage has ended counts by itself", () => {
    const repaired = end(begin([], [target("repair", 960)], "dispatched", 0), "repair", 30)
    const checking = begin(repaired, [target("check", 60, { from: "repaired" })], "repaired", 30)
    expect(deadlines(checking)).toMatchObject({ "check.limit": 90 })
  })

  test("limits and promises are ordered apart", () => {
    const promise = target("repair", 30, { kind: "promise", key: "repair.promise" })
    const clocks = begin([], [target("arrival", 60), promise], "dispatched", 0)
    expect(deadlines(clocks)).toEqual({ "arrival.limit": 60, "repair.promise": 30 })
  })

  test("an extended earlier stage takes the later one along", () => {
    const clocks = begin([], [target("arrival", 60), target("repair", 90)], "dispatched", 0)
    const rule = { max: 2, originalLimits: 1 }
    const changed = ok(CaseClocks.extend(clocks, "arrival.limit", { at: minute(1), rule }, calendarOf))
    expect(deadlines(changed)).toEqual({ "arrival.limit": 120, "repair.limit": 120 })
  })

  test("a smaller target after a correction does not overrule the stage before", () => {
    const clocks = begin([], [target("arrival", 60), target("repair", 600)], "dispatched", 0)
    const smaller = [target("arrival", 60), target("repair", 10)]
    const changed = ok(
      CaseClocks.retarget(clocks, smaller, { at: minute(20), moments: { dispatched: minute(0) } }, calendarOf)
    )
    expect(deadlines(changed)).toEqual({ "repair.limit": 60 })
  })

  test("law: no clock is due before one of an earlier stage that it began beside", () => {
    const stage = fc.constantFrom(...Stage.order)
    const anchor = fc.constantFrom<Stage.Anchor>("reported", "dispatched")
    const targets = fc.uniqueArray(fc.record({ stage, anchor, minutes: fc.integer({ min: 1, max: 500 }) }), {
      selector: (one) => one.stage,
      maxLength: 6
    })
    fc.assert(
      fc.property(targets, fc.nat(100), fc.array(stage, { maxLength: 4 }), fc.boolean(), (given, gap, ends, held) => {
        const all = given.map((one) => target(one.stage, one.minutes, { from: one.anchor }))
        let clocks = begin(begin([], all, "reported", 0), all, "dispatched", gap)
        if (held) {
          clocks = CaseClocks.replace(clocks, ok(CaseClocks.pause(clocks, suspension, calendarOf)))
          const resumed = CaseClocks.resume(clocks, { id: "s-1", at: minute(50) }, calendarOf)
          clocks = CaseClocks.replace(clocks, ok(resumed))
        }
        for (const [i, name] of ends.entries()) clocks = end(clocks, name, 200 + i)
        for (const later of clocks) {
          for (const earlier of clocks) {
            if (!Stage.isBefore(earlier.target.stage, later.target.stage)) continue
            const [a, b] = [SlaClock.deadlineOf(earlier), SlaClock.deadlineOf(later)]
            expect(a).toBeLessThanOrEqual(b ?? Number.NEGATIVE_INFINITY)
          }
        }
      })
    )
  })
})

test("a clock starts once: neither its moment nor a correction starts it again", () => {
  const targets = [target("repair", 60)]
  const clocks = begin([], targets, "dispatched", 0)
  expect(ok(CaseClocks.begin(clocks, targets, "dispatched", minute(20), calendarOf))).toEqual([])
})

describe("correction of the case", () => {
  const clocks = begin([], [target("arrival", 10), target("repair", 60), target("check", 600)], "dispatched", 0)
  const arrived = end(clocks, "arrival", 8)
  const paused = CaseClocks.replace(arrived, ok(CaseClocks.pause(arrived, suspension, calendarOf)))
  const moments = { dispatched: minute(0), arrived: minute(8) }
  const milestone = { milestone: "fence-off", key: "repair/fence-off.limit" }
  const targets = [target("arrival", 1), target("repair", 30), target("repair", 20, milestone)]
  const changed = ok(CaseClocks.retarget(paused, targets, { at: minute(9), moments }, calendarOf))

  test("leaves results alone, keeps pauses, starts what is new at its moment, cancels what has gone", () => {
    expect(changed.map((clock) => [clock.target.key, clock.state._tag])).toEqual([
      ["repair.limit", "Paused"],
      ["check.limit", "Cancelled"],
      ["repair/fence-off.limit", "Paused"]
    ])
    const resumed = ok(
      CaseClocks.resume(CaseClocks.replace(paused, changed), { id: "s-1", at: minute(15) }, calendarOf)
    )
    expect(deadlines(resumed)).toEqual({ "repair.limit": 40, "repair/fence-off.limit": 30 })
  })

  test("the same targets change nothing", () => {
    const same = [target("arrival", 10), target("repair", 60), target("check", 600)]
    expect(ok(CaseClocks.retarget(paused, same, { at: minute(9), moments }, calendarOf))).toEqual([])
  })
})

describe("after a merge of duplicates", () => {
  const merging = { at: minute(70) }
  const own = begin([], [target("repair", 60), target("arrival", 5)], "dispatched", 10)
  const adopted = begin([], [target("repair", 60), target("check", 90)], "dispatched", 0)

  test("the earlier start survives, and what this case never had comes along", () => {
    const merged = ok(CaseClocks.merge(own, adopted, merging, calendarOf))
    expect(deadlines(merged)).toEqual({ "repair.limit": 60, "check.limit": 90 })
    expect(ok(CaseClocks.merge(adopted, own, merging, calendarOf)).map(({ target: { key } }) => key)).toEqual([
      "arrival.limit"
    ])
  })

  test("what this case has done stands, judged from the earlier start", () => {
    const repaired = end(own, "repair", 65)
    const [repair] = ok(CaseClocks.merge(repaired, adopted, merging, calendarOf))
    const before = repaired.find(({ target: { key } }) => key === "repair.limit")
    expect([before, repair].map((clock) => clock && SlaClock.statusAt(clock, minute(70)))).toEqual(["met", "missed"])
  })

  test("a clock of a stage that is over here does not come along", () => {
    const merged = ok(CaseClocks.merge(own, adopted, { ...merging, moments: { checked: minute(12) } }, calendarOf))
    expect(deadlines(merged)).toEqual({ "repair.limit": 60 })
  })

  test("results of the other case do not come along", () => {
    expect(
      ok(CaseClocks.merge(own, end(adopted, "check", 5), merging, calendarOf)).map(({ target: { key } }) => key)
    ).toEqual(["repair.limit"])
  })
})

test("a notice that moves a stage records the one that it holds back as well", () => {
  const at = (text: string) => Instant.of(Date.parse(`${text}+08:00`))
  const knownOn = (day: string): SlaClock.CalendarOf => {
    const calendars = Calendars.asKnownOn(Day.of(day))
    return (id) => Calendars.calendarOf(id, calendars)
  }
  const working = (stage: Stage.Stage, minutes: number) => target(stage, minutes, { calendar: Calendars.WORKING })
  const moment = at("2020-01-23T17:00:00")
  const both = ok(
    CaseClocks.begin(
      [],
      [working("arrival", 16 * 60), working("repair", 60)],
      "dispatched",
      moment,
      knownOn("2019-12-31")
    )
  )
  const given = { at: at("2020-01-27T08:00:00"), notice: Source.rule("R8-05") }
  const change = { ...given, before: at("2020-02-01T17:00:00"), after: at("2020-02-04T17:00:00") }
  const changed = ok(CaseClocks.recompute(both, given, knownOn("2020-01-27")))
  expect(changed.map(({ target: { key }, changes }) => [key, changes])).toEqual([
    ["arrival.limit", [change]],
    ["repair.limit", [change]]
  ])
})

test("a case that ends without a result cancels what still runs", () => {
  const clocks = end(begin([], [target("arrival", 5), target("repair", 60)], "dispatched", 0), "arrival", 4)
  expect(CaseClocks.cancel(clocks, minute(9)).map(({ target: { key }, state }) => [key, state._tag])).toEqual([
    ["repair.limit", "Cancelled"]
  ])
})
