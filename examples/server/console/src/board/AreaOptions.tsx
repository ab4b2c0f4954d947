import { useMemo } from "react"
import type { AreaOn } from "../api/Model.ts"
import type { Directory } from "./Directory.ts"

/** The tree of areas, those below under those above, deeper ones indented. */
export const AreaOptions = ({ directory }: { readonly directory: Directory }) => {
  const ordered = useMemo(() => {
    const children = Map.groupBy(directory.areas.values(), ({ parent }) =>
      parent !== undefined && directory.areas.has(parent) ? (parent as string) : ""
    )
    const walk = (parent: string, depth: number): ReadonlyArray<{ readonly area: AreaOn; readonly depth: number }> =>
      (children.get(parent) ?? [])
        .filter(({ kind }) => kind !== "cell")
        .flatMap((area) => [{ area, depth }, ...walk(area.code, depth + 1)])
    return walk("", 0)
  }, [directory])
  return ordered.map(({ area, depth }) => (
    <option key={area.code} value={area.code}>
      {"\u00a0\u00a0".repeat(depth)}
      {directory.area(area.code)}
    </option>
  ))
}
