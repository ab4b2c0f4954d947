/** What became of an appraisal, as a document writes it. */
import { Appraisal, AppraisalDecider, AppraisalPeriod, Participation } from "@wangge/core/appraisal"
import { Id, Rating } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { Inquiry } from "./Inquiry.ts"

const rating = Schema.optionalKey(Rating.Rating)
const number = Schema.optionalKey(Schema.Finite)

export const RatingFigure = Schema.Struct({
  standing: Schema.optionalKey(Participation.Standing),
  points: number,
  /** By points alone, and after vetoes, the cap and appeals. */
  earned: rating,
  rating
})

export const ConsequenceFigure = Schema.Struct({
  /** Of performance pay, in percent. */
  coefficient: number,
  steps: Schema.optionalKey(Schema.Int),
  "year not counted": Schema.optionalKey(Schema.Int),
  warning: Schema.optionalKey(Schema.Boolean),
  "exit due": Schema.optionalKey(Schema.Boolean)
})

export const AppraisalFigure = Schema.Struct({
  stage: Schema.optionalKey(Schema.Literals(["None", "Collecting", "Drafted", "Publicised", "Final"])),
  rated: Schema.optionalKey(Schema.Int),
  /** Places for an excellent, all units together. */
  places: Schema.optionalKey(Schema.Int),
  excellent: Schema.optionalKey(Schema.Array(Id.PersonId)),
  /** Who earned an excellent and lost out by the cap, best first. */
  lost: Schema.optionalKey(Schema.Array(Id.PersonId)),
  "notice until": Schema.optionalKey(Schema.String),
  ratings: Schema.optionalKey(Schema.Record(Id.PersonId, RatingFigure)),
  consequences: Schema.optionalKey(Schema.Record(Id.PersonId, ConsequenceFigure))
})

export const fields = {
  /** By period. */
  appraisals: Schema.optionalKey(Schema.Record(AppraisalPeriod.AppraisalPeriod, AppraisalFigure))
}

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

export const of = async ({ appraisals }: Figures, { district, history }: Inquiry): Promise<Figures> => {
  if (appraisals === undefined) return {}
  const { evolve, initial } = AppraisalDecider.decider
  const states = new Map<string, Appraisal.Appraisal>()
  for (const period of Object.keys(appraisals)) {
    const events = await history("appraisal", `${district}-${period}`)
    states.set(
      period,
      events.reduce((state, { event }) => evolve(state, event), initial)
    )
  }
  return { appraisals: each(appraisals, (period, asked) => figureOf(states.get(period) ?? initial, asked)) }
}

const figureOf = (state: Appraisal.Appraisal, asked: typeof AppraisalFigure.Type): typeof AppraisalFigure.Type => {
  const ratings = Appraisal.ratingsOf(state)
  const pools = state._tag === "None" || state._tag === "Collecting" ? [] : state.draft.pools
  const consequences = state._tag === "Final" ? state.consequences : []
  return {
    stage: state._tag,
    rated: ratings.filter(({ standing }) => standing === "rated").length,
    places: pools.reduce((sum, { quota }) => sum + quota, 0),
    excellent: ratings.filter((one) => one.rating === "excellent").map(({ person }) => person),
    lost: pools.flatMap((pool) => pool.lost),
    ...("notice" in state ? { "notice until": state.notice.noticeTo } : {}),
    ...(asked.ratings && {
      ratings: each(asked.ratings, (person) => ratingFigure(ratings.find((one) => one.person === person)))
    }),
    ...(asked.consequences && {
      consequences: each(asked.consequences, (person) =>
        consequenceFigure(consequences.find((one) => one.person === person))
      )
    })
  }
}

const ratingFigure = (
  found: ReturnType<typeof Appraisal.ratingsOf>[number] | undefined
): typeof RatingFigure.Type | undefined => {
  if (found === undefined) return undefined
  const { earned, rating, score, standing } = found
  return {
    standing,
    ...(score === undefined ? {} : { points: score.points / 100 }),
    ...(earned === undefined ? {} : { earned }),
    ...(rating === undefined ? {} : { rating })
  }
}

const consequenceFigure = (
  found: Appraisal.Of<"Final">["consequences"][number] | undefined
): typeof ConsequenceFigure.Type | undefined => {
  if (found === undefined) return undefined
  const { exitDue, percent, steps, warning, yearNotCounted } = found
  return {
    ...(percent === undefined ? {} : { coefficient: percent }),
    steps,
    ...(yearNotCounted === undefined ? {} : { "year not counted": yearNotCounted }),
    warning,
    "exit due": exitDue
  }
}
