/**
 * A small district for the tests of the workforce: built by commands, so that every history in it is one that can happen.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId, RecruitmentId, SubjectId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type { DiversionRoute } from "./DiversionRoute.ts"
import type { EducationLevel } from "./Education.ts"
import type { DirectEntry } from "./Entry.ts"
import type { PostKind } from "./Post.ts"
import type { SocialWorkCertificate } from "./SocialWorkCertificate.ts"
import type * as Workforce from "./Workforce.ts"
import type { Of, WorkforceCommand } from "./WorkforceCommand.ts"
import type { Place, WorkforceContext } from "./WorkforceContext.ts"
import { decider } from "./WorkforceDecider.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"
import type { WorkforcePolicy } from "./WorkforcePolicy.ts"

export const code = (text: string): AreaCode => AreaCode.make(text)
export const person = (text: string): PersonId => PersonId.make(text)
export const day = Day.of
export const notice = (text: string): RecruitmentId => RecruitmentId.make(text)

export const DISTRICT = "211103"
export const COMMUNITY = "211103001001"
export const OTHER = "211103001002"
export const VILLAGE = "211103101200"
export const TODAY = day("2020-06-01")
export const document = EvidenceHash.make("a".repeat(64))
const documents = [document]

const because = Source.assumption("for a test")
const parameter = <A>(value: A): Dated.Dated<A> =>
  Dated.constant({
    label: Label.of("参数", "parameter"),
    unit: "one",
    transition: "keep",
    from: day("2019-01-01"),
    value,
    source: because
  })

const scale = (over: number, each: number) => ({ over, each })
const formula = {
  base: 6,
  population: scale(1_000, 1_000),
  areaM2: scale(1_000_000, 1_000_000),
  taskPoints: scale(0, 3)
}

const shared = { posts: ["deputySecretary"], force: "inPrinciple", source: Source.fact("PJ-A5") } as const
const strict = { posts: ["gridAdministrator"], force: "strict", source: Source.fact("PJ-A6") } as const
const transferRule = (id: string, isOpen: boolean) => ({
  id,
  label: Label.same(id),
  beyondNumber: isOpen,
  waivesRequirements: isOpen,
  source: because
})

export const policy: WorkforcePolicy = {
  bounds: parameter({ village: { min: 6, max: 9 }, community: { min: 6, max: 10 } }),
  formula: parameter({ village: formula, community: formula }),
  tasks: parameter([
    { id: "flood-control", label: Label.of("防汛", "flood control"), points: 2 },
    { id: "old-estate", label: Label.of("老旧小区", "old estate"), points: 2 }
  ]),
  setUpOrder: parameter([
    "secretary",
    "director",
    "deputySecretary",
    "gridAdministrator",
    "gridAdministrator",
    "centreStaff"
  ]),
  postsMax: parameter({ secretary: 1, director: 1, deputySecretary: 2 }),
  dedicated: parameter(["director", "deputyDirector"]),
  termYearsMax: parameter(5),
  requirements: parameter([
    { _tag: "Education", ...shared, minimum: "college", fullTime: true },
    { _tag: "Age", ...shared, max: 35 },
    { _tag: "Education", ...strict, minimum: "college", fullTime: true },
    { _tag: "Age", ...strict, max: 35 }
  ]),
  ageReference: parameter({ recruitment: "registrationCloses", otherRoutes: "firstDay" }),
  transferRules: parameter([transferRule("incumbent", true), transferRule("veteran", false)]),
  organisations: parameter([{ id: "district-organisation", label: Label.of("区委组织部", "organisation department") }]),
  combinations: parameter([["secretary", "director"]]),
  recruitment: parameter({
    registrationDaysMin: 3,
    writtenShare: Share.percent(60),
    writtenPass: 6_000,
    interviewPass: 6_000,
    candidatesPerPost: 2,
    noticeDays: 7
  }),
  diversion: parameter({
    order: ["education", "certificate", "service", "youth"],
    earlyRetirementAgeMin: 55,
    contractNoticeDays: 30
  })
}

const places: ReadonlyArray<Place> = [
  { code: code(COMMUNITY), kind: "community", population: 2_500, areaM2: 900_000 },
  { code: code(VILLAGE), kind: "village", population: 1_200, areaM2: 8_000_000 },
  { code: code(OTHER), kind: "community", population: 5_000 }
]

export const actor = (role: Role, ...scope: ReadonlyArray<string>): Actor => ({
  person: person("clerk"),
  role,
  scope: scope.map(code)
})

export const context: WorkforceContext = {
  today: TODAY,
  actor: actor("administrator"),
  policy,
  district: code(DISTRICT),
  districtStands: true,
  placeOn: (place) => places.find((one) => one.code === place),
  heldElsewhere: () => [],
  covers: (scope, area) => scope.length === 0 || scope.some((above) => area.startsWith(above))
}

/** The state after commands, each of which must be accepted. */
export const district = (...commands: ReadonlyArray<WorkforceCommand>): Workforce.Workforce =>
  eventsOf(...commands).reduce(decider.evolve, decider.initial)

