/**
 * Durable postings of funds in the SQLite store against bare better-sqlite3 inserting the same rows: the event with its SHA-256
 * link, the receipt, and the rows of every table that the payment changes, known beforehand; the same tables and indexes, WAL and
 * `synchronous = FULL` on both sides. Ours decides each payment and works its rows out. A posting is one entry of a journal; a
 * payment makes four. "At once" are payments of as many funds that arrive together and share a transaction.
 */
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteStore } from "@wangge/adapter-sqlite"
import { EventStore, Governance, MemoryStore, Streams, type ViewStore } from "@wangge/core/app"
import { type FundCommand, FundView, Holder } from "@wangge/core/fund"
import { Day, Id, Instant, Invariant, Money, type View } from "@wangge/core/kernel"
import { BudgetSample, StaffSample } from "@wangge/testing"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { compare, type Round, type Row } from "./Measure.ts"

const POSTINGS_A_PAYMENT = 4
const ROUNDS = 5
/** A community has seven posts in the sample. */
const PEOPLE_A_COMMUNITY = 7
const AT = Instant.of(Date.parse("2020-03-02T10:00:00+08:00"))
const on = Day.of("2020-03-02")
const line = Id.LineId.make("facilities")
const city = BudgetSample.cityWith()
const views: ReadonlyArray<ViewStore.AnyView> = [
  FundView.funds,
  FundView.lines,
  FundView.encumbrances,
  FundView.journals,
  FundView.entries,
  FundView.requests
]

interface Shape {
  readonly name: string
  /** Funds that pay at the same time. */
  readonly funds: number
  /** Payments of each fund in a round, one after another. */
  readonly payments: number
}

const shapes: ReadonlyArray<Shape> = [
  { name: "one by one", funds: 1, payments: 200 },
  { name: "100 at once", funds: 100, payments: 10 }
]

const fundsOf = (shape: Shape): ReadonlyArray<Id.FundId> =>
  Array.from({ length: shape.funds }, (_, i) => Holder.fundOf(StaffSample.placeOf(i * PEOPLE_A_COMMUNITY), "work"))

const paymentOf = (n: number): FundCommand.FundCommand => ({
  _tag: "Pay",
  id: Id.JournalId.make(`P${n}`),
  items: [{ line, use: "lamps", amount: Money.fen(1 + (n % 100)) }],
  on,
  papers: BudgetSample.papers
})

/** Opens the funds of a shape, each with money, in a city that has its areas. */
const opened = Effect.fnUntraced(function* (shape: Shape) {
  const governance = yield* Governance.Governance
  for (const [i, command] of StaffSample.areasFor(shape.funds * PEOPLE_A_COMMUNITY).entries()) {
    const commandId = Id.CommandId.make(`area-${i}`)
    yield* governance.handle({ commandId, stream: city.gridOfCity, command, actor: StaffSample.registrar, at: AT })
  }
  const desk = BudgetSample.deskOf(governance, city, "open")
  for (const fund of fundsOf(shape)) yield* desk.open(fund, { facilities: Money.yuan(100_000) })
})

/** The n-th payment of every fund, at the same time. */
const paid = Effect.fnUntraced(function* (shape: Shape, n: number) {
  const governance = yield* Governance.Governance
  const command = paymentOf(n)
  yield* Effect.all(
    fundsOf(shape).map((fund) =>
      governance.handle({
        commandId: Id.CommandId.make(`pay-${n}-${fund}`),
        stream: Streams.at(city.fund, fund),
        command,
        actor: StaffSample.accountant,
        at: AT
      })
    ),
    { concurrency: "unbounded", discard: true }
  )
})

const rounds = (shape: Shape, pay: (n: number) => void | Promise<void>): Round => {
  let n = 0
  return async () => {
    for (let i = 0; i < shape.payments; i++) await pay(n++)
    return shape.funds * shape.payments * POSTINGS_A_PAYMENT
  }
}

const ours = async (shape: Shape, path: string) => {
  const store = SqliteStore.layer({ path, views })
  const runtime = ManagedRuntime.make(Governance.layer(city).pipe(Layer.provideMerge(store)))
  await runtime.runPromise(opened(shape))
  return { round: rounds(shape, (n) => runtime.runPromise(paid(shape, n))), close: () => runtime.dispose() }
}

/** An event with the rows that it puts into the tables. */
interface Written {
  readonly recorded: EventStore.Recorded
  readonly puts: ReadonlyArray<{ readonly table: string; readonly cells: ReadonlyArray<View.Cell> }>
}

