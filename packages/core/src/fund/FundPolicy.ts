/** The parameters of funds: accounts, templates of entries, purposes with their lines and uses, procedures, the year's end. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { LineId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Share } from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { Account, AccountCode } from "./Account.ts"
import { Route } from "./Procedure.ts"
import { Template } from "./Template.ts"

const Positive = Schema.Int.check(Schema.isGreaterThan(0))

const Named = Schema.Struct({ id: Schema.NonEmptyString, label: Label.Label })

/** A use that money of a purpose must not go to, and by which rule. */
export const Forbidden = Schema.Struct({ ...Named.fields, source: Source }).annotate({ identifier: "ForbiddenUse" })
export type Forbidden = typeof Forbidden.Type

/** Papers that a payment of at least `from` fen needs. */
export const PaperRule = Schema.Struct({ from: Fen, kind: Schema.NonEmptyString, label: Label.Label }).annotate({
  identifier: "FundPaperRule"
})
export type PaperRule = typeof PaperRule.Type

export const LineRule = Schema.Struct({
  id: LineId,
  label: Label.Label,
  uses: Schema.Array(Named),
  /** Up to this amount money may be reserved and paid without a request; any amount when left out. */
  withoutRequestMax: Schema.optionalKey(Fen),
  /** The most that a year's reservations and payments without a request add up to. */
  withoutRequestYearMax: Schema.optionalKey(Fen),
  /** The most for one reservation or payment, and for all of a year. */
  perItemMax: Schema.optionalKey(Fen),
  perYearMax: Schema.optionalKey(Fen),
  papers: Schema.Array(PaperRule),
  /** The template of its payments. */
  payment: Schema.NonEmptyString,
  /** What is left at the year's end: carried to the next year for the same line, or returned at once. */
  left: Schema.Literals(["carried", "returned"]),
  /** Whether money may be moved into and out of it 调剂. */
  transferable: Schema.Boolean
}).annotate({ identifier: "FundLineRule" })
export type LineRule = typeof LineRule.Type

/** What a kind of fund is for. `yearly` is what a village or community is entitled to in a year. */
export const Purpose = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9]{0,31}$/, { message: "a purpose is one lower-case word" })),
  label: Label.Label,
  source: Source,
  yearly: Schema.optionalKey(Schema.Struct({ village: Fen, community: Fen, source: Source })),
  lines: Schema.NonEmptyArray(LineRule),
  forbidden: Schema.Array(Forbidden),
  routes: Schema.Array(Route)
}).annotate({ identifier: "FundPurpose" })
export type Purpose = typeof Purpose.Type

/** A line and one of its uses in words; what the policy no longer has keeps its bare id. */
export const namesOf = (
  { lines }: { readonly lines: ReadonlyArray<LineRule> },
  line: string,
  use: string
): { readonly line: Label.Label; readonly use: Label.Label } => {
  const rule = lines.find(({ id }) => id === line)
  return {
    line: rule?.label ?? Label.same(line),
    use: rule?.uses.find(({ id }) => id === use)?.label ?? Label.same(use)
  }
}

/** The templates of the budget's own happenings; `payments` are named by the lines. */
export const Templates = Schema.Struct({
  appropriation: Template,
  withdrawal: Template,
  returned: Template,
  payments: Schema.Array(Template),
  /** The accounts that hold the money of a line, in each book: a transfer moves it between lines in both. */
  money: Schema.Struct({ financial: AccountCode, budgetary: AccountCode }),
  /** The accounts that revenue and expense are closed into at the year's end. */
  closing: Schema.Struct({ financial: AccountCode, budgetary: AccountCode })
}).annotate({ identifier: "JournalTemplates" })
export type Templates = typeof Templates.Type

/** The year's end 结转结余: money left unused at the end of so many years in a row is returned (R6-04). */
export const CarryOverRules = Schema.Struct({ unusedYearsMax: Positive }).annotate({ identifier: "CarryOverRules" })
export type CarryOverRules = typeof CarryOverRules.Type

export const EncumbranceRules = Schema.Struct({
  /** The longest that money stays reserved, in days; the year's end ends it too. */
  daysMax: Positive,
  /** How much more than reserved may be paid, as a share of what was reserved. */
  overrun: Share
}).annotate({ identifier: "EncumbranceRules" })
export type EncumbranceRules = typeof EncumbranceRules.Type

export const FundPolicy = Schema.Struct({
  chart: Dated.schema(Schema.NonEmptyArray(Account)),
  templates: Dated.schema(Templates),
  purposes: Dated.schema(Schema.NonEmptyArray(Purpose)),
  carryOver: Dated.schema(CarryOverRules),
  encumbrance: Dated.schema(EncumbranceRules),
  /** Requests for the same use within so many days are weighed together, so that nobody splits one (R6-11). */
  splitDays: Dated.schema(Positive),
  /** The share of a line's appropriation of the year that may be moved to other lines 调剂. */
  transferShare: Dated.schema(Share)
}).annotate({ identifier: "FundPolicy" })
export type FundPolicy = typeof FundPolicy.Type

type ValueOf<P> = P extends Dated.Dated<infer A> ? A : never

/** The parameters as they hold on one day. */
export type FundRules = { readonly [K in keyof FundPolicy]: ValueOf<FundPolicy[K]> }

/** The parameters in force on a day, as far as was known on `knownOn`. */
export const on = (policy: FundPolicy, day: Day, knownOn: Day = day): Result.Result<FundRules, Dated.NotInForce> => {
  const rules: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(policy)) {
    const entry = Dated.on<unknown>(parameter, day, knownOn)
    if (Result.isFailure(entry)) return Result.fail(entry.failure)
    rules[name] = entry.success.value
  }
  return Result.succeed(rules as FundRules)
}

/** The rules of any day, each day's looked up once: what a host builds once for a policy. */
export const byDay = (policy: FundPolicy): ((day: Day, knownOn?: Day) => ReturnType<typeof on>) => {
  const kept = new Map<Day, Map<Day, ReturnType<typeof on>>>()
  return (day, knownOn = day) => {
    const known = kept.get(knownOn) ?? new Map<Day, ReturnType<typeof on>>()
    const found = known.get(day)
    if (found !== undefined) return found
    const rules = on(policy, day, knownOn)
    kept.set(knownOn, known.set(day, rules))
    return rules
  }
}
