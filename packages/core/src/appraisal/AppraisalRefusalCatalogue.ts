/** What each refusal of an appraisal tells a clerk: the rule, where it comes from, and what to do now. */
import type { Catalogue } from "../kernel/Refusal.ts"
import type { AppraisalRefusal } from "./AppraisalRefusal.ts"
import * as Access from "./refusal/Access.ts"
import * as Procedure from "./refusal/Procedure.ts"
import * as Recording from "./refusal/Recording.ts"

export const catalogue: Catalogue<AppraisalRefusal> = { ...Access.rules, ...Recording.rules, ...Procedure.rules }
