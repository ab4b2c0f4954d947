/** The tree of areas as options, those below under those above, deeper ones indented. */
import { useMemo } from "react"
import type { Option } from "../shell/Options.tsx"
import { useDirectory } from "./Directory.ts"

const INDENT = "\u00a0\u00a0"

export const useAreaOptions = (): ReadonlyArray<Option> => {
  const directory = useDirectory()
  return useMemo(() => {
    const children = Map.groupBy(directory.areas.values(), ({ parent }) =>
      parent !== undefined && directory.areas.has(parent) ? (parent as string) : ""
    )
    const walk = (parent: string, depth: number): ReadonlyArray<Option> =>
      (children.get(parent) ?? [])
        .filter(({ kind }) => kind !== "cell")
        .flatMap(
          ({ code }): ReadonlyArray<Option> => [
            [code, INDENT.repeat(depth) + directory.area(code)],
            ...walk(code, depth + 1)
          ]
        )
    return walk("", 0)
  }, [directory])
}
