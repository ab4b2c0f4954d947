/** Why somebody has the rating that stands: the draft computed again, the appeals, and what the rating leads to. */
import * as Result from "effect/Result"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Rating from "../kernel/Rating.ts"
import { type Appeal, groundsLabels, instanceLabels } from "./Appeal.ts"
import * as Appraisal from "./Appraisal.ts"
import { question } from "./Drafting.ts"
import { standingLabels } from "./Participation.ts"
import { consequenceOf } from "./RatingConsequence.ts"
import * as Ratings from "./Ratings.ts"

const { of } = Label

/** All ratings of the draft, with the cap; nothing before there is a draft. */
export const overall = (state: Appraisal.Appraisal): Explanation.Explanation | undefined =>
  redrafted(state)?.explanation

/** The rating of one person; nothing for who is not in the draft. */
export const ofPerson = (state: Appraisal.Appraisal, person: PersonId): Explanation.Explanation | undefined => {
  const drafted = redrafted(state)?.explain(person)
  const standing = Appraisal.ratingOf(state, person)
  if (drafted === undefined || standing === undefined) return undefined
  if (!("appeals" in state)) return drafted
  const { rating } = standing
  const found = state._tag === "Final" && rating !== undefined ? consequenceOf(state, person, rating) : undefined
  return Explanation.step(drafted.title, {
    quantity: Explanation.words(rating === undefined ? standingLabels[standing.standing] : Rating.labels[rating]),
    steps: [
      { ...drafted, title: of("拟定的等次", "as drafted") },
      ...state.appeals.filter((one) => one.person === person).map(appealStep),
      ...(found === undefined ? [] : [found.explanation])
    ]
  })
}

/** Until when a published draft may be read and appealed against, and by which rule; nothing before it is published. */
export const ofNotice = (state: Appraisal.Appraisal): Explanation.Explanation | undefined => {
  if (!("notice" in state)) return undefined
  const { notice, file } = state
  const { noticeWorkingDays, appealWorkingDays } = file.terms.procedure
  const source = file.terms.sources.procedure
  const until = (title: Label.Label, workingDays: number, to: Day.Day) =>
    Explanation.step(title, {
      quantity: Explanation.date(Day.plusDays(to, -1)),
      note: of(`${workingDays}个工作日，起算当日不计`, `${workingDays} working days, the first day not counted`),
      ...(source === undefined ? {} : { source })
    })
  return Explanation.step(of("公示日", "published on"), {
    quantity: Explanation.date(notice.on),
    ...(notice.provisional
      ? { note: of("期内放假安排尚未公布，按平常周计算", "holidays are not published, so plain weeks were counted") }
      : {}),
    steps: [
      until(of("公示最后一日", "last day of the notice"), noticeWorkingDays, notice.noticeTo),
      until(of("申请复核最后一日", "last day for an appeal"), appealWorkingDays, notice.appealTo),
      ...(state._tag === "Final"
        ? [
            Explanation.step(of("确定日", "final on"), { quantity: Explanation.date(state.finalisedOn) }),
            until(of("申诉最后一日", "last day for a complaint"), appealWorkingDays, state.complaintTo)
          ]
        : [])
    ]
  })
}

const redrafted = (state: Appraisal.Appraisal): Ratings.Ratings | undefined => {
  if (!("draft" in state)) return undefined
  const asked = question(state.file, state.draft.members)
  if (Result.isFailure(asked)) return undefined
  const drafted = Ratings.draft(asked.success)
  return Result.isSuccess(drafted) ? drafted.success : undefined
}

const appealStep = ({ instance, grounds, lodgedOn, decideBefore, outcome }: Appeal): Explanation.Explanation =>
  Explanation.step(instanceLabels[instance], {
    quantity: Explanation.words(outcomeWords(outcome)),
    note: of(`${lodgedOn}提出，${groundsLabels[grounds].zh}`, `lodged on ${lodgedOn}: ${groundsLabels[grounds].en}`),
    steps:
      outcome._tag === "Pending"
        ? [
            Explanation.step(of("决定期限（不含）", "to be decided before"), {
              quantity: Explanation.date(decideBefore)
            })
          ]
        : outcome._tag === "Withdrawn"
          ? []
          : [Explanation.step(of("理由", "reason"), { quantity: Explanation.words(Label.same(outcome.reason)) })]
  })

const outcomeWords = (outcome: Appeal["outcome"]): Label.Label => {
  switch (outcome._tag) {
    case "Pending":
      return of("待决定", "waits for a decision")
    case "Withdrawn":
      return of(`${outcome.on}撤回`, `withdrawn on ${outcome.on}`)
    case "Dismissed":
      return of(`${outcome.on}驳回，等次不变`, `dismissed on ${outcome.on}, the rating stays`)
    case "Granted": {
      const { zh, en } = Rating.labels[outcome.rating]
      return of(`${outcome.on}改为${zh}`, `${en} since ${outcome.on}`)
    }
  }
}
