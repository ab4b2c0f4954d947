import { Governance, StaffEnrolment } from "@wangge/core/app"
import { Actor, type Id, Label } from "@wangge/core/kernel"
import { Education, Person, Roster, Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import * as Problem from "../api/Problem.ts"
import * as Readers from "../api/Readers.ts"
import { Cards, shown } from "./Cards.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { commandIdOf, personIdOf, subjectIdOf } from "./CommandKey.ts"
import { Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"
import * as RequestLog from "./RequestLog.ts"
import { respond, tagged } from "./Respond.ts"
import { Sending } from "./Sending.ts"
import { reading } from "./Sight.ts"
import * as StaffFaults from "./StaffFaults.ts"
import * as WorkforceAnswers from "./WorkforceAnswers.ts"

const personLabel = Label.of("人员", "person")

export const layer = HttpApiBuilder.group(
  Api,
  "people",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const ground = yield* Ground
    const governance = yield* Governance.Governance
    const sending = yield* Sending

    /** The record of a person within the caller's sight. */
    const known = Effect.fnUntraced(function* (
      { district: code, person: id }: { readonly district: Id.AreaCode; readonly person: Id.PersonId },
      day?: Parameters<typeof districts.open>[2]
    ) {
      const district = yield* districts.open("people", code, day)
      const person = Workforce.personOf(district.state, id)
      if (person === undefined || !district.seesPerson(id)) return yield* Effect.fail(Faults.notFound(personLabel, id))
      yield* RequestLog.note({ subject: person.subject })
      return { district, person }
    })

    /** The same for somebody who may change the card, with the vault that it lies in. */
    const keeping = Effect.fnUntraced(function* (
      params: Parameters<typeof known>[0],
      roles: ReadonlyArray<Actor.Role>
    ) {
      const { role } = yield* CurrentActor
      if (!roles.includes(role)) {
        return yield* Effect.fail(StaffFaults.roleMayNotKeepCards(roles.map((one) => Actor.roleLabels[one])))
      }
      const { person } = yield* known(params)
      const { vault } = cards
      if (vault === undefined) return yield* Effect.fail(Faults.notFound(personLabel, person.person))
      return { subject: person.subject, vault }
    })

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { certificate, education, holding, kind, place, q, ...paging } = asked.query
            const district = yield* districts.open("people", asked.params.district, asked.query.day)
            const { appointmentsOf, day, seesPerson, state, version } = district
            const isAsked = yield* district.within(place)
            const rows = Object.values(state.people).filter((one) => {
              if (!seesPerson(one.person)) return false
              const shownOn = Person.qualificationOn(one, day)
              const posts = appointmentsOf(one.person).filter(
                ({ from, to }) => from <= day && (to === undefined || day < to)
              )
              return (
                Listing.isAmong(education, shownOn.education.level) &&
                Listing.isAmong(certificate, shownOn.certificate) &&
                (holding === undefined || (holding === "true") === posts.length > 0) &&
                (kind === undefined || posts.some((post) => kind.includes(post.kind))) &&
                (place === undefined || posts.some((post) => isAsked(post.place)))
              )
            })
            const wanted = q?.trim().toLowerCase()
            const names = yield* cards.names(state, wanted === undefined ? [] : rows.map(({ person }) => person))
            const found = rows.filter(
              ({ person }) =>
                wanted === undefined ||
                person.toLowerCase().startsWith(wanted) ||
                names.get(person)?.toLowerCase().includes(wanted) === true
            )
            const page = Listing.ofKeys(found, ({ person }) => person, paging)
            const shownNames = yield* cards.names(
              state,
              page.rows.map(({ person }) => person)
            )
            return tagged(version, {
              ...page,
              rows: page.rows.map((one) => WorkforceAnswers.staff(district, one, shownNames))
            })
          })
        ),
      mine: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person } = yield* CurrentActor
            yield* reading("people")
            const today = yield* ground.on(city.dayOf(clock.now()))
            const rows = []
            for (const code of districts.all(today)) {
              const { state } = yield* governance.state(city.workforce(code))
              const known = Workforce.personOf(state, person)
              if (known === undefined) continue
              const names = yield* cards.names(state, [person])
              const posts = Roster.heldBy(state, person, today.day).map((one) => WorkforceAnswers.held(names, one))
              rows.push({ district: code, districtName: WorkforceAnswers.nameOf(today, code), posts })
            }
            return { rows }
          })
        ),
      enrol: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district } = asked.params
            const { card, person: named, ...facts } = asked.payload
            const { vault } = cards
            if (vault === undefined) return yield* Effect.fail(StaffFaults.vaultMissing)
            // Whether a number is known is told to nobody outside the district.
            yield* districts.open("people", district)
            const { person: sender } = yield* CurrentActor
            const commandId = commandIdOf(sender, asked.headers["idempotency-key"])
            const person = named ?? personIdOf(commandId)
            const subject = subjectIdOf(commandId)
            yield* RequestLog.note({ subject })
            return yield* sending.stamped(
              {
                stream: city.workforce(district),
                headers: asked.headers,
                location: `${BASE_PATH}/workforce/${district}/people/${person}`,
                proof: facts
              },
              (stamp) =>
                StaffEnrolment.enrol(
                  { governance, vault },
                  { ...stamp, stream: city.workforce(district), card, facts: { ...facts, person, subject } }
                )
            )
          }).pipe(
            Effect.catchTag("IdentityRefused", ({ described }) =>
              Effect.fail({ ...Problem.ofRefusal(described), field: "card.identityNumber" })
            ),
            Effect.catchTag("EnrolledAlready", ({ person }) => Effect.fail(StaffFaults.enrolledAlready(person))),
            Effect.catchTag("SubjectErased", ({ subject }) => Effect.fail(Faults.subjectErased(subject)))
          )
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district, person } = yield* known(asked.params, asked.query.day)
            const { appointmentsOf, state, version } = district
            const card = yield* cards.of(state, person.person)
            const names = new Map(card?.name === undefined ? [] : [[person.person, card.name]])
            const item = WorkforceAnswers.staff(district, person, names)
            return tagged(version, {
              ...item,
              subject: person.subject,
              educationLabel: Education.label(item.qualification.education),
              qualifications: person.qualifications,
              appointments: [...appointmentsOf(person.person)]
                .sort((a, b) => (a.from < b.from ? -1 : 1))
                .map((one) => WorkforceAnswers.held(names, one)),
              exceptions: Workforce.exceptionsOf(state, person.person),
              diversions: Workforce.diversionsOf(state, person.person),
              ...(card === undefined ? {} : { card })
            })
          })
        ),
      contact: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { subject, vault } = yield* keeping(asked.params, Readers.cardKeepers)
            const { name: _, phone: __, ...others } = (yield* vault.get(subject)) ?? {}
            const fields = { ...others, ...asked.payload }
            yield* Effect.catchTag(vault.put(subject, fields), "SubjectErased", () =>
              Effect.fail(Faults.subjectErased(subject))
            )
            return HttpServerResponse.jsonUnsafe(shown(fields), { headers: { "cache-control": "no-store" } })
          })
        ),
      erase: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { subject, vault } = yield* keeping(asked.params, Readers.cardErasers)
            return (yield* vault.erase(subject))
              ? HttpServerResponse.empty({ status: 204 })
              : yield* Effect.fail(Faults.notFound(personLabel, asked.params.person))
          })
        )
    })
  })
)
