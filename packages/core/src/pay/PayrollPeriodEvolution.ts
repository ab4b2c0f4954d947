/** What each event makes of a month's payroll: total, never failing, reading nothing but the event. */
import type { PayrollPeriod } from "./PayrollPeriod.ts"
import type { PayrollPeriodEvent } from "./PayrollPeriodEvent.ts"

export const evolve = (state: PayrollPeriod, event: PayrollPeriodEvent): PayrollPeriod => {
  switch (event._tag) {
    case "PayrollDrafted": {
      const { _tag, by, on, dropped, ...drawn } = event
      return { _tag: "Drafted", ...drawn, draftedBy: by, draftedOn: on, payslips: [] }
    }
    case "PayslipDrawn":
      return state._tag === "Drafted" ? { ...state, payslips: [...state.payslips, event.payslip] } : state
    case "PayrollClosed": {
      if (state._tag !== "Drafted") return state
      const { by, on, draws } = event
      return { ...state, _tag: "Closed", closedBy: by, closedOn: on, ...(draws === undefined ? {} : { draws }) }
    }
  }
}
