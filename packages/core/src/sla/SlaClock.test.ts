import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as CalendarSpec from "../calendar/CalendarSpec.ts"
import * as Calendars from "../calendar/Calendars.ts"
import * as OpenHours from "../calendar/OpenHours.ts"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as CaseClocks from "./CaseClocks.ts"
import * as SlaClock from "./SlaClock.ts"
import * as SlaRefusal from "./SlaRefusal.ts"
import type { SlaTarget } from "./SlaTarget.ts"

const { MINUTE_MS, HOUR_MS } = Instant

const at = (text: string): Instant.Instant => {
  const parsed = Instant.parse(`${text.replace(" ", "T")}:00+08:00`)
  if (Result.isFailure(parsed)) throw new Error(parsed.failure)
  return parsed.success
}
const show = (moment: Instant.Instant | undefined): string =>
  moment === undefined ? "none" : Instant.format(moment, 480).slice(0, 16).replace("T", " ")
const ok = <A>(result: Result.Result<A, unknown>): A => {
  if (Result.isFailure(result)) throw new Error(JSON.stringify(result.failure))
  return result.success
}
const refused = (result: Result.Result<unknown, SlaRefusal.SlaRefusal>): string =>
  Result.isFailure(result) ? Refusal.describe(SlaRefusal.catalogue, result.failure).sentence.en : "not refused"

const in2019: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id, Calendars.asKnownOn(Day.of("2019-12-31")))

const target = (rest: Partial<SlaTarget> = {}): SlaTarget => ({
  key: "repair.limit",
  stage: "repair",
  kind: "limit",
  label: Label.of("处置时限", "repair limit"),
  from: "dispatched",
  calendar: Calendars.WORKING,
  allowance: { n: 2, unit: "workingDay" },
  allowanceMs: 16 * HOUR_MS,
  yellow: Share.of(1, 2),
  red: Share.of(4, 5),
  source: Source.rule("R1-42"),
  ...rest
})

const pauseOf = (id: string, from: Instant.Instant, rest: { to?: Instant.Instant; until?: Instant.Instant } = {}) => ({
  id,
  from,
  cause: Label.of("待料", "waiting for parts"),
  source: Source.rule("R1-36"),
  ...rest
})

const rule = { max: 2, originalLimits: 1 }
const started = (text: string, rest: Partial<SlaTarget> = {}) => ok(SlaClock.start(target(rest), at(text), in2019))

describe("deadline, warnings and result", () => {
  test.each([
    ["2020-01-06 08:00", "2020-01-07 18:00", "an hour of opening to an hour of closing"],
    ["2020-01-06 19:50", "2020-01-08 18:00", "reported in the evening: the next two days"],
    ["2020-01-17 10:00", "2020-01-20 10:00", "over a make-up Sunday, 2020-01-19"],
    ["2020-01-23 17:00", "2020-02-01 17:00", "over the Spring Festival to the make-up Saturday, as first announced"],
    ["2020-12-31 17:00", "2021-01-04 17:00", "into a year of which no notice had come"]
  ])("two working days from %s end at %s: %s", (from, deadline) => {
    expect(show(SlaClock.deadlineOf(started(from)))).toBe(deadline)
  })

  test("a deadline in a year without notice is provisional; a notice moves it and leaves a record", () => {
    const clock = started("2020-12-31 17:00")
    expect(clock.state).toMatchObject({ _tag: "Running", provisional: true })
    const noticed: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id)
    const notice = Source.document(Label.of("放假通知", "holiday notice"), "2020-11-25")
    const again = ok(SlaClock.recompute(clock, { at: at("2020-11-25 12:00"), notice }, noticed))
    expect(again.state).toMatchObject({ _tag: "Running", provisional: false })
    expect(again.changes).toEqual([
      { at: at("2020-11-25 12:00"), before: at("2021-01-04 17:00"), after: at("2021-01-05 17:00"), notice }
    ])
    expect(ok(SlaClock.recompute(again, { at: at("2020-11-26 12:00"), notice }, noticed))).toBe(again)
  })

  test("a notice can move a deadline that was not provisional: the longer Spring Festival of 2020 (R8-05)", () => {
    const clock = started("2020-01-23 17:00")
    const given = { at: at("2020-01-27 08:00"), notice: Source.rule("R8-05") }
    const later: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id, Calendars.asKnownOn(Day.of("2020-01-27")))
    expect(show(SlaClock.deadlineOf(ok(SlaClock.recompute(clock, given, later))))).toBe("2020-02-04 17:00")
  })

  test("the statuses of a promise of twenty minutes, minute by minute", () => {
    const promise = started("2020-01-06 19:50", {
      calendar: Calendars.CONTINUOUS,
      allowanceMs: 20 * MINUTE_MS,
      kind: "promise"
    })
    const statuses = [0, 9, 10, 15, 16, 20, 21].map((m) =>
      SlaClock.statusAt(promise, Instant.plus(promise.startedAt, m * MINUTE_MS))
    )
    expect(statuses).toEqual(["green", "green", "yellow", "yellow", "red", "red", "breached"])
  })

  test("late is told in wall time and in open time", () => {
    const stopped = ok(SlaClock.stop(started("2020-01-09 08:00"), at("2020-01-13 09:00"), in2019))
    expect(stopped.state).toMatchObject({ lateMs: 63 * HOUR_MS, lateOpenMs: HOUR_MS })
    expect(SlaClock.statusAt(stopped, at("2020-01-13 09:00"))).toBe("missed")
  })

  test("after closing time of the last day it is late, though by no open time", () => {
    const stopped = ok(SlaClock.stop(started("2020-01-09 08:00"), at("2020-01-11 10:00"), in2019))
    expect(stopped.state).toMatchObject({ lateMs: 16 * HOUR_MS, lateOpenMs: 0 })
    expect(SlaClock.statusAt(stopped, at("2020-01-11 10:00"))).toBe("missed")
  })
})

