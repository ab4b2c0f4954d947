/** A text in the two languages of the project. */
import * as Schema from "effect/Schema"

export const Language = Schema.Literals(["zh", "en"]).annotate({ identifier: "Language" })
export type Language = typeof Language.Type

export const Label = Schema.Struct({ zh: Schema.NonEmptyString, en: Schema.NonEmptyString }).annotate({
  identifier: "Label",
  description: "one text in Chinese and English"
})
export type Label = typeof Label.Type

/** Both languages of one text. */
export const of = (zh: string, en: string): Label => ({ zh, en })

/** A text that reads the same in both languages: a code, a number, a name of a place. */
export const same = (text: string): Label => ({ zh: text, en: text })

/** In a row; none of them is said so. */
export const listed = (labels: ReadonlyArray<Label>): Label =>
  labels.length === 0
    ? of("无", "none")
    : of(labels.map(({ zh }) => zh).join("、"), labels.map(({ en }) => en).join(", "))

/** Codes and ids in a row. */
export const ids = (list: ReadonlyArray<string>): Label => listed(list.map(same))
