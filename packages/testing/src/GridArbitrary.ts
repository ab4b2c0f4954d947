/**
 * Random ground and random histories of a city's grid. All positions are whole multiples of 2^-20 of a degree, so that
 * corners, midpoints and what lies on an edge are exact, and `GridModel` can count in whole numbers.
 */
import { Boundary, type GridCommand, type Locate } from "@wangge/core/grid"
import { Day, Id, Label, type Point } from "@wangge/core/kernel"
import fc from "fast-check"

const STEP = 2 ** -20
/** Steps from one corner of the lattice to the next; corners are pushed by less than a quarter of it. */
const CELL = 2 ** 12
const PUSH = CELL / 4 - 4

/** Polygons that cover a rectangle without gap or overlap: corners are shared, some edges have a corner on one side only. */
export interface Tessellation {
  readonly grids: ReadonlyArray<Locate.Mapped>
  /** The corners of the lattice, row by row. */
  readonly corners: ReadonlyArray<Boundary.Position>
}

type Corner = readonly [x: number, y: number]

const positionOf = ([x, y]: Corner): Boundary.Position => [122 + x * STEP, 41 + y * STEP]

const middle = (a: Corner, b: Corner): Corner => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

interface Lattice {
  readonly columns: number
  readonly rows: number
  readonly pushes: ReadonlyArray<Corner>
  /** Whether a cell writes the midpoints of its edges as corners, which its neighbours do not. */
  readonly midpoints: ReadonlyArray<boolean>
  /** Whether a cell has a hole that a grid of its own fills. */
  readonly holes: ReadonlyArray<boolean>
  readonly codes: ReadonlyArray<number>
}

const laidOut = ({ columns, rows, pushes, midpoints, holes, codes }: Lattice): Tessellation => {
  const cornerAt = (column: number, row: number): Corner => {
    const [dx, dy] = pushes[row * (columns + 1) + column] ?? [0, 0]
    return [column * CELL + dx * 4, row * CELL + dy * 4]
  }
  const rings = Array.from({ length: columns * rows }, (_, cell): ReadonlyArray<Boundary.Ring> => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    const four = [
      cornerAt(column, row),
      cornerAt(column + 1, row),
      cornerAt(column + 1, row + 1),
      cornerAt(column, row + 1)
    ]
    const around = four.flatMap((corner, i) => {
      const next = four[(i + 1) % 4] ?? corner
      return midpoints[cell] ? [corner, middle(corner, next)] : [corner]
    })
    const outer = [...around, ...around.slice(0, 1)].map(positionOf)
    const centre: Corner = [column * CELL + CELL / 2, row * CELL + CELL / 2]
    const inner = [
      [-8, -8],
      [8, -8],
      [8, 8],
      [-8, 8],
      [-8, -8]
    ].map(([dx = 0, dy = 0]) => positionOf([centre[0] + dx * 8, centre[1] + dy * 8]))
    return holes[cell] ? [outer, inner] : [outer]
  })
  const polygons = rings.flatMap(([outer = [], inner]) =>
    inner === undefined ? [Boundary.of(outer)] : [Boundary.of(outer, inner), Boundary.of(inner)]
  )
  return {
    grids: polygons.map((boundary, i) => ({ code: Id.AreaCode.make(String(1_000 + (codes[i] ?? i))), boundary })),
    corners: pushes.map((_, i) => positionOf(cornerAt(i % (columns + 1), Math.floor(i / (columns + 1)))))
  }
}

/** Up to 5 by 5 cells with pushed corners, midpoints and filled holes, under codes in random order. */
export const tessellation: fc.Arbitrary<Tessellation> = fc
  .record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 1, max: 5 }) })
  .chain(({ columns, rows }) => {
    const cells = columns * rows
    const exactly = <A>(values: fc.Arbitrary<A>, length: number) =>
      fc.array(values, { minLength: length, maxLength: length })
    const push = fc.integer({ min: -PUSH / 4, max: PUSH / 4 })
    const order = Array.from({ length: 2 * cells }, (_, i) => i)
    return fc.record({
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      pushes: exactly(fc.tuple(push, push), (columns + 1) * (rows + 1)),
      midpoints: exactly(fc.boolean(), cells),
      holes: exactly(fc.boolean(), cells),
      codes: fc.shuffledSubarray(order, { minLength: 2 * cells, maxLength: 2 * cells })
    })
  })
  .map(laidOut)

/** Points on corners, on the middle and the quarters of edges, and anywhere in and around a tessellation. */
export const probe = ({ grids, corners }: Tessellation): fc.Arbitrary<Point.Point> => {
  const edges = grids.flatMap(({ boundary }) => boundary.coordinates.flatMap(Boundary.edgesOf))
  const onEdge = fc.tuple(fc.constantFrom(...edges), fc.constantFrom(0, 1, 2, 3)).map(
    ([[a, b], quarters]): Point.Point => ({
      lon: a[0] + ((b[0] - a[0]) * quarters) / 4,
      lat: a[1] + ((b[1] - a[1]) * quarters) / 4
    })
  )
  const anywhere = fc
    .tuple(fc.integer({ min: -CELL, max: 6 * CELL }), fc.integer({ min: -CELL, max: 6 * CELL }))
    .map(positionOf)
    .map(([lon, lat]): Point.Point => ({ lon, lat }))
  const corner = fc.constantFrom(...corners).map(([lon, lat]): Point.Point => ({ lon, lat }))
  return fc.oneof(onEdge, anywhere, corner)
}

