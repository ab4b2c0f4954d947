/**
 * A clock on a target as data: when it started, what held it, what was added, and where it stands.
 *
 * @internal
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CalendarRefusal } from "../calendar/CalendarRefusal.ts"
import type { CalendarId } from "../calendar/Calendars.ts"
import type { WorkCalendar } from "../calendar/WorkCalendar.ts"
import { Instant } from "../kernel/Instant.ts"
import { Label } from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import { SlaTarget } from "./SlaTarget.ts"

/** While a pause lasts no time counts. `to` is left out while it is open; `until` is when an open one is to end. */
export const ClockPause = Schema.Struct({
  id: Schema.NonEmptyString,
  from: Instant,
  to: Schema.optionalKey(Instant),
  until: Schema.optionalKey(Instant),
  cause: Label,
  source: Source
}).annotate({ identifier: "ClockPause" })
export type ClockPause = typeof ClockPause.Type

/** Time added, in open milliseconds of the target's calendar. */
export const Extension = Schema.Struct({ at: Instant, ms: Schema.Int.check(Schema.isGreaterThan(0)) }).annotate({
  identifier: "Extension"
})
export type Extension = typeof Extension.Type

/** A deadline that a holiday notice moved or confirmed. */
export const DeadlineChange = Schema.Struct({ at: Instant, before: Instant, after: Instant, notice: Source }).annotate({
  identifier: "DeadlineChange"
})
export type DeadlineChange = typeof DeadlineChange.Type

export const ClockState = Schema.TaggedUnion({
  /** In time up to and including `deadline`. */
  Running: { deadline: Instant, provisional: Schema.Boolean, yellowAt: Instant, redAt: Instant },
  /** Open milliseconds left; negative when the limit had passed before the pause. */
  Paused: { remainingMs: Schema.Int },
  /**
   * `lateMs` is time by the clock on the wall, `lateOpenMs` open time that no pause covers; both are negative when it
   * stopped early. In time means `lateMs <= 0`.
   */
  Stopped: {
    at: Instant,
    deadline: Instant,
    provisional: Schema.Boolean,
    lateMs: Schema.Int,
    lateOpenMs: Schema.Int
  },
  Cancelled: { at: Instant }
}).annotate({ identifier: "ClockState" })
export type ClockState = typeof ClockState.Type

export const SlaClock = Schema.Struct({
  target: SlaTarget,
  startedAt: Instant,
  pauses: Schema.Array(ClockPause),
  extensions: Schema.Array(Extension),
  /** The deadline is not earlier than this: an earlier stage has until then. */
  notBefore: Schema.optionalKey(Instant),
  changes: Schema.Array(DeadlineChange),
  state: ClockState
}).annotate({ identifier: "SlaClock" })
export type SlaClock = typeof SlaClock.Type

/** How a clock finds its calendar. */
export type CalendarOf = (id: CalendarId) => Result.Result<WorkCalendar, CalendarRefusal>

/** Where a clock stands at an instant. */
export type Status = "green" | "yellow" | "red" | "breached" | "paused" | "met" | "missed" | "cancelled"
