/**
 * The catalogue of troubles 部件和事件: components (things that stand in the city) and events (things that happen in it),
 * each in a major and a minor class. The codes differ between numberings (a street lamp is 01/37 in the newer and 01/18
 * in the older one, R1-22 and R1-23), so a category has an id of its own and a code in each numbering that knows it.
 */
import * as Schema from "effect/Schema"
import { EvidenceKind } from "../kernel/Evidence.ts"
import { CategoryId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import { Urgency } from "./Urgency.ts"

const slug = (name: string) =>
  Schema.String.check(
    Schema.isPattern(/^[a-z][a-z0-9-]{0,47}$/, {
      message: `${name} must be lower-case letters, digits and dashes, beginning with a letter`
    })
  ).annotate({ identifier: name })

/** A row of the filing, handling and closing standard of a category, such as `single-out` under `street-lamp`. */
export const StandardId = slug("StandardId")
export type StandardId = typeof StandardId.Type

/** A department of the city by its duty, such as `lighting`; which unit does the work is another question. */
export const DepartmentId = slug("DepartmentId")
export type DepartmentId = typeof DepartmentId.Type

export const NumberingId = slug("NumberingId")
export type NumberingId = typeof NumberingId.Type

export const Kind = Schema.Literals(["component", "event"]).annotate({ identifier: "CategoryKind" })
export type Kind = typeof Kind.Type

const twoDigits = Schema.String.check(Schema.isPattern(/^\d{2}$/, { message: "a class code has two digits" }))

/** One way of numbering classes. `majors` names its major classes, for components and for events. */
export const Numbering = Schema.Struct({
  id: NumberingId,
  label: Label,
  source: Source,
  majors: Schema.Struct({
    component: Schema.Record(twoDigits, Label),
    event: Schema.Record(twoDigits, Label)
  })
}).annotate({ identifier: "Numbering" })
export type Numbering = typeof Numbering.Type

/** `local` marks an extension of the city's own, which counts down from 99 (R1-25). */
export const Code = Schema.Struct({
  numbering: NumberingId,
  major: twoDigits,
  minor: twoDigits,
  local: Schema.optionalKey(Schema.Literal(true)),
  source: Source
}).annotate({ identifier: "CategoryCode" })
export type Code = typeof Code.Type

/**
 * What proves something: so many pieces of these kinds, each taken within so many metres of the ticket's place and, for
 * proof of work, after dispatch.
 */
export const EvidenceDemand = Schema.Struct({
  kinds: Schema.NonEmptyArray(EvidenceKind),
  count: Schema.Natural,
  withinM: Schema.Finite.check(Schema.isGreaterThan(0)),
  source: Source
}).annotate({ identifier: "EvidenceDemand" })
export type EvidenceDemand = typeof EvidenceDemand.Type

/** When a trouble is filed and when it counts as mended; the time limits of the row live in the clocks' own policy. */
export const Standard = Schema.Struct({
  id: StandardId,
  label: Label,
  filing: Label,
  closing: Label,
  /** Where this row asks for other proof than its category. */
  proof: Schema.optionalKey(EvidenceDemand),
  /** Where this row is more or less urgent than its category. */
  urgency: Schema.optionalKey(Urgency),
  source: Source
}).annotate({ identifier: "Standard" })
export type Standard = typeof Standard.Type

export const Category = Schema.Struct({
  id: CategoryId,
  kind: Kind,
  label: Label,
  codes: Schema.Array(Code),
  department: DepartmentId,
  urgency: Urgency,
  standards: Schema.NonEmptyArray(Standard),
  /** What a grid member's report must show. */
  report: EvidenceDemand,
  /** What closing needs: proof of the work. */
  proof: EvidenceDemand
}).annotate({ identifier: "Category" })
export type Category = typeof Category.Type

export const standardOf = (category: Category, id: StandardId): Standard | undefined =>
  category.standards.find((standard) => standard.id === id)

/** The proof that closing needs under a standard. */
export const proofOf = (category: Category, standard: Standard): EvidenceDemand => standard.proof ?? category.proof

/**
 * The code of a category in a numbering, absent where that numbering does not know it.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Category } = await import("@wangge/core/ticket")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { categories } = Panjin2020.pack.ticket.catalogue.values[0].value
 * const lamp = categories.find(({ id }) => id === "street-lamp")
 * expect(Category.codeIn(lamp, "gbt-30428-2")).toMatchObject({ major: "01", minor: "37" })
 * expect(Category.codeIn(lamp, "cjt-214")).toMatchObject({ major: "01", minor: "18" })
 * ```
 */
export const codeIn = (category: Category, numbering: NumberingId): Code | undefined =>
  category.codes.find((code) => code.numbering === numbering)