describe("pauses", () => {
  test("a paused clock has a remainder and no deadline, and goes on with the remainder", () => {
    const paused = ok(SlaClock.pause(started("2020-01-06 08:00"), pauseOf("a", at("2020-01-06 10:00")), in2019))
    expect(paused.state).toEqual({ _tag: "Paused", remainingMs: 14 * HOUR_MS })
    expect(SlaClock.deadlineOf(paused)).toBeUndefined()
    const again = ok(SlaClock.resume(paused, { id: "a", at: at("2020-01-08 10:00") }, in2019))
    expect(show(SlaClock.deadlineOf(again))).toBe("2020-01-09 18:00")
  })

  test("nested pauses: it runs again when the last one ends", () => {
    const outer = ok(SlaClock.pause(started("2020-01-06 08:00"), pauseOf("a", at("2020-01-06 10:00")), in2019))
    const both = ok(SlaClock.pause(outer, pauseOf("b", at("2020-01-06 11:00")), in2019))
    const one = ok(SlaClock.resume(both, { id: "a", at: at("2020-01-06 14:00") }, in2019))
    expect(one.state._tag).toBe("Paused")
    const none = ok(SlaClock.resume(one, { id: "b", at: at("2020-01-06 15:00") }, in2019))
    expect(show(SlaClock.deadlineOf(none))).toBe("2020-01-08 11:00")
  })

  test("a pause over a weekend moves nothing", () => {
    const clock = started("2020-01-10 08:00")
    const paused = ok(
      SlaClock.pause(clock, pauseOf("a", at("2020-01-10 18:00"), { to: at("2020-01-13 08:00") }), in2019)
    )
    expect(paused.state).toEqual(clock.state)
  })

  test("the first open pause with an end says when the clock is to go on", () => {
    const a = pauseOf("a", at("2020-01-06 10:00"), { until: at("2020-06-01 08:00") })
    const b = pauseOf("b", at("2020-01-06 11:00"), { until: at("2020-03-01 08:00") })
    const clock = ok(SlaClock.pause(ok(SlaClock.pause(started("2020-01-06 08:00"), a, in2019)), b, in2019))
    expect(show(SlaClock.pauseUntil(clock))).toBe("2020-03-01 08:00")
  })
})

