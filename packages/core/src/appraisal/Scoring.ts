/**
 * How a figure becomes points: linear, stepped, by deduction, or as a veto that takes no part in the points and holds the
 * rating down. A better figure never gets fewer points.
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import * as Share from "../kernel/Share.ts"
import { Points } from "../workforce/Ranking.ts"
import type { Offences } from "./Figure.ts"
import { isFault, type Measure } from "./Measure.ts"

/** When a veto bites: the share is worse than one, or there are so many faults (of certain kinds of offences, if named). */
export const Trigger = Schema.TaggedUnion({
  Worse: { than: Share.Share },
  Faults: {
    min: Schema.Int.check(Schema.isGreaterThan(0)),
    kinds: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString))
  }
}).annotate({ identifier: "VetoTrigger" })
export type Trigger = typeof Trigger.Type

export const Scoring = Schema.TaggedUnion({
  /** No points at `zero` and beyond, all at `full` and beyond, in proportion between them. */
  Linear: { zero: Share.Share, full: Share.Share },
  /** The points of the first step that the share reaches, best first; `otherwise` when it reaches none. */
  Stepped: { steps: Schema.NonEmptyArray(Schema.Struct({ from: Share.Share, points: Points })), otherwise: Points },
  /** From 100 down by `each` for every fault, not below `floor`. */
  Deduction: { each: Points, floor: Points },
  /** One thing outweighs all others 一票否决: the rating is `atMost` this one. */
  Veto: { trigger: Trigger, atMost: Rating.Rating }
}).annotate({ identifier: "Scoring" })
export type Scoring = typeof Scoring.Type
export type Veto = Extract<Scoring, { readonly _tag: "Veto" }>
export type Graded = Exclude<Scoring, Veto>

const MAX = 10_000

/** What scoring reads of a figure: a share from 0 to 1 and a number of faults. */
export interface Read {
  readonly share: Share.Share
  readonly faults: number
}

/** Whether a share is as good as another by a measure, or better. */
export const reaches = (measure: Measure, share: Share.Share, mark: Share.Share): boolean =>
  isFault(measure) ? Share.compare(share, mark) <= 0 : Share.compare(share, mark) >= 0

/**
 * The points of a figure in hundredths, rounded half up.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Scoring } = await import("@wangge/core/appraisal")
 * const linear = { _tag: "Linear", zero: { num: 60, den: 100 }, full: { num: 90, den: 100 } }
 * expect(Scoring.pointsOf(linear, "ticketsOnTime", { share: { num: 16, den: 20 }, faults: 4 })).toBe(6667)
 * ```
 */
export const pointsOf = (scoring: Graded, measure: Measure, { share, faults }: Read): Points => {
  switch (scoring._tag) {
    case "Linear":
      return linear(share, scoring)
    case "Stepped":
      return scoring.steps.find(({ from }) => reaches(measure, share, from))?.points ?? scoring.otherwise
    case "Deduction":
      return Math.max(scoring.floor, MAX - scoring.each * faults)
  }
}

/** `(share − zero) ÷ (full − zero)` of all points, exact until it is rounded. */
const linear = (share: Share.Share, { zero, full }: Extract<Scoring, { readonly _tag: "Linear" }>): Points => {
  const [way, whole] = [difference(share, zero), difference(full, zero)]
  const sign = whole.num < 0n ? -1n : 1n
  const [num, den] = [way.num * whole.den * sign, way.den * whole.num * sign]
  if (den === 0n) return share.num * full.den === full.num * share.den ? MAX : 0
  if (num <= 0n) return 0
  return num >= den ? MAX : Number((2n * BigInt(MAX) * num + den) / (2n * den))
}

const difference = (a: Share.Share, b: Share.Share) => ({
  num: BigInt(a.num) * BigInt(b.den) - BigInt(b.num) * BigInt(a.den),
  den: BigInt(a.den) * BigInt(b.den)
})

/** Whether a veto bites. Named kinds of offences count by the times they happened, whatever their severity. */
export const bites = ({ trigger }: Veto, measure: Measure, { share, faults }: Read, offences?: Offences): boolean => {
  if (trigger._tag === "Worse") return !reaches(measure, share, trigger.than)
  const { kinds, min } = trigger
  if (kinds === undefined) return faults >= min
  const named = (offences?.offences ?? []).filter(({ kind }) => kinds.includes(kind))
  return named.reduce((sum, { times }) => sum + times, 0) >= min
}

const points = (n: number): Label.Label => Label.of(`${n / 100}分`, `${n / 100} points`)

/** A share as a rule names it, without needless noughts: 60%, 12.5%. */
export const percent = (share: Share.Share): string => Share.format(share).replace(/\.?0+%$/, "%")

/** How the scoring works, in words. `named` are the kinds of offences by id, as the scheme calls them. */
export const phrase = (
  scoring: Scoring,
  measure: Measure,
  named: { readonly [kind: string]: Label.Label } = {}
): Label.Label => {
  const side = isFault(measure) ? Label.of("不高于", "at most") : Label.of("不低于", "at least")
  switch (scoring._tag) {
    case "Linear": {
      const [zero, full] = [percent(scoring.zero), percent(scoring.full)]
      if (zero === "0%" && full === "100%") return Label.of("按百分比得分", "as many points as per cent")
      return Label.of(
        `${zero}得0分，${full}得满分，其间按比例`,
        `no points at ${zero}, all at ${full}, in proportion between`
      )
    }
    case "Stepped": {
      const steps = scoring.steps.map((step) => {
        const { zh, en } = points(step.points)
        return Label.of(`${side.zh}${percent(step.from)}得${zh}`, `${side.en} ${percent(step.from)}: ${en}`)
      })
      const { zh, en } = Label.listed(steps)
      const last = points(scoring.otherwise)
      return Label.of(`${zh}，否则${last.zh}`, `${en}, otherwise ${last.en}`)
    }
    case "Deduction": {
      const [each, floor] = [points(scoring.each), points(scoring.floor)]
      return Label.of(`每次扣${each.zh}，不低于${floor.zh}`, `${each.en} off for each, not below ${floor.en}`)
    }
    case "Veto": {
      const { zh, en } = Rating.labels[scoring.atMost]
      const when = triggerPhrase(scoring.trigger, measure, named)
      return Label.of(`${when.zh}的，最高${zh}`, `${when.en}: ${en} at best`)
    }
  }
}

const triggerPhrase = (
  trigger: Trigger,
  measure: Measure,
  named: { readonly [kind: string]: Label.Label }
): Label.Label => {
  if (trigger._tag === "Worse") {
    const than = percent(trigger.than)
    return isFault(measure) ? Label.of(`高于${than}`, `above ${than}`) : Label.of(`低于${than}`, `below ${than}`)
  }
  const { min, kinds = [] } = trigger
  const { zh, en } =
    kinds.length === 0 ? Label.of("累计", "faults") : Label.listed(kinds.map((kind) => named[kind] ?? Label.same(kind)))
  return Label.of(`${zh}达${min}次`, `${en}, ${min === 1 ? "even once" : `${min} times or more`}`)
}
