/**
 * A catalogue within itself, each time it changes: no id stands twice, and what categories and units name is there.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as AreaCode from "../grid/AreaCode.ts"
import { sentence } from "../grid/CodeFault.ts"
import { CodeScheme } from "../grid/CodeScheme.ts"
import type { Path, PolicyFault } from "./PolicyFault.ts"
import { asNode, heldOn, idsOf, listAt, nodeAt, textAt, valuesAt } from "./RawPack.ts"
import { referred, repeated } from "./ReferenceCheck.ts"

type Faults = ReadonlyArray<PolicyFault>

const codeFaults = (category: unknown, numberings: ReadonlyArray<unknown>, path: Path): Faults =>
  listAt(category, "codes").flatMap((code, place): Faults => {
    const at = [...path, "codes", place]
    const id = textAt(code, "numbering")
    const numbering = numberings.find((one) => textAt(one, "id") === id)
    if (numbering === undefined) return referred(id, "numbering", idsOf(numberings), [...at, "numbering"])
    const majors = nodeAt(numbering, "majors", textAt(category, "kind") ?? "")
    return referred(textAt(code, "major"), "major", Object.keys(majors), [...at, "major"])
  })

const areaFaults = (unit: unknown, scheme: CodeScheme | undefined, path: Path): Faults =>
  listAt(unit, "areas").flatMap((code, place): Faults => {
    if (scheme === undefined || typeof code !== "string") return []
    const parsed = AreaCode.parse(scheme, code)
    return Result.isSuccess(parsed)
      ? []
      : [{ _tag: "AreaUnfit", path: [...path, "areas", place], code, why: sentence(parsed.failure) }]
  })

const isScheme = Schema.is(CodeScheme)

export const catalogueFaults = (pack: unknown): Faults =>
  valuesAt(pack, "ticket", "catalogue").flatMap(({ value, from, path }) => {
    const [numberings, departments, units, categories] = ["numberings", "departments", "units", "categories"].map(
      (name) => listAt(value, name)
    ) as [ReadonlyArray<unknown>, ReadonlyArray<unknown>, ReadonlyArray<unknown>, ReadonlyArray<unknown>]
    const scheme = nodeAt(heldOn(valuesAt(pack, "grid", "codes"), from)?.value).areas
    const known = { departments: idsOf(departments), categories: idsOf(categories) }
    return [
      ...repeated(numberings, [...path, "numberings"]),
      ...repeated(departments, [...path, "departments"]),
      ...units.flatMap((unit, place) => {
        const at = [...path, "units", place]
        return [
          ...referred(asNode(unit).department, "department", known.departments, [...at, "department"]),
          ...listAt(unit, "categories").flatMap((category, i) =>
            referred(category, "category", known.categories, [...at, "categories", i])
          ),
          ...areaFaults(unit, isScheme(scheme) ? scheme : undefined, at)
        ]
      }),
      ...repeated(units, [...path, "units"]),
      ...categories.flatMap((category, place) => {
        const at = [...path, "categories", place]
        return [
          ...referred(asNode(category).department, "department", known.departments, [...at, "department"]),
          ...codeFaults(category, numberings, at),
          ...repeated(listAt(category, "standards"), [...at, "standards"])
        ]
      }),
      ...repeated(categories, [...path, "categories"])
    ]
  })
