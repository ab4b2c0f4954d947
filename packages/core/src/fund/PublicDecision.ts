/**
 * What was decided with the public looking on 决议公开、实施结果公开 (R6-09): the decision with the votes behind it, until when its notice
 * stands, and when the outcome was shown. No person is named; `item` is worded without names.
 */
import type * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import { namesOf, type Purpose } from "./FundPolicy.ts"
import type { FundRequestRow } from "./FundView.ts"
import type { Ballot, Step, Taken } from "./Procedure.ts"
import type { RequestState } from "./SpendingRequest.ts"

export interface PublicDecision {
  readonly request: string
  readonly line: Label.Label
  readonly use: Label.Label
  readonly item: string
  readonly amount: Money.Fen
  readonly state: RequestState
  /** The votes that were taken, in their order. */
  readonly votes: ReadonlyArray<Ballot & { readonly label: Label.Label }>
  readonly shownOn: string
  /** The last day of the notice. */
  readonly until: string
  readonly outcomeOn?: string
}

/** Of some requests those that were shown to the public, the latest first. */
export const list = (rows: Iterable<FundRequestRow>, purpose: Pick<Purpose, "lines">): ReadonlyArray<PublicDecision> =>
  [...rows]
    .flatMap((row) => of(row, purpose) ?? [])
    .sort((a, b) => (a.shownOn === b.shownOn ? (a.request < b.request ? -1 : 1) : a.shownOn < b.shownOn ? 1 : -1))

const of = (row: FundRequestRow, purpose: Pick<Purpose, "lines">): PublicDecision | undefined => {
  const steps: ReadonlyArray<Step> = JSON.parse(row.steps)
  const taken: ReadonlyArray<Taken> = JSON.parse(row.taken)
  const notice = taken.find(({ until }) => until !== undefined)
  if (notice?.until === undefined) return undefined
  return {
    request: row.request,
    ...namesOf(purpose, row.line, row.use),
    item: row.item,
    amount: Money.fen(row.amount),
    state: row.state as RequestState,
    votes: taken.flatMap(({ ballot }, place) => {
      const label = steps[place]?.label
      return ballot === undefined || label === undefined ? [] : [{ label, ...ballot }]
    }),
    shownOn: notice.on,
    until: notice.until,
    ...(row.outcome_on === null ? {} : { outcomeOn: row.outcome_on })
  }
}
