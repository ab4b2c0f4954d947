import { expect, test } from "vitest"
import * as Explanation from "../../kernel/Explanation.ts"
import type { AreaCode } from "../../kernel/Id.ts"
import type { Category } from "../../ticket/Category.ts"
import * as DispatchRule from "../../ticket/DispatchRule.ts"
import { ticket } from "./Ticket.ts"

const catalogue = ticket.catalogue.values[0].value
const categoryOf = (id: string): Category => {
  const category = catalogue.categories.find((one) => one.id === id)
  if (category === undefined) throw new Error(id)
  return category
}
const areas = { grid: "211103001001001" as AreaCode, street: "211103001" as AreaCode, district: "211103" as AreaCode }
const lamp = categoryOf("street-lamp")

test("the catalogue has at least sixty categories, components and events", () => {
  expect(catalogue.categories.length).toBeGreaterThanOrEqual(60)
  expect(new Set(catalogue.categories.map(({ kind }) => kind)).size).toBe(2)
})

test("a street lamp is 01/37 in the newer numbering and 01/18 in the older one", () => {
  expect(lamp.codes.map(({ numbering, major, minor }) => [numbering, major, minor])).toEqual([
    ["gbt-30428-2", "01", "37"],
    ["cjt-214", "01", "18"]
  ])
})

test("local extensions count down from 99 without a gap (R1-25)", () => {
  const byMajor = new Map<string, Array<number>>()
  for (const { kind, codes } of catalogue.categories) {
    for (const { local, major, minor } of codes) {
      if (local === true) byMajor.set(`${kind} ${major}`, [...(byMajor.get(`${kind} ${major}`) ?? []), Number(minor)])
    }
  }
  for (const minors of byMajor.values()) expect(minors).toEqual(minors.map((_, i) => 99 - i))
})

test("a lamp goes to the lighting crew of its district, before the one of the whole city", () => {
  const { unit, others, explanation } = DispatchRule.suggest({ catalogue }, { category: lamp, areas })
  expect([unit?.id, ...others.map(({ id }) => id)]).toEqual(["lighting-xlt", "lighting-city"])
  expect(Explanation.toText(explanation, "en")).toMatchInlineSnapshot(`
    "suggested unit: Xinglongtai street lighting crew
      responsible department: street lighting (assumption: the catalogue names the department by its duty; no text of the city was found)
      before city street lighting duty unit, the unit with the smallest area comes first (assumption: no text orders them: a unit of a smaller area is nearer to the place and answers for less)"
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
