/**
 * What scoring reads in a figure: how many were counted, a share from 0 to 1, and a number of faults. The share of a vote is
 * the mean worth of its ballots, that of marks their mean; of offences it is 1 when there was any.
 *
 * @internal
 */
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import * as Share from "../kernel/Share.ts"
import { format } from "../workforce/Ranking.ts"
import type { Figure, Marks, Offences, Rate, Vote } from "./Figure.ts"
import { isFault, type Measure } from "./Measure.ts"
import type { Scheme } from "./Scheme.ts"

export interface Reading {
  /** Left out where none is too few: of offences. */
  readonly counted?: number
  readonly share: Share.Share
  readonly faults: number
  /** Of a residents' vote, the share of those who hold no office. */
  readonly ordinary?: Share.Share
  /** The figure in words, as it was counted. */
  readonly words: Label.Label
}

/** Reads the figure of a measure by the ballots and offences of its scheme; nothing when nothing was counted. */
export const of = (scheme: Scheme, measure: Measure, figure: Figure): Reading | undefined => {
  switch (figure._tag) {
    case "Rate":
      return ofRate(measure, figure)
    case "Vote":
      return ofVote(scheme, measure, figure)
    case "Marks":
      return ofMarks(figure)
    case "Offences":
      return ofOffences(scheme, figure)
  }
}

const ofRate = (measure: Measure, { num, den }: Rate): Reading | undefined =>
  den === 0
    ? undefined
    : {
        counted: den,
        share: Share.of(num, den),
        faults: isFault(measure) ? num : den - num,
        words: Label.of(`${den}件中${num}件`, `${num} of ${den}`)
      }

const ofVote = ({ ballots: rule }: Scheme, measure: Measure, { ballots, ordinary }: Vote): Reading | undefined => {
  const counted = Rating.Rating.literals.reduce((sum, rating) => sum + ballots[rating], 0)
  if (counted === 0) return undefined
  const worth = Rating.Rating.literals.reduce((sum, rating) => sum + ballots[rating] * rule.points[rating], 0)
  const each = Rating.Rating.literals.map((rating) => {
    const { zh, en } = Rating.labels[rating]
    return Label.of(`${zh}${ballots[rating]}票`, `${en} ${ballots[rating]}`)
  })
  const { zh, en } = Label.listed(each)
  return {
    counted,
    share: Share.of(worth, counted * 10_000),
    faults: ballots.notCompetent,
    ...(measure === "residentsVote" ? { ordinary: Share.of(Math.min(ordinary ?? counted, counted), counted) } : {}),
    words: Label.of(`${counted}票：${zh}`, `${counted} ballots: ${en}`)
  }
}

const ofMarks = ({ marks }: Marks): Reading | undefined => {
  if (marks.length === 0) return undefined
  const sum = marks.reduce((total, mark) => total + mark, 0)
  const { zh, en } = Label.listed(marks.map((mark) => Label.same(format(mark))))
  return {
    counted: marks.length,
    share: Share.of(sum, marks.length * 10_000),
    faults: 0,
    words: marks.length === 1 ? Label.of(`${zh}分`, `${en} points`) : Label.of(`${zh}的平均`, `the mean of ${en}`)
  }
}

const ofOffences = (scheme: Scheme, { offences }: Offences): Reading => {
  const kinds = new Map(scheme.offences.map((kind) => [kind.id, kind]))
  const faults = offences.reduce((sum, { kind, times }) => sum + times * (kinds.get(kind)?.severity ?? 1), 0)
  return {
    share: Share.of(faults === 0 ? 0 : 1, 1),
    faults,
    words:
      offences.length === 0
        ? Label.of("无记录", "none recorded")
        : Label.listed(
            offences.map(({ kind, times }) => {
              const { zh, en } = kinds.get(kind)?.label ?? Label.same(kind)
              return Label.of(`${zh}${times}次`, `${en} × ${times}`)
            })
          )
  }
}
