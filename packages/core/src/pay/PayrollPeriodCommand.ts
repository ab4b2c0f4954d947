/** What may be asked about one month's payroll of a district. District and month are those of the stream. */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"

export const PayrollPeriodCommand = Schema.TaggedUnion({
  /** Computes the month from what is known today; an earlier draft of the month is replaced. */
  DraftPayroll: {},
  /** Closes the month as the draft of this number has it, by another accountant than the one who drew it up. */
  ClosePayroll: { draft: Schema.Int }
}).annotate({ identifier: "PayrollPeriodCommand" })
export type PayrollPeriodCommand = typeof PayrollPeriodCommand.Type
export type Of<Tag extends PayrollPeriodCommand["_tag"]> = Extract<PayrollPeriodCommand, { readonly _tag: Tag }>

/** Who may ask what, within the areas of the actor's scope. Closing is a person's word, never a process's. */
export const whoMay: { readonly [Tag in PayrollPeriodCommand["_tag"]]: ReadonlyArray<Role> } = {
  DraftPayroll: ["accountant", "personnelOfficer", "system"],
  ClosePayroll: ["accountant"]
}
