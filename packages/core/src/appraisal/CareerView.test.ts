import { expect, test } from "vitest"
import * as View from "../kernel/View.ts"
import * as Career from "./Career.ts"
import type { CareerCommand } from "./CareerCommand.ts"
import {
  announce,
  career,
  close,
  context,
  eventsOf,
  register,
  results,
  STREET_OF_FIVE,
  withdraw
} from "./CareerDistrict.ts"
import type { CareerEvent } from "./CareerEvent.ts"
import * as CareerView from "./CareerView.ts"

const rowsOf = <R extends View.Row>(
  view: View.View<CareerEvent, R>,
  ...commands: ReadonlyArray<CareerCommand>
): ReadonlyArray<R> => {
  const rows = View.rowsOf(view, View.recordedIn("career/C-2020-1", context.actor, eventsOf(...commands)))
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(Object.keys(view.columns).toSorted())
  return rows
}

const again = [announce(), register("li"), register("zhou"), withdraw("li"), register("li", "2020-03-08")]
const examined = [...STREET_OF_FIVE, results({ li: true, wang: true, zhao: true, qian: true, sun: false })]
const histories = [[announce()], STREET_OF_FIVE, [...again, withdraw("zhou")], examined, [...examined, close()]]

test.each(histories.map((commands, i) => [i, commands] as const))("rows follow the state: %i", (_, commands) => {
  const state = career(...commands)
  if (state._tag === "None") throw new Error("announced")
  const streets = Career.byStreet(state)
  expect(rowsOf(CareerView.careers, ...commands)).toMatchObject([
    {
      career: "C-2020-1",
      stage: state._tag,
      posts: state.posts,
      areas: "[]",
      registered: streets.reduce((sum, { registered }) => sum + registered, 0),
      passed: streets.reduce((sum, { passed }) => sum + passed, 0)
    }
  ])
  const rows = rowsOf(CareerView.entrants, ...commands).toSorted((a, b) => (a.person < b.person ? -1 : 1))
  expect(
    rows.map(({ person, street, withdrawn_on, passed, points }) => [person, street, withdrawn_on, passed, points])
  ).toEqual(
    state.entrants.map(({ person, street, withdrawnOn, passed, points }) => [
      person,
      street ?? null,
      withdrawnOn ?? null,
      passed === undefined ? null : passed ? 1 : 0,
      points ?? null
    ])
  )
})
