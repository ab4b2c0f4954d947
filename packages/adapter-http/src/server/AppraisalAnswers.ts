/** What the API tells of an appraisal. */
import {
  Appeal,
  Appraisal,
  AppraisalCommand,
  AppraisalExplanation,
  AppraisalPeriod,
  AppraisalStages,
  type AppraisalView,
  type PersonRating
} from "@wangge/core/appraisal"
import { type Day, Explanation, type Id, Label, Rating, type View } from "@wangge/core/kernel"
import * as AppraisalCommands from "../api/AppraisalCommands.ts"
import type * as AppraisalsApi from "../api/AppraisalsApi.ts"
import type { Opened } from "./Appraisals.ts"

type Names = ReadonlyMap<Id.PersonId, string>
type Row = typeof AppraisalView.appraisals extends View.View<infer _, infer R> ? R : never
type Stage = Appraisal.Appraisal["_tag"]

const named = (names: Names, person: Id.PersonId) => {
  const name = names.get(person)
  return name === undefined ? {} : { name }
}

const noticeIn = (row: Row): { readonly notice?: Appraisal.Notice } =>
  row.published_on === null || row.notice_to === null || row.appeal_to === null
    ? {}
    : {
        notice: {
          on: row.published_on as Day.Day,
          noticeTo: row.notice_to as Day.Day,
          appealTo: row.appeal_to as Day.Day,
          provisional: row.provisional === 1
        }
      }

/** An appraisal in the list. */
export const item = (row: Row): typeof AppraisalsApi.AppraisalItem.Type => {
  const period = row.period as AppraisalPeriod.AppraisalPeriod
  const stage = row.stage as Stage
  return {
    period,
    label: AppraisalPeriod.label(period),
    stage,
    stageLabel: Appraisal.stageLabels[stage],
    openedOn: row.opened_on as Day.Day,
    ...(row.draft === 0 ? {} : { draft: row.draft }),
    ...(row.drafted_by === null ? {} : { draftedBy: row.drafted_by as Id.PersonId }),
    ...noticeIn(row),
    ...(row.final_on === null ? {} : { finalisedOn: row.final_on as Day.Day }),
    ...(row.complaint_to === null ? {} : { complaintTo: row.complaint_to as Day.Day })
  }
}

/** The path segments of the commands that the caller may give at this stage. */
const allowed = ({ actor, state }: Opened): ReadonlyArray<string> =>
  AppraisalCommands.tags
    .filter((tag) => AppraisalCommand.whoMay[tag].includes(actor.role))
    .filter((tag) => AppraisalStages.stagesOf[tag].includes(state._tag))
    .map((tag) => AppraisalCommands.commands[tag].segment)

const countsOf = (ratings: ReadonlyArray<PersonRating.PersonRating>) => {
  const counts: Record<string, number> = {}
  for (const { rating = "unrated" } of ratings) counts[rating] = (counts[rating] ?? 0) + 1
  return counts
}

export const detail = (open: Opened): typeof AppraisalsApi.AppraisalDetail.Type => {
  const { district, period, ratings, seesDraft, state } = open
  const isWhole = district.sees(district.code) && seesDraft
  const explanation = isWhole ? AppraisalExplanation.overall(state) : undefined
  return {
    period,
    label: AppraisalPeriod.label(period),
    stage: state._tag,
    stageLabel: Appraisal.stageLabels[state._tag],
    ...("file" in state ? { openedOn: state.file.openedOn, terms: state.file.terms, termsOf: state.file.termsOf } : {}),
    ...("draft" in state ? { draft: state.draft.draft, draftedBy: state.draft.by } : {}),
    ...("notice" in state ? { notice: state.notice } : {}),
    ...(state._tag === "Final" ? { finalisedOn: state.finalisedOn, complaintTo: state.complaintTo } : {}),
    commended: "file" in state ? state.file.commended : [],
    counts: countsOf(ratings),
    pools: isWhole && "draft" in state ? state.draft.pools : [],
    pendingAppeals: appealsOf(open).filter(Appeal.isPending).length,
    ...(explanation === undefined ? {} : { explanation }),
    allowed: allowed(open)
  }
}

/** The appeals within reach. */
export const appealsOf = ({ district, state }: Opened): ReadonlyArray<Appeal.Appeal> =>
  "appeals" in state ? state.appeals.filter(({ person }) => district.seesPerson(person)) : []

export const rated = (
  open: Opened,
  one: PersonRating.PersonRating,
  names: Names
): typeof AppraisalsApi.RatedPerson.Type => ({
  ...one,
  ...named(names, one.person),
  ...(one.rating === undefined ? {} : { ratingLabel: Rating.labels[one.rating] }),
  appealed: appealsOf(open).some((appeal) => appeal.person === one.person && Appeal.isPending(appeal)),
  ...consequenceIn(open, one.person)
})

const consequenceIn = ({ state }: Opened, person: Id.PersonId) => {
  const consequence = state._tag === "Final" ? Appraisal.consequenceOf(state, person) : undefined
  return consequence === undefined ? {} : { consequence }
}

/** Whether the final rating of a person leads to a warning, or to an exit that is due. */
export const leadsTo = ({ state }: Opened, person: Id.PersonId, what: "exit" | "warning"): boolean => {
  const found = state._tag === "Final" ? Appraisal.consequenceOf(state, person) : undefined
  return found !== undefined && (what === "exit" ? found.exitDue : found.warning)
}

/** One person; nothing for who has no place in the appraisal. */
export const person = (
  open: Opened,
  id: Id.PersonId,
  names: Names
): typeof AppraisalsApi.AppraisedPerson.Type | undefined => {
  const { ratings, seesDraft, state } = open
  if (state._tag === "None") return undefined
  const rating = ratings.find((one) => one.person === id)
  const isShown = rating !== undefined
  const member = seesDraft && "draft" in state ? state.draft.members.find((one) => one.person === id) : undefined
  const explanation = isShown ? AppraisalExplanation.ofPerson(state, id) : undefined
  return {
    person: id,
    ...named(names, id),
    ...(member === undefined ? {} : { member }),
    collected: Appraisal.collectedOf(state.file, id),
    ...(rating === undefined ? {} : { rating }),
    appeals: appealsOf(open).filter((one) => one.person === id),
    ...consequenceIn(open, id),
    ...(explanation === undefined
      ? {}
      : {
          explanation,
          text: Label.of(Explanation.toText(explanation, "zh"), Explanation.toText(explanation, "en"))
        })
  }
}

export const appeal = (one: Appeal.Appeal, names: Names): typeof AppraisalsApi.AppealOn.Type => ({
  ...one,
  ...named(names, one.person),
  instanceLabel: Appeal.instanceLabels[one.instance],
  groundsLabel: Appeal.groundsLabels[one.grounds]
})
