/** How Panjin's village and community staff are appraised: schemes, thresholds, the cap on excellent, procedure. */
import type { AppraisalPolicy } from "../../appraisal/AppraisalPolicy.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"
import { careers, consequences } from "./AppraisalConsequences.ts"
import { schemes } from "./AppraisalSchemes.ts"

const { of } = Label
const { percent } = Share

const FROM = Day.of("2018-01-01")
const NEW_RULE = Day.of("2021-01-01")

/** The parameters of a period are those of its last day, so an appraisal keeps to them whenever it is held. */
const parameter = <A>(label: Label.Label, unit: string, value: A, source: Source.Source): Dated.Dated<A> =>
  Dated.constant({ label, unit, transition: "keep", from: FROM, value, source })

const both = <A>(value: A) => ({ quarter: value, year: value })

const pooling = (pooledBelow: number) => ({ level: "place", pooledBelow, base: "rated" }) as const

export const appraisal: AppraisalPolicy = {
  schemes: parameter(
    of("考核方案", "schemes of appraisal"),
    "schemes",
    schemes,
    Source.assumption("PJ-A8 names the city's method of appraising community staff by results, but no text was found")
  ),
  thresholds: parameter(
    of("等次分数线", "thresholds of the ratings"),
    "hundredths of a point",
    { excellent: 9_000, competent: 7_500, basicallyCompetent: 6_000 },
    Source.assumption("R4-01 gives four ratings without points; these lines are usual")
  ),
  excellentShare: {
    label: of("优秀比例上限", "cap on excellent"),
    unit: "share",
    transition: "keep",
    values: [
      {
        from: FROM,
        known: FROM,
        value: both({ usual: percent(15), commended: percent(20) }),
        source: Source.rule("R4-01")
      },
      {
        from: NEW_RULE,
        known: NEW_RULE,
        value: both({ usual: percent(20), commended: percent(25) }),
        source: Source.rule("R4-02")
      }
    ]
  },
  excellentUnits: {
    label: of("优秀比例计算单位", "units of the cap on excellent"),
    unit: "units, people",
    transition: "keep",
    values: [
      {
        from: FROM,
        known: FROM,
        value: pooling(7),
        source: Source.assumption(
          "R4-01 counts by unit; with 15% a unit below 7 people would never have an excellent, so small units are pooled"
        )
      },
      {
        from: NEW_RULE,
        known: NEW_RULE,
        value: pooling(5),
        source: Source.assumption("with 20% (R4-02) a unit of 5 has one excellent; smaller ones are pooled")
      }
    ]
  },
  tieOrder: parameter(
    of("同分排序", "order among equals"),
    "criteria",
    ["residentsVote", "ticketsOnTime", "satisfaction", "superiorScore", "notExcellentBefore", "longerService"],
    Source.assumption(
      "no text was found; residents come first (R4-06), then results, then who was not excellent before"
    )
  ),
  participation: parameter(
    of("参加考核条件", "who is rated"),
    "months, share of days",
    { quarter: { monthsMin: 2, absentMax: Share.of(1, 2) }, year: { monthsMin: 6, absentMax: Share.of(1, 2) } },
    Source.assumption("no text was found; a rating rests on more than half of the period, as is usual")
  ),
  procedure: parameter(
    of("公示、复核期限", "days of notice and appeal"),
    "working days",
    { noticeWorkingDays: 5, appealWorkingDays: 5, decisionWorkingDays: 10 },
    Source.assumption("no text was found; five working days of public notice are usual")
  ),
  consequences: parameter(
    of("考核结果运用", "consequences of a rating"),
    "percent, steps, times",
    consequences,
    Source.assumption("no text was found; each part cites what it rests on")
  ),
  careers: parameter(
    of("定向招录条件", "who may register for reserved posts"),
    "years, ratings",
    careers,
    Source.fact("PJ-D1")
  )
}
