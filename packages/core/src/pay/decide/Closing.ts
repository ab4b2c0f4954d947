/** A month's payroll drawn up, again if need be, and closed by a second accountant. */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { PersonId } from "../../kernel/Id.ts"
import * as FundDraw from "../FundDraw.ts"
import type { Month } from "../Month.ts"
import type { Payroll } from "../Payroll.ts"
import type { Drawn, PayrollPeriod } from "../PayrollPeriod.ts"
import type { Of } from "../PayrollPeriodCommand.ts"
import type { PayrollPeriodContext } from "../PayrollPeriodContext.ts"
import type { PayrollPeriodEvent } from "../PayrollPeriodEvent.ts"
import type { PayrollPeriodRefusal } from "../PayrollPeriodRefusal.ts"
import type { Payslip } from "../Payslip.ts"

type Decision = Result.Result<ReadonlyArray<PayrollPeriodEvent>, PayrollPeriodRefusal>

export const draft = (
  state: PayrollPeriod,
  month: Month,
  { actor, today, compute }: PayrollPeriodContext
): Decision => {
  const computed = compute(month)
  if (Result.isFailure(computed)) return Result.fail(computed.failure)
  const number = state._tag === "Open" ? 1 : state.draft + 1
  const { payslips, totals, journal, differences, outstanding } = computed.success
  return Result.succeed([
    {
      _tag: "PayrollDrafted",
      month,
      draft: number,
      by: actor.person,
      on: today,
      totals,
      journal,
      differences,
      outstanding,
      dropped: droppedFrom(state, payslips)
    },
    ...payslips.map((payslip): PayrollPeriodEvent => ({ _tag: "PayslipDrawn", draft: number, payslip }))
  ])
}

const droppedFrom = (state: PayrollPeriod, payslips: ReadonlyArray<Payslip>): ReadonlyArray<PersonId> => {
  if (state._tag === "Open") return []
  const drawn = new Set(payslips.map(({ person }) => person))
  return state.payslips.flatMap(({ person }) => (drawn.has(person) ? [] : [person]))
}

/** What is closed is what was reviewed, and what the facts still give. */
export const close = (
  state: PayrollPeriod,
  { draft: asked }: Of<"ClosePayroll">,
  month: Month,
  context: PayrollPeriodContext
): Decision => {
  const { actor, today, compute } = context
  if (state._tag === "Open") return Result.fail({ _tag: "NotDrafted", month })
  if (asked !== state.draft) return Result.fail({ _tag: "DraftReplaced", draft: asked, latest: state.draft })
  if (actor.person === state.draftedBy) return Result.fail({ _tag: "SameHand", person: actor.person })
  const computed = compute(month)
  if (Result.isFailure(computed)) return Result.fail(computed.failure)
  const people = changedSince(state, computed.success)
  if (people.length > 0) return Result.fail({ _tag: "DraftOutdated", draft: asked, people })
  const [first, ...others] = drawsOf(state.payslips, month, context)
  return Result.succeed([
    {
      _tag: "PayrollClosed",
      draft: asked,
      by: actor.person,
      on: today,
      ...(first === undefined ? {} : { draws: [first, ...others] })
    }
  ])
}

const drawsOf = (
  payslips: ReadonlyArray<Payslip>,
  month: Month,
  { district, drawing }: PayrollPeriodContext
): ReadonlyArray<FundDraw.FundDraw> => {
  if (drawing === undefined) return []
  const { rule, city, hashOf } = drawing
  return FundDraw.of(payslips, rule, { city, district, month, register: hashOf(payslips) })
}

/** Whose payslip would be another today. */
const changedSince = (drawn: Drawn, now: Payroll): ReadonlyArray<PersonId> => {
  const before = new Map(drawn.payslips.map((payslip) => [payslip.person, payslip]))
  const after = new Map(now.payslips.map((payslip) => [payslip.person, payslip]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((person) => !Equal.equals(before.get(person), after.get(person)))
    .sort()
}
