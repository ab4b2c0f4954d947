import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Calendars from "../calendar/Calendars.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as Due from "./Due.ts"
import type { ClockState, SlaClock } from "./SlaClock.ts"
import * as Sweep from "./Sweep.ts"

const instant = (n: number): Instant.Instant => Instant.of(n)

const clockOf = (key: string, state: ClockState, until?: number): SlaClock => ({
  target: {
    key,
    stage: "repair",
    kind: "limit",
    label: Label.of("处置时限", "repair limit"),
    from: "dispatched",
    calendar: Calendars.WORKING,
    allowance: { n: 2, unit: "workingDay" },
    allowanceMs: 1,
    yellow: Share.of(1, 2),
    red: Share.of(4, 5),
    source: Source.rule("R1-42")
  },
  startedAt: instant(0),
  pauses:
    until === undefined
      ? []
      : [
          {
            id: "s",
            from: instant(0),
            until: instant(until),
            cause: Label.of("挂账", "suspended"),
            source: Source.rule("R1-36")
          }
        ],
  extensions: [],
  changes: [],
  state
})

const running = (key: string, yellow: number, red: number, deadline: number): SlaClock =>
  clockOf(key, {
    _tag: "Running",
    deadline: instant(deadline),
    provisional: false,
    yellowAt: instant(yellow),
    redAt: instant(red)
  })

const short = (due: ReadonlyArray<Sweep.DueClock>) => due.map((one) => `${one.caseId} ${one.due} ${one.moment}`)

describe("what falls due", () => {
  const build = () => {
    const sweep = Sweep.make()
    Sweep.put(sweep, "T-2", running("repair.limit", 10, 20, 30))
    Sweep.put(sweep, "T-1", running("repair.limit", 5, 50, 60))
    Sweep.put(sweep, "T-3", clockOf("repair.limit", { _tag: "Paused", remainingMs: 5 }, 25))
    return sweep
  }

  test("comes in the order of the deadlines; the deadline itself is still in time", () => {
    const sweep = build()
    expect(short(Sweep.take(sweep, instant(30)))).toEqual([
      "T-3 resume 25",
      "T-2 yellow 10",
      "T-2 red 20",
      "T-1 yellow 5"
    ])
    expect(short(Sweep.take(sweep, instant(31)))).toEqual(["T-2 breach 31"])
    expect(short(Sweep.take(sweep, instant(31)))).toEqual([])
    expect(Sweep.nextAt(sweep)).toBe(50)
  })

  test("may be looked at without taking it", () => {
    const sweep = build()
    expect(Sweep.due(sweep, instant(30))).toEqual(Sweep.due(sweep, instant(30)))
    expect(Sweep.due(sweep, instant(30))).toEqual(Sweep.take(sweep, instant(30)))
  })

  test("a clock that changes takes its old moments along; what was recorded and has not moved is not due again", () => {
    const sweep = build()
    const recorded = [{ due: "yellow", moment: instant(10) }] as const
    Sweep.put(sweep, "T-2", running("repair.limit", 10, 40, 50), recorded)
    Sweep.put(sweep, "T-1", running("repair.limit", 15, 50, 60), [{ due: "yellow", moment: instant(5) }])
    Sweep.remove(sweep, "T-3", "repair.limit")
    expect(short(Sweep.take(sweep, instant(30)))).toEqual(["T-1 yellow 15"])
  })

  test("a clock that has stopped leaves the index", () => {
    const sweep = build()
    Sweep.put(sweep, "T-1", clockOf("repair.limit", { _tag: "Cancelled", at: instant(3) }))
    expect(Sweep.size(sweep)).toBe(2)
  })

  test("a table answers the same from two columns", () => {
    const clock = running("repair.limit", 10, 20, 30)
    expect(Due.columnsOf(clock)).toEqual({ next_due_at: 10, next_due: "yellow" })
    const recorded = [{ due: "yellow", moment: instant(10) }] as const
    expect(Due.columnsOf(clock, recorded)).toEqual({ next_due_at: 20, next_due: "red" })
    expect(Due.columnsOf(clockOf("repair.limit", { _tag: "Cancelled", at: instant(3) }))).toEqual({
      next_due_at: null,
      next_due: null
    })
  })
})

/* Law: whatever is put, changed, removed and taken, the index answers as a scan over all clocks does. */

const numbers = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).map((three) => three.toSorted((a, b) => a - b))
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: fc.nat(12), key: fc.nat(1), numbers, paused: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(12), key: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ take: fc.nat(70) }) }
)

test("equals a scan over all clocks, ties and all", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const sweep = Sweep.make()
      const scanned = new Map<string, Array<Sweep.DueClock>>()
      for (const one of steps) {
        if ("take" in one) {
          const at = instant(one.take)
          const all = [...scanned.values()].flat()
          const expected = all.filter(({ moment }) => moment <= at).sort(Sweep.byDeadline)
          expect(Sweep.due(sweep, at)).toEqual(expected)
          expect(Sweep.take(sweep, at)).toEqual(expected)
          for (const [id, list] of scanned)
            scanned.set(
              id,
              list.filter(({ moment }) => moment > at)
            )
        } else if ("remove" in one) {
          Sweep.remove(sweep, `T-${one.remove}`, `k${one.key}`)
          scanned.delete(`T-${one.remove} k${one.key}`)
        } else {
          const [caseId, key] = [`T-${one.put}`, `k${one.key}`]
          const [yellow = 0, red = 0, deadline = 0] = one.numbers
          const clock = one.paused
            ? clockOf(key, { _tag: "Paused", remainingMs: 1 }, deadline)
            : running(key, yellow, red, deadline)
          Sweep.put(sweep, caseId, clock)
          const dues = Due.momentsOf(clock).map((due) => ({ caseId, key, deadline: instant(deadline), ...due }))
          scanned.set(`${caseId} ${key}`, dues)
        }
        const open = [...scanned.values()].filter((list) => list.length > 0)
        expect(Sweep.size(sweep)).toBe(open.length)
        const firsts = open.map(([first]) => first?.moment ?? 0)
        expect(Sweep.nextAt(sweep)).toBe(firsts.length === 0 ? undefined : Math.min(...firsts))
      }
    }),
    { numRuns: 500 }
  )
})
