import { describe, expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import * as Area from "./Area.ts"
import type { GridCommand } from "./GridCommand.ts"
import type { GridEvent } from "./GridEvent.ts"
import * as GridEvolution from "./GridEvolution.ts"
import * as GridNet from "./GridNet.ts"
import {
  assign,
  block,
  COMMUNITY,
  code,
  context,
  day,
  eventsOf,
  history,
  leave,
  MIDDLE,
  OTHER_COMMUNITY,
  person,
  WEST
} from "./GridTown.ts"
import * as GridView from "./GridView.ts"

const project = <R extends View.Row>(
  view: View.View<GridEvent, R>,
  events: ReadonlyArray<GridEvent>
): ReadonlyArray<R> => View.rowsOf(view, View.recordedIn("grid/211100", context.actor, events))

const DAY = day("2020-01-01")
const name = { zh: "合", en: "joined" }
const part = { name, figures: { households: 10 } }
const commands: ReadonlyArray<GridCommand> = [
  assign("member", WEST, "li"),
  assign("member", MIDDLE, "zhao"),
  assign("member", MIDDLE, "sun", { rank: "substitute", from: day("2020-05-01") }),
  assign("administrator", COMMUNITY, "wang", { to: day("2021-01-01") }),
  leave("li", "2020-02-01", "2020-02-11", [WEST, "zhao"]),
  leave("wang", "2020-02-01", "2020-02-03"),
  { _tag: "EndLeave", person: person("li"), from: day("2020-02-01"), to: day("2020-02-05") },
  { _tag: "EndLeave", person: person("wang"), from: day("2020-02-01"), to: day("2020-02-01") },
  { _tag: "RenameArea", code: code(WEST), name, from: DAY },
  { _tag: "UpdateFigures", code: code(WEST), figures: { households: 1 }, from: DAY },
  { _tag: "SetBoundary", code: code(WEST), boundary: block(-1, 0, 2, 1), from: DAY },
  { _tag: "MergeAreas", codes: [code(WEST), code(MIDDLE)], into: code(WEST), from: day("2020-03-01") },
  {
    _tag: "DivideArea",
    code: code(OTHER_COMMUNITY),
    parts: [
      { code: code("211103001003"), ...part, children: [code("211103001002001")] },
      { code: code("211103001004"), ...part }
    ],
    from: day("2020-04-01")
  },
  { _tag: "MoveArea", code: code(COMMUNITY), parent: code("211103002"), from: day("2020-05-01") },
  {
    _tag: "EndDuty",
    area: code(WEST),
    duty: "member",
    person: person("li"),
    from: day("2019-07-01"),
    to: day("2020-06-01")
  },
  { _tag: "CloseArea", code: code("211122101200001"), from: day("2020-06-01") }
]
const events = eventsOf(commands, history)
const net = events.reduce(GridEvolution.evolve, GridNet.initial)

describe("the area directory", () => {
  const rows = project(GridView.areaDirectory, events)

  test("has a row for each area that was ever opened, as the state has it in the end", () => {
    const LAST = day("9999-12-31")
    const byCode = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ changed_from: _, ...row }) => row)
    expect(byCode).toEqual(
      GridNet.areas(net).map((area) => {
        const on = Area.on(area, LAST)
        return {
          code: on.code,
          kind: on.kind,
          name_zh: on.name.zh,
          name_en: on.name.en,
          parent: on.parent ?? null,
          population: on.population ?? null,
          households: on.households ?? null,
          area_m2: on.areaM2 ?? null,
          boundary: on.boundary === undefined ? null : JSON.stringify(on.boundary),
          valid_from: on.from,
          valid_to: on.to ?? null
        }
      })
    )
  })

  test("says from which day the latest change holds", () => {
    const changed = (text: string) => rows.find((row) => row.code === text)?.changed_from
    expect([changed(WEST), changed(MIDDLE), changed(COMMUNITY), changed("211103001002001")]).toEqual([
      "2020-03-01",
      "2020-03-01",
      "2020-05-01",
      "2020-04-01"
    ])
  })
})

test("the duty list is what the state holds", () => {
  const expected = GridNet.areas(net).flatMap(({ code: area, assignments }) =>
    assignments.map(({ duty, person: who, rank, from, to }) => ({
      area,
      duty,
      person: who,
      rank,
      from_day: from,
      to_day: to ?? null
    }))
  )
  const order = (row: object): string => JSON.stringify(row)
  const rows = project(GridView.dutyList, events)
  expect(rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(
    expected.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  )
  expect(rows).toHaveLength(3)
})

test("the leave list forgets what was taken back", () => {
  expect(project(GridView.leaveList, events)).toEqual([
    {
      person: "li",
      from_day: "2020-02-01",
      to_day: "2020-02-05",
      substitutes: JSON.stringify([{ area: WEST, person: "zhao" }])
    }
  ])
})

test("an event about what is not there changes nothing", () => {
  const ended = { area: code(WEST), duty: "member", person: person("li"), from: DAY } as const
  const strange: ReadonlyArray<GridEvent> = [
    { _tag: "AreaRenamed", code: code("999999"), name, from: DAY },
    { _tag: "DutyEnded", ...ended, to: day("2020-02-01") },
    { _tag: "LeaveEnded", person: person("li"), from: DAY, to: day("2020-02-01") }
  ]
  for (const view of [GridView.areaDirectory, GridView.dutyList, GridView.leaveList]) {
    expect(project<View.Row>(view as View.View<GridEvent, View.Row>, strange)).toEqual([])
  }
})
