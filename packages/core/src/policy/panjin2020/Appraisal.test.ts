import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as AppraisalPeriod from "../../appraisal/AppraisalPeriod.ts"
import * as AppraisalPolicy from "../../appraisal/AppraisalPolicy.ts"
import type { Figures } from "../../appraisal/Figure.ts"
import { automatic } from "../../appraisal/Measure.ts"
import * as Participation from "../../appraisal/Participation.ts"
import * as Ratings from "../../appraisal/Ratings.ts"
import * as Scheme from "../../appraisal/Scheme.ts"
import * as Score from "../../appraisal/Score.ts"
import * as Day from "../../kernel/Day.ts"
import * as Explanation from "../../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../../kernel/Id.ts"
import * as Share from "../../kernel/Share.ts"
import * as Post from "../../workforce/Post.ts"
import { appraisal } from "./Appraisal.ts"

const rulesOf = (period: string): AppraisalPolicy.AppraisalRules => {
  const rules = AppraisalPolicy.on(appraisal, AppraisalPeriod.lastDay(AppraisalPeriod.of(period)))
  if (Result.isFailure(rules)) throw new Error(rules.failure.label.en)
  return rules.success
}
const schemeOf = (id: string): Scheme.Scheme => {
  const found = rulesOf("2019").schemes.find((scheme) => scheme.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const pointsOf = (scheme: string, figures: Figures) => {
  const scored = Score.of(schemeOf(scheme), figures)
  return Result.isSuccess(scored) ? scored.success.score : scored.failure.missing.map(({ indicator }) => indicator.id)
}
const rate = (num: number, den: number) => ({ _tag: "Rate", num, den }) as const
const marks = (...list: ReadonlyArray<number>) => ({ _tag: "Marks", marks: list }) as const
const vote = (
  excellent: number,
  competent: number,
  basicallyCompetent: number,
  notCompetent: number,
  ordinary: number
) => ({ _tag: "Vote", ballots: { excellent, competent, basicallyCompetent, notCompetent }, ordinary }) as const

describe("the schemes", () => {
  test("appraise every kind of post by the quarter and by the year", () => {
    const { schemes } = rulesOf("2019")
    const without = (["quarter", "year"] as const).flatMap((cycle) =>
      Post.kinds.filter((kind) => Scheme.forPost(schemes, cycle, kind) === undefined)
    )
    expect(without).toEqual([])
  })

  test("look at all that comes by itself in a quarter, and rest the year on the quarters and the residents", () => {
    for (const scheme of rulesOf("2019").schemes) {
      const measures = Scheme.measuresOf(scheme)
      if (scheme.cycle === "quarter") expect(measures).toEqual(expect.arrayContaining([...automatic]))
      else expect(measures).toEqual(expect.arrayContaining(["quarters", "residentsVote", "peersVote", "superiorScore"]))
    }
  })

  test("a quarter of a diligent grid administrator is excellent, of an idle one rests on the superior alone", () => {
    const diligent: Figures = {
      ticketsOnTime: rate(49, 50),
      rework: rate(1, 50),
      visitsDone: rate(40, 40),
      satisfaction: rate(38, 40),
      superiorScore: marks(9_000)
    }
    expect(pointsOf("grid-quarter", diligent)).toMatchObject({ points: 9_542, vetoes: [] })
    expect(pointsOf("grid-quarter", { superiorScore: marks(8_000), ticketsOnTime: rate(1, 2) })).toMatchObject({
      points: 8_400
    })
    expect(pointsOf("grid-quarter", { ticketsOnTime: rate(49, 50) })).toEqual(["superior-score"])
  })

  test("a year rests on its quarters; a vote of too few, or of too many officials, does not count", () => {
    const year: Figures = {
      quarters: marks(9_542, 9_000, 8_800, 9_200),
      residentsVote: vote(40, 15, 5, 0, 50),
      peersVote: vote(3, 3, 0, 0, 0),
      superiorScore: marks(9_000)
    }
    expect(pointsOf("grid-year", year)).toMatchObject({ points: 9_209 })
    const { peersVote: _, ...withoutPeers } = year
    expect(pointsOf("grid-year", withoutPeers)).toMatchObject({ points: 9_205 })
    expect(pointsOf("grid-year", { ...year, residentsVote: vote(40, 9, 0, 0, 49) })).toEqual(["residents-vote"])
    expect(pointsOf("grid-year", { ...year, residentsVote: vote(40, 15, 5, 0, 41) })).toEqual(["residents-vote"])
  })

  test("discipline: a reminder costs half a point, a criticism the excellent, a sanction the year", () => {
    const good: Figures = { superiorScore: marks(10_000) }
    const after = (kind: string, times = 1): Figures => ({
      ...good,
      discipline: { _tag: "Offences", offences: [{ kind, times }] }
    })
    expect(pointsOf("lead-quarter", good)).toMatchObject({ points: 10_000, vetoes: [] })
    const { indicators } = schemeOf("lead-quarter")
    expect(indicators.find(({ id }) => id === "discipline")?.weight).toEqual(Share.percent(5))
    expect(pointsOf("lead-quarter", after("reminder"))).toMatchObject({ vetoes: [] })
    expect(pointsOf("lead-quarter", after("criticism"))).toMatchObject({ vetoes: ["criticised"], atMost: "competent" })
    expect(pointsOf("lead-quarter", after("sanction"))).toMatchObject({
      vetoes: ["sanctioned"],
      atMost: "notCompetent"
    })
    expect(pointsOf("lead-quarter", after("absence-without-leave"))).toMatchObject({ atMost: "notCompetent" })
  })
})

describe("the cap on excellent", () => {
  test("is 15%, of a commended unit 20%, and from 2021 on 20% and 25% (R4-01, R4-02)", () => {
    const percent = (period: string) => {
      const { usual, commended } = rulesOf(period).excellentShare.year
      return [usual, commended].map((share) => Share.format(share, 0))
    }
    expect([percent("2019"), percent("2020"), percent("2021")]).toEqual([
      ["15%", "20%"],
      ["15%", "20%"],
      ["20%", "25%"]
    ])
  })

  test("pools units that would never have an excellent alone", () => {
    for (const period of ["2020", "2021"]) {
      const { excellentShare, excellentUnits } = rulesOf(period)
      const { num, den } = excellentShare.year.usual
      const one = (people: number) => Math.floor((people * num) / den)
      expect(one(excellentUnits.pooledBelow)).toBe(1)
      expect(one(excellentUnits.pooledBelow - 1)).toBe(0)
    }
  })

  test("a street of three places with 9, 6 and 6 people has two excellents, of which one in the large place", () => {
    const street = AreaCode.make("211103001")
    const people = [9, 6, 6].flatMap((count, place) =>
      Array.from(
        { length: count },
        (_, i): Ratings.Appraisee => ({
          person: PersonId.make(`P-${place}-${i}`),
          unit: { place: AreaCode.make(`21110300100${place + 1}`), street, district: AreaCode.make("211103") },
          scheme: schemeOf("centre-quarter"),
          figures: { superiorScore: marks(9_000 + place * 10 + i) },
          presence: { service: [{ from: Day.of("2018-01-01") }], absences: [] },
          excellentBefore: false
        })
      )
    )
    const draft = Ratings.draft({
      period: AppraisalPeriod.of("2019-Q3"),
      people,
      rules: rulesOf("2019-Q3"),
      commended: [],
      sources: AppraisalPolicy.sourcesOn(appraisal, Day.of("2019-09-30"))
    })
    if (Result.isFailure(draft)) throw new Error("every score is complete")
    expect(draft.success.pools).toMatchObject([
      { level: "place", area: "211103001001", base: 9, quota: 1, excellent: ["P-0-8"] },
      { level: "street", area: "211103001", base: 12, quota: 1, excellent: ["P-2-5"] }
    ])
    const lost = draft.success.explain(PersonId.make("P-1-5"))
    expect(lost === undefined ? "" : Explanation.toText(lost, "zh")).toMatchSnapshot()
  })
})

test("a year's newcomers are those of its second half; a quarter is rated from two months on", () => {
  const standing = (period: string, from: string) => {
    const of = AppraisalPeriod.of(period)
    const presence = { service: [{ from: Day.of(from) }], absences: [] }
    return Participation.of(of, presence, rulesOf(period).participation[AppraisalPeriod.cycleOf(of)]).standing
  }
  expect([standing("2019", "2019-07-01"), standing("2019", "2019-07-02")]).toEqual(["rated", "newcomer"])
  expect([standing("2019-Q4", "2019-11-01"), standing("2019-Q4", "2019-11-02")]).toEqual(["rated", "newcomer"])
})

test("a tie is broken by the residents first", () => {
  expect(rulesOf("2019").tieOrder[0]).toBe("residentsVote")
})
