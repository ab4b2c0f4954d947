/**
 * Contributions to social insurance and housing fund 五险一金 of one month (PJ-B4): the own average wage held within floor and
 * ceiling, times the rates of the two sides, each rounded by itself (R5-11).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import {
  InsuranceKind,
  type InsuranceRule,
  kinds,
  labels,
  type ReferenceKind,
  referenceLabels
} from "./InsuranceRules.ts"
import { Month } from "./Month.ts"
import type { PayRules } from "./PayPolicy.ts"
import * as Rounding from "./Rounding.ts"

/** What both sides pay, in fen, on a base. */
export const Contribution = Schema.Struct({
  kind: InsuranceKind,
  base: Money.Fen,
  employee: Money.Fen,
  employer: Money.Fen,
  /** The earlier month that a correction belongs to. */
  for: Schema.optionalKey(Month)
}).annotate({ identifier: "Contribution" })
export type Contribution = typeof Contribution.Type

/** What the base rests on. */
export interface Basis {
  /** Average monthly wage of the year before, as declared, in fen. */
  readonly averageMonthly?: Money.Fen
  /** Pay of a full month, for whom no average was declared. */
  readonly monthlyPay: Money.Fen
  /** Whether this is the first month that the person works at all. */
  readonly newToWork: boolean
}

/** The policy gives no reference wage to measure a base against (R5-08). */
export interface ReferenceWageNotGiven {
  readonly _tag: "ReferenceWageNotGiven"
  readonly reference: ReferenceKind
}

type Rules = Pick<PayRules, "insurance" | "referenceWages" | "rounding">

interface Bounds {
  readonly floor: Money.Fen
  readonly ceiling: Money.Fen
}

const isPaid = (rule: InsuranceRule): boolean =>
  rule.mergedInto === undefined && (rule.employee.num > 0 || rule.employer.num > 0)

const isEarly = (rule: InsuranceRule, { newToWork }: Basis): boolean => newToWork && rule.newToWork === "secondMonth"

/** The kinds that begin a month later for somebody who is new to work (R5-09). */
export const notYetDue = (basis: Basis, { insurance }: Pick<Rules, "insurance">): ReadonlyArray<InsuranceKind> =>
  kinds.filter((kind) => isPaid(insurance[kind]) && isEarly(insurance[kind], basis))

const boundsOf = (rule: InsuranceRule, wage: Money.Fen, { rounding }: Rules): Bounds => {
  const share = (percent: number) => Rounding.round(wage * percent, 100, rounding.contributionBase)
  return { floor: share(rule.floorPercent), ceiling: share(rule.ceilingPercent) }
}

const held = (wage: Money.Fen, { floor, ceiling }: Bounds): Money.Fen =>
  Money.fen(Math.min(ceiling, Math.max(floor, wage)))

/** The wage that a base is made of. */
export const wageOf = ({ averageMonthly, monthlyPay }: Basis): Money.Fen => averageMonthly ?? monthlyPay

/**
 * The contributions of a month, in the order of the kinds; those not due are left out. Refused as long as the policy gives
 * no reference wage for one that is due.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day, Money } = await import("@wangge/core/kernel")
 * const { Override, Panjin2020 } = await import("@wangge/core/policy")
 * const { PayPolicy, SocialInsurance } = await import("@wangge/core/pay")
 * const basis = { averageMonthly: Money.yuan(3_600), monthlyPay: Money.yuan(3_700), newToWork: false }
 * const bare = PayPolicy.on(Panjin2020.pack.pay, Day.of("2020-01-31")).success
 * expect(SocialInsurance.compute(basis, bare)).toMatchObject({ failure: { _tag: "ReferenceWageNotGiven" } })
 * const value = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
 * const { pack } = Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value }]).success
 * const rules = PayPolicy.on(pack.pay, Day.of("2020-01-31")).success
 * const [pension] = SocialInsurance.compute(basis, rules).success
 * expect(pension).toEqual({ kind: "pension", base: 360_000, employee: 28_800, employer: 57_600 })
 * ```
 */
