/** Who registered for posts reserved for good staff, and who passed, as a document writes it. */
import { Id } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { CareerTold, Inquiry } from "./Inquiry.ts"

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

export const of = async ({ careers }: Figures, { career }: Inquiry): Promise<Figures> => {
  if (careers === undefined) return {}
  const told = new Map<string, CareerTold>()
  for (const id of Object.keys(careers)) told.set(id, await career(Id.RecruitmentId.make(id)))
  return { careers: each(careers, (id) => figureOf(told.get(id))) }
}

const figureOf = (told: CareerTold | undefined): typeof CareerFigure.Type => {
  const { entrants = [], stage = "None", streets = [] } = told ?? {}
  const standing = entrants.filter(({ withdrawnOn }) => withdrawnOn === undefined)
  return {
    stage,
    registered: standing.map(({ person }) => person),
    passed: standing.filter(({ passed }) => passed === true).map(({ person }) => person),
    streets: Object.fromEntries(streets.map(({ passed, registered, street }) => [street ?? "", { registered, passed }]))
  }
}
