/**
 * What is known of a person by one measure, as it was counted: never a rate that was rounded before. A figure gives a
 * share from 0 to 1 and a number of faults, and scoring reads one of the two.
 */
import * as Schema from "effect/Schema"
import { Points } from "../workforce/Ranking.ts"
import type { Automatic } from "./Measure.ts"

/** How many of something: people, tickets, ballots. */
const Count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000_000 }))

/** Ballots of a democratic rating 民主测评, by the rating that they give. */
export const Ballots = Schema.Struct({
  excellent: Count,
  competent: Count,
  basicallyCompetent: Count,
  notCompetent: Count
}).annotate({ identifier: "AppraisalBallots" })
export type Ballots = typeof Ballots.Type

/** So many of so many: `num` counts what the measure names, on time or reworked. */
export const Rate = Schema.TaggedStruct("Rate", { num: Count, den: Count })
  .check(
    Schema.makeFilter((rate: { readonly num: number; readonly den: number }) =>
      rate.num <= rate.den ? undefined : { path: ["num"], issue: `${rate.num} of ${rate.den} is more than all` }
    )
  )
  .annotate({ identifier: "AppraisalRate" })
export type Rate = typeof Rate.Type

/**
 * A vote. `ordinary` of the voters hold no office (R4-06), left out where that was not counted.
 */
export const Vote = Schema.TaggedStruct("Vote", {
  ballots: Ballots,
  ordinary: Schema.optionalKey(Count)
}).annotate({ identifier: "AppraisalVote" })
export type Vote = typeof Vote.Type

/** Marks in hundredths of a point, of several superiors or of several quarters; their mean counts. */
export const Marks = Schema.TaggedStruct("Marks", { marks: Schema.Array(Points) }).annotate({
  identifier: "AppraisalMarks"
})
export type Marks = typeof Marks.Type

/** How often each kind of offence happened; kinds by their ids in the scheme. */
export const Offences = Schema.TaggedStruct("Offences", {
  offences: Schema.Array(
    Schema.Struct({
      kind: Schema.NonEmptyString,
      times: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))
    })
  )
}).annotate({ identifier: "AppraisalOffences" })
export type Offences = typeof Offences.Type

export type Figure = Rate | Vote | Marks | Offences

/** All that is known of one person in one period. A measure left out was not taken. */
export const Figures = Schema.Struct({
  ticketsOnTime: Schema.optionalKey(Rate),
  rework: Schema.optionalKey(Rate),
  visitsDone: Schema.optionalKey(Rate),
  satisfaction: Schema.optionalKey(Rate),
  residentsVote: Schema.optionalKey(Vote),
  peersVote: Schema.optionalKey(Vote),
  superiorScore: Schema.optionalKey(Marks),
  discipline: Schema.optionalKey(Offences),
  quarters: Schema.optionalKey(Marks)
}).annotate({ identifier: "AppraisalFigures" })
export type Figures = typeof Figures.Type

/** The figures that the tickets of the period give by themselves. */
export const EvaluationFigures = Schema.Struct({
  ticketsOnTime: Rate,
  rework: Rate,
  visitsDone: Rate,
  satisfaction: Rate
}).annotate({ identifier: "EvaluationFigures" })
export type EvaluationFigures = { readonly [M in Automatic]: Rate }