describe("extension", () => {
  const clock = started("2020-01-06 08:00")
  const given = (text: string) => ({ at: at(text), rule })

  test("adds the original limit, twice and no more", () => {
    const once = ok(SlaClock.extend(clock, given("2020-01-06 09:00"), in2019))
    const twice = ok(SlaClock.extend(once, given("2020-01-07 09:00"), in2019))
    expect([once, twice].map((one) => show(SlaClock.deadlineOf(one)))).toEqual(["2020-01-09 18:00", "2020-01-13 18:00"])
    expect(refused(SlaClock.extend(twice, given("2020-01-08 09:00"), in2019))).toMatchInlineSnapshot(
      `"Clock repair.limit has been extended 2 times, the most there is. Finish the work or ask for a suspension."`
    )
  })

  test("at the deadline it is still in time, a minute later it is not", () => {
    expect(Result.isSuccess(SlaClock.extend(clock, given("2020-01-07 18:00"), in2019))).toBe(true)
    expect(refused(SlaClock.extend(clock, given("2020-01-07 18:01"), in2019))).toMatchInlineSnapshot(
      `"Clock repair.limit passed its deadline at 2020-01-07 18:00, so it can no longer be extended. Finish the work and give the reason for the delay."`
    )
  })

  test("what was asked for in time may be granted after the limit", () => {
    const late = { at: at("2020-01-08 10:00"), requestedAt: at("2020-01-07 17:00"), rule }
    expect(show(SlaClock.deadlineOf(ok(SlaClock.extend(clock, late, in2019))))).toBe("2020-01-09 18:00")
  })

  test("a promise is not extended", () => {
    const promise = started("2020-01-06 08:00", { key: "repair.promise", kind: "promise" })
    expect(refused(SlaClock.extend(promise, given("2020-01-06 09:00"), in2019))).toMatchInlineSnapshot(
      `"repair.promise is a promise and cannot be extended. Ask for an extension of the limit beside it."`
    )
  })
})

describe("a deadline that a notice moved (R8-05) says so, whatever comes next:", () => {
  const told: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id, Calendars.asKnownOn(Day.of("2020-01-27")))
  const now = at("2020-01-28 09:00")
  const running = started("2020-01-23 17:00")
  const stopped = ok(SlaClock.stop(running, at("2020-01-23 17:30"), in2019))
  const check = { id: "check-1", cause: Label.of("核查", "check"), source: Source.rule("R1-37") }
  const change = {
    at: now,
    before: at("2020-02-01 17:00"),
    after: at("2020-02-04 17:00"),
    notice: Source.document(
      Label.of(
        "国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）",
        "State Council General Office notice on the holidays of 2020, 国办发明电〔2020〕1号"
      ),
      "2020-01-26"
    )
  }

  test.each([
    ["a pause", SlaClock.pause(running, pauseOf("a", now), told)],
    ["an extension", SlaClock.extend(running, { at: now, rule }, told)],
    ["a new target", SlaClock.retarget(running, { target: target({ allowanceMs: 8 * HOUR_MS }), at: now }, told)],
    ["its end", SlaClock.stop(running, now, told)],
    ["an earlier report", SlaClock.antedate(running, { startedAt: at("2020-01-23 16:00"), at: now }, told)],
    [
      "an earlier report once it stopped",
      SlaClock.antedate(stopped, { startedAt: at("2020-01-23 16:00"), at: now }, told)
    ],
    ["rework that counts", SlaClock.rework(stopped, { at: now, rule: "counts", pause: check }, told)],
    ["rework that pauses", SlaClock.rework(stopped, { at: now, rule: "pauses", pause: check }, told)]
  ])("%s", (_, changed) => {
    expect(ok(changed).changes).toEqual([change])
  })

  test("what moves it on the same calendar leaves no such record", () => {
    expect(ok(SlaClock.extend(running, { at: now, rule }, in2019)).changes).toEqual([])
    expect(ok(SlaClock.stop(running, now, in2019)).changes).toEqual([])
  })

  test("and says it once: the notice itself finds it done", () => {
    const extended = ok(SlaClock.extend(running, { at: now, rule }, told))
    const given = { at: at("2020-01-29 08:00"), notice: Source.rule("R8-05") }
    expect(ok(SlaClock.recompute(extended, given, told))).toBe(extended)
  })

  test("an extension that was asked for after the old deadline but before the new one is in time", () => {
    const late = at("2020-02-03 09:00")
    expect(refused(SlaClock.extend(running, { at: late, rule }, in2019))).toContain("passed its deadline")
    expect(ok(SlaClock.extend(running, { at: late, rule }, told)).extensions).toHaveLength(1)
  })
})

