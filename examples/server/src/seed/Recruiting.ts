/** Open recruitments of the example: one that is over, one at its public notice, one that takes applicants. */
import { type Day, Id } from "@wangge/core/kernel"
import type { Post, WorkforceCommand } from "@wangge/core/workforce"
import * as Chance from "../city/Chance.ts"
import { workerFor } from "../city/Workers.ts"
import * as Lamp from "./Lamp.ts"
import { placeIn, type Telling, type Turn, turn } from "./Telling.ts"

const SEED = 20_200_101

export interface Opening {
  readonly id: string
  readonly place: Id.AreaCode
  readonly kind: Post.PostKind
  readonly applicants: number
  /** Days before today; a stage that is left out has not been reached. */
  readonly days: {
    readonly announced: number
    readonly opens: number
    readonly closes: number
    readonly written?: number
    readonly interview?: number
    readonly health?: number
    readonly notice?: number
    readonly appointed?: number
  }
}

export const openings: ReadonlyArray<Opening> = [
  {
    id: "wgy-1",
    place: placeIn("211102002", 1),
    kind: "gridAdministrator",
    applicants: 5,
    days: {
      announced: 150,
      opens: 148,
      closes: 138,
      written: 125,
      interview: 118,
      health: 110,
      notice: 108,
      appointed: 52
    }
  },
  {
    id: "wgy-2",
    place: Lamp.grid.parent,
    kind: "gridAdministrator",
    applicants: 7,
    days: { announced: 55, opens: 52, closes: 40, written: 28, interview: 18, health: 8, notice: 3 }
  },
  {
    id: "zx-1",
    place: placeIn("211104004", 0),
    kind: "centreStaff",
    applicants: 3,
    days: { announced: 8, opens: 6, closes: -6 }
  }
]

export const tell = (telling: Telling, { applicants, days, id, kind, place }: Opening): ReadonlyArray<Turn> => {
  const { ago, office, papers } = telling
  const chance = Chance.from(SEED + applicants)
  const recruitment = Id.RecruitmentId.make(id)
  const people = Array.from({ length: applicants }, (_, i) => Id.PersonId.make(`applicant-${id}-${i + 1}`))
  const scores = (low: number, of: ReadonlyArray<Id.PersonId>) =>
    of.map((person) => ({ person, points: Math.round(chance.between(low, 9_300) / 10) * 10 }))
  const reached = (
    before: number | undefined,
    tell: (on: Day.Day) => ReadonlyArray<WorkforceCommand.WorkforceCommand>
  ): ReadonlyArray<Turn> =>
    before === undefined ? [] : tell(ago(before)).map((command) => turn(telling, ago(before), command))
  const written = scores(6_200, people)
  const invited = byPoints(written).slice(0, 3)
  const interviews = scores(7_000, invited)
  const total = ({ person, points }: Points): Points => ({
    person,
    points: points * 0.4 + (written.find((one) => one.person === person)?.points ?? 0) * 0.6
  })
  const [first] = byPoints(interviews.map(total))
  return [
    ...reached(days.announced, (on) => [
      {
        _tag: "AnnounceRecruitment",
        recruitment,
        place,
        kind,
        posts: 1,
        on,
        registration: { from: ago(days.opens), to: ago(days.closes) },
        documents: papers.decision
      }
    ]),
    ...people.flatMap((person, i): ReadonlyArray<Turn> => {
      const on = ago(days.opens - (i % 5))
      const worker = workerFor(kind, ago(days.closes), chance)
      return [
        { day: on, act: office.enrol(on, person, worker, papers.diploma) },
        turn(telling, on, { _tag: "RegisterApplicant", recruitment, person, on })
      ]
    }),
    ...reached(days.written, (on) => [{ _tag: "ScoreWritten", recruitment, on, scores: written }]),
    ...reached(days.interview, (on) => [{ _tag: "ScoreInterview", recruitment, on, scores: interviews }]),
    ...(first === undefined
      ? []
      : [
          ...reached(days.health, (on) => [
            { _tag: "RecordHealthCheck", recruitment, person: first, on, fit: true, documents: papers.health }
          ]),
          ...reached(days.notice, (on) => [{ _tag: "PublishNotice", recruitment, on }]),
          ...reached(days.appointed, (on) => [
            { _tag: "AppointRecruit", recruitment, person: first, from: on, documents: papers.decision },
            { _tag: "CloseRecruitment", recruitment, on, reason: "招聘名额已满" }
          ])
        ])
  ]
}

interface Points {
  readonly person: Id.PersonId
  readonly points: number
}

const byPoints = (scores: ReadonlyArray<Points>): ReadonlyArray<Id.PersonId> =>
  scores.toSorted((a, b) => b.points - a.points).map(({ person }) => person)
