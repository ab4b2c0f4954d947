/**
 * The table of requests to spend.
 *
 * @internal
 */
import type { View } from "../kernel/View.ts"
import type { FundEvent } from "./FundEvent.ts"
import { fundOf } from "./FundTable.ts"

/** `steps` and `taken` are JSON lists; `next_step` is the id of the step that it waits for, null when all are taken. */
export type FundRequestRow = {
  readonly fund: string
  readonly request: string
  readonly year: number
  readonly line: string
  readonly use: string
  readonly amount: number
  readonly weighed: number
  readonly weighed_with: string
  readonly item: string
  readonly by_person: string
  readonly on_day: string
  readonly state: string
  readonly steps: string
  readonly taken: string
  readonly next_step: string | null
  readonly notice_until: string | null
  readonly encumbrance: string | null
  readonly reason: string | null
  readonly outcome_on: string | null
}

export const requests: View<FundEvent, FundRequestRow> = {
  name: "fund_requests",
  columns: {
    fund: "text",
    request: "text",
    year: "integer",
    line: "text",
    use: "text",
    amount: "integer",
    weighed: "integer",
    weighed_with: "text",
    item: "text",
    by_person: "text",
    on_day: "text",
    state: "text",
    steps: "text",
    taken: "text",
    next_step: "text?",
    notice_until: "text?",
    encumbrance: "text?",
    reason: "text?",
    outcome_on: "text?"
  },
  key: ["fund", "request"],
  indexes: [["state", "next_step", "fund", "request"]],
  revision: 1,
  streams: ["fund"],
  project: (recorded, get) => {
    const { event } = recorded
    const fund = fundOf(recorded)
    const put = (row: FundRequestRow) => [{ _tag: "Put", row } as const]
    const changed = (request: string, change: Partial<FundRequestRow>) => {
      const row = get(fund, request)
      return row === undefined ? [] : put({ ...row, ...change })
    }
    switch (event._tag) {
      case "SpendingRequested":
        return put({
          fund,
          request: event.id,
          year: event.year,
          line: event.line,
          use: event.use,
          amount: event.amount,
          weighed: event.weighed,
          weighed_with: JSON.stringify(event.weighedWith),
          item: event.item,
          by_person: event.by,
          on_day: event.on,
          state: "pending",
          steps: JSON.stringify(event.steps),
          taken: "[]",
          next_step: event.steps[0]?.id ?? null,
          notice_until: null,
          encumbrance: null,
          reason: null,
          outcome_on: null
        })
      case "StepTaken": {
        const row = get(fund, event.request)
        if (row === undefined) return []
        const { _tag, request, ...step } = event
        const taken: ReadonlyArray<unknown> = [...JSON.parse(row.taken), step]
        const steps: ReadonlyArray<{ readonly id: string }> = JSON.parse(row.steps)
        const next_step = steps[taken.length]?.id ?? null
        return put({
          ...row,
          taken: JSON.stringify(taken),
          next_step,
          notice_until: event.until ?? row.notice_until
        })
      }
      case "Encumbered": {
        const { request, id } = event.reservation
        return request === undefined ? [] : changed(request, { state: "encumbered", encumbrance: id })
      }
      case "YearClosed":
        return event.lapsed.flatMap((request) => changed(request, { state: "lapsed" }))
      case "RequestRejected":
        return changed(event.request, { state: "rejected", reason: event.reason })
      case "RequestWithdrawn":
        return changed(event.request, { state: "withdrawn", reason: event.reason })
      case "OutcomePublished":
        return changed(event.request, { outcome_on: event.on })
      default:
        return []
    }
  }
}
