/** What the rules of the workforce share: their sources, and how posts are written. */
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type { PostKind } from "../Post.ts"
import * as Post from "../Post.ts"

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

export const posts = (kinds: ReadonlyArray<PostKind>): Label.Label =>
  Label.listed(kinds.map((kind) => Post.labels[kind]))