describe("a new target", () => {
  test("keeps start, pauses and extensions", () => {
    const paused = pauseOf("a", at("2020-01-06 10:00"), { to: at("2020-01-06 12:00") })
    const clock = ok(SlaClock.pause(started("2020-01-06 08:00"), paused, in2019))
    const smaller = target({ allowance: { n: 4, unit: "workingHour" }, allowanceMs: 4 * HOUR_MS })
    const now = ok(SlaClock.retarget(clock, { target: smaller, at: at("2020-01-06 12:00") }, in2019))
    expect(show(SlaClock.deadlineOf(now))).toBe("2020-01-06 16:00")
    expect([now.startedAt, now.pauses]).toEqual([clock.startedAt, clock.pauses])
  })
})

describe("rework after a failed check", () => {
  const stopped = ok(SlaClock.stop(started("2020-01-06 08:00"), at("2020-01-06 16:00"), in2019))
  const given = (how: "counts" | "pauses") => ({
    at: at("2020-01-07 10:00"),
    rule: how,
    pause: { id: "check-1", cause: Label.of("核查", "check"), source: Source.rule("R1-37") }
  })

  test("the time since then counts as if the clock had never stopped", () => {
    const again = ok(SlaClock.rework(stopped, given("counts"), in2019))
    expect(show(SlaClock.deadlineOf(again))).toBe("2020-01-07 18:00")
  })

  test("or the clock pauses over it", () => {
    const again = ok(SlaClock.rework(stopped, given("pauses"), in2019))
    expect(show(SlaClock.deadlineOf(again))).toBe("2020-01-08 12:00")
  })

  test("a clock that runs has nothing to rework", () => {
    expect(refused(SlaClock.rework(started("2020-01-06 08:00"), given("counts"), in2019))).toMatchInlineSnapshot(
      `"Clock repair.limit is still running: there is nothing to rework yet."`
    )
  })
})

