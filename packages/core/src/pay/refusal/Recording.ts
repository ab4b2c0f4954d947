/** Refusals about the pay records. */
import * as AccessRules from "../../kernel/AccessRules.ts"
import * as Label from "../../kernel/Label.ts"
import * as Money from "../../kernel/Money.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { leaveLabels } from "../PayRecordEvent.ts"
import type { PayRecordRefusal } from "../PayRecordRefusal.ts"
import { labels } from "../SpecialDeduction.ts"
import { contributions, months, register, rights, taxRules, withholding } from "./Wording.ts"

const { of } = Label

export const rules: Catalogue<PayRecordRefusal> = {
  DistrictUnknown: AccessRules.districtUnknown(register),
  RoleMayNot: AccessRules.roleMayNot(rights),
  OutOfScope: AccessRules.outOfScope(rights, "district", "区县"),
  PersonUnknown: rule(of("人员已登记", "known person"), "missing", register, "person", ({ person }) =>
    of(
      `${person}不在本区人员名册中。请核对编号，或先登记。`,
      `${person} is not in the district's register of people. Check the id, or register the person first.`
    )
  ),
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "to", ({ from, to }) =>
    of(
      `${to}早于或等于起日${from}。请改正；止日是不再有效的第一天。`,
      `${to} is not after ${from}. Correct it; an end is the first day that no longer counts.`
    )
  ),
  BaseNotPositive: rule(
    of("缴费基数", "contribution base"),
    "input",
    contributions,
    "averageMonthly",
    ({ averageMonthly }) =>
      of(
        `上年度月平均工资${Money.format(averageMonthly, "zh")}不大于零。请按上年工资表填写。`,
        `An average monthly wage of ${Money.format(averageMonthly, "en")} is not above zero. Take it from last year's payroll.`
      )
  ),
  YearAhead: rule(of("年度已开始", "a year that has begun"), "input", register, "year", ({ year, current }) =>
    of(
      `${year}年尚未开始（今年是${current}年）。请改正年度。`,
      `The year ${year} has not begun; this is ${current}. Correct the year.`
    )
  ),
  DeductionTwice: rule(of("一项一条", "one entry a kind"), "input", taxRules, "deductions", ({ kind }) =>
    of(
      `“${labels[kind].zh}”填写了两次。请合并为一条。`,
      `"${labels[kind].en}" stands there twice. Put the amounts together into one entry.`
    )
  ),
  LoanAndRent: rule(of("房贷与租金不同享", "loan or rent"), "input", taxRules, "deductions", () =>
    of(
      "住房贷款利息与住房租金不能同时扣除。请保留其中一项。",
      "Interest on a housing loan and rent can not be deducted together. Keep one of them."
    )
  ),
  CarriedInFaulty: rule(
    of("累计数一致", "figures to date"),
    "input",
    withholding,
    "figures",
    ({ year, through, months: counted }) =>
      of(
        `截至${through}的累计数不可能属于${year}年且计${counted}个月。请按扣缴申报表核对年度、截止月和月数。`,
        `Figures through ${through} can not belong to ${year} and count ${counted} months. Check year, month and number of months against the tax return.`
      )
  ),
  DocumentMissing: rule(of("有据可查", "shown by a document"), "input", register, "documents", () =>
    of("没有附上依据文件。请至少上传一份。", "No document shows this. Add at least one.")
  ),
  PayrollUnderWay: rule(of("起算月固定", "first month stands"), "state", months, "month", ({ begun }) =>
    of(
      `工资自${begun}起算，该月已经关账，不能再改。请以补发补扣更正。`,
      `The payroll began with ${begun}, and that month is closed, so it stays. Correct what was wrong by arrears.`
    )
  ),
  PayrollNotBegun: rule(of("先定起算月", "first month known"), "state", months, undefined, () =>
    of("尚未确定工资的起算月。请先确定。", "The first month of the payroll is not set. Set it first.")
  ),
  CarriedInTooLate: rule(
    of("期初止于起算月之前", "carried in from before"),
    "input",
    withholding,
    "figures",
    ({ through, begun }) =>
      of(
        `工资自${begun}起在此计算，期初累计数只能截至之前的月份，不能到${through}。请改正截止月。`,
        `The payroll here began with ${begun}, so figures are carried in from before it, not through ${through}. Correct the month.`
      )
  ),
  LeaveOverlaps: rule(of("假期不重叠", "leaves apart"), "conflict", register, "from", ({ person, kind, from, to }) =>
    of(
      `${person}在${from}至${to}（不含）已登记${leaveLabels[kind].zh}。请先撤销，或改选日期。`,
      `${person} has unpaid leave (${leaveLabels[kind].en}) from ${from} until ${to} already. Cancel it first, or choose other days.`
    )
  ),
  LeaveUnknown: rule(of("假期存在", "known leave"), "missing", register, "from", ({ person, from }) =>
    of(
      `${person}没有自${from}起的无薪假。请核对起日。`,
      `${person} has no unpaid leave from ${from}. Check the first day.`
    )
  ),
  AdjustmentUnknown: rule(of("调级决定存在", "known decision"), "missing", register, "from", ({ person, from }) =>
    of(
      `${person}没有自${from}起的调级决定可以撤回。请核对日期，或写明要调的级数。`,
      `There is no decision on ${person}'s grade from ${from} to take back. Check the day, or say by how many grades it moves.`
    )
  ),
  RepaymentNegative: rule(of("退还金额", "amount paid back"), "input", register, "amount", ({ amount }) =>
    of(
      `退还金额${Money.format(amount, "zh")}小于零。请填写收据上的金额；填0撤销该笔登记。`,
      `An amount paid back of ${Money.format(amount, "en")} lies below zero. Enter that of the receipt, or 0 to take the record back.`
    )
  ),
  NotYet: rule(of("事后登记", "recorded once done"), "input", register, "on", ({ on, today }) =>
    of(
      `${on}晚于今天（${today}）。请在收到款项后再登记，或改正日期。`,
      `${on} lies after today, ${today}. Record it once the money has come in, or correct the day.`
    )
  ),
  NotPaidHere: rule(of("起算月之后", "from the first month on"), "state", months, "month", ({ month, begun }) =>
    of(
      `工资自${begun}起在此发放，${month}没有可退还的工资。请改正月份。`,
      `Pay here began with ${begun}, so there is nothing to pay back for ${month}. Correct the month.`
    )
  ),
  RepaymentUnknown: rule(of("退还记录存在", "known repayment"), "missing", register, "on", ({ person, month, on }) =>
    of(
      `${person}在${on}没有登记退还${month}的工资。请核对日期，或填写退还的金额。`,
      `No repayment of ${person} for ${month} is recorded on ${on}. Check the day, or enter the amount paid back.`
    )
  )
}
