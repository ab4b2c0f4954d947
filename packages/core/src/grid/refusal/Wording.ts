/** What the rules of the grid share: their sources, and how ground is written. */
import * as Source from "../../kernel/Source.ts"

export const register = Source.assumption("a register can be trusted only when each area, day and person is named once")
export const tree = Source.rule("R10-04")
export const partition = Source.rule("R1-10")
export const codes = Source.rule("R1-14")
export const posts = Source.fact("PJ-E1")
export const rights = Source.assumption(
  "the map and the staffing are decided by the city, counts and leave by the hall"
)

export const squareMetres = (m2: number): string => (m2 >= 100 ? String(Math.round(m2)) : m2.toFixed(1))
