/**
 * Where a rule or a figure comes from. `Fact` and `Rule` name a row of the project's fact tables (`PJ-E2`, `R1-42`),
 * `Document` a published text, `Assumption` says that no source was found and why this value was chosen.
 */
import * as Schema from "effect/Schema"
import * as Label from "./Label.ts"

export const Source = Schema.TaggedUnion({
  Fact: { id: Schema.NonEmptyString },
  Rule: { id: Schema.NonEmptyString },
  Document: { title: Label.Label, issued: Schema.optionalKey(Schema.NonEmptyString) },
  Assumption: { why: Schema.NonEmptyString }
}).annotate({ identifier: "Source" })
export type Source = typeof Source.Type

export const fact = (id: string): Source => ({ _tag: "Fact", id })
export const rule = (id: string): Source => ({ _tag: "Rule", id })
export const document = (title: Label.Label, issued?: string): Source =>
  issued === undefined ? { _tag: "Document", title } : { _tag: "Document", title, issued }
export const assumption = (why: string): Source => ({ _tag: "Assumption", why })

/** The source in words, as it stands behind a figure. */
export const show = (source: Source, language: Label.Language): string => {
  switch (source._tag) {
    case "Fact":
    case "Rule":
      return source.id
    case "Document":
      return source.issued === undefined ? source.title[language] : `${source.title[language]} (${source.issued})`
    case "Assumption":
      return language === "zh" ? `假设：${source.why}` : `assumption: ${source.why}`
  }
}
