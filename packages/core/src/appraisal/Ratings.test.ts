import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Rating from "../kernel/Rating.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as AppraisalPeriod from "./AppraisalPeriod.ts"
import type { Unit } from "./CapRules.ts"
import type { Figures } from "./Figure.ts"
import * as Ratings from "./Ratings.ts"
import { indicator, marks, offences, rules, scheme, vote } from "./SampleScheme.ts"

const YEAR = AppraisalPeriod.of("2019")
const id = (text: string) => PersonId.make(text)
const at = (place: string): Unit => ({
  place: AreaCode.make(place),
  street: AreaCode.make("211103001"),
  district: AreaCode.make("211103")
})
const HERE = at("211103001001")
const THERE = at("211103001002")

const byMarks = scheme(
  indicator("superior", "superiorScore", 100, { whenMissing: "required" }),
  indicator("vote", "residentsVote", 0, {
    scoring: { _tag: "Veto", trigger: { _tag: "Worse", than: Share.percent(50) }, atMost: "basicallyCompetent" }
  }),
  indicator("criticised", "discipline", 0, {
    scoring: { _tag: "Veto", trigger: { _tag: "Faults", min: 1, kinds: ["criticism"] }, atMost: "competent" }
  })
)

const appraisee = (
  person: string,
  points: number | undefined,
  rest: Partial<Ratings.Appraisee> & { readonly more?: Figures; readonly from?: string } = {}
): Ratings.Appraisee => {
  const { more, from = "2015-01-01", ...given } = rest
  return {
    person: id(person),
    unit: HERE,
    scheme: byMarks,
    figures: { ...(points === undefined ? {} : { superiorScore: marks(points) }), ...more },
    presence: { service: [{ from: Day.of(from) }], absences: [] },
    excellentBefore: false,
    ...given
  }
}

const drafted = (people: ReadonlyArray<Ratings.Appraisee>, given: Partial<typeof rules> = {}): Ratings.Ratings => {
  const found = Ratings.draft({
    period: YEAR,
    people,
    rules: { ...rules, ...given },
    commended: [],
    sources: { thresholds: Source.assumption("usual lines"), excellentShare: Source.rule("R4-02") }
  })
  if (Result.isFailure(found)) throw new Error(found.failure.people.map(({ person }) => person).join(", "))
  return found.success
}
const ratingOf = ({ ratings }: Ratings.Ratings, person: string) => ratings.find((one) => one.person === person)

describe("the ratings of ten people", () => {
  const people = [
    appraisee("P-0", 9_650),
    appraisee("P-1", 9_400),
    appraisee("P-2", 9_400, { more: { discipline: offences(["criticism", 1]) } }),
    appraisee("P-3", 9_000),
    appraisee("P-4", 8_999),
    appraisee("P-5", 7_500),
    appraisee("P-6", 7_499),
    appraisee("P-7", 5_999),
    appraisee("P-8", 9_900, { from: "2019-11-01" }),
    appraisee("P-9", 9_900, { more: { residentsVote: vote([0, 1, 0, 9]) } })
  ]
  const draft = drafted(people)

  test("come by points, vetoes and the cap", () => {
    const told = draft.ratings.map(({ person, standing, earned, rating }) => [person, standing, earned, rating])
    expect(told).toEqual([
      ["P-0", "rated", "excellent", "excellent"],
      ["P-1", "rated", "excellent", "competent"],
      ["P-2", "rated", "excellent", "competent"],
      ["P-3", "rated", "excellent", "competent"],
      ["P-4", "rated", "competent", "competent"],
      ["P-5", "rated", "competent", "competent"],
      ["P-6", "rated", "basicallyCompetent", "basicallyCompetent"],
      ["P-7", "rated", "notCompetent", "notCompetent"],
      ["P-8", "newcomer", undefined, undefined],
      ["P-9", "rated", "excellent", "basicallyCompetent"]
    ])
    expect(draft.pools).toEqual([
      {
        level: "place",
        area: "211103001001",
        units: ["211103001001"],
        base: 9,
        quota: 1,
        excellent: ["P-0"],
        lost: ["P-1", "P-3"]
      }
    ])
  })

  test("count newcomers in the base where the policy says so", () => {
    const wider = drafted(people, { excellentUnits: { ...rules.excellentUnits, base: "appraised" } })
    expect(wider.pools[0]).toMatchObject({ base: 10, quota: 2, excellent: ["P-0", "P-1"], lost: ["P-3"] })
    expect(ratingOf(wider, "P-1")?.rating).toBe("excellent")
    expect(ratingOf(wider, "P-8")).not.toHaveProperty("rating")
  })

  test("are explained to each person", () => {
    const told = ["P-1", "P-2", "P-7", "P-8"].flatMap((one) => draft.explain(id(one)) ?? [])
    expect(told).toHaveLength(4)
    for (const language of ["zh", "en"] as const) {
      expect(told.map((one) => Explanation.toText(one, language)).join("\n\n")).toMatchSnapshot()
    }
    expect(draft.explain(id("nobody"))).toBeUndefined()
  })

  test("are explained as a whole", () => {
    expect(Explanation.toText(draft.explanation, "zh").split("\n").slice(0, 6)).toEqual([
      "2019年度考核等次：10人",
      "  优秀：1人",
      "  称职：5人",
      "  基本称职：2人",
      "  不称职：1人",
      "  未定等次：1人"
    ])
  })
})