test("every deadline can be asked why, in both languages", () => {
  const paused = pauseOf("a", at("2020-01-22 15:00"), { to: at("2020-01-22 16:00") })
  const clock = ok(SlaClock.pause(started("2020-01-22 14:00"), paused, in2019))
  const why = ok(SlaClock.explain(clock, at("2020-02-01 11:00"), in2019))
  expect(Explanation.toText(why, "en")).toMatchInlineSnapshot(`
    "repair limit: 2020-01-31 15:00, breached (R1-42)
      allowance: 2 working days, 16 h of open time (R1-42)
      deadline: 2020-01-31 15:00
        start: 2020-01-22 14:00
        duration: 16 h
        calendar: working hours and working days (R1-41)
        2020-01-22 14:00 – 15:00: 1 h, counted, open hours (R1-41)
        2020-01-22 15:00 – 16:00, not counted, paused: waiting for parts (R1-36)
        2020-01-22 16:00 – 18:00: 2 h, counted, open hours (R1-41)
        2020-01-22 18:00 – 2020-01-23 08:00, not counted, outside hours (R1-41)
        2020-01-23 08:00 – 12:00: 4 h, counted, open hours (R1-41)
        2020-01-23 12:00 – 14:00, not counted, break (R1-41)
        2020-01-23 14:00 – 18:00: 4 h, counted, open hours (R1-41)
        2020-01-23 18:00 – 2020-01-24 00:00, not counted, outside hours (R1-41)
        2020-01-24 00:00 – 2020-01-25 00:00, not counted, Spring Festival (moved rest day) (State Council General Office notice on the holidays of 2020, 国办发明电〔2019〕16号 (2019-11-21))
        2020-01-25 00:00 – 2020-01-28 00:00, not counted, Spring Festival (statutory holiday) (State Council General Office notice on the holidays of 2020, 国办发明电〔2019〕16号 (2019-11-21))
        2020-01-28 00:00 – 2020-01-31 00:00, not counted, Spring Festival (moved rest day) (State Council General Office notice on the holidays of 2020, 国办发明电〔2019〕16号 (2019-11-21))
        2020-01-31 00:00 – 08:00, not counted, outside hours (R1-41)
        2020-01-31 08:00 – 12:00: 4 h, counted, open hours (R1-41)
        2020-01-31 12:00 – 14:00, not counted, break (R1-41)
        2020-01-31 14:00 – 15:00: 1 h, counted, open hours (R1-41)
      yellow warning: 2020-01-23 15:00
      red warning: 2020-01-31 09:48
      late by (open time): 6 h
      late by (wall time): 20 h"
  `)
  expect(Explanation.toText(why, "zh")).toMatchInlineSnapshot(`
    "处置时限：2020-01-31 15:00，已超时（R1-42）
      时限：2个工作日，开放时间16小时（R1-42）
      截止时间：2020-01-31 15:00
        起点：2020-01-22 14:00
        时长：16小时
        日历：工作时、工作日（R1-41）
        2020-01-22 14:00 – 15:00：1小时，计入，工作时间（R1-41）
        2020-01-22 15:00 – 16:00，不计，暂停：待料（R1-36）
        2020-01-22 16:00 – 18:00：2小时，计入，工作时间（R1-41）
        2020-01-22 18:00 – 2020-01-23 08:00，不计，非工作时间（R1-41）
        2020-01-23 08:00 – 12:00：4小时，计入，工作时间（R1-41）
        2020-01-23 12:00 – 14:00，不计，间休（R1-41）
        2020-01-23 14:00 – 18:00：4小时，计入，工作时间（R1-41）
        2020-01-23 18:00 – 2020-01-24 00:00，不计，非工作时间（R1-41）
        2020-01-24 00:00 – 2020-01-25 00:00，不计，春节（调休放假）（国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号） (2019-11-21)）
        2020-01-25 00:00 – 2020-01-28 00:00，不计，春节（法定节假日）（国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号） (2019-11-21)）
        2020-01-28 00:00 – 2020-01-31 00:00，不计，春节（调休放假）（国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号） (2019-11-21)）
        2020-01-31 00:00 – 08:00，不计，非工作时间（R1-41）
        2020-01-31 08:00 – 12:00：4小时，计入，工作时间（R1-41）
        2020-01-31 12:00 – 14:00，不计，间休（R1-41）
        2020-01-31 14:00 – 15:00：1小时，计入，工作时间（R1-41）
      黄灯：2020-01-23 15:00
      红灯：2020-01-31 09:48
      超时（开放时间）：6小时
      超时（自然时间）：20小时"
  `)
})

