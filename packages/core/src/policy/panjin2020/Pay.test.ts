import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../../kernel/Day.ts"
import { AreaCode, PersonId } from "../../kernel/Id.ts"
import * as Money from "../../kernel/Money.ts"
import * as Grade from "../../pay/Grade.ts"
import * as InsuranceRules from "../../pay/InsuranceRules.ts"
import * as Month from "../../pay/Month.ts"
import * as PayPolicy from "../../pay/PayPolicy.ts"
import * as PaySegment from "../../pay/PaySegment.ts"
import * as Payslip from "../../pay/Payslip.ts"
import type { PlaceKind } from "../../workforce/PlaceKind.ts"
import * as Post from "../../workforce/Post.ts"
import * as Override from "../Override.ts"
import { pack } from "./Panjin2020.ts"
import { pay } from "./Pay.ts"

const month = Month.of("2020-01")
const rulesOf = (
  policy: PayPolicy.PayPolicy,
  day: Day.Day = Month.lastDay(month),
  knownOn: Day.Day = day
): PayPolicy.PayRules => {
  const rules = PayPolicy.on(policy, day, knownOn)
  if (Result.isFailure(rules)) throw new Error(rules.failure.label.en)
  return rules.success
}
const rules = rulesOf(pay)

const place = (post: Post.PostKind, placeKind: PlaceKind): number =>
  Grade.find(
    {
      posts: [post],
      placeKind,
      qualification: { education: { level: "college", fullTime: true }, certificate: "none" },
      servedSince: Month.firstDay(month),
      day: Month.firstDay(month),
      notCounted: [],
      steps: 0
    },
    rules
  )

describe("pay in Panjin comes to the documented figures (PJ-B2, PJ-B3, R3-10)", () => {
  test.each([
    ["secretary", "village", 3_600, 2_880, 720],
    ["secretary", "community", 3_700, 2_960, 740],
    ["centreStaff", "village", 3_000, 2_400, 600],
    ["gridAdministrator", "community", 3_000, 2_400, 600]
  ] as const)("a %s of a %s: %i yuan a month", (post, placeKind, total, base, performance) => {
    const monthly = PaySegment.monthlyOf({ post, grade: place(post, placeKind) }, rules)
    expect(monthly).toBe(Money.yuan(total))
    expect(PaySegment.partsOf(monthly, rules)).toEqual({ base: Money.yuan(base), performance: Money.yuan(performance) })
  })

  test("of sixteen grades, each held by some rank, and each worth 100 yuan more (PJ-B1)", () => {
    const pays = rules.payTable.map(({ principal, deputy, staff }) => new Set([principal, deputy, staff]))
    expect(rules.payTable.length).toBe(16)
    for (const [i, each] of pays.entries()) {
      each.delete(undefined)
      expect([...each]).toEqual([Money.yuan(3_000 + 100 * i)])
    }
  })

  test("every post of PJ-A2 begins at the foot of its band, principals of a community one above", () => {
    const begins = (kind: PlaceKind) => Post.kinds.map((post) => place(post, kind))
    expect(begins("village")).toEqual([7, 7, 4, 4, 1, 1, 1])
    expect(begins("community")).toEqual([8, 8, 4, 4, 1, 1, 1])
  })
})

test.each([
  ["2019-01-31", "pension", 18, 8],
  ["2019-04-30", "pension", 18, 8],
  ["2019-05-01", "pension", 16, 8],
  ["2020-01-31", "medical", 8, 2],
  ["2020-01-31", "unemployment", 0.5, 0.5],
  ["2020-01-31", "workInjury", 0.2, 0],
  ["2019-12-31", "maternity", 0.2, 0],
  ["2020-01-01", "maternity", 0, 0],
  ["2020-01-31", "housingFund", 5, 5]
] as const)("on %s %s takes %d %% and %d %%", (day, kind, employerPercent, employeePercent) => {
  const { employer, employee } = rulesOf(pay, Day.of(day)).insurance[kind]
  expect([employer, employee].map(({ num, den }) => (num / den) * 100)).toEqual([employerPercent, employeePercent])
})

test.each([
  ["2019-01-31", "2020-12-31", "firstMonth", undefined],
  ["2020-07-31", "2020-07-27", "firstMonth", undefined],
  ["2020-07-31", "2020-07-28", "january", undefined],
  ["2021-01-31", "2021-01-31", "january", 6_000_000]
] as const)("the allowance of %s, as known on %s", (day, knownOn, newToWork, wholeYearUpTo) => {
  const { incomeTax } = rulesOf(pay, Day.of(day), Day.of(knownOn))
  expect([incomeTax.monthlyAllowance, incomeTax.newToWork, incomeTax.wholeYearUpTo]).toEqual([
    500_000,
    newToWork,
    wholeYearUpTo
  ])
})

test("maternity insurance is part of the medical one from 2020 on (R5-06)", () => {
  expect(rules.insurance.maternity.mergedInto).toBe("medical")
  expect(InsuranceRules.kinds.filter((kind) => rules.insurance[kind].mergedInto === undefined).length).toBe(5)
})

test("no month is paid before the withholding of 2019, which every tax here is by", () => {
  expect(PayPolicy.on(pay, Day.of("2018-12-31"))).toMatchObject({ failure: { firstFrom: "2019-01-01" } })
})

describe("a month of a village secretary", () => {
  const secretary: Payslip.Input = {
    person: PersonId.make("li"),
    month,
    monthPaidDays: 22,
    spans: [
      {
        from: Month.firstDay(month),
        to: Month.endOf(month),
        place: AreaCode.make("211103001001"),
        placeKind: "village",
        post: "secretary",
        grade: 7,
        coefficient: 100,
        paidDays: 22,
        leaveDays: 0
      }
    ],
    arrears: [],
    contributionArrears: [],
    newToWork: false,
    specialDeductions: Money.zero
  }

  test("cannot be paid before the city gives its reference wage (R5-08)", () => {
    expect(Payslip.compute(secretary, rules)).toMatchObject({ failure: { _tag: "ReferenceWageNotGiven" } })
  })

  test("nor when it gives the wage of one kind alone", () => {
    const value = Money.yuan(5_000)
    const given = Override.apply(pack, [{ path: "pay.referenceWages.socialInsurance", value, reason: "for a test" }])
    if (Result.isFailure(given)) throw new Error("refused")
    expect(Payslip.compute(secretary, rulesOf(given.success.pack.pay))).toMatchObject({
      failure: { _tag: "ReferenceWageNotGiven", reference: "housingFund" }
    })
  })

  test("is paid 3,600 yuan once it does, and each budget bears half the cost (PJ-B5)", () => {
    const value = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
    const given = Override.apply(pack, [{ path: "pay.referenceWages", value, reason: "for a test" }])
    if (Result.isFailure(given)) throw new Error("refused")
    expect(Payslip.compute(secretary, rulesOf(given.success.pack.pay))).toMatchObject({
      success: { gross: 360_000, deductions: 55_800, net: 304_200, employer: 106_920, city: 233_460, district: 233_460 }
    })
  })
})
