/** Why a calendar cannot be made or cannot answer. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"

/** One mistake in a calendar, by the path to it. */
export const Fault = Schema.Struct({
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  message: Schema.String
}).annotate({ identifier: "CalendarFault" })
export type Fault = typeof Fault.Type

export const CalendarRefusal = Schema.TaggedUnion({
  UnknownCalendar: { id: Schema.String, known: Schema.Array(Schema.String) },
  NotATimeZone: { zone: Schema.String },
  FaultyCalendar: { faults: Schema.NonEmptyArray(Fault) },
  NeverOpen: { calendar: Label.Label, firstYear: Schema.Int, lastYear: Schema.Int },
  BeyondHorizon: { calendar: Label.Label, from: Instant.Instant, firstYear: Schema.Int, lastYear: Schema.Int },
  NotWholeMilliseconds: { durationMs: Schema.String },
  NotYetPublished: { day: Day, publishedFrom: Day, publishedThrough: Day }
}).annotate({ identifier: "CalendarRefusal" })
export type CalendarRefusal = typeof CalendarRefusal.Type

const soundness = (why: string) => Source.assumption(why)

export const catalogue: Catalogue<CalendarRefusal> = {
  UnknownCalendar: {
    name: Label.of("日历须已定义", "a calendar must be defined"),
    kind: "missing",
    source: soundness("a limit counted on a calendar that nobody defined has no meaning"),
    field: "calendar",
    sentence: ({ id, known }) =>
      Label.of(
        `没有名为“${id}”的日历。请改用：${known.join("、")}，或先定义它。`,
        `There is no calendar "${id}". Use one of ${known.join(", ")}, or define it first.`
      )
  },
  NotATimeZone: {
    name: Label.of("时区须为 IANA 名称", "a time zone has an IANA name"),
    kind: "input",
    source: soundness("only a named zone knows when its clocks changed"),
    field: "zone",
    sentence: ({ zone }) =>
      Label.of(
        `“${zone}”不是 IANA 时区。请填写完整名称，例如 Asia/Shanghai。`,
        `"${zone}" is not an IANA time zone. Write its full name, such as Asia/Shanghai.`
      )
  },
  FaultyCalendar: {
    name: Label.of("日历数据须完整、不矛盾", "a calendar's data must be complete and free of contradiction"),
    kind: "input",
    source: soundness("a deadline from contradictory dates could not be explained"),
    sentence: ({ faults }) => {
      const list = faults.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
      return Label.of(
        `日历有 ${faults.length} 处错误，请改正后重试：${list}`,
        `Correct the calendar and try again: ${list}`
      )
    }
  },
  NeverOpen: {
    name: Label.of("日历须有开放时间", "a calendar must have open time"),
    kind: "input",
    source: soundness("on a calendar that never opens, no deadline would ever come"),
    field: "hours",
    sentence: ({ calendar, firstYear, lastYear }) =>
      Label.of(
        `日历“${calendar.zh}”在 ${firstYear} 至 ${lastYear} 年间没有任何开放时间。请至少填写一段工作时间。`,
        `The calendar "${calendar.en}" has no open time from ${firstYear} to ${lastYear}. Give it at least one open span.`
      )
  },
  BeyondHorizon: {
    name: Label.of("期限须在日历年限之内", "a deadline must lie within the calendar's years"),
    kind: "input",
    source: soundness("beyond two centuries a deadline is a slip of the pen, and searching on would not end"),
    field: "duration",
    sentence: ({ calendar, firstYear, lastYear }) =>
      Label.of(
        `按日历“${calendar.zh}”计算，期限超出 ${firstYear} 至 ${lastYear} 年。请检查起点和时长。`,
        `On the calendar "${calendar.en}" the deadline would leave the years ${firstYear} to ${lastYear}. Check the start and the duration.`
      )
  },
  NotWholeMilliseconds: {
    name: Label.of("时长以整毫秒计", "a duration is whole milliseconds"),
    kind: "input",
    source: soundness("instants are whole milliseconds, so a fraction could not be returned exactly"),
    field: "duration",
    sentence: ({ durationMs }) =>
      Label.of(
        `时长“${durationMs}”不是整数毫秒。请取整后重试。`,
        `The duration ${durationMs} is not a whole number of milliseconds. Round it and try again.`
      )
  },
  NotYetPublished: {
    name: Label.of("放假安排以国务院通知为准", "only a State Council notice fixes the holidays of a year"),
    kind: "missing",
    source: Source.rule("R8-03"),
    field: "day",
    sentence: ({ day, publishedFrom, publishedThrough }) =>
      Label.of(
        `${day} 的放假安排尚无通知，现有通知涵盖 ${publishedFrom} 至 ${publishedThrough}。请待通知公布后再查。`,
        `No notice covers ${day}: those known cover ${publishedFrom} to ${publishedThrough}. Ask again when the notice for its year is out.`
      )
  }
}
