/** The one table of commands on a month's payroll of a district. */
import { Id } from "@wangge/core/kernel"
import { Month, PayrollPeriodCommand } from "@wangge/core/pay"
import * as CommandTable from "./CommandTable.ts"

export type Named = PayrollPeriodCommand.PayrollPeriodCommand["_tag"]

export const commands = {
  DraftPayroll: { segment: "draft", summary: "Compute the month from what is known today; may be repeated 编制工资" },
  ClosePayroll: { segment: "close", summary: "Close the month for good, by a second accountant 关账" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { district: Id.AreaCode, month: Month.Month } as const

const { group, tags } = CommandTable.make({
  group: "payrollCommands",
  path: "/payrolls/:district/:month",
  params,
  union: PayrollPeriodCommand.PayrollPeriodCommand,
  commands
})

export { tags }

export class PayrollCommandsApi extends group {}
