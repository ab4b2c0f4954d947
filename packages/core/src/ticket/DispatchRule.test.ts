import { expect, test } from "vitest"
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, CategoryId, UnitId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { ticket as policy } from "../policy/panjin2020/Ticket.ts"
import type { Category } from "./Category.ts"
import * as DispatchRule from "./DispatchRule.ts"
import type { Unit } from "./Unit.ts"

const catalogue = policy.catalogue.values[0].value
const categoryOf = (id: string): Category => {
  const category = catalogue.categories.find((one) => one.id === id)
  if (category === undefined) throw new Error(id)
  return category
}
const areas = { grid: "211103001001001" as AreaCode, street: "211103001" as AreaCode, district: "211103" as AreaCode }
const lamp = categoryOf("street-lamp")

test("a lamp goes to the lighting crew of its district, before the one of the whole city", () => {
  const { unit, others, explanation } = DispatchRule.suggest({ catalogue }, { category: lamp, areas })
  expect([unit?.id, ...others.map(({ id }) => id)]).toEqual(["lighting-xlt", "lighting-city"])
  expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
    "suggested unit: Xinglongtai street lighting crew
      responsible department: street lighting (R1-32)
      before city street lighting duty unit, the unit with the smallest area comes first (R2-15)"
  `)
})

test("every category of the catalogue has a unit everywhere", () => {
  const homeless = catalogue.categories.filter(
    (category) => DispatchRule.suggest({ catalogue }, { category, areas }).unit === undefined
  )
  expect(homeless).toEqual([])
})

test("every department and numbering that a category names is in the catalogue", () => {
  const departments = new Set(catalogue.departments.map(({ id }) => id))
  const numberings = new Map(catalogue.numberings.map((numbering) => [numbering.id, numbering]))
  for (const { department, codes, kind } of catalogue.categories) {
    expect(departments).toContain(department)
    for (const { numbering, major } of codes) expect(numberings.get(numbering)?.majors[kind]).toHaveProperty(major)
  }
})

test("no code of a numbering stands for two classes, but the older one's poles", () => {
  const codes = catalogue.categories.flatMap(({ kind, codes }) =>
    codes.map(({ numbering, major, minor }) => `${numbering} ${kind} ${major}/${minor}`)
  )
  expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual(["cjt-214 component 01/17"])
})

const unit = (id: string, given: Partial<Unit> = {}): Unit => ({
  id: id as UnitId,
  label: Label.same(id),
  department: "lighting",
  areas: [],
  ...given
})
const first = (units: ReadonlyArray<Unit>, load: ReadonlyMap<string, number> = new Map()) =>
  DispatchRule.suggest({ catalogue: { ...catalogue, units } }, { category: lamp, areas, load }).unit?.id

test.each([
  [
    "a specialist before a nearer unit",
    [unit("a", { areas: [areas.grid] }), unit("b", { categories: [lamp.id] })],
    "b"
  ],
  [
    "the street before the district",
    [unit("a", { areas: [areas.district] }), unit("b", { areas: [areas.street] })],
    "b"
  ],
  ["the first by id where all is equal", [unit("b"), unit("a")], "a"],
  ["nobody of another department", [unit("a", { department: "gas" })], undefined],
  ["nobody of another area", [unit("a", { areas: ["211102" as AreaCode] })], undefined],
  ["nobody bound to other categories", [unit("a", { categories: ["ground-lamp" as CategoryId] })], undefined]
])("%s", (_name, units, expected) => {
  expect(first(units)).toBe(expected)
})

test("the one with fewer open tickets where area and duty are alike", () => {
  expect(first([unit("a"), unit("b")], new Map([["a", 3]]))).toBe("b")
})
