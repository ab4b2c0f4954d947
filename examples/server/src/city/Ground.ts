/**
 * The grids of the example city: two communities or villages in each street, two grids in each of them, with polygons. The
 * district in the middle has more communities than the map shows, so that its staff is as large as that of a real one.
 */
import { Id, Label } from "@wangge/core/kernel"
import * as Chance from "./Chance.ts"
import { communityNames, villageNames } from "./Names.ts"
import { outline } from "./Outline.ts"
import { type Division, type Street, streets } from "./Streets.ts"
import { type Position, type Ring, tessellate } from "./Tessellation.ts"

export interface Community extends Omit<Division, "kind"> {
  readonly kind: "community" | "village"
  readonly parent: Id.AreaCode
  readonly households: number
  readonly population: number
  /** The area that it serves, in square metres; made up apart from the map, whose few places stand for many. */
  readonly areaM2: number
}

export interface Grid extends Omit<Division, "kind"> {
  readonly kind: "grid"
  readonly parent: Id.AreaCode
  readonly households: number
  readonly population: number
  readonly ring: Ring
}

const COMMUNITIES = 2
/** Communities in each street of the district in the middle. */
const COMMUNITIES_MIDDLE = 12
const MIDDLE = "211103"
const GRIDS = 2
const SEED = 211_100

const pad = (n: number): string => String(n).padStart(3, "0")

/** How far the next street is, in degrees of latitude. */
const spacing = (street: Street): number =>
  Math.min(
    ...streets
      .filter((other) => other !== street)
      .map((other) => Math.hypot((other.lon - street.lon) * 0.75, other.lat - street.lat))
  )

/** The points of a street's grids, scattered around its middle; those of one community lie side by side. */
const pointsOf = (street: Street, chance: Chance.Chance): ReadonlyArray<Position> => {
  const reach = spacing(street) * 0.3
  const turn = chance.between(0, Math.PI * 2)
  return Array.from({ length: COMMUNITIES * GRIDS }, (_, i): Position => {
    const angle = turn + (i / (COMMUNITIES * GRIDS)) * Math.PI * 2 + chance.between(-0.35, 0.35)
    const far = reach * chance.between(0.8, 1.2)
    return [street.lon + (far * Math.cos(angle)) / 0.75, street.lat + far * Math.sin(angle)]
  })
}

const ground = (() => {
  const chance = Chance.from(SEED)
  const sizes = Chance.from(SEED + 1)
  const rings = tessellate(
    streets.flatMap((street) => pointsOf(street, chance)),
    outline
  )
  const communities: Array<Community> = []
  const grids: Array<Grid> = []
  streets.forEach((street, s) => {
    for (let c = 0; c < COMMUNITIES; c++) {
      const nth = s * COMMUNITIES + c
      const name = street.urban ? communityNames(nth) : villageNames(nth)
      const code = street.code + pad(street.urban ? c + 1 : 200 + c)
      const own = Array.from({ length: GRIDS }, (_, g): Grid => {
        const households = Math.round(street.urban ? chance.between(300, 500) : chance.between(32, 78))
        return {
          code: Id.AreaCode.make(code + pad(g + 1)),
          kind: "grid",
          name: Label.of(`${name.zh}第${g + 1}网格`, `${name.en} grid ${g + 1}`),
          parent: Id.AreaCode.make(code),
          households,
          population: Math.round(households * chance.between(2.3, 2.9)),
          ring: rings[nth * GRIDS + g] ?? []
        }
      })
      grids.push(...own)
      communities.push({
        code: Id.AreaCode.make(code),
        kind: street.urban ? "community" : "village",
        name,
        parent: street.code,
        households: own.reduce((sum, grid) => sum + grid.households, 0),
        population: own.reduce((sum, grid) => sum + grid.population, 0),
        areaM2: Math.round((street.urban ? sizes.between(0.5, 3.2) : sizes.between(3, 18)) * 100) * 10_000
      })
    }
  })
  return { communities, grids }
})()

/** Communities beyond those on the map: their staff works, their grids are not drawn. */
const beyond = streets
  .filter(({ parent, urban }) => parent === MIDDLE && urban)
  .flatMap((street, s) => {
    const chance = Chance.from(SEED + 2 + s)
    return Array.from({ length: COMMUNITIES_MIDDLE - COMMUNITIES }, (_, c): Community => {
      const households = Math.round(chance.between(500, 2_400))
      return {
        code: Id.AreaCode.make(street.code + pad(COMMUNITIES + c + 1)),
        kind: "community",
        name: communityNames(streets.length * COMMUNITIES + s * COMMUNITIES_MIDDLE + c),
        parent: street.code,
        households,
        population: Math.round(households * chance.between(2.3, 2.9)),
        areaM2: Math.round(chance.between(0.5, 3.2) * 100) * 10_000
      }
    })
  })

export const communities: ReadonlyArray<Community> = [...ground.communities, ...beyond]
export const grids: ReadonlyArray<Grid> = ground.grids

/** A point well inside a grid, moved a little by chance so that no two reports lie on one spot. */
export const pointIn = (grid: Grid, chance: Chance.Chance): { readonly lon: number; readonly lat: number } => {
  const corners = grid.ring.slice(0, -1)
  const middle = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length
  const toward = chance.pick([corners[0] ?? [0, 0], ...corners.slice(1)])
  const share = chance.between(0, 0.6)
  const at = (axis: 0 | 1): number => Math.round((middle(axis) + (toward[axis] - middle(axis)) * share) * 1e6) / 1e6
  return { lon: at(0), lat: at(1) }
}
