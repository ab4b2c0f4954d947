/**
 * How the grids of a city, or of some areas in it, are covered on a day: grids without a member, days that nobody serves, and
 * the load by households and open tickets against the limits of the policy. Every finding can be asked why.
 */
import * as Result from "effect/Result"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Area from "./Area.ts"
import { assignedOn, servingOn } from "./Assignment.ts"
import * as GridNet from "./GridNet.ts"
import type { GridPolicy } from "./GridPolicy.ts"
import { finding, type GridLoad, type Problem, problems, type Rules } from "./GridProblem.ts"
import * as Timeline from "./Timeline.ts"

export type { GridLoad, Problem }
export { problems }

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
  /** Grids in or below these areas alone, such as the scope of a caller; the whole city when left out or empty. */
  readonly under?: ReadonlyArray<AreaCode>
  /** Open tickets by grid; a grid left out has none. */
  readonly openTickets?: { readonly [grid: string]: number }
}

/** Fails only when the policy holds no norm or limit for that day. */
export const on = (
  net: GridNet.GridNet,
  policy: GridPolicy,
  { day, under = [], openTickets = {} }: Question
): Result.Result<GridCoverage, Dated.NotInForce> => {
  const inForce = rulesOn(policy, day)
  if (Result.isFailure(inForce)) return Result.fail(inForce.failure)
  const rules = inForce.success
  const all = GridNet.areasOn(net, day, "grid")
  const gridsByMember = countByMember(all, day)
  const asked = all.filter(({ code }) => GridNet.scopeCovers(net, under, code, day))
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
  const households = Timeline.valueOn(area.figures, day)?.households
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
