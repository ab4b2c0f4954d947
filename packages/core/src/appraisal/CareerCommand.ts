/** What may be asked of a recruitment reserved for good staff. `on` is the day on which something was done. */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import { CareerResult } from "./CareerEvent.ts"
import { CareerKind } from "./CareerRules.ts"

const documents = Schema.Array(EvidenceHash)

export const CareerCommand = Schema.TaggedUnion({
  /** The policy's requirements of the day are taken over; `countsOn` is the last day of registration unless stated. */
  AnnounceCareer: {
    kind: CareerKind,
    areas: Schema.Array(AreaCode),
    posts: Schema.Int,
    on: Day,
    registration: Schema.Struct({ from: Day, to: Day }),
    countsOn: Schema.optionalKey(Day),
    documents
  },
  RegisterCandidate: { person: PersonId, on: Day },
  WithdrawCandidate: { person: PersonId, on: Day },
  /** One for each who registered and did not withdraw, absentees as not passed. */
  RecordResults: { on: Day, results: Schema.Array(CareerResult), documents },
  CloseCareer: { on: Day, reason: Schema.NonEmptyString }
}).annotate({ identifier: "CareerCommand" })
export type CareerCommand = typeof CareerCommand.Type
export type Of<Tag extends CareerCommand["_tag"]> = Extract<CareerCommand, { readonly _tag: Tag }>

/** Who may ask any of it, within the areas of the actor's scope. */
export const whoMay: ReadonlyArray<Role> = ["personnelOfficer", "administrator", "system"]
