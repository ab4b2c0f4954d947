/**
 * Who is above the number of posts 冗余人员 (PJ-A7): where a kind has more holders than posts, the written order of the policy
 * says who stays, and the rest are above.
 */
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { Source } from "../kernel/Source.ts"
import type { Appointment } from "./Appointment.ts"
import { type Criterion, criterionLabels, type DiversionRules } from "./DiversionRoute.ts"
import * as Education from "./Education.ts"
import { type Person, qualificationOn } from "./Person.ts"
import * as Post from "./Post.ts"
import * as Roster from "./Roster.ts"
import * as SocialWorkCertificate from "./SocialWorkCertificate.ts"
import * as Workforce from "./Workforce.ts"

export interface Surplus {
  /** By kind, who leaves first at the end. */
  readonly above: ReadonlyArray<Appointment>
  readonly explanation: Explanation.Explanation
}

/** Who is above the number in one place on a day. Nobody as long as no number was decided. */
export const above = (
  state: Workforce.Workforce,
  rules: DiversionRules,
  place: AreaCode,
  day: Day,
  source?: Source
): Surplus => {
  const roster = Roster.placeOn(state, place, day)
  const crowded = roster.kinds.filter(({ overfill }) => overfill > 0)
  const found = crowded.map(({ kind, number }) => {
    const holders = inOrder(
      state,
      rules,
      roster.holders.filter((one) => one.kind === kind),
      day
    )
    return { kind, number, holders, above: holders.slice(number) }
  })
  const all = found.flatMap((one) => one.above)
  const people = (n: number) => Explanation.count(n, Label.of("人", n === 1 ? "person" : "people"))
  return {
    above: all,
    explanation: Explanation.step(
      Label.of(`${place}在${day}的超编人员`, `people above the number in ${place} on ${day}`),
      {
        quantity: people(all.length),
        note: joined(rules.order.length === 0 ? [byId] : rules.order.map((criterion) => criterionLabels[criterion])),
        ...(source === undefined ? {} : { source }),
        steps: found.map((one) =>
          Explanation.step(Post.labels[one.kind], {
            quantity: people(one.above.length),
            note: Label.of(
              `${one.holders.length}人在岗，编制${one.number}个`,
              `${one.holders.length} holders, ${one.number} posts`
            ),
            steps: one.holders.map((holder, i) =>
              Explanation.step(Label.same(holder.person), {
                quantity: Explanation.words(i < one.number ? stays : isAbove),
                ...noteOf(state, rules, holder, day)
              })
            )
          })
        )
      }
    )
  }
}

const byId = Label.of("按人员编号排序", "by the person's id")
const stays = Label.of("留任", "stays")
const isAbove = Label.of("超编", "above the number")

/** Who stays first, by the criteria in turn; the person's id decides last. */
export const inOrder = (
  state: Workforce.Workforce,
  { order }: DiversionRules,
  holders: ReadonlyArray<Appointment>,
  day: Day
): ReadonlyArray<Appointment> =>
  [...holders].sort((a, b) => {
    for (const criterion of order) {
      const difference = standing(state, criterion, b, day) - standing(state, criterion, a, day)
      if (difference !== 0) return difference
    }
    return a.person < b.person ? -1 : 1
  })

/** A number that is greater for those who stay rather. Days count backwards, so the longer service is the greater. */
const standing = (state: Workforce.Workforce, criterion: Criterion, { person }: Appointment, day: Day): number => {
  const known = Workforce.personOf(state, person)
  if (known === undefined) return 0
  const { education, certificate } = qualificationOn(known, day)
  switch (criterion) {
    case "education":
      return Education.levels.indexOf(education.level)
    case "certificate":
      return SocialWorkCertificate.levels.indexOf(certificate)
    case "service":
      return -ordinal(Roster.servedSince(state, person) ?? day)
    case "youth":
      return ordinal(known.birth)
  }
}

/** Days order as their digits do. */
const ordinal = (day: Day): number => Number(day.replaceAll("-", ""))

const noteOf = (
  state: Workforce.Workforce,
  { order }: DiversionRules,
  { person }: Appointment,
  day: Day
): { readonly note?: Label.Label } => {
  const known = Workforce.personOf(state, person)
  if (known === undefined || order.length === 0) return {}
  return { note: joined(order.map((criterion) => trait(state, criterion, known, day))) }
}

const joined = (labels: ReadonlyArray<Label.Label>): Label.Label =>
  Label.of(labels.map(({ zh }) => zh).join("，"), labels.map(({ en }) => en).join(", "))

const trait = (state: Workforce.Workforce, criterion: Criterion, known: Person, day: Day): Label.Label => {
  const { education, certificate } = qualificationOn(known, day)
  switch (criterion) {
    case "education":
      return Education.label(education)
    case "certificate":
      return SocialWorkCertificate.labels[certificate]
    case "service": {
      const since = Roster.servedSince(state, known.person) ?? day
      return Label.of(`${since}起工作`, `in service since ${since}`)
    }
    case "youth":
      return Label.of(`${known.birth}出生`, `born ${known.birth}`)
  }
}