test("who is to be rated needs a complete score, who is not may have none", () => {
  const found = Ratings.draft({
    period: YEAR,
    people: [
      appraisee("P-1", undefined),
      appraisee("P-2", 8_000),
      appraisee("P-3", undefined, { from: "2019-12-01" }),
      appraisee("P-4", undefined)
    ],
    rules,
    commended: []
  })
  expect(found).toMatchObject({
    failure: {
      _tag: "Unscored",
      people: [
        { person: "P-1", incomplete: { missing: [{ indicator: { id: "superior" }, gap: { _tag: "NotTaken" } }] } },
        { person: "P-4" }
      ]
    }
  })
})

const anyPerson = fc.record({
  points: fc.integer({ min: 5_900, max: 9_300 }),
  near: fc.boolean(),
  residents: fc.nat({ max: 10 }),
  criticised: fc.boolean(),
  here: fc.boolean(),
  from: fc.constantFrom("2015-01-01", "2019-06-01", "2019-10-01", "2020-01-01"),
  excellentBefore: fc.boolean()
})
const staff = fc.array(anyPerson, { minLength: 1, maxLength: 24 }).map((drawn) =>
  drawn.map(({ points, near, residents, criticised, here, from, excellentBefore }, i) =>
    appraisee(`P-${i}`, near ? 9_000 + (points % 3) : points, {
      from,
      unit: here ? HERE : THERE,
      excellentBefore,
      more: {
        residentsVote: vote([residents, 1, 0, 10 - residents]),
        ...(criticised ? { discipline: offences(["criticism", 1]) } : {})
      }
    })
  )
)
const anyPooling = fc.nat({ max: 12 }).map((pooledBelow) => ({
  excellentUnits: { ...rules.excellentUnits, pooledBelow }
}))

/** The ratings worked out again with plain loops: one unit after another, the best fifth of each. */
const plainly = (people: ReadonlyArray<Ratings.Appraisee>): Record<string, Rating.Rating | undefined> => {
  const found: Record<string, Rating.Rating | undefined> = {}
  for (const place of [HERE, THERE]) {
    const rated: Array<readonly [person: string, points: number, rating: Rating.Rating]> = []
    for (const { person, unit, figures, presence } of people) {
      if (unit.place !== place.place) continue
      found[person] = undefined
      const from = presence.service[0]?.from ?? ""
      if (from > "2019-07-01") continue
      const points = figures.superiorScore?.marks[0] ?? 0
      const { excellent = 0, competent = 0 } = figures.residentsVote?.ballots ?? {}
      const worth = (excellent * 100 + competent * 80) / 11
      let rating: Rating.Rating = points >= 9_000 ? "excellent" : points >= 7_500 ? "competent" : "basicallyCompetent"
      if (points < 6_000) rating = "notCompetent"
      if (figures.discipline !== undefined && rating === "excellent") rating = "competent"
      if (worth < 50 && (rating === "excellent" || rating === "competent")) rating = "basicallyCompetent"
      rated.push([person, points, rating])
    }
    let places = Math.floor(rated.length / 5)
    const order = rated.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    for (const [person, , rating] of order) {
      found[person] = rating === "excellent" && places === 0 ? "competent" : rating
      if (rating === "excellent" && places > 0) places -= 1
    }
  }
  return found
}

