/** The parameters of tickets: the catalogue, who handles what, and the numbers that the rules read. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { Label } from "../kernel/Label.ts"
import * as Category from "./Category.ts"
import { Channel } from "./Channel.ts"
import { Department, Unit } from "./Unit.ts"

const Metres = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))
const Times = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))
const Days = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3_650 }))

/** When two tickets may be about the same trouble. */
export const DuplicateRule = Schema.Struct({
  withinM: Metres,
  /** Natural days between the two reports. */
  withinDays: Days,
  /** Points of 100 for nearness, category and time. */
  weights: Schema.Struct({ place: Schema.Natural, category: Schema.Natural, time: Schema.Natural }),
  /** A suggestion has at least so many points. */
  atLeast: Schema.Natural
}).annotate({ identifier: "DuplicateRule" })
export type DuplicateRule = typeof DuplicateRule.Type

const numbers = {
  /** Channels whose reports are checked on site before filing 核实 (R1-33). */
  verifyBeforeFiling: Schema.Array(Channel),
  /** After so many dispatches the centre designates the handler, who can not return the ticket. */
  maxReturns: Times,
  /** Natural days after closing in which a ticket may be reopened. */
  reopenDays: Days,
  /** Whether a reporter who is not satisfied reopens the ticket by itself. */
  dissatisfiedReopens: Schema.Boolean,
  /** Tries after which a reporter counts as unreachable. */
  visitAttempts: Times,
  /** Whether the same person may check what he or she repaired. */
  checkedByAnother: Schema.Boolean,
  /** Steps that a ticket can be raised, lowest first. */
  escalation: Schema.NonEmptyArray(Label),
  /** A point outside every grid counts to the nearest one within so many metres. */
  outsideWithinM: Metres,
  /** Seconds by which the clock of a phone may be ahead: a photo "taken" later than that is refused. */
  deviceClockSkewS: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 86_400 })),
  duplicates: DuplicateRule
}

const catalogue = {
  numberings: Schema.Array(Category.Numbering),
  departments: Schema.Array(Department),
  units: Schema.Array(Unit),
  categories: Schema.NonEmptyArray(Category.Category)
}

/** The catalogue as one: categories name its departments and numberings, so they change together. */
export const Catalogue = Schema.Struct(catalogue).annotate({ identifier: "TicketCatalogue" })
export type Catalogue = typeof Catalogue.Type

/** All parameters with their dates and sources. */
export const TicketPolicy = Schema.Struct({
  catalogue: Dated.schema(Catalogue),
  verifyBeforeFiling: Dated.schema(numbers.verifyBeforeFiling),
  maxReturns: Dated.schema(numbers.maxReturns),
  reopenDays: Dated.schema(numbers.reopenDays),
  dissatisfiedReopens: Dated.schema(numbers.dissatisfiedReopens),
  visitAttempts: Dated.schema(numbers.visitAttempts),
  checkedByAnother: Dated.schema(numbers.checkedByAnother),
  escalation: Dated.schema(numbers.escalation),
  outsideWithinM: Dated.schema(numbers.outsideWithinM),
  deviceClockSkewS: Dated.schema(numbers.deviceClockSkewS),
  duplicates: Dated.schema(numbers.duplicates)
}).annotate({ identifier: "TicketPolicy" })
export type TicketPolicy = typeof TicketPolicy.Type

/** The parameters as they hold for one case. */
export const TicketRules = Schema.Struct({ catalogue: Catalogue, ...numbers }).annotate({ identifier: "TicketRules" })
export type TicketRules = typeof TicketRules.Type

/** The parameters for a case that was opened on one day and is asked about on another. */
export const forCase = (
  policy: TicketPolicy,
  days: { readonly opened: Day; readonly today: Day }
): Result.Result<TicketRules, Dated.NotInForce> => {
  const rules: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(policy)) {
    const entry = Dated.forCase<unknown>(parameter, days)
    if (Result.isFailure(entry)) return Result.fail(entry.failure)
    rules[name] = entry.success.value
  }
  return Result.succeed(rules as TicketRules)
}
