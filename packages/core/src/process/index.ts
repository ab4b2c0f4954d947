export * as BreachEscalates from "./BreachEscalates.ts"
export * as EvidenceClaimedOnce from "./EvidenceClaimedOnce.ts"
export * as MergeKeepsDuties from "./MergeKeepsDuties.ts"
export * as Process from "./Process.ts"
