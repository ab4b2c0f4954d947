/**
 * What every store of views promises, as tests: the same rows, the same order, the same pages, before and after a
 * rebuild. See {@link EventStoreContract} for how to run it.
 */
import { EventStore, ViewStore } from "@wangge/core/app"
import type { View } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import type { Open } from "./EventStoreContract.ts"
import type { Runner } from "./Runner.ts"
import { append, commit, counts, dimmed, type LampRow, lamps, lit } from "./StoreSample.ts"

type Column = keyof LampRow
type Query = ViewStore.Query<Column>

const street: ReadonlyArray<readonly [lamp: string, area: string, by: number, note: string | undefined]> = [
  ["L1", "211102", 2, "bent"],
  ["L2", "211102", 0, undefined],
  ["L3", "211103", 2, "Bent"],
  ["L4", "211103", 5, "路灯"],
  ["L5", "2111", 1, "%"]
]

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(effect: Effect.Effect<A, E, EventStore.EventStore | ViewStore.ViewStore>): Promise<A> =>
    Effect.runPromise(Effect.provide(effect, open([lamps, counts])))

  const fill = Effect.fnUntraced(function* (rows: typeof street) {
    const store = yield* EventStore.EventStore
    for (const [lamp, area, by, note] of rows) {
      yield* store.commit(commit(`c-${lamp}`, [append(`lamp/${lamp}`, 0, lit(lamp, area, note), dimmed(lamp, by))]))
    }
    return yield* ViewStore.ViewStore
  })

  describe(`view store contract: ${name}`, () => {
    test.each<[string, ReadonlyArray<ViewStore.Condition<Column>>, ReadonlyArray<string>]>([
      ["eq", [{ column: "area", op: "eq", value: "211102" }], ["L1", "L2"]],
      ["ne, and null answers no", [{ column: "note", op: "ne", value: "bent" }], ["L3", "L4", "L5"]],
      ["lt", [{ column: "dimmed", op: "lt", value: 2 }], ["L2", "L5"]],
      ["lte", [{ column: "dimmed", op: "lte", value: 2 }], ["L1", "L2", "L3", "L5"]],
      ["gt", [{ column: "dimmed", op: "gt", value: 2 }], ["L4"]],
      ["gte on a real", [{ column: "share", op: "gte", value: 0.25 }], ["L1", "L3", "L4"]],
      ["in", [{ column: "lamp", op: "in", value: ["L5", "L1", "none"] }], ["L1", "L5"]],
      ["in nothing", [{ column: "lamp", op: "in", value: [] }], []],
      ["isNull", [{ column: "note", op: "isNull", value: true }], ["L2"]],
      ["is not null", [{ column: "note", op: "isNull", value: false }], ["L1", "L3", "L4", "L5"]],
      ["startsWith", [{ column: "area", op: "startsWith", value: "21110" }], ["L1", "L2", "L3", "L4"]],
      ["startsWith keeps the case", [{ column: "note", op: "startsWith", value: "be" }], ["L1"]],
      ["startsWith takes wildcards by the letter", [{ column: "note", op: "startsWith", value: "%" }], ["L5"]],
      [
        "startsWith nothing means any text",
        [{ column: "note", op: "startsWith", value: "" }],
        ["L1", "L3", "L4", "L5"]
      ],
      [
        "all conditions hold together",
        [
          { column: "area", op: "eq", value: "211103" },
          { column: "dimmed", op: "eq", value: 2 }
        ],
        ["L3"]
      ]
    ])("query by %s", (_, where, expected) =>
      run(
        Effect.gen(function* () {
          const views = yield* fill(street)
          const page = yield* views.query(lamps, { where })
          expect(page.rows.map(({ lamp }) => lamp)).toEqual(expected)
          expect(page.next).toBeUndefined()
          expect(yield* views.count(lamps, where)).toBe(expected.length)
        })
      )
    )

    test("a row is found by its key, with every column", () =>
      run(
        Effect.gen(function* () {
          const views = yield* fill(street)
          const row: LampRow = { lamp: "L1", area: "211102", dimmed: 2, note: "bent", share: 0.25 }
          expect(yield* views.get(lamps, ["L1"])).toEqual(row)
          expect(yield* views.get(lamps, ["l1"])).toBeUndefined()
          expect(yield* views.count(lamps)).toBe(5)
        })
      ))

    test("order: null first, texts by code point, the key at the end", () =>
      run(
        Effect.gen(function* () {
          const views = yield* fill(street)
          const order = (orderBy: Query["orderBy"] & {}) =>
            Effect.map(views.query(lamps, { orderBy }), ({ rows }) => rows.map(({ lamp }) => lamp))
          expect(yield* order([{ column: "note", direction: "asc" }])).toEqual(["L2", "L5", "L3", "L1", "L4"])
          expect(yield* order([{ column: "note", direction: "desc" }])).toEqual(["L4", "L1", "L3", "L5", "L2"])
          expect(yield* order([{ column: "dimmed", direction: "desc" }])).toEqual(["L4", "L1", "L3", "L5", "L2"])
        })
      ))

    test("a cursor of another order or view, or none at all, is refused", () =>
      run(
        Effect.gen(function* () {
          const views = yield* fill(street)
          const { next = "" } = yield* views.query(lamps, { limit: 2 })
          expect((yield* views.query(lamps, { limit: 2, after: next })).rows.map(({ lamp }) => lamp)).toEqual([
            "L3",
            "L4"
          ])
          const byArea: Query = { orderBy: [{ column: "area", direction: "asc" }], after: next }
          expect(yield* Effect.flip(views.query(lamps, byArea))).toMatchObject({ _tag: "CursorInvalid" })
          expect(yield* Effect.flip(views.query(counts, { after: next }))).toMatchObject({ _tag: "CursorInvalid" })
          for (const after of ["", "nonsense", "%%%", "W10"]) {
            expect(yield* Effect.flip(views.query(lamps, { after }))).toMatchObject({ _tag: "CursorInvalid" })
          }
        })
      ))

    test("a view that the store was not opened with is unknown to it", () =>
      run(
        Effect.gen(function* () {
          const views = yield* ViewStore.ViewStore
          const other: View.View<never, LampRow> = { ...lamps, name: "others", project: () => [] }
          expect(yield* Effect.flip(views.get(other, ["L1"]))).toMatchObject({ _tag: "ViewUnknown", view: "others" })
          expect(yield* Effect.flip(views.query(other, {}))).toMatchObject({ _tag: "ViewUnknown" })
          expect(yield* Effect.flip(views.count(other))).toMatchObject({ _tag: "ViewUnknown" })
        })
      ))

    test("a rebuild gives identical rows", () =>
      run(
        Effect.gen(function* () {
          const views = yield* fill(street)
          const before = [yield* views.query(lamps, {}), yield* views.query(counts, {})]
          expect(yield* views.rebuild).toBe(10)
          expect([yield* views.query(lamps, {}), yield* views.query(counts, {})]).toEqual(before)
        })
      ))

    test("pages of any size in any order, put together, are the whole list in that order", () =>
      fc.assert(
        fc.asyncProperty(streets, orders, fc.integer({ min: 1, max: 5 }), async (rows, orderBy, limit) => {
          await run(
            Effect.gen(function* () {
              const views = yield* fill(rows.map((row, i) => [`L${i}`, row.area, row.by, row.note] as const))
              const all = yield* views.query(lamps, {})
              const walked: Array<LampRow> = []
              for (let after: string | undefined; ; ) {
                const page = yield* views.query(lamps, { orderBy, limit, ...(after === undefined ? {} : { after }) })
                expect(page.rows.length).toBeLessThanOrEqual(limit)
                walked.push(...page.rows)
                after = page.next
                if (after === undefined) break
              }
              expect(walked).toEqual([...all.rows].sort(bySpec(orderBy)))
            })
          )
        }),
        { numRuns: 40 }
      ))
  })
}