/** Histories play on these days; what is open on the last of them stays open. */
export const DAYS: ReadonlyArray<Day.Day> = Array.from({ length: 21 }, (_, i) => Day.plusDays(Day.of("2020-01-01"), i))

/** A city small enough that random commands meet one another. */
export const CITY: Id.AreaCode = Id.AreaCode.make("211100")
export const CODES: ReadonlyArray<Id.AreaCode> = [
  CITY,
  "211102",
  "211103",
  "211102001",
  "211103001",
  "211103002",
  "211103003",
  "211102001001",
  "211103001001",
  "211103001002",
  "211103001003",
  "211103002001",
  "211102001001001",
  "211103001001001",
  "211103001001002",
  "211103001001003",
  "211103001002001"
].map((code) => Id.AreaCode.make(code))

export const PEOPLE: ReadonlyArray<Id.PersonId> = ["li", "qian", "sun", "zhao"].map((one) => Id.PersonId.make(one))

/** The area whose code begins a code: where an area may be opened. */
export const natural = (code: Id.AreaCode): Id.AreaCode | undefined =>
  code === CITY ? undefined : code.length === 6 ? CITY : Id.AreaCode.make(code.slice(0, -3))

export const kindOf = (code: Id.AreaCode): "city" | "district" | "street" | "community" | "grid" => {
  if (code === CITY) return "city"
  const kinds = { 6: "district", 9: "street", 12: "community" } as const
  return code.length === 6 || code.length === 9 || code.length === 12 ? kinds[code.length] : "grid"
}

const open = (code: Id.AreaCode, from: Day.Day): GridCommand.GridCommand => {
  const parent = natural(code)
  const name = Label.same(code)
  return { _tag: "OpenArea", code, kind: kindOf(code), name, ...(parent === undefined ? {} : { parent }), from }
}

/** Opens the small city on the first day, but for the codes that are kept for what is opened later. */
export const founding: ReadonlyArray<GridCommand.GridCommand> = CODES.flatMap((code) =>
  DAYS[0] === undefined || code.endsWith("003") ? [] : [open(code, DAYS[0])]
)

const anyCode = fc.constantFrom(...CODES)
/** Areas of one level, as a merge needs them. */
const anyAlike = fc
  .constantFrom(9, 12, 15)
  .chain((length) =>
    fc.uniqueArray(fc.constantFrom(...CODES.filter((code) => code.length === length)), { minLength: 1, maxLength: 3 })
  )
const anyPost = fc.constantFrom(...CODES.filter((code) => code.length >= 12))
const anyDay = fc.constantFrom(...DAYS.slice(0, -1))
const anyPerson = fc.constantFrom(...PEOPLE)
const anyDuty = fc.constantFrom("administrator" as const, "member" as const)
const anyRank = fc.constantFrom("primary" as const, "substitute" as const)

/**
 * Any command over the small city, without polygons; many are refused. What only the state knows (the areas below one that
 * is divided, an assignment that ends) is filled in by `GridModel.aimed`.
 */
export const command: fc.Arbitrary<GridCommand.GridCommand> = fc.oneof(
  fc.tuple(anyCode, anyDay).map(([code, from]) => open(code, from)),
  fc.tuple(anyCode, anyCode, anyDay).map(([code, parent, from]) => ({ _tag: "MoveArea" as const, code, parent, from })),
  fc
    .tuple(fc.oneof(anyAlike, fc.array(anyCode, { maxLength: 3 })), anyCode, fc.boolean(), anyDay)
    .map(([codes, other, survives, from]) => ({
      _tag: "MergeAreas" as const,
      codes,
      into: survives ? (codes[0] ?? other) : other,
      name: Label.same("merged"),
      from
    })),
  fc.tuple(anyCode, anyCode, anyCode, fc.boolean(), anyDay).map(([code, first, second, continues, from]) => ({
    _tag: "DivideArea" as const,
    code,
    parts: [continues ? code : first, second].map((part) => ({ code: part, name: Label.same(part) })),
    from
  })),
  fc.tuple(anyCode, anyDay).map(([code, from]) => ({ _tag: "CloseArea" as const, code, from })),
  fc
    .record(
      { area: anyPost, duty: anyDuty, person: anyPerson, rank: anyRank, from: anyDay, to: anyDay },
      { requiredKeys: ["area", "duty", "person", "rank", "from"] }
    )
    .map((assignment) => ({ _tag: "AssignDuty" as const, ...assignment })),
  fc
    .record({ area: anyPost, duty: anyDuty, person: anyPerson, from: anyDay, to: anyDay })
    .map((assignment) => ({ _tag: "EndDuty" as const, ...assignment })),
  fc
    .record({
      person: anyPerson,
      from: anyDay,
      to: anyDay,
      substitutes: fc.array(fc.record({ area: anyPost, person: anyPerson }), { maxLength: 1 })
    })
    .map((leave) => ({ _tag: "RecordLeave" as const, ...leave })),
  fc.record({ person: anyPerson, from: anyDay, to: anyDay }).map((leave) => ({ _tag: "EndLeave" as const, ...leave }))
)
