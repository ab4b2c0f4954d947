/** What a map of grids is drawn from: the polygons themselves, the outlines of districts, and the box of some grids. */
import type { GridFeature, GridMap } from "../api/Model.ts"

type Position = readonly [lon: number, lat: number]
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The GeoJSON that ECharts draws; it knows a region by `name`, which here is the grid's code. */
export const toRegions = (map: GridMap) => ({
  type: "FeatureCollection" as const,
  features: map.features.map(({ id, geometry }) => ({
    type: "Feature" as const,
    geometry: {
      type: geometry.type,
      coordinates: geometry.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat]))
    },
    properties: { name: id as string }
  }))
})

const ringsOf = (feature: GridFeature) => feature.geometry.coordinates as ReadonlyArray<ReadonlyArray<Position>>

export const boxOf = (features: ReadonlyArray<GridFeature>): Box | undefined => {
  const points = features.flatMap((feature) => ringsOf(feature)[0] ?? [])
  if (points.length === 0) return undefined
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) }
}

const key = ([lon, lat]: Position) => `${lon.toFixed(6)},${lat.toFixed(6)}`

/**
 * The lines between districts and around the city: the edges of grids that no other grid of the same district shares.
 * Where a corner of one grid lies within the edge of its neighbour, a short inner line remains; it does no harm.
 */
export const outlines = (map: GridMap): ReadonlyArray<readonly [Position, Position]> => {
  const edges = new Map<string, { readonly line: readonly [Position, Position]; districts: Array<string> }>()
  for (const feature of map.features) {
    for (const ring of ringsOf(feature)) {
      for (const [i, from] of ring.entries()) {
        const to = ring[i + 1]
        if (to === undefined) continue
        const name = [key(from), key(to)].sort().join(" ")
        const edge = edges.get(name) ?? { line: [from, to] as const, districts: [] }
        edge.districts.push(feature.properties.district ?? "")
        edges.set(name, edge)
      }
    }
  }
  return [...edges.values()]
    .filter(({ districts }) => districts.length === 1 || new Set(districts).size > 1)
    .map(({ line }) => line)
}

/** Where the name of each district stands: the middle of the box of its grids. */
export const districtMiddles = (map: GridMap): ReadonlyArray<{ readonly code: string; readonly at: Position }> =>
  [...Map.groupBy(map.features, ({ properties }) => properties.district as string | undefined)].flatMap(
    ([code, features]) => {
      const box = boxOf(features)
      return code === undefined || box === undefined
        ? []
        : [{ code, at: [(box.west + box.east) / 2, (box.south + box.north) / 2] as const }]
    }
  )