/** The order by its words alone: null, then numbers, then the bytes of texts; the key last. */
const bySpec =
  (orderBy: ReadonlyArray<ViewStore.Order<Column>>) =>
  (a: LampRow, b: LampRow): number => {
    for (const { column, direction } of [...orderBy, { column: "lamp", direction: "asc" } as const]) {
      const [left, right] = [a[column], b[column]]
      if (left === right) continue
      const isLess = left === null || (right !== null && isBefore(left, right))
      return isLess === (direction === "asc") ? -1 : 1
    }
    return 0
  }

const isBefore = (a: string | number, b: string | number): boolean => {
  if (typeof a === "number" || typeof b === "number") return Number(a) < Number(b)
  const [left, right] = [a, b].map((text) => [...text].map((letter) => letter.codePointAt(0) ?? 0))
  for (const [i, point] of (left ?? []).entries()) {
    const other = right?.[i]
    if (other === undefined) return false
    if (point !== other) return point < other
  }
  return true
}

const streets = fc.array(
  fc.record({
    area: fc.constantFrom("211102", "211103", "2111"),
    by: fc.integer({ min: 0, max: 3 }),
    note: fc.option(fc.string({ unit: fc.constantFrom("a", "B", "路", "\uffee", "💡"), maxLength: 2 }), {
      nil: undefined
    })
  }),
  { maxLength: 12 }
)
const orders = fc.uniqueArray(
  fc.record({
    column: fc.constantFrom<Column>("area", "dimmed", "note", "share"),
    direction: fc.constantFrom<"asc" | "desc">("asc", "desc")
  }),
  { maxLength: 3, selector: ({ column }) => column }
)
