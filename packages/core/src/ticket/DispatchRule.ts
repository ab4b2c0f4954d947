/**
 * To which unit a trouble goes 派遣规则: named rules in the order in which they are asked, so that the centre sees a
 * suggestion with its reason, and a report can list the rules. The dispatcher decides.
 */
import * as Explanation from "../kernel/Explanation.ts"
import type { AreaCode, CategoryId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { Category } from "./Category.ts"
import type { Areas } from "./Ticket.ts"
import type { TicketRules } from "./TicketPolicy.ts"
import type { Unit } from "./Unit.ts"

export interface Question {
  readonly category: Category
  /** The areas of the place, the grid first. */
  readonly areas: ReadonlyArray<AreaCode>
  /** Open tickets by unit, where they are known. */
  readonly load: ReadonlyMap<string, number>
}

export interface DispatchRule {
  readonly name: string
  readonly label: Label.Label
  readonly source: Source.Source
  /** Whether `a` suits better than `b`: negative. */
  readonly compare: (a: Unit, b: Unit, question: Question) => number
}

const names = (unit: Unit, category: CategoryId): boolean => unit.categories?.includes(category) === true

/** How far up the tree the area lies that the unit serves: 0 for the grid itself; a city-wide unit comes last. */
const reach = (unit: Unit, { areas }: Question): number =>
  unit.areas.length === 0 ? areas.length : areas.findIndex((code) => unit.areas.includes(code))

export const rules: ReadonlyArray<DispatchRule> = [
  {
    name: "specialist",
    label: Label.of("专管该类别的单位优先", "a unit that names the category comes first"),
    source: Source.assumption(
      "no text orders the units of one department: whoever is there for this class knows it best"
    ),
    compare: (a, b, { category }) => Number(names(b, category.id)) - Number(names(a, category.id))
  },
  {
    name: "nearestArea",
    label: Label.of("辖区最小的单位优先", "the unit with the smallest area comes first"),
    source: Source.assumption(
      "no text orders them: a unit of a smaller area is nearer to the place and answers for less"
    ),
    compare: (a, b, question) => reach(a, question) - reach(b, question)
  },
  {
    name: "leastLoad",
    label: Label.of("在办案卷少的单位优先", "the unit with fewer open tickets comes first"),
    source: Source.assumption("work is spread evenly where nothing else decides"),
    compare: (a, b, { load }) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0)
  },
  {
    name: "byId",
    label: Label.of("编号在前的单位优先", "the first by its id"),
    source: Source.assumption("the same question has the same answer"),
    compare: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  }
]

/** Units that may do it at all: of the category's department, serving the place, not bound to other categories. */
export const eligible = (units: ReadonlyArray<Unit>, question: Question): ReadonlyArray<Unit> =>
  units.filter(
    (unit) =>
      unit.department === question.category.department &&
      reach(unit, question) !== -1 &&
      (unit.categories === undefined || names(unit, question.category.id))
  )

export interface Suggestion {
  /** Absent when no unit of the department serves the place. */
  readonly unit?: Unit
  /** The others that may do it, in order. */
  readonly others: ReadonlyArray<Unit>
  readonly explanation: Explanation.Explanation
}

/**
 * The unit that a trouble should go to, with the rule that decided.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { DispatchRule } = await import("@wangge/core/ticket")
 * const { Panjin2020 } = await import("@wangge/core/policy")
 * const catalogue = Panjin2020.pack.ticket.catalogue.values[0].value
 * const category = catalogue.categories.find(({ id }) => id === "street-lamp")
 * const { unit, others } = DispatchRule.suggest({ catalogue }, { category, areas: { grid: "1", district: "211103" } })
 * expect(unit.id).toBe("lighting-xlt")
 * expect(others.map(({ id }) => id)).toEqual(["lighting-city"])
 * ```
 */
export const suggest = (
  { catalogue }: Pick<TicketRules, "catalogue">,
  asked: { readonly category: Category; readonly areas: Areas; readonly load?: ReadonlyMap<string, number> }
): Suggestion => {
  const { grid, community, street, district } = asked.areas
  const areas = [grid, community, street, district].filter((code) => code !== undefined)
  const question: Question = { category: asked.category, areas, load: asked.load ?? new Map() }
  const [unit, ...others] = eligible(catalogue.units, question).toSorted((a, b) => compareBy(a, b, question))
  const department = catalogue.departments.find(({ id }) => id === asked.category.department)
  const first = Explanation.step(Label.of("责任部门", "responsible department"), {
    quantity: Explanation.words(department?.label ?? Label.same(asked.category.department)),
    source: Source.assumption("the catalogue names the department by its duty; no text of the city was found")
  })
  const title = Label.of("建议派遣单位", "suggested unit")
  if (unit === undefined) {
    const note = Label.of(
      "该部门没有单位服务于此处，请人工指定",
      "no unit of the department serves this place; choose one by hand"
    )
    return { others: [], explanation: Explanation.step(title, { quantity: Explanation.none, note, steps: [first] }) }
  }
  return {
    unit,
    others,
    explanation: Explanation.step(title, {
      quantity: Explanation.words(unit.label),
      steps: [first, ...others.slice(0, 3).map((other) => against(unit, other, question))]
    })
  }
}

const compareBy = (a: Unit, b: Unit, question: Question): number =>
  rules.reduce((so, rule) => (so === 0 ? rule.compare(a, b, question) : so), 0)

const against = (unit: Unit, other: Unit, question: Question): Explanation.Explanation => {
  const rule = rules.find((one) => one.compare(unit, other, question) !== 0)
  return Explanation.step(Label.of(`先于 ${other.label.zh}`, `before ${other.label.en}`), {
    ...(rule === undefined ? {} : { note: rule.label, source: rule.source })
  })
}
