/** What happened in one recruitment reserved for good village and community staff (PJ-D1). One stream a recruitment. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId, type RecruitmentId } from "../kernel/Id.ts"
import { Points } from "../workforce/Ranking.ts"
import { Finding } from "./CareerEligibility.ts"
import { CareerKind, CareerRequirement } from "./CareerRules.ts"

/** The stream of a reserved recruitment: `career/C-2020-1`. */
export const streamOf = (recruitment: RecruitmentId): string => `career/${recruitment}`

/** What the announcement says; its terms hold to the end. */
export const announcement = {
  kind: CareerKind,
  /** The areas whose staff it is for; `[]` means the whole city. */
  areas: Schema.Array(AreaCode),
  posts: Schema.Natural,
  on: Day,
  /** Days on which people register, `to` exclusive. */
  registration: Schema.Struct({ from: Day, to: Day }),
  /** The day on which service, education and age count. */
  countsOn: Day,
  requirements: Schema.Array(CareerRequirement)
}

/** How one person came out. `points` in hundredths, where the examination gives any. */
export const CareerResult = Schema.Struct({
  person: PersonId,
  passed: Schema.Boolean,
  points: Schema.optionalKey(Points)
}).annotate({ identifier: "CareerResult" })
export type CareerResult = typeof CareerResult.Type

const documents = Schema.Array(EvidenceHash)

export const CareerEvent = Schema.TaggedUnion({
  CareerAnnounced: { ...announcement, documents },
  /** With where the person works, so that streets can be told apart. */
  CandidateRegistered: {
    person: PersonId,
    on: Day,
    place: Schema.optionalKey(AreaCode),
    street: Schema.optionalKey(AreaCode),
    district: Schema.optionalKey(AreaCode),
    findings: Schema.Array(Finding)
  },
  CandidateWithdrew: { person: PersonId, on: Day },
  ResultsRecorded: { on: Day, results: Schema.Array(CareerResult), documents },
  CareerClosed: { on: Day, reason: Schema.NonEmptyString }
}).annotate({ identifier: "CareerEvent" })
export type CareerEvent = typeof CareerEvent.Type
export type Of<Tag extends CareerEvent["_tag"]> = Extract<CareerEvent, { readonly _tag: Tag }>
