import { expect, test } from "vitest"
import type { AreaCode, CategoryId, UnitId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { Category, EvidenceDemand } from "./Category.ts"
import * as DispatchRule from "./DispatchRule.ts"
import type { Unit } from "./Unit.ts"

const source = Source.assumption("a sample")
const proof: EvidenceDemand = { kinds: ["photo"], count: 1, withinM: 50, source }
const lamp: Category = {
  id: "street-lamp" as CategoryId,
  kind: "component",
  label: Label.same("lamp"),
  codes: [],
  department: "lighting",
  urgency: "normal",
  standards: [{ id: "out", label: Label.same("out"), filing: Label.same("out"), closing: Label.same("lit"), source }],
  report: proof,
  proof
}
const areas = { grid: "211103001001001" as AreaCode, street: "211103001" as AreaCode, district: "211103" as AreaCode }

const unit = (id: string, given: Partial<Unit> = {}): Unit => ({
  id: id as UnitId,
  label: Label.same(id),
  department: "lighting",
  areas: [],
  ...given
})
const first = (units: ReadonlyArray<Unit>, load: ReadonlyMap<string, number> = new Map()) =>
  DispatchRule.suggest(
    { catalogue: { numberings: [], departments: [], categories: [lamp], units } },
    { category: lamp, areas, load }
  ).unit?.id

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
