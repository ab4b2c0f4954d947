/**
 * A street's secretaries for the tests of reserved recruitments: built by commands, so that every history in it is one that can
 * happen.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { Role } from "../kernel/Actor.ts"
import * as Dated from "../kernel/Dated.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { Rating } from "../kernel/Rating.ts"
import * as Source from "../kernel/Source.ts"
import { code, day, document, period, person, policy as rest } from "./AppraisalDistrict.ts"
import type { AppraisalPolicy } from "./AppraisalPolicy.ts"
import type { Career } from "./Career.ts"
import type { CareerCandidate } from "./CareerCandidate.ts"
import type { CareerCommand, Of } from "./CareerCommand.ts"
import type { CareerContext } from "./CareerContext.ts"
import { decider } from "./CareerDecider.ts"
import type { CareerEvent } from "./CareerEvent.ts"

export const CITY = "211100"
export const STREET = "211103001"
const OTHER_STREET = "211103002"
const documents = [document]
const because = Source.assumption("for a test")

export const policy: AppraisalPolicy = {
  ...rest,
  careers: Dated.constant({
    label: Label.of("定向招录条件", "requirements of careers"),
    unit: "years, ratings",
    transition: "keep",
    from: day("2019-01-01"),
    value: {
      civilService: [
        { _tag: "InPost", posts: ["secretary"], source: because },
        { _tag: "Service", posts: ["secretary"], years: 3, source: because },
        { _tag: "Ratings", atLeast: "competent", times: 2, within: 3, source: because },
        { _tag: "NoneBelow", atLeast: "basicallyCompetent", within: 3, source: because },
        { _tag: "Education", minimum: "college", fullTime: true, source: because },
        { _tag: "Age", max: 40, source: because }
      ],
      publicInstitution: []
    },
    source: because
  })
}

const rated = (...ratings: ReadonlyArray<Rating>): CareerCandidate["history"] =>
  ratings.map((rating, i) => ({ period: period(String(2020 - ratings.length + i)), rating }))

export const candidate = (who: string, changed: Partial<CareerCandidate> = {}): CareerCandidate => ({
  person: person(who),
  birth: day("1985-05-01"),
  education: { level: "college", fullTime: true },
  posts: [{ kind: "secretary", days: { from: day("2017-01-01") } }],
  history: rated("competent", "competent", "excellent"),
  place: code(`${STREET}001`),
  street: code(STREET),
  district: code("211103"),
  ...changed
})

/** Five secretaries of one street, one of the next; `young` has not served long enough and `poor` was rated badly. */
const people: ReadonlyArray<CareerCandidate> = [
  ...["li", "wang", "zhao", "qian", "sun"].map((who) => candidate(who)),
  candidate("zhou", { place: code(`${OTHER_STREET}001`), street: code(OTHER_STREET) }),
  candidate("young", { posts: [{ kind: "secretary", days: { from: day("2018-01-01") } }] }),
  candidate("poor", { history: rated("competent", "notCompetent", "basicallyCompetent") })
]

export const context: CareerContext = {
  today: day("2020-06-01"),
  actor: { person: person("officer"), role: "personnelOfficer", scope: [] },
  policy,
  city: code(CITY),
  stands: (area) => area.startsWith("2111"),
  covers: (scope, area) => scope.length === 0 || scope.some((above) => above === CITY || area.startsWith(above)),
  candidateOf: (who: PersonId) => people.find((one) => one.person === who)
}

export const as = (role: Role, ...scope: ReadonlyArray<string>): Partial<CareerContext> => ({
  actor: { person: person("someone"), role, scope: scope.map(code) }
})

export const eventsOf = (...commands: ReadonlyArray<CareerCommand>): ReadonlyArray<CareerEvent> => {
  const events: Array<CareerEvent> = []
  let state = decider.initial
  for (const command of commands) {
    const decided = decider.decide(state, command, context)
    if (Result.isFailure(decided)) throw new Error(`${command._tag} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
    state = decided.success.reduce(decider.evolve, state)
  }
  return events
}

/** The state after commands, each of which must be accepted. */
export const career = (...commands: ReadonlyArray<CareerCommand>): Career =>
  eventsOf(...commands).reduce(decider.evolve, decider.initial)

export const announce = (changed: Partial<Omit<Of<"AnnounceCareer">, "_tag">> = {}): Of<"AnnounceCareer"> => ({
  _tag: "AnnounceCareer",
  kind: "civilService",
  areas: [],
  posts: 4,
  on: day("2020-03-01"),
  registration: { from: day("2020-03-02"), to: day("2020-03-12") },
  documents,
  ...changed
})
export const register = (who: string, on = "2020-03-05"): Of<"RegisterCandidate"> => ({
  _tag: "RegisterCandidate",
  person: person(who),
  on: day(on)
})
export const withdraw = (who: string, on = "2020-03-06"): Of<"WithdrawCandidate"> => ({
  _tag: "WithdrawCandidate",
  person: person(who),
  on: day(on)
})
export const results = (
  passed: { readonly [who: string]: boolean },
  changed: Partial<Omit<Of<"RecordResults">, "_tag" | "results">> = {}
): Of<"RecordResults"> => ({
  _tag: "RecordResults",
  on: day("2020-05-20"),
  results: Object.entries(passed).map(([who, isIn]) => ({ person: person(who), passed: isIn, points: 7_000 })),
  documents,
  ...changed
})
export const close = (on = "2020-05-25"): Of<"CloseCareer"> => ({
  _tag: "CloseCareer",
  on: day(on),
  reason: "those who passed have been taken"
})

export const STREET_OF_FIVE: ReadonlyArray<CareerCommand> = [
  announce(),
  ...["li", "wang", "zhao", "qian", "sun"].map((who) => register(who))
]
