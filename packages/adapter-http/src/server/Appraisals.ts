/** An appraisal of a district as the caller may see it. */
import { Governance, type Streams } from "@wangge/core/app"
import { Appraisal, AppraisalCommand, type AppraisalPeriod, type PersonRating } from "@wangge/core/appraisal"
import type { Actor, Id } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CurrentActor } from "../api/Authorization.ts"
import type * as Problem from "../api/Problem.ts"
import type * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { type District, Districts } from "./Districts.ts"

export interface Opened {
  readonly district: District
  readonly period: AppraisalPeriod.AppraisalPeriod
  readonly actor: Actor.Actor
  readonly state: Appraisal.Appraisal
  readonly version: number
  /** The ratings within reach as they stand. Before they are published the office and its overseers alone see any. */
  readonly ratings: ReadonlyArray<PersonRating.PersonRating>
  /** Whether a draft that is not published is shown. */
  readonly seesDraft: boolean
}

export interface Named {
  readonly district: Id.AreaCode
  readonly period: AppraisalPeriod.AppraisalPeriod
}

export interface Shape {
  readonly open: (
    resource: Readers.Resource,
    named: Named
  ) => Effect.Effect<Opened, Problem.Of<403> | Problem.Of<404> | Streams.ReadFault, CurrentActor>
}

/** Who sees ratings before they are published. */
const early: ReadonlyArray<Actor.Role> = [...AppraisalCommand.office, "auditor", "system"]

export class Appraisals extends Context.Service<Appraisals, Shape>()("wangge/http/Appraisals") {
  static readonly layer: Layer.Layer<Appraisals, never, City | Districts | Governance.Governance> = Layer.effect(
    Appraisals,
    Effect.gen(function* () {
      const city = yield* City
      const districts = yield* Districts
      const governance = yield* Governance.Governance
      return {
        open: Effect.fnUntraced(function* (resource, { district: code, period }) {
          const actor = yield* CurrentActor
          const district = yield* districts.open(resource, code)
          const { state, version } = yield* governance.state(city.appraisal(code, period))
          const seesDraft = early.includes(actor.role)
          const isPublished = state._tag === "Publicised" || state._tag === "Final"
          const ratings =
            isPublished || seesDraft
              ? Appraisal.ratingsOf(state).filter(({ person }) => district.seesPerson(person))
              : []
          return { district, period, actor, state, version, ratings, seesDraft }
        })
      }
    })
  )
}
