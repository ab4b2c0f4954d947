/** From a point to its grid among 10,000: loading the index, and asking it against looking at every polygon. */
import { Boundary, Locate } from "@wangge/core/grid"
import { Id } from "@wangge/core/kernel"
import { compare, type Row, repeat } from "./Measure.ts"

const SIDE = 100
/** About 200 m, the size of a grid of a few hundred households. */
const STEP = 0.002
const WEST = 122
const SOUTH = 41

const corner = (x: number, y: number): Boundary.Position => [WEST + x * STEP, SOUTH + y * STEP]

const grids: ReadonlyArray<Locate.Mapped> = Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)]
  return {
    code: Id.AreaCode.make(`211103001${String(i).padStart(6, "0")}`),
    boundary: Boundary.of([corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)])
  }
})

/** Points all over the ground; every seventh lies on a border. */
const pointAt = (i: number) => {
  const along = (i * 7_919) % 100_000
  const [x, y] = [(along % 317) / 317, Math.floor(along / 317) / 316]
  return i % 7 === 0
    ? { lon: WEST + Math.floor(x * SIDE) * STEP, lat: SOUTH + y * SIDE * STEP }
    : { lon: WEST + x * SIDE * STEP, lat: SOUTH + y * SIDE * STEP }
}

const bySight = (i: number): number => {
  const { lon, lat } = pointAt(i)
  return grids.findIndex(({ boundary }) => Boundary.contains(boundary, [lon, lat]))
}

export const locate = async function* (): AsyncGenerator<Row> {
  yield await compare({
    name: "load 10,000 grids into the index",
    ours: () => (Locate.of(grids).size > 0 ? 1 : 0),
    note: "wanted: more than one a second"
  })
  const index = Locate.of(grids)
  yield await compare({
    name: "find the grid of a point among 10,000, against every polygon",
    ours: repeat(20_000, (i) => (index.find(pointAt(i))._tag === "Inside" ? 1 : 0)),
    peer: repeat(20, bySight)
  })
}
