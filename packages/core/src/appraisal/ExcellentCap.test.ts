import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import { type CapRules, codeAt, type Level, type Unit } from "./CapRules.ts"
import * as ExcellentCap from "./ExcellentCap.ts"

const code = (text: string) => AreaCode.make(text)
const id = (text: string) => PersonId.make(text)

const unit = (place: string, street?: string): Unit => ({
  place: code(place),
  ...(street === undefined ? {} : { street: code(street) }),
  district: code("211103")
})
const ONE = unit("211103001001", "211103001")
const TWO = unit("211103001002", "211103001")
const FAR = unit("211103002001", "211103002")
const ZONE = unit("211103400001")

const rules: CapRules = {
  usual: Share.percent(15),
  commended: Share.percent(20),
  level: "place",
  pooledBelow: 7,
  base: "rated"
}

const member = (person: string, of: Unit, points?: number, residents = 9_000): ExcellentCap.Member => ({
  person: id(person),
  unit: of,
  counts: true,
  ...(points === undefined
    ? {}
    : { contender: { points, byMeasure: { residentsVote: residents }, excellentBefore: false } })
})
const staff = (prefix: string, of: Unit, count: number): ReadonlyArray<ExcellentCap.Member> =>
  Array.from({ length: count }, (_, i) => member(`${prefix}-${i}`, of))

const applied = (
  members: ReadonlyArray<ExcellentCap.Member>,
  given: Partial<CapRules> = {},
  commended: ReadonlyArray<string> = []
) =>
  ExcellentCap.apply({
    members,
    rules: { ...rules, ...given },
    order: ["residentsVote"],
    commended: commended.map(code),
    sources: {
      share: Source.rule("R4-01"),
      units: Source.assumption("small units"),
      order: Source.assumption("residents first")
    }
  })

const brief = ({ pools }: ExcellentCap.Cap) =>
  pools.map(({ level, area, units, base, quota }) => `${level} ${area}: ${units.length} of ${base} people, ${quota}`)

describe("places for excellent", () => {
  test.each([
    ["six people at 15% have none alone", 6, { pooledBelow: 0 }, "place 211103001001: 1 of 6 people, 0"],
    ["seven people have one", 7, {}, "place 211103001001: 1 of 7 people, 1"],
    ["thirteen people have one", 13, {}, "place 211103001001: 1 of 13 people, 1"],
    ["fourteen people have two", 14, {}, "place 211103001001: 1 of 14 people, 2"],
    ["twenty people have exactly three", 20, {}, "place 211103001001: 1 of 20 people, 3"],
    ["by the street", 14, { level: "street" }, "street 211103001: 1 of 14 people, 2"],
    ["by the district", 14, { level: "district" }, "district 211103: 1 of 14 people, 2"]
  ] as const)("%s", (_, people, given, expected) => {
    expect(brief(applied(staff("P", ONE, people), given))).toEqual([expected])
  })

  test("small units of one street are pooled, a large one stands alone", () => {
    const members = [...staff("A", ONE, 6), ...staff("B", TWO, 6), ...staff("C", unit("211103001003", "211103001"), 8)]
    expect(brief(applied(members))).toEqual([
      "place 211103001003: 1 of 8 people, 1",
      "street 211103001: 2 of 12 people, 1"
    ])
  })

  test("what is still small goes up to the district, with a place that has no street", () => {
    const members = [...staff("A", ONE, 3), ...staff("C", FAR, 2), ...staff("D", ZONE, 3), ...staff("E", TWO, 3)]
    expect(brief(applied(members))).toEqual(["district 211103: 4 of 11 people, 1"])
    expect(brief(applied([...members, ...staff("F", TWO, 3)]))).toEqual([
      "street 211103001: 2 of 9 people, 1",
      "district 211103: 2 of 5 people, 0"
    ])
  })

  test("a commended unit has the higher share, in a pool for its own people alone", () => {
    expect(brief(applied(staff("A", ONE, 10), {}, ["211103001001"]))).toEqual(["place 211103001001: 1 of 10 people, 2"])
    const pooled = [...staff("A", ONE, 5), ...staff("B", TWO, 5)]
    expect(brief(applied(pooled, { usual: Share.percent(10) }, ["211103001001"]))).toEqual([
      "street 211103001: 2 of 10 people, 1"
    ])
    expect(brief(applied(pooled, { usual: Share.percent(15) }, ["211103001"]))).toEqual([
      "street 211103001: 2 of 10 people, 1"
    ])
  })

  test("whoever does not count in the base takes no share with them", () => {
    const newcomers = staff("N", ONE, 3).map((one) => ({ ...one, counts: false }))
    expect(brief(applied([...staff("A", ONE, 13), ...newcomers]))).toEqual(["place 211103001001: 1 of 13 people, 1"])
  })

  test("nobody, nothing", () => {
    expect(applied([])).toMatchObject({ pools: [] })
  })
})

