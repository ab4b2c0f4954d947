/**
 * The state of one appraisal 考核: collecting figures, drafted, publicised, final. {@link AppraisalEvolution} says what each
 * event makes of it. Lists stand in the order of their keys, whatever order they were recorded in.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Id from "../kernel/Id.ts"
import { AreaCode, type PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Appeal, type Instance, isPending } from "./Appeal.ts"
import { AppraisalPeriod } from "./AppraisalPeriod.ts"
import { AppraisalTerms } from "./AppraisalTerms.ts"
import * as Collected from "./Collected.ts"
import { Consequence } from "./Consequence.ts"
import { Pool } from "./ExcellentCap.ts"
import { PersonRating } from "./PersonRating.ts"
import { StaffMember } from "./StaffMember.ts"

export const File = Schema.Struct({
  district: AreaCode,
  period: AppraisalPeriod,
  openedOn: Day,
  terms: AppraisalTerms,
  /** The day on which the terms were frozen. */
  termsOf: Day,
  /** By person. */
  collected: Schema.Record(Schema.String, Collected.Collected),
  commended: Schema.Array(AreaCode),
  /** Drafts so far. */
  drafts: Schema.Natural
}).annotate({ identifier: "AppraisalFile" })
export type File = typeof File.Type

export const Draft = Schema.Struct({
  draft: Schema.Int,
  on: Day,
  by: Id.PersonId,
  /** By person. */
  members: Schema.Array(StaffMember),
  ratings: Schema.Array(PersonRating),
  pools: Schema.Array(Pool)
}).annotate({ identifier: "AppraisalDraft" })
export type Draft = typeof Draft.Type

/** `noticeTo` and `appealTo` are the first days after. */
export const Notice = Schema.Struct({ on: Day, noticeTo: Day, appealTo: Day, provisional: Schema.Boolean }).annotate({
  identifier: "AppraisalNotice"
})
export type Notice = typeof Notice.Type

const publicised = {
  file: File,
  draft: Draft,
  notice: Notice,
  /** As they stand after the appeals decided so far, by person. */
  ratings: Schema.Array(PersonRating),
  /** By person, the review before the complaint. */
  appeals: Schema.Array(Appeal)
}

export const Appraisal = Schema.TaggedUnion({
  None: {},
  Collecting: { file: File },
  Drafted: { file: File, draft: Draft },
  Publicised: publicised,
  Final: { ...publicised, finalisedOn: Day, complaintTo: Day, consequences: Schema.Array(Consequence) }
}).annotate({ identifier: "Appraisal" })
export type Appraisal = typeof Appraisal.Type
export type Of<Tag extends Appraisal["_tag"]> = Extract<Appraisal, { readonly _tag: Tag }>
export type Known = Exclude<Appraisal, { readonly _tag: "None" }>
export type Published = Of<"Publicised"> | Of<"Final">

export const stageLabels: { readonly [S in Appraisal["_tag"]]: Label.Label } = {
  None: Label.of("尚未启动", "not opened"),
  Collecting: Label.of("采集数据", "collecting figures"),
  Drafted: Label.of("已拟定等次", "drafted"),
  Publicised: Label.of("公示中", "publicised"),
  Final: Label.of("已确定", "final")
}

export const initial: Appraisal = { _tag: "None" }

export const collectedOf = ({ collected }: File, person: PersonId): Collected.Collected =>
  Object.hasOwn(collected, person) ? (collected[person] ?? Collected.nothing) : Collected.nothing

/** The rating of a person as it stands, once there is a draft. */
export const ratingOf = (state: Appraisal, person: PersonId): PersonRating | undefined =>
  ratingsOf(state).find((one) => one.person === person)

export const ratingsOf = (state: Appraisal): ReadonlyArray<PersonRating> => {
  switch (state._tag) {
    case "Drafted":
      return state.draft.ratings
    case "Publicised":
    case "Final":
      return state.ratings
    default:
      return []
  }
}

export const appealOf = (
  { appeals }: Pick<Published, "appeals">,
  person: PersonId,
  instance: Instance
): Appeal | undefined => appeals.find((one) => one.person === person && one.instance === instance)

export const pendingOf = ({ appeals }: Pick<Published, "appeals">): ReadonlyArray<Appeal> => appeals.filter(isPending)

export const consequenceOf = ({ consequences }: Of<"Final">, person: PersonId): Consequence | undefined =>
  consequences.find((one) => one.person === person)
