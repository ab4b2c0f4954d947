import { describe, expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import type { WorkforceCommand } from "./WorkforceCommand.ts"
import {
  actor,
  announce,
  apply,
  appoint,
  COMMUNITY,
  carryOut,
  close,
  day,
  determine,
  end,
  eventsOf,
  except,
  health,
  hire,
  interview,
  object,
  person,
  plan,
  publish,
  register,
  transfer,
  withdraw,
  withdrawPlan,
  written
} from "./WorkforceDistrict.ts"
import type { WorkforceEvent } from "./WorkforceEvent.ts"
import * as WorkforceView from "./WorkforceView.ts"

/** The rows of a view after commands, by key, without its empty cells. */
const rowsOf = <R extends View.Row>(
  view: View.View<WorkforceEvent, R>,
  ...commands: ReadonlyArray<WorkforceCommand>
) => {
  const rows = View.rowsOf(view, View.recordedIn("workforce/211103", actor("administrator"), eventsOf(...commands)))
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(Object.keys(view.columns).toSorted())
  return rows
}

const numbered = determine(COMMUNITY, {
  posts: { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 }
})
const early = { from: day("2019-03-01"), entry: transfer("incumbent") }
const crowded = [
  numbered,
  register("li"),
  register("wu", { birth: "1980-01-01", level: "college" }),
  appoint("li", "centreStaff", early),
  appoint("wu", "centreStaff", early)
]
const people = ["li", "zhao", "qian", "sun"]
const ranked = [
  numbered,
  ...people.map((who) => register(who)),
  announce(),
  ...people.map((who) => apply(who)),
  withdraw("sun"),
  written({ li: 9_000, zhao: 8_000, qian: undefined }),
  interview({ li: 8_000, zhao: 9_000 })
]

test("decisions on the number of posts, each with what it was computed from", () => {
  const again = determine(COMMUNITY, {
    from: day("2020-01-01"),
    number: 8,
    reason: "a new estate",
    tasks: ["old-estate"]
  })
  expect(rowsOf(WorkforceView.establishments, numbered, again)).toMatchObject([
    { from_day: "2019-01-01", number: 7, computed: 7, reason: null, population: 2_500 },
    { from_day: "2020-01-01", number: 8, computed: 7, reason: "a new estate", tasks: '["old-estate"]' }
  ])
})

test("the JSON of posts does not depend on the order in which they were written", () => {
  const backwards = determine(COMMUNITY, { posts: { centreStaff: 6, secretary: 1 } })
  expect(rowsOf(WorkforceView.establishments, backwards)).toMatchObject([{ posts: '{"secretary":1,"centreStaff":6}' }])
})

describe("people", () => {
  const shown = (from: string): WorkforceCommand => ({
    _tag: "RecordQualification",
    person: person("li"),
    qualification: { education: { level: "master", fullTime: false }, certificate: "middle" },
    from: day(from),
    documents: numbered.documents
  })

  test("stand with what they can show last, and no name", () => {
    expect(rowsOf(WorkforceView.people, register("li", { servedSince: "2012-08-01" }), shown("2018-01-01"))).toEqual([
      {
        person: "li",
        subject: "subject-li",
        birth: "1990-05-01",
        served_since: "2012-08-01",
        returned: 0,
        education: "master",
        full_time: 0,
        certificate: "middle",
        qualified_from: "2018-01-01"
      }
    ])
  })

  test("an earlier qualification recorded late changes nothing", () => {
    expect(rowsOf(WorkforceView.people, register("li"), shown("2011-01-01"))).toMatchObject([{ education: "bachelor" }])
  })
})

describe("appointments", () => {
  test("with route, seat, term and the exceptions that they rest on", () => {
    const rows = rowsOf(
      WorkforceView.appointments,
      numbered,
      register("wang", { birth: "1984-01-20" }),
      register("li"),
      except("wang", "deputySecretary"),
      appoint("wang", "deputySecretary"),
      appoint("li", "director")
    )
    expect(rows).toMatchObject([
      { person: "wang", rank: "deputy", seat: 1, route: "Assignment", excepted: 1, to_day: null },
      { person: "li", rank: "principal", term_to: "2024-01-01", to_day: "2024-01-01", excepted: 0 }
    ])
  })

  test("end, or vanish when they never took effect", () => {
    const rows = (to: string) =>
      rowsOf(WorkforceView.appointments, ...crowded, end("li", "centreStaff", to, "2019-03-01"))
    expect(rows("2020-02-01")).toMatchObject([{ to_day: "2020-02-01", leaving: "resigned" }, { person: "wu" }])
    expect(rows("2019-03-01")).toMatchObject([{ person: "wu" }])
  })

  test("end by diversion with the route's own word", () => {
    const rows = rowsOf(
      WorkforceView.appointments,
      ...crowded,
      plan("wu", "centreStaff"),
      carryOut("wu", "centreStaff")
    )
    expect(rows).toMatchObject([{ to_day: null }, { to_day: "2020-04-01", leaving: "transferred" }])
  })
})

test("diversions, whatever became of them", () => {
  const stateAfter = (...commands: ReadonlyArray<WorkforceCommand>) =>
    rowsOf(WorkforceView.diversions, ...crowded, plan("wu", "centreStaff"), ...commands).map(({ state, done_on }) => [
      state,
      done_on
    ])
  expect(stateAfter()).toEqual([["planned", null]])
  expect(stateAfter(carryOut("wu", "centreStaff"))).toEqual([["carriedOut", "2020-04-01"]])
  expect(stateAfter(withdrawPlan("wu", "centreStaff"))).toEqual([["withdrawn", "2020-03-01"]])
  expect(stateAfter(end("wu", "centreStaff", "2020-02-20", "2019-03-01"))).toEqual([["lapsed", "2020-02-20"]])
})

describe("recruitments", () => {
  const hired = [...ranked, health("li"), publish(), hire("li")]
  const applicants = (...commands: ReadonlyArray<WorkforceCommand>) =>
    rowsOf(WorkforceView.applicants, ...commands).map((row) => [row.person, row.rank, row.struck, row.appointed_from])

  test("count applicants and appointments through their stages", () => {
    const row = (...commands: ReadonlyArray<WorkforceCommand>) =>
      rowsOf(WorkforceView.recruitments, ...commands).map((one) => [one.stage, one.applicants, one.appointed])
    expect(row(...ranked.slice(0, -2))).toEqual([["registration", 4, 0]])
    expect(row(...ranked.slice(0, -1))).toEqual([["written", 4, 0]])
    expect(row(...ranked)).toEqual([["ranked", 4, 0]])
    expect(row(...hired, close())).toEqual([["closed", 4, 1]])
    expect(row(...hired, end("li", "gridAdministrator", "2020-05-01", "2020-05-01"))).toEqual([["ranked", 4, 0]])
  })

  test("tell what became of each applicant", () => {
    expect(applicants(...hired)).toEqual([
      ["li", 1, null, "2020-05-01"],
      ["zhao", 2, null, null],
      ["qian", null, null, null],
      ["sun", null, "withdrew", null]
    ])
    expect(applicants(...ranked, health("li", false))[0]).toEqual(["li", 1, "unfit", null])
    expect(applicants(...hired.slice(0, -1), object("li"))[0]).toEqual(["li", 1, "objection", null])
    const back = end("li", "gridAdministrator", "2020-05-01", "2020-05-01")
    expect(applicants(...hired, back)[0]).toEqual(["li", 1, null, null])
  })
})
