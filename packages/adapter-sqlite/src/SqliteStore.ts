/** Events, views and outbox readers in one SQLite file. */
import { EventStore, HashChain, Outbox, type StoreFault, ViewQuery, ViewStore } from "@wangge/core/app"
import type { View } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { sql } from "kysely"
import { linkOf, receiptOf, recordedOf } from "./EventRows.ts"
import * as OutboxRows from "./OutboxRows.ts"
import { ask, type Connection, failure, type OpenOptions, open, type Param } from "./Sqlite.ts"
import { storeFile } from "./StoreFile.ts"
import type { Tables } from "./Tables.ts"
import * as ViewTables from "./ViewTables.ts"
import * as Writer from "./Writer.ts"

export type { Durability, OpenOptions } from "./Sqlite.ts"

export interface Options extends Omit<OpenOptions, "secureDelete"> {
  /** The views to maintain: a new or changed one is computed when the file is opened. */
  readonly views?: ReadonlyArray<ViewStore.AnyView>
  /** Commits that may share one transaction: 512 unless told. */
  readonly maxBatch?: number
}

/** What concerns the file itself. */
export interface FileShape {
  /** Copies the whole store into a new file, while commits go on. */
  readonly backup: (to: string) => Effect.Effect<void, StoreFault.StoreUnavailable>
}

export class StoreFile extends Context.Service<StoreFile, FileShape>()("wangge/adapter-sqlite/StoreFile") {}

/** Events read at once where all are read. */
const CHUNK = 5_000

const eventsOf = (connection: Connection<Tables>, writer: Writer.Writer): EventStore.Shape => {
  const { build, prepare } = connection
  const events = build.selectFrom("events").selectAll()
  const stream = prepare(events.where("stream", "=", "").where("version", ">=", 0).orderBy("version"))
  const after = prepare(events.where("position", ">", 0).orderBy("position").limit(0))
  const command = prepare(build.selectFrom("commands").selectAll().where("command_id", "=", ""))
  const head = prepare(
    build.selectFrom("events").select(["position", "hash"]).orderBy("position", "desc").limit(sql.lit(1))
  )
  const lastReceipt = prepare(build.selectFrom("commands").select((eb) => eb.fn.max("position").as("position")))

  return {
    commit: writer.commit,
    read: (name, { from = 1 } = {}) => ask(() => stream.all(name, from).map(recordedOf)),
    receipt: (commandId) =>
      ask(() => {
        const row = command.get(commandId)
        return row === undefined ? undefined : receiptOf(row)
      }),
    follow: (afterPosition, limit) => ask(() => after.all(afterPosition, limit).map(recordedOf)),
    head: ask(() => head.get() ?? HashChain.genesis),
    verify: Effect.fnUntraced(function* (anchor) {
      const receipts = yield* ask(() => lastReceipt.get()?.position ?? 0)
      let reached = HashChain.genesis
      for (;;) {
        const rows = yield* ask(() => after.all(reached.position, CHUNK))
        if (rows.length === 0) break
        reached = yield* Effect.fromResult(HashChain.walk(reached, rows.map(linkOf), Writer.sha256Text, anchor))
        yield* Effect.yieldNow
      }
      return yield* Effect.fromResult(HashChain.reaching(reached, Math.max(receipts, anchor?.position ?? 0)))
    })
  }
}

const viewsOf = (
  connection: Connection<Tables>,
  tables: ViewTables.ViewTables,
  views: ReadonlyArray<ViewStore.AnyView>
): ViewStore.Shape => {
  const known = <A, E>(name: string, body: () => Effect.Effect<A, E>) =>
    tables.has(name) ? Effect.suspend(body) : Effect.fail(new ViewStore.ViewUnknown({ view: name }))
  return {
    get: <E, R extends View.Row>(view: View.View<E, R>, key: ReadonlyArray<Param>) =>
      known(view.name, () =>
        ask(() => connection.all(ViewTables.selectRow(connection, view, key))[0] as R | undefined)
      ),
    query: <E, R extends View.Row>(view: View.View<E, R>, query: ViewStore.Query<keyof R & string>) =>
      known(view.name, () =>
        Effect.flatMap(Effect.fromResult(ViewQuery.plan(view, query)), (plan) =>
          ask(() => {
            const rows = connection.all(ViewTables.selectPage(connection, view, plan)) as ReadonlyArray<R>
            return ViewQuery.page(view, plan, rows)
          })
        )
      ),
    count: <E, R extends View.Row>(
      view: View.View<E, R>,
      where: ReadonlyArray<ViewStore.Condition<keyof R & string>> = []
    ) =>
      known(view.name, () => ask(() => connection.all(ViewTables.selectCount(connection, view, where))[0]?.count ?? 0)),
    rebuild: ask(() => connection.transaction(() => tables.refill(views)))
  }
}

/** Opens the file; everything that is queued is written before it closes. */
export const layer = (
  options: Options
): Layer.Layer<EventStore.EventStore | ViewStore.ViewStore | Outbox.Outbox | StoreFile, StoreFault.StoreUnavailable> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const { views = [], maxBatch = 512 } = options
      const connection = yield* Effect.acquireRelease(
        Effect.tryPromise({ try: () => open<Tables>(options, storeFile), catch: (error) => error }).pipe(
          Effect.catch(failure)
        ),
        (opened) => Effect.sync(opened.close)
      )
      const tables = yield* ask(() => ViewTables.make(connection, views, (project) => eachEvent(connection, project)))
      const writer = yield* Effect.acquireRelease(
        Effect.sync(() => Writer.make(connection, tables.projectors, maxBatch)),
        (made) => Effect.sync(made.close)
      )
      return Context.make(EventStore.EventStore, eventsOf(connection, writer)).pipe(
        Context.add(ViewStore.ViewStore, viewsOf(connection, tables, views)),
        Context.add(Outbox.Outbox, OutboxRows.make(connection)),
        Context.add(StoreFile, {
          backup: (to) =>
            Effect.tryPromise({ try: () => connection.backup(to), catch: (error) => error }).pipe(Effect.catch(failure))
        })
      )
    })
  )

/** Calls with every event in order, a chunk in memory at a time. */
const eachEvent = (connection: Connection<Tables>, project: (recorded: EventStore.Recorded) => void): number => {
  const chunk = connection.prepare(
    connection.build.selectFrom("events").selectAll().where("position", ">", 0).orderBy("position").limit(0)
  )
  let count = 0
  for (let position = 0; ; ) {
    const rows = chunk.all(position, CHUNK)
    for (const row of rows) {
      project(recordedOf(row))
      position = row.position
    }
    count += rows.length
    if (rows.length < CHUNK) return count
  }
}
