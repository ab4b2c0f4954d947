/** Refusals about who may act, by which rules in force, on which day, and about what is not known. */

import * as AccessRules from "../../kernel/AccessRules.ts"
import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import type { Subject } from "../Encumbrance.ts"
import type { FundRefusal } from "../FundRefusal.ts"
import { mechanics, money, register, rights } from "./Wording.ts"

const { of } = Label

/** What a subject is called; a kind that is not known here by its own word. */
const subjectLabel = ({ kind }: Subject): Label.Label => (kind === "ticket" ? of("案卷", "ticket") : Label.same(kind))

type Tag =
  | "FundNotOpen"
  | "FundOpenAlready"
  | "HolderUnknown"
  | "PurposeUnknown"
  | "RoleMayNot"
  | "OutOfScope"
  | "NoRuleYet"
  | "NotYet"
  | "PeriodClosed"
  | "OutOfOrder"
  | "JournalUnknown"
  | "EncumbranceUnknown"
  | "RequestUnknown"
  | "SubjectUnknown"
  | "LineUnknown"
  | "JournalExists"
  | "EncumbranceExists"
  | "RequestExists"
  | "SubjectSettled"
  | "EncumbranceClosed"
  | "EncumbranceOver"

export const rules: Pick<Catalogue<FundRefusal>, Tag> = {
  FundNotOpen: rule(of("资金已设立", "open fund"), "missing", register, undefined, ({ fund }) =>
    of(`资金${fund}尚未设立。请先设立。`, `Fund ${fund} is not open. Open it first.`)
  ),
  FundOpenAlready: rule(of("资金设立一次", "opened once"), "conflict", register, undefined, ({ fund, openedOn }) =>
    of(`资金${fund}已于${openedOn}设立，可直接使用。`, `Fund ${fund} has been open since ${openedOn}. Use it as it is.`)
  ),
  HolderUnknown: rule(of("资金归属存在", "known holder"), "missing", register, undefined, ({ holder, day }) =>
    of(
      `${day}没有可设资金的区域${holder}。请核对代码，或先在区域中建立。`,
      `No area ${holder} could hold a fund on ${day}. Check the code, or open it among the areas first.`
    )
  ),
  PurposeUnknown: rule(of("资金用途", "known purpose"), "input", register, undefined, ({ purpose, purposes }) =>
    of(
      `政策中没有“${purpose}”这一用途。可选：${purposes.join("、")}。`,
      `The policy has no purpose "${purpose}". It has: ${purposes.join(", ")}.`
    )
  ),
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) => {
    const may = AccessRules.people(roles)
    return of(
      `${roleLabels[role].zh}不能办理此事。请交由${may.zh}办理。`,
      `As ${roleLabels[role].en} you may not do this. Ask one of these: ${may.en}.`
    )
  }),
  OutOfScope: rule(of("管辖范围", "area scope"), "role", rights, undefined, ({ area, scope }) =>
    of(
      `${area}的资金不在您的管辖范围（${scope.join("、")}）内。请交由管辖该区域的人员办理。`,
      `The funds of ${area} lie outside your scope (${scope.join(", ")}). Ask someone whose scope covers it.`
    )
  ),
  NoRuleYet: rule(of("参数生效日", "rules in force"), "state", register, "on", ({ parameter, day, firstFrom }) =>
    of(
      `“${parameter.zh}”在${day}尚未生效（${firstFrom}起生效）。请先在政策包中补上，或改用生效后的日期。`,
      `"${parameter.en}" was not in force on ${day} (it begins on ${firstFrom}). Add it to the policy pack, or take a later day.`
    )
  ),
  NotYet: rule(of("事后入账", "posted once done"), "input", register, "on", ({ on, today }) =>
    of(
      `${on}晚于今天（${today}）。请在发生之后再入账，或改正日期。`,
      `${on} lies after today, ${today}. Post it once it is done, or correct the day.`
    )
  ),
  PeriodClosed: rule(of("已结账期间", "closed period"), "state", register, "on", ({ on, openFrom }) =>
    of(
      `${on}所在期间已结账或早于资金设立日。请记入${openFrom}及以后的日期。`,
      `The period of ${on} is closed, or lies before the fund. Post it on ${openFrom} or later.`
    )
  ),
  OutOfOrder: rule(of("先后顺序", "order of days"), "input", register, "on", ({ on, since }) =>
    of(
      `${on}早于它所依据的办理日${since}。请改正日期。`,
      `${on} lies before ${since}, when what it rests on was done. Correct the day.`
    )
  ),
  JournalUnknown: rule(of("凭证存在", "known journal"), "missing", register, "reverses", ({ journal }) =>
    of(`没有编号为${journal}的凭证。请核对编号。`, `There is no journal ${journal}. Check its id.`)
  ),
  EncumbranceUnknown: rule(of("占用存在", "known reservation"), "missing", register, "encumbrance", ({ encumbrance }) =>
    of(
      `没有编号为${encumbrance}的占用。请核对编号，或先占用资金。`,
      `No money is reserved under ${encumbrance}. Check the id, or reserve it first.`
    )
  ),
  RequestUnknown: rule(of("申请存在", "known request"), "missing", register, "request", ({ request }) =>
    of(
      `没有编号为${request}的支出申请。请核对编号，或先提出申请。`,
      `There is no request ${request}. Check its id, or ask first.`
    )
  ),
  SubjectUnknown: rule(of("占用事由存在", "known subject"), "missing", register, "subject", ({ subject }) =>
    of(
      `没有编号为${subject.id}的${subjectLabel(subject).zh}。请核对编号，或先上报。`,
      `There is no ${subjectLabel(subject).en} ${subject.id}. Check its id, or report it first.`
    )
  ),
  SubjectSettled: rule(of("事由尚未办结", "open subject"), "state", mechanics, "subject", ({ subject }) =>
    of(
      `${subjectLabel(subject).zh}${subject.id}已办结，不能再为其占用资金。如仍需支出，请先重开，或另写事由。`,
      `The ${subjectLabel(subject).en} ${subject.id} is settled: no more money is reserved for it. Reopen it first, or reserve for something else.`
    )
  ),
  LineUnknown: rule(of("预算项目", "known line"), "input", register, "line", ({ line, lines }) =>
    of(
      `该资金没有“${line}”这一预算项目。可选：${lines.join("、")}。`,
      `The fund has no line "${line}". It has: ${lines.join(", ")}.`
    )
  ),
  JournalExists: rule(of("凭证编号唯一", "journal id used once"), "conflict", register, "id", ({ journal }) =>
    of(
      `编号${journal}已用于另一张凭证。请换一个编号；若要更正，请冲销原凭证。`,
      `The id ${journal} belongs to another journal. Choose another id; to correct that one, reverse it.`
    )
  ),
  EncumbranceExists: rule(of("占用编号唯一", "reservation id used once"), "conflict", register, "encumbrance", (one) =>
    of(
      `编号${one.encumbrance}已用于另一笔占用。请换一个编号。`,
      `The id ${one.encumbrance} belongs to another reservation. Choose another id.`
    )
  ),
  RequestExists: rule(of("申请编号唯一", "request id used once"), "conflict", register, "request", ({ request }) =>
    of(
      `编号${request}已用于另一份申请。请换一个编号。`,
      `The id ${request} belongs to another request. Choose another id.`
    )
  ),
  EncumbranceClosed: rule(
    of("占用有效", "open reservation"),
    "state",
    mechanics,
    "encumbrance",
    ({ encumbrance, paid, released }) =>
      of(
        `占用${encumbrance}已了结（已付${money(paid).zh}，已释放${money(released).zh}）。如仍需支付，请重新占用。`,
        `Reservation ${encumbrance} is settled (${money(paid).en} paid, ${money(released).en} released). Reserve money anew to pay more.`
      )
  ),
  EncumbranceOver: rule(
    of("占用期限", "term of a reservation"),
    "state",
    mechanics,
    "on",
    ({ encumbrance, on, until }) =>
      of(
        `占用${encumbrance}于${until}到期，${on}不能再支付。请释放后重新占用。`,
        `Reservation ${encumbrance} ended on ${until}, before ${on}. Release it and reserve the money anew.`
      )
  )
}
