import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Decider from "../kernel/Decider.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as Roster from "./Roster.ts"
import * as Workforce from "./Workforce.ts"
import { type WorkforceCommand, whoMay } from "./WorkforceCommand.ts"
import { decider } from "./WorkforceDecider.ts"
import {
  actor,
  announce,
  apply,
  appoint,
  assignment,
  COMMUNITY,
  carryOut,
  close,
  code,
  context,
  day,
  determine,
  district,
  end,
  eventsOf,
  except,
  health,
  hire,
  interview,
  move,
  notice,
  OTHER,
  object,
  person,
  plan,
  publish,
  register,
  TODAY,
  term,
  transfer,
  VILLAGE,
  withdraw,
  withdrawPlan,
  written
} from "./WorkforceDistrict.ts"
import { WorkforceEvent } from "./WorkforceEvent.ts"
import { WorkforceRefusal } from "./WorkforceRefusal.ts"
import { catalogue } from "./WorkforceRefusalCatalogue.ts"

interface Case {
  readonly given?: ReadonlyArray<WorkforceCommand>
  readonly when: WorkforceCommand
  readonly by?: Parameters<typeof actor>
  readonly isNowhere?: boolean
}

/** Seven posts, one of them of centre staff. */
const numbered = determine(COMMUNITY, {
  posts: { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 }
})
const ready = [numbered, register("li")]
const early = { from: day("2019-03-01"), entry: transfer("incumbent") }
const incumbent = (who: string) => [
  register(who, { birth: "1980-01-01", level: "college" }),
  appoint(who, "centreStaff", early)
]
/** Two in the one post of centre staff: li with a bachelor's degree stays, wu is above. */
const crowded = [...ready, appoint("li", "centreStaff", early), ...incumbent("wu")]
const people = ["li", "zhao", "qian"]
const applied = [numbered, ...people.map((who) => register(who)), announce(), ...people.map((who) => apply(who))]
const scored = [...applied, written({ li: 9_000, zhao: 8_000, qian: 7_000 })]
const ranked = [...scored, interview({ li: 8_000, zhao: 9_000 })]
const published = [...ranked, health("li"), publish()]

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in WorkforceRefusal["_tag"]]: Case } = {
  DistrictUnknown: { when: numbered, isNowhere: true },
  RoleMayNot: { when: numbered, by: ["unitLead"] },
  OutOfScope: { when: numbered, by: ["administrator", "211122"] },
  NoRuleYet: { when: determine(COMMUNITY, { from: day("2018-12-31") }) },
  PlaceUnknown: { when: determine("211103001009") },
  PersonUnknown: { given: [numbered], when: appoint("li", "centreStaff") },
  AppointmentUnknown: { given: ready, when: end("li", "centreStaff", "2020-03-01") },
  RecruitmentUnknown: { given: ready, when: apply("li") },
  PlanUnknown: { given: crowded, when: carryOut("wu", "centreStaff") },
  PersonExists: { given: ready, when: register("li") },
  RecruitmentExists: { given: [numbered, announce()], when: announce() },
  PeriodFaulty: { given: ready, when: appoint("li", "centreStaff", { to: day("2020-01-20") }) },
  NotYet: { given: ready, when: except("li", "deputySecretary", { on: day("2020-06-02") }) },
  BornLater: { when: register("li", { birth: "2012-07-01" }) },
  DocumentMissing: { when: determine(COMMUNITY, { documents: [] }) },
  TaskUnknown: { when: determine(COMMUNITY, { tasks: ["street-sweeping"] }) },
  FiguresMissing: { when: determine(OTHER) },
  NumberOutOfBounds: { when: determine(VILLAGE, { number: 10, reason: "many tasks" }) },
  ReasonMissing: { when: determine(COMMUNITY, { number: 8 }) },
  PostsDoNotAddUp: { when: determine(COMMUNITY, { posts: { secretary: 1, centreStaff: 4 } }) },
  TooManyOfKind: { when: determine(COMMUNITY, { posts: { secretary: 2, centreStaff: 5 } }) },
  OrganisationUnknown: {
    given: ready,
    when: appoint("li", "centreStaff", { entry: { ...assignment, organisation: "chess-club" } as typeof assignment })
  },
  ExceptionNotPossible: { given: ready, when: except("li", "gridAdministrator") },
  TransferRuleUnknown: { given: ready, when: appoint("li", "centreStaff", { entry: transfer("cousin") }) },
  EntryMissing: { given: ready, when: move("li", "centreStaff") },
  AlreadyInside: {
    given: [...ready, appoint("li", "centreStaff")],
    when: appoint("li", "gridAdministrator", { from: day("2020-02-01") })
  },
  TermMissing: {
    given: ready,
    when: { ...appoint("li", "centreStaff"), kind: "director" }
  },
  TermNotForPost: { given: ready, when: appoint("li", "centreStaff", { term }) },
  TermTooLong: { given: ready, when: appoint("li", "director", { term: { ...term, to: day("2024-01-02") } }) },
  OutsideTerm: { given: ready, when: appoint("li", "director", { from: day("2024-01-01") }) },
  NotEligible: {
    given: [numbered, register("wang", { birth: "1984-01-20" })],
    when: appoint("wang", "deputySecretary")
  },
  NotDetermined: { given: [register("li")], when: appoint("li", "centreStaff") },
  AlreadyAppointed: {
    given: [...ready, appoint("li", "gridAdministrator")],
    when: move("li", "gridAdministrator", { from: day("2020-03-01") })
  },
  TwoPosts: {
    given: [...ready, appoint("li", "centreStaff")],
    when: move("li", "gridAdministrator", { from: day("2020-03-01") })
  },
  NoVacancy: { given: [...ready, appoint("li", "centreStaff"), register("wu")], when: appoint("wu", "centreStaff") },
  PostNotFreeThroughout: {
    given: [
      ...ready,
      ...["wu", "xu"].map((who) => register(who)),
      appoint("wu", "gridAdministrator", { to: day("2020-02-01") }),
      appoint("xu", "gridAdministrator", { from: day("2020-01-25") }),
      end("xu", "gridAdministrator", "2020-02-10", "2020-01-25"),
      register("yu"),
      appoint("yu", "gridAdministrator", { from: day("2020-02-10") })
    ],
    when: appoint("li", "gridAdministrator", { from: day("2020-02-01"), to: day("2020-02-20") })
  },
  AppointmentEndsSooner: {
    given: [...ready, appoint("li", "centreStaff", { to: day("2020-02-01") })],
    when: end("li", "centreStaff", "2020-02-01")
  },
  PostsNotPositive: { given: [numbered], when: announce({ posts: 0 }) },
  RegistrationTooShort: {
    given: [numbered],
    when: announce({ registration: { from: day("2020-03-02"), to: day("2020-03-04") } })
  },
  RegistrationBeforeNotice: {
    given: [numbered],
    when: announce({ registration: { from: day("2020-02-29"), to: day("2020-03-12") } })
  },
  WrongStage: { given: scored, when: written({}) },
  RegistrationNotOpen: { given: [...ready, announce()], when: apply("li", "2020-03-12") },
  RegistrationStillOpen: { given: applied, when: written({}, "2020-03-11") },
  AlreadyApplied: { given: applied, when: apply("li") },
  NotAnApplicant: { given: [...applied, register("sun")], when: withdraw("sun") },
  CandidateIsOut: { given: [...applied, withdraw("li")], when: withdraw("li") },
  ScoresMissing: { given: applied, when: written({ li: 9_000 }) },
  ScoredWithoutPlace: { given: applied, when: written({ li: 9_000, zhao: 8_000, qian: 7_000, sun: 1 }) },
  ScoredTwice: {
    given: applied,
    when: {
      _tag: "ScoreWritten",
      recruitment: announce().recruitment,
      on: day("2020-03-20"),
      scores: [person("li"), person("li")].map((who) => ({ person: who, points: 1 }))
    }
  },
  NotInLine: { given: ranked, when: health("zhao") },
  HealthCheckMissing: { given: ranked, when: publish() },
  HealthCheckedAlready: { given: [...ranked, health("li")], when: health("li") },
  NobodyToPublish: { given: published, when: publish("2020-04-13") },
  NotPublished: { given: [...ranked, health("li")], when: hire("li") },
  NoticeRuns: { given: published, when: hire("li", "2020-04-18") },
  NoticeOver: { given: published, when: object("li", "2020-04-19") },
  NotAbove: { given: crowded, when: plan("li", "centreStaff") },
  AlreadyPlanned: { given: [...crowded, plan("wu", "centreStaff")], when: plan("wu", "centreStaff") },
  TooYoungToRetire: { given: crowded, when: plan("wu", "centreStaff", { _tag: "EarlyRetirement" }) },
  NoticeTooShort: {
    given: crowded,
    when: plan("wu", "centreStaff", { _tag: "ContractEnd" }, { planned: day("2020-03-01") })
  },
  DiversionTooEarly: {
    given: [...crowded, plan("wu", "centreStaff")],
    when: carryOut("wu", "centreStaff", "2020-03-31")
  }
}

