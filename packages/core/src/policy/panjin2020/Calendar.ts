/** Panjin's work calendars: no text of Panjin gives the hours, so they are those of another city (R1-40, R1-41). */
import type { CalendarPolicy, WorkHours } from "../../calendar/CalendarPolicy.ts"
import type { Weekly } from "../../calendar/CalendarSpec.ts"
import * as Calendars from "../../calendar/Calendars.ts"
import * as ChinaHolidays from "../../calendar/ChinaHolidays.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"

const parameter = ({ name, zone, hours, source }: Weekly, holidays: WorkHours["holidays"]): Dated.Dated<WorkHours> =>
  Dated.constant({
    label: Label.of(`作息（${name.zh}）`, `hours (${name.en})`),
    unit: "hours of the week",
    transition: "keep",
    from: Day.of("2018-01-01"),
    value: { name, zone, hours, holidays },
    source
  })

export const calendar: CalendarPolicy = {
  [Calendars.CONTINUOUS]: parameter(Calendars.continuousSpec, "none"),
  [Calendars.WORKING]: parameter(Calendars.workingSpec(ChinaHolidays.latest()), "china")
}