describe("what an explanation says of a clock that", () => {
  const lines = (clock: SlaClock.SlaClock, text: string): ReadonlyArray<string> => {
    const why = ok(SlaClock.explain(clock, at(text), in2019))
    return [why, ...why.steps].map((step) => Explanation.toText({ ...step, steps: [] }, "en"))
  }
  const short = (rest: Partial<SlaTarget> = {}) =>
    started("2020-01-06 08:00", { allowance: { n: 4, unit: "workingHour" }, allowanceMs: 4 * HOUR_MS, ...rest })

  test("is paused: what was used, what is left, since when and until when", () => {
    const pause = pauseOf("a", at("2020-01-06 09:30"), { until: at("2020-06-01 08:00") })
    const paused = ok(SlaClock.pause(short(), pause, in2019))
    expect(lines(paused, "2020-01-08 08:00")).toMatchInlineSnapshot(`
      [
        "repair limit: 2 h 30 min, paused (R1-42)",
        "allowance: 4 working hours, 4 h of open time (R1-42)",
        "time counted: 1 h 30 min",
        "paused: waiting for parts: 2020-01-06 09:30 (R1-36)",
        "left (open time): 2 h 30 min",
      ]
    `)
  })

  test("was extended and stopped in time", () => {
    const extended = ok(SlaClock.extend(short(), { at: at("2020-01-06 11:00"), rule }, in2019))
    expect(
      lines(ok(SlaClock.stop(extended, at("2020-01-06 16:00"), in2019)), "2020-01-08 08:00")
    ).toMatchInlineSnapshot(`
      [
        "repair limit: 2020-01-06 18:00, met (R1-42)",
        "allowance: 4 working hours, 4 h of open time (R1-42)",
        "deadline: 2020-01-06 18:00",
        "stopped: 2020-01-06 16:00",
        "left (open time): 2 h",
      ]
    `)
  })

  test("was computed again", () => {
    const notice = Source.rule("R8-05")
    const clock = ok(SlaClock.start(target(), at("2020-01-23 17:00"), in2019))
    const later: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id, Calendars.asKnownOn(Day.of("2020-01-27")))
    const moved = ok(SlaClock.recompute(clock, { at: at("2020-01-27 08:00"), notice }, later))
    expect(lines(moved, "2020-01-23 17:00")).toContain("computed again after a notice: 2020-02-04 17:00 (R8-05)")
    const then = "the deadline was set on the calendar published then: 2020-02-04 17:00"
    expect(lines(moved, "2020-01-23 17:00")).toContain(then)
    expect(lines(clock, "2020-01-23 17:00").join()).not.toContain("published then")
  })

  test("may not come before the stage in front of it", () => {
    const held = ok(
      CaseClocks.begin(
        [],
        [target({ stage: "arrival", key: "arrival.limit" }), short().target],
        "dispatched",
        at("2020-01-06 08:00"),
        in2019
      )
    )
    const repair = held.find((clock) => clock.target.key === "repair.limit")
    expect(repair === undefined ? [] : lines(repair, "2020-01-06 09:00")).toContain(
      "not earlier than the deadline of the stage before: 2020-01-07 18:00"
    )
  })

  test("was cancelled", () => {
    const [first] = lines(ok(SlaClock.cancel(short(), at("2020-01-06 09:00"))), "2020-01-08 08:00")
    expect(first).toBe("repair limit: no value, cancelled (R1-42)")
  })
})

/* Laws, against a walk over every minute of an office week in UTC that knows neither clock nor calendar. */

const week = ok(
  WorkCalendar.compile(
    CalendarSpec.weekly({
      name: Label.same("office"),
      source: Source.rule("R1-41"),
      zone: "UTC",
      hours: OpenHours.mondayToFriday([
        { from: "08:00", to: "12:00" },
        { from: "14:00", to: "18:00" }
      ])
    })
  )
)
const inWeek: SlaClock.CalendarOf = () => Result.succeed(week)
/** Monday 2020-01-06 00:00 UTC in minutes since 1970. */
const MONDAY = 26_304_480

const isOpenMinute = (minute: number): boolean => {
  const inWeekMinute = (((minute - MONDAY) % 10_080) + 10_080) % 10_080
  const hour = Math.floor((inWeekMinute % 1_440) / 60)
  return inWeekMinute < 5 * 1_440 && ((hour >= 8 && hour < 12) || (hour >= 14 && hour < 18))
}

const instant = (minute: number): Instant.Instant => Instant.of(minute * MINUTE_MS)

interface Break {
  readonly from: number
  readonly length: number
  readonly open: boolean
}

const breaks = fc.array(fc.record({ from: fc.nat(4_000), length: fc.nat(3_000), open: fc.boolean() }), { maxLength: 5 })
const cases = fc.record({
  start: fc.integer({ min: MONDAY, max: MONDAY + 10_079 }),
  minutes: fc.integer({ min: 1, max: 900 }),
  extensions: fc.nat(2),
  breaks
})

const targetOf = (minutes: number) =>
  target({ allowanceMs: minutes * MINUTE_MS, yellow: Share.of(0, 1), red: Share.of(1, 1) })

/** Walks minute by minute: the minute at whose end the time is up, or what is left where an open break begins. */
const walk = (start: number, total: number, pauses: ReadonlyArray<Break>) => {
  const ended = pauses.filter(({ open }) => !open)
  const held = pauses.filter(({ open }) => open).map(({ from }) => Math.max(start, from))
  const end = held.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...held)
  let used = 0
  for (let minute = start; minute < end; minute++) {
    if (!isOpenMinute(minute) || ended.some(({ from, length }) => from <= minute && minute < from + length)) continue
    used += 1
    if (used === total && end === Number.POSITIVE_INFINITY) return { deadline: instant(minute + 1) }
  }
  return { remainingMs: (total - used) * MINUTE_MS }
}

