import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Refusal from "../kernel/Refusal.ts"
import { CalendarRefusal, catalogue } from "./CalendarRefusal.ts"

const calendar = Label.of("办公时间", "office hours")
const years = { firstYear: 1970, lastYear: 2199 }

const refusals: { readonly [T in CalendarRefusal["_tag"]]: Extract<CalendarRefusal, { readonly _tag: T }> } = {
  UnknownCalendar: { _tag: "UnknownCalendar", id: "wroking", known: ["continuous", "working"] },
  NotATimeZone: { _tag: "NotATimeZone", zone: "+08:00" },
  FaultyCalendar: {
    _tag: "FaultyCalendar",
    faults: [{ path: ["hours", "monday", 0, "to"], message: "a time of day is written 00:00 to 23:59" }]
  },
  NeverOpen: { _tag: "NeverOpen", calendar, ...years },
  BeyondHorizon: { _tag: "BeyondHorizon", calendar, from: Instant.of(0), ...years },
  NotWholeMilliseconds: { _tag: "NotWholeMilliseconds", durationMs: "0.5" },
  NotYetPublished: {
    _tag: "NotYetPublished",
    day: Day.of("2027-01-02"),
    publishedFrom: Day.of("2018-01-01"),
    publishedThrough: Day.of("2026-12-31")
  }
}

test("every refusal says what is wrong and what to do now, in both languages", () => {
  const prose = Object.values(refusals).map((refusal) => {
    const { tag, rule, sentence } = Refusal.describe(catalogue, refusal)
    return [`${tag}: ${rule.en} · ${rule.zh}`, sentence.en, sentence.zh].join("\n  ")
  })
  expect(prose.join("\n")).toMatchSnapshot()
})

test("every refusal survives its codec", () => {
  for (const refusal of Object.values(refusals)) {
    const json = JSON.parse(JSON.stringify(Schema.encodeSync(CalendarRefusal)(refusal)))
    expect(Schema.decodeUnknownSync(CalendarRefusal, { onExcessProperty: "error" })(json)).toEqual(refusal)
  }
})
