/** Refusals in the stages of open recruitment. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { stageLabels } from "../Recruitment.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { stages as source } from "./Wording.ts"

const { of } = Label

type Tag =
  | "PostsNotPositive"
  | "RegistrationTooShort"
  | "RegistrationBeforeNotice"
  | "WrongStage"
  | "RegistrationNotOpen"
  | "RegistrationStillOpen"
  | "AlreadyApplied"
  | "NotAnApplicant"
  | "CandidateIsOut"
  | "ScoresMissing"
  | "ScoredWithoutPlace"
  | "ScoredTwice"
  | "NotInLine"
  | "HealthCheckMissing"
  | "HealthCheckedAlready"
  | "NobodyToPublish"
  | "NotPublished"
  | "NoticeRuns"
  | "NoticeOver"

export const rules: Pick<Catalogue<WorkforceRefusal>, Tag> = {
  PostsNotPositive: rule(of("招聘岗位数", "posts announced"), "input", source, "posts", ({ posts }) =>
    of(`招聘岗位数为${posts}。请写明至少1个。`, `The announcement is for ${posts} posts. Name at least 1.`)
  ),
  RegistrationTooShort: rule(of("报名期限", "time to register"), "input", source, "registration", ({ days, min }) =>
    of(
      `报名期${days}天，少于规定的${min}天。请延长报名期。`,
      `Registration is open for ${days} days, less than the ${min} required. Extend it.`
    )
  ),
  RegistrationBeforeNotice: rule(
    of("先公告后报名", "announced before registration"),
    "input",
    source,
    "registration",
    ({ on, from }) =>
      of(
        `报名自${from}开始，早于公告日${on}。请推迟报名或改正公告日。`,
        `Registration opens on ${from}, before the announcement on ${on}. Open it later, or correct the day.`
      )
  ),
  WrongStage: rule(
    of("招聘程序", "stages of recruitment"),
    "state",
    source,
    "recruitment",
    ({ recruitment, stage, stages }) => {
      const needed = Label.listed(stages.map((one) => stageLabels[one]))
      return of(
        `招聘${recruitment}处于“${stageLabels[stage].zh}”阶段，此事须在“${needed.zh}”阶段办理。`,
        `Recruitment ${recruitment} stands at "${stageLabels[stage].en}"; this is done at "${needed.en}".`
      )
    }
  ),
  RegistrationNotOpen: rule(
    of("报名期内报名", "registration open"),
    "state",
    source,
    "on",
    ({ recruitment, on, from, to }) =>
      of(
        `${on}不在招聘${recruitment}的报名期（${from}至${to}，不含）内。请核对日期；逾期不予报名。`,
        `${on} lies outside the registration of ${recruitment} (${from} until ${to}). Check the day; late applications are not accepted.`
      )
  ),
  RegistrationStillOpen: rule(
    of("报名截止后考试", "paper after registration"),
    "state",
    source,
    "on",
    ({ recruitment, on, to }) =>
      of(
        `招聘${recruitment}的报名到${to}才截止，${on}不能登记笔试成绩。请改正日期。`,
        `Registration for ${recruitment} is open until ${to}, so no paper was scored on ${on}. Correct the day.`
      )
  ),
  AlreadyApplied: rule(of("报名一次", "one application"), "conflict", source, "person", ({ recruitment, person }) =>
    of(
      `${person}已报名参加招聘${recruitment}，无需重复报名。`,
      `${person} has applied to ${recruitment} already. Nothing more is needed.`
    )
  ),
  NotAnApplicant: rule(of("报名人员", "applicants"), "missing", source, "person", ({ recruitment, person }) =>
    of(
      `${person}没有报名参加招聘${recruitment}。请核对人员。`,
      `${person} did not apply to ${recruitment}. Check the person.`
    )
  ),
  CandidateIsOut: rule(of("仍在选聘之列", "still a candidate"), "state", source, "person", ({ recruitment, person }) =>
    of(
      `${person}已不在招聘${recruitment}的选聘之列（退出、体检不合格、异议成立或已聘用）。请核对人员。`,
      `${person} is no longer a candidate of ${recruitment}: withdrawn, unfit, objected to or appointed. Check the person.`
    )
  ),
  ScoresMissing: rule(of("成绩齐全", "all scores"), "input", source, "scores", ({ people }) =>
    of(
      `缺少这些人的成绩：${Label.ids(people).zh}。缺考者请登记为无成绩。`,
      `Scores are missing for ${Label.ids(people).en}. Enter absentees without points.`
    )
  ),
  ScoredWithoutPlace: rule(of("应考人员", "those examined"), "input", source, "scores", ({ people }) =>
    of(
      `这些人不在应考名单中：${Label.ids(people).zh}。请去掉其成绩。`,
      `These are not on the list of those examined: ${Label.ids(people).en}. Take their scores out.`
    )
  ),
  ScoredTwice: rule(of("一人一分", "one score each"), "input", source, "scores", ({ people }) =>
    of(
      `这些人有多个成绩：${Label.ids(people).zh}。请只保留一个。`,
      `These have more than one score: ${Label.ids(people).en}. Keep one each.`
    )
  ),
  NotInLine: rule(of("按名次体检", "health check by rank"), "state", source, "person", ({ person, inLine }) =>
    of(
      `按名次尚未轮到${person}。现在轮到：${Label.ids(inLine).zh}。`,
      `By the ranking it is not the turn of ${person}. In line now: ${Label.ids(inLine).en}.`
    )
  ),
  HealthCheckMissing: rule(
    of("先体检后公示", "health check before notice"),
    "state",
    source,
    "recruitment",
    ({ people }) =>
      of(
        `这些人尚未体检：${Label.ids(people).zh}。请先登记体检结果。`,
        `These have not passed their health check yet: ${Label.ids(people).en}. Record it first.`
      )
  ),
  HealthCheckedAlready: rule(of("体检一次", "one health check"), "conflict", source, "person", ({ person }) =>
    of(
      `${person}的体检结果已登记。可以发布公示。`,
      `The health check of ${person} is recorded already. The notice may be published.`
    )
  ),
  NobodyToPublish: rule(
    of("公示人选", "candidates for the notice"),
    "state",
    source,
    "recruitment",
    ({ recruitment }) =>
      of(
        `招聘${recruitment}没有待公示的人选。请核对名次，或结束招聘。`,
        `Nobody of ${recruitment} waits for a public notice. Check the ranking, or close the recruitment.`
      )
  ),
  NotPublished: rule(of("先公示后聘用", "notice before appointment"), "state", source, "person", ({ person }) =>
    of(
      `${person}尚未公示。请先体检合格并公示。`,
      `${person} has not been publicised. Pass the health check and publish the notice first.`
    )
  ),
  NoticeRuns: rule(of("公示期满", "notice period over"), "state", source, "from", ({ person, from, to }) =>
    of(
      `${person}的公示期为${from}至${to}（不含）。请自${to}起聘用。`,
      `The public notice of ${person} runs from ${from} until ${to}. Appoint from ${to} on.`
    )
  ),
  NoticeOver: rule(of("公示期内提出", "objection in time"), "state", source, "on", ({ person, on, from, to }) =>
    of(
      `${on}不在${person}的公示期（${from}至${to}，不含）内。期外情况请按辞退或取消任职处理。`,
      `${on} lies outside the notice of ${person} (${from} until ${to}). What comes to light later is a matter of ending the appointment.`
    )
  )
}
