/**
 * Who may hold a post: each rule is a named value that says whether a person meets it, by which source, and whether it
 * holds strictly (PJ-A6) or in principle 原则上 (PJ-A5), which leaves room for a recorded and reasoned exception.
 */
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import * as Education from "./Education.ts"
import { type Person, qualificationOn } from "./Person.ts"
import * as Post from "./Post.ts"
import { PostKind } from "./Post.ts"

export const Force = Schema.Literals(["strict", "inPrinciple"]).annotate({ identifier: "RequirementForce" })
export type Force = typeof Force.Type

const shared = { posts: Schema.Array(PostKind), force: Force, source: Source }

export const Requirement = Schema.TaggedUnion({
  Education: { ...shared, minimum: Education.EducationLevel, fullTime: Schema.Boolean },
  /** `max` full years count as young enough: 以下 includes the number itself (R10-11). */
  Age: { ...shared, max: Schema.Natural }
}).annotate({ identifier: "PostRequirement" })
export type Requirement = typeof Requirement.Type

export const RuleName = Schema.Literals(["Education", "Age"]).annotate({ identifier: "EligibilityRule" })
export type RuleName = typeof RuleName.Type

interface Rule<R extends Requirement> {
  readonly name: Label.Label
  test(requirement: R, person: Person, day: Day.Day): boolean
  /** What is asked. */
  asks(requirement: R): Label.Label
  /** What the person has. */
  has(requirement: R, person: Person, day: Day.Day): Label.Label
}

/** Every rule by its name. */
export const rules: { readonly [N in RuleName]: Rule<Extract<Requirement, { readonly _tag: N }>> } = {
  Education: {
    name: Label.of("学历条件", "education"),
    test: ({ minimum, fullTime }, person, day) => {
      const { education } = qualificationOn(person, day)
      return Education.compare(education.level, minimum) >= 0 && (education.fullTime || !fullTime)
    },
    asks: ({ minimum, fullTime }) => {
      const { zh, en } = Education.labels[minimum]
      return Label.of(`${fullTime ? "全日制" : ""}${zh}及以上`, `${fullTime ? "full-time " : ""}${en} or above`)
    },
    has: (_, person, day) => Education.label(qualificationOn(person, day).education)
  },
  Age: {
    name: Label.of("年龄条件", "age"),
    test: ({ max }, person, day) => Day.ageOn(person.birth, day) <= max,
    asks: ({ max }) => Label.of(`${max}周岁及以下`, `${max} or younger`),
    has: (_, person, day) => {
      const age = Day.ageOn(person.birth, day)
      return Label.of(`${age}周岁（${day}）`, `${age} on ${day}`)
    }
  }
}

/** How a rule came out. `Waived`: the rule of transfer takes people in whatever the requirements are. */
export const Outcome = Schema.Literals(["met", "excepted", "waived", "notMet"]).annotate({
  identifier: "EligibilityOutcome"
})
export type Outcome = typeof Outcome.Type

export const outcomeLabels: { readonly [O in Outcome]: Label.Label } = {
  met: Label.of("符合", "met"),
  excepted: Label.of("不符合，已批准例外", "not met, exception granted"),
  waived: Label.of("不符合，转入规则免除", "not met, waived by the rule of transfer"),
  notMet: Label.of("不符合", "not met")
}

export const Finding = Schema.Struct({ rule: RuleName, force: Force, outcome: Outcome }).annotate({
  identifier: "EligibilityFinding"
})
export type Finding = typeof Finding.Type

export interface Question {
  readonly person: Person
  readonly kind: PostKind
  /** The day on which age and qualification count. */
  readonly day: Day.Day
  readonly requirements: ReadonlyArray<Requirement>
  /** Rules for which an exception was recorded; it counts where the rule holds in principle. */
  readonly excepted: ReadonlyArray<RuleName>
  readonly waived?: boolean
}

export interface Judgement {
  readonly eligible: boolean
  readonly findings: ReadonlyArray<Finding>
  readonly explanation: Explanation.Explanation
}

/** The requirements of a kind of post. */
export const requirementsOf = (requirements: ReadonlyArray<Requirement>, kind: PostKind): ReadonlyArray<Requirement> =>
  requirements.filter(({ posts }) => posts.includes(kind))

/** Judges every rule of the post; the person is eligible when none is left unmet. */
export const judge = (question: Question): Judgement => {
  const { person, kind, day } = question
  const judged = requirementsOf(question.requirements, kind).map((requirement) => {
    const rule: Rule<Requirement> = rules[requirement._tag]
    const outcome = outcomeOf(rule.test(requirement, person, day), requirement, question)
    const asks = rule.asks(requirement)
    return {
      finding: { rule: requirement._tag, force: requirement.force, outcome },
      step: Explanation.step(rule.name, {
        quantity: Explanation.words(outcomeLabels[outcome]),
        note: compared(asks, forceLabels[requirement.force], rule.has(requirement, person, day)),
        source: requirement.source
      })
    }
  })
  const findings = judged.map(({ finding }) => finding)
  const eligible = findings.every(({ outcome }) => outcome !== "notMet")
  return {
    eligible,
    findings,
    explanation: Explanation.step(
      Label.of(`任${Post.labels[kind].zh}的条件`, `requirements of a ${Post.labels[kind].en}`),
      { quantity: Explanation.words(eligible ? yes : no), steps: judged.map(({ step }) => step) }
    )
  }
}

const outcomeOf = (isMet: boolean, { _tag, force }: Requirement, question: Question): Outcome => {
  if (isMet) return "met"
  if (question.waived === true) return "waived"
  return force === "inPrinciple" && question.excepted.includes(_tag) ? "excepted" : "notMet"
}

export const forceLabels: { readonly [F in Force]: Label.Label } = {
  strict: Label.of("必须", "without exception"),
  inPrinciple: Label.of("原则上", "in principle")
}

const yes = Label.of("符合", "eligible")
const no = Label.of("不符合", "not eligible")
const compared = (asks: Label.Label, force: Label.Label, has: Label.Label): Label.Label =>
  Label.of(`${force.zh}要求${asks.zh}，现为${has.zh}`, `asks ${force.en} for ${asks.en}; shown: ${has.en}`)
