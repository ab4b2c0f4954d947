/**
 * Who may register for posts that are reserved (PJ-D1): each requirement is a named rule that a person meets or not on a day,
 * with what is asked, what is shown, and by which source.
 */
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { containsDay } from "../kernel/Period.ts"
import * as Rating from "../kernel/Rating.ts"
import * as Education from "../workforce/Education.ts"
import * as Post from "../workforce/Post.ts"
import type { CareerCandidate } from "./CareerCandidate.ts"
import { type CareerKind, type CareerRequirement, kindLabels } from "./CareerRules.ts"
import * as DaysServed from "./DaysServed.ts"

const { of } = Label

export const RuleName = Schema.Literals(["InPost", "Service", "Ratings", "NoneBelow", "Education", "Age"]).annotate({
  identifier: "CareerRule"
})
export type RuleName = typeof RuleName.Type

export const Finding = Schema.Struct({ rule: RuleName, met: Schema.Boolean }).annotate({ identifier: "CareerFinding" })
export type Finding = typeof Finding.Type

interface Rule<R extends CareerRequirement> {
  readonly name: Label.Label
  test(requirement: R, candidate: CareerCandidate, day: Day.Day): boolean
  /** What is asked. */
  asks(requirement: R): Label.Label
  /** What the person has. */
  has(requirement: R, candidate: CareerCandidate, day: Day.Day): Label.Label
}

const either = (posts: ReadonlyArray<Post.PostKind>): Label.Label => {
  const labels = posts.map((post) => Post.labels[post])
  return of(labels.map(({ zh }) => zh).join("或"), labels.map(({ en }) => en).join(" or "))
}

/** The last so many yearly ratings; years without one are passed over. */
const lastRatings = ({ history }: Pick<CareerCandidate, "history">, within: number): ReadonlyArray<Rating.Rating> =>
  history.flatMap(({ rating }) => (rating === undefined ? [] : [rating])).slice(-within)

const listed = (ratings: ReadonlyArray<Rating.Rating>): Label.Label =>
  ratings.length === 0 ? of("无等次", "no rating") : Label.listed(ratings.map((one) => Rating.labels[one]))

const isAtLeast = (least: Rating.Rating) => (one: Rating.Rating) => Rating.compare(one, least) <= 0

const fullYears = ({ posts: held }: CareerCandidate, posts: ReadonlyArray<Post.PostKind>, day: Day.Day): number =>
  DaysServed.fullYears(
    held.filter(({ kind }) => posts.includes(kind)).map(({ days }) => days),
    day
  )

/** Every rule by its name. */
export const rules: { readonly [N in RuleName]: Rule<Extract<CareerRequirement, { readonly _tag: N }>> } = {
  InPost: {
    name: of("现任岗位", "present post"),
    test: ({ posts }, { posts: held }, day) =>
      held.some(({ kind, days }) => posts.includes(kind) && containsDay(days, day)),
    asks: ({ posts }) => of(`现任${either(posts).zh}`, `a ${either(posts).en} in office`),
    has: (_, { posts: held }, day) => {
      const now = held.filter(({ days }) => containsDay(days, day)).map(({ kind }) => Post.labels[kind])
      return now.length === 0 ? of("不在岗", "no post") : Label.listed(now)
    }
  },
  Service: {
    name: of("任职年限", "years in post"),
    test: ({ posts, years }, candidate, day) => fullYears(candidate, posts, day) >= years,
    asks: ({ posts, years }) => of(`任${either(posts).zh}满${years}年`, `${years} full years as ${either(posts).en}`),
    has: ({ posts }, candidate, day) => {
      const years = fullYears(candidate, posts, day)
      return of(`满${years}年（${day}）`, `${years} by ${day}`)
    }
  },
  Ratings: {
    name: of("考核等次", "ratings"),
    test: (requirement, { history }) => ratingsSuffice([requirement], history),
    asks: ({ atLeast, times, within }) =>
      of(
        `近${within}次年度考核中${times}次${Rating.labels[atLeast].zh}及以上`,
        `${Rating.labels[atLeast].en} or better in ${times} of the last ${within} years`
      ),
    has: ({ within }, candidate) => listed(lastRatings(candidate, within))
  },
  NoneBelow: {
    name: of("等次底线", "no low rating"),
    test: (requirement, { history }) => ratingsSuffice([requirement], history),
    asks: ({ atLeast, within }) =>
      of(
        `近${within}次年度考核均为${Rating.labels[atLeast].zh}及以上`,
        `nothing below ${Rating.labels[atLeast].en} in the last ${within} years`
      ),
    has: ({ within }, candidate) => listed(lastRatings(candidate, within))
  },
  Education: {
    name: of("学历条件", "education"),
    test: ({ minimum, fullTime }, { education }) =>
      Education.compare(education.level, minimum) >= 0 && (education.fullTime || !fullTime),
    asks: ({ minimum, fullTime }) => {
      const { zh, en } = Education.labels[minimum]
      return of(`${fullTime ? "全日制" : ""}${zh}及以上`, `${fullTime ? "full-time " : ""}${en} or above`)
    },
    has: (_, { education }) => Education.label(education)
  },
  Age: {
    name: of("年龄条件", "age"),
    test: ({ max }, { birth }, day) => Day.ageOn(birth, day) <= max,
    asks: ({ max }) => of(`${max}周岁及以下`, `${max} or younger`),
    has: (_, { birth }, day) => {
      const age = Day.ageOn(birth, day)
      return of(`${age}周岁（${day}）`, `${age} on ${day}`)
    }
  }
}

