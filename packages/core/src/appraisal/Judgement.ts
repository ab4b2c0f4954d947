/**
 * One indicator of a scheme and what a person's figure gives by it.
 *
 * @internal
 */

import * as Share from "../kernel/Share.ts"
import type { Points } from "../workforce/Ranking.ts"
import type { Figures } from "./Figure.ts"
import * as FigureReading from "./FigureReading.ts"
import type { Gap } from "./Gap.ts"
import type { Scheme } from "./Scheme.ts"
import type { SchemeIndicator } from "./SchemeIndicator.ts"
import * as Scoring from "./Scoring.ts"

/** `points` of a graded indicator that takes part in the sum, `bites` of a veto. */
export interface Judgement {
  readonly indicator: SchemeIndicator
  readonly read: FigureReading.Reading | Gap
  readonly points?: Points
  readonly bites?: boolean
}

export const isGap = (read: FigureReading.Reading | Gap): read is Gap => "_tag" in read

export const isVeto = ({ scoring }: SchemeIndicator): boolean => scoring._tag === "Veto"

export const of = (scheme: Scheme, indicator: SchemeIndicator, figures: Figures): Judgement => {
  const { measure, scoring, whenMissing } = indicator
  const read = readingOf(scheme, indicator, figures)
  if (isGap(read)) {
    if (isVeto(indicator) || whenMissing === "spread" || whenMissing === "required") return { indicator, read }
    return { indicator, read, points: whenMissing === "full" ? 10_000 : 0 }
  }
  return scoring._tag === "Veto"
    ? { indicator, read, bites: Scoring.bites(scoring, measure, read, figures.discipline) }
    : { indicator, read, points: Scoring.pointsOf(scoring, measure, read) }
}

const readingOf = (
  scheme: Scheme,
  { measure, countedMin }: SchemeIndicator,
  figures: Figures
): FigureReading.Reading | Gap => {
  const min = Math.max(1, countedMin)
  const figure = figures[measure]
  if (figure === undefined) return { _tag: "NotTaken" }
  const read = FigureReading.of(scheme, measure, figure)
  if (read === undefined) return { _tag: "TooFew", counted: 0, min }
  const { counted, ordinary } = read
  if (counted !== undefined && counted < min) return { _tag: "TooFew", counted, min }
  const least = scheme.ballots.ordinaryMin
  return ordinary !== undefined && Share.compare(ordinary, least) < 0 ? { _tag: "Unheard", ordinary, min: least } : read
}
