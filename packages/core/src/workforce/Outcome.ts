/**
 * What has become of the workforce on a day (PJ-D2): the share with a bachelor's degree or above, the mean age and how it moved,
 * and the graduates who came back. Everybody who holds a post on the day counts once.
 */
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { holds } from "../kernel/Invariant.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import * as Education from "./Education.ts"
import { type Person, qualificationOn } from "./Person.ts"
import * as Roster from "./Roster.ts"
import * as Workforce from "./Workforce.ts"

/** Figures of a day. A share or a mean of nobody is left out. */
export interface Outcome {
  readonly day: Day.Day
  /** People in a post. */
  readonly people: number
  /** People by their education, lowest level first; every level stands there. */
  readonly education: { readonly [L in Education.EducationLevel]: number }
  readonly bachelorOrAbove: number
  readonly bachelorShare?: Share.Share
  /** Full years of all together; the mean age is exact as this over {@link people}. */
  readonly yearsTogether: number
  /** Mean of the full years, in hundredths of a year, rounded half up. */
  readonly meanAge?: number
  /** Graduates of a college or above who came back to the district 返乡大学生. */
  readonly returned: number
  /** In a post, but not registered: their education and age are unknown, so they count in no figure. */
  readonly unknown: number
}

const graduates: Education.EducationLevel = "college"
const bachelor: Education.EducationLevel = "bachelor"

const isAtLeast = (person: Person, day: Day.Day, level: Education.EducationLevel): boolean =>
  Education.compare(qualificationOn(person, day).education.level, level) >= 0

/**
 * The figures of one district, or of several together.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Day } = await import("@wangge/core/kernel")
 * const { Outcome, Workforce } = await import("@wangge/core/workforce")
 * expect(Outcome.on([Workforce.initial], Day.of("2020-01-01"))).toMatchObject({ people: 0, returned: 0 })
 * ```
 */
export const on = (districts: ReadonlyArray<Workforce.Workforce>, day: Day.Day): Outcome => {
  const { known, unknown } = inPost(districts, day)
  const people = known.length
  const count = (level: Education.EducationLevel) =>
    known.filter((one) => qualificationOn(one, day).education.level === level).length
  const bachelorOrAbove = known.filter((one) => isAtLeast(one, day, bachelor)).length
  const yearsTogether = known.reduce((sum, { birth }) => sum + Day.ageOn(birth, day), 0)
  return {
    day,
    people,
    education: {
      belowCollege: count("belowCollege"),
      college: count("college"),
      bachelor: count("bachelor"),
      master: count("master"),
      doctor: count("doctor")
    },
    bachelorOrAbove,
    yearsTogether,
    ...(people === 0
      ? {}
      : { bachelorShare: Share.of(bachelorOrAbove, people), meanAge: hundredths(yearsTogether, people) }),
    returned: known.filter((one) => one.returned && isAtLeast(one, day, graduates)).length,
    unknown
  }
}

/** Each person once, whatever the posts and the districts. */
const inPost = (districts: ReadonlyArray<Workforce.Workforce>, day: Day.Day) => {
  const found = new Map<string, Person | undefined>()
  for (const state of districts) {
    for (const { holders } of Roster.on(state, day).places) {
      for (const { person } of holders) found.set(person, found.get(person) ?? Workforce.personOf(state, person))
    }
  }
  const known = [...found.values()].filter((one) => one !== undefined)
  return { known, unknown: found.size - known.length }
}

/** `num / den` in hundredths, rounded half up, also below zero. */
const hundredths = (num: number, den: number): number => Math.floor((200 * num + den) / (2 * den))

/** How the figures moved between two days. What has no value on one of them is left out. */
export interface Change {
  readonly from: Outcome
  readonly to: Outcome
  /** In hundredths of a year, below zero when people are younger now. */
  readonly meanAge?: number
  /** In hundredths of a percentage point. */
  readonly bachelorShare?: number
  readonly returned: number
}

/** @throws InvariantBroken when `to` lies before `from` */
export const change = (from: Outcome, to: Outcome): Change => {
  holds(from.day <= to.day, `a change runs forward, not from ${from.day} to ${to.day}`)
  const returned = to.returned - from.returned
  if (from.people === 0 || to.people === 0) return { from, to, returned }
  const den = from.people * to.people
  return {
    from,
    to,
    meanAge: hundredths(to.yearsTogether * from.people - from.yearsTogether * to.people, den),
    bachelorShare: hundredths(100 * (to.bachelorOrAbove * from.people - from.bachelorOrAbove * to.people), den),
    returned
  }
}

const cited = Source.fact("PJ-D2")
const people = (n: number): Explanation.Quantity => Explanation.count(n, Label.of("人", n === 1 ? "person" : "people"))
const years = (n: number): Explanation.Quantity => Explanation.count(n / 100, Label.of("岁", "years"))

/** Why the figures of a day are what they are. */
export const explain = (outcome: Outcome): Explanation.Explanation => {
  const { day, bachelorShare, meanAge, yearsTogether, returned, unknown } = outcome
  const all = people(outcome.people)
  return Explanation.step(Label.of(`${day}的队伍状况`, `the workforce on ${day}`), {
    quantity: all,
    ...(unknown === 0
      ? {}
      : { note: Label.of(`另有${unknown}人未登记，不计入`, `${unknown} more are not registered and left out`) }),
    source: cited,
    steps: [
      Explanation.step(Label.of("本科及以上比例", "share with a bachelor's degree or above"), {
        quantity: bachelorShare === undefined ? Explanation.none : Explanation.rate(bachelorShare),
        steps: Education.levels.map((level) =>
          Explanation.step(Education.labels[level], { quantity: people(outcome.education[level]) })
        )
      }),
      Explanation.step(Label.of("平均年龄", "mean age"), {
        quantity: meanAge === undefined ? Explanation.none : years(meanAge),
        note: Label.of(
          `${outcome.people}人的周岁合计${yearsTogether}岁，按人平均`,
          `${yearsTogether} full years of ${outcome.people} people together`
        )
      }),
      Explanation.step(Label.of("返乡大学生", "graduates who came back"), {
        quantity: people(returned),
        note: Label.of("大专及以上、返乡任职", "college or above, back in the district and in a post")
      })
    ]
  })
}

/** Why the figures moved so. */
export const explainChange = ({ from, to, meanAge, bachelorShare, returned }: Change): Explanation.Explanation =>
  Explanation.step(Label.of(`${from.day}至${to.day}的变化`, `change from ${from.day} to ${to.day}`), {
    source: cited,
    steps: [
      Explanation.step(Label.of("平均年龄变化", "change of the mean age"), {
        quantity: meanAge === undefined ? Explanation.none : years(meanAge)
      }),
      Explanation.step(Label.of("本科及以上比例变化", "change of the share with a bachelor's degree or above"), {
        quantity:
          bachelorShare === undefined
            ? Explanation.none
            : Explanation.count(bachelorShare / 100, Label.of("个百分点", "percentage points"))
      }),
      Explanation.step(Label.of("返乡大学生变化", "change of the graduates who came back"), {
        quantity: people(returned)
      }),
      explain(from),
      explain(to)
    ]
  })
