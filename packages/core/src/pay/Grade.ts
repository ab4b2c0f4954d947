/**
 * The grade of a person in the sequence of 16 (PJ-B1): the post gives the first one; years of service with those that
 * education counts for, the certificate of a social worker and the steps of appraisal move it within the band of the rank.
 */
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Education from "../workforce/Education.ts"
import type { Qualification } from "../workforce/Person.ts"
import type { PlaceKind } from "../workforce/PlaceKind.ts"
import * as Post from "../workforce/Post.ts"
import * as Certificate from "../workforce/SocialWorkCertificate.ts"
import type { PayRules } from "./PayPolicy.ts"
import type { Grade } from "./PayTable.ts"

/** What a placement rests on. */
export interface Facts {
  /** The post held, or the pair that one person holds 一肩挑: the higher rank places him or her. */
  readonly posts: readonly [Post.PostKind, ...ReadonlyArray<Post.PostKind>]
  readonly placeKind: PlaceKind
  readonly qualification: Qualification
  /** First day of service 工龄. */
  readonly servedSince: Day.Day
  /** The day of the question. Service is counted on the first of its month, so that a full year raises the month after. */
  readonly day: Day.Day
  /** Calendar years that do not count towards service (R3-04); one counts as lost when it is over. */
  readonly notCounted: ReadonlyArray<number>
  /** Grades up (or down, below zero) by appraisal and decisions (R3-09). */
  readonly steps: number
}

export interface Placement {
  readonly grade: Grade
  /** The post by which the person is placed. */
  readonly post: Post.PostKind
  readonly explanation: Explanation.Explanation
}

type Rules = Pick<PayRules, "bands" | "entryGrades" | "service" | "certificateGrades">

interface Parts {
  readonly post: Post.PostKind
  readonly entry: Grade
  readonly served: number
  readonly lost: ReadonlyArray<number>
  readonly educationYears: number
  readonly serviceGrades: number
  readonly certificateGrades: number
  /** What comes out before the band of the rank. */
  readonly reached: number
  readonly grade: Grade
}

/** The post of the highest rank, and of equals the one that begins higher, and then the one named first. */
export const placingPost = ({ posts, placeKind }: Facts, { entryGrades }: Rules): Post.PostKind =>
  posts.reduce((best, post) => {
    const ranks = Post.PostRank.literals
    const byRank = ranks.indexOf(Post.rank[post]) - ranks.indexOf(Post.rank[best])
    const isHigher = byRank < 0 || (byRank === 0 && entryGrades[placeKind][post] > entryGrades[placeKind][best])
    return isHigher ? post : best
  })

const partsOf = (facts: Facts, rules: Rules): Parts => {
  const { placeKind, qualification, servedSince, day, notCounted, steps } = facts
  const post = placingPost(facts, rules)
  const first = Day.of(`${day.slice(0, 7)}-01`)
  const served = Math.max(0, Day.ageOn(servedSince, first))
  const lost = notCounted.filter((year) => year >= Day.yearOf(servedSince) && year < Day.yearOf(day))
  const { education, certificate } = qualification
  const { yearsPerGrade, educationYears: byLevel, fullTimeOnly } = rules.service
  const educationYears = fullTimeOnly && !education.fullTime ? 0 : byLevel[education.level]
  const serviceGrades = Math.floor((Math.max(0, served - lost.length) + educationYears) / yearsPerGrade)
  const certificateGrades = rules.certificateGrades[certificate]
  const entry = rules.entryGrades[placeKind][post]
  const { lowest, highest } = rules.bands[Post.rank[post]]
  const reached = entry + serviceGrades + certificateGrades + steps
  const grade = Math.min(highest, Math.max(lowest, reached))
  return { post, entry, served, lost, educationYears, serviceGrades, certificateGrades, reached, grade }
}

/** The grade alone, as a month's payroll asks for it. */
export const find = (facts: Facts, rules: Rules): Grade => partsOf(facts, rules).grade

