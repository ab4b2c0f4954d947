/** Periods and years are closed: nothing is posted in them any more. */
import * as Result from "effect/Result"
import * as Day from "../../kernel/Day.ts"
import * as CarryOver from "../CarryOver.ts"
import * as Fund from "../Fund.ts"
import type { Of } from "../FundCommand.ts"
import * as Desk from "./Desk.ts"

export const closePeriod = ({ state, context }: Desk.Desk, { through }: Of<"ClosePeriod">): Desk.Decision => {
  const { today } = context
  if (through >= today) return Desk.refuse({ _tag: "PeriodNotOver", through, today })
  if (Day.plusDays(through, 1) === state.openFrom) return Desk.done
  if (through < state.openFrom) return Desk.refuse({ _tag: "PeriodNotAfter", through, openFrom: state.openFrom })
  const year = Day.yearOf(through)
  const earlier = Fund.openYears(state).find((one) => one < year)
  if (earlier !== undefined) return Desk.refuse({ _tag: "EarlierYearOpen", year, earlier })
  return Desk.decided({ _tag: "PeriodClosed", through, on: today })
}

export const closeYear = (desk: Desk.Desk, { id, year }: Of<"CloseYear">): Desk.Decision => {
  const { state, context, rules, purpose } = desk
  const { today } = context
  const on = Day.of(`${year}-12-31`)
  if (today <= on) return Desk.refuse({ _tag: "PeriodNotOver", through: on, today })
  const known = Fund.journalOf(state, id)
  if (known !== undefined) {
    return known._tag === "Closed" && known.year === year
      ? Desk.done
      : Desk.refuse({ _tag: "JournalExists", journal: id })
  }
  const years = Fund.openYears(state)
  if (!years.includes(year)) return Desk.refuse({ _tag: "YearNotOpen", year, years })
  const earlier = years.find((one) => one < year)
  if (earlier !== undefined) return Desk.refuse({ _tag: "EarlierYearOpen", year, earlier })
  return Result.succeed([CarryOver.preview(state, { year, id, on, rules, purpose })])
}
