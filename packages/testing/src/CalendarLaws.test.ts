import { CalendarSpec, WorkCalendar } from "@wangge/core/calendar"
import { Instant, Label } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as CalendarArbitrary from "./CalendarArbitrary.ts"
import * as CalendarModel from "./CalendarModel.ts"

/** A random calendar, and instants and a duration near its anchor. */
const cases = CalendarArbitrary.anyAnchor.chain((near) =>
  fc.record({
    spec: CalendarArbitrary.calendarSpec(near),
    a: CalendarArbitrary.instant(near),
    b: CalendarArbitrary.instant(near),
    c: CalendarArbitrary.instant(near),
    durationMs: CalendarArbitrary.durationMs
  })
)

type Case = typeof cases extends fc.Arbitrary<infer A> ? A : never
interface OpenCase extends Case {
  readonly calendar: WorkCalendar.WorkCalendar
}

const law = (name: string, numRuns: number, holds: (given: OpenCase) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(cases, (given) => {
        const compiled = WorkCalendar.compile(given.spec)
        fc.pre(Result.isSuccess(compiled))
        holds({ ...given, calendar: compiled.success })
      }),
      { numRuns }
    )
  })

const landing = (calendar: WorkCalendar.WorkCalendar, from: Instant.Instant, durationMs: number) => {
  const answer = WorkCalendar.deadline(calendar, from, durationMs)
  fc.pre(Result.isSuccess(answer))
  return answer.success.at
}

const windowAround = (at: number) => ({ earliest: at - 20 * Instant.DAY_MS, latest: at + 20 * Instant.DAY_MS })

test("every random calendar is a valid one, and the same after it has been through JSON", () => {
  const codec = Schema.toCodecJson(CalendarSpec.CalendarSpec)
  fc.assert(
    fc.property(cases, ({ spec }) => {
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(codec)(spec)))
      expect(Schema.decodeUnknownSync(codec, { onExcessProperty: "error" })(json)).toEqual(spec)
    }),
    { numRuns: 100 }
  )
})

describe("against a walk minute by minute", () => {
  law("elapsed time is the number of open minutes", 150, ({ calendar, spec, a, b }) => {
    expect(WorkCalendar.elapsed(calendar, a, b)).toBe(CalendarModel.elapsed(spec, a, b))
  })

  law("a deadline is where the walk ends, forward and back", 200, ({ calendar, spec, a, durationMs }) => {
    const walked = CalendarModel.deadline(spec, a, durationMs, windowAround(a))
    fc.pre(walked !== undefined)
    expect(WorkCalendar.deadline(calendar, a, durationMs)).toMatchObject({ success: { at: walked } })
  })

  law("an instant is open when its minute is, and the neighbouring openings are the nearest", 200, (given) => {
    const { calendar, spec, a } = given
    expect(WorkCalendar.isOpen(calendar, a)).toBe(CalendarModel.isOpen(spec, a))
    const next = Result.getOrElse(WorkCalendar.nextOpen(calendar, a), () => windowAround(a).latest)
    const previous = Result.getOrElse(WorkCalendar.previousOpen(calendar, a), () => windowAround(a).earliest)
    fc.pre(next < windowAround(a).latest && previous > windowAround(a).earliest)
    expect(CalendarModel.isOpen(spec, next)).toBe(true)
    expect(CalendarModel.elapsed(spec, a, next)).toBe(0)
    const openBefore = CalendarModel.isOpen(spec, previous - Instant.MINUTE_MS)
    expect(openBefore || (previous === a && CalendarModel.isOpen(spec, a))).toBe(true)
    expect(CalendarModel.elapsed(spec, previous, a)).toBe(0)
  })

  test("a calendar refused as never open has no open minute", () => {
    const never = cases.filter(({ spec }) => Result.isFailure(WorkCalendar.compile(spec)))
    fc.assert(
      fc.property(never, ({ spec, a }) => {
        expect(WorkCalendar.compile(spec)).toMatchObject({ failure: { _tag: "NeverOpen" } })
        expect(CalendarModel.elapsed(spec, a, a + 3 * Instant.DAY_MS)).toBe(0)
      }),
      { numRuns: 5 }
    )
  })
})

