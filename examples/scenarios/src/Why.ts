/** Why the figures of a page are what they are: the trees behind the posts, payslips and ratings that it asks for. */
import { Appraisal, AppraisalDecider, AppraisalExplanation } from "@wangge/core/appraisal"
import { Dated, Day, Explanation, Id, Label } from "@wangge/core/kernel"
import { Month, PayPolicy, Payslip } from "@wangge/core/pay"
import { Diversion, Establishment, Roster, Workforce, WorkforceDecider } from "@wangge/core/workforce"
import * as Result from "effect/Result"
import type * as Figures from "./Figures.ts"
import type { Inquiry } from "./figures/Inquiry.ts"
import { dayOf } from "./Step.ts"

type Trees = ReadonlyArray<Explanation.Explanation>

/** The trees of what is asked, in the order of the page. */
export const of = async (asked: Figures.Figures, inquiry: Inquiry): Promise<Trees> => [
  ...(await ofRoster(asked, inquiry)),
  ...(await ofPayslips(asked, inquiry)),
  ...(await ofRatings(asked, inquiry))
]

const found = <A>(result: Result.Result<A, unknown>): ReadonlyArray<A> =>
  Result.isSuccess(result) ? [result.success] : []

const ofRoster = async ({ roster = {} }: Figures.Figures, { district, history, policy }: Inquiry): Promise<Trees> => {
  if (Object.keys(roster).length === 0) return []
  const { evolve, initial } = WorkforceDecider.decider
  const state = (await history("workforce", district)).reduce((known, { event }) => evolve(known, event), initial)
  return Object.entries(roster).flatMap(([on, places]) =>
    Object.keys(places).flatMap((code) => {
      const [day, place] = [Day.of(on), Id.AreaCode.make(code)]
      const decision = Workforce.decisionOn(state, place, day)
      const number = decision === undefined ? [] : found(Establishment.explainDecision(policy.workforce, decision))
      const rules =
        Roster.placeOn(state, place, day).overfill > 0 ? found(Dated.on(policy.workforce.diversion, day)) : []
      const above = rules.map(({ source, value }) => Diversion.above(state, value, place, day, source).explanation)
      return [...number, ...above]
    })
  )
}

const ofPayslips = async (
  { payslips = {} }: Figures.Figures,
  { at, district, payroll, policy }: Inquiry
): Promise<Trees> => {
  const trees: Array<Explanation.Explanation> = []
  for (const [text, people] of Object.entries(payslips)) {
    const month = Month.of(text)
    const rules = found(PayPolicy.on(policy.pay, Month.lastDay(month), dayOf(at)))
    const slips = (await payroll(district, month)).payslips.filter(({ person }) => person in people)
    for (const slip of slips) {
      const steps = rules.map((inForce) => Payslip.explain(slip, inForce))
      trees.push(Explanation.step(Label.same(slip.person), { steps }))
    }
  }
  return trees
}

const ofRatings = async ({ appraisals = {} }: Figures.Figures, { district, history }: Inquiry): Promise<Trees> => {
  const trees: Array<Explanation.Explanation> = []
  const { evolve } = AppraisalDecider.decider
  for (const [period, { ratings = {} }] of Object.entries(appraisals)) {
    const events = await history("appraisal", `${district}-${period}`)
    const state = events.reduce((known, { event }) => evolve(known, event), Appraisal.initial)
    for (const person of Object.keys(ratings)) {
      trees.push(...[AppraisalExplanation.ofPerson(state, Id.PersonId.make(person))].filter((one) => one !== undefined))
    }
  }
  return trees
}
