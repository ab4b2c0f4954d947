import { Governance } from "@wangge/core/app"
import { Day, Explanation, type Id, Label, Period } from "@wangge/core/kernel"
import { Grade, Month, MonthStaff, PayPolicy, PayRecord, PaySegment } from "@wangge/core/pay"
import { Person, Post, Roster, Workforce } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { Cards } from "./Cards.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { type District, Districts } from "./Districts.ts"
import * as Faults from "./Faults.ts"
import * as Listing from "./Listing.ts"
import { inForce, respond, tagged } from "./Respond.ts"
import * as StaffFaults from "./StaffFaults.ts"
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

/** What a placement on the day rests on; nothing for who holds no post in a place with a decided number. */
const factsOn = (
  { appointmentsOf, day, state }: District,
  person: Person.Person,
  standing: PayRecord.Standing
): Grade.Facts | undefined => {
  const [first, ...others] = appointmentsOf(person.person)
    .filter((one) => Period.containsDay(one, day))
    .sort((a, b) => Post.kinds.indexOf(a.kind) - Post.kinds.indexOf(b.kind))
  const placeKind = first === undefined ? undefined : MonthStaff.placeKindOf(state, first, day)
  const servedSince = Roster.servedSince(state, person.person)
  if (first === undefined || placeKind === undefined || servedSince === undefined) return undefined
  return {
    posts: [first.kind, ...others.map(({ kind }) => kind)],
    placeKind,
    qualification: Person.qualificationOn(person, day),
    servedSince,
    day,
    notCounted: PayRecord.yearsNotCounted(standing),
    steps: PayRecord.stepsOn(standing, day)
  }
}

export const layer = HttpApiBuilder.group(
  Api,
  "pay",
  Effect.fnUntraced(function* (handlers) {
    const cards = yield* Cards
    const city = yield* City
    const clock = yield* Clock
    const districts = yield* Districts
    const governance = yield* Governance.Governance

    /** A person within the caller's reach, with the standing facts of the district's pay. */
    const known = Effect.fnUntraced(function* (
      { district: code, person }: { readonly district: Id.AreaCode; readonly person: Id.PersonId },
      day: Day.Day | undefined
    ) {
      const district = yield* districts.open("pay", code, day)
      const found = Workforce.personOf(district.state, person)
      if (found === undefined || !district.seesPerson(person)) {
        return yield* Effect.fail(Faults.notFound(personLabel, person))
      }
      const { state, version } = yield* governance.state(city.pay(district.code))
      return { district, person: found, names: yield* cards.names(district.state, [person]), state, version }
    })

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
          Effect.map(known(asked.params, asked.query.day), ({ district, names, person, state, version }) =>
            tagged(version, standingOf(state, person.person, district.day, names))
          )
        ),
      placement: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { district, names, person, state, version } = yield* known(asked.params, asked.query.day)
            const { day } = district
            const rules = yield* inForce(PayPolicy.on(city.policy.pay, day, city.dayOf(clock.now())))
            const facts = factsOn(district, person, PayRecord.of(state, person.person))
            if (facts === undefined) return yield* Effect.fail(StaffFaults.noPostThatDay(person.person, day))
            const { explanation, grade, post } = Grade.place(facts, rules)
            return tagged(
              version,
              withName(names, {
                person: person.person,
                day,
                grade,
                post,
                monthly: PaySegment.monthlyOf({ post, grade }, rules),
                explanation,
                text: Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))
              })
            )
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