describe("laws", () => {
  law("elapsed(t, deadline(t, n)) = n", 200, ({ calendar, a, durationMs }) => {
    expect(WorkCalendar.elapsed(calendar, a, landing(calendar, a, durationMs))).toBe(durationMs)
  })

  law("by the closing rule nothing nearer answers, by the other nothing farther", 200, (given) => {
    const { calendar, a, durationMs } = given
    const at = landing(calendar, a, durationMs)
    const away = durationMs < 0 ? -1 : 1
    const nearest = calendar.atClosing === "closing"
    fc.pre(!(nearest && at === a))
    const beyond = Instant.plus(at, nearest ? -away : away)
    expect(WorkCalendar.elapsed(calendar, a, beyond)).not.toBe(durationMs)
  })

  law("elapsed time adds up over any midpoint, and turns its sign with its ends", 200, ({ calendar, a, b, c }) => {
    const { elapsed } = WorkCalendar
    expect(elapsed(calendar, a, b) + elapsed(calendar, b, c)).toBe(elapsed(calendar, a, c))
    expect(elapsed(calendar, a, b) + elapsed(calendar, b, a)).toBe(0)
  })

  law("elapsed time is never more than the clock's", 200, ({ calendar, a, b }) => {
    const [from, to] = [Instant.earliest(a, b), Instant.latest(a, b)]
    const elapsed = WorkCalendar.elapsed(calendar, from, to)
    expect(elapsed >= 0 && elapsed <= to - from).toBe(true)
  })

  law("a longer duration and a later start never end earlier", 200, ({ calendar, a, b, durationMs }) => {
    const [early, late] = [Instant.earliest(a, b), Instant.latest(a, b)]
    expect(landing(calendar, early, durationMs)).toBeLessThanOrEqual(landing(calendar, late, durationMs))
    expect(landing(calendar, a, durationMs)).toBeLessThanOrEqual(landing(calendar, a, durationMs + Instant.MINUTE_MS))
  })

  law("two durations one after the other end where their sum ends", 200, ({ calendar, a, durationMs, spec }) => {
    fc.pre(spec.atClosing === "closing")
    const half = Math.trunc(durationMs / 2)
    const halfway = landing(calendar, a, half)
    expect(landing(calendar, halfway, durationMs - half)).toBe(landing(calendar, a, durationMs))
  })

  law("what is asked before never changes an answer", 200, ({ calendar, spec, a, durationMs }) => {
    const far = Instant.plus(a, -9_000 * Instant.DAY_MS)
    WorkCalendar.elapsed(calendar, far, Instant.plus(a, 9_000 * Instant.DAY_MS))
    const fresh = WorkCalendar.compile(spec)
    fc.pre(Result.isSuccess(fresh))
    expect(WorkCalendar.deadline(calendar, a, durationMs)).toEqual(WorkCalendar.deadline(fresh.success, a, durationMs))
  })

  law("segments follow on one another, and the open ones sum up to the elapsed time", 200, ({ calendar, a, b }) => {
    const [from, to] = [Instant.earliest(a, b), Instant.latest(a, b)]
    const segments = WorkCalendar.segments(calendar, from, to)
    expect([from, ...segments.map((segment) => segment.to)]).toEqual([...segments.map((segment) => segment.from), to])
    for (const { open, from: start, to: end } of segments) {
      expect(start < end).toBe(true)
      expect(WorkCalendar.elapsed(calendar, start, end)).toBe(open ? end - start : 0)
    }
  })

  law("union and intersection: |A ∪ B| + |A ∩ B| = |A| + |B|", 150, ({ calendar, spec, a, b }) => {
    const shifted = WorkCalendar.compile(
      spec._tag === "Weekly" ? { ...spec, hours: { monday: [{ from: "07:00", to: "03:00" }] } } : spec
    )
    fc.pre(Result.isSuccess(shifted))
    const count = (either: Result.Result<WorkCalendar.WorkCalendar, unknown>) =>
      Result.isSuccess(either) ? WorkCalendar.elapsed(either.success, a, b) : 0
    const both = [calendar, shifted.success] as const
    const name = Label.same("both")
    expect(count(WorkCalendar.union(name, both)) + count(WorkCalendar.intersection(name, both))).toBe(
      count(Result.succeed(calendar)) + count(shifted)
    )
  })
})

describe("pauses", () => {
  const pauses = (given: OpenCase): ReadonlyArray<WorkCalendar.Pause> =>
    [
      { from: given.b, to: Instant.plus(given.b, 5 * Instant.HOUR_MS) },
      { from: given.c, to: Instant.plus(given.c, 26 * Instant.HOUR_MS) },
      { from: Instant.plus(given.c, Instant.HOUR_MS), to: Instant.plus(given.c, 2 * Instant.HOUR_MS) }
    ].map((span) => ({ ...span, cause: Label.same("pause"), source: { _tag: "Assumption", why: "made up by a test" } }))

  law("the time outside pauses up to a paused deadline is the duration", 200, (given) => {
    const { calendar, a } = given
    const durationMs = Math.abs(given.durationMs)
    const answer = WorkCalendar.deadlineOutside(calendar, a, durationMs, pauses(given))
    fc.pre(Result.isSuccess(answer))
    expect(WorkCalendar.elapsedOutside(calendar, a, answer.success.at, pauses(given))).toBe(durationMs)
  })

  law("the time outside pauses is the number of open minutes that no pause covers", 60, (given) => {
    const { calendar, spec, a, b } = given
    const [from, to] = [Instant.earliest(a, b), Instant.latest(a, b)]
    let minutes = 0
    for (let at = from; at < to; at = Instant.plus(at, Instant.MINUTE_MS)) {
      const paused = pauses(given).some((pause) => pause.from <= at && at < pause.to)
      if (!paused && CalendarModel.isOpen(spec, at)) minutes++
    }
    expect(WorkCalendar.elapsedOutside(calendar, from, to, pauses(given))).toBe(minutes * Instant.MINUTE_MS)
  })
})
