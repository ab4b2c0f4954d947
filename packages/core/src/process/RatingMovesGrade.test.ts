import { expect, test } from "vitest"
import { by, day, decide, eventsOf, final, appeal as letter, on } from "../appraisal/AppraisalDistrict.ts"
import type { AppraisalEvent } from "../appraisal/AppraisalEvent.ts"
import { CommandId, PersonId } from "../kernel/Id.ts"
import { of as instant } from "../kernel/Instant.ts"
import { ratingMovesGrade } from "./RatingMovesGrade.ts"

const react = (event: AppraisalEvent, stream = "appraisal/211103-2020") =>
  ratingMovesGrade.react(event, {
    stream,
    version: 1,
    at: instant(0),
    actor: { person: PersonId.make("officer"), role: "personnelOfficer", scope: [] },
    commandId: CommandId.make("C-1")
  })

const events = eventsOf(
  ...final,
  [letter("zhao", { on: day("2021-01-20") }), on("2021-01-20")],
  [decide("zhao", "basicallyCompetent"), { ...by("judge"), ...on("2021-01-22") }]
)

test("a final appraisal applies every rating to the pay records of its district; nothing before does", () => {
  const issued = events.flatMap((event) => (event._tag === "AppraisalFinalised" ? react(event) : []))
  expect(issued.map(({ stream }) => stream)).toEqual(issued.map(() => "pay/211103"))
  expect(issued.map(({ command }) => command)).toContainEqual({
    _tag: "ApplyRating",
    person: "wang",
    appraisal: "2020",
    rating: "excellent",
    coefficient: { percent: 120, from: "2021-01-01", to: "2022-01-01" },
    step: { steps: 1, from: "2021-01-01" },
    documents: []
  })
  expect(issued.map(({ command }) => command)).toContainEqual({
    _tag: "ApplyRating",
    person: "zhao",
    appraisal: "2020",
    rating: "notCompetent",
    coefficient: { percent: 0, from: "2021-01-01", to: "2022-01-01" },
    step: { steps: -1, from: "2021-01-01" },
    yearNotCounted: 2020,
    documents: []
  })
  const before = events.slice(
    0,
    events.findIndex(({ _tag }) => _tag === "AppraisalFinalised")
  )
  expect(before.flatMap((event) => react(event))).toEqual([])
})

test("a complaint replaces what the round meant for one person", () => {
  expect(events.slice(-1).flatMap((event) => react(event))).toEqual([
    {
      stream: "pay/211103",
      command: {
        _tag: "ApplyRating",
        person: "zhao",
        appraisal: "2020",
        rating: "basicallyCompetent",
        coefficient: { percent: 60, from: "2021-01-01", to: "2022-01-01" },
        documents: []
      }
    }
  ])
})