const decisionOn = ({ given = [], when, by, isNowhere = false }: Case) =>
  decider.decide(district(...given), when, {
    ...context,
    ...(by === undefined ? {} : { actor: actor(...by) }),
    districtStands: !isNowhere
  })

const refusalOf = (one: Case): WorkforceRefusal | undefined => {
  const decided = decisionOn(one)
  return Result.isFailure(decided) ? decided.failure : undefined
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(WorkforceRefusal)(refusal)).toBe(true)
  })

  test("says what is wrong, by which rule, and what to do now", () => {
    const prose = Object.values(cases).flatMap((one) => {
      const refusal = refusalOf(one)
      if (refusal === undefined) return []
      const { rule, sentence, field, kind } = Refusal.describe(catalogue, refusal)
      return [
        `${refusal._tag} · ${kind}${field === undefined ? "" : ` · ${field}`} · ${rule.zh} · ${rule.en}`,
        sentence.zh,
        sentence.en,
        ""
      ]
    })
    expect(prose.join("\n")).toMatchSnapshot()
  })

  test.each([
    ["an exception from no rule at all", { given: ready, when: except("li", "secretary") }],
    [
      "no exception is possible",
      { given: [numbered, register("wang", { birth: "1984-01-20" })], when: appoint("wang", "gridAdministrator") }
    ]
  ] as const)("in another wording: %s", (_, one) => {
    const refusal = refusalOf(one)
    expect(refusal === undefined ? undefined : Refusal.describe(catalogue, refusal).sentence).toMatchSnapshot()
  })
})