/** What the payments of all rounds write, found by carrying them out in memory. */
const foreseen = (shape: Shape): Promise<ReadonlyArray<Written>> => {
  const rows = new Map<string, View.Row>()
  const keyOf = (view: ViewStore.AnyView, key: ReadonlyArray<View.Cell>) => JSON.stringify([view.name, ...key])
  const writtenBy = (recorded: EventStore.Recorded): Written => ({
    recorded,
    puts: views.flatMap((view) => {
      const project = view.project as View.View<unknown, View.Row>["project"]
      return project(recorded, (...key) => rows.get(keyOf(view, key))).flatMap((change) => {
        if (change._tag === "Delete") return []
        const cells = Object.keys(view.columns).map((column) => change.row[column] ?? null)
        rows.set(
          keyOf(
            view,
            view.key.map((column) => change.row[column] ?? null)
          ),
          change.row
        )
        return [{ table: `view_${view.name}`, cells }]
      })
    })
  })
  return Effect.runPromise(
    Effect.gen(function* () {
      const store = yield* EventStore.EventStore
      yield* opened(shape)
      const { position } = yield* store.head
      for (let n = 0; n < (ROUNDS + 1) * shape.payments; n++) yield* paid(shape, n)
      const all = yield* store.follow(0, Number.MAX_SAFE_INTEGER)
      return all
        .filter(({ stream }) => stream.startsWith("fund/"))
        .map(writtenBy)
        .filter(({ recorded }) => recorded.position > position)
    }).pipe(Effect.provide(Governance.layer(city).pipe(Layer.provideMerge(MemoryStore.layer(views)))))
  )
}

/** Bare statements on a file with the tables of ours. */
const bare = (shape: Shape, path: string, model: string, written: ReadonlyArray<Written>) => {
  const source = new Database(model, { readonly: true })
  const tables = source
    .prepare<[], { sql: string }>("select sql from sqlite_master where sql is not null and name not like 'sqlite_%'")
    .all()
  source.close()
  const db = new Database(path)
  db.pragma("journal_mode = WAL")
  db.pragma("synchronous = FULL")
  for (const { sql } of tables) db.exec(sql)
  const event = db.prepare(
    "insert into events (position, stream, version, type, at, actor, command_id, payload, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
  )
  const command = db.prepare(
    "insert into commands (command_id, at, first_position, position, streams, fingerprint) values (?, ?, ?, ?, ?, ?)"
  )
  const puts = new Map<string, Database.Statement>(
    views.map(({ name, columns }) => {
      const marks = Object.keys(columns).map(() => "?")
      return [`view_${name}`, db.prepare(`insert or replace into view_${name} values (${marks.join(", ")})`)] as const
    })
  )
  let hash = "0".repeat(64)
  const write = db.transaction((batch: ReadonlyArray<Written>) => {
    for (const { recorded, puts: rows } of batch) {
      const { position, stream, version, at, actor, commandId, event: body } = recorded
      const [who, payload] = [JSON.stringify(actor), JSON.stringify(body)]
      const link = JSON.stringify([position, stream, version, body._tag, at, who, commandId, payload])
      hash = createHash("sha256").update(`${hash}\n${link}`).digest("hex")
      event.run(position, stream, version, body._tag, at, who, commandId, payload, hash)
      command.run(commandId, at, position, position, JSON.stringify([{ stream, version }]), hash)
      for (const { table, cells } of rows) puts.get(table)?.run(...cells)
    }
  })
  const pay = (n: number): void => {
    const batch = written.slice(n * shape.funds, (n + 1) * shape.funds)
    Invariant.holds(batch.length === shape.funds, "every payment of the round is known beforehand")
    write.immediate(batch)
  }
  return { round: rounds(shape, pay), close: () => db.close() }
}

export const fundStore = async function* (): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "wangge-bench-"))
  try {
    for (const [i, shape] of shapes.entries()) {
      const model = join(folder, `ours-${i}.db`)
      const store = await ours(shape, model)
      const peer = bare(shape, join(folder, `bare-${i}.db`), model, await foreseen(shape))
      yield await compare({
        name: `durable postings ${shape.name}, against bare inserts`,
        ours: store.round,
        peer: peer.round,
        goal: 0.7,
        rounds: ROUNDS
      })
      await store.close()
      peer.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
