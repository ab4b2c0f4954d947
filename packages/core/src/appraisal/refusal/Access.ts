/** Refusals about who may act, at which stage, and about whom. */

import * as AccessRules from "../../kernel/AccessRules.ts"
import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { stageLabels } from "../Appraisal.ts"
import { label } from "../AppraisalPeriod.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import { few, hands, procedure, register, rights, stages } from "./Wording.ts"

const { of } = Label

type Tag =
  | "NotAnAppraisal"
  | "DistrictUnknown"
  | "RoleMayNot"
  | "OutOfScope"
  | "WrongStage"
  | "NoRuleYet"
  | "NotAppraised"
  | "OthersAppeal"
  | "OthersScore"
  | "OwnScore"
  | "OwnCause"
  | "SameHand"

export const rules: Pick<Catalogue<AppraisalRefusal>, Tag> = {
  NotAnAppraisal: rule(of("区县与考核期", "district and period"), "input", register, "appraisal", ({ id }) =>
    of(
      `“${id}”不是一个区县的考核。请写成“区县代码-年度”或“区县代码-季度”，例如211103-2020、211103-2020-Q3。`,
      `"${id}" is not the appraisal of a district. Write its code and the year or quarter, such as 211103-2020 or 211103-2020-Q3.`
    )
  ),
  DistrictUnknown: AccessRules.districtUnknown(register),
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) =>
    roles.every((one) => one === "system")
      ? of(
          `${roleLabels[role].zh}不能录入此项；它由系统根据案卷自动生成。`,
          `This is not for the role of ${roleLabels[role].en}: it comes from the tickets by itself.`
        )
      : AccessRules.notForRole({ role, roles })
  ),
  OutOfScope: AccessRules.outOfScope(rights, undefined),
  WrongStage: rule(
    of("考核程序", "stages of an appraisal"),
    "state",
    procedure,
    undefined,
    ({ stage, stages: needed }) => {
      const now = stageLabels[stage]
      if (needed.includes("None")) {
        return of(
          `考核已经启动（现为“${now.zh}”），无需再启动。要采用新规则，请更新考核规则。`,
          `The appraisal is open already and stands at "${now.en}". To take over new rules, renew its terms.`
        )
      }
      if (stage === "None") return of("考核尚未启动。请先启动。", "The appraisal is not open. Open it first.")
      return of(
        `考核处于“${now.zh}”阶段，此事须在${stages(needed).zh}阶段办理。`,
        `The appraisal stands at "${now.en}"; this is done at ${stages(needed).en}.`
      )
    }
  ),
  NoRuleYet: AccessRules.noRuleYet(register),
  NotAppraised: rule(of("参加考核人员", "people appraised"), "missing", register, "person", ({ people, period }) => {
    const who = few(people.map(Label.same))
    const when = label(period)
    return of(
      `${who.zh}在${when.zh}不由本区考核。请核对人员；期末在别区任职的，由该区考核。`,
      `Not appraised here for ${when.en}: ${who.en}. Check the person; whoever ended the period in another district is appraised there.`
    )
  }),
  OthersAppeal: rule(of("本人申请", "one's own appeal"), "role", rights, "person", ({ person }) =>
    of(
      `只有${person}本人可以提出或撤回此申请；书面申请请交人事干部录入。`,
      `Only ${person} may lodge or withdraw this appeal; a letter on paper is entered by the personnel officer.`
    )
  ),
  OthersScore: rule(of("本人评分", "one's own mark"), "role", rights, "rater", ({ rater }) =>
    of(
      `书记只能录入自己的评分，不能代${rater}评分。请由其本人或人事干部录入。`,
      `A secretary enters the own mark, not that of ${rater}. Let them or the personnel officer enter it.`
    )
  ),
  OwnScore: rule(of("不给自己评分", "no mark for oneself"), "role", hands, "rater", ({ person }) =>
    of(
      `${person}不能给自己评分。请由其上级评分。`,
      `${person} may not mark the own work. The mark comes from a superior.`
    )
  ),
  OwnCause: rule(of("本人回避", "not in the own cause"), "role", hands, undefined, ({ person }) =>
    of(
      `${person}不能办理自己的事项。请交由另一名人事干部办理。`,
      `${person} may not act in the own cause. Ask another personnel officer.`
    )
  ),
  SameHand: rule(of("经办回避", "another hand"), "role", hands, undefined, ({ person, did }) =>
    did === "drafted"
      ? of(
          `等次由${person}拟定，此事不能由同一人办理。请交由另一名人事干部办理。`,
          `${person} drafted these ratings and may not do this as well. Ask another personnel officer.`
        )
      : of(
          `${person}已决定过此人的复核，不能再决定其申诉。请交由另一名人事干部决定。`,
          `${person} decided the review and may not decide the complaint as well. Ask another personnel officer.`
        )
  )
}
