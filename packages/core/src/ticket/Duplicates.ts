/**
 * Which tickets may be about the same trouble 重复案件: points for nearness, category and time, each a named rule, so that
 * a suggestion can say why it was made. Nothing is merged by itself.
 */
import * as Explanation from "../kernel/Explanation.ts"
import type { CategoryId, TicketId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { distanceM, type Point } from "../kernel/Point.ts"
import * as Source from "../kernel/Source.ts"
import type { Category } from "./Category.ts"
import type { TicketRules } from "./TicketPolicy.ts"
import type { TicketRow } from "./TicketRow.ts"

/** What is compared of a ticket, or of a report that is not yet one. */
export interface Trouble {
  readonly id?: TicketId
  readonly category: CategoryId
  readonly place: Point
  readonly reportedAt: Instant.Instant
}

export interface Suggestion {
  readonly id: TicketId
  /** Points of 100. */
  readonly score: number
  readonly distanceM: number
  readonly explanation: Explanation.Explanation
}

/** A trouble as a row of the table of tickets has it. */
export const troubleOf = (row: Pick<TicketRow, "id" | "category" | "lon" | "lat" | "reported_at">): Trouble => ({
  id: row.id,
  category: row.category,
  place: { lon: row.lon, lat: row.lat },
  reportedAt: row.reported_at
})

/** The part of its weight, from 0 to 1, that a rule gives. */
interface Rule {
  readonly name: "place" | "category" | "time"
  readonly label: Label.Label
  readonly share: (one: Trouble, other: Trouble, rules: TicketRules) => number
  readonly note: (one: Trouble, other: Trouble) => Label.Label
}

const metres = (one: Trouble, other: Trouble): number => distanceM(one.place, other.place)
const apartMs = (one: Trouble, other: Trouble): number => Math.abs(one.reportedAt - other.reportedAt)
const categoryIn = ({ catalogue }: TicketRules, id: CategoryId): Category | undefined =>
  catalogue.categories.find((category) => category.id === id)

/** Same category 1; the same kind of thing under the same department a half. */
const kinship = (one: Trouble, other: Trouble, rules: TicketRules): number => {
  if (one.category === other.category) return 1
  const [a, b] = [categoryIn(rules, one.category), categoryIn(rules, other.category)]
  return a !== undefined && b !== undefined && a.kind === b.kind && a.department === b.department ? 0.5 : 0
}

export const rules: ReadonlyArray<Rule> = [
  {
    name: "place",
    label: Label.of("位置相近", "near each other"),
    share: (one, other, { duplicates }) => Math.max(0, 1 - metres(one, other) / Math.max(1, duplicates.withinM)),
    note: (one, other) => {
      const m = Math.round(metres(one, other))
      return Label.of(`相距 ${m} 米`, `${m} m apart`)
    }
  },
  {
    name: "category",
    label: Label.of("类别相同或相近", "same or kindred category"),
    share: kinship,
    note: (one, other) =>
      Label.same(one.category === other.category ? one.category : `${one.category} / ${other.category}`)
  },
  {
    name: "time",
    label: Label.of("时间相近", "reported about the same time"),
    share: (one, other, { duplicates }) =>
      Math.max(0, 1 - apartMs(one, other) / Math.max(1, duplicates.withinDays * Instant.DAY_MS)),
    note: (one, other) => {
      const ms = apartMs(one, other)
      return Label.of(`相隔 ${Explanation.formatSpan(ms, "zh")}`, `${Explanation.formatSpan(ms, "en")} apart`)
    }
  }
]

const points = Label.of("分", "points")
const source = Source.assumption("no text names figures for duplicates; the policy's weights decide")

/**
 * The tickets among `others` that may be the same trouble, the likeliest first (the older one first among equals).
 * What lies outside the policy's metres or days is never suggested, nor is a ticket itself.
 *
 * @param others open tickets around the place; hand in what a map query gives, the rest is left out here
 */
export const suggest = (
  trouble: Trouble,
  others: ReadonlyArray<Trouble & { readonly id: TicketId }>,
  parameters: TicketRules
): ReadonlyArray<Suggestion> => {
  const { withinM, withinDays, atLeast } = parameters.duplicates
  return others
    .filter(
      (other) =>
        other.id !== trouble.id &&
        metres(trouble, other) <= withinM &&
        apartMs(trouble, other) <= withinDays * Instant.DAY_MS
    )
    .map((other) => ({ other, suggestion: compare(trouble, other, parameters) }))
    .filter(({ suggestion }) => suggestion.score >= atLeast)
    .sort((a, b) => b.suggestion.score - a.suggestion.score || a.other.reportedAt - b.other.reportedAt)
    .map(({ suggestion }) => suggestion)
}

const compare = (trouble: Trouble, other: Trouble & { readonly id: TicketId }, parameters: TicketRules): Suggestion => {
  const { weights } = parameters.duplicates
  const total = weights.place + weights.category + weights.time
  const scored = rules.map((rule) => ({
    rule,
    points: total === 0 ? 0 : (100 * weights[rule.name] * rule.share(trouble, other, parameters)) / total
  }))
  const score = Math.round(scored.reduce((sum, one) => sum + one.points, 0))
  return {
    id: other.id,
    score,
    distanceM: Math.round(metres(trouble, other)),
    explanation: Explanation.step(Label.of(`可能与 ${other.id} 重复`, `may be the same as ${other.id}`), {
      quantity: Explanation.count(score, points),
      source,
      steps: scored.map((one) =>
        Explanation.step(one.rule.label, {
          quantity: Explanation.count(Math.round(one.points * 10) / 10, points),
          note: one.rule.note(trouble, other)
        })
      )
    })
  }
}
