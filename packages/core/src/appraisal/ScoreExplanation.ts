/**
 * Why a score is what it is: every indicator with its figure, its scoring and its weight.
 *
 * @internal
 */
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import type * as Share from "../kernel/Share.ts"
import type { Points } from "../workforce/Ranking.ts"
import * as Gap from "./Gap.ts"
import { isGap, isVeto, type Judgement } from "./Judgement.ts"
import { labels } from "./Measure.ts"
import type { Scheme } from "./Scheme.ts"
import { missingLabels, type WhenMissing } from "./SchemeIndicator.ts"
import * as Scoring from "./Scoring.ts"

/** Points as a figure of an explanation. */
export const quantity = (points: Points): Explanation.Quantity =>
  Explanation.count(points / 100, Label.of("分", "points"))

export const explained = (
  { label, indicators, offences }: Scheme,
  { points, atMost }: { readonly points: Points; readonly atMost?: Rating.Rating },
  judged: ReadonlyArray<Judgement>
): Explanation.Explanation => {
  const isSpread = judged.some((one) => !isVeto(one.indicator) && one.points === undefined)
  const held = atMost === undefined ? undefined : Rating.labels[atMost]
  const notes = [
    ...(isSpread ? [Label.of("缺项权重由其余指标按比例分担", "missing weights are spread over the others")] : []),
    ...(held === undefined ? [] : [Label.of(`一票否决：最高${held.zh}`, `a veto leaves ${held.en} at best`)])
  ]
  const named = Object.fromEntries(offences.map((kind) => [kind.id, kind.label]))
  return Explanation.step(label, {
    quantity: quantity(points),
    ...(notes.length === 0 ? {} : { note: joined(notes) }),
    steps: indicators.flatMap((indicator) => {
      const found = judged.find((one) => one.indicator === indicator)
      return found === undefined ? [] : [stepOf(found, named)]
    })
  })
}

const stepOf = (judged: Judgement, named: { readonly [kind: string]: Label.Label }): Explanation.Explanation => {
  const { indicator, read, points, bites } = judged
  const { label, measure, scoring, weight, source } = indicator
  const rule = Explanation.step(Label.of("计分规则", "scoring"), {
    quantity: Explanation.words(Scoring.phrase(scoring, measure, named)),
    source
  })
  const figure = Explanation.step(labels[measure], {
    quantity: Explanation.words(isGap(read) ? Gap.phrase(read) : read.words),
    steps: readBy(judged)
  })
  const outcome =
    scoring._tag === "Veto"
      ? Explanation.words(bites === true ? BITES : IDLE)
      : points === undefined
        ? Explanation.none
        : quantity(points)
  return Explanation.step(label, {
    quantity: outcome,
    ...noteOf(weight, scoring, isGap(read) ? indicator.whenMissing : undefined),
    steps: [figure, rule]
  })
}

const BITES = Label.of("触发一票否决", "the veto bites")
const IDLE = Label.of("未触发", "does not bite")

/** What the scoring reads: a rate or a number of faults. Named offences stand in the figure itself. */
const readBy = ({ indicator: { scoring }, read }: Judgement): ReadonlyArray<Explanation.Explanation> => {
  if (isGap(read)) return []
  if (scoring._tag === "Veto" && scoring.trigger._tag === "Faults" && scoring.trigger.kinds !== undefined) return []
  const byFaults = scoring._tag === "Deduction" || (scoring._tag === "Veto" && scoring.trigger._tag === "Faults")
  return byFaults
    ? [
        Explanation.step(Label.of("计为", "counted as"), {
          quantity: Explanation.count(read.faults, Label.of("次", read.faults === 1 ? "fault" : "faults"))
        })
      ]
    : [Explanation.step(Label.of("比率", "rate"), { quantity: Explanation.rate(read.share) })]
}

const noteOf = (
  weight: Share.Share,
  { _tag }: Scoring.Scoring,
  missing: WhenMissing | undefined
): { readonly note?: Label.Label } => {
  const parts = [
    ...(_tag === "Veto" ? [] : [Label.of(`权重${Scoring.percent(weight)}`, `weight ${Scoring.percent(weight)}`)]),
    ...(missing === undefined || _tag === "Veto" ? [] : [missingLabels[missing]])
  ]
  return parts.length === 0 ? {} : { note: joined(parts) }
}

const joined = (notes: ReadonlyArray<Label.Label>): Label.Label =>
  Label.of(notes.map(({ zh }) => zh).join("，"), notes.map(({ en }) => en).join(", "))
