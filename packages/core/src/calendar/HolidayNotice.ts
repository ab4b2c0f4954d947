/**
 * A notice of the State Council General Office on the holidays of a year 国务院办公厅节假日安排通知.
 *
 * @internal public through ChinaHolidays
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"

export const Festival = Schema.Literals([
  "newYear",
  "springFestival",
  "tombSweeping",
  "labourDay",
  "dragonBoat",
  "midAutumn",
  "nationalDay"
]).annotate({ identifier: "Festival" })
export type Festival = typeof Festival.Type

export const festivalLabels: { readonly [F in Festival]: Label.Label } = {
  newYear: Label.of("元旦", "New Year's Day"),
  springFestival: Label.of("春节", "Spring Festival"),
  tombSweeping: Label.of("清明节", "Tomb-sweeping Day"),
  labourDay: Label.of("劳动节", "Labour Day"),
  dragonBoat: Label.of("端午节", "Dragon Boat Festival"),
  midAutumn: Label.of("中秋节", "Mid-autumn Festival"),
  nationalDay: Label.of("国庆节", "National Day")
}

/**
 * What a notice says about one holiday, or about two that fall together: the days off from first to last, which of them
 * are holidays by law (R8-01, R8-02), and which weekend days are worked for the weekdays that are moved.
 */
export const Arrangement = Schema.Struct({
  festivals: Schema.NonEmptyArray(Festival),
  off: Schema.Struct({ first: Day, last: Day }),
  statutory: Schema.Array(Day),
  work: Schema.Array(Day)
}).annotate({ identifier: "HolidayArrangement" })
export type Arrangement = typeof Arrangement.Type

/** A later notice for a year replaces what an earlier one said about the same festivals and leaves the rest. */
export const HolidayNotice = Schema.Struct({
  year: Schema.Int,
  number: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  issued: Day,
  arrangements: Schema.Array(Arrangement)
}).annotate({ identifier: "HolidayNotice" })
export type HolidayNotice = typeof HolidayNotice.Type
