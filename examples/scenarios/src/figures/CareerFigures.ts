/** Who registered for posts reserved for good staff, and who passed, as a document writes it. */
import { Career, CareerDecider } from "@wangge/core/appraisal"
import { Id } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { Inquiry } from "./Inquiry.ts"

const people = Schema.Array(Id.PersonId)

export const CareerFigure = Schema.Struct({
  stage: Schema.optionalKey(Schema.Literals(["None", "Registering", "Examined", "Closed"])),
  registered: Schema.optionalKey(people),
  passed: Schema.optionalKey(people),
  streets: Schema.optionalKey(Schema.Record(Id.AreaCode, Schema.Struct({ registered: Schema.Int, passed: Schema.Int })))
})

export const fields = { careers: Schema.optionalKey(Schema.Record(Id.RecruitmentId, CareerFigure)) }

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

export const of = async ({ careers }: Figures, { history }: Inquiry): Promise<Figures> => {
  if (careers === undefined) return {}
  const { evolve, initial } = CareerDecider.decider
  const states = new Map<string, Career.Career>()
  for (const id of Object.keys(careers)) {
    const events = await history("career", id)
    states.set(
      id,
      events.reduce((state, { event }) => evolve(state, event), initial)
    )
  }
  return { careers: each(careers, (id) => figureOf(states.get(id) ?? initial)) }
}

const figureOf = (state: Career.Career): typeof CareerFigure.Type => {
  if (state._tag === "None") return { stage: "None" }
  const entrants = Career.standing(state)
  return {
    stage: state._tag,
    registered: entrants.map(({ person }) => person),
    passed: entrants.filter(({ passed }) => passed === true).map(({ person }) => person),
    streets: Object.fromEntries(
      Career.byStreet(state).map(({ passed, registered, street }) => [street ?? "", { registered, passed }])
    )
  }
}
