/**
 * Who may register for posts that are reserved for good village and community staff (PJ-D1): in the civil service, by an
 * examination for secretaries, and in public institutions, out of community workers.
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import { Rating } from "../kernel/Rating.ts"
import { Source } from "../kernel/Source.ts"
import { EducationLevel } from "../workforce/Education.ts"
import { PostKind } from "../workforce/Post.ts"

export const CareerKind = Schema.Literals(["civilService", "publicInstitution"]).annotate({ identifier: "CareerKind" })
export type CareerKind = typeof CareerKind.Type

export const kindLabels: { readonly [K in CareerKind]: Label.Label } = {
  civilService: Label.of("定向招录公务员", "civil-service posts reserved by examination"),
  publicInstitution: Label.of("事业单位定向招聘", "public-institution posts reserved")
}

const Count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 50 }))
const posts = Schema.NonEmptyArray(PostKind)

export const CareerRequirement = Schema.TaggedUnion({
  /** Holds one of these posts on the day. */
  InPost: { posts, source: Source },
  /** Has held these posts for so many full years in all. */
  Service: { posts, years: Count, source: Source },
  /** So many of the last yearly ratings are this one or better. */
  Ratings: { atLeast: Rating, times: Count, within: Count, source: Source },
  /** None of the last yearly ratings is worse than this one. */
  NoneBelow: { atLeast: Rating, within: Count, source: Source },
  Education: { minimum: EducationLevel, fullTime: Schema.Boolean, source: Source },
  /** `max` full years count as young enough. */
  Age: { max: Schema.Natural, source: Source }
})
  .check(Schema.makeFilter((requirement: Asked) => faultOf(requirement)))
  .annotate({ identifier: "CareerRequirement" })
export type CareerRequirement = typeof CareerRequirement.Type

interface Asked {
  readonly _tag: string
  readonly times?: number
  readonly within?: number
}

function faultOf({ times = 0, within = times }: Asked) {
  return times <= within
    ? undefined
    : { path: ["times"], issue: `${times} ratings are more than the last ${within} that are looked at` }
}

export const CareerRules = Schema.Struct({
  civilService: Schema.Array(CareerRequirement),
  publicInstitution: Schema.Array(CareerRequirement)
}).annotate({ identifier: "CareerRules" })
export type CareerRules = typeof CareerRules.Type
