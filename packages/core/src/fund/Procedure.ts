/**
 * The steps that a request to spend goes through, as data by amount: signatures, meetings with minutes, votes, public notices. The
 * "four discussions, two disclosures" 四议两公开 (R6-09) is such a list of steps.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { EvidenceHash, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Fen } from "../kernel/Money.ts"
import { Share } from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"

const common = { id: Schema.NonEmptyString, label: Label.Label, roles: Schema.NonEmptyArray(Role), source: Source }

export const Step = Schema.TaggedUnion({
  /** One person in one of the roles signs. Nobody signs a request twice, and never the one who asks. */
  Signature: common,
  /** A committee has decided; its minutes are the paper. */
  Meeting: common,
  /** At least `present` of those due came, and more than `favour` of those due (or of those present) agreed. */
  Vote: { ...common, present: Share, favour: Share, favourOf: Schema.Literals(["due", "present"]) },
  /** Shown to the public for so many working days, counted from the next one. */
  Notice: { ...common, workingDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 60 })) }
}).annotate({ identifier: "ProcedureStep" })
export type Step = typeof Step.Type

export const kindLabels: { readonly [K in Step["_tag"]]: Label.Label } = {
  Signature: Label.of("签字", "signature"),
  Meeting: Label.of("会议", "meeting"),
  Vote: Label.of("表决", "vote"),
  Notice: Label.of("公示", "public notice")
}

/** The steps for amounts from `from` fen on; the route with the highest `from` that the amount reaches counts. */
export const Route = Schema.Struct({ from: Fen, steps: Schema.Array(Step) }).annotate({ identifier: "SpendingRoute" })
export type Route = typeof Route.Type

/** Votes as counted: those entitled, those who came, those in favour. */
export const Ballot = Schema.Struct({ due: Schema.Int, present: Schema.Int, favour: Schema.Int })
  .check(
    Schema.makeFilter(({ due, present, favour }: { due: number; present: number; favour: number }) =>
      due > 0 && 0 <= favour && favour <= present && present <= due
        ? undefined
        : "a ballot counts those in favour among those present among those due, and at least one is due"
    )
  )
  .annotate({ identifier: "Ballot" })
export type Ballot = typeof Ballot.Type

/** A step that was taken: by whom it was recorded, and the last day of a public notice. */
export const Taken = Schema.Struct({
  step: Schema.NonEmptyString,
  by: PersonId,
  on: Day,
  ballot: Schema.optionalKey(Ballot),
  until: Schema.optionalKey(Day),
  papers: Schema.Array(EvidenceHash)
}).annotate({ identifier: "StepTaken" })
export type Taken = typeof Taken.Type
