/** What can be amiss with a grid on a day, and how each finding is explained. @internal */
import type * as Dated from "../kernel/Dated.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { Serving } from "./Assignment.ts"
import type { Band } from "./GridPolicy.ts"

/** In the order in which a report lists them. */
export const problems = {
  NoMember: Label.of("没有专职网格员", "no primary member"),
  NobodyServes: Label.of("当日无人在岗", "nobody serves that day"),
  TooManyTickets: Label.of("未结案卷超限", "too many open tickets"),
  TooManyGrids: Label.of("一人网格数超限", "member has too many grids"),
  TooManyHouseholds: Label.of("户数超过规模", "more households than the norm"),
  TooFewHouseholds: Label.of("户数不足规模", "fewer households than the norm"),
  HouseholdsUnknown: Label.of("户数不详", "households not counted")
} as const satisfies { readonly [tag: string]: Label.Label }
export type Problem = keyof typeof problems

export interface GridLoad {
  readonly grid: AreaCode
  readonly name: Label.Label
  readonly parent?: AreaCode
  /** Whether it lies in a community or in a village. */
  readonly setting: "urban" | "rural"
  /** The primary member, on leave or not. */
  readonly member?: PersonId
  readonly serving: Serving
  /** For how many grids the primary member answers. */
  readonly gridsOfMember: number
  readonly households?: number
  readonly norm: Band
  readonly openTickets: number
  readonly problems: ReadonlyArray<Problem>
}

/** The norms and limits in force on the day. */
export interface Rules {
  readonly urban: Dated.Entry<Band>
  readonly rural: Dated.Entry<Band>
  readonly openTicketsMax: Dated.Entry<number>
  readonly gridsPerMemberMax: Dated.Entry<number>
}

/** Where the limit comes from that a grid breaks; none for what nobody has counted. */
const sourceOf = (problem: Problem, grid: GridLoad, rules: Rules): Source.Source | undefined => {
  switch (problem) {
    case "NoMember":
    case "NobodyServes":
      return Source.fact("PJ-E1")
    case "TooManyTickets":
      return rules.openTicketsMax.source
    case "TooManyGrids":
      return rules.gridsPerMemberMax.source
    case "TooManyHouseholds":
    case "TooFewHouseholds":
      return rules[grid.setting].source
    case "HouseholdsUnknown":
      return undefined
  }
}

export const finding = (problem: Problem, grid: GridLoad, rules: Rules): Explanation.Explanation => {
  const figure = figureOf(problem, grid, rules)
  const source = sourceOf(problem, grid, rules)
  return Explanation.step(named(grid), {
    ...(figure === undefined ? {} : { quantity: figure }),
    ...(source === undefined ? {} : { source })
  })
}

const named = ({ name, grid }: GridLoad): Label.Label => Label.of(`${name.zh}（${grid}）`, `${name.en} (${grid})`)

/** What was found in one grid, against what. */
const figureOf = (problem: Problem, grid: GridLoad, rules: Rules): Explanation.Quantity | undefined => {
  const words = (zh: string, en: string): Explanation.Quantity => Explanation.words(Label.of(zh, en))
  const { norm, households = 0, openTickets, gridsOfMember } = grid
  switch (problem) {
    case "TooManyTickets": {
      const most = rules.openTicketsMax.value
      return words(`${openTickets}件，上限${most}件`, `${openTickets} tickets, at most ${most}`)
    }
    case "TooManyGrids": {
      const most = rules.gridsPerMemberMax.value
      return words(`${gridsOfMember}个，上限${most}个`, `${gridsOfMember} grids, at most ${most}`)
    }
    case "TooManyHouseholds":
    case "TooFewHouseholds":
      return words(
        `${households}户，规模${norm.min}至${norm.max}户`,
        `${households} households, norm ${norm.min} to ${norm.max}`
      )
    case "NobodyServes": {
      const away = grid.serving._tag === "Nobody" ? grid.serving.onLeave : []
      return away.length === 0
        ? words("无人任职", "nobody is assigned")
        : words(`${away.join("、")}请假`, `${away.join(", ")} on leave`)
    }
    case "NoMember":
    case "HouseholdsUnknown":
      return undefined
  }
}
