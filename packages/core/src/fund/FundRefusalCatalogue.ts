/** What each refusal of a fund tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { FundRefusal } from "./FundRefusal.ts"
import * as Access from "./refusal/Access.ts"
import * as Ledger from "./refusal/Ledger.ts"
import * as Spending from "./refusal/Spending.ts"

export const catalogue: Catalogue<FundRefusal> = { ...Access.rules, ...Spending.rules, ...Ledger.rules }