const absolute = (start: number, given: ReadonlyArray<Break>): ReadonlyArray<Break> =>
  given.map((one) => ({ ...one, from: start + one.from }))

/** The same breaks as commands in the order of time: begin, and end unless it stays open. */
const run = (start: number, minutes: number, extensions: number, given: ReadonlyArray<Break>) => {
  let clock = ok(SlaClock.start(targetOf(minutes), instant(start), inWeek))
  for (let i = 0; i < extensions; i++) clock = ok(SlaClock.extend(clock, { at: instant(start), rule }, inWeek))
  const steps = given.flatMap(({ from, length, open }, i) => [
    { time: from, id: `p${i}`, begins: true },
    ...(open ? [] : [{ time: from + length, id: `p${i}`, begins: false }])
  ])
  for (const { time, id, begins } of steps.toSorted((a, b) => a.time - b.time || Number(b.begins) - Number(a.begins))) {
    clock = ok(
      begins
        ? SlaClock.pause(clock, pauseOf(id, instant(time)), inWeek)
        : SlaClock.resume(clock, { id, at: instant(time) }, inWeek)
    )
  }
  return clock
}

describe("laws", () => {
  test("start, extend, pause and resume agree with a walk over every minute", () => {
    fc.assert(
      fc.property(cases, ({ start, minutes, extensions, breaks }) => {
        const pauses = absolute(start, breaks)
        const { state } = run(start, minutes, extensions, pauses)
        const expected = walk(start, minutes * (1 + extensions), pauses)
        expect(state._tag === "Running" ? { deadline: state.deadline } : state).toMatchObject(expected)
      }),
      { numRuns: 300 }
    )
  })

  test("the order in which ended pauses are recorded does not matter", () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat(1_000)), ({ start, minutes, breaks }, keys) => {
        const pauses = absolute(start, breaks).map((one, i) =>
          pauseOf(`p${i}`, instant(one.from), { to: instant(one.from + one.length) })
        )
        const shuffled = pauses.map((pause) => [keys.next().value ?? 0, pause] as const).toSorted((a, b) => a[0] - b[0])
        const record = (list: ReadonlyArray<SlaClock.ClockPause>) =>
          list.reduce(
            (clock, pause) => ok(SlaClock.pause(clock, pause, inWeek)),
            ok(SlaClock.start(targetOf(minutes), instant(start), inWeek))
          )
        expect(record(shuffled.map(([, pause]) => pause))).toEqual(record(pauses))
      })
    )
  })

  test("a pause wholly outside open hours moves nothing", () => {
    fc.assert(
      fc.property(cases, fc.nat(10), fc.nat(839), fc.nat(839), ({ start, minutes, breaks }, days, a, b) => {
        const clock = run(
          start,
          minutes,
          0,
          absolute(start, breaks).map((one) => ({ ...one, open: false }))
        )
        const evening = MONDAY + days * 1_440 + 18 * 60
        const night = pauseOf("night", instant(evening + Math.min(a, b)), { to: instant(evening + Math.max(a, b)) })
        expect(ok(SlaClock.pause(clock, night, inWeek)).state).toEqual(clock.state)
      })
    )
  })

  test("while it runs the status never goes back", () => {
    const rank = ["green", "yellow", "red", "breached"]
    fc.assert(
      fc.property(cases, fc.nat(20_000), fc.nat(20_000), ({ start, minutes, breaks }, a, b) => {
        const clock = run(
          start,
          minutes,
          0,
          absolute(start, breaks).map((one) => ({ ...one, open: false }))
        )
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((m) =>
          rank.indexOf(SlaClock.statusAt(clock, instant(start + m)))
        )
        expect(earlier).toBeLessThanOrEqual(later ?? -1)
      })
    )
  })

  test("a stop is final, and judged by the deadline that an unstopped clock would have", () => {
    fc.assert(
      fc.property(cases, fc.nat(10_000), ({ start, minutes, breaks }, after) => {
        const clock = run(
          start,
          minutes,
          0,
          absolute(start, breaks).map((one) => ({ ...one, open: false }))
        )
        const end = instant(start + after)
        const stopped = ok(SlaClock.stop(clock, end, inWeek))
        expect(SlaClock.statusAt(stopped, end) === "met").toBe(SlaClock.statusAt(clock, end) !== "breached")
        for (const change of [
          SlaClock.pause(stopped, pauseOf("z", end), inWeek),
          SlaClock.resume(stopped, { id: "p0", at: end }, inWeek),
          SlaClock.extend(stopped, { at: end, rule }, inWeek),
          SlaClock.stop(stopped, end, inWeek),
          SlaClock.retarget(stopped, { target: targetOf(minutes + 1), at: end }, inWeek),
          SlaClock.cancel(stopped, end)
        ]) {
          expect(change).toMatchObject({ failure: { _tag: "ClockStopped" } })
        }
        const notice = Source.rule("R8-05")
        expect(ok(SlaClock.recompute(stopped, { at: end, notice }, inWeek))).toBe(stopped)
      })
    )
  })

  test("what remains and what it is late by are one figure with two signs", () => {
    fc.assert(
      fc.property(cases, fc.nat(10_000), ({ start, minutes, breaks }, after) => {
        const clock = run(
          start,
          minutes,
          0,
          absolute(start, breaks).map((one) => ({ ...one, open: false }))
        )
        const end = instant(start + after)
        const stopped = ok(SlaClock.stop(clock, end, inWeek))
        const remaining = ok(SlaClock.remainingMs(clock, end, inWeek))
        expect(stopped.state).toMatchObject({ lateOpenMs: 0 - (remaining ?? 0), lateMs: SlaClock.lateMs(clock, end) })
      })
    )
  })

  test("every clock survives its JSON", () => {
    const codec = Schema.toCodecJson(SlaClock.SlaClock)
    fc.assert(
      fc.property(cases, ({ start, minutes, extensions, breaks }) => {
        const clock = run(start, minutes, extensions, absolute(start, breaks))
        const json = JSON.stringify(Schema.encodeSync(codec)(clock))
        expect(Schema.decodeUnknownSync(codec)(JSON.parse(json), { onExcessProperty: "error" })).toEqual(clock)
      })
    )
  })
})