export const eventsOf = (...commands: ReadonlyArray<WorkforceCommand>): ReadonlyArray<WorkforceEvent> => {
  const events: Array<WorkforceEvent> = []
  let state = decider.initial
  for (const command of commands) {
    const decided = decider.decide(state, command, context)
    if (Result.isFailure(decided)) throw new Error(`${command._tag} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
    state = decided.success.reduce(decider.evolve, state)
  }
  return events
}

type Rest<Tag extends WorkforceCommand["_tag"]> = Partial<Omit<Of<Tag>, "_tag">>

export const determine = (place: string, rest: Rest<"DetermineEstablishment"> = {}): Of<"DetermineEstablishment"> => ({
  _tag: "DetermineEstablishment",
  place: code(place),
  from: day("2019-01-01"),
  tasks: [],
  documents,
  ...rest
})

interface Shown {
  readonly birth?: string
  readonly level?: EducationLevel
  readonly fullTime?: boolean
  readonly certificate?: SocialWorkCertificate
  readonly servedSince?: string
}

export const register = (who: string, shown: Shown = {}, rest: Rest<"RegisterPerson"> = {}): Of<"RegisterPerson"> => ({
  _tag: "RegisterPerson",
  person: person(who),
  subject: SubjectId.make(`subject-${who}`),
  birth: day(shown.birth ?? "1990-05-01"),
  ...(shown.servedSince === undefined ? {} : { servedSince: day(shown.servedSince) }),
  returned: false,
  qualification: {
    education: { level: shown.level ?? "bachelor", fullTime: shown.fullTime ?? true },
    certificate: shown.certificate ?? "none"
  },
  from: day("2012-07-01"),
  documents,
  ...rest
})

export const transfer = (rule: string): DirectEntry => ({ _tag: "Transfer", rule, from: "old office", documents })
export const assignment: DirectEntry = { _tag: "Assignment", organisation: "district-organisation", documents }
export const term = { from: day("2019-01-01"), to: day("2024-01-01") }

export const appoint = (who: string, kind: PostKind, rest: Rest<"Appoint"> = {}): Of<"Appoint"> => ({
  _tag: "Appoint",
  person: person(who),
  place: code(COMMUNITY),
  kind,
  from: day("2020-01-20"),
  entry: assignment,
  ...(kind === "director" || kind === "deputyDirector" ? { term } : {}),
  documents,
  ...rest
})

export const move = (who: string, kind: PostKind, rest: Rest<"Appoint"> = {}): Of<"Appoint"> => {
  const { entry, ...command } = appoint(who, kind, rest)
  return command
}

const meant = (who: string, kind: PostKind, from: string, place = COMMUNITY) => ({
  person: person(who),
  place: code(place),
  kind,
  from: day(from)
})

export const end = (who: string, kind: PostKind, to: string, from = "2020-01-20"): Of<"EndAppointment"> => ({
  _tag: "EndAppointment",
  ...meant(who, kind, from),
  to: day(to),
  leaving: "resigned"
})

export const except = (who: string, kind: PostKind, rest: Rest<"GrantException"> = {}): Of<"GrantException"> => ({
  _tag: "GrantException",
  person: person(who),
  place: code(COMMUNITY),
  kind,
  rules: ["Age"],
  reason: "nobody younger knows the estate",
  organisation: "district-organisation",
  on: day("2020-01-10"),
  documents,
  ...rest
})

const at = (on: string) => ({ recruitment: notice("R1"), on: day(on) })
const candidate = (who: string, on: string) => ({ ...at(on), person: person(who) })

export const announce = (rest: Rest<"AnnounceRecruitment"> = {}): Of<"AnnounceRecruitment"> => ({
  _tag: "AnnounceRecruitment",
  ...at("2020-03-01"),
  place: code(COMMUNITY),
  kind: "gridAdministrator",
  posts: 1,
  registration: { from: day("2020-03-02"), to: day("2020-03-12") },
  documents,
  ...rest
})
export const apply = (who: string, on = "2020-03-05"): WorkforceCommand => ({
  _tag: "RegisterApplicant",
  ...candidate(who, on)
})
export const withdraw = (who: string, on = "2020-03-06"): WorkforceCommand => ({
  _tag: "WithdrawApplicant",
  ...candidate(who, on)
})

const scores = (points: { readonly [who: string]: number | undefined }) =>
  Object.entries(points).map(([who, value]) =>
    value === undefined ? { person: person(who) } : { person: person(who), points: value }
  )
export const written = (
  points: { readonly [who: string]: number | undefined },
  on = "2020-03-20"
): WorkforceCommand => ({
  _tag: "ScoreWritten",
  ...at(on),
  scores: scores(points)
})
export const interview = (
  points: { readonly [who: string]: number | undefined },
  on = "2020-04-01"
): WorkforceCommand => ({ _tag: "ScoreInterview", ...at(on), scores: scores(points) })
export const health = (who: string, fit = true, on = "2020-04-10"): WorkforceCommand => ({
  _tag: "RecordHealthCheck",
  ...candidate(who, on),
  fit,
  documents
})
export const publish = (on = "2020-04-12"): WorkforceCommand => ({ _tag: "PublishNotice", ...at(on) })
export const object = (who: string, on = "2020-04-15"): WorkforceCommand => ({
  _tag: "UpholdObjection",
  ...candidate(who, on),
  reason: "a forged diploma"
})
export const hire = (who: string, from = "2020-05-01", rest: Rest<"AppointRecruit"> = {}): WorkforceCommand => ({
  _tag: "AppointRecruit",
  recruitment: notice("R1"),
  person: person(who),
  from: day(from),
  documents,
  ...rest
})
export const close = (on = "2020-05-02"): WorkforceCommand => ({
  _tag: "CloseRecruitment",
  ...at(on),
  reason: "all posts filled"
})

export const plan = (
  who: string,
  kind: PostKind,
  route: DiversionRoute = { _tag: "Transfer", to: "district library" },
  rest: Rest<"PlanDiversion"> = {}
): Of<"PlanDiversion"> => ({
  _tag: "PlanDiversion",
  ...meant(who, kind, "2019-03-01"),
  route,
  on: day("2020-02-01"),
  planned: day("2020-04-01"),
  documents,
  ...rest
})
export const withdrawPlan = (who: string, kind: PostKind): WorkforceCommand => ({
  _tag: "WithdrawDiversion",
  ...meant(who, kind, "2019-03-01"),
  on: day("2020-03-01"),
  reason: "a post became free"
})
export const carryOut = (who: string, kind: PostKind, on = "2020-04-01"): WorkforceCommand => ({
  _tag: "CarryOutDiversion",
  ...meant(who, kind, "2019-03-01"),
  on: day(on)
})
