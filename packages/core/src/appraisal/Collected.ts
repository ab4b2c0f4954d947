/** What was recorded about one person in an appraisal, and the figures that it makes. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { PersonId } from "../kernel/Id.ts"
import { DayPeriod } from "../kernel/Period.ts"
import { Points } from "../workforce/Ranking.ts"
import { EvaluationFigures, type Figures, Vote } from "./Figure.ts"

/** Which vote: of residents 居民测评 or of colleagues 同事互评. */
export const VoteKind = Schema.Literals(["residentsVote", "peersVote"]).annotate({ identifier: "AppraisalVoteKind" })
export type VoteKind = typeof VoteKind.Type

export const Times = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))

/** One offence against discipline; kind and day identify it. */
export const Offence = Schema.Struct({ kind: Schema.NonEmptyString, on: Day, times: Times }).annotate({
  identifier: "AppraisalOffence"
})
export type Offence = typeof Offence.Type

export const Collected = Schema.Struct({
  automatic: Schema.optionalKey(EvaluationFigures),
  residentsVote: Schema.optionalKey(Vote),
  peersVote: Schema.optionalKey(Vote),
  /** One a rater, by rater. */
  marks: Schema.Array(Schema.Struct({ rater: PersonId, points: Points })),
  /** By day and kind. */
  offences: Schema.Array(Offence),
  /** By first day. */
  absences: Schema.Array(DayPeriod)
}).annotate({ identifier: "AppraisalCollected" })
export type Collected = typeof Collected.Type

export const nothing: Collected = { marks: [], offences: [], absences: [] }

/** The figures of one person. Offences are always known: nothing recorded is none. */
export const figuresOf = (collected: Collected, quarters: ReadonlyArray<Points>): Figures => {
  const { automatic, residentsVote, peersVote, marks, offences } = collected
  const times = new Map<string, number>()
  for (const one of offences) times.set(one.kind, (times.get(one.kind) ?? 0) + one.times)
  return {
    ...automatic,
    ...(residentsVote === undefined ? {} : { residentsVote }),
    ...(peersVote === undefined ? {} : { peersVote }),
    ...(marks.length === 0 ? {} : { superiorScore: { _tag: "Marks", marks: marks.map(({ points }) => points) } }),
    discipline: {
      _tag: "Offences",
      offences: [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, n]) => ({ kind, times: n }))
    },
    ...(quarters.length === 0 ? {} : { quarters: { _tag: "Marks", marks: quarters } })
  }
}
