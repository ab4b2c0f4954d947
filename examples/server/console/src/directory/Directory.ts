/** Names behind the codes and ids of rows: areas, categories, units. */
import type { Label } from "@wangge/core/kernel"
import { useMemo } from "react"
import type { AreaOn, Catalogue } from "../api/Model.ts"
import { useAreas, useCatalogue } from "../api/Queries.tsx"
import { useLanguage } from "../shell/Language.tsx"

type Category = Catalogue["categories"][number]
type Unit = Catalogue["units"][number]

export interface Directory {
  readonly areas: ReadonlyMap<string, AreaOn>
  readonly categories: ReadonlyMap<string, Category>
  readonly units: ReadonlyMap<string, Unit>
  /** Categories and units in the order of their names. */
  readonly byName: { readonly categories: ReadonlyArray<Category>; readonly units: ReadonlyArray<Unit> }
  readonly area: (code: string | null | undefined) => string
  readonly category: (id: string) => string
  readonly unit: (id: string) => string
  readonly standard: (category: string, standard: string) => string
  /** The area with those above it, from the city down to it. */
  readonly path: (code: string) => ReadonlyArray<AreaOn>
}

const by = <A>(rows: ReadonlyArray<A>, key: (row: A) => string): ReadonlyMap<string, A> =>
  new Map(rows.map((row) => [key(row), row]))

const make = (
  areaRows: ReadonlyArray<AreaOn>,
  catalogue: Catalogue | undefined,
  say: (label: Label.Label) => string
) => {
  const areas = by(areaRows, ({ code }) => code)
  const categories = by(catalogue?.categories ?? [], ({ id }) => id)
  const units = by(catalogue?.units ?? [], ({ id }) => id)
  const nameOf = (label: Label.Label | undefined, otherwise: string) => (label === undefined ? otherwise : say(label))
  const sorted = <A extends { readonly label: Label.Label }>(rows: Iterable<A>) =>
    [...rows].sort((a, b) => say(a.label).localeCompare(say(b.label)))
  const path = (code: string): ReadonlyArray<AreaOn> => {
    const area = areas.get(code)
    if (area === undefined) return []
    return area.parent === undefined ? [area] : [...path(area.parent), area]
  }
  return {
    areas,
    categories,
    units,
    byName: { categories: sorted(categories.values()), units: sorted(units.values()) },
    area: (code: string | null | undefined) => (code == null ? "" : nameOf(areas.get(code)?.name, code)),
    category: (id: string) => nameOf(categories.get(id)?.label, id),
    unit: (id: string) => nameOf(units.get(id)?.label, id),
    standard: (category: string, standard: string) =>
      nameOf(categories.get(category)?.standards.find(({ id }) => id === standard)?.label, standard),
    path
  }
}

export const useDirectory = (): Directory => {
  const { say } = useLanguage()
  const areas = useAreas().data
  const catalogue = useCatalogue().data
  return useMemo(() => make(areas ?? [], catalogue, say), [areas, catalogue, say])
}
