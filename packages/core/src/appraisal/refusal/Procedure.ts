/** Refusals from the draft to the final rating. */
import * as Label from "../../kernel/Label.ts"
import * as Rating from "../../kernel/Rating.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Post from "../../workforce/Post.ts"
import { instanceLabels } from "../Appeal.ts"
import { label } from "../AppraisalPeriod.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import { cap, few, method, noWorse, procedure, register } from "./Wording.ts"

const { of } = Label

type Tag =
  | "PeriodRuns"
  | "TermsUnchanged"
  | "EarlierOpen"
  | "NobodyToRate"
  | "SchemeMissing"
  | "Unscored"
  | "DraftReplaced"
  | "AppealTooLate"
  | "AppealedAlready"
  | "AppealUnknown"
  | "RatingNotBetter"
  | "NoExcellentPlace"
  | "NoticeRuns"
  | "AppealsPending"

export const rules: Pick<Catalogue<AppraisalRefusal>, Tag> = {
  PeriodRuns: rule(
    of("期满考核", "a period that is over"),
    "state",
    procedure,
    undefined,
    ({ period, until, today }) => {
      const { zh, en } = label(period)
      return of(
        `${zh}尚未结束（今天是${today}）。请自${until}起拟定等次。`,
        `Today, ${today}, ${en} is not over. Draft the ratings from ${until} on.`
      )
    }
  ),
  TermsUnchanged: rule(of("规则有变", "terms that changed"), "conflict", method, undefined, ({ since }) =>
    of(
      `政策包中的考核规则自${since}以来没有变化，无需更新。要修改规则，请先修改政策包。`,
      `The policy pack holds the same terms as on ${since}, so there is nothing to renew. Change the pack first.`
    )
  ),
  EarlierOpen: rule(of("先前考核已确定", "earlier appraisals final"), "state", procedure, undefined, ({ periods }) => {
    const { zh, en } = Label.listed(periods.map(label))
    return of(
      `${zh}的考核尚未确定，本次等次以其为依据。请先确定。`,
      `These ratings rest on the appraisal of ${en}, which is not final. Finish it first.`
    )
  }),
  NobodyToRate: rule(of("有人参加考核", "somebody to rate"), "state", register, undefined, ({ period }) => {
    const { zh, en } = label(period)
    return of(
      `本区${zh}没有任职人员。请先登记任职。`,
      `Nobody held a post of this district in ${en}. Record the appointments first.`
    )
  }),
  SchemeMissing: rule(
    of("岗位有考核方案", "a scheme for each post"),
    "state",
    method,
    undefined,
    ({ posts, people }) => {
      const [which, who] = [Label.listed(posts.map((post) => Post.labels[post])), few(people.map(Label.same))]
      return of(
        `没有适用于${which.zh}的考核方案（涉及${who.zh}）。请在政策包中补上方案，再更新考核规则。`,
        `No scheme appraises ${which.en} (this concerns ${who.en}). Add one to the policy pack, then renew the terms of the appraisal.`
      )
    }
  ),
  Unscored: rule(of("数据齐全", "all figures"), "state", method, undefined, ({ people }) => {
    const who = few(
      people.map(({ person, indicators }) => {
        const { zh, en } = Label.listed(indicators)
        return of(`${person}（${zh}）`, `${person} (${en})`)
      })
    )
    return of(
      `这些人的数据不足，不能计分：${who.zh}。请先录入所缺数据。`,
      `Figures are missing, so there is no score for ${who.en}. Record them first.`
    )
  }),
  DraftReplaced: rule(of("以最新稿为准", "the latest draft"), "conflict", procedure, "draft", ({ draft, latest }) =>
    of(
      `第${draft}稿不是最新稿。请复核第${latest}稿后公示。`,
      `Draft ${draft} is not the latest. Review draft ${latest} and publish that.`
    )
  ),
  AppealTooLate: rule(of("限期申请", "appeal in time"), "state", procedure, "on", ({ instance, on, from, to }) =>
    of(
      `${instanceLabels[instance].zh}应在${from}至${to}（不含）提出，${on}不在期内。请核对收到申请的日期；逾期不予受理。`,
      `A ${instanceLabels[instance].en} may be lodged from ${from} until ${to}; ${on} lies outside. Check the day on which it came in; late ones are not accepted.`
    )
  ),
  AppealedAlready: rule(of("一次申请", "one appeal"), "conflict", procedure, "person", ({ person, instance }) =>
    of(
      `${person}已申请${instanceLabels[instance].zh}，不能重复申请。请等待决定，或查看已有决定。`,
      `${person} has lodged a ${instanceLabels[instance].en} already. Wait for the decision, or read the one that was taken.`
    )
  ),
  AppealUnknown: rule(of("申请存在", "known appeal"), "missing", register, "person", ({ person }) =>
    of(`${person}没有待决定的申请。请核对人员。`, `No appeal of ${person} waits for a decision. Check the person.`)
  ),
  RatingNotBetter: rule(of("不加重", "never for the worse"), "input", noWorse, "rating", ({ person, before, rating }) =>
    of(
      `${person}现为${Rating.labels[before].zh}，申请不能改为${Rating.labels[rating].zh}。请给予更高等次，或不填等次予以驳回。`,
      `${person} is rated ${Rating.labels[before].en}; an appeal does not make that ${Rating.labels[rating].en}. Give a better rating, or none to dismiss it.`
    )
  ),
  NoExcellentPlace: rule(
    of("优秀比例", "cap on excellent"),
    "conflict",
    cap,
    "rating",
    ({ area, quota, taken, isFinal }) =>
      isFinal
        ? of(
            `${area}的${quota}个优秀名额已用${taken}个，等次已确定，不能再增。请给予优秀以下的等次，或驳回并说明理由。`,
            `${taken} of ${quota} places for excellent in ${area} are taken and the ratings are final. Grant a lower rating, or dismiss it with the reason.`
          )
        : of(
            `${area}的${quota}个优秀名额已用${taken}个。要按顺序重新分配，请撤回公示、更正数据后重新拟定；否则给予优秀以下的等次或驳回。`,
            `${taken} of ${quota} places for excellent in ${area} are taken. To deal them out anew, withdraw the notice, correct the figures and draft again; otherwise grant a lower rating or dismiss it.`
          )
  ),
  NoticeRuns: rule(of("公示期满", "notice and appeals over"), "state", procedure, undefined, ({ to, today }) =>
    of(
      `公示和申请复核的期限到${to}才届满（今天是${today}）。请自${to}起确定等次。`,
      `Today, ${today}, the notice and the time to appeal still run. Finalise from ${to} on.`
    )
  ),
  AppealsPending: rule(of("复核全部决定", "every review decided"), "state", procedure, undefined, ({ people }) => {
    const who = few(people.map(Label.same))
    return of(
      `这些人的复核尚未决定：${who.zh}。请先决定。`,
      `Reviews wait for a decision: ${who.en}. Decide on them first.`
    )
  })
}
