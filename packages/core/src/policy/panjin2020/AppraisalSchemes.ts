/** Panjin's schemes of appraisal: what counts for whom in a quarter and in a year. No text of the city's method (PJ-A8) was found. */
import type { OffenceKind, Scheme } from "../../appraisal/Scheme.ts"
import type { SchemeIndicator } from "../../appraisal/SchemeIndicator.ts"
import * as Label from "../../kernel/Label.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"

const { of } = Label
const { percent } = Share

const contents = "R4-05 names duties, results, grid events and satisfaction as what counts; weight and scale are ours"

type Own = Omit<SchemeIndicator, "weight">
const weighing = (weight: number, indicator: Own): SchemeIndicator => ({ ...indicator, weight: percent(weight) })

const onTime: Own = {
  id: "tickets-on-time",
  label: of("案卷按期处置", "tickets handled on time"),
  measure: "ticketsOnTime",
  scoring: { _tag: "Linear", zero: percent(60), full: percent(98) },
  countedMin: 3,
  whenMissing: "spread",
  source: Source.assumption(contents)
}

const rework: Own = {
  id: "rework",
  label: of("返工", "rework"),
  measure: "rework",
  scoring: {
    _tag: "Stepped",
    steps: [
      { from: percent(0), points: 10_000 },
      { from: percent(3), points: 9_000 },
      { from: percent(5), points: 8_000 },
      { from: percent(10), points: 6_000 }
    ],
    otherwise: 0
  },
  countedMin: 10,
  whenMissing: "spread",
  source: Source.assumption(`${contents}; of fewer than ten tickets one rework would outweigh all others`)
}

const visits: Own = {
  id: "visits-done",
  label: of("回访完成", "return visits done"),
  measure: "visitsDone",
  scoring: { _tag: "Linear", zero: percent(50), full: percent(100) },
  countedMin: 1,
  whenMissing: "spread",
  source: Source.assumption("R2-11 asks for a return visit on every case; weight and scale are ours")
}

const satisfaction: Own = {
  id: "satisfaction",
  label: of("群众满意率", "satisfaction of residents"),
  measure: "satisfaction",
  scoring: { _tag: "Linear", zero: percent(60), full: percent(98) },
  countedMin: 3,
  whenMissing: "spread",
  source: Source.assumption(contents)
}

const superior: Own = {
  id: "superior-score",
  label: of("上级评分", "superior's score"),
  measure: "superiorScore",
  scoring: { _tag: "Linear", zero: percent(0), full: percent(100) },
  countedMin: 1,
  whenMissing: "required",
  source: Source.assumption(
    "R4-09 splits votes among leaders, staff and public, from memory; weight and scale are ours"
  )
}

const discipline: Own = {
  id: "discipline",
  label: of("纪律", "discipline"),
  measure: "discipline",
  scoring: { _tag: "Deduction", each: 1_000, floor: 0 },
  countedMin: 0,
  whenMissing: "full",
  source: Source.assumption("R4-01 counts conduct and probity among what is appraised; weight and scale are ours")
}

const residents: Own = {
  id: "residents-vote",
  label: of("居民测评", "residents' vote"),
  measure: "residentsVote",
  scoring: { _tag: "Linear", zero: percent(0), full: percent(100) },
  countedMin: 50,
  whenMissing: "required",
  source: Source.assumption("R4-06 (Nanhu) asks for 50 voters, R4-07 for a vote once a year; the weight is ours")
}

const peers: Own = {
  id: "peers-vote",
  label: of("同事互评", "colleagues' vote"),
  measure: "peersVote",
  scoring: { _tag: "Linear", zero: percent(0), full: percent(100) },
  countedMin: 3,
  whenMissing: "spread",
  source: Source.assumption("R4-06 (Nanhu) gives colleagues 10, R4-09 from memory 30; the weight is ours")
}

const quarters: Own = {
  id: "quarters",
  label: of("季度考核平均", "mean of the quarters"),
  measure: "quarters",
  scoring: { _tag: "Linear", zero: percent(0), full: percent(100) },
  countedMin: 2,
  whenMissing: "spread",
  source: Source.assumption("R4-03 speaks of regular appraisal beside the yearly one; how the year rests on it is ours")
}

