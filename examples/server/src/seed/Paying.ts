/** The payrolls of the example: the month before is closed, this one is drawn up, with what came to be known too late. */
import { City } from "@wangge/adapter-http/server"
import { ChinaHolidays } from "@wangge/core/calendar"
import { Day, type Id, Money } from "@wangge/core/kernel"
import { Month, type PayRecordCommand, type PayrollPeriodCommand } from "@wangge/core/pay"
import { type Post, Roster } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Staff from "../city/Staff.ts"
import { morning, type Office } from "./Office.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"

/** The last month up to a day whose holidays are published; without that no month is paid. */
const lastPublished = (today: Day.Day, begin: Day.Day): Month.Month | undefined => {
  const holidays = ChinaHolidays.asKnownOn(today)
  for (let month = Month.ofDay(today); Month.firstDay(month) > begin; month = Month.plus(month, -1)) {
    if (ChinaHolidays.isPublished(holidays, Month.lastDay(month))) return month
  }
  return undefined
}

export interface Dates {
  readonly begin: Day.Day
  readonly today: Day.Day
}

/** The two months that are paid here. */
export const months = ({
  begin,
  today
}: Dates): { readonly before: Month.Month; readonly now: Month.Month } | undefined => {
  const now = lastPublished(today, begin)
  return now === undefined ? undefined : { before: Month.plus(now, -1), now }
}

/** Days of a month on which its pay is drawn up and closed. */
const DRAFTED = 23
export const CLOSED = 24

const dayOf = (month: Month.Month, n: number): Day.Day => Day.plusDays(Month.firstDay(month), n - 1)

/** Pays two months in the district of an office. */
export const run = Effect.fnUntraced(function* (office: Office, dates: Dates): Effect.fn.Return<void, Fault, Needs> {
  const { district } = office
  const paid = months(dates)
  if (paid === undefined) return
  const { before, now } = paid
  const city = yield* City.City
  const workforce = yield* office.state
  const documents = [yield* office.paper("工资待遇材料")]
  let turn = 0
  const record = (day: Day.Day, command: PayRecordCommand.PayRecordCommand) =>
    sent(
      city.pay(district),
      command,
      Staff.personnelOfficer,
      morning(city.zone, day),
      commandId("pay", district, turn++)
    )
  const month = (of: Month.Month, day: Day.Day, command: PayrollPeriodCommand.PayrollPeriodCommand) => {
    const actor = command._tag === "ClosePayroll" ? Staff.chiefAccountant : Staff.accountant
    return sent(
      city.payroll(district, of),
      command,
      actor,
      morning(city.zone, day),
      commandId("payroll", district, turn++)
    )
  }
  /** The nth holder of a kind of post in the month before. */
  const nth = (kind: Post.PostKind, n: number): Id.PersonId | undefined =>
    Roster.on(workforce, Month.lastDay(before)).places.flatMap(({ holders }) =>
      holders.filter((one) => one.kind === kind).map(({ person }) => person)
    )[n]
  const leave = (day: Day.Day, person: Id.PersonId | undefined, from: number, to: number) =>
    person === undefined
      ? Effect.void
      : record(day, {
          _tag: "RecordUnpaidLeave",
          person,
          kind: "privateAffairs",
          from: dayOf(before, from),
          to: dayOf(before, to),
          documents
        })

  yield* record(Month.firstDay(before), { _tag: "BeginPayroll", month: before })
  for (const n of [1, 3]) {
    const person = nth("deputySecretary", n)
    if (person === undefined) continue
    yield* record(dayOf(before, 6), {
      _tag: "DeclareDeductions",
      person,
      from: before,
      deductions: [{ kind: "childrenEducation", monthly: Money.yuan(2_000) }],
      documents
    })
  }
  yield* leave(dayOf(before, 16), nth("centreStaff", 0), 13, 16)
  yield* month(before, dayOf(before, DRAFTED), { _tag: "DraftPayroll" })
  yield* month(before, dayOf(before, CLOSED), { _tag: "ClosePayroll", draft: 1 })
  // Known too late for the closed month, so the next one takes it back.
  yield* leave(dayOf(before, CLOSED + 2), nth("gridAdministrator", 2), 20, 22)
  const promoted = nth("gridAdministrator", 4)
  if (promoted !== undefined) {
    yield* record(dayOf(before, CLOSED + 3), {
      _tag: "AdjustGrade",
      person: promoted,
      from: Month.firstDay(before),
      steps: 1,
      reason: "防汛工作突出，晋升一级",
      documents
    })
  }
  yield* month(now, dates.today, { _tag: "DraftPayroll" })
})
