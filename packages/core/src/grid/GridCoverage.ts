/**
 * How the grids of a city, or of one area in it, are covered on a day: grids without a member, days that nobody serves, and
 * the load by households and open tickets against the limits of the policy. Every finding can be asked why.
 */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as Area from "./Area.ts"
import { assignedOn, type Serving, servingOn } from "./Assignment.ts"
import * as GridNet from "./GridNet.ts"
import type { Band, GridPolicy } from "./GridPolicy.ts"

/** What can be amiss with a grid, in the order in which a report lists it. */
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

export interface GridCoverage {
  readonly day: Day
  /** By code. */
  readonly grids: ReadonlyArray<GridLoad>
  /** In how many grids each problem is found. */
  readonly counts: { readonly [P in Problem]: number }
  readonly explanation: Explanation.Explanation
}

export interface Question {
  readonly day: Day
  /** Grids below this area alone; the whole city when left out. */
  readonly under?: AreaCode
  /** Open tickets by grid; a grid left out has none. */
  readonly openTickets?: { readonly [grid: string]: number }
}

/** Fails only when the policy holds no norm or limit for that day. */
export const on = (
  net: GridNet.GridNet,
  policy: GridPolicy,
  { day, under, openTickets = {} }: Question
): Result.Result<GridCoverage, Dated.NotInForce> => {
  const inForce = rulesOn(policy, day)
  if (Result.isFailure(inForce)) return Result.fail(inForce.failure)
  const rules = inForce.success
  const all = GridNet.areasOn(net, day, "grid")
  const gridsByMember = countByMember(all, day)
  const asked = under === undefined ? all : all.filter(({ code }) => GridNet.pathOn(net, code, day).includes(under))
  const grids = asked.map((area) => {
    const member = primaryOf(area, day)
    return judged(
      {
        ...standing(net, area, day),
        ...(member === undefined ? {} : { member }),
        gridsOfMember: member === undefined ? 0 : (gridsByMember.get(member) ?? 0),
        openTickets: openTickets[area.code] ?? 0
      },
      rules
    )
  })
  return Result.succeed({ day, grids, counts: countsOf(grids), explanation: explain(day, grids, rules) })
}

interface Rules {
  readonly urban: Dated.Entry<Band>
  readonly rural: Dated.Entry<Band>
  readonly openTicketsMax: Dated.Entry<number>
  readonly gridsPerMemberMax: Dated.Entry<number>
}

const rulesOn = (policy: GridPolicy, day: Day): Result.Result<Rules, Dated.NotInForce> =>
  Result.all({
    urban: Dated.on(policy.householdsUrban, day),
    rural: Dated.on(policy.householdsRural, day),
    openTicketsMax: Dated.on(policy.openTicketsMax, day),
    gridsPerMemberMax: Dated.on(policy.gridsPerMemberMax, day)
  })

const primaryOf = (area: Area.Area, day: Day): PersonId | undefined => {
  const first = assignedOn(area, "member", day)[0]
  return first?.rank === "primary" ? first.person : undefined
}

const countByMember = (grids: ReadonlyArray<Area.Area>, day: Day): ReadonlyMap<PersonId, number> => {
  const counts = new Map<PersonId, number>()
  for (const grid of grids) {
    const member = primaryOf(grid, day)
    if (member !== undefined) counts.set(member, (counts.get(member) ?? 0) + 1)
  }
  return counts
}

type Standing = Pick<GridLoad, "grid" | "name" | "parent" | "setting" | "serving" | "households">

const standing = (net: GridNet.GridNet, area: Area.Area, day: Day): Standing => {
  const parent = GridNet.parentOn(area, day)
  const households = Area.valueOn(area.figures, day)?.households
  const isRural = parent !== undefined && GridNet.find(net, parent)?.kind === "village"
  return {
    grid: area.code,
    name: Area.nameOn(area, day),
    ...(parent === undefined ? {} : { parent }),
    setting: isRural ? "rural" : "urban",
    serving: servingOn(net, area, "member", day),
    ...(households === undefined ? {} : { households })
  }
}

const judged = (load: Omit<GridLoad, "norm" | "problems">, rules: Rules): GridLoad => {
  const norm = rules[load.setting].value
  const { households, member, serving } = load
  const found: { readonly [P in Problem]: boolean } = {
    NoMember: member === undefined,
    NobodyServes: serving._tag === "Nobody",
    TooManyTickets: load.openTickets > rules.openTicketsMax.value,
    TooManyGrids: load.gridsOfMember > rules.gridsPerMemberMax.value,
    TooManyHouseholds: households !== undefined && households > norm.max,
    TooFewHouseholds: households !== undefined && households < norm.min,
    HouseholdsUnknown: households === undefined
  }
  return { ...load, norm, problems: tags.filter((problem) => found[problem]) }
}

const tags = Object.keys(problems) as ReadonlyArray<Problem>

const countsOf = (grids: ReadonlyArray<GridLoad>): GridCoverage["counts"] => {
  const counts = { ...noCounts }
  for (const grid of grids) for (const problem of grid.problems) counts[problem] += 1
  return counts
}

const noCounts: { [P in Problem]: number } = {
  NoMember: 0,
  NobodyServes: 0,
  TooManyTickets: 0,
  TooManyGrids: 0,
  TooManyHouseholds: 0,
  TooFewHouseholds: 0,
  HouseholdsUnknown: 0
}

const gridsUnit = Label.of("个网格", "grids")

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

const explain = (day: Day, grids: ReadonlyArray<GridLoad>, rules: Rules): Explanation.Explanation =>
  Explanation.step(Label.of(`${day}网格覆盖`, `grid coverage on ${day}`), {
    quantity: Explanation.count(grids.length, gridsUnit),
    steps: tags.map((problem) => {
      const found = grids.filter((grid) => grid.problems.includes(problem))
      return Explanation.step(problems[problem], {
        quantity: Explanation.count(found.length, gridsUnit),
        steps: found.map((grid) => finding(problem, grid, rules))
      })
    })
  })

const finding = (problem: Problem, grid: GridLoad, rules: Rules): Explanation.Explanation => {
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
