/** Which entries a happening makes, as data: a template names accounts and sides; every entry takes the whole amount. */
import * as Schema from "effect/Schema"
import type { LineId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import type { Fen } from "../kernel/Money.ts"
import { AccountCode, Side } from "./Account.ts"
import type { Entry } from "./Journal.ts"

const Slot = Schema.Struct({ account: AccountCode, side: Side })

/** Entries of the same amount balance when as many stand on the left as on the right. */
const Part = Schema.Array(Slot).check(
  Schema.makeFilter((slots: ReadonlyArray<{ readonly side: Side }>) =>
    slots.filter(({ side }) => side === "debit").length * 2 === slots.length
      ? undefined
      : "a template has as many debits as credits in each book"
  )
)

export const Template = Schema.Struct({
  id: Schema.NonEmptyString,
  label: Label,
  financial: Part,
  budgetary: Part
}).annotate({ identifier: "JournalTemplate" })
export type Template = typeof Template.Type

/** The entries of one part for an amount on a line. */
export const entriesOf = (slots: Template["financial"], line: LineId, amount: Fen): ReadonlyArray<Entry> =>
  slots.map(({ account, side }) => ({ account, line, side, amount }))
