/** One month's pay of one person, by the rules of its day, and the reason for every figure. */
// #region example
import { Day, Explanation, Id, Money } from "@wangge/core/kernel"
import { Grade, Month, PayPolicy, Payslip } from "@wangge/core/pay"
import { Override, Panjin2020 } from "@wangge/core/policy"
import * as Result from "effect/Result"

const MONTH = Month.of("2020-01")

/** No public text gives the wages that contributions rest on, so a city brings its own. */
const wages = {
  path: "pay.referenceWages",
  value: { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) },
  reason: "for the example"
}

/** A secretary of a village, three years in service, without a degree above college. */
const facts: Grade.Facts = {
  posts: ["secretary"],
  placeKind: "village",
  qualification: { education: { level: "college", fullTime: true }, certificate: "none" },
  servedSince: Day.of("2017-03-01"),
  day: Month.firstDay(MONTH),
  notCounted: [],
  steps: 0
}

export const january = () => {
  const { pack } = Result.getOrThrow(Override.apply(Panjin2020.pack, [wages]))
  const rules = Result.getOrThrow(PayPolicy.on(pack.pay, Month.lastDay(MONTH)))
  const { grade, explanation } = Grade.place(facts, rules)
  const held = {
    from: Month.firstDay(MONTH),
    to: Month.endOf(MONTH),
    place: Id.AreaCode.make("211104107201"),
    placeKind: facts.placeKind,
    post: facts.posts[0]
  }
  const input: Payslip.Input = {
    person: Id.PersonId.make("li"),
    month: MONTH,
    monthPaidDays: 22,
    spans: [{ ...held, grade, coefficient: 100, paidDays: 22, leaveDays: 0 }],
    arrears: [],
    contributionArrears: [],
    newToWork: false,
    specialDeductions: Money.zero
  }
  const payslip = Result.getOrThrow(Payslip.compute(input, rules))
  const why = [explanation, Payslip.explain(payslip, rules)]
  return { payslip, why: why.map((one) => Explanation.toText(one, "en")).join("\n") }
}
// #endregion example
