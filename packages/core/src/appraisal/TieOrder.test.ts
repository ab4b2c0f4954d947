import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { PersonId } from "../kernel/Id.ts"
import * as TieOrder from "./TieOrder.ts"

const contender = (person: string, rest: Partial<TieOrder.Contender> = {}): TieOrder.Contender => ({
  person: PersonId.make(person),
  points: 9_200,
  byMeasure: { residentsVote: 9_000, rework: 8_000 },
  excellentBefore: false,
  servedSince: Day.of("2016-01-01"),
  ...rest
})

const plain = contender("P-2")

describe("who stands first", () => {
  test.each<readonly [string, TieOrder.Contender, TieOrder.Contender, string, string]>([
    [
      "higher points",
      contender("P-9", { points: 9_201, byMeasure: {} }),
      plain,
      "92.01分高于92.00分",
      "92.01 points against 92.00"
    ],
    [
      "more points of the first measure",
      contender("P-9", { byMeasure: { residentsVote: 9_100 } }),
      plain,
      "同为92.00分，按居民测评：91.00分先于90.00分",
      "equal at 92.00 points; by residents' vote, 91.00 points before 90.00 points"
    ],
    [
      "a figure before none",
      contender("P-9"),
      contender("P-1", { byMeasure: {} }),
      "同为92.00分，按居民测评：90.00分先于无数据",
      "equal at 92.00 points; by residents' vote, 90.00 points before no figure"
    ],
    [
      "who was not excellent the last time",
      contender("P-9"),
      contender("P-1", { excellentBefore: true }),
      "同为92.00分，按上次未评优秀：上次非优秀先于上次优秀",
      "equal at 92.00 points; by not excellent the last time, not excellent before excellent"
    ],
    [
      "the longer service",
      contender("P-9", { servedSince: Day.of("2015-12-31") }),
      plain,
      "同为92.00分，按工龄较长：2015-12-31起工作先于2016-01-01起工作",
      "equal at 92.00 points; by longer service, in service since 2015-12-31 before in service since 2016-01-01"
    ],
    [
      "the id, when all else is equal",
      contender("P-10"),
      plain,
      "同为92.00分，各项依据均相同，按人员编号",
      "equal at 92.00 points and by every criterion, so by the person's id"
    ]
  ])("%s", (_, first, second, zh, en) => {
    const order = ["residentsVote", "notExcellentBefore", "longerService"] as const
    expect(TieOrder.compare(order, first, second)).toBeLessThan(0)
    expect(TieOrder.compare(order, second, first)).toBeGreaterThan(0)
    expect(TieOrder.reason(order, first, second)).toEqual({ zh, en })
  })

  test("criteria count in the order in which they are written", () => {
    const trusted = contender("P-1", { byMeasure: { residentsVote: 9_500, rework: 1_000 } })
    const careful = contender("P-2", { byMeasure: { residentsVote: 9_000, rework: 9_000 } })
    expect(TieOrder.compare(["residentsVote", "rework"], trusted, careful)).toBeLessThan(0)
    expect(TieOrder.compare(["rework", "residentsVote"], trusted, careful)).toBeGreaterThan(0)
  })
})

const anyContender = fc
  .record({
    points: fc.constantFrom(9_000, 9_001),
    vote: fc.option(fc.constantFrom(8_000, 9_000)),
    excellentBefore: fc.boolean(),
    since: fc.option(fc.constantFrom("2015-01-01", "2016-01-01"))
  })
  .map(
    ({ points, vote, excellentBefore, since }): Omit<TieOrder.Contender, "person"> => ({
      points,
      byMeasure: vote === null ? {} : { residentsVote: vote },
      excellentBefore,
      ...(since === null ? {} : { servedSince: Day.of(since) })
    })
  )

test("the order is total: every crowd comes out the same, however it came in", () => {
  fc.assert(
    fc.property(
      fc.array(anyContender, { minLength: 1, maxLength: 8 }).chain((people) => {
        const named = people.map((one, i): TieOrder.Contender => ({ ...one, person: PersonId.make(`P-${i}`) }))
        return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }))
      }),
      fc.uniqueArray(fc.constantFrom<TieOrder.TieCriterion>("residentsVote", "notExcellentBefore", "longerService")),
      ([people, shuffled], order) => {
        const sorted = (list: ReadonlyArray<TieOrder.Contender>) =>
          list.toSorted((a, b) => TieOrder.compare(order, a, b))
        expect(sorted(shuffled)).toEqual(sorted(people))
      }
    )
  )
})
