import { Area } from "@wangge/core/grid"
import { Establishment, Workforce, WorkforcePolicy } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { Districts } from "./Districts.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import * as StaffFaults from "./StaffFaults.ts"
import * as WorkforceAnswers from "./WorkforceAnswers.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "establishments",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const policy = city.policy.workforce
    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { place, ...paging } = asked.query
            const district = yield* districts.open("posts", asked.params.district, asked.query.day)
            const isAsked = yield* district.within(place)
            const { day, state, version } = district
            const areas = WorkforceAnswers.placesOf(district).filter(({ code }) => isAsked(code))
            const page = Listing.ofMemory(areas, ({ code }) => code, paging)
            return tagged(version, {
              ...page,
              rows: page.rows.map((area) => {
                const { areaM2, households, name, population } = Area.on(area, day)
                const decision = Workforce.decisionOn(state, area.code, day)
                return {
                  place: area.code,
                  name,
                  placeKind: WorkforceAnswers.placeKindOf(area),
                  ...(population === undefined ? {} : { population }),
                  ...(households === undefined ? {} : { households }),
                  ...(areaM2 === undefined ? {} : { areaM2 }),
                  ...(decision === undefined ? {} : { decision })
                }
              })
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const district = yield* districts.open("posts", asked.params.district)
            const { code: place } = yield* district.place(asked.params.place)
            const decisions = []
            for (const decision of Workforce.decisionsOf(district.state, place)) {
              decisions.push({
                ...decision,
                explanation: yield* inForce(Establishment.explainDecision(policy, decision))
              })
            }
            return tagged(district.version, { place, name: WorkforceAnswers.nameOf(district.on, place), decisions })
          })
        ),
      preview: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { from, task: tasks = [] } = asked.query
            const district = yield* districts.open("posts", asked.params.district, from)
            const area = yield* district.place(asked.params.place)
            const { day } = district
            const figures = Area.on(area, day)
            const { areaM2 = figures.areaM2, population = figures.population } = asked.query
            if (population === undefined || areaM2 === undefined) {
              const missing = population === undefined ? "population" : "areaM2"
              return yield* Effect.fail(StaffFaults.figureMissing(area.code, missing))
            }
            const knownOn = city.dayOf(clock.now())
            const rules = yield* inForce(WorkforcePolicy.on(policy, day, knownOn))
            const unknown = tasks.find((one) => !rules.tasks.some(({ id }) => id === one))
            if (unknown !== undefined) {
              return yield* Effect.fail(
                StaffFaults.taskUnknown(
                  unknown,
                  rules.tasks.map(({ id }) => id)
                )
              )
            }
            const placeKind = WorkforceAnswers.placeKindOf(area)
            const question = { placeKind, population, areaM2, tasks, day, knownOn }
            const { explanation, number } = yield* inForce(Establishment.compute(policy, question))
            return {
              place: area.code,
              placeKind,
              from: day,
              population,
              areaM2,
              tasks,
              number,
              bounds: rules.bounds[placeKind],
              posts: Establishment.setUp(rules.setUpOrder, number),
              explanation
            }
          })
        )
    })
  })
)
