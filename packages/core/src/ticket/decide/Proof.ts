/** Whether evidence may be used, and whether it proves what it is given for 凭证. */
import type { Evidence } from "../../kernel/Evidence.ts"
import * as Instant from "../../kernel/Instant.ts"
import { distanceM, type Point } from "../../kernel/Point.ts"
import type { EvidenceDemand } from "../Category.ts"
import type { AttachedEvidence, EvidenceUse } from "../Report.ts"
import type { In, TicketFile } from "../Ticket.ts"
import type { Ground } from "../TicketContext.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"

const named = ({ hash, kind }: Evidence) => ({ hash, kind })

/** Each piece is used once, in one ticket, and was taken before it is given. */
export const freshness = (
  file: TicketFile | undefined,
  evidence: ReadonlyArray<Evidence>,
  { at, rules, claimOf, id }: Ground
): TicketRefusal | undefined => {
  const latest = Instant.plus(at, rules.deviceClockSkewS * Instant.SECOND_MS)
  const seen = new Set<string>()
  for (const { hash, kind } of evidence) {
    if (seen.has(hash)) return { _tag: "EvidenceGivenTwice", hash, kind }
    seen.add(hash)
  }
  for (const { hash, kind } of evidence) {
    const ticket = file?.evidence.some((one) => one.hash === hash) === true ? id : claimOf(hash)
    if (ticket !== undefined) return { _tag: "EvidenceUsed", hash, kind, ticket }
  }
  const future = evidence.find(({ takenAt }) => takenAt > latest)
  return future === undefined ? undefined : { _tag: "EvidenceFromFuture", ...named(future), takenAt: future.takenAt }
}

/**
 * Every piece of a kind asked for was taken after `after` and within the metres of the place, and there are enough of them.
 * Pieces of other kinds may come along and prove nothing.
 */
export const demanded = (
  demand: EvidenceDemand,
  evidence: ReadonlyArray<Evidence>,
  { place, use, after }: { readonly place: Point; readonly use: EvidenceUse; readonly after?: Instant.Instant }
): TicketRefusal | undefined => {
  const { count, kinds, withinM } = demand
  const counted = evidence.filter(({ kind }) => kinds.includes(kind))
  const early = after === undefined ? undefined : counted.find(({ takenAt }) => takenAt < after)
  if (early !== undefined && after !== undefined) {
    return { _tag: "EvidenceBeforeDispatch", ...named(early), takenAt: early.takenAt, dispatchedAt: after }
  }
  const nowhere = counted.find((one) => one.place === undefined)
  if (nowhere !== undefined) return { _tag: "EvidenceWithoutPlace", ...named(nowhere) }
  for (const { hash, kind, place: taken } of counted) {
    const metres = taken === undefined ? 0 : distanceM(taken, place)
    if (metres > withinM) return { _tag: "EvidenceTooFar", hash, kind, distanceM: Math.ceil(metres), withinM }
  }
  return counted.length >= count
    ? undefined
    : { _tag: "EvidenceMissing", use, kinds, needed: count, given: counted.length }
}

/**
 * What proves the repair that a ticket now stands on. Evidence of an adopted duplicate, of an earlier round or of a repair
 * that failed its check proves nothing here, and stands in nobody's way.
 */
export const ofRepair = ({
  file,
  work,
  repair
}: In<"Repaired" | "Checked" | "Closed">): ReadonlyArray<AttachedEvidence> =>
  file.evidence.filter(
    ({ ticket, use, at, takenAt }) =>
      ticket === file.id && use === "repair" && at === repair.at && takenAt >= work.proofAfter
  )
