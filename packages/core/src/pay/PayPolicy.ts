/** The parameters of pay: the sequence of grades, the parts of pay, insurance, tax, rounding, and who bears the cost. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { areWhole, Share } from "../kernel/Share.ts"
import type { Source } from "../kernel/Source.ts"
import { CertificateGrades, EntryGrades, ServiceRules } from "./GradeRules.ts"
import { type InsuranceKind, InsuranceRule, ReferenceWages } from "./InsuranceRules.ts"
import { PayFunds } from "./PayFunds.ts"
import { GradeBands, PayTable } from "./PayTable.ts"
import { Rounding } from "./Rounding.ts"
import { TaxTable } from "./TaxTable.ts"

const whole = Schema.makeFilter((shares: { readonly [name: string]: Share }) =>
  areWhole(Object.values(shares)) ? undefined : { path: [], issue: "the shares of a whole add up to 100%" }
)

/** Base pay 基础工资 and performance pay 绩效工资 in the monthly total (PJ-B2). */
export const PayParts = Schema.Struct({ base: Share, performance: Share })
  .check(whole)
  .annotate({ identifier: "PayParts" })
export type PayParts = typeof PayParts.Type

/** Who bears the cost of a payslip (PJ-B5). */
export const BudgetShares = Schema.Struct({ city: Share, district: Share })
  .check(whole)
  .annotate({ identifier: "BudgetShares" })
export type BudgetShares = typeof BudgetShares.Type

/** The rounding rule of each line; shares of a rounded amount go by largest remainder, to the fen. */
export const RoundingRules = Schema.Struct({
  base: Rounding,
  performance: Rounding,
  contributionBase: Rounding,
  contribution: Rounding,
  tax: Rounding
}).annotate({ identifier: "RoundingRules" })
export type RoundingRules = typeof RoundingRules.Type

const insurance = Dated.schema(InsuranceRule)

export const PayPolicy = Schema.Struct({
  payTable: Dated.schema(PayTable),
  bands: Dated.schema(GradeBands),
  entryGrades: Dated.schema(EntryGrades),
  service: Dated.schema(ServiceRules),
  certificateGrades: Dated.schema(CertificateGrades),
  parts: Dated.schema(PayParts),
  rounding: Dated.schema(RoundingRules),
  insurance: Schema.Struct({
    pension: insurance,
    medical: insurance,
    unemployment: insurance,
    workInjury: insurance,
    maternity: insurance,
    housingFund: insurance
  }),
  referenceWages: Dated.schema(ReferenceWages),
  incomeTax: Dated.schema(TaxTable),
  budgetShares: Dated.schema(BudgetShares),
  payFunds: Dated.schema(PayFunds),
  /** Closed months are computed anew so many months back when a decision comes late 补发追溯. */
  arrearsMonthsMax: Dated.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 })))
}).annotate({ identifier: "PayPolicy" })
export type PayPolicy = typeof PayPolicy.Type

type Plain = Exclude<keyof PayPolicy, "insurance">
type ValueOf<P> = P extends Dated.Dated<infer A> ? A : never

/** Where each parameter in force comes from. */
export type PaySources = { readonly [K in Plain]: Source } & {
  readonly insurance: { readonly [K in InsuranceKind]: Source }
}

/** The parameters as they hold on one day, with their sources. */
export type PayRules = { readonly [K in Plain]: ValueOf<PayPolicy[K]> } & {
  readonly insurance: { readonly [K in InsuranceKind]: InsuranceRule }
  readonly sources: PaySources
}

const inForce = (
  parameters: { readonly [name: string]: Dated.Dated<unknown> },
  day: Day,
  knownOn: Day
): Result.Result<{ values: Record<string, unknown>; sources: Record<string, Source> }, Dated.NotInForce> => {
  const values: Record<string, unknown> = {}
  const sources: Record<string, Source> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const entry = Dated.on(parameter, day, knownOn)
    if (Result.isFailure(entry)) return Result.fail(entry.failure)
    values[name] = entry.success.value
    sources[name] = entry.success.source
  }
  return Result.succeed({ values, sources })
}

/** The parameters in force on a day, as far as was known on `knownOn`. */
export const on = (policy: PayPolicy, day: Day, knownOn: Day = day): Result.Result<PayRules, Dated.NotInForce> => {
  const { insurance: insurances, ...others } = policy
  const plain = inForce(others, day, knownOn)
  if (Result.isFailure(plain)) return Result.fail(plain.failure)
  const insured = inForce(insurances, day, knownOn)
  if (Result.isFailure(insured)) return Result.fail(insured.failure)
  return Result.succeed({
    ...plain.success.values,
    insurance: insured.success.values,
    sources: { ...plain.success.sources, insurance: insured.success.sources }
  } as PayRules)
}
