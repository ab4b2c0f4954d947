import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Education from "../workforce/Education.ts"
import * as Post from "../workforce/Post.ts"
import * as Certificate from "../workforce/SocialWorkCertificate.ts"
import * as Grade from "./Grade.ts"
import { rules } from "./SamplePay.ts"

const bare: Grade.Facts = {
  posts: ["secretary"],
  placeKind: "village",
  qualification: { education: { level: "college", fullTime: true }, certificate: "none" },
  servedSince: Day.of("2020-01-01"),
  day: Day.of("2020-01-31"),
  notCounted: [],
  steps: 0
}
const educated = (level: Education.EducationLevel, fullTime = true, certificate: "none" | "middle" = "none") => ({
  qualification: { education: { level, fullTime }, certificate }
})
const placed = (rest: Partial<Grade.Facts> = {}) => Grade.place({ ...bare, ...rest }, rules)

describe("a person is placed", () => {
  const cases: ReadonlyArray<readonly [string, Partial<Grade.Facts>, number]> = [
    ["a village secretary without anything", {}, 7],
    ["a community secretary", { placeKind: "community" }, 8],
    ["a deputy", { posts: ["deputyDirector"] }, 4],
    ["a grid administrator", { posts: ["gridAdministrator"] }, 1],
    ["less than three years of service", { servedSince: Day.of("2017-01-02") }, 7],
    ["three years of service", { servedSince: Day.of("2017-01-01") }, 8],
    ["three years in mid-month count from the month after", { servedSince: Day.of("2017-01-15") }, 7],
    ["as they do in February", { servedSince: Day.of("2017-01-15"), day: Day.of("2020-02-03") }, 8],
    ["service that begins later", { servedSince: Day.of("2020-06-01") }, 7],
    ["a bachelor's degree counts for three years", educated("bachelor"), 8],
    ["a degree earned part-time counts too", educated("bachelor", false), 8],
    ["a master's for five", educated("master"), 8],
    ["with one year of service they make six", { ...educated("master"), servedSince: Day.of("2019-01-01") }, 9],
    ["a doctor's for seven", educated("doctor"), 9],
    ["a certificate lifts by itself", educated("college", true, "middle"), 9],
    ["a year that does not count", { servedSince: Day.of("2017-01-01"), notCounted: [2018] }, 7],
    ["the year under way is not lost yet", { servedSince: Day.of("2017-01-01"), notCounted: [2020] }, 8],
    ["a year before service is none", { servedSince: Day.of("2017-01-01"), notCounted: [2016] }, 8],
    ["more lost than served", { ...educated("bachelor"), servedSince: Day.of("2019-06-01"), notCounted: [2019] }, 8],
    ["steps up", { steps: 2 }, 9],
    ["steps down end at the foot of the band", { steps: -3 }, 7],
    ["the top of the band", { servedSince: Day.of("1980-01-01"), steps: 5 }, 16],
    ["the top of the staff's band", { posts: ["centreStaff"], servedSince: Day.of("1980-01-01") }, 10],
    ["secretary and director in one", { posts: ["director", "secretary"] }, 7],
    ["a principal who is a deputy too", { posts: ["deputySecretary", "director"] }, 7]
  ]
  test.each(cases)("%s", (_, rest, grade) => {
    expect(placed(rest).grade).toBe(grade)
  })

  test("by the higher post of a pair", () => {
    expect(placed({ posts: ["deputySecretary", "director"] }).post).toBe("director")
    expect(placed({ posts: ["secretary", "director"] }).post).toBe("secretary")
  })

  test("by a full-time degree alone where the policy says so", () => {
    const strict = { ...rules, service: { ...rules.service, fullTimeOnly: true } }
    expect(Grade.find({ ...bare, ...educated("doctor", false) }, strict)).toBe(7)
    expect(Grade.find({ ...bare, ...educated("doctor", true) }, strict)).toBe(9)
  })

  test("with the reason", () => {
    const { explanation } = placed({
      posts: ["secretary", "director"],
      ...educated("bachelor", true, "middle"),
      servedSince: Day.of("2001-03-01"),
      notCounted: [2017, 2018],
      steps: 1
    })
    expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
      "grade of pay: grade 16
        first grade of a village Party secretary: grade 7, several posts in one hand, placed by the highest (assumption: for a test)
        service: 6 grades, one for each full 3 years (assumption: for a test)
          full years since 2001-03-01: 18 years
          years that do not count (2017, 2018): -2 years
          education counts as: 3 years, full-time bachelor's degree
        certificate of a social worker: 2 grades, middle social-work certificate (assumption: for a test)
        steps by appraisal and decision: 1 grade
        band of the rank (principal): grades 7 to 16 (assumption: for a test)"
    `)
    expect(Explanation.toText(explanation, "zh")).toMatchInlineSnapshot(`
      "岗位薪酬等级：16级
        村书记起始等级：7级，一人兼任，按较高岗位确定（假设：for a test）
        工龄：6级，每满3年一级（假设：for a test）
          自2001-03-01起的周年数：18年
          不计工龄的年度（2017、2018）：-2年
          学历折算：3年，全日制本科
        社会工作者职业资格：2级，社会工作师（假设：for a test）
        考核及决定升降：1级
        正职等级范围：7至16级（假设：for a test）"
    `)
  })
})

describe("laws of placement", () => {
  const facts: fc.Arbitrary<Grade.Facts> = fc.record({
    posts: fc
      .uniqueArray(fc.constantFrom(...Post.kinds), { minLength: 1, maxLength: 2 })
      .map(([first = "secretary", ...others]) => [first, ...others] as const),
    placeKind: fc.constantFrom("village" as const, "community" as const),
    qualification: fc.record({
      education: fc.record({ level: fc.constantFrom(...Education.levels), fullTime: fc.boolean() }),
      certificate: fc.constantFrom(...Certificate.levels)
    }),
    servedSince: fc.integer({ min: 3_000, max: 18_200 }).map(Day.fromOrdinal),
    day: fc.integer({ min: 18_263, max: 20_000 }).map(Day.fromOrdinal),
    notCounted: fc.uniqueArray(fc.integer({ min: 1980, max: 2024 }), { maxLength: 5 }),
    steps: fc.integer({ min: -5, max: 5 })
  })

  test("every grade lies in the band of the rank, and the explained one is the same", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { grade, post } = Grade.place(one, rules)
        const { lowest, highest } = rules.bands[Post.rank[post]]
        expect(grade).toBe(Grade.find(one, rules))
        expect(grade).toBeGreaterThanOrEqual(lowest)
        expect(grade).toBeLessThanOrEqual(highest)
      })
    )
  })

  test("more of anything never places lower, and a year that does not count never higher", () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: 2_000 }), (one, days) => {
        const grade = Grade.find(one, rules)
        const given = (rest: Partial<Grade.Facts>) => Grade.find({ ...one, ...rest }, rules)
        const longer = { ...one, notCounted: [], servedSince: Day.plusDays(one.servedSince, -days) }
        expect(Grade.find(longer, rules)).toBeGreaterThanOrEqual(grade)
        expect(given({ steps: one.steps + 1 })).toBeGreaterThanOrEqual(grade)
        expect(given({ notCounted: [] })).toBeGreaterThanOrEqual(grade)
        const { education } = one.qualification
        expect(given({ qualification: { education, certificate: "senior" } })).toBeGreaterThanOrEqual(grade)
        expect(
          given({ qualification: { ...one.qualification, education: { ...education, level: "doctor" } } })
        ).toBeGreaterThanOrEqual(grade)
      })
    )
  })

  test("whoever holds a pair is placed no lower than by either post", () => {
    const pair = fc.uniqueArray(fc.constantFrom(...Post.kinds), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(facts, pair, (one, [a = "secretary", b = "director"]) => {
        const grade = Grade.find({ ...one, posts: [a, b] }, rules)
        expect(grade).toBeGreaterThanOrEqual(Grade.find({ ...one, posts: [a] }, rules))
        expect(grade).toBeGreaterThanOrEqual(Grade.find({ ...one, posts: [b] }, rules))
        expect(Grade.find({ ...one, posts: [b, a] }, rules)).toBe(grade)
      })
    )
  })
})
