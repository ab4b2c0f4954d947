/** Schemes, figures and rules for the tests of appraisal, small enough to work out by hand. @internal */
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type { AppraisalRules } from "./AppraisalPolicy.ts"
import type { Marks, Offences, Rate, Vote } from "./Figure.ts"
import type { Measure } from "./Measure.ts"
import type { Scheme } from "./Scheme.ts"
import type { SchemeIndicator } from "./SchemeIndicator.ts"
import type { Scoring } from "./Scoring.ts"

const because = Source.assumption("for a test")

/** As many points as per cent. */
export const perCent: Scoring = { _tag: "Linear", zero: Share.percent(0), full: Share.percent(100) }

export const indicator = (
  id: string,
  measure: Measure,
  weight: number,
  rest: Partial<SchemeIndicator> = {}
): SchemeIndicator => ({
  id,
  label: Label.of(`指标${id}`, `indicator ${id}`),
  measure,
  weight: Share.percent(weight),
  scoring: perCent,
  countedMin: 0,
  whenMissing: "spread",
  source: because,
  ...rest
})

export const scheme = (...indicators: readonly [SchemeIndicator, ...ReadonlyArray<SchemeIndicator>]): Scheme => ({
  id: "test",
  label: Label.of("测试方案", "test scheme"),
  cycle: "year",
  posts: ["gridAdministrator"],
  tickets: "grids",
  indicators,
  ballots: {
    points: { excellent: 10_000, competent: 8_000, basicallyCompetent: 6_000, notCompetent: 0 },
    ordinaryMin: Share.percent(70)
  },
  offences: [
    { id: "reminder", label: Label.of("谈话提醒", "reminder"), severity: 1, source: because },
    { id: "criticism", label: Label.of("通报批评", "public criticism"), severity: 3, source: because }
  ]
})

export const rate = (num: number, den: number): Rate => ({ _tag: "Rate", num, den })

export const marks = (...list: ReadonlyArray<number>): Marks => ({ _tag: "Marks", marks: list })

/** Ballots from excellent down. */
export const vote = (
  [excellent, competent, basicallyCompetent, notCompetent]: readonly [number, number, number, number],
  ordinary?: number
): Vote => ({
  _tag: "Vote",
  ballots: { excellent, competent, basicallyCompetent, notCompetent },
  ...(ordinary === undefined ? {} : { ordinary })
})

export const offences = (...list: ReadonlyArray<readonly [kind: string, times: number]>): Offences => ({
  _tag: "Offences",
  offences: list.map(([kind, times]) => ({ kind, times }))
})

const both = <A>(value: A) => ({ quarter: value, year: value })

/** Thresholds of 90, 75 and 60; 20% by village or community, nobody pooled; six months, half of the days. */
export const rules: Pick<
  AppraisalRules,
  "thresholds" | "excellentShare" | "excellentUnits" | "tieOrder" | "participation"
> = {
  thresholds: { excellent: 9_000, competent: 7_500, basicallyCompetent: 6_000 },
  excellentShare: both({ usual: Share.percent(20), commended: Share.percent(25) }),
  excellentUnits: { level: "place", pooledBelow: 0, base: "rated" },
  tieOrder: ["residentsVote"],
  participation: both({ monthsMin: 6, absentMax: Share.of(1, 2) })
}
