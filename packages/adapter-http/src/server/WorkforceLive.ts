import { Governance } from "@wangge/core/app"
import { Dated, type Day, type Id } from "@wangge/core/kernel"
import { Candidates, Diversion, Roster, type Workforce, WorkforcePolicy } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { type District, Districts } from "./Districts.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import { reading } from "./Sight.ts"
import * as StaffFaults from "./StaffFaults.ts"
import * as WorkforceAnswers from "./WorkforceAnswers.ts"

export const layer = HttpApiBuilder.group(
  Api,
  "workforce",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const ground = yield* Ground
    const governance = yield* Governance.Governance
    const policy = city.policy.workforce
    const today = (): Day.Day => city.dayOf(clock.now())

    const peopleIn = (rows: ReadonlyArray<{ readonly person: Id.PersonId }>) => rows.map(({ person }) => person)

    /** The parts of a page that names are looked up for: no more cards are opened than are shown. */
    const named = Effect.fnUntraced(function* <A extends { readonly person: Id.PersonId }, B>(
      { state }: District,
      page: Listing.Page<A>,
      show: (row: A, names: ReadonlyMap<Id.PersonId, string>) => B
    ) {
      const names = yield* cards.names(state, peopleIn(page.rows))
      return { ...page, rows: page.rows.map((row) => show(row, names)) }
    })

    return handlers.handleAll({
      overview: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const day = asked.query.day ?? today()
            const reader = yield* reading("posts")
            const on = yield* ground.on(day)
            const rows = []
            for (const district of districts.reached(reader, on)) {
              const { sees, state } = yield* districts.open("posts", district, day)
              const places = Roster.on(state, day).places.filter(({ place }) => sees(place))
              rows.push({
                district,
                name: WorkforceAnswers.nameOf(on, district),
                places: places.length,
                ...WorkforceAnswers.totals(places)
              })
            }
            return { day, rows }
          })
        ),
      outcome: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { day = today(), district, since } = asked.query
            if (since !== undefined && since > day) return yield* Effect.fail(StaffFaults.sinceLater(since, day))
            const reader = yield* reading("posts")
            const codes = district === undefined ? districts.reached(reader, yield* ground.on(day)) : [district]
            const states: Array<Workforce.Workforce> = []
            for (const code of codes) {
              states.push(WorkforceAnswers.reachedOf(yield* districts.open("posts", code, day)))
            }
            return WorkforceAnswers.outcome(codes, states, { day, since })
          })
        ),
      roster: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { place, ...paging } = asked.query
            const district = yield* districts.open("posts", asked.params.district, asked.query.day)
            const isAsked = yield* district.within(place)
            const { code, day, state, version } = district
            const places = Roster.on(state, day).places.filter((one) => isAsked(one.place))
            const page = Listing.ofMemory(places, (one) => one.place, paging)
            const names = yield* cards.names(state, peopleIn(page.rows.flatMap(({ holders }) => holders)))
            return tagged(version, {
              district: code,
              day,
              totals: WorkforceAnswers.totals(places),
              ...page,
              rows: page.rows.map((one) => WorkforceAnswers.placeRoster(district, one, names))
            })
          })
        ),
      appointments: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { day, kind, person, place, ...paging } = asked.query
            const district = yield* districts.open("posts", asked.params.district)
            const isAsked = yield* district.within(place)
            const rows = Object.values(district.state.appointments)
              .flat()
              .filter(
                (one) =>
                  isAsked(one.place) &&
                  (person ?? one.person) === one.person &&
                  Listing.isAmong(kind, one.kind) &&
                  (day === undefined || (one.from <= day && (one.to === undefined || day < one.to)))
              )
            const page = Listing.ofKeys(rows, (one) => `${one.place} ${one.kind} ${one.from} ${one.person}`, paging)
            return tagged(
              district.version,
              yield* named(district, page, (one, names) => WorkforceAnswers.held(names, one))
            )
          })
        ),
      diversions: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { place, state, ...paging } = asked.query
            const district = yield* districts.open("staffing", asked.params.district)
            const isAsked = yield* district.within(place)
            const rows = Object.values(district.state.diversions)
              .flat()
              .filter((one) => isAsked(one.place) && Listing.isAmong(state, one.state))
            const page = Listing.ofKeys(rows, (one) => `${one.planned} ${one.person} ${one.decidedOn}`, paging)
            return tagged(
              district.version,
              yield* named(district, page, (one, names) => WorkforceAnswers.withName(names, one))
            )
          })
        ),
      surplus: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { place, ...paging } = asked.query
            const district = yield* districts.open("staffing", asked.params.district, asked.query.day)
            const isAsked = yield* district.within(place)
            const { day, on, state, version } = district
            const entry = yield* inForce(Dated.on(policy.diversion, day, today()))
            const crowded = Roster.on(state, day).places.filter((one) => one.overfill > 0 && isAsked(one.place))
            const page = Listing.ofMemory(crowded, (one) => one.place, paging)
            const rows = []
            for (const { place: code } of page.rows) {
              const { above, explanation } = Diversion.above(state, entry.value, code, day, entry.source)
              const names = yield* cards.names(state, peopleIn(above))
              rows.push({
                place: code,
                name: WorkforceAnswers.nameOf(on, code),
                above: above.map((one) => WorkforceAnswers.held(names, one)),
                explanation
              })
            }
            return tagged(version, { ...page, rows })
          })
        ),
      candidates: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { kind, place, standing, ...paging } = asked.query
            const district = yield* districts.open("staffing", asked.params.district, asked.query.day)
            yield* district.place(place)
            const { day, seesPerson, state, version } = district
            const rules = yield* inForce(WorkforcePolicy.on(policy, day, today()))
            const rows = Candidates.of(state, rules, { place, kind, day }).filter(
              (one) => seesPerson(one.person) && Listing.isAmong(standing, one.standing)
            )
            const page = Listing.ofKeys(
              rows,
              (one) => `${Candidates.Standing.literals.indexOf(one.standing)} ${one.person}`,
              paging
            )
            const free = Roster.placeOn(state, place, day).kinds.find((one) => one.kind === kind)
            return tagged(version, {
              place,
              kind,
              day,
              vacancies: Math.max(0, (free?.vacancies ?? 0) - (free?.reserved ?? 0)),
              ...(yield* named(district, page, (one, names) => ({
                ...WorkforceAnswers.withName(names, one),
                standingLabel: Candidates.standingLabels[one.standing],
                holds: one.holds.map((held) => WorkforceAnswers.held(names, held))
              })))
            })
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person, place, ...paging } = asked.query
            const { reader, seesPerson, sees, state, version, code } = yield* districts.open(
              "people",
              asked.params.district
            )
            const isWanted = (about: ReturnType<typeof WorkforceAnswers.concerns>) => {
              if (person !== undefined && !about.people.includes(person)) return false
              if (place !== undefined && about.place !== place) return false
              if (reader.ownOnly) return about.people.every(seesPerson) && about.people.length > 0
              return sees(code) || (about.place === undefined ? about.people.some(seesPerson) : sees(about.place))
            }
            const page = yield* Listing.history(governance, city.workforce(code), paging, (event) =>
              isWanted(WorkforceAnswers.concerns(state, event))
            )
            return tagged(version, page)
          })
        )
    })
  })
)
