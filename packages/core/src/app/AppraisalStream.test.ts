/** A year's appraisal on the store: from the posts of the workforce to the pay of the year that follows. */
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import * as Appraisal from "../appraisal/Appraisal.ts"
import * as AppraisalExplanation from "../appraisal/AppraisalExplanation.ts"
import * as AppraisalView from "../appraisal/AppraisalView.ts"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode } from "../kernel/Id.ts"
import * as PayRecord from "../pay/PayRecord.ts"
import type { PayRecordCommand } from "../pay/PayRecordCommand.ts"
import * as Roster from "../workforce/Roster.ts"
import {
  actor,
  appoint,
  appraise,
  ask,
  COMMUNITIES,
  city,
  documents,
  finished,
  founded,
  MARKS,
  marked,
  person,
  register,
  run,
  score,
  standingOf,
  stateOf,
  vote,
  workforce
} from "./AppraisalCity.ts"
import * as Governance from "./Governance.ts"
import * as Streams from "./Streams.ts"

const failed = (rest: Partial<PayRecord.AppliedRating> = {}) => ({
  appraisal: "2020",
  rating: "notCompetent",
  coefficient: { percent: 0, from: "2021-01-01", to: "2022-01-01" },
  yearNotCounted: 2020,
  ...rest
})

