/** Which steps a request to spend has to go through: by its amount, weighed together with others close to it. */
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { LineId, SpendingId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Source from "../kernel/Source.ts"
import type { Purpose } from "./FundPolicy.ts"
import type { Ballot, Route, Step } from "./Procedure.ts"
import type { SpendingRequest } from "./SpendingRequest.ts"

const { of } = Label

/** The route of the highest threshold that an amount reaches; none reached needs no step. */
export const routeFor = ({ routes }: Pick<Purpose, "routes">, amount: Money.Fen): Route | undefined =>
  routes
    .filter(({ from }) => from <= amount)
    .reduce<Route | undefined>(
      (highest, route) => (highest === undefined || route.from > highest.from ? route : highest),
      undefined
    )

/** The amount that counts, and the other requests in it. */
export interface Weighed {
  readonly amount: Money.Fen
  readonly others: ReadonlyArray<SpendingRequest>
}

/**
 * A request weighed with those for the same use of the same line, asked within so many days and not turned down, so that
 * splitting an order does not avoid a step (R6-11).
 */
export const weigh = (
  asked: { readonly line: LineId; readonly use: string; readonly amount: Money.Fen; readonly on: Day.Day },
  earlier: ReadonlyArray<SpendingRequest>,
  days: number
): Weighed => {
  const others = earlier.filter(
    ({ line, use, on, state }) =>
      line === asked.line &&
      use === asked.use &&
      Math.abs(Day.daysBetween(on, asked.on)) <= days &&
      (state === "pending" || state === "encumbered")
  )
  return { amount: Money.sum([asked.amount, ...others.map(({ amount }) => amount)]), others }
}

/** How many must come, and how many must agree, for a vote to pass. */
export const needed = (
  { present, favour, favourOf }: Extract<Step, { readonly _tag: "Vote" }>,
  ballot: Ballot
): { readonly presentMin: number; readonly favourMin: number } => ({
  presentMin: Math.ceil((ballot.due * present.num) / present.den),
  favourMin: Math.floor((ballot[favourOf] * favour.num) / favour.den) + 1
})

/** Why a request has its steps. */
export const explain = (
  request: Pick<SpendingRequest, "amount" | "weighed" | "weighedWith" | "steps">,
  purpose: Pick<Purpose, "routes">
): Explanation.Explanation =>
  Explanation.step(of("审批程序", "steps of approval"), {
    quantity: Explanation.count(request.steps.length, of("步", request.steps.length === 1 ? "step" : "steps")),
    steps: [
      Explanation.step(of("申请金额", "amount asked"), { quantity: Explanation.amount(request.amount) }),
      Explanation.step(of("合并计算金额", "weighed together with"), {
        quantity: Explanation.amount(request.weighed),
        note: withOthers(request.weighedWith),
        source: Source.rule("R6-11")
      }),
      Explanation.step(of("适用起点", "threshold reached"), {
        quantity: thresholdOf(purpose, request.weighed)
      }),
      ...request.steps.map((step) => Explanation.step(step.label, { source: step.source }))
    ]
  })

const withOthers = (others: ReadonlyArray<SpendingId>): Label.Label => Label.ids(others)

const thresholdOf = (purpose: Pick<Purpose, "routes">, amount: Money.Fen): Explanation.Quantity => {
  const route = routeFor(purpose, amount)
  return route === undefined ? Explanation.none : Explanation.amount(route.from)
}
