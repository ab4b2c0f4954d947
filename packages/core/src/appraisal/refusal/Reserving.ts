/** Refusals about recruitments reserved for good staff. */
import * as AccessRules from "../../kernel/AccessRules.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"
import { stageLabels } from "../Career.ts"
import * as CareerEligibility from "../CareerEligibility.ts"
import type { CareerRefusal } from "../CareerRefusal.ts"
import { few, register, rights } from "./Wording.ts"

const { of } = Label
const reserved = Source.fact("PJ-D1")
const who = (people: ReadonlyArray<string>) => few(people.map(Label.same))

export const rules: Catalogue<CareerRefusal> = {
  RoleMayNot: AccessRules.roleMayNot(rights),
  WrongStage: rule(of("招录程序", "stages of recruitment"), "state", reserved, undefined, ({ stage, stages }) => {
    if (stages.includes("None")) {
      return of(
        "此编号的定向招录已经公告。请换一个编号。",
        "A recruitment is announced under this number already. Choose another number."
      )
    }
    const zh = stages.map((one) => `“${stageLabels[one].zh}”`).join("或")
    const en = stages.map((one) => `"${stageLabels[one].en}"`).join(" or ")
    return of(
      `定向招录处于“${stageLabels[stage].zh}”阶段，此事须在${zh}阶段办理。`,
      `The recruitment stands at "${stageLabels[stage].en}"; this is done at ${en}.`
    )
  }),
  PersonUnknown: rule(of("人员已登记", "known person"), "missing", register, "person", ({ person }) =>
    of(
      `各区人员名册中都没有${person}。请核对编号，或先登记。`,
      `No district has ${person} in its register of people. Check the id, or register the person first.`
    )
  ),
  NotACandidate: rule(of("报名人员", "candidates"), "missing", reserved, "person", ({ person }) =>
    of(`${person}没有报名，或已退出。请核对人员。`, `${person} has not registered, or has withdrawn. Check the person.`)
  ),
  OutOfScope: AccessRules.outOfScope(rights, undefined),
  NoRuleYet: AccessRules.noRuleOnDay(register, "on"),
  AreaUnknown: rule(of("招录区域存在", "known areas"), "missing", register, "areas", ({ area }) =>
    of(
      `没有代码为${area}的区域。请核对代码；面向全市的，请不填区域。`,
      `There is no area ${area} today. Check the code; leave the areas out for the whole city.`
    )
  ),
  PostsNotPositive: rule(of("定向岗位数", "posts reserved"), "input", reserved, "posts", ({ posts }) =>
    of(`定向岗位数为${posts}。请写明至少1个。`, `The announcement is for ${posts} posts. Name at least 1.`)
  ),
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "registration", ({ from, to }) =>
    of(
      `${to}早于或等于起日${from}。请改正；止日是不再报名的第一天。`,
      `${to} is not after ${from}. Correct it; the end is the first day without registration.`
    )
  ),
  RegistrationBeforeNotice: rule(
    of("先公告后报名", "announced before registration"),
    "input",
    reserved,
    "registration",
    ({ on, from }) =>
      of(
        `报名自${from}开始，早于公告日${on}。请推迟报名或改正公告日。`,
        `Registration opens on ${from}, before the announcement on ${on}. Open it later, or correct the day.`
      )
  ),
  NotYet: rule(of("事后登记", "recorded once done"), "input", register, "on", ({ on, today }) =>
    of(
      `${on}晚于今天（${today}）。请在办理之后再登记，或改正日期。`,
      `${on} lies after today, ${today}. Record it once it is done, or correct the day.`
    )
  ),
  RegistrationNotOpen: rule(of("报名期内报名", "registration open"), "state", reserved, "on", ({ on, from, to }) =>
    of(
      `${on}不在报名期（${from}至${to}，不含）内。请核对日期；逾期不予报名。`,
      `${on} lies outside the registration (${from} until ${to}). Check the day; late ones are not accepted.`
    )
  ),
  RegistrationStillOpen: rule(
    of("报名截止后考试", "results after registration"),
    "state",
    reserved,
    "on",
    ({ on, to }) =>
      of(
        `报名到${to}才截止，${on}不能登记结果。请改正日期。`,
        `Registration is open until ${to}, so there were no results on ${on}. Correct the day.`
      )
  ),
  DocumentMissing: rule(of("有据可查", "shown by a document"), "input", register, "documents", () =>
    of("没有附上依据文件。请至少上传一份。", "No document shows this. Add at least one.")
  ),
  AlreadyRegistered: rule(of("报名一次", "one registration"), "conflict", reserved, "person", ({ person }) =>
    of(`${person}已经报名，无需重复报名。`, `${person} has registered already. Nothing more is needed.`)
  ),
  OutsideAreas: rule(of("定向范围", "areas it is for"), "state", reserved, "person", ({ person, areas }) =>
    of(
      `本次招录面向${Label.ids(areas).zh}的人员，${person}不在其中。请核对任职地。`,
      `This recruitment is for people of ${Label.ids(areas).en}; ${person} does not work there. Check where the person serves.`
    )
  ),
  NotEligible: rule(of("报名条件", "requirements"), "state", reserved, "person", ({ person, day, rules: unmet }) => {
    const { zh, en } = Label.listed(unmet.map((name) => CareerEligibility.rules[name].name))
    return of(
      `按${day}的情况，${person}不符合：${zh}。请核对登记的任职、考核和学历；确不符合的，不能报名。`,
      `As of ${day}, ${person} does not meet: ${en}. Check the posts, ratings and education on record; if they are right, there is no registration.`
    )
  }),
  ResultTwice: rule(of("一人一个结果", "one result each"), "input", register, "results", ({ people }) =>
    of(
      `这些人有多个结果：${who(people).zh}。请只保留一个。`,
      `These have more than one result: ${who(people).en}. Keep one each.`
    )
  ),
  ResultForOthers: rule(of("报名人员", "candidates"), "input", reserved, "results", ({ people }) =>
    of(
      `这些人没有报名或已退出：${who(people).zh}。请去掉其结果。`,
      `These did not register or have withdrawn: ${who(people).en}. Take their results out.`
    )
  ),
  ResultsMissing: rule(of("结果齐全", "all results"), "input", register, "results", ({ people }) =>
    of(
      `缺少这些人的结果：${who(people).zh}。缺考者请登记为未通过。`,
      `Results are missing for ${who(people).en}. Enter absentees as not passed.`
    )
  ),
  TooManyPassed: rule(of("定向岗位数", "posts reserved"), "input", reserved, "results", ({ passed, posts }) =>
    of(
      `通过${passed}人，多于定向岗位${posts}个。请按录用名单核对。`,
      `More passed (${passed}) than posts are reserved (${posts}). Check against the list of those taken.`
    )
  )
}