const veto = (
  id: string,
  label: Label.Label,
  kinds: readonly [string, ...ReadonlyArray<string>],
  atMost: "competent" | "notCompetent",
  source: Source.Source
): SchemeIndicator => ({
  id,
  label,
  measure: "discipline",
  weight: percent(0),
  scoring: { _tag: "Veto", trigger: { _tag: "Faults", min: 1, kinds }, atMost },
  countedMin: 0,
  whenMissing: "full",
  source
})

const vetoes = [
  veto(
    "criticised",
    of("受通报批评不评优秀", "no excellent after a public criticism"),
    ["criticism"],
    "competent",
    Source.assumption("who was criticised in public is no example to others; no text of the city was found")
  ),
  veto(
    "sanctioned",
    of("受处分或旷工不称职", "not competent after a sanction or absence without leave"),
    ["sanction", "absence-without-leave"],
    "notCompetent",
    Source.assumption("R4-03 lets an employer end the contract for longer absence; its place among the ratings is ours")
  )
]

const offence = (id: string, label: Label.Label, severity: number): OffenceKind => ({
  id,
  label,
  severity,
  source: Source.assumption("the usual steps of discipline; how heavily each counts is ours")
})

const offences = [
  offence("reminder", of("谈话提醒", "reminder"), 1),
  offence("criticism", of("通报批评", "public criticism"), 3),
  offence("absence-without-leave", of("旷工", "absence without leave"), 5),
  offence("sanction", of("党纪政务处分", "disciplinary sanction"), 10)
]

const shared = {
  ballots: {
    points: { excellent: 10_000, competent: 8_500, basicallyCompetent: 6_000, notCompetent: 0 },
    ordinaryMin: percent(70)
  },
  offences
} satisfies Partial<Scheme>

const grid = { posts: ["gridAdministrator"], tickets: "grids", ...shared } as const
const centre = { posts: ["centreStaff", "auxiliaryPolice"], tickets: "place", ...shared } as const
const lead = {
  posts: ["secretary", "director", "deputySecretary", "deputyDirector"],
  tickets: "place",
  ...shared
} as const

export const schemes: ReadonlyArray<Scheme> = [
  {
    id: "grid-quarter",
    label: of("网格管理员季度考核", "quarterly appraisal of grid administrators"),
    cycle: "quarter",
    ...grid,
    indicators: [
      weighing(30, onTime),
      weighing(10, rework),
      weighing(15, visits),
      weighing(20, satisfaction),
      weighing(20, superior),
      weighing(5, discipline),
      ...vetoes
    ]
  },
  {
    id: "centre-quarter",
    label: of("中心工作人员和辅警季度考核", "quarterly appraisal of centre staff and auxiliary police"),
    cycle: "quarter",
    ...centre,
    indicators: [
      weighing(20, onTime),
      weighing(10, rework),
      weighing(10, visits),
      weighing(20, satisfaction),
      weighing(35, superior),
      weighing(5, discipline),
      ...vetoes
    ]
  },
  {
    id: "lead-quarter",
    label: of("村（社区）班子成员季度考核", "quarterly appraisal of secretaries, directors and deputies"),
    cycle: "quarter",
    ...lead,
    indicators: [
      weighing(20, onTime),
      weighing(5, rework),
      weighing(10, visits),
      weighing(20, satisfaction),
      weighing(40, superior),
      weighing(5, discipline),
      ...vetoes
    ]
  },
  ...(
    [
      ["grid-year", of("网格管理员年度考核", "yearly appraisal of grid administrators"), grid, [45, 25, 10, 15]],
      [
        "centre-year",
        of("中心工作人员和辅警年度考核", "yearly appraisal of centre staff and auxiliary police"),
        centre,
        [40, 25, 10, 20]
      ],
      [
        "lead-year",
        of("村（社区）班子成员年度考核", "yearly appraisal of secretaries, directors and deputies"),
        lead,
        [30, 30, 10, 25]
      ]
    ] as const
  ).map(
    ([id, label, staff, [ofQuarters, ofResidents, ofPeers, ofSuperior]]): Scheme => ({
      id,
      label,
      cycle: "year",
      ...staff,
      indicators: [
        weighing(ofQuarters, quarters),
        weighing(ofResidents, residents),
        weighing(ofPeers, peers),
        weighing(ofSuperior, superior),
        weighing(5, discipline),
        ...vetoes
      ]
    })
  )
]
