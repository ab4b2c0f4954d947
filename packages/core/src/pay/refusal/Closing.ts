/** Refusals about drawing up a month's payroll and closing it. */
import * as AccessRules from "../../kernel/AccessRules.ts"
import * as Label from "../../kernel/Label.ts"
import * as Money from "../../kernel/Money.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { referenceLabels } from "../InsuranceRules.ts"
import type { PayrollPeriodRefusal } from "../PayrollPeriodRefusal.ts"
import { contributions, fourEyes, holidays, months, proof, register, rights } from "./Wording.ts"

const { of } = Label
const noOne = { zh: "", en: "" }

export const rules: Catalogue<PayrollPeriodRefusal> = {
  DistrictUnknown: AccessRules.districtUnknown(register),
  MonthFaulty: rule(of("区县与月份", "district and month"), "input", register, "month", ({ id }) =>
    of(
      `“${id}”不是一个区县的月份。请写成“区县代码-年-月”，例如211103-2020-01。`,
      `"${id}" is not the month of a district. Write the district's code and the month, such as 211103-2020-01.`
    )
  ),
  RoleMayNot: AccessRules.roleMayNot(rights),
  OutOfScope: AccessRules.outOfScope(rights, "district", "区县"),
  PayrollNotBegun: rule(of("先定起算月", "first month known"), "state", months, undefined, ({ district }) =>
    of(
      `${district}尚未确定工资的起算月。请先确定。`,
      `The first month of the payroll of ${district} is not set. Set it first.`
    )
  ),
  BeforeBeginning: rule(of("起算月之后", "from the first month on"), "state", months, "month", ({ month, begun }) =>
    of(
      `工资自${begun}起算，${month}不在此计算。请选择${begun}或之后的月份。`,
      `The payroll begins with ${begun}, so ${month} is not paid here. Choose ${begun} or a later month.`
    )
  ),
  MonthAhead: rule(of("当月或以前", "a month that has begun"), "state", months, "month", ({ month, today }) =>
    of(
      `${month}尚未开始（今天是${today}）。请在当月开始后再编制。`,
      `${month} has not begun; today is ${today}. Draw it up once the month has begun.`
    )
  ),
  PreviousOpen: rule(of("逐月关账", "months in order"), "state", months, "month", ({ month, previous }) =>
    of(
      `${previous}的工资尚未关账，不能办理${month}。请先关闭${previous}。`,
      `The payroll of ${previous} is not closed, so ${month} has to wait. Close ${previous} first.`
    )
  ),
  AlreadyClosed: rule(of("关账不改", "closed months stand"), "state", months, "month", ({ month, on }) =>
    of(
      `${month}的工资已于${on}关账，不能再改。更正将在下月补发补扣。`,
      `The payroll of ${month} was closed on ${on} and stands. A correction becomes arrears in the month after.`
    )
  ),
  NotDrafted: rule(of("先编制后关账", "drafted before closed"), "state", months, undefined, ({ month }) =>
    of(`${month}的工资尚未编制。请先编制。`, `The payroll of ${month} has no draft. Draw it up first.`)
  ),
  DraftReplaced: rule(of("以最新稿为准", "the latest draft"), "conflict", months, "draft", ({ draft, latest }) =>
    of(
      `第${draft}稿不是最新稿。请复核第${latest}稿后关账。`,
      `Draft ${draft} is not the latest. Review draft ${latest} and close that.`
    )
  ),
  SameHand: rule(of("编审分离", "four eyes"), "role", fourEyes, undefined, ({ person }) =>
    of(
      `本稿由${person}编制，不能由同一人关账。请交由另一名会计复核关账。`,
      `${person} drew up this draft and may not close it as well. Ask another accountant to review and close it.`
    )
  ),
  DraftOutdated: rule(of("稿件与现状一致", "draft up to date"), "conflict", months, "draft", ({ draft, people }) => {
    const shown = people.slice(0, 5)
    const more = people.length - shown.length
    return of(
      `第${draft}稿编制后情况有变，${people.length}人的工资已不同：${shown.join("、")}${more === 0 ? "" : "等"}。请重新编制。`,
      `Facts have changed since draft ${draft}; the pay of ${people.length === 1 ? "1 person" : `${people.length} people`} is another: ${shown.join(", ")}${more === 0 ? "" : ` and ${more} more`}. Draw it up again.`
    )
  }),
  NoRuleYet: AccessRules.noRuleYet(register),
  CalendarMissing: rule(of("工作日历", "calendar of working days"), "state", register, "month", ({ month }) =>
    of(
      `政策包没有${month}的工作日历，无法计算计薪日。请先补上“working”日历。`,
      `The policy pack has no calendar of working days for ${month}, so its paid days are unknown. Add the calendar "working" first.`
    )
  ),
  HolidaysUnpublished: rule(of("放假安排已公布", "holidays known"), "state", holidays, "month", ({ month }) =>
    of(
      `${month}的放假安排尚未公布，无法计算计薪日。请待国务院办公厅通知，或更新日历。`,
      `The holidays of ${month} are not published, so its paid days are unknown. Wait for the notice, or update the calendar.`
    )
  ),
  PlaceUndetermined: rule(
    of("先核编后计薪", "number before pay"),
    "state",
    register,
    undefined,
    ({ person, place, day }) =>
      of(
        `${person}任职的${place}在${day}尚未核定岗位数，不知是村还是社区。请先核定。`,
        `The posts of ${place}, where ${person} serves, are not decided for ${day}, so it is unknown whether it is a village or a community. Decide on them first.`
      )
  ),
  PersonUnregistered: rule(of("人员已登记", "known person"), "missing", register, undefined, ({ person }) =>
    of(
      `${person}任职但尚未登记，学历和证书不明。请先登记。`,
      `${person} holds a post but is not registered, so education and certificate are unknown. Register the person first.`
    )
  ),
  ReferenceWageNotGiven: rule(
    of("缴费基数上下限", "bounds of the base"),
    "state",
    contributions,
    undefined,
    ({ reference }) =>
      of(
        `政策包未给出${referenceLabels[reference].zh}，无法核定缴费基数上下限。请填入公布的数额。`,
        `The policy pack gives no ${referenceLabels[reference].en}, so a base has no floor and ceiling. Put in the published figure.`
      )
  ),
  ProofFails: rule(of("账目自证", "figures that prove"), "state", proof, undefined, ({ law, left, right, person }) => {
    const whose = person === undefined ? noOne : of(`${person}的`, ` for ${person}`)
    return of(
      `${whose.zh}“${law.zh}”不成立：${Money.format(left, "zh")}对${Money.format(right, "zh")}。请停止发放并报告系统维护人员。`,
      `"${law.en}" does not hold${whose.en}: ${Money.format(left, "en")} against ${Money.format(right, "en")}. Pay nothing and report it to whoever maintains the system.`
    )
  })
}
