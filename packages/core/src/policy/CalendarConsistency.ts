/**
 * Units of time against the calendars on which they run, each time either changes: the calendar is there, and a working
 * day is as long as a day on which its calendar is open.
 *
 * @internal
 */
import * as Schema from "effect/Schema"
import { openMsOf, WorkHours } from "../calendar/CalendarPolicy.ts"
import type { PolicyFault } from "./PolicyFault.ts"
import { asNode, type Holding, heldOn, nodeAt, suggested, textAt, valuesAt } from "./RawPack.ts"

type Faults = ReadonlyArray<PolicyFault>

const unknownCalendars = ({ value, path }: Holding, known: ReadonlyArray<string>): Faults =>
  Object.entries(asNode(value)).flatMap(([unit, meaning]): Faults => {
    const name = textAt(meaning, "calendar")
    return name === undefined || known.includes(name)
      ? []
      : [
          {
            _tag: "ReferenceUnknown",
            path: [...path, unit, "calendar"],
            what: "calendar",
            name,
            ...suggested(name, known)
          }
        ]
  })

const isHours = Schema.is(WorkHours)

const workingDay = (pack: unknown, units: Holding, day: string): Faults => {
  const { calendar, ms } = nodeAt(units.value, "workingDay")
  if (typeof calendar !== "string" || typeof ms !== "number") return []
  const hours = heldOn(valuesAt(pack, "calendar", calendar), day)?.value
  if (!isHours(hours)) return []
  const open = openMsOf(hours.hours)
  return open.includes(ms)
    ? []
    : [{ _tag: "WorkingDayUnlike", path: [...units.path, "workingDay", "ms"], calendar, from: day, ms, open }]
}

export const calendarFaults = (pack: unknown): Faults => {
  const calendars = nodeAt(pack).calendar
  if (calendars === undefined) return []
  const known = Object.keys(asNode(calendars))
  const units = valuesAt(pack, "sla", "units")
  const days = new Set([...units, ...known.flatMap((id) => valuesAt(pack, "calendar", id))].map(({ from }) => from))
  return [
    ...units.flatMap((holding) => unknownCalendars(holding, known)),
    ...[...days].toSorted().flatMap((day) => {
      const held = heldOn(units, day)
      return held === undefined ? [] : workingDay(pack, held, day)
    })
  ]
}