describe("when more have earned it", () => {
  const members = [
    ...staff("A", ONE, 4),
    member("best", ONE, 9_700),
    member("second", ONE, 9_500, 9_200),
    member("third", ONE, 9_500, 9_100),
    member("small-1", TWO, 9_900),
    member("small-2", FAR, 9_000)
  ]
  const cap = applied(members)

  test("the higher points win, equals by the written order", () => {
    expect(cap.pools).toMatchObject([
      { area: "211103001001", quota: 1, excellent: ["best"], lost: ["second", "third"] },
      { area: "211103", quota: 0, excellent: [], lost: ["small-1", "small-2"] }
    ])
    const wider = applied([...members, ...staff("X", ONE, 7)])
    expect(wider.pools[0]).toMatchObject({ quota: 2, excellent: ["best", "second"], lost: ["third"] })
  })

  test("everybody concerned is told why", () => {
    const people = ["best", "second", "small-1", "A-0"].map((one) => cap.explain(id(one)))
    expect(people.at(-1)).toBeUndefined()
    const wider = applied([...members, ...staff("X", ONE, 7)]).explain(id("third"))
    const told = [...people, wider].flatMap((one) => one ?? [])
    expect(
      (["zh", "en"] as const).flatMap((language) => told.map((one) => Explanation.toText(one, language))).join("\n\n")
    ).toMatchSnapshot()
  })

  test("the whole is told pool by pool", () => {
    expect(Explanation.toText(cap.explanation, "zh")).toMatchSnapshot()
    expect(Explanation.toText(cap.explanation, "en")).toMatchSnapshot()
  })
})

const anyUnit = fc.constantFrom(ONE, TWO, FAR, ZONE)
const anyMember = fc.record({
  unit: anyUnit,
  counts: fc.boolean(),
  points: fc.option(fc.integer({ min: 9_000, max: 9_003 })),
  residents: fc.integer({ min: 0, max: 2 })
})
const crowd = fc.array(anyMember, { maxLength: 40 }).map((people) =>
  people.map(({ unit: of, counts, points, residents }, i) => {
    const one = member(`P-${i}`, of, points ?? undefined, residents)
    return { ...one, counts: counts || points !== null }
  })
)
const anyRules: fc.Arbitrary<CapRules> = fc
  .tuple(
    fc.nat({ max: 30 }),
    fc.nat({ max: 20 }),
    fc.constantFrom<Level>("place", "street", "district"),
    fc.nat({ max: 12 })
  )
  .map(([usual, more, level, pooledBelow]) => ({
    usual: Share.percent(usual),
    commended: Share.percent(usual + more),
    level,
    pooledBelow,
    base: "rated"
  }))
const anyCommended = fc.subarray(["211103001001", "211103001", "211103", "211103400001"])

describe("laws of the cap", () => {
  test("never more than the share of those who count, in any pool and in all", () => {
    fc.assert(
      fc.property(crowd, anyRules, anyCommended, (members, given, commended) => {
        const { pools } = applied(members, given, commended)
        for (const pool of pools) {
          const entitled = members
            .filter((one) => one.counts && pool.units.includes(codeAt(one.unit, given.level)))
            .map((one) => (commended.includes(codeAt(one.unit, given.level)) ? given.commended : given.usual))
          expect(pool.base).toBe(entitled.length)
          expect(pool.excellent.length * 100).toBeLessThanOrEqual(entitled.reduce((sum, { num }) => sum + num, 0))
          expect(pool.quota).toBe(Math.floor(entitled.reduce((sum, { num }) => sum + num, 0) / 100))
        }
        const all = members.filter(({ counts }) => counts).length
        const excellent = pools.flatMap((pool) => pool.excellent).length
        expect(excellent * 100).toBeLessThanOrEqual(all * given.commended.num)
        expect(pools.reduce((sum, { base }) => sum + base, 0)).toBe(all)
      })
    )
  })

  test("everybody who earned it keeps it or is told to have lost it, and places are used up first", () => {
    fc.assert(
      fc.property(crowd, anyRules, anyCommended, (members, given, commended) => {
        const { pools } = applied(members, given, commended)
        const earned = members.filter(({ contender }) => contender !== undefined).map(({ person }) => person)
        expect(pools.flatMap(({ excellent, lost }) => [...excellent, ...lost]).sort()).toEqual(earned.sort())
        for (const { lost, excellent, quota } of pools) if (lost.length > 0) expect(excellent).toHaveLength(quota)
      })
    )
  })

  test("the order in which people stand does not matter", () => {
    fc.assert(
      fc.property(
        crowd.chain((members) =>
          fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length }))
        ),
        anyRules,
        anyCommended,
        ([members, shuffled], given, commended) => {
          const [a, b] = [applied(members, given, commended), applied(shuffled, given, commended)]
          expect(b.pools).toEqual(a.pools)
          expect(b.explanation).toEqual(a.explanation)
        }
      )
    )
  })

  test("only units below the bound are pooled, and each unit is in one pool", () => {
    fc.assert(
      fc.property(crowd, anyRules, anyCommended, (members, given, commended) => {
        const { pools } = applied(members, given, commended)
        const sizeOf = (area: string) =>
          members.filter((one) => one.counts && codeAt(one.unit, given.level) === area).length
        const units = pools.flatMap((pool) => pool.units)
        expect(new Set(units).size).toBe(units.length)
        for (const pool of pools) {
          if (pool.level !== given.level) {
            for (const area of pool.units) expect(sizeOf(area)).toBeLessThan(given.pooledBelow)
          } else expect(pool.units).toEqual([pool.area])
        }
      })
    )
  })
})
