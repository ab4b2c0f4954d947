/** What each refusal of a reserved recruitment tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { CareerRefusal } from "./CareerRefusal.ts"
import { rules } from "./refusal/Reserving.ts"

export const catalogue: Catalogue<CareerRefusal> = rules
