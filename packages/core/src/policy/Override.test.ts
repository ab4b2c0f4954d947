import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as CalendarPolicy from "../calendar/CalendarPolicy.ts"
import * as Calendars from "../calendar/Calendars.ts"
import * as OpenHours from "../calendar/OpenHours.ts"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as SlaTarget from "../sla/SlaTarget.ts"
import * as Override from "./Override.ts"
import * as PolicyFault from "./PolicyFault.ts"
import * as Panjin2020 from "./panjin2020/Panjin2020.ts"

const { pack } = Panjin2020
const LAMP = "sla.handling.street-lamp.single-out.repair.time.n"
const july = Day.of("2020-07-01")
const sevenHours = OpenHours.mondayToFriday([{ from: "08:00", to: "15:00" }])

const applied = (...overrides: ReadonlyArray<Override.Override>) => {
  const result = Override.apply(pack, overrides)
  if (Result.isFailure(result)) throw new Error(JSON.stringify(result.failure))
  return result.success
}
const told = (...overrides: ReadonlyArray<Override.Override>): ReadonlyArray<string> => {
  const result = Override.apply(pack, overrides)
  return Result.isSuccess(result)
    ? []
    : result.failure.map((fault) => Refusal.describe(PolicyFault.catalogue, fault).sentence.en)
}

describe("an override", () => {
  test("says what it changed, and leaves the pack that it was laid over alone", () => {
    const before = JSON.stringify(pack)
    expect(applied({ path: LAMP, value: 1 }, { path: "sla.rework", value: "pauses" }).changes).toEqual([
      { path: LAMP, old: 2, new: 1, from: "2018-01-01" },
      { path: "sla.rework", old: "counts", new: "pauses", from: "2018-01-01" }
    ])
    expect(JSON.stringify(pack)).toBe(before)
  })

  test("from a day on keeps what held before, and says why", () => {
    const { values } = applied({ path: "sla.suspensionMaxDays", value: 90, from: july, reason: "trial" }).pack.sla
      .suspensionMaxDays
    expect(values.map(({ from, known, value }) => [from, known, value])).toEqual([
      ["2018-01-01", "2018-01-01", 365],
      [july, july, 90]
    ])
    expect(values[1]?.source).toEqual({ _tag: "Assumption", why: "trial" })
  })

  test("changes the working hours, with the length of a working day", () => {
    const from = july
    const hours = { path: "calendar.working.hours", value: sevenHours, from }
    const day = { path: "sla.units.workingDay.ms", value: 7 * Instant.HOUR_MS, from }
    expect(told(hours)).toEqual([
      "sla.units.values.0.value.workingDay.ms: a working day counts 8 h, but from 2020-07-01 on the calendar working is open 7 h (25200000 ms) a day. Change one of the two."
    ])
    const { pack: shorter } = applied(hours, day)
    const calendars = CalendarPolicy.calendarsOf(shorter.calendar)
    const due = (opened: Day.Day) => {
      const about = { category: "street-lamp", standard: "single-out", urgency: "normal", opened, today: july } as const
      const targets = Result.getOrThrow(SlaTarget.targetsFor(shorter.sla, about))
      const repair = targets.find(({ key }) => key === "repair.limit")
      const known = Result.getOrThrow(calendars({ opened, today: july }))
      const working = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING, known))
      const wednesday = Result.getOrThrow(Instant.parse("2020-07-01T08:00:00+08:00"))
      const { at } = Result.getOrThrow(WorkCalendar.deadline(working, wednesday, repair?.allowanceMs ?? 0))
      return Instant.format(at, 480)
    }
    expect(due(Day.of("2020-06-30"))).toBe("2020-07-02T18:00:00+08:00")
    expect(due(july)).toBe("2020-07-02T15:00:00+08:00")
  })

  test("without a day replaces every value", () => {
    const dated = applied({ path: "sla.suspensionMaxDays", value: 90, from: july }).pack
    const again = Override.apply(dated, [{ path: "sla.suspensionMaxDays", value: 30 }])
    expect(
      Result.isSuccess(again) && again.success.pack.sla.suspensionMaxDays.values.map(({ value }) => value)
    ).toEqual([30])
  })

  test("on a day changes what holds on that day, and what was to come later gives way", () => {
    const first = applied({ path: LAMP, value: 1, from: july }).pack
    const result = Override.apply(first, [{ path: LAMP, value: 3, from: Day.of("2020-03-01") }])
    const limit = Result.isSuccess(result) ? result.success.pack.sla.handling["street-lamp"]?.["single-out"] : undefined
    if (limit === undefined) throw new Error("the lamp has its row")
    const days = ["2020-02-29", "2020-03-01", "2020-07-01"].map((day) => {
      const entry = Dated.on(limit, Day.of(day))
      return Result.isSuccess(entry) ? entry.success.value.repair?.time.n : undefined
    })
    expect(days).toEqual([2, 3, 3])
  })

  test("later ones see what earlier ones did", () => {
    expect(applied({ path: LAMP, value: 1 }, { path: LAMP, value: 3 }).changes.map((change) => change.old)).toEqual([
      2, 1
    ])
  })

  test("reaches into lists by place", () => {
    const label = applied({ path: "ticket.escalation.0.en", value: "lead" }).pack.ticket.escalation.values[0].value[0]
    expect(label?.en).toBe("lead")
  })

  test("adds what was left out, if it is known there", () => {
    const value = { n: 4, unit: "urgentHour" }
    const path = "sla.handling.street-lamp.single-out.repair.urgent"
    expect(applied({ path, value }).changes).toEqual([{ path, new: value, from: "2018-01-01" }])
    expect(told({ path: `${path}t`, value })).toEqual([
      'sla.handling.street-lamp.single-out.values.0.value.repair: there is no "urgentt" here. Did you mean "urgent"? Known: from, time, urgent, label, note.'
    ])
  })

  test("is itself data", () => {
    const decode = Schema.decodeUnknownResult(Override.Override, { onExcessProperty: "error" })
    expect(Result.isSuccess(decode({ path: LAMP, value: { n: [1, null] }, from: "2020-07-01" }))).toBe(true)
    expect(Result.isSuccess(decode({ path: LAMP, value: 1, form: "2020-07-01" }))).toBe(false)
  })
})

