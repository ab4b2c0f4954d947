/**
 * How much time a limit grants 时限, in the units of the field: `2 workingDay` is two working days. A table says on which
 * calendar each unit runs and how long one is, so that a city with seven-hour days or its own calendar changes data only.
 */
import * as Schema from "effect/Schema"
import { CalendarId } from "../calendar/Calendars.ts"
import * as Label from "../kernel/Label.ts"

/**
 * `minute` 分钟 · `urgentHour` 紧急工作时, around the clock · `workingHour` 工作时 · `workingDay` 工作日 · `naturalDay` 自然日 ·
 * `urgentDay` 紧急工作日, counted as a natural day (R1-40).
 */
export const Unit = Schema.Literals([
  "minute",
  "urgentHour",
  "workingHour",
  "workingDay",
  "naturalDay",
  "urgentDay"
]).annotate({ identifier: "AllowanceUnit" })
export type Unit = typeof Unit.Type

/** So many of a unit; halves and quarters are fine (`1.5 workingHour`, R1-47). */
export const Allowance = Schema.Struct({
  n: Schema.Finite.check(
    Schema.isBetween({ minimum: 0.01, maximum: 10_000 }, { message: "an allowance is 0.01 to 10000 units" })
  ),
  unit: Unit
}).annotate({ identifier: "Allowance", description: "an amount of time in the units of the field" })
export type Allowance = typeof Allowance.Type

/** On which calendar a unit runs, and how many open milliseconds one is. */
export const UnitMeaning = Schema.Struct({
  calendar: CalendarId,
  ms: Schema.Int.check(
    Schema.isBetween(
      { minimum: 1_000, maximum: 31_536_000_000 },
      { message: "a unit is a second to a year long, in milliseconds" }
    )
  )
}).annotate({ identifier: "UnitMeaning" })
export type UnitMeaning = typeof UnitMeaning.Type

export const UnitTable = Schema.Struct({
  minute: UnitMeaning,
  urgentHour: UnitMeaning,
  workingHour: UnitMeaning,
  workingDay: UnitMeaning,
  naturalDay: UnitMeaning,
  urgentDay: UnitMeaning
}).annotate({ identifier: "UnitTable" })
export type UnitTable = typeof UnitTable.Type

/**
 * The calendar and the open milliseconds of an allowance.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Allowance } = await import("@wangge/core/sla")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const units = Panjin2020.pack.sla.units.values[0].value
 * expect(Allowance.resolve({ n: 2, unit: "workingDay" }, units)).toEqual({ calendar: "working", ms: 57_600_000 })
 * ```
 */
export const resolve = (
  allowance: Allowance,
  table: UnitTable
): { readonly calendar: CalendarId; readonly ms: number } => {
  const unit = table[allowance.unit]
  return { calendar: unit.calendar, ms: Math.round(allowance.n * unit.ms) }
}

const names: { readonly [U in Unit]: readonly [zh: string, one: string, many: string] } = {
  minute: ["分钟", "minute", "minutes"],
  urgentHour: ["个紧急工作时", "urgent hour", "urgent hours"],
  workingHour: ["个工作时", "working hour", "working hours"],
  workingDay: ["个工作日", "working day", "working days"],
  naturalDay: ["个自然日", "natural day", "natural days"],
  urgentDay: ["个紧急工作日", "urgent day", "urgent days"]
}

/** The allowance in words: `2个工作日`, `2 working days`. */
export const label = ({ n, unit }: Allowance): Label.Label => {
  const [zh, one, many] = names[unit]
  return Label.of(`${n}${zh}`, `${n} ${n === 1 ? one : many}`)
}
