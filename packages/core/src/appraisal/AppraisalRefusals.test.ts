import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Refusal from "../kernel/Refusal.ts"
import { type AppraisalCommand, whoMay } from "./AppraisalCommand.ts"
import type { AppraisalContext } from "./AppraisalContext.ts"
import { decider } from "./AppraisalDecider.ts"
import {
  absence,
  appeal,
  appraisal,
  as,
  by,
  cancelAbsence,
  cancelOffence,
  code,
  commend,
  context,
  day,
  decide,
  draft,
  drafted,
  figures,
  final,
  finalise,
  marks,
  OTHER,
  OVER,
  offence,
  on,
  open,
  period,
  person,
  publicise,
  published,
  renew,
  STREET,
  type Step,
  score,
  staff,
  vote,
  withdrawAppeal,
  withdrawNotice
} from "./AppraisalDistrict.ts"
import { AppraisalRefusal, Stage } from "./AppraisalRefusal.ts"
import { catalogue } from "./AppraisalRefusalCatalogue.ts"
import { stagesOf } from "./AppraisalStages.ts"

interface Case {
  readonly given?: ReadonlyArray<Step>
  readonly when: AppraisalCommand
  readonly under?: Partial<AppraisalContext>
  readonly isNowhere?: boolean
}

const appealed: ReadonlyArray<Step> = [...published, [appeal("li"), on("2021-01-08")]]
const january8 = on("2021-01-08")
const complaint = appeal("li", { on: day("2021-01-20") })
const reviewed: ReadonlyArray<Step> = [
  ...appealed,
  [decide("li"), { ...january8, ...by("judge") }],
  [finalise, on(OVER)],
  [complaint, on("2021-01-20")]
]
const noScheme = { staff: () => staff.map((one) => ({ ...one, post: "auxiliaryPolice" as const })) }
const nobody = { staff: () => [] }

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in AppraisalRefusal["_tag"]]: Case } = {
  NotAnAppraisal: { when: open, under: { id: "211103-2020-Q5" }, isNowhere: true },
  DistrictUnknown: { when: open, under: { districtStands: false } },
  RoleMayNot: { when: open, under: as("accountant") },
  OutOfScope: { when: open, under: as("personnelOfficer", "211122") },
  WrongStage: { given: [open], when: publicise() },
  NoRuleYet: { when: open, under: { subject: { district: code("211103"), period: period("2018") } } },
  NotAppraised: { given: [open], when: score("nobody", 90) },
  OthersAppeal: { given: published, when: appeal("li"), under: { ...january8, ...by("wu", "gridAdministrator") } },
  OthersScore: { given: [open], when: score("feng", 90), under: by("li", "secretary") },
  OwnScore: { given: [open], when: score("li", 100, { rater: person("li") }), under: by("li", "secretary") },
  OwnCause: { given: appealed, when: decide("li", "excellent"), under: by("li") },
  SameHand: { given: appealed, when: decide("li", "excellent") },
  PersonTwice: { given: [open], when: figures("li", "wu", "li"), under: as("system") },
  VoteEmpty: { given: [open], when: vote("li", [0, 0, 0, 0]) },
  OrdinaryTooMany: { given: [open], when: vote("li", [20, 10, 0, 0], 31) },
  OffenceUnknown: { given: [open], when: offence("li", { kind: "late" }) },
  OutsidePeriod: { given: [open], when: offence("li", { on: day("2021-01-04") }) },
  NotYet: { given: [open], when: offence("li"), under: on("2020-05-05") },
  PeriodFaulty: { given: [open], when: absence("li", "2020-03-09", "2020-03-09") },
  UnitOutside: { given: [open], when: commend("211122") },
  DocumentMissing: { given: [open], when: score("li", 90, { documents: [] }) },
  OffenceNotRecorded: { given: [open, offence("li")], when: cancelOffence("li", "2020-05-07") },
  AbsenceOverlaps: {
    given: [open, absence("li", "2020-03-02", "2020-03-09")],
    when: absence("li", "2020-03-08", "2020-03-10")
  },
  AbsenceUnknown: { given: [open], when: cancelAbsence("li", "2020-03-02") },
  PeriodRuns: { given: [open], when: draft, under: on("2020-12-31") },
  TermsUnchanged: { given: [open], when: renew },
  EarlierOpen: { given: [open], when: draft, under: { openBefore: [period("2019"), period("2020-Q4")] } },
  NobodyToRate: { given: [open], when: draft, under: nobody },
  SchemeMissing: { given: [open], when: draft, under: noScheme },
  Unscored: { given: [open, ...marks.slice(0, 2)], when: draft },
  DraftReplaced: { given: [...drafted, draft], when: publicise(1) },
  AppealTooLate: { given: published, when: appeal("li", { on: day(OVER) }), under: on(OVER) },
  AppealedAlready: { given: appealed, when: appeal("li"), under: january8 },
  AppealUnknown: { given: published, when: decide("li", "excellent"), under: by("judge") },
  RatingNotBetter: { given: appealed, when: decide("li", "basicallyCompetent"), under: by("judge") },
  NoExcellentPlace: { given: appealed, when: decide("li", "excellent"), under: by("judge") },
  NoticeRuns: { given: published, when: finalise, under: on("2021-01-15") },
  AppealsPending: { given: appealed, when: finalise, under: on(OVER) }
}

