import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as AreaCode from "../../grid/AreaCode.ts"
import * as GridDecider from "../../grid/GridDecider.ts"
import * as GridNet from "../../grid/GridNet.ts"
import { GridPolicy } from "../../grid/GridPolicy.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import { PersonId } from "../../kernel/Id.ts"
import { areas, grid, openings } from "./Grid.ts"

const DAY = Day.of("2020-01-01")
const context = {
  today: DAY,
  actor: { person: PersonId.make("clerk"), role: "administrator", scope: [] },
  policy: grid
} as const

test("the slice is what its schema says", () => {
  expect(Schema.decodeUnknownSync(GridPolicy, { errors: "all", onExcessProperty: "error" })(grid)).toEqual(grid)
})

describe("the areas of Panjin", () => {
  test("are one city, 4 statutory units, 2 zones and 50 streets, towns and special areas", () => {
    const count = (...kinds: ReadonlyArray<string>) => areas.filter(({ kind }) => kinds.includes(kind)).length
    expect([count("city"), count("district"), count("zone"), count("street", "township", "specialArea")]).toEqual([
      1, 4, 2, 50
    ])
    expect(new Set(areas.map(({ code }) => code)).size).toBe(57)
    expect(new Set(areas.map(({ name }) => `${name.zh} ${name.en}`)).size).toBe(57)
  })

  test("open one after another, each under its own code", () => {
    let net = GridNet.initial
    for (const command of openings(DAY)) {
      const decided = GridDecider.decide(net, command, context)
      if (Result.isFailure(decided)) throw new Error(JSON.stringify(decided.failure))
      net = decided.success.reduce(GridDecider.decider.evolve, net)
    }
    expect(GridNet.areasOn(net, DAY)).toHaveLength(57)
    const dawa = areas.find(({ name }) => name.zh === "大洼街道")
    expect(dawa).toMatchObject({ code: "211104004", kind: "street", parent: "211104", name: { en: "Dawa Street" } })
  })

  test("a grid has 15 digits, a cell 16", () => {
    const codes = Dated.on(grid.codes, DAY)
    if (Result.isFailure(codes)) throw new Error("in force")
    const parts = { division: "211103", street: 1, community: 1, grid: 7 }
    const { cells, areas: schemes } = codes.success.value
    expect(AreaCode.build(schemes, parts)).toEqual(Result.succeed("211103001001007"))
    expect(AreaCode.build(cells, parts)).toEqual(Result.succeed("2111030010010007"))
  })
})
