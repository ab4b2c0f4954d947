/** Refusals about who may act, by which rules in force, and about what is not known. */

import * as AccessRules from "../../kernel/AccessRules.ts"
import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Post from "../Post.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { register, rights } from "./Wording.ts"

const { of } = Label

type Tag =
  | "DistrictUnknown"
  | "RoleMayNot"
  | "OutOfScope"
  | "NoRuleYet"
  | "PlaceUnknown"
  | "PersonUnknown"
  | "AppointmentUnknown"
  | "RecruitmentUnknown"
  | "PlanUnknown"
  | "PersonExists"
  | "RecruitmentExists"
  | "PeriodFaulty"
  | "NotYet"
  | "BornLater"
  | "DocumentMissing"

export const rules: Pick<Catalogue<WorkforceRefusal>, Tag> = {
  DistrictUnknown: AccessRules.districtUnknown(register),
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) => {
    const may = AccessRules.people(roles)
    return of(
      `${roleLabels[role].zh}不能办理此事。请交由${may.zh}办理。`,
      `A ${roleLabels[role].en} may not do this. Ask one of these: ${may.en}.`
    )
  }),
  OutOfScope: AccessRules.outOfScope(rights, "place"),
  NoRuleYet: AccessRules.noRuleOnDay(register, undefined),
  PlaceUnknown: rule(of("村或社区存在", "known place"), "missing", register, "place", ({ place, day }) =>
    of(
      `${day}本区没有代码为${place}的村或社区。请核对代码，或先在网格中建立。`,
      `The district has no village or community ${place} on ${day}. Check the code, or open it among the areas first.`
    )
  ),
  PersonUnknown: rule(of("人员已登记", "known person"), "missing", register, "person", ({ person }) =>
    of(
      `${person}尚未登记。请先登记其证件核验的情况。`,
      `${person} is not registered. Register the person with checked documents first.`
    )
  ),
  AppointmentUnknown: rule(
    of("任职存在", "known appointment"),
    "missing",
    register,
    "from",
    ({ person, place, kind, from }) =>
      of(
        `${person}没有自${from}起在${place}任${Post.labels[kind].zh}的任职。请核对人员、岗位和起日。`,
        `${person} has no appointment as ${Post.labels[kind].en} in ${place} from ${from}. Check person, post and first day.`
      )
  ),
  RecruitmentUnknown: rule(of("招聘存在", "known recruitment"), "missing", register, "recruitment", ({ recruitment }) =>
    of(
      `没有编号为${recruitment}的招聘公告。请核对编号。`,
      `There is no recruitment ${recruitment}. Check its number, or announce it first.`
    )
  ),
  PlanUnknown: rule(of("分流计划存在", "known plan"), "missing", register, "person", ({ person, place, kind }) =>
    of(
      `${person}在${place}的${Post.labels[kind].zh}岗位没有待执行的分流计划。请先制定计划。`,
      `No diversion waits for ${person} as ${Post.labels[kind].en} in ${place}. Plan it first.`
    )
  ),
  PersonExists: rule(of("一人一档", "registered once"), "conflict", register, "person", ({ person }) =>
    of(
      `${person}已经登记。要补充学历或证书，请登记新的资格。`,
      `${person} is registered already. To add education or a certificate, record a qualification.`
    )
  ),
  RecruitmentExists: rule(
    of("公告编号唯一", "announced once"),
    "conflict",
    register,
    "recruitment",
    ({ recruitment }) =>
      of(
        `招聘公告${recruitment}已经发布。请换一个编号。`,
        `Recruitment ${recruitment} has been announced already. Choose another number.`
      )
  ),
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "to", ({ from, to }) =>
    of(
      `${to}早于或等于起日${from}。请改正；止日是不再有效的第一天。`,
      `${to} is not after ${from}. Correct it; an end is the first day that no longer counts.`
    )
  ),
  NotYet: rule(of("事后登记", "recorded once done"), "input", register, "on", ({ on, today }) =>
    of(
      `${on}晚于今天（${today}）。请在办理之后再登记，或改正日期。`,
      `${on} lies after today, ${today}. Record it once it is done, or correct the day.`
    )
  ),
  BornLater: rule(of("出生日期", "day of birth"), "input", register, "birth", ({ birth, day }) =>
    of(
      `出生日期${birth}不早于${day}。请按证件核对两个日期。`,
      `The day of birth ${birth} is not before ${day}. Check both days against the documents.`
    )
  ),
  DocumentMissing: rule(of("有据可查", "shown by a document"), "input", register, "documents", () =>
    of("没有附上依据文件。请至少上传一份。", "No document shows this. Add at least one.")
  )
}
