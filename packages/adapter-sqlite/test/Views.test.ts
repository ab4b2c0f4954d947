import { EventStore, ViewStore } from "@wangge/core/app"
import type { View } from "@wangge/core/kernel"
import { StoreSample } from "@wangge/testing"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

const { append, commit, counts, dimmed, lamps, lit, removed } = StoreSample

const run = <A, E>(body: (path: string) => Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(TempFolder.scoped, (folder) => body(`${folder}/store.db`))))

const onFile = <A, E>(
  path: string,
  views: ReadonlyArray<ViewStore.AnyView>,
  body: Effect.Effect<A, E, EventStore.EventStore | ViewStore.ViewStore>
) => Effect.provide(body, SqliteStore.layer({ path, views }))

const fill = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  yield* store.commit(
    commit("c1", [
      append("lamp/A", 0, lit("A", "211102", "路灯"), dimmed("A", 3)),
      append("lamp/B", 0, lit("B"), removed("B"))
    ])
  )
})

const rows = <R extends View.Row>(view: View.View<StoreSample.LampEvent, R>) =>
  Effect.flatMap(ViewStore.ViewStore, (views) => Effect.map(views.query(view, {}), (page) => page.rows))

/** The lines of a SQL dump that make and fill the tables of views. */
const dump = (path: string): unknown => {
  const db = new Database(path, { readonly: true })
  const tables = db.prepare("select name, sql from sqlite_schema where name like 'view_%' order by name").all()
  const filled = db.prepare("select * from view_lamps order by lamp").all()
  db.close()
  return { tables, filled }
}

const louder: typeof lamps = {
  ...lamps,
  revision: 2,
  project: (recorded, get) =>
    lamps
      .project(recorded, get)
      .map((change) =>
        change._tag === "Put" ? { ...change, row: { ...change.row, note: `${change.row.note ?? ""}!` } } : change
      )
}

test("a view that is new to the file is computed when it is opened", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [], fill)
      expect(yield* onFile(path, [lamps], rows(lamps))).toEqual([
        { area: "211102", lamp: "A", dimmed: 3, note: "路灯", share: 0.375 }
      ])
    })
  ))

test("a view of another revision is computed anew, and only it", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps, counts], fill)
      const db = new Database(path)
      db.exec("update view_lamp_counts set lit = 99")
      db.close()
      yield* onFile(
        path,
        [louder, counts],
        Effect.gen(function* () {
          expect((yield* rows(louder)).map(({ note }) => note)).toEqual(["路灯!!"])
          expect(yield* rows(counts)).toEqual([{ area: "211102", lit: 99 }])
        })
      )
    })
  ))

test("a view whose columns changed is computed anew even if its revision was forgotten", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps], fill)
      const indexed = { ...lamps, indexes: [["area"]] } satisfies typeof lamps
      yield* onFile(path, [indexed], rows(indexed))
      const db = new Database(path, { readonly: true })
      const indexes = db
        .prepare("select name from sqlite_schema where type = 'index' and tbl_name = 'view_lamps' and sql is not null")
        .all()
      db.close()
      expect(indexes).toEqual([{ name: "view_lamps_by_area" }])
    })
  ))

test("a view that nobody maintains is dropped, so it can not fall behind; named again it is whole", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps, counts], fill)
      yield* onFile(
        path,
        [counts],
        Effect.flatMap(EventStore.EventStore, (store) => store.commit(commit("c2", [append("lamp/C", 0, lit("C"))])))
      )
      expect((yield* onFile(path, [lamps, counts], rows(lamps))).map(({ lamp }) => lamp)).toEqual(["A", "C"])
    })
  ))

test("a rebuild leaves the same tables and rows, down to the bytes of their definitions", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps, counts], fill)
      const before = dump(path)
      yield* onFile(
        path,
        [lamps, counts],
        Effect.flatMap(ViewStore.ViewStore, (views) => views.rebuild)
      )
      expect(dump(path)).toEqual(before)
    })
  ))

test("a rebuild that breaks midway changes nothing", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps], fill)
      const broken: typeof lamps = {
        ...lamps,
        revision: 2,
        project: (recorded, get) => {
          if (recorded.position === 3) throw new Error("a faulty projection")
          return lamps.project(recorded, get)
        }
      }
      const before = dump(path)
      const exit = yield* Effect.exit(onFile(path, [broken], rows(broken)))
      expect(exit._tag).toBe("Failure")
      expect(dump(path)).toEqual(before)
    })
  ))

test("a page by an index reads the index and sorts nothing", () =>
  run(
    Effect.fnUntraced(function* (path) {
      yield* onFile(path, [lamps], fill)
      const db = new Database(path, { readonly: true })
      const plan = db
        .prepare(
          "explain query plan select * from view_lamps where area = ? and dimmed > ? order by dimmed, lamp limit 10"
        )
        .all("211102", 1)
      db.close()
      expect(JSON.stringify(plan)).toContain("view_lamps_by_area_dimmed")
      expect(JSON.stringify(plan)).not.toContain("TEMP B-TREE")
    })
  ))