const refusalOf = ({ given = [], when, under = {}, isNowhere = false }: Case): AppraisalRefusal | undefined => {
  const { subject, ...rest } = { ...context, ...under }
  const known = isNowhere || subject === undefined ? rest : { ...rest, subject }
  const decided = decider.decide(appraisal(...given), when, known)
  return Result.isFailure(decided) ? decided.failure : undefined
}

const sentenceOf = (one: Case) => {
  const refusal = refusalOf(one)
  return refusal === undefined ? undefined : Refusal.describe(catalogue, refusal).sentence
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(AppraisalRefusal)(refusal)).toBe(true)
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

  test.each<[string, Case]>([
    ["figures that only the system records", { given: [open], when: figures("li") }],
    ["who decided the review", { given: reviewed, when: decide("li", "excellent"), under: by("judge") }],
    ["no place, and the ratings are final", { given: reviewed, when: decide("li", "excellent"), under: by("court") }],
    [
      "a complaint that comes too late",
      { given: final, when: appeal("li", { on: day("2021-01-27") }), under: on("2021-01-27") }
    ],
    ["open already", { given: final, when: open }],
    ["not open yet", { when: draft }],
    ["two stages at which it may come", { given: [open], when: appeal("li") }]
  ])("in another wording: %s", (_, one) => {
    expect(sentenceOf(one)).toMatchSnapshot()
  })

  test.each<[string, Case, AppraisalRefusal["_tag"]]>([
    ["role before scope", { when: open, under: as("accountant", "211122") }, "RoleMayNot"],
    ["scope before stage", { when: draft, under: as("personnelOfficer", STREET) }, "OutOfScope"],
    ["stage before person", { when: score("nobody", 90) }, "WrongStage"],
    ["person before hand", { given: [open], when: score("nobody", 90, { rater: person("nobody") }) }, "NotAppraised"],
    [
      "hand before documents",
      { given: [open], when: score("li", 90, { rater: person("li"), documents: [] }) },
      "OwnScore"
    ],
    [
      "input before documents",
      { given: [open], when: offence("li", { kind: "late", documents: [] }) },
      "OffenceUnknown"
    ],
    ["the own hand before the rating", { given: appealed, when: decide("li", "notCompetent") }, "SameHand"],
    [
      "documents before the places",
      { given: appealed, when: decide("li", "excellent", { documents: [] }), under: by("judge") },
      "DocumentMissing"
    ],
    ["the notice before appeals", { given: appealed, when: finalise, under: on("2021-01-15") }, "NoticeRuns"]
  ])("in order: %s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })
})

/** A state at every stage, and a command of every kind that is right in itself. */
const stages: { readonly [S in Stage]: ReadonlyArray<Step> } = {
  None: [],
  Collecting: [open, ...marks, offence("li"), absence("li", "2020-03-02", "2020-03-09")],
  Drafted: [open, ...marks, offence("li"), absence("li", "2020-03-02", "2020-03-09"), draft],
  Publicised: appealed,
  Final: reviewed
}

