/**
 * A small district for the tests of appraisals: ten people in two communities, a cap of two excellents, built by commands, so
 * that every history in it is one that can happen.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Calendars from "../calendar/Calendars.ts"
import type { Role } from "../kernel/Actor.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, EvidenceHash, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { Rating } from "../kernel/Rating.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type * as Appraisal from "./Appraisal.ts"
import type { AppraisalCommand, Of } from "./AppraisalCommand.ts"
import type { AppraisalContext } from "./AppraisalContext.ts"
import { decider } from "./AppraisalDecider.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import type { AppraisalPolicy } from "./AppraisalPolicy.ts"
import type { ConsequenceRules } from "./ConsequenceRules.ts"
import type { RatedPeriod } from "./RatedPeriod.ts"
import type { Scheme } from "./Scheme.ts"
import type { StaffMember } from "./StaffMember.ts"

export const code = (text: string): AreaCode => AreaCode.make(text)
export const person = (text: string): PersonId => PersonId.make(text)
export const day = Day.of
export const period = AppraisalPeriod.of

export const DISTRICT = "211103"
export const STREET = "211103001"
export const COMMUNITY = "211103001001"
export const OTHER = "211103002001"
/** A working Wednesday, a week before which the year 2020 was over. */
export const TODAY = day("2021-01-06")
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

const scheme: Scheme = {
  id: "year",
  label: Label.of("年度方案", "scheme of the year"),
  cycle: "year",
  posts: ["secretary", "gridAdministrator", "centreStaff"],
  tickets: "place",
  indicators: [
    {
      id: "superior-score",
      label: Label.of("上级评分", "superior's score"),
      measure: "superiorScore",
      weight: Share.percent(80),
      scoring: { _tag: "Linear", zero: Share.percent(0), full: Share.percent(100) },
      countedMin: 1,
      whenMissing: "required",
      source: because
    },
    {
      id: "discipline",
      label: Label.of("纪律", "discipline"),
      measure: "discipline",
      weight: Share.percent(20),
      scoring: { _tag: "Deduction", each: 1_000, floor: 0 },
      countedMin: 0,
      whenMissing: "full",
      source: because
    }
  ],
  ballots: {
    points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, notCompetent: 0 },
    ordinaryMin: Share.percent(70)
  },
  offences: [{ id: "absent-from-duty", label: Label.of("脱岗", "absent from duty"), severity: 1, source: because }]
}

const consequences: ConsequenceRules = {
  coefficients: {
    percent: { excellent: 120, competent: 100, basicallyCompetent: 60, notCompetent: 0 },
    source: because
  },
  steps: [
    { ratings: ["excellent"], times: 2, steps: 1, source: because },
    { ratings: ["excellent", "competent"], times: 3, steps: 1, source: because },
    { ratings: ["notCompetent"], times: 2, steps: -1, source: because }
  ],
  yearNotCounted: { ratings: ["notCompetent"], source: because },
  warning: { ratings: ["basicallyCompetent", "notCompetent"], source: because },
  exit: { ratings: ["notCompetent"], times: 2, source: because }
}

const both = <A>(value: A) => ({ quarter: value, year: value })

export const policy: AppraisalPolicy = {
  schemes: parameter([scheme]),
  thresholds: parameter({ excellent: 9_000, competent: 7_500, basicallyCompetent: 6_000 }),
  excellentShare: parameter(both({ usual: Share.percent(25), commended: Share.percent(35) })),
  excellentUnits: parameter({ level: "district", pooledBelow: 0, base: "rated" }),
  tieOrder: parameter(["longerService"]),
  participation: parameter(both({ monthsMin: 6, absentMax: Share.of(1, 2) })),
  procedure: parameter({ noticeWorkingDays: 5, appealWorkingDays: 7, decisionWorkingDays: 10 }),
  consequences: parameter(both(consequences)),
  careers: parameter({ civilService: [], publicInstitution: [] })
}

