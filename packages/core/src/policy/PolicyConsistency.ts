/**
 * What the parts of a pack say about one another. Reads the pack as it came, so that these faults are told together with
 * all others, however broken the rest may be.
 *
 * @internal
 */
import { appraisalFaults } from "./AppraisalConsistency.ts"
import { calendarFaults } from "./CalendarConsistency.ts"
import { catalogueFaults } from "./CatalogueConsistency.ts"
import { fundFaults } from "./FundConsistency.ts"
import { limitFaults } from "./LimitConsistency.ts"
import { payFaults } from "./PayConsistency.ts"
import { payFundFaults } from "./PayFundConsistency.ts"
import type { PolicyFault } from "./PolicyFault.ts"

/** Faults between the parts of a pack. */
export const contradictions = (pack: unknown): ReadonlyArray<PolicyFault> => [
  ...catalogueFaults(pack),
  ...calendarFaults(pack),
  ...limitFaults(pack),
  ...fundFaults(pack),
  ...payFaults(pack),
  ...payFundFaults(pack),
  ...appraisalFaults(pack)
]
