/** What changed in a place from day to day: decisions on its number, and who came and went. */
import type { Decisions, Held } from "../api/PeopleModel.ts"

export type Change =
  | { readonly _tag: "Decided"; readonly day: string; readonly decision: Decisions[number] }
  | { readonly _tag: "Began" | "Ended"; readonly day: string; readonly held: Held }

export interface DayOfChanges {
  readonly day: string
  readonly changes: ReadonlyArray<Change>
}

const order = ["Decided", "Ended", "Began"] as const

/** The latest day first; those who leave on a day stand before those who come. */
export const of = (decisions: Decisions, appointments: ReadonlyArray<Held>): ReadonlyArray<DayOfChanges> => {
  const changes: ReadonlyArray<Change> = [
    ...decisions.map((decision): Change => ({ _tag: "Decided", day: decision.from, decision })),
    ...appointments.flatMap(
      (held): ReadonlyArray<Change> => [
        { _tag: "Began", day: held.from, held },
        ...(held.to === undefined ? [] : [{ _tag: "Ended" as const, day: held.to, held }])
      ]
    )
  ]
  return [...Map.groupBy(changes, ({ day }) => day)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, found]) => ({ day, changes: found.sort((a, b) => order.indexOf(a._tag) - order.indexOf(b._tag)) }))
}
