/**
 * Appending events to the SQLite store against bare better-sqlite3 writing the same rows: the same tables, the same SHA-256
 * chain, WAL and `synchronous = FULL` on both sides. "By 10" and "by 1,000" are commands with that many events; "at once" are
 * that many commands of one event that arrive together and share a transaction.
 */
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteStore } from "@wangge/adapter-sqlite"
import { EventStore } from "@wangge/core/app"
import { type Actor, Id, Instant } from "@wangge/core/kernel"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { compare, type Round, type Row } from "./Measure.ts"

const actor: Actor.Actor = { person: Id.PersonId.make("member-1"), role: "gridMember", scope: [] }
const AT = Instant.of(Date.parse("2020-01-06T19:30:00+08:00"))

/** About as large as an event of a ticket. */
const eventOf = (i: number) => ({
  _tag: "TicketReported",
  id: `T-${i}`,
  at: AT,
  by: actor.person,
  category: "street-lamp",
  place: { lon: 122.0707, lat: 41.1246 },
  areas: { grid: "211103001001001", community: "211103001001", street: "211103001", district: "211103" },
  description: "路灯不亮，夜间行人看不清路面",
  evidence: [{ hash: "0".repeat(64), kind: "photo", takenAt: AT }]
})

/** A commit or a transaction: how many streams and events a command of the shape has. */
interface Shape {
  readonly name: string
  /** Commands that arrive together. */
  readonly commands: number
  /** Events of each command, all in one stream. */
  readonly events: number
  /** Times a round repeats it. */
  readonly times: number
}

const shapes: ReadonlyArray<Shape> = [
  { name: "one by one", commands: 1, events: 1, times: 500 },
  { name: "by 10", commands: 1, events: 10, times: 300 },
  { name: "by 1,000", commands: 1, events: 1_000, times: 10 },
  { name: "10 commands at once", commands: 10, events: 1, times: 200 },
  { name: "1,000 commands at once", commands: 1_000, events: 1, times: 8 }
]

const bareTables = `
  create table events (position integer primary key, stream text not null, version integer not null, type text not null,
    at integer not null, actor text not null, command_id text not null, payload text not null, hash text not null,
    unique (stream, version));
  create table commands (command_id text primary key not null, at integer not null, first_position integer not null,
    position integer not null, streams text not null, fingerprint text) strict;`

const bare = (path: string) => {
  const db = new Database(path)
  db.pragma("journal_mode = WAL")
  db.pragma("synchronous = FULL")
  db.exec(bareTables)
  const event = db.prepare("insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
  const command = db.prepare("insert into commands values (?, ?, ?, ?, ?, ?)")
  let position = 0
  let hash = "0".repeat(64)
  const write = db.transaction((first: number, shape: Shape) => {
    for (let c = 0; c < shape.commands; c++) {
      const commandId = `c-${first + c}`
      const stream = `bench/${commandId}`
      const from = position + 1
      const who = JSON.stringify(actor)
      for (let i = 0; i < shape.events; i++) {
        position++
        const payload = JSON.stringify(eventOf(position))
        const link = JSON.stringify([position, stream, i + 1, "TicketReported", AT, who, commandId, payload])
        hash = createHash("sha256").update(`${hash}\n${link}`).digest("hex")
        event.run(position, stream, i + 1, "TicketReported", AT, who, commandId, payload, hash)
      }
      command.run(commandId, AT, from, position, JSON.stringify([{ stream, version: shape.events }]), null)
    }
  })
  let first = 0
  const round =
    (shape: Shape): Round =>
    () => {
      for (let t = 0; t < shape.times; t++) {
        write.immediate(first, shape)
        first += shape.commands
      }
      return shape.times * shape.commands * shape.events
    }
  return { round, close: () => db.close() }
}

const store = (path: string) => {
  const runtime = ManagedRuntime.make(SqliteStore.layer({ path }))
  let next = 0
  const commitOf = (shape: Shape): EventStore.Commit => {
    const commandId = Id.CommandId.make(`c-${next++}`)
    const events = Array.from({ length: shape.events }, (_, i) => eventOf(next * 1_000 + i))
    return { commandId, actor, at: AT, appends: [{ stream: `bench/${commandId}`, expectedVersion: 0, events }] }
  }
  const round =
    (shape: Shape): Round =>
    async () => {
      await runtime.runPromise(
        Effect.gen(function* () {
          const events = yield* EventStore.EventStore
          for (let t = 0; t < shape.times; t++) {
            const commits = Array.from({ length: shape.commands }, () => events.commit(commitOf(shape)))
            yield* Effect.all(commits, { concurrency: "unbounded", discard: true })
          }
        })
      )
      return shape.times * shape.commands * shape.events
    }
  return { round, close: () => runtime.dispose() }
}

export const append = async function* (): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "wangge-bench-"))
  try {
    for (const [i, shape] of shapes.entries()) {
      const ours = store(join(folder, `ours-${i}.db`))
      const peer = bare(join(folder, `bare-${i}.db`))
      yield await compare({
        name: `append ${shape.name}, against bare better-sqlite3`,
        ours: ours.round(shape),
        peer: peer.round(shape),
        goal: 0.7
      })
      await ours.close()
      peer.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
