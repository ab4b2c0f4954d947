/** The three routes into the establishment (PJ-A1), each with what it must show. */
import * as Schema from "effect/Schema"
import { EvidenceHash, RecruitmentId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"

export const Entry = Schema.TaggedUnion({
  /** 依规转入: by which rule of the policy, out of which organisation. */
  Transfer: { rule: Schema.NonEmptyString, from: Schema.NonEmptyString, documents: Schema.Array(EvidenceHash) },
  /** 组织选派: by which organisation of the policy. */
  Assignment: { organisation: Schema.NonEmptyString, documents: Schema.Array(EvidenceHash) },
  /** 公开招聘: from which announcement, with which place in its ranking. */
  Recruitment: { recruitment: RecruitmentId, rank: Schema.Int }
}).annotate({ identifier: "Entry" })
export type Entry = typeof Entry.Type

/** What a clerk may enter directly; recruits come through the stages of their announcement. */
export const DirectEntry = Schema.Union([Entry.cases.Transfer, Entry.cases.Assignment])
export type DirectEntry = typeof DirectEntry.Type

export const labels: { readonly [R in Entry["_tag"]]: Label.Label } = {
  Transfer: Label.of("依规转入", "transfer by rule"),
  Assignment: Label.of("组织选派", "assignment by the organisation"),
  Recruitment: Label.of("公开招聘", "open recruitment")
}
