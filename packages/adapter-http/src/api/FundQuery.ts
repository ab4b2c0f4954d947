/** What questions about funds have in common: which funds, which year, which days. */
import { Journal } from "@wangge/core/fund"
import { Day, Id, Label, Money, Share } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

const YearText = Schema.String.check(Schema.isPattern(/^\d{4}$/, { message: "a budget year has four digits" })).pipe(
  Schema.decodeTo(Journal.Year, SchemaTransformation.transform({ decode: Number, encode: String }))
)

export const year = Schema.optionalKey(YearText).annotateKey({ description: "the budget year; this year unless told" })

/** Which funds; what is left out does not narrow, and nothing goes beyond the areas of the token. */
export const selection = {
  fund: Schema.optionalKey(Id.FundId).annotateKey({ description: "this fund alone" }),
  area: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "funds held by this area and those below it" }),
  purpose: Schema.optionalKey(Schema.String).annotateKey({ description: "funds of this purpose: work, pay, relief" })
} as const

export const line = Schema.optionalKey(Id.LineId).annotateKey({ description: "only this line" })

/** Both days are included. */
export const days = {
  from: Schema.optionalKey(Day.Day).annotateKey({ description: "the first day; the year's own unless told" }),
  through: Schema.optionalKey(Day.Day).annotateKey({ description: "the last day; the year's own unless told" })
} as const

const share = Schema.optionalKey(Share.Share).annotateKey({ description: "paid out of what was appropriated" })

/** Sums over lines in fen: available = appropriated − encumbered − spent − carried out − returned. */
export const sums = {
  appropriated: Money.Fen,
  carried: Money.Fen.annotateKey({ description: "of `appropriated`: what came over from earlier years" }),
  encumbered: Money.Fen,
  spent: Money.Fen,
  carriedOut: Money.Fen,
  returned: Money.Fen,
  available: Money.Fen,
  rate: share
} as const

export const Executed = Schema.Struct({ key: Schema.String, label: Label.Label, ...sums }).annotate({
  identifier: "BudgetExecuted"
})

export const text = Label.Label.annotateKey({ description: "the explanation as text" })

export const Format = Schema.optionalKey(
  Schema.Literals(["csv", "xlsx"]).annotate({ identifier: "TableFormat" })
).annotateKey({ description: "csv unless told" })