describe("laws of rating", () => {
  test("ratings are what plain loops find", () => {
    fc.assert(
      fc.property(staff, (people) => {
        const { ratings } = drafted(people, { tieOrder: [] })
        expect(Object.fromEntries(ratings.map(({ person, rating }) => [person, rating]))).toEqual(plainly(people))
      })
    )
  })

  test("nobody is appraised twice at once", () => {
    expect(() => drafted([appraisee("P-1", 8_000), appraisee("P-1", 9_000)])).toThrow("each person is appraised once")
  })

  test("excellents never exceed the share of those who are rated, in any unit and in all", () => {
    fc.assert(
      fc.property(staff, anyPooling, (people, given) => {
        const { ratings, pools } = drafted(people, given)
        for (const { units, base, excellent } of pools) {
          const own = ratings.filter(({ unit, standing }) => units.includes(unit.place) && standing === "rated")
          expect(own).toHaveLength(base)
          expect(own.filter(({ rating }) => rating === "excellent")).toHaveLength(excellent.length)
          expect(excellent.length * 5).toBeLessThanOrEqual(base)
        }
        const all = ratings.filter(({ standing }) => standing === "rated").length
        expect(ratings.filter(({ rating }) => rating === "excellent").length * 5).toBeLessThanOrEqual(all)
      })
    )
  })

  test("a higher score never lowers the rating of its person", () => {
    fc.assert(
      fc.property(staff, anyPooling, fc.nat(), fc.integer({ min: 1, max: 700 }), (people, given, pick, more) => {
        const chosen = people[pick % people.length]
        if (chosen === undefined) throw new Error("somebody is appraised")
        const before = ratingOf(drafted(people, given), chosen.person)
        const [mark = 0] = chosen.figures.superiorScore?.marks ?? []
        const raised = { ...chosen, figures: { ...chosen.figures, superiorScore: marks(mark + more) } }
        const after = ratingOf(
          drafted(
            people.map((one) => (one === chosen ? raised : one)),
            given
          ),
          chosen.person
        )
        if (before?.rating === undefined) expect(after?.rating).toBeUndefined()
        else expect(Rating.compare(after?.rating ?? "notCompetent", before.rating)).toBeLessThanOrEqual(0)
      })
    )
  })

  test("of two people in one pool the one with fewer points is never rated higher, vetoes aside", () => {
    fc.assert(
      fc.property(staff, anyPooling, (people, given) => {
        const { ratings, pools } = drafted(people, given)
        for (const { units } of pools) {
          const own = ratings.filter(
            ({ unit, rating, score }) =>
              units.includes(unit.place) && rating !== undefined && score?.vetoes.length === 0
          )
          const sorted = own.toSorted((a, b) => (b.score?.points ?? 0) - (a.score?.points ?? 0))
          for (const [i, one] of sorted.entries()) {
            const worse = sorted[i + 1]
            if (worse === undefined || worse.score?.points === one.score?.points) continue
            expect(Rating.compare(one.rating ?? "notCompetent", worse.rating ?? "notCompetent")).toBeLessThanOrEqual(0)
          }
        }
      })
    )
  })

  test("the cap takes an excellent to competent and touches nothing else; a veto only lowers", () => {
    fc.assert(
      fc.property(staff, anyPooling, (people, given) => {
        const { ratings, pools } = drafted(people, given)
        const lost = new Set(pools.flatMap((pool) => pool.lost))
        for (const { person, earned, rating, score, standing } of ratings) {
          if (standing !== "rated") {
            expect([earned, rating]).toEqual([undefined, undefined])
          } else if (lost.has(person)) expect([earned, rating]).toEqual(["excellent", "competent"])
          else if (score?.vetoes.length === 0) expect(rating).toBe(earned)
          else expect(Rating.compare(rating ?? "excellent", earned ?? "excellent")).toBeGreaterThanOrEqual(0)
        }
      })
    )
  })

  test("the order in which people stand does not matter", () => {
    fc.assert(
      fc.property(
        staff.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))
        ),
        anyPooling,
        ([people, shuffled], given) => {
          const [a, b] = [drafted(people, given), drafted(shuffled, given)]
          expect([b.ratings, b.pools, b.explanation]).toEqual([a.ratings, a.pools, a.explanation])
        }
      )
    )
  })
})