test("every refusal says what is wrong, by which rule, and what to do now", () => {
  const key = "repair.limit"
  const moment = at("2020-01-06 08:00")
  const later = at("2020-01-07 18:00")
  const all: ReadonlyArray<SlaRefusal.SlaRefusal> = [
    { _tag: "ClockStopped", key, at: moment },
    { _tag: "ClockNotStopped", key },
    { _tag: "BeforeStart", key, at: moment, startedAt: later },
    { _tag: "BeforePause", key, pause: "s-1", at: moment, from: later },
    { _tag: "PauseKnown", key, pause: "s-1" },
    { _tag: "PauseUnknown", key, pause: "s-1" },
    { _tag: "LimitPassed", key, at: later, deadline: moment },
    { _tag: "ExtensionsUsedUp", key, max: 2 },
    { _tag: "PromiseNotExtendable", key: "repair.promise" },
    { _tag: "SuspensionsUsedUp", max: 1 },
    { _tag: "SuspensionTooLong", until: at("2021-02-01 08:00"), latest: at("2021-01-05 08:00"), maxDays: 365 },
    { _tag: "SuspensionEnded", until: moment, at: later },
    { _tag: "StandardWithoutLimit", category: "street-lamp", standard: "blinking" },
    {
      _tag: "ParameterNotInForce",
      parameter: Label.of("预警比例", "warning shares"),
      day: Day.of("2017-12-31"),
      firstFrom: Day.of("2018-01-01")
    },
    { _tag: "CalendarRefused", reason: { _tag: "UnknownCalendar", id: "night", known: ["continuous", "working"] } }
  ]
  const tags = Object.keys(SlaRefusal.catalogue)
  expect(all.map(({ _tag }) => _tag)).toEqual(tags)
  const prose = all.map((refusal) => {
    const { rule: name, source, sentence } = Refusal.describe(SlaRefusal.catalogue, refusal)
    return `${name.zh} · ${name.en} (${Source.show(source, "en")})\n  ${sentence.zh}\n  ${sentence.en}`
  })
  expect(prose.join("\n")).toMatchSnapshot()
})
