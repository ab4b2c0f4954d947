/**
 * The people whose excellents are counted together: a unit that is large enough, or the small units of the level above, and
 * where those together are still small, of the level above that.
 *
 * @internal
 */
import type { AreaCode } from "../kernel/Id.ts"
import type { Share } from "../kernel/Share.ts"
import { type CapRules, codeAt, Level, type Unit } from "./CapRules.ts"

/** One unit with the number of its people that the share is taken of. */
export interface Part {
  readonly unit: AreaCode
  readonly base: number
  readonly share: Share
}

export interface Group<M> {
  readonly level: Level
  readonly area: AreaCode
  /** By code, at least one. */
  readonly parts: readonly [Part, ...ReadonlyArray<Part>]
  readonly members: ReadonlyArray<M>
}

interface Counted {
  readonly unit: Unit
  readonly counts: boolean
}

const byCode = (a: { readonly unit: AreaCode }, b: { readonly unit: AreaCode }): number => (a.unit < b.unit ? -1 : 1)

export const baseOf = ({ parts }: Pick<Group<unknown>, "parts">): number =>
  parts.reduce((sum, { base }) => sum + base, 0)

/** The base times the share of every unit, exact, as a fraction. */
export const entitledOf = ({
  parts
}: Pick<Group<unknown>, "parts">): { readonly num: bigint; readonly den: bigint } => {
  const den = parts.reduce((product, { share }) => product * BigInt(share.den), 1n)
  const num = parts.reduce((sum, { base, share }) => sum + BigInt(base * share.num) * (den / BigInt(share.den)), 0n)
  return { num, den }
}

/** What a group is entitled to, rounded down (R4-08). */
export const quotaOf = (group: Pick<Group<unknown>, "parts">): number => {
  const { num, den } = entitledOf(group)
  return Number(num / den)
}

/** All groups, by the code of their area, lower levels first. */
export const groupsOf = <M extends Counted>(
  members: ReadonlyArray<M>,
  rules: CapRules,
  commended: ReadonlyArray<AreaCode>
): ReadonlyArray<Group<M>> => {
  const levels = Level.literals.slice(Level.literals.indexOf(rules.level))
  const settled: Array<Group<M>> = []
  let open = byUnit(members, rules, commended)
  levels.forEach((_, i) => {
    const above = levels[i + 1]
    settled.push(...open.filter((group) => above === undefined || baseOf(group) >= rules.pooledBelow))
    if (above !== undefined) {
      open = pooled(
        open.filter((group) => baseOf(group) < rules.pooledBelow),
        above
      )
    }
  })
  return settled.sort((a, b) =>
    a.level === b.level ? (a.area < b.area ? -1 : 1) : Level.literals.indexOf(a.level) - Level.literals.indexOf(b.level)
  )
}

const byUnit = <M extends Counted>(
  members: ReadonlyArray<M>,
  { level, usual, commended: raised }: CapRules,
  commended: ReadonlyArray<AreaCode>
): ReadonlyArray<Group<M>> =>
  [...grouped(members, ({ unit }) => codeAt(unit, level))].map(([area, own]) => {
    const base = own.filter(({ counts }) => counts).length
    return {
      level,
      area,
      parts: [{ unit: area, base, share: commended.includes(area) ? raised : usual }],
      members: own
    }
  })

/** Small groups that lie in one area of the level above, together. */
const pooled = <M extends Counted>(groups: ReadonlyArray<Group<M>>, level: Level): ReadonlyArray<Group<M>> =>
  [...grouped(groups, ({ members: [any], area }) => (any === undefined ? area : codeAt(any.unit, level)))].flatMap(
    ([area, own]): ReadonlyArray<Group<M>> => {
      const [first, ...rest] = own.flatMap(({ parts }) => parts).sort(byCode)
      return first === undefined
        ? []
        : [{ level, area, parts: [first, ...rest], members: own.flatMap(({ members }) => members) }]
    }
  )

const grouped = <A>(list: ReadonlyArray<A>, codeOf: (one: A) => AreaCode): ReadonlyMap<AreaCode, ReadonlyArray<A>> => {
  const map = new Map<AreaCode, Array<A>>()
  for (const one of list) {
    const code = codeOf(one)
    const own = map.get(code)
    if (own === undefined) map.set(code, [one])
    else own.push(one)
  }
  return map
}
