/**
 * The one table of commands on what the pay of a district's people rests on; a new command of the core that is missing here does
 * not compile.
 */
import { Id } from "@wangge/core/kernel"
import { PayRecordCommand } from "@wangge/core/pay"
import * as CommandTable from "./CommandTable.ts"

export type Named = PayRecordCommand.PayRecordCommand["_tag"]

export const commands = {
  BeginPayroll: { segment: "begin-payroll", summary: "Name the first month that is paid here 启用工资发放" },
  DeclareBase: { segment: "declare-base", summary: "Declare the average wage that contributions rest on 申报缴费基数" },
  DeclareDeductions: {
    segment: "declare-deductions",
    summary: "Declare special additional deductions from a month on 专项附加扣除"
  },
  CarryInTax: { segment: "carry-in-tax", summary: "Carry in what was withheld elsewhere this year 结转个税" },
  RecordUnpaidLeave: { segment: "record-unpaid-leave", summary: "Record leave without pay 登记无薪假" },
  CancelUnpaidLeave: { segment: "cancel-unpaid-leave", summary: "Cancel a leave without pay 取消无薪假" },
  ApplyRating: { segment: "apply-rating", summary: "Say what a final rating means for pay 考核结果兑现" },
  AdjustGrade: { segment: "adjust-grade", summary: "Move a grade by a decision 调整等级" },
  RecordRepayment: { segment: "record-repayment", summary: "Record that an overpayment was paid back 登记退款" },
  CountYear: { segment: "count-year", summary: "Decide whether a year counts as service 工龄认定" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { district: Id.AreaCode } as const

const { group, tags } = CommandTable.make({
  group: "payCommands",
  path: "/pay/:district",
  params,
  union: PayRecordCommand.PayRecordCommand,
  commands
})

export { tags }

export class PayCommandsApi extends group {}
