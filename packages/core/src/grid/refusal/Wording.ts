/** What the rules of the grid share: their sources, and how lists, spans of days and ground are written. */
import type { Day } from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"
import type { Kind, Rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"

const { of } = Label

export const register = Source.assumption("a register can be trusted only when each area, day and person is named once")
export const tree = Source.rule("R10-04")
export const partition = Source.rule("R1-10")
export const codes = Source.rule("R1-14")
export const posts = Source.fact("PJ-E1")
export const rights = Source.assumption(
  "the map and the staffing are decided by the city, counts and leave by the hall"
)

export const rule = <R>(
  name: Label.Label,
  kind: Kind,
  source: Source.Source,
  field: string | undefined,
  sentence: (refusal: R) => Label.Label
): Rule<R> => ({ name, kind, source, ...(field === undefined ? {} : { field }), sentence })

export const listed = (labels: ReadonlyArray<Label.Label>): Label.Label =>
  of(labels.map(({ zh }) => zh).join("、"), labels.map(({ en }) => en).join(", "))

export const span = ({ from, to }: { readonly from: Day; readonly to?: Day }): Label.Label =>
  to === undefined ? of(`自${from}起`, `from ${from} on`) : of(`${from}至${to}（不含）`, `from ${from} until ${to}`)

export const squareMetres = (m2: number): string => (m2 >= 100 ? String(Math.round(m2)) : m2.toFixed(1))