const rated = (year: string, rating: Rating): RatedPeriod => ({ period: period(year), rating })

const member = (who: string, rest: Partial<StaffMember> = {}): StaffMember => ({
  person: person(who),
  post: "gridAdministrator",
  unit: { place: code(COMMUNITY), street: code(STREET), district: code(DISTRICT) },
  service: [{ from: day("2019-03-01") }],
  absences: [],
  servedSince: day("2015-07-01"),
  history: [],
  quarters: [],
  ...rest
})

const elsewhere = { place: code(OTHER), street: code("211103002"), district: code(DISTRICT) }

/** `he` came in September; `wang` was excellent in 2019, `zhao` not competent. */
export const staff: ReadonlyArray<StaffMember> = [
  member("feng"),
  member("he", { service: [{ from: day("2020-09-01") }], servedSince: day("2020-09-01") }),
  member("li", { post: "secretary" }),
  member("qian", { unit: elsewhere }),
  member("sun", { unit: elsewhere }),
  member("wang", { history: [rated("2019", "excellent")] }),
  member("wu", { servedSince: day("2010-07-01") }),
  member("zhao", { history: [rated("2019", "notCompetent")] }),
  member("zheng", { unit: elsewhere }),
  member("zhou")
]

/** Who is rated: everybody but the newcomer. */
export const RATED = staff.map((one) => one.person).filter((one) => one !== "he")

export const context: AppraisalContext = {
  today: TODAY,
  actor: { person: person("officer"), role: "personnelOfficer", scope: [] },
  policy,
  id: `${DISTRICT}-2020`,
  subject: { district: code(DISTRICT), period: period("2020") },
  districtStands: true,
  covers: (scope, area) => scope.length === 0 || scope.some((above) => area.startsWith(above)),
  calendar: Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING)),
  openBefore: [],
  staff: () => staff,
  memberOf: (who) => staff.find((one) => one.person === who)
}

export const as = (role: Role, ...scope: ReadonlyArray<string>): Partial<AppraisalContext> => ({
  actor: { person: person("someone"), role, scope: scope.map(code) }
})
export const by = (who: string, role: Role = "personnelOfficer"): Partial<AppraisalContext> => ({
  actor: { person: person(who), role, scope: [] }
})
export const on = (today: string): Partial<AppraisalContext> => ({ today: day(today) })

/** A command with what differs when it comes. */
export type Step = AppraisalCommand | readonly [AppraisalCommand, Partial<AppraisalContext>]

