/** A month's payroll of a district as the caller may see it. */
import { Governance, type Streams } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import { type Month, PayrollJournal, type PayrollPeriod, PayrollTotals, type Payslip } from "@wangge/core/pay"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { CurrentActor } from "../api/Authorization.ts"
import type * as Problem from "../api/Problem.ts"
import type * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { type District, Districts } from "./Districts.ts"

export interface MonthPayroll {
  readonly district: District
  readonly month: Month.Month
  readonly state: PayrollPeriod.PayrollPeriod
  readonly version: number
  /** The payslips within reach, by person. Nobody sees their own before the month is closed, unless they are of the offices. */
  readonly payslips: ReadonlyArray<Payslip.Payslip>
  /** Over these payslips. */
  readonly totals: PayrollTotals.PayrollTotals
  readonly journal: ReadonlyArray<PayrollJournal.JournalLine>
}

export interface Shape {
  readonly open: (
    resource: Readers.Resource,
    params: { readonly district: Id.AreaCode; readonly month: Month.Month }
  ) => Effect.Effect<MonthPayroll, Problem.Of<403> | Problem.Of<404> | Streams.ReadFault, CurrentActor>
}

const reached = ({ reader, seesPerson }: District, state: PayrollPeriod.PayrollPeriod) =>
  state._tag === "Open" || (reader.ownOnly && state._tag !== "Closed")
    ? []
    : state.payslips.filter(({ person }) => seesPerson(person))

export class Payrolls extends Context.Service<Payrolls, Shape>()("wangge/http/Payrolls") {
  static readonly layer: Layer.Layer<Payrolls, never, City | Districts | Governance.Governance> = Layer.effect(
    Payrolls,
    Effect.gen(function* () {
      const city = yield* City
      const districts = yield* Districts
      const governance = yield* Governance.Governance
      return {
        open: Effect.fnUntraced(function* (resource, { district: code, month }) {
          const district = yield* districts.open(resource, code)
          const { state, version } = yield* governance.state(city.payroll(code, month))
          const payslips = reached(district, state)
          const isWhole = state._tag !== "Open" && payslips.length === state.payslips.length
          return {
            district,
            month,
            state,
            version,
            payslips,
            totals: isWhole ? state.totals : PayrollTotals.of(payslips),
            journal: isWhole ? state.journal : PayrollJournal.of(payslips)
          }
        })
      }
    })
  )
}