test("wrong overrides are told all at once, each with the nearest name", () => {
  expect(
    told(
      { path: "sla.handling.steet-lamp.single-out", value: 1 },
      { path: "sla.handling.street-lamp.single-out.repair.tiem.n", value: 1 },
      { path: "sla.stages.normal", value: {} },
      { path: "slo.warning", value: 1 },
      { path: "ticket.escalation.9", value: 1 }
    )
  ).toMatchInlineSnapshot(`
    [
      "sla.handling: there is no "steet-lamp" here. Did you mean "street-lamp"? Known: water-cover, sewage-cover, rain-cover, power-cover, lamp-cover, telecom-cover, cable-tv-cover, network-cover, heating-cover, gas-cover, police-cover, garden-cover, ….",
      "sla.handling.street-lamp.single-out.repair: there is no "tiem" here. Did you mean "time"? Known: from, time.",
      "sla.stages.normal: this is a group of parameters, not one of them. Write the whole path of a parameter in it.",
      "(policy): there is no "slo" here. Did you mean "sla"? Known: name, label, calendar, grid, sla, ticket, workforce, fund, pay, appraisal.",
      "ticket.escalation: there is no "9" here. Known: 0, 1, 2.",
    ]
  `)
  expect(told({ path: LAMP, value: 0 }, { path: "sla.rework", value: "ignores" })).toMatchInlineSnapshot(`
    [
      "sla.handling.street-lamp.single-out.values.0.value.repair.time.n: an allowance is 0.01 to 10000 units. Correct it.",
      "sla.rework.values.0.value: "ignores" is not one of the choices. Choose from counts, pauses.",
    ]
  `)
})