describe("a year's appraisal", () => {
  test("rates who serves at its end, and moves the pay of the year that follows in one commit", async () => {
    const [state, receipt, li, feng, he] = await run(
      Effect.gen(function* () {
        yield* founded
        yield* marked(MARKS)
        const { receipt } = yield* finished()
        const standings = [yield* standingOf("li"), yield* standingOf("feng"), yield* standingOf("he")] as const
        return [yield* stateOf(), receipt, ...standings] as const
      })
    )
    const ratings = Object.fromEntries(
      Appraisal.ratingsOf(state).map((one) => [one.person, one.rating ?? one.standing])
    )
    expect(ratings).toEqual({
      feng: "notCompetent",
      he: "newcomer",
      li: "competent",
      qian: "competent",
      sun: "competent",
      wang: "competent",
      zhao: "competent"
    })
    expect(receipt.streams.map(({ stream }) => stream)).toEqual(["appraisal/211103-2020", "pay/211103"])
    expect(li.ratings).toEqual([
      {
        appraisal: "2020",
        rating: "competent",
        coefficient: { percent: 100, from: "2021-01-01", to: "2022-01-01" }
      }
    ])
    expect(feng.ratings).toEqual([failed()])
    expect(he.ratings).toEqual([])
  })

  test("rests on the years before: a second failure takes a grade and asks for an exit; nobody is dismissed by it", async () => {
    const [feng, li, rows, roster] = await run(
      Effect.gen(function* () {
        const governance = yield* Governance.Governance
        yield* founded
        for (const year of ["2018", "2019", "2020"]) {
          yield* marked({ ...MARKS, ...(year === "2018" ? { feng: 80 } : {}) }, year)
          yield* finished(year)
        }
        const { rows } = yield* governance.views.query(AppraisalView.consequences, {
          where: [{ column: "exit_due", op: "eq", value: 1 }]
        })
        const people = yield* governance.state(Streams.at(city.workforce, "211103"))
        return [yield* standingOf("feng"), yield* standingOf("li"), rows, people.state] as const
      })
    )
    expect(feng.ratings.at(-1)).toEqual(failed({ step: { steps: -1, from: Day.of("2021-01-01") } }))
    expect(PayRecord.stepsOn(li, Day.of("2021-01-01"))).toBe(1)
    expect(rows).toMatchObject([{ person: "feng", period: "2020", failures: 2, warning: 1 }])
    expect(Roster.heldBy(roster, person("feng"), Day.of("2021-06-01"))).toHaveLength(1)
  })

  test("changes by a complaint: pay follows, and the state says why", async () => {
    const letter = { _tag: "LodgeAppeal", person: person("feng"), grounds: "figureWrong", documents } as const
    const [feng, explained, appeals, ratings] = await run(
      Effect.gen(function* () {
        const governance = yield* Governance.Governance
        yield* founded
        yield* marked(MARKS)
        yield* finished()
        yield* appraise({ ...letter, on: Day.of("2021-01-22") }, "2021-01-22", actor("feng", "gridMember"))
        const decided = { _tag: "DecideAppeal", person: person("feng"), rating: "basicallyCompetent" } as const
        yield* appraise({ ...decided, reason: "one mark was misread", documents }, "2021-01-25", actor("judge"))
        return [
          yield* standingOf("feng"),
          AppraisalExplanation.ofPerson(yield* stateOf(), person("feng")),
          (yield* governance.views.query(AppraisalView.appeals, {})).rows,
          (yield* governance.views.query(AppraisalView.ratings, {})).rows
        ] as const
      })
    )
    expect(feng.ratings).toEqual([
      {
        appraisal: "2020",
        rating: "basicallyCompetent",
        coefficient: { percent: 60, from: "2021-01-01", to: "2022-01-01" }
      }
    ])
    expect(appeals).toMatchObject([{ person: "feng", outcome: "granted", before: "notCompetent", decided_by: "judge" }])
    expect(ratings.find((one) => one.person === "feng")).toMatchObject({
      earned: "notCompetent",
      rating: "basicallyCompetent",
      appealed: "granted"
    })
    expect(explained === undefined ? undefined : Explanation.toText(explained, "en")).toMatchSnapshot()
    expect(explained === undefined ? undefined : Explanation.toText(explained, "zh")).toMatchSnapshot()
  })

  test("counts unpaid leave as absence, and a move to another district where it ended", async () => {
    const leave: PayRecordCommand = {
      _tag: "RecordUnpaidLeave",
      person: person("sun"),
      kind: "study",
      from: Day.of("2020-01-01"),
      to: Day.of("2020-08-01"),
      documents
    }
    const [here, there] = await run(
      Effect.gen(function* () {
        yield* founded
        yield* ask(Streams.at(city.pay, "211103"), leave, "2020-12-01")
        yield* workforce("211103", {
          _tag: "EndAppointment",
          person: person("zhao"),
          place: AreaCode.make(COMMUNITIES["211103"]),
          kind: "gridAdministrator",
          from: Day.of("2018-01-01"),
          to: Day.of("2020-10-01"),
          leaving: "transferred"
        })
        yield* workforce("211104", register("zhao"))
        yield* workforce("211104", appoint("zhao", "gridAdministrator", "211104", "2020-10-01"))
        yield* marked({ li: 96, wang: 90, qian: 84, feng: 80 })
        const id = "211104-2020"
        yield* appraise({ _tag: "OpenAppraisal" }, "2021-01-04", undefined, id)
        yield* appraise(vote("zhao", 90), "2021-01-04", undefined, id)
        yield* appraise(score("zhao", 90), "2021-01-04", undefined, id)
        yield* appraise({ _tag: "DraftRatings" }, "2021-01-04", undefined, id)
        return [yield* stateOf(), yield* stateOf(id)] as const
      })
    )
    const standing = (state: Appraisal.Appraisal) =>
      Appraisal.ratingsOf(state).map((one) => `${one.person} ${one.standing}`)
    expect(standing(here)).toEqual(["feng rated", "he newcomer", "li rated", "qian rated", "sun absent", "wang rated"])
    expect(standing(there)).toEqual(["zhao rated"])
    expect(there).toMatchObject({ draft: { members: [{ person: "zhao", servedSince: "2018-01-01" }] } })
  })

  test("takes the points of the year's final quarters", async () => {
    const quarter = "211103-2020-Q4"
    const state = await run(
      Effect.gen(function* () {
        yield* founded
        yield* appraise({ _tag: "OpenAppraisal" }, "2021-01-04", undefined, quarter)
        for (const [who, points] of [...Object.entries(MARKS), ["he", 70] as const]) {
          yield* appraise(vote(who, points), "2021-01-04", undefined, quarter)
          yield* appraise(score(who, points), "2021-01-04", undefined, quarter)
        }
        yield* appraise({ _tag: "DraftRatings" }, "2021-01-04", undefined, quarter)
        yield* appraise({ _tag: "PubliciseDraft", draft: 1 }, "2021-01-04", undefined, quarter)
        yield* appraise({ _tag: "Finalise" }, "2021-01-20", undefined, quarter)
        yield* marked(MARKS)
        return yield* stateOf()
      })
    )
    const members = state._tag === "Drafted" ? state.draft.members : []
    expect(members.filter(({ quarters }) => quarters.length !== 1)).toEqual([])
    expect(members.length).toBe(7)
  })

  test("is named by a district and a period, and nothing else", async () => {
    const refusal = await run(
      Effect.gen(function* () {
        yield* founded
        return yield* Effect.flip(appraise({ _tag: "OpenAppraisal" }, "2021-01-04", undefined, "211103-20"))
      })
    )
    expect(refusal).toMatchObject({ _tag: "Refused", refusal: { _tag: "NotAnAppraisal", id: "211103-20" } })
  })
})
