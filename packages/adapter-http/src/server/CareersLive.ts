import { AppraisalFigures, Governance } from "@wangge/core/app"
import { Career, CareerEligibility, type CareerEvent, CareerRules, CareerView } from "@wangge/core/appraisal"
import { Dated, type Day, type Id, Label, type View } from "@wangge/core/kernel"
import { Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import type * as CareersApi from "../api/CareersApi.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { type District, Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import { Ground, type On } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import { reading } from "./Sight.ts"
import { withName } from "./WorkforceAnswers.ts"

const careerLabel = Label.of("定向招录", "reserved recruitment")

type Row = typeof CareerView.careers extends View.View<infer _, infer R> ? R : never

const itemOf = (row: Row): typeof CareersApi.CareerItem.Type => {
  const kind = row.kind as CareerRules.CareerKind
  const stage = row.stage as Career.Career["_tag"]
  return {
    career: row.career as Id.RecruitmentId,
    kind,
    kindLabel: CareerRules.kindLabels[kind],
    areas: JSON.parse(row.areas) as ReadonlyArray<Id.AreaCode>,
    posts: row.posts,
    announcedOn: row.announced_on as Day.Day,
    registration: { from: row.registration_from as Day.Day, to: row.registration_to as Day.Day },
    countsOn: row.counts_on as Day.Day,
    stage,
    stageLabel: Career.stageLabels[stage],
    registered: row.registered,
    passed: row.passed
  }
}

/** What the announcement says, without what became of it. */
const announcedIn = ({
  areas,
  countsOn,
  kind,
  on,
  posts,
  registration,
  requirements
}: Pick<Career.Known, keyof typeof CareerEvent.announcement>) => ({
  areas,
  countsOn,
  kind,
  on,
  posts,
  registration,
  requirements
})

/** Whether posts reserved for the staff of some areas are for somebody who works in a place. */
const isFor = (areas: ReadonlyArray<Id.AreaCode>, place: Id.AreaCode | undefined, on: On): boolean =>
  areas.length === 0 || (place !== undefined && on.covers(areas, place))

export const layer = HttpApiBuilder.group(
  Api,
  "careers",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const ground = yield* Ground
    const governance = yield* Governance.Governance

    const found = Effect.fnUntraced(function* (id: Id.RecruitmentId) {
      const { state, version } = yield* governance.state(city.career(id))
      return state._tag === "None" ? yield* Effect.fail(Faults.notFound(careerLabel, id)) : { career: state, version }
    })

    /** The districts within reach, or the one asked about. */
    const reached = Effect.fnUntraced(function* (district: Id.AreaCode | undefined) {
      const reader = yield* reading("careers")
      const on = yield* ground.on(city.dayOf(clock.now()))
      const opened: Array<District> = []
      for (const code of district === undefined ? districts.reached(reader, on) : [district]) {
        opened.push(yield* districts.open("careers", code))
      }
      return opened
    })

    const namesIn = Effect.fnUntraced(function* (
      opened: ReadonlyArray<District>,
      rows: ReadonlyArray<{ readonly person: Id.PersonId }>
    ) {
      const names = new Map<Id.PersonId, string>()
      for (const { seesPerson, state } of opened) {
        const people = rows.map(({ person }) => person).filter((person) => seesPerson(person))
        for (const [person, name] of yield* cards.names(state, people)) names.set(person, name)
      }
      return names
    })

    /** What is asked, and the day on which it counts: by an announcement, or by the policy of a day. */
    const termsOf = Effect.fnUntraced(function* (
      kind: CareerRules.CareerKind,
      id: Id.RecruitmentId | undefined,
      day: Day.Day
    ) {
      if (id !== undefined) {
        const { career } = yield* found(id)
        return { kind: career.kind, requirements: career.requirements, day: career.countsOn, areas: career.areas }
      }
      const { value } = yield* inForce(Dated.on(city.policy.appraisal.careers, day, city.dayOf(clock.now())))
      return { kind, requirements: value[kind], day, areas: [] }
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.andThen(
            reading("careers"),
            Listing.page(governance.views, CareerView.careers, {
              ...asked.query,
              query: { orderBy: [{ column: "announced_on", direction: "desc" }] },
              show: (rows) => Effect.succeed(rows.map(itemOf))
            })
          )
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { career: id } = asked.params
            const opened = yield* reached(undefined)
            const { career, version } = yield* found(id)
            const { _tag, entrants, ...announced } = career
            const own = entrants.filter(({ person }) =>
              opened.some(
                ({ seesPerson, state }) => Workforce.personOf(state, person) !== undefined && seesPerson(person)
              )
            )
            const names = yield* namesIn(opened, own)
            return tagged(version, {
              career: id,
              stage: _tag,
              stageLabel: Career.stageLabels[_tag],
              ...announcedIn(announced),
              kindLabel: CareerRules.kindLabels[announced.kind],
              entrants: own.map((one) => withName(names, one)),
              streets: Career.byStreet(career),
              explanation: Career.explain(career)
            })
          })
        ),
      candidates: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { career, district, eligible, kind, ...paging } = asked.query
            const at = clock.now()
            const terms = yield* termsOf(kind, career, asked.query.day ?? city.dayOf(at))
            const opened = yield* reached(district)
            const candidateOf = yield* city.candidates(
              { actor: yield* CurrentActor, at },
              AppraisalFigures.readerOf(governance)
            )
            const judged = opened.flatMap(({ on, seesPerson, state }) =>
              Object.values(state.people).flatMap(({ person }) => {
                const candidate = seesPerson(person) ? candidateOf(person, terms.day) : undefined
                return candidate === undefined || !isFor(terms.areas, candidate.place, on)
                  ? []
                  : [{ person, ...CareerEligibility.judge({ ...terms, candidate }) }]
              })
            )
            const once = [...new Map(judged.map((one) => [one.person, one])).values()]
            const rows = once.filter((one) => eligible === undefined || (eligible === "true") === one.eligible)
            const page = Listing.ofKeys(rows, ({ person }) => person, paging)
            const names = yield* namesIn(opened, page.rows)
            return { ...page, rows: page.rows.map((one) => withName(names, one)) }
          })
        )
    })
  })
)
