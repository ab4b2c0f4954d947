/** What the rules of the workforce share: their sources, and how names, posts and days are written. */
import type { Day } from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"
import type { Kind, Rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"
import type { PostKind } from "../Post.ts"
import * as Post from "../Post.ts"

const { of } = Label

export const routes = Source.fact("PJ-A1")
export const numbers = Source.fact("PJ-A3")
export const terms = Source.fact("PJ-A4")
export const eligibility = Source.fact("PJ-A5, PJ-A6")
export const diversion = Source.fact("PJ-A7")
export const register = Source.assumption(
  "a personnel register can be trusted only when each person, post and day is named once and shown by a document"
)
export const rights = Source.assumption(
  "the district's personnel office decides, the street's office keeps the records"
)
export const stages = Source.assumption(
  "open recruitment as public institutions do it: announcement, examination, health check, public notice, appointment"
)

export const rule = <R>(
  name: Label.Label,
  kind: Kind,
  source: Source.Source,
  field: string | undefined,
  sentence: (refusal: R) => Label.Label
): Rule<R> => ({ name, kind, source, ...(field === undefined ? {} : { field }), sentence })

export const listed = (labels: ReadonlyArray<Label.Label>): Label.Label =>
  of(labels.map(({ zh }) => zh).join("、"), labels.map(({ en }) => en).join(", "))

export const ids = (list: ReadonlyArray<string>): Label.Label =>
  list.length === 0 ? of("无", "none") : listed(list.map(Label.same))

export const posts = (kinds: ReadonlyArray<PostKind>): Label.Label => listed(kinds.map((kind) => Post.labels[kind]))

export const span = ({ from, to }: { readonly from: Day; readonly to?: Day }): Label.Label =>
  to === undefined ? of(`自${from}起`, `from ${from} on`) : of(`${from}至${to}（不含）`, `from ${from} until ${to}`)
