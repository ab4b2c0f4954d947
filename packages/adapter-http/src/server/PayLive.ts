import { Governance } from "@wangge/core/app"
import { Day, type Id, Label } from "@wangge/core/kernel"
import { Month, PayRecord } from "@wangge/core/pay"
import { Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import * as Listing from "./Listing.ts"
import { respond, tagged } from "./Respond.ts"
import { withName } from "./WorkforceAnswers.ts"

const personLabel = Label.of("人员", "person")

const standingOf = (
  state: PayRecord.PayRecord,
  person: Id.PersonId,
  day: Day.Day,
  names: ReadonlyMap<Id.PersonId, string>
) => {
  const standing = PayRecord.of(state, person)
  const { by, percent } = PayRecord.coefficientOn(standing, day)
  const base = PayRecord.baseOf(standing, Day.yearOf(day))
  const leave = PayRecord.leaveOn(standing, day)
  return withName(names, {
    person,
    ...standing,
    now: {
      coefficient: percent,
      ...(by === undefined ? {} : { coefficientBy: by }),
      steps: PayRecord.stepsOn(standing, day),
      yearsNotCounted: PayRecord.yearsNotCounted(standing),
      ...(base === undefined ? {} : { base }),
      deductions: PayRecord.deductionsIn(standing, Month.ofDay(day)),
      ...(leave === undefined ? {} : { leave })
    }
  })
}

export const layer = HttpApiBuilder.group(
  Api,
  "pay",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const districts = yield* Districts
    const governance = yield* Governance.Governance

    return handlers.handleAll({
      list: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const district = yield* districts.open("pay", asked.params.district, asked.query.day)
            const { state, version } = yield* governance.state(city.pay(district.code))
            const people = Object.values(district.state.people).filter(({ person }) => district.seesPerson(person))
            const page = Listing.ofKeys(people, ({ person }) => person, asked.query)
            const names = yield* cards.names(
              district.state,
              page.rows.map(({ person }) => person)
            )
            return tagged(version, {
              ...(state.begun === undefined ? {} : { begun: state.begun }),
              ...page,
              rows: page.rows.map(({ person }) => standingOf(state, person, district.day, names))
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person } = asked.params
            const district = yield* districts.open("pay", asked.params.district, asked.query.day)
            if (Workforce.personOf(district.state, person) === undefined || !district.seesPerson(person)) {
              return yield* Effect.fail(Faults.notFound(personLabel, person))
            }
            const { state, version } = yield* governance.state(city.pay(district.code))
            const names = yield* cards.names(district.state, [person])
            return tagged(version, standingOf(state, person, district.day, names))
          })
        ),
      history: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { person, ...paging } = asked.query
            const { code, reader, seesPerson } = yield* districts.open("pay", asked.params.district)
            const page = yield* Listing.history(governance, city.pay(code), paging, (event) =>
              "person" in event
                ? seesPerson(event.person) && (person ?? event.person) === event.person
                : person === undefined && !reader.ownOnly
            )
            return tagged((yield* governance.state(city.pay(code))).version, page)
          })
        )
    })
  })
)