export const compute = (
  basis: Basis,
  rules: Rules
): Result.Result<ReadonlyArray<Contribution>, ReferenceWageNotGiven> => {
  const contributions: Array<Contribution> = []
  const wage = wageOf(basis)
  for (const kind of kinds) {
    const rule = rules.insurance[kind]
    if (!isPaid(rule) || isEarly(rule, basis)) continue
    const reference = rules.referenceWages[rule.reference]
    if (reference === "notGiven") return Result.fail({ _tag: "ReferenceWageNotGiven", reference: rule.reference })
    const base = held(wage, boundsOf(rule, reference, rules))
    contributions.push({
      kind,
      base,
      employee: Rounding.round(base * rule.employee.num, rule.employee.den, rules.rounding.contribution),
      employer: Rounding.round(base * rule.employer.num, rule.employer.den, rules.rounding.contribution)
    })
  }
  return Result.succeed(contributions)
}

const boundsNote = ({ floorPercent, ceilingPercent }: InsuranceRule, { floor, ceiling }: Bounds): Label.Label =>
  Label.of(
    `下限${floorPercent}%为${Money.format(floor, "zh")}，上限${ceilingPercent}%为${Money.format(ceiling, "zh")}`,
    `floor ${floorPercent}%: ${Money.format(floor, "en")}, ceiling ${ceilingPercent}%: ${Money.format(ceiling, "en")}`
  )

/** Which other insurances are paid with this one (R5-06). */
const mergedNote = (kind: InsuranceKind, { insurance }: Pick<Rules, "insurance">): { readonly note?: Label.Label } => {
  const merged = kinds.filter((one) => insurance[one].mergedInto === kind)
  if (merged.length === 0) return {}
  const { zh, en } = Label.listed(merged.map((one) => labels[one]))
  return { note: Label.of(`含${zh}`, `with ${en} in it`) }
}

/** Why the contributions of one kind are what they are. */
export const explain = (
  contribution: Contribution,
  basis: Basis,
  rules: Pick<PayRules, "insurance" | "referenceWages" | "rounding" | "sources">
): Explanation.Explanation => {
  const { kind, base, employee, employer } = contribution
  const rule = rules.insurance[kind]
  const reference = rules.referenceWages[rule.reference]
  const wage = wageOf(basis)
  const side = (title: Label.Label, amount: Money.Fen, rate: InsuranceRule["employee"]) =>
    Explanation.step(title, {
      quantity: Explanation.amount(amount),
      note: Rounding.label(rules.rounding.contribution),
      steps: [Explanation.step(Label.of("费率", "rate"), { quantity: Explanation.rate(rate) })]
    })
  return Explanation.step(labels[kind], {
    ...mergedNote(kind, rules),
    source: rules.sources.insurance[kind],
    steps: [
      Explanation.step(Label.of("缴费基数", "base"), {
        quantity: Explanation.amount(base),
        ...(base === wage
          ? {}
          : base > wage
            ? { note: Label.of("低于下限，按下限", "raised to the floor") }
            : { note: Label.of("高于上限，按上限", "held to the ceiling") }),
        steps: [
          Explanation.step(
            basis.averageMonthly === undefined
              ? Label.of("当月工资（未申报上年平均工资）", "pay of a full month, as no average was declared")
              : Label.of("本人上年月平均工资", "own average monthly wage of the year before"),
            { quantity: Explanation.amount(wage) }
          ),
          ...(reference === "notGiven"
            ? []
            : [
                Explanation.step(referenceLabels[rule.reference], {
                  quantity: Explanation.amount(reference),
                  note: boundsNote(rule, boundsOf(rule, reference, rules)),
                  source: rules.sources.referenceWages
                })
              ])
        ]
      }),
      side(Label.of("个人缴费", "employee pays"), employee, rule.employee),
      side(Label.of("单位缴费", "employer pays"), employer, rule.employer)
    ]
  })
}
