/**
 * Months of payroll of a small district for tests: who serves and what was recorded, by commands; then as many months as wanted,
 * each closed on what was known at its end.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Calendars from "../calendar/Calendars.ts"
import * as ChinaHolidays from "../calendar/ChinaHolidays.ts"
import * as Day from "../kernel/Day.ts"
import type { PostKind } from "../workforce/Post.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import { appoint, COMMUNITY, code, determine, district, register, VILLAGE } from "../workforce/WorkforceDistrict.ts"
import * as Month from "./Month.ts"
import * as PaidDays from "./PaidDays.ts"
import { records } from "./PayDistrict.ts"
import type { PayPolicy } from "./PayPolicy.ts"
import type { PayRecordCommand } from "./PayRecordCommand.ts"
import * as Payroll from "./Payroll.ts"
import type { Payslip } from "./Payslip.ts"
import { policy } from "./SamplePay.ts"

/** Seven posts in a community and in a village. */
export const places: ReadonlyArray<WorkforceCommand> = [COMMUNITY, VILLAGE].map((place) =>
  determine(place, {
    number: 8,
    reason: "as many as the tests need",
    posts: { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 2 }
  })
)

/** What is known at some time. */
export interface Scene {
  readonly staff: ReadonlyArray<WorkforceCommand>
  readonly pay?: ReadonlyArray<PayRecordCommand>
  readonly policy?: PayPolicy
}

const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))

export const paidDaysOf: Payroll.Input["paidDaysOf"] = (month) =>
  Result.succeed(PaidDays.of(month, calendar, ChinaHolidays.latest()))

export const inputOf = (
  month: string,
  { staff, pay = [], policy: own = policy }: Scene,
  closed: ReadonlyArray<Payroll.ClosedMonth> = []
): Payroll.Input => ({
  month: Month.of(month),
  today: Day.of("2020-12-31"),
  workforce: district(...places, ...staff),
  records: records(...pay),
  policy: own,
  paidDaysOf,
  closed
})

export const runOf = (
  month: string,
  scene: Scene,
  closed: ReadonlyArray<Payroll.ClosedMonth> = []
): Payroll.Payroll => {
  const run = Payroll.run(inputOf(month, scene, closed))
  if (Result.isFailure(run)) throw new Error(JSON.stringify(run.failure))
  return run.success
}

/** Months that follow one another, each on its own scene: what was known when it was closed. */
export const monthsOf = (first: string, ...scenes: ReadonlyArray<Scene>): ReadonlyArray<Payroll.Payroll> => {
  const months: Array<Payroll.Payroll> = []
  for (const [i, scene] of scenes.entries()) months.push(runOf(Month.plus(Month.of(first), i), scene, months))
  return months
}

type Rest = Parameters<typeof appoint>[2]

/** Nobody of the sample has served before 2019, so that grades are those of the posts. */
export const hire = (who: string, kind: PostKind, rest: Rest = {}): ReadonlyArray<WorkforceCommand> => [
  register(who, { level: "college", servedSince: "2019-01-01" }),
  appoint(who, kind, { from: Day.of("2019-02-01"), ...rest })
]

/** The secretary of a community, a member of its staff, and the secretary of a village: 3,700, 3,000 and 3,600 yuan a month. */
export const three: Scene = {
  staff: [
    ...hire("li", "secretary"),
    ...hire("wang", "centreStaff"),
    ...hire("zhao", "secretary", { place: code(VILLAGE) })
  ]
}

export const slipOf = ({ payslips }: Payroll.ClosedMonth, who: string): Payslip => {
  const found = payslips.find(({ person }) => person === who)
  if (found === undefined) throw new Error(`no payslip of ${who}`)
  return found
}