const examples: { readonly [Tag in AppraisalCommand["_tag"]]: AppraisalCommand } = {
  OpenAppraisal: open,
  RenewTerms: renew,
  RecordFigures: figures("li"),
  RecordScore: score("li", 90, { rater: person("someone") }),
  RecordVote: vote("li", [30, 10, 0, 0], 30),
  RecordOffence: offence("li", { on: day("2020-06-01") }),
  CancelOffence: cancelOffence("li", "2020-05-06"),
  RecordAbsence: absence("li", "2020-06-01", "2020-06-03"),
  CancelAbsence: cancelAbsence("li", "2020-03-02"),
  CommendUnits: commend("211103"),
  DraftRatings: draft,
  PubliciseDraft: publicise(),
  WithdrawNotice: withdrawNotice,
  LodgeAppeal: appeal("wu", { on: day("2021-01-16") }),
  WithdrawAppeal: withdrawAppeal("li"),
  DecideAppeal: decide("li"),
  Finalise: finalise
}

/** What a command would meet first that is right in itself: the role, then the stage, then nothing. */
const expected = (stage: Stage, command: AppraisalCommand["_tag"], role: Role): string => {
  if (!whoMay[command].includes(role)) return "RoleMayNot"
  if (!stagesOf[command].includes(stage)) return "WrongStage"
  const isPersonal = command === "LodgeAppeal" || command === "WithdrawAppeal"
  if (isPersonal && role !== "personnelOfficer" && role !== "administrator") return "OthersAppeal"
  if (command === "LodgeAppeal" && stage === "Publicised") return "AppealTooLate"
  if (command === "RenewTerms") return "TermsUnchanged"
  return command === "Finalise" ? "AppealsPending" : "accepted"
}

describe("state × command × role", () => {
  const rows = Stage.literals.flatMap((stage) =>
    Object.values(examples).map((command) => [stage, command._tag, command] as const)
  )
  test.each(rows)("%s %s", (stage, tag, when) => {
    const given = stages[stage]
    const answers = Role.literals.map(
      (role) => refusalOf({ given, when, under: { ...as(role), ...on(OVER) } })?._tag ?? "accepted"
    )
    expect(answers).toEqual(Role.literals.map((role) => expected(stage, tag, role)))
  })

  test.each<[string, AppraisalCommand, Partial<AppraisalContext>, string | undefined]>([
    ["a street's officer records for the own places", score("feng", 90), as("personnelOfficer", STREET), undefined],
    ["and not for others", score("sun", 90), as("personnelOfficer", STREET), "OutOfScope"],
    [
      "a secretary marks the own people",
      score("sun", 90, { rater: person("someone") }),
      as("secretary", OTHER),
      undefined
    ],
    ["and nobody else's", score("feng", 90, { rater: person("someone") }), as("secretary", OTHER), "OutOfScope"],
    ["a draft is the district's", draft, as("personnelOfficer", STREET), "OutOfScope"]
  ])("scope: %s", (_, when, under, tag) => {
    expect(refusalOf({ given: stages.Collecting, when, under })?._tag).toBe(tag)
  })

  test.each([
    score("li", 100),
    vote("li", [60, 0, 0, 0], 60),
    offence("li", { on: day("2020-06-01") }),
    cancelOffence("li", "2020-05-06"),
    absence("li", "2020-06-01", "2020-06-03"),
    cancelAbsence("li", "2020-03-02")
  ])("nobody records of themselves: $_tag", (when) => {
    expect(refusalOf({ given: stages.Collecting, when, under: by("li") })?._tag).toBe("OwnCause")
    expect(refusalOf({ given: stages.Collecting, when, under: by("head") })).toBeUndefined()
  })

  test("whoever appeals for themselves needs no scope", () => {
    const far = { ...january8, actor: { person: person("li"), role: "gridMember" as const, scope: [code("211122")] } }
    expect(refusalOf({ given: published, when: appeal("li"), under: far })).toBeUndefined()
  })

  test("nothing but an appeal changes a final rating", () => {
    const personal: ReadonlyArray<string> = ["LodgeAppeal", "WithdrawAppeal", "DecideAppeal"]
    const others = Object.values(examples).filter(({ _tag }) => !personal.includes(_tag))
    const accepted = others.filter((when) =>
      Role.literals.some(
        (role) => refusalOf({ given: final, when, under: { ...as(role), ...on("2021-02-01") } }) === undefined
      )
    )
    expect(accepted).toEqual([])
  })
})