export interface Question {
  readonly candidate: CareerCandidate
  readonly kind: CareerKind
  readonly requirements: ReadonlyArray<CareerRequirement>
  /** The day on which service, education and age count. */
  readonly day: Day.Day
}

export interface Judgement {
  readonly eligible: boolean
  readonly findings: ReadonlyArray<Finding>
  readonly explanation: Explanation.Explanation
}

const met = of("符合", "met")
const notMet = of("不符合", "not met")

/** Whether ratings alone suffice; service, education and age are judged when somebody registers. */
export const ratingsSuffice = (
  requirements: ReadonlyArray<CareerRequirement>,
  history: CareerCandidate["history"]
): boolean =>
  requirements.every((requirement) => {
    switch (requirement._tag) {
      case "Ratings": {
        const { atLeast, times, within } = requirement
        return lastRatings({ history }, within).filter(isAtLeast(atLeast)).length >= times
      }
      case "NoneBelow":
        return lastRatings({ history }, requirement.within).every(isAtLeast(requirement.atLeast))
      default:
        return true
    }
  })

/** Everybody judged, who may register first, then by id. */
export const all = (
  candidates: ReadonlyArray<CareerCandidate>,
  question: Omit<Question, "candidate">
): ReadonlyArray<Judgement & { readonly candidate: CareerCandidate }> =>
  candidates
    .map((candidate) => ({ candidate, ...judge({ ...question, candidate }) }))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || (a.candidate.person < b.candidate.person ? -1 : 1))

/** Judges every requirement; the person is eligible when all are met. */
export const judge = ({ candidate, kind, requirements, day }: Question): Judgement => {
  const judged = requirements.map((requirement) => {
    const rule: Rule<CareerRequirement> = rules[requirement._tag]
    const isMet = rule.test(requirement, candidate, day)
    const [asks, has] = [rule.asks(requirement), rule.has(requirement, candidate, day)]
    return {
      finding: { rule: requirement._tag, met: isMet },
      step: Explanation.step(rule.name, {
        quantity: Explanation.words(isMet ? met : notMet),
        note: of(`要求${asks.zh}，现为${has.zh}`, `asks for ${asks.en}; shown: ${has.en}`),
        source: requirement.source
      })
    }
  })
  const findings = judged.map(({ finding }) => finding)
  const eligible = findings.every((one) => one.met)
  const { zh, en } = kindLabels[kind]
  return {
    eligible,
    findings,
    explanation: Explanation.step(of(`${candidate.person}报考${zh}`, `${candidate.person} for ${en}`), {
      quantity: Explanation.words(eligible ? of("可以报名", "may register") : of("不能报名", "may not register")),
      steps: judged.map(({ step }) => step)
    })
  }
}