describe("who may", () => {
  const examples: { readonly [Tag in WorkforceCommand["_tag"]]: WorkforceCommand } = {
    DetermineEstablishment: numbered,
    RegisterPerson: register("li"),
    RecordQualification: {
      _tag: "RecordQualification",
      person: person("li"),
      qualification: register("li").qualification,
      from: TODAY,
      documents: []
    },
    GrantException: except("li", "deputySecretary"),
    Appoint: appoint("li", "centreStaff"),
    EndAppointment: end("li", "centreStaff", "2020-03-01"),
    AnnounceRecruitment: announce(),
    RegisterApplicant: apply("li"),
    WithdrawApplicant: withdraw("li"),
    ScoreWritten: written({}),
    ScoreInterview: interview({}),
    RecordHealthCheck: health("li"),
    PublishNotice: publish(),
    UpholdObjection: object("li"),
    AppointRecruit: hire("li"),
    CloseRecruitment: close(),
    PlanDiversion: plan("li", "centreStaff"),
    WithdrawDiversion: withdrawPlan("li", "centreStaff"),
    CarryOutDiversion: carryOut("li", "centreStaff")
  }

  test.each(Object.values(examples))("$_tag", (when) => {
    const refused = Role.literals.filter((role) => refusalOf({ when, by: [role] })?._tag === "RoleMayNot")
    expect(Role.literals.filter((role) => !refused.includes(role)).toSorted()).toEqual(whoMay.toSorted())
  })

  test.each([
    ["a place, by the street above", numbered, ["211103001"], undefined],
    ["a place beside", numbered, [VILLAGE], "OutOfScope"],
    ["a person, from any street of the district", register("sun"), ["211103001"], undefined],
    ["a person, from another district", register("sun"), ["211122"], "OutOfScope"],
    ["a recruitment, by its place", withdraw("li"), [VILLAGE], "OutOfScope"]
  ] as const)("scope: %s", (_, when, scope, expected) => {
    expect(refusalOf({ given: applied.slice(0, 5), when, by: ["administrator", ...scope] })?._tag).toBe(expected)
  })
})

