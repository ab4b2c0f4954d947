/** What a command's form asks for, as data: which fields, of which kind, and when. */
import type { Option, OptionList } from "../shell/Options.tsx"

interface Common {
  /** Where the value stands in the body; dots lead into it: `registration.from`. */
  readonly name: string
  readonly label: string
  readonly optional?: boolean
  readonly hint?: string
  readonly initial?: string
  /** Asked only while another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: ReadonlyArray<string> }
}

/** One answer that fills several places of the body. */
export interface Pick {
  readonly key: string
  readonly text: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * `line` is one line, `code` one line of letters and digits, `points` a score such as 86.50 kept in hundredths, `amount`
 * yuan kept in fen, `photos` evidence with time and place, `documents` the hashes of files, `scores` one score a person,
 * `counts` one whole number a row, kept by row, `deductions` one amount a kind,
 * `results` whether each person passed, with points if any.
 */
export type Field = Common &
  (
    | { readonly kind: "text" | "line" | "number" | "points" | "amount" }
    | { readonly kind: "code"; readonly suggested?: ReadonlyArray<Option> }
    | { readonly kind: "day" | "month" | "moment" | "place" | "photos" | "documents" }
    | { readonly kind: "flag"; readonly yes?: string; readonly no?: string }
    | { readonly kind: "choice" | "choices"; readonly options: OptionList }
    | { readonly kind: "pick"; readonly options: ReadonlyArray<Pick> }
    | { readonly kind: "scores" | "counts" | "deductions" | "results"; readonly rows: ReadonlyArray<Option> }
  )

/** One thing that can be done now, with its form. */
export interface Offer {
  readonly tag: string
  readonly name: string
  /** It leads on; the others are side roads. */
  readonly onward?: boolean
  readonly fields: ReadonlyArray<Field>
  /** What the body holds besides. */
  readonly fixed?: Readonly<Record<string, unknown>>
}

/** The fields that are asked, given what the form holds now. */
export const asked = (fields: ReadonlyArray<Field>, textOf: (name: string) => string): ReadonlyArray<Field> =>
  fields.filter(({ when }) => when === undefined || when.is.includes(textOf(when.field)))

export const placeField = (name: string): string => `${name}.place`
export const passedField = (name: string, row: string): string => `${name}/${row}/passed`
export const rowField = (name: string, row: string): string => `${name}/${row}`
