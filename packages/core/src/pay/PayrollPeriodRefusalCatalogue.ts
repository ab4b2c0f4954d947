/** What each refusal of a month's payroll tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { PayrollPeriodRefusal } from "./PayrollPeriodRefusal.ts"
import { rules } from "./refusal/Closing.ts"

export const catalogue: Catalogue<PayrollPeriodRefusal> = rules
