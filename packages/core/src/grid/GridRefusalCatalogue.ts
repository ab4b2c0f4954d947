/** What each refusal of the grid tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { GridRefusal } from "./GridRefusal.ts"
import * as Absence from "./refusal/Absence.ts"
import * as Access from "./refusal/Access.ts"
import * as Marking from "./refusal/Marking.ts"
import * as Reshaping from "./refusal/Reshaping.ts"
import * as Staffing from "./refusal/Staffing.ts"
import * as Tree from "./refusal/Tree.ts"

export const catalogue: Catalogue<GridRefusal> = {
  ...Access.rules,
  ...Tree.rules,
  ...Reshaping.rules,
  ...Marking.rules,
  ...Staffing.rules,
  ...Absence.rules
}
