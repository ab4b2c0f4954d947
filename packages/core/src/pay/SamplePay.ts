/**
 * A pay policy for tests with figures that are easy to reckon: grade n pays 3,000 yuan and n - 1 hundreds.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, LineId, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type { EntryGrades } from "./GradeRules.ts"
import type { InsuranceRule } from "./InsuranceRules.ts"
import * as Month from "./Month.ts"
import * as PayPolicy from "./PayPolicy.ts"
import type { Span } from "./PaySegment.ts"
import type { Input } from "./Payslip.ts"
import type { PayRow } from "./PayTable.ts"
import type { Rounding } from "./Rounding.ts"

const FROM = Day.of("2019-01-01")
const source = Source.assumption("for a test")

const constant = <A>(name: string, value: A): Dated.Dated<A> =>
  Dated.constant({ label: Label.same(name), unit: "test", transition: "apply", from: FROM, value, source })

const village: EntryGrades["village"] = {
  secretary: 7,
  director: 7,
  deputySecretary: 4,
  deputyDirector: 4,
  centreStaff: 1,
  gridAdministrator: 1,
  auxiliaryPolice: 1
}

const rows = Array.from({ length: 16 }, (_, i): PayRow => {
  const pay = Money.yuan(3_000 + i * 100)
  const [grade, staff, deputy, principal] = [i + 1, i < 10, i > 2 && i < 13, i > 5]
  return {
    grade,
    ...(principal ? { principal: pay } : {}),
    ...(deputy ? { deputy: pay } : {}),
    ...(staff ? { staff: pay } : {})
  }
})

const rate = (employer: number, employee: number, rest: Partial<InsuranceRule> = {}) =>
  constant<InsuranceRule>("insurance", {
    employer: Share.of(employer, 1_000),
    employee: Share.of(employee, 1_000),
    reference: "socialInsurance",
    floorPercent: 60,
    ceilingPercent: 300,
    newToWork: "firstMonth",
    ...rest
  })

const halfUp: Rounding = { mode: "halfUp", unit: "fen" }

export const policy: PayPolicy.PayPolicy = {
  payTable: constant("pay table", rows),
  bands: constant("bands", {
    principal: { lowest: 7, highest: 16 },
    deputy: { lowest: 4, highest: 13 },
    staff: { lowest: 1, highest: 10 }
  }),
  entryGrades: constant("first grades", { village, community: { ...village, secretary: 8, director: 8 } }),
  service: constant("service", {
    yearsPerGrade: 3,
    educationYears: { belowCollege: 0, college: 0, bachelor: 3, master: 5, doctor: 7 },
    fullTimeOnly: false
  }),
  certificateGrades: constant("certificates", { none: 0, junior: 1, middle: 2, senior: 3 }),
  parts: constant("parts", { base: Share.percent(80), performance: Share.percent(20) }),
  rounding: constant("rounding", {
    base: halfUp,
    performance: halfUp,
    contributionBase: halfUp,
    contribution: halfUp,
    tax: halfUp
  }),
  insurance: {
    pension: rate(160, 80),
    medical: rate(80, 20),
    unemployment: rate(5, 5),
    workInjury: rate(2, 0),
    maternity: rate(0, 0, { mergedInto: "medical" }),
    housingFund: rate(50, 50, { reference: "housingFund", newToWork: "secondMonth" })
  },
  referenceWages: constant("reference wages", {
    socialInsurance: Money.yuan(5_000),
    housingFund: Money.yuan(6_000)
  }),
  incomeTax: constant("income tax", {
    monthlyAllowance: Money.yuan(5_000),
    newToWork: "firstMonth",
    brackets: [
      { over: Money.zero, percent: 3 },
      { over: Money.yuan(36_000), percent: 10 },
      { over: Money.yuan(144_000), percent: 20 },
      { over: Money.yuan(300_000), percent: 25 },
      { over: Money.yuan(420_000), percent: 30 },
      { over: Money.yuan(660_000), percent: 35 },
      { over: Money.yuan(960_000), percent: 45 }
    ]
  }),
  payFunds: constant("pay funds", {
    binding: "whereOpen",
    purpose: "pay",
    use: "payroll",
    paper: "payroll",
    lines: {
      base: LineId.make("base"),
      performance: LineId.make("performance"),
      insurance: LineId.make("insurance"),
      housingFund: LineId.make("housing")
    }
  }),
  budgetShares: constant("budgets", { city: Share.percent(50), district: Share.percent(50) }),
  arrearsMonthsMax: constant("arrears", 24)
}

/** The rules in force on a day; the sample never lacks one from 2019 on. */
export const rulesOn = (day: string): PayPolicy.PayRules => {
  const rules = PayPolicy.on(policy, Day.of(day))
  if (Result.isFailure(rules)) throw new Error(rules.failure.label.en)
  return rules.success
}

export const rules = rulesOn("2020-01-31")

/** A whole month of 22 paid days of a village secretary in grade 7. */
export const span = (rest: Partial<Span> = {}): Span => ({
  from: Day.of("2020-01-01"),
  to: Day.of("2020-02-01"),
  place: AreaCode.make("211103001001"),
  placeKind: "village",
  post: "secretary",
  grade: 7,
  coefficient: 100,
  paidDays: 22,
  leaveDays: 0,
  ...rest
})

export const input = (rest: Partial<Input> = {}): Input => ({
  person: PersonId.make("li"),
  month: Month.of("2020-01"),
  monthPaidDays: 22,
  spans: [span()],
  arrears: [],
  contributionArrears: [],
  newToWork: false,
  specialDeductions: Money.zero,
  ...rest
})
