/** What each refusal of the pay records tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { PayRecordRefusal } from "./PayRecordRefusal.ts"
import { rules } from "./refusal/Recording.ts"

export const catalogue: Catalogue<PayRecordRefusal> = rules