describe("order of precedence", () => {
  test.each<[string, Case, WorkforceRefusal["_tag"]]>([
    ["role before scope", { when: numbered, by: ["resident", "211122"] }, "RoleMayNot"],
    [
      "scope before the rules in force",
      { when: determine(COMMUNITY, { from: day("2018-01-01") }), by: ["administrator", "211122"] },
      "OutOfScope"
    ],
    ["rules in force before the place", { when: determine("211103001009", { from: day("2018-01-01") }) }, "NoRuleYet"],
    ["person before place", { when: appoint("li", "centreStaff", { place: code("211103001009") }) }, "PersonUnknown"],
    ["days before entry", { given: ready, when: move("li", "centreStaff", { to: day("2020-01-20") }) }, "PeriodFaulty"],
    [
      "entry before fitness",
      { given: [numbered, register("wang", { birth: "1984-01-20" })], when: move("wang", "gridAdministrator") },
      "EntryMissing"
    ],
    [
      "fitness before the vacancy",
      { given: [register("wang", { birth: "1984-01-20" })], when: appoint("wang", "gridAdministrator") },
      "NotEligible"
    ],
    ["stage before scores", { given: scored, when: written({ sun: 1 }) }, "WrongStage"]
  ])("%s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })
})

const rosterOn = (given: ReadonlyArray<WorkforceCommand>, on: string) =>
  Roster.placeOn(district(...given), code(COMMUNITY), day(on))
const holding = (given: ReadonlyArray<WorkforceCommand>, on: string) =>
  rosterOn(given, on).holders.map((one) => `${one.kind} ${one.seat} ${one.person}`)

describe("the number of posts", () => {
  test("is the formula's, within the bounds, and set up in the order of the policy", () => {
    expect(eventsOf(determine(COMMUNITY))).toMatchObject([
      {
        computed: 7,
        number: 7,
        posts: { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 2 }
      }
    ])
    expect(eventsOf(determine(VILLAGE, { tasks: ["old-estate", "flood-control"] }))).toMatchObject([
      { computed: 9, tasks: ["flood-control", "old-estate"] }
    ])
  })
})

describe("dedicated posts", () => {
  const elected = [...ready, appoint("li", "director")]

  test("are left with the term, by themselves", () => {
    expect(holding(elected, "2023-12-31")).toEqual(["director 1 li"])
    expect(holding(elected, "2024-01-01")).toEqual([])
  })

  test("go on after a re-election without entering again", () => {
    const next = { from: term.to, to: day("2029-01-01") }
    const given = [...elected, move("li", "director", { from: term.to, term: next })]
    expect(holding(given, "2024-01-01")).toEqual(["director 1 li"])
    expect(holding(given, "2029-01-01")).toEqual([])
  })

  test("are free for the next one on the day the term ends, not before", () => {
    const next = { from: term.to, to: day("2029-01-01") }
    const given = [...elected, register("wu")]
    const successor = (from: string) =>
      appoint("wu", "director", { from: day(from), term: { from: day(from), to: next.to } })
    expect(refusalOf({ given, when: successor("2024-01-01") })).toBeUndefined()
    expect(refusalOf({ given, when: appoint("wu", "director", { from: day("2023-12-31") }) })?._tag).toBe("NoVacancy")
  })
})

describe("one person in two posts", () => {
  test("is secretary and director in one, in the same place", () => {
    const given = [...ready, appoint("li", "secretary"), move("li", "director")]
    expect(holding(given, "2020-02-01")).toEqual(["secretary 1 li", "director 1 li"])
    expect(Roster.on(district(...given), day("2020-02-01")).people).toBe(1)
  })

  test("is not secretary here and director there", () => {
    const given = [...ready, determine(VILLAGE), appoint("li", "secretary")]
    expect(refusalOf({ given, when: move("li", "director", { place: code(VILLAGE) }) })?._tag).toBe("TwoPosts")
  })
})

describe("requirements", () => {
  const applicant = (birth: string, level: "college" | "belowCollege" = "college", fullTime = true) => [
    numbered,
    register("wang", { birth, level, fullTime })
  ]

  test.each([
    ["36 on the birthday itself", applicant("1984-01-20"), "deputySecretary", ["Age"]],
    ["still 35 the day before it", applicant("1984-01-21"), "deputySecretary", undefined],
    ["born on 29 February, weeks before turning 36", applicant("1984-02-29"), "deputySecretary", undefined],
    ["part-time college", applicant("1990-01-01", "college", false), "gridAdministrator", ["Education"]],
    ["below college and too old", applicant("1980-01-01", "belowCollege"), "gridAdministrator", ["Education", "Age"]],
    ["no rule for this post", applicant("1950-01-01", "belowCollege"), "centreStaff", undefined]
  ] as const)("%s", (_, given, kind, rules) => {
    const refusal = refusalOf({ given, when: appoint("wang", kind) })
    expect(refusal?._tag === "NotEligible" ? refusal.rules : refusal?._tag).toEqual(rules)
  })

  test("an exception lets a deputy secretary of 36 in, and is told", () => {
    const given = [...applicant("1984-01-20"), except("wang", "deputySecretary"), appoint("wang", "deputySecretary")]
    expect(eventsOf(...given).at(-1)).toMatchObject({
      findings: [
        { rule: "Education", outcome: "met" },
        { rule: "Age", force: "inPrinciple", outcome: "excepted" }
      ],
      judgedOn: "2020-01-20"
    })
  })

  test("an exception from one rule is none from another, and holds for its place alone", () => {
    const given = [...applicant("1984-01-20"), except("wang", "deputySecretary", { rules: ["Education"] })]
    expect(refusalOf({ given, when: appoint("wang", "deputySecretary") })).toMatchObject({
      rules: ["Age"],
      exceptionPossible: true
    })
    const elsewhere = [...applicant("1984-01-20"), except("wang", "deputySecretary", { place: code(VILLAGE) })]
    expect(refusalOf({ given: elsewhere, when: appoint("wang", "deputySecretary") })?._tag).toBe("NotEligible")
  })

  test("the rule of transfer of incumbents waives them", () => {
    const given = [...applicant("1960-01-01", "belowCollege"), appoint("wang", "gridAdministrator", early)]
    expect(eventsOf(...given).at(-1)).toMatchObject({ findings: [{ outcome: "waived" }, { outcome: "waived" }] })
  })

  test("what is shown later counts from its day", () => {
    const finished: WorkforceCommand = {
      _tag: "RecordQualification",
      person: person("wang"),
      qualification: { education: { level: "college", fullTime: true }, certificate: "junior" },
      from: day("2020-02-01"),
      documents: numbered.documents
    }
    const given = [...applicant("1990-01-01", "belowCollege"), finished]
    const when = (from: string) => appoint("wang", "gridAdministrator", { from: day(from) })
    expect(refusalOf({ given, when: when("2020-01-31") })?._tag).toBe("NotEligible")
    expect(refusalOf({ given, when: when("2020-02-01") })).toBeUndefined()
  })
})

describe("open recruitment", () => {
  test("leads from the announcement to the post", () => {
    const state = district(...published, hire("li"), close())
    expect(Roster.heldBy(state, person("li"), day("2020-05-01"))).toMatchObject([
      { kind: "gridAdministrator", entry: { _tag: "Recruitment", recruitment: "R1", rank: 1 } }
    ])
    expect(Workforce.recruitmentOf(state, announce().recruitment)?.stage).toBe("closed")
  })

  test("asks so many candidates a post, with all who tie with the last", () => {
    const shortlist = (points: Parameters<typeof written>[0]) => eventsOf(...applied, written(points)).at(-1)
    expect(shortlist({ li: 9_000, zhao: 8_000, qian: 7_000 })).toMatchObject({ shortlist: ["li", "zhao"] })
    expect(shortlist({ li: 9_000, zhao: 7_000, qian: 7_000 })).toMatchObject({ shortlist: ["li", "qian", "zhao"] })
    expect(shortlist({ li: 5_999, zhao: undefined, qian: 6_000 })).toMatchObject({ shortlist: ["qian"] })
  })

  test("a candidate who is unfit or objected to makes room for the next", () => {
    const unfit = [...ranked, health("li", false), health("zhao"), publish(), hire("zhao")]
    expect(holding(unfit, "2020-05-01")).toEqual(["gridAdministrator 1 zhao"])
    const objected = [
      ...published,
      object("li"),
      health("zhao", true, "2020-04-16"),
      publish("2020-04-17"),
      hire("zhao")
    ]
    expect(holding(objected, "2020-05-01")).toEqual(["gridAdministrator 1 zhao"])
    expect(refusalOf({ given: objected, when: hire("li") })?._tag).toBe("CandidateIsOut")
  })

  test("holds its posts free until they are filled or it ends", () => {
    const two = [...applied.slice(0, 4), announce({ posts: 2 })]
    const other = appoint("li", "gridAdministrator", { from: day("2020-05-02") })
    expect(refusalOf({ given: two, when: other })).toMatchObject({ _tag: "NoVacancy", reserved: 2 })
    expect(refusalOf({ given: [...two, close()], when: other })).toBeUndefined()
    expect(refusalOf({ given: two, when: announce({ recruitment: notice("R2") }) })?._tag).toBe("NoVacancy")
  })

  test("judges age on the day that the announcement states, else on the last day of registration", () => {
    const given = (rest: Parameters<typeof announce>[0]) => [
      numbered,
      register("wang", { birth: "1984-03-11" }),
      announce(rest)
    ]
    expect(refusalOf({ given: given({}), when: apply("wang") })).toMatchObject({ day: "2020-03-11", rules: ["Age"] })
    expect(refusalOf({ given: given({ ageOn: day("2020-03-10") }), when: apply("wang") })).toBeUndefined()
  })

  test("takes a deputy secretary of 35, and one of 36 with an exception alone", () => {
    const open = announce({ kind: "deputySecretary", ageOn: day("2020-03-02") })
    const given = [
      numbered,
      register("young", { birth: "1984-03-03" }),
      register("wang", { birth: "1984-03-02" }),
      open
    ]
    expect(refusalOf({ given, when: apply("young") })).toBeUndefined()
    expect(refusalOf({ given, when: apply("wang") })).toMatchObject({ rules: ["Age"], exceptionPossible: true })
    expect(eventsOf(...given, except("wang", "deputySecretary"), apply("wang")).at(-1)).toMatchObject({
      _tag: "ApplicantRegistered",
      findings: [{ outcome: "met" }, { rule: "Age", outcome: "excepted" }]
    })
  })

  test("an appointment taken back puts the recruit in line again", () => {
    const taken = end("li", "gridAdministrator", "2020-05-01", "2020-05-01")
    const given = [...published, hire("li"), taken]
    expect(holding(given, "2020-05-01")).toEqual([])
    expect(refusalOf({ given, when: hire("li", "2020-05-11") })).toBeUndefined()
  })
})

describe("people above the number", () => {
  test("come in by the rule of incumbents alone, and are told", () => {
    expect(rosterOn(crowded, "2019-03-01")).toMatchObject({ number: 7, overfill: 1, vacancies: 6 })
    expect(refusalOf({ given: [...crowded, register("sun")], when: appoint("sun", "centreStaff") })?._tag).toBe(
      "NoVacancy"
    )
  })

  test("leave on the planned day by their route", () => {
    const given = [...crowded, plan("wu", "centreStaff"), carryOut("wu", "centreStaff")]
    expect(rosterOn(given, "2020-03-31").overfill).toBe(1)
    expect(rosterOn(given, "2020-04-01")).toMatchObject({ overfill: 0, holders: [{ person: "li" }] })
    expect(Workforce.diversionsOf(district(...given), person("wu"))).toMatchObject([{ state: "carriedOut" }])
    expect(Workforce.appointmentsOf(district(...given), person("wu"))).toMatchObject([{ leaving: "transferred" }])
  })

  test.each([
    [{ _tag: "Transfer", to: "district library" }, "transferred"],
    [{ _tag: "EarlyRetirement" }, "retired"],
    [{ _tag: "ContractEnd" }, "contractEnded"]
  ] as const)("leave by $0._tag, at 55 and with 30 days' notice", (route, leaving) => {
    const elder = register("old", { birth: "1965-04-01", level: "college" })
    const given = [numbered, elder, register("li"), ...["old", "li"].map((who) => appoint(who, "centreStaff", early))]
    const state = district(...given, plan("old", "centreStaff", route), carryOut("old", "centreStaff"))
    expect(Workforce.appointmentsOf(state, person("old"))).toMatchObject([{ to: "2020-04-01", leaving }])
    const sooner = { on: day("2020-03-02"), planned: day("2020-03-31") }
    const refused = refusalOf({ given, when: plan("old", "centreStaff", route, sooner) })?._tag
    expect(refused).toBe(
      { transferred: undefined, retired: "TooYoungToRetire", contractEnded: "NoticeTooShort" }[leaving]
    )
  })

  test("stay when a post became free before", () => {
    const given = [...crowded, plan("wu", "centreStaff"), end("li", "centreStaff", "2020-03-01", "2019-03-01")]
    expect(refusalOf({ given, when: carryOut("wu", "centreStaff") })?._tag).toBe("NotAbove")
    const state = district(...given, withdrawPlan("wu", "centreStaff"))
    expect(Workforce.diversionsOf(state, person("wu"))).toMatchObject([{ state: "withdrawn" }])
  })

  test("whoever leaves on another way has no plan left", () => {
    const state = district(...crowded, plan("wu", "centreStaff"), end("wu", "centreStaff", "2020-02-15", "2019-03-01"))
    expect(Workforce.diversionsOf(state, person("wu"))).toMatchObject([{ state: "lapsed" }])
  })
})

test("all events are plain JSON that their schema knows, and a replay gives the same state", () => {
  const read = Schema.decodeUnknownSync(WorkforceEvent, { onExcessProperty: "error" })
  let seen = 0
  for (const { given = [] } of Object.values(cases)) {
    const events = eventsOf(...given)
    seen += events.length
    for (const event of events) expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event)
    const state = Decider.fold(decider, JSON.parse(JSON.stringify(events)) as typeof events)
    expect(state).toEqual(district(...given))
    expect(Schema.is(Workforce.Workforce)(state)).toBe(true)
  }
  expect(seen).toBeGreaterThan(100)
})
