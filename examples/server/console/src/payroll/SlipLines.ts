/** The lines of a payslip in the order in which it is drawn, each with the step of the explanation that says why. */
import type { Explanation, Label, Money } from "@wangge/core/kernel"
import { Earning, InsuranceRules, type Payslip } from "@wangge/core/pay"

export interface Line {
  readonly key: string
  readonly name: Label.Label
  readonly amount: Money.Fen
  /** The earlier month that the line belongs to. */
  readonly month?: string
  readonly why?: Explanation.Explanation
}

export interface InsuranceLine extends Omit<Line, "amount"> {
  readonly base: Money.Fen
  readonly employee: Money.Fen
  readonly employer: Money.Fen
}

export interface Lines {
  readonly earnings: ReadonlyArray<Line>
  readonly insurance: ReadonlyArray<InsuranceLine>
  readonly tax?: Explanation.Explanation
  readonly cost?: Explanation.Explanation
}

const withWhy = (why: Explanation.Explanation | undefined) => (why === undefined ? {} : { why })

/** The steps of an explanation stand in the order of the slip: gross, deductions, insurance, cost. */
export const of = (payslip: Payslip.Payslip, explanation?: Explanation.Explanation): Lines => {
  const [gross, deductions, insured, cost] = explanation?.steps ?? []
  const own = payslip.earnings.filter((one) => one.for === undefined)
  const arrears = payslip.earnings.filter((one) => one.for !== undefined)
  const tax = deductions?.steps[1]
  return {
    earnings: [...own, ...arrears].map((one, i) => ({
      key: `${one.kind}/${one.for ?? ""}`,
      name: Earning.labels[one.kind],
      amount: one.amount,
      ...(one.for === undefined ? {} : { month: one.for }),
      ...withWhy(gross?.steps[i])
    })),
    insurance: payslip.contributions.map((one, i) => ({
      key: `${one.kind}/${one.for ?? ""}`,
      name: InsuranceRules.labels[one.kind],
      base: one.base,
      employee: one.employee,
      employer: one.employer,
      ...(one.for === undefined ? {} : { month: one.for }),
      ...withWhy(insured?.steps[i])
    })),
    ...(tax === undefined ? {} : { tax }),
    ...(cost === undefined ? {} : { cost })
  }
}
