import { AppraisalFigures, EventStore, Governance } from "@wangge/core/app"
import { AppraisalCommand, type AppraisalEvent, AppraisalView } from "@wangge/core/appraisal"
import { Actor, type Id, Label } from "@wangge/core/kernel"
import { Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import * as AppraisalAnswers from "./AppraisalAnswers.ts"
import { Appraisals, type Named, type Opened } from "./Appraisals.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import * as StaffFaults from "./StaffFaults.ts"
import { withName } from "./WorkforceAnswers.ts"

const personLabel = Label.of("人员", "person")
const noticeLabel = Label.of("公示", "notice")

const byPerson = ({ person }: { readonly person: Id.PersonId }): string => person

/** The people that an event speaks of; nobody where it speaks of the whole appraisal. */
const peopleIn = (event: AppraisalEvent.AppraisalEvent): ReadonlyArray<Id.PersonId> =>
  "person" in event ? [event.person] : "people" in event ? event.people.map(byPersonId) : []
const byPersonId = ({ person }: { readonly person: Id.PersonId }): Id.PersonId => person

export const layer = HttpApiBuilder.group(
  Api,
  "appraisals",
  Effect.fnUntraced(function* (handlers) {
    const appraisals = yield* Appraisals
    const cards = yield* Cards
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const governance = yield* Governance.Governance
    const sending = yield* Sending
    const store = yield* EventStore.EventStore

    const namesOf = ({ district }: Opened, rows: ReadonlyArray<{ readonly person: Id.PersonId }>) =>
      cards.names(district.state, rows.map(byPersonId))

    /** What the tickets of the period say of the people within reach, by the schemes of the appraisal. */
    const figuresOf = ({ district, period, state }: Opened) =>
      Effect.map(
        AppraisalFigures.of(AppraisalFigures.readerOf(governance), city.figures, {
          district: district.code,
          period,
          schemes: "file" in state ? state.file.terms.schemes : [],
          asOf: clock.now()
        }),
        (all) => all.filter(({ person }) => district.seesPerson(person))
      )

    /** Refuses who may not have figures collected in the whole district. */
    const demandCollector = Effect.fnUntraced(function* (params: Named) {
      const { role } = yield* CurrentActor
      if (!AppraisalCommand.office.includes(role)) {
        return yield* Effect.fail(
          StaffFaults.roleMayNotCollect(AppraisalCommand.office.map((one) => Actor.roleLabels[one]))
        )
      }
      const { district } = yield* appraisals.open("appraisals", params)
      if (!district.sees(params.district)) return yield* Effect.fail(Faults.outsideScope(params.district))
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { code } = yield* districts.open("appraisals", asked.params.district)
            return yield* Listing.page(governance.views, AppraisalView.appraisals, {
              ...asked.query,
              query: {
                where: [{ column: "district", op: "eq", value: code }],
                orderBy: [{ column: "period", direction: "desc" }]
              },
              show: (rows) => Effect.succeed(rows.map(AppraisalAnswers.item))
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.map(appraisals.open("appraisals", asked.params), (open) =>
            tagged(open.version, AppraisalAnswers.detail(open))
          )
        ),
      ratings: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { leadsTo, place, rating, ...paging } = asked.query
            const open = yield* appraisals.open("appraisals", asked.params)
            const isAsked = yield* open.district.within(place)
            const rows = open.ratings.filter(
              (one) =>
                (rating === undefined || (one.rating !== undefined && rating.includes(one.rating))) &&
                (place === undefined || isAsked(one.unit.place)) &&
                (leadsTo === undefined || leadsTo.some((what) => AppraisalAnswers.leadsTo(open, one.person, what)))
            )
            const page = Listing.ofMemory(rows, byPerson, paging)
            const names = yield* namesOf(open, page.rows)
            return tagged(open.version, {
              ...page,
              rows: page.rows.map((one) => AppraisalAnswers.rated(open, one, names))
            })
          })
        ),
      person: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person } = asked.params
            const open = yield* appraisals.open("appraisals", asked.params)
            const isKnown = Workforce.personOf(open.district.state, person) !== undefined
            const names = yield* namesOf(open, [{ person }])
            const found =
              isKnown && open.district.seesPerson(person) ? AppraisalAnswers.person(open, person, names) : undefined
            return found === undefined
              ? yield* Effect.fail(Faults.notFound(personLabel, person))
              : tagged(open.version, found)
          })
        ),
      appeals: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const open = yield* appraisals.open("appraisals", asked.params)
            const page = Listing.ofKeys(
              AppraisalAnswers.appealsOf(open),
              ({ instance, person }) => `${person} ${instance}`,
              asked.query
            )
            const names = yield* namesOf(open, page.rows)
            return tagged(open.version, { ...page, rows: page.rows.map((one) => AppraisalAnswers.appeal(one, names)) })
          })
        ),
      notice: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { period } = asked.params
            const open = yield* appraisals.open("posts", asked.params)
            if (open.state._tag !== "Publicised") return yield* Effect.fail(Faults.notFound(noticeLabel, period))
            const rows = open.ratings.map(({ person, rating, unit }) => ({
              person,
              place: unit.place,
              ...(rating === undefined ? {} : { rating })
            }))
            const page = Listing.ofMemory(rows, byPerson, asked.query)
            const names = yield* namesOf(open, page.rows)
            return tagged(open.version, {
              period,
              notice: open.state.notice,
              ...page,
              rows: page.rows.map((one) => withName(names, one))
            })
          })
        ),
      figures: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const open = yield* appraisals.open("appraisals", asked.params)
            const page = Listing.ofMemory(yield* figuresOf(open), byPerson, asked.query)
            const names = yield* namesOf(open, page.rows)
            return tagged(open.version, { ...page, rows: page.rows.map((one) => withName(names, one)) })
          })
        ),
      collect: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district, period } = asked.params
            yield* demandCollector(asked.params)
            const stream = city.appraisal(district, period)
            return yield* sending.stamped(
              { stream, headers: asked.headers, proof: {} },
              Effect.fnUntraced(function* ({ actor, at, commandId }) {
                const before = yield* store.receipt(commandId)
                const written = before?.streams.find((one) => one.stream === stream)
                if (before !== undefined && written !== undefined) {
                  return { receipt: before, version: written.version, repeated: true }
                }
                const recorded = yield* AppraisalFigures.record(governance, city.figures, {
                  commandId,
                  district,
                  period,
                  person: actor.person,
                  at
                })
                return recorded ?? (yield* Effect.fail(StaffFaults.nobodyAppraised(period)))
              })
            )
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person, ...paging } = asked.query
            const { district, period } = asked.params
            const open = yield* appraisals.open("appraisals", asked.params)
            const isWhole = open.seesDraft && open.district.sees(district)
            const page = yield* Listing.history(governance, city.appraisal(district, period), paging, (event) => {
              const people = peopleIn(event)
              if (person !== undefined && !people.includes(person)) return false
              return isWhole || (people.length > 0 && people.every(open.district.seesPerson))
            })
            return tagged(open.version, page)
          })
        )
    })
  })
)