const grades = (n: number): Explanation.Quantity =>
  Explanation.count(n, Label.of("级", Math.abs(n) === 1 ? "grade" : "grades"))
const years = (n: number): Explanation.Quantity => Explanation.count(n, Label.of("年", n === 1 ? "year" : "years"))
const nth = (grade: Grade): Explanation.Quantity => Explanation.words(Label.of(`${grade}级`, `grade ${grade}`))

/**
 * The grade with the reason.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day } = await import("@wangge/core/kernel")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const { Grade, PayPolicy } = await import("@wangge/core/pay")
 * const day = Day.of("2020-01-31")
 * const rules = PayPolicy.on(Panjin2020.pack.pay, day).success
 * const qualification = { education: { level: "bachelor", fullTime: true }, certificate: "none" }
 * const facts = { placeKind: "village", qualification, servedSince: Day.of("2016-09-01"), day, notCounted: [], steps: 0 }
 * expect(Grade.place({ ...facts, posts: ["secretary"] }, rules).grade).toBe(9) // 7, and 3 + 3 years make two more
 * ```
 */
export const place = (facts: Facts, rules: Rules & Pick<PayRules, "sources">): Placement => {
  const parts = partsOf(facts, rules)
  const { post, grade, reached, entry, certificateGrades } = parts
  const { placeKind, steps, qualification } = facts
  const { lowest, highest } = rules.bands[Post.rank[post]]
  const explanation = Explanation.step(Label.of("岗位薪酬等级", "grade of pay"), {
    quantity: nth(grade),
    steps: [
      Explanation.step(
        Label.of(`${Post.labelIn(placeKind, post).zh}起始等级`, `first grade of a ${Post.labelIn(placeKind, post).en}`),
        {
          quantity: nth(entry),
          ...(facts.posts.length > 1
            ? { note: Label.of("一人兼任，按较高岗位确定", "several posts in one hand, placed by the highest") }
            : {}),
          source: rules.sources.entryGrades
        }
      ),
      serviceStep(parts, facts, rules),
      Explanation.step(Label.of("社会工作者职业资格", "certificate of a social worker"), {
        quantity: grades(certificateGrades),
        note: Certificate.labels[qualification.certificate],
        source: rules.sources.certificateGrades
      }),
      Explanation.step(Label.of("考核及决定升降", "steps by appraisal and decision"), { quantity: grades(steps) }),
      Explanation.step(
        Label.of(
          `${Post.rankLabels[Post.rank[post]].zh}等级范围`,
          `band of the rank (${Post.rankLabels[Post.rank[post]].en})`
        ),
        {
          quantity: Explanation.words(Label.of(`${lowest}至${highest}级`, `grades ${lowest} to ${highest}`)),
          ...(reached === grade
            ? {}
            : {
                note: Label.of(
                  `计得${reached}级，按范围取${grade}级`,
                  `grade ${reached} comes out, held to grade ${grade}`
                )
              }),
          source: rules.sources.bands
        }
      )
    ]
  })
  return { grade, post, explanation }
}

const serviceStep = (
  { served, lost, educationYears, serviceGrades }: Parts,
  { servedSince, qualification }: Facts,
  { service, sources }: Rules & Pick<PayRules, "sources">
): Explanation.Explanation =>
  Explanation.step(Label.of("工龄", "service"), {
    quantity: grades(serviceGrades),
    note: Label.of(`每满${service.yearsPerGrade}年一级`, `one for each full ${service.yearsPerGrade} years`),
    source: sources.service,
    steps: [
      Explanation.step(Label.of(`自${servedSince}起的周年数`, `full years since ${servedSince}`), {
        quantity: years(served)
      }),
      ...(lost.length === 0
        ? []
        : [
            Explanation.step(
              Label.of(`不计工龄的年度（${lost.join("、")}）`, `years that do not count (${lost.join(", ")})`),
              {
                quantity: years(-lost.length)
              }
            )
          ]),
      Explanation.step(Label.of("学历折算", "education counts as"), {
        quantity: years(educationYears),
        note: Education.label(qualification.education)
      })
    ]
  })
