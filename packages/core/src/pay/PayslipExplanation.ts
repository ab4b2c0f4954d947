/**
 * Why a payslip says what it says: earnings by span, contributions, tax, and the shares of the budgets, as one tree.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import type { Source } from "../kernel/Source.ts"
import * as Post from "../workforce/Post.ts"
import * as Earning from "./Earning.ts"
import * as IncomeTax from "./IncomeTax.ts"
import * as InsuranceRules from "./InsuranceRules.ts"
import type { Month } from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as PaySegment from "./PaySegment.ts"
import * as Rounding from "./Rounding.ts"
import * as SocialInsurance from "./SocialInsurance.ts"

type Step = Explanation.Explanation

/** The figures of a payslip that its tree says something about, in fen. */
export interface Figures {
  readonly month: Month
  readonly monthPaidDays: number
  readonly segments: ReadonlyArray<PaySegment.Segment>
  readonly earnings: ReadonlyArray<Earning.Earning>
  readonly contributions: ReadonlyArray<SocialInsurance.Contribution>
  readonly tax: Money.Fen
  readonly taxToDate: IncomeTax.TaxToDate
  readonly gross: Money.Fen
  readonly deductions: Money.Fen
  readonly net: Money.Fen
  readonly employer: Money.Fen
  readonly cost: Money.Fen
  readonly city: Money.Fen
  readonly district: Money.Fen
}

const { of: label } = Label

const amount = (title: Label.Label, fen: Money.Fen, steps: ReadonlyArray<Step> = []): Step =>
  Explanation.step(title, { quantity: Explanation.amount(fen), steps })

const days = (title: Label.Label, n: number): Step =>
  Explanation.step(title, { quantity: Explanation.count(n, label("天", n === 1 ? "day" : "days")) })

const sourced = (title: Label.Label, fen: Money.Fen, source: Source): Step =>
  Explanation.step(title, { quantity: Explanation.amount(fen), source })

/** One part of pay in one segment. */
const segmentStep = (segment: PaySegment.Segment, kind: Earning.EarningKind, rules: PayRules): Step => {
  const { from, to, placeKind, post, grade, paidDays, leaveDays, coefficient, monthly } = segment
  const name = Post.labelIn(placeKind, post)
  return amount(
    label(`${from}至${to}（不含）：${name.zh}，${grade}级`, `from ${from} until ${to}: ${name.en}, grade ${grade}`),
    segment[kind],
    [
      sourced(label("岗位薪酬表月标准", "monthly total of the pay table"), monthly, rules.sources.payTable),
      sourced(
        label(`其中${Earning.labels[kind].zh}`, `${Earning.labels[kind].en} in it`),
        PaySegment.partsOf(monthly, rules)[kind],
        rules.sources.parts
      ),
      ...(kind === "performance"
        ? [
            Explanation.step(label("绩效系数", "coefficient of performance pay"), {
              quantity: Explanation.words(Label.same(`${coefficient}%`))
            })
          ]
        : []),
      days(label("计薪日", "paid days"), paidDays),
      ...(leaveDays === 0 ? [] : [days(label("无薪假", "unpaid leave"), leaveDays)])
    ]
  )
}

const earningStep = (payslip: Figures, kind: Earning.EarningKind, rules: PayRules): Step => {
  const { segments, monthPaidDays } = payslip
  const total = Money.sum(
    payslip.earnings.flatMap((one) => (one.kind === kind && one.for === undefined ? [one.amount] : []))
  )
  return Explanation.step(Earning.labels[kind], {
    quantity: Explanation.amount(total),
    note: Rounding.label(rules.rounding[kind]),
    steps: [
      days(label("全月计薪日", "paid days of the month"), monthPaidDays),
      ...segments.map((segment) => segmentStep(segment, kind, rules))
    ]
  })
}

const arrearsSteps = ({ earnings }: Figures): ReadonlyArray<Step> =>
  earnings.flatMap((one) => {
    if (one.for === undefined) return []
    const { zh, en } = Earning.labels[one.kind]
    const title =
      one.amount < 0
        ? label(`扣回${one.for}${zh}`, `${en} of ${one.for}, taken back`)
        : label(`补发${one.for}${zh}`, `${en} of ${one.for}, in arrears`)
    return [amount(title, one.amount)]
  })

const contributionStep = (
  contribution: SocialInsurance.Contribution,
  basis: SocialInsurance.Basis,
  rules: PayRules
): Step => {
  const { kind, for: month, employee, employer } = contribution
  if (month === undefined) return SocialInsurance.explain(contribution, basis, rules)
  const { zh, en } = InsuranceRules.labels[kind]
  return Explanation.step(label(`更正${month}${zh}`, `${en} of ${month}, corrected`), {
    steps: [amount(label("个人缴费", "employee pays"), employee), amount(label("单位缴费", "employer pays"), employer)]
  })
}

/** The tree of a payslip under its rules. */
export const of = (payslip: Figures, basis: SocialInsurance.Basis, rules: PayRules): Step => {
  const { month, gross, deductions, net, employer, cost, city, district, tax, taxToDate, contributions } = payslip
  const employee = Money.subtract(deductions, tax)
  return amount(label(`${month}实发工资`, `net pay of ${month}`), net, [
    amount(label("应发工资", "gross pay"), gross, [
      ...Earning.kinds.map((kind) => earningStep(payslip, kind, rules)),
      ...arrearsSteps(payslip)
    ]),
    amount(label("扣款", "deductions"), deductions, [
      amount(label("个人缴费合计", "contributions of the employee"), employee),
      IncomeTax.explain({ tax, toDate: taxToDate }, rules)
    ]),
    Explanation.step(label("社会保险和住房公积金", "social insurance and housing fund"), {
      steps: [
        ...contributions.map((one) => contributionStep(one, basis, rules)),
        ...SocialInsurance.notYetDue(basis, rules).map((kind) =>
          Explanation.step(InsuranceRules.labels[kind], {
            note: label("初次工作的次月起缴存", "from the second month of work on"),
            source: rules.sources.insurance[kind]
          })
        )
      ]
    }),
    amount(label("用人成本", "cost"), cost, [
      amount(label("应发工资", "gross pay"), gross),
      amount(label("单位缴费合计", "contributions of the employer"), employer),
      Explanation.step(label("两级财政分担", "borne by two budgets"), {
        source: rules.sources.budgetShares,
        note: label("按最大余额法分到分", "shared to the fen by the largest remainder"),
        steps: [
          Explanation.step(label("市级", "city"), { quantity: Explanation.amount(city) }),
          Explanation.step(label("区县级", "district"), { quantity: Explanation.amount(district) })
        ]
      })
    ])
  ])
}