export const eventsOf = (...steps: ReadonlyArray<Step>): ReadonlyArray<AppraisalEvent> => {
  const events: Array<AppraisalEvent> = []
  let state = decider.initial
  for (const step of steps) {
    const [command, under] = "_tag" in step ? [step, {}] : step
    const system = command._tag === "RecordFigures" ? as("system") : {}
    const decided = decider.decide(state, command, { ...context, ...system, ...under })
    if (Result.isFailure(decided)) throw new Error(`${command._tag} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
    state = decided.success.reduce(decider.evolve, state)
  }
  return events
}

/** The state after commands, each of which must be accepted. */
export const appraisal = (...steps: ReadonlyArray<Step>): Appraisal.Appraisal =>
  eventsOf(...steps).reduce(decider.evolve, decider.initial)

type Rest<Tag extends AppraisalCommand["_tag"]> = Partial<Omit<Of<Tag>, "_tag" | "person">>

export const open: AppraisalCommand = { _tag: "OpenAppraisal" }
export const renew: AppraisalCommand = {
  _tag: "RenewTerms",
  reason: "the scheme of the year was published late",
  documents
}
export const draft: AppraisalCommand = { _tag: "DraftRatings" }
export const finalise: AppraisalCommand = { _tag: "Finalise" }

const rate = { _tag: "Rate", num: 9, den: 10 } as const
const automatic = { ticketsOnTime: rate, rework: rate, visitsDone: rate, satisfaction: rate }
const figuresOf = (who: string) => ({ person: person(who), figures: automatic })

export const figures = (first: string, ...others: ReadonlyArray<string>): Of<"RecordFigures"> => ({
  _tag: "RecordFigures",
  people: [figuresOf(first), ...others.map(figuresOf)]
})

export const score = (who: string, points: number, rest: Rest<"RecordScore"> = {}): Of<"RecordScore"> => ({
  _tag: "RecordScore",
  person: person(who),
  rater: person("superior"),
  points: points * 100,
  documents,
  ...rest
})

export const vote = (
  who: string,
  [excellent, competent, basicallyCompetent, notCompetent]: readonly [number, number, number, number],
  ordinary?: number
): Of<"RecordVote"> => ({
  _tag: "RecordVote",
  person: person(who),
  kind: "residentsVote",
  vote: {
    _tag: "Vote",
    ballots: { excellent, competent, basicallyCompetent, notCompetent },
    ...(ordinary === undefined ? {} : { ordinary })
  },
  documents
})

export const offence = (who: string, rest: Rest<"RecordOffence"> = {}): Of<"RecordOffence"> => ({
  _tag: "RecordOffence",
  person: person(who),
  kind: "absent-from-duty",
  on: day("2020-05-06"),
  times: 1,
  documents,
  ...rest
})

export const cancelOffence = (who: string, date: string): Of<"CancelOffence"> => ({
  _tag: "CancelOffence",
  person: person(who),
  kind: "absent-from-duty",
  on: day(date),
  reason: "was on duty in the next grid"
})

export const absence = (who: string, from: string, to: string, rest: Rest<"RecordAbsence"> = {}): AppraisalCommand => ({
  _tag: "RecordAbsence",
  person: person(who),
  from: day(from),
  to: day(to),
  documents,
  ...rest
})

export const cancelAbsence = (who: string, from: string): AppraisalCommand => ({
  _tag: "CancelAbsence",
  person: person(who),
  from: day(from),
  reason: "came back to work"
})

export const commend = (...units: ReadonlyArray<string>): Of<"CommendUnits"> => ({
  _tag: "CommendUnits",
  units: units.map(code),
  documents
})

export const publicise = (number = 1): AppraisalCommand => ({ _tag: "PubliciseDraft", draft: number })
export const withdrawNotice: AppraisalCommand = { _tag: "WithdrawNotice", reason: "a whole street's marks were wrong" }

export const appeal = (who: string, rest: Rest<"LodgeAppeal"> = {}): Of<"LodgeAppeal"> => ({
  _tag: "LodgeAppeal",
  person: person(who),
  grounds: "figureWrong",
  on: day("2021-01-08"),
  documents,
  ...rest
})
export const withdrawAppeal = (who: string): AppraisalCommand => ({ _tag: "WithdrawAppeal", person: person(who) })

/** By another hand than the drafter's. */
export const decide = (who: string, rating?: Rating, rest: Rest<"DecideAppeal"> = {}): Of<"DecideAppeal"> => ({
  _tag: "DecideAppeal",
  person: person(who),
  ...(rating === undefined ? {} : { rating }),
  reason: "the record of the visit shows it",
  documents,
  ...rest
})

/** Marks by which wang, wu and li earn an excellent for two places, and zhao fails. */
export const marks: ReadonlyArray<Step> = [
  score("wang", 95),
  score("wu", 92),
  score("li", 91),
  score("feng", 85),
  score("qian", 80),
  score("sun", 75),
  score("zheng", 72),
  score("zhou", 65),
  score("zhao", 40)
]
export const drafted: ReadonlyArray<Step> = [open, ...marks, draft]
export const published: ReadonlyArray<Step> = [...drafted, [publicise(), by("head")]]
/** The first day on which everything may become final. */
export const OVER = "2021-01-16"
export const final: ReadonlyArray<Step> = [...published, [finalise, on(OVER)]]
