/** What each refusal of the workforce tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Access from "./refusal/Access.ts"
import * as Appointing from "./refusal/Appointing.ts"
import * as Diverting from "./refusal/Diverting.ts"
import * as Establishing from "./refusal/Establishing.ts"
import * as Recruiting from "./refusal/Recruiting.ts"
import type { WorkforceRefusal } from "./WorkforceRefusal.ts"

export const catalogue: Catalogue<WorkforceRefusal> = {
  ...Access.rules,
  ...Establishing.rules,
  ...Appointing.rules,
  ...Recruiting.rules,
  ...Diverting.rules
}
