/**
 * An elected term 任期 of a dedicated post (PJ-A4). The appointment ends with the term, so that whoever is not re-elected
 * leaves the establishment on that day by itself; a re-election is the next appointment.
 */
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"

/** `to` is the first day after the term. */
export const Term = Schema.Struct({ from: Day.Day, to: Day.Day }).annotate({ identifier: "Term" })
export type Term = typeof Term.Type

/** The first day after a term of full years; one that begins on 29 February ends on 1 March of a common year. */
export const endAfter = (from: Day.Day, years: number): Day.Day => {
  const year = Math.min(Day.yearOf(from) + years, 9999)
  const isLost = from.slice(5) === "02-29" && !Day.isLeapYear(year)
  return Day.of(`${String(year).padStart(4, "0")}-${isLost ? "03-01" : from.slice(5)}`)
}
