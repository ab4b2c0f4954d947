/** The posts of the establishment 编制岗位 and their rank (PJ-A2). One post is one seat of a kind in one place. */
import * as Schema from "effect/Schema"
import { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { type PlaceKind, labels as placeLabels } from "./PlaceKind.ts"

/**
 * `centreStaff` works in the Party-building (grid management and service) centre, `gridAdministrator` is A/B-post service
 * staff (PJ-A6).
 */
export const PostKind = Schema.Literals([
  "secretary",
  "director",
  "deputySecretary",
  "deputyDirector",
  "centreStaff",
  "gridAdministrator",
  "auxiliaryPolice"
]).annotate({ identifier: "PostKind" })
export type PostKind = typeof PostKind.Type

/** Every kind, highest first. */
export const kinds: ReadonlyArray<PostKind> = PostKind.literals

export const labels: { readonly [K in PostKind]: Label.Label } = {
  secretary: Label.of("书记", "Party secretary"),
  director: Label.of("主任", "director"),
  deputySecretary: Label.of("副书记", "deputy secretary"),
  deputyDirector: Label.of("副主任", "deputy director"),
  centreStaff: Label.of(
    "党建（网格管理服务）中心工作人员",
    "member of the Party-building (grid management and service) centre"
  ),
  gridAdministrator: Label.of("网格管理员", "grid administrator"),
  auxiliaryPolice: Label.of("辅警", "auxiliary police officer")
}

/** What the post is called in a village or a community: 村书记, community director. */
export const labelIn = (place: PlaceKind, kind: PostKind): Label.Label =>
  Label.of(placeLabels[place].zh + labels[kind].zh, `${placeLabels[place].en} ${labels[kind].en}`)

/** `principal` 正职, `deputy` 副职, `staff` 其他人员: the three ranks that pay is tied to (PJ-B1, R3-01). */
export const PostRank = Schema.Literals(["principal", "deputy", "staff"]).annotate({ identifier: "PostRank" })
export type PostRank = typeof PostRank.Type

export const rankLabels: { readonly [R in PostRank]: Label.Label } = {
  principal: Label.of("正职", "principal"),
  deputy: Label.of("副职", "deputy"),
  staff: Label.of("其他人员", "staff")
}

export const rank: { readonly [K in PostKind]: PostRank } = {
  secretary: "principal",
  director: "principal",
  deputySecretary: "deputy",
  deputyDirector: "deputy",
  centreStaff: "staff",
  gridAdministrator: "staff",
  auxiliaryPolice: "staff"
}

/** One post: the seats of a kind in a place are numbered from 1. */
export const Post = Schema.Struct({
  place: AreaCode,
  kind: PostKind,
  seat: Schema.Int.check(Schema.isGreaterThan(0, { message: "seats are numbered from 1" }))
}).annotate({ identifier: "Post" })
export type Post = typeof Post.Type

/** Posts by kind; a kind left out has none. */
export const Posts = Schema.Struct({
  secretary: Schema.optionalKey(Schema.Natural),
  director: Schema.optionalKey(Schema.Natural),
  deputySecretary: Schema.optionalKey(Schema.Natural),
  deputyDirector: Schema.optionalKey(Schema.Natural),
  centreStaff: Schema.optionalKey(Schema.Natural),
  gridAdministrator: Schema.optionalKey(Schema.Natural),
  auxiliaryPolice: Schema.optionalKey(Schema.Natural)
}).annotate({ identifier: "Posts" })
export type Posts = typeof Posts.Type

/** The same posts, highest kind first, so that their JSON is the same whatever order they came in. */
export const inOrder = (posts: Posts): Posts =>
  Object.fromEntries(kinds.flatMap((kind) => (posts[kind] === undefined ? [] : [[kind, posts[kind]]])))

export const totalOf = (posts: Posts): number => kinds.reduce((sum, kind) => sum + (posts[kind] ?? 0), 0)
