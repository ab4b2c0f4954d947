import { describe, expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import * as Appraisal from "./Appraisal.ts"
import {
  appeal,
  appraisal,
  by,
  context,
  day,
  decide,
  draft,
  drafted,
  eventsOf,
  final,
  marks,
  offence,
  on,
  open,
  publicise,
  published,
  type Step,
  score,
  withdrawAppeal,
  withdrawNotice
} from "./AppraisalDistrict.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"
import * as AppraisalView from "./AppraisalView.ts"

/** The rows of a view after commands. */
const rowsOf = <R extends View.Row>(
  view: View.View<AppraisalEvent, R>,
  ...steps: ReadonlyArray<Step>
): ReadonlyArray<R> => {
  const rows = View.rowsOf(view, View.recordedIn("appraisal/211103-2020", context.actor, eventsOf(...steps)))
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(Object.keys(view.columns).toSorted())
  return rows
}

const january8 = on("2021-01-08")
const appealed: ReadonlyArray<Step> = [...published, [appeal("li"), january8], [appeal("he"), january8]]
const complained: ReadonlyArray<Step> = [
  ...final,
  [appeal("zhao", { on: day("2021-01-20") }), on("2021-01-20")],
  [decide("zhao", "competent"), { ...by("judge"), ...on("2021-01-22") }]
]
/** Histories that end at every stage, on every way there. */
const histories: ReadonlyArray<ReadonlyArray<Step>> = [
  [open],
  drafted,
  [...drafted, offence("wang")],
  [...drafted, offence("wang"), draft],
  published,
  appealed,
  [...appealed, [decide("he", "competent"), by("judge")]],
  [...appealed, [withdrawNotice, by("head")]],
  [...appealed, [withdrawNotice, by("head")], score("li", 99), draft, [publicise(2), by("head")]],
  final,
  complained
]

test.each(histories.map((steps, i) => [i, steps] as const))("the appraisal's row follows the state: %i", (_, steps) => {
  const state = appraisal(...steps)
  const [row] = rowsOf(AppraisalView.appraisals, ...steps)
  const ratings = Appraisal.ratingsOf(state)
  const isPublished = state._tag === "Publicised" || state._tag === "Final"
  expect(row).toMatchObject({
    appraisal: "211103-2020",
    district: "211103",
    period: "2020",
    stage: state._tag,
    draft: state._tag === "None" ? 0 : state.file.drafts,
    notice_to: isPublished ? state.notice.noticeTo : null,
    appeal_to: isPublished ? state.notice.appealTo : null,
    final_on: state._tag === "Final" ? state.finalisedOn : null,
    ...(state._tag === "Collecting"
      ? {}
      : { appraised: ratings.length, rated: ratings.filter(({ rating }) => rating !== undefined).length })
  })
})

const rated = histories.filter((steps) => appraisal(...steps)._tag !== "Collecting")

test.each(rated.map((steps, i) => [i, steps] as const))("the rows of ratings follow the state: %i", (_, steps) => {
  const state = appraisal(...steps)
  const rows = rowsOf(AppraisalView.ratings, ...steps)
  expect(rows.map(({ person, standing, rating, points }) => [person, standing, rating, points])).toEqual(
    Appraisal.ratingsOf(state).map(({ person, standing, rating, score }) => [
      person,
      standing,
      rating ?? null,
      score?.points ?? null
    ])
  )
})

describe("appeals", () => {
  const outcomes = (...steps: ReadonlyArray<Step>) =>
    rowsOf(AppraisalView.appeals, ...appealed, ...steps).map(({ person, instance, outcome, before, rating }) => [
      person,
      instance,
      outcome,
      before,
      rating
    ])

  test("whatever became of them", () => {
    expect(outcomes()).toEqual([
      ["li", "review", "pending", null, null],
      ["he", "review", "pending", null, null]
    ])
    expect(outcomes([decide("he", "competent"), by("judge")], [decide("li"), by("judge")])).toEqual([
      ["li", "review", "dismissed", "competent", null],
      ["he", "review", "granted", null, "competent"]
    ])
    expect(outcomes(withdrawAppeal("li"), [withdrawNotice, by("head")])).toEqual([
      ["li", "review", "withdrawn", null, null],
      ["he", "review", "lapsed", null, null]
    ])
  })

  test("a complaint stands beside the review", () => {
    expect(rowsOf(AppraisalView.appeals, ...complained)).toMatchObject([
      { person: "zhao", instance: "complaint", outcome: "granted", before: "notCompetent", decided_by: "judge" }
    ])
  })
})

test("consequences of everybody rated, as a complaint left them", () => {
  const rows = rowsOf(AppraisalView.consequences, ...complained)
  const state = appraisal(...complained)
  const expected = state._tag === "Final" ? state.consequences : []
  expect(rows.length).toBe(marks.length)
  expect(
    rows.map(({ person, rating, percent, steps, failures, exit_due }) => [
      person,
      rating,
      percent,
      steps,
      failures,
      exit_due
    ])
  ).toEqual(
    expected.map(({ person, rating, percent, steps, failures, exitDue }) => [
      person,
      rating,
      percent ?? null,
      steps,
      failures,
      exitDue ? 1 : 0
    ])
  )
})
