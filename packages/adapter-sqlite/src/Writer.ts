/**
 * Group commit. Commits queue up and are written together in one transaction as soon as the event loop has taken in
 * what arrived, each checked on its own: a stale or broken one leaves the others alone. All are answered after the
 * transaction is on disk, so one wait for the disk serves many.
 */
import { hash as digest } from "node:crypto"
import { Canonical, EventStore, HashChain, StoreFault, StreamName, type ViewRows } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import { sql } from "kysely"
import { contentOf, receiptOf } from "./EventRows.ts"
import { type Connection, failure, faultOf } from "./Sqlite.ts"
import type { CommandTable, EventTable, Tables } from "./Tables.ts"

type Fault = StoreFault.StaleVersion | StoreFault.CommandIdReused | StoreFault.StoreUnavailable
type Answer = Effect.Effect<EventStore.Committed, Fault>

interface Job {
  readonly commit: EventStore.Commit
  readonly resume: (answer: Answer) => void
}

/** Streams as they stand within a transaction, as far as it has looked. */
type Versions = Map<string, number>

/** Changes the views by one event; what it throws takes the commit back. */
export type Project = (recorded: Parameters<ViewRows.Project>[0]) => void

export interface Writer {
  readonly commit: (commit: EventStore.Commit) => Answer
  /** Writes what is queued and takes no more. */
  readonly close: () => void
}

export const sha256Text = (text: string): string => digest("sha256", text, "hex")

const statements = (connection: Connection<Tables>) => {
  const { build, prepare } = connection
  const event: EventTable = {
    position: 0,
    stream: "",
    version: 0,
    type: "",
    at: 0,
    actor: "",
    command_id: "",
    payload: "",
    hash: ""
  }
  const command: CommandTable = { command_id: "", at: 0, first_position: 0, position: 0, streams: "", fingerprint: "" }
  return {
    head: prepare(
      build.selectFrom("events").select(["position", "hash"]).orderBy("position", "desc").limit(sql.lit(1))
    ),
    version: prepare(
      build.selectFrom("events").select("version").where("stream", "=", "").orderBy("version", "desc").limit(sql.lit(1))
    ),
    command: prepare(build.selectFrom("commands").selectAll().where("command_id", "=", "")),
    content: prepare(
      build
        .selectFrom("events")
        .select(["stream", "payload"])
        .where("position", ">=", 0)
        .where("position", "<=", 0)
        .orderBy("position")
    ),
    insertEvent: prepare(build.insertInto("events").values(event)),
    insertCommand: prepare(build.insertInto("commands").values(command))
  }
}

export const make = (
  connection: Connection<Tables>,
  projectors: (kind: string) => Project | undefined,
  maxBatch: number
): Writer => {
  const on = statements(connection)
  const queue: Array<Job> = []
  let isScheduled = false
  let isClosed = false

  const isSame = (known: CommandTable, commit: EventStore.Commit): boolean => {
    if (known.fingerprint !== null && commit.fingerprint !== undefined) return known.fingerprint === commit.fingerprint
    const content = contentOf(commit)
    const rows = on.content.all(known.first_position, known.position)
    return rows.length === content.length && rows.every((row, i) => `${row.stream} ${row.payload}` === content[i])
  }

  const write = (
    commit: EventStore.Commit,
    from: EventStore.Anchor,
    versions: Versions
  ): { answer: Answer; head: EventStore.Anchor } => {
    const { commandId, at, actor, appends, fingerprint } = commit
    const known = on.command.get(commandId)
    if (known !== undefined) {
      const answer: Answer = isSame(known, commit)
        ? Effect.succeed({ receipt: receiptOf(known), repeated: true })
        : Effect.fail(new StoreFault.CommandIdReused({ commandId }))
      return { answer, head: from }
    }
    for (const { stream, expectedVersion: expected } of appends) {
      const actual = versions.get(stream) ?? on.version.get(stream)?.version ?? 0
      versions.set(stream, actual)
      if (actual !== expected) {
        return { answer: Effect.fail(new StoreFault.StaleVersion({ stream, expected, actual })), head: from }
      }
    }
    let { position, hash } = from
    const actorText = Canonical.encode(actor)
    const streams: Array<EventStore.Receipt["streams"][number]> = []
    for (const { stream, expectedVersion, events } of appends) {
      if (events.length === 0) continue
      const project = projectors(StreamName.kindOf(stream))
      let version = expectedVersion
      for (const event of events) {
        position++
        version++
        const payload = Canonical.encode(event)
        const type = event._tag
        hash = sha256Text(
          HashChain.text(hash, { position, stream, version, type, at, actor: actorText, commandId, payload })
        )
        on.insertEvent.run(position, stream, version, type, at, actorText, commandId, payload, hash)
        project?.({ position, stream, version, at, actor, commandId, event })
      }
      versions.set(stream, version)
      streams.push({ stream, version })
    }
    const first = from.position + 1
    on.insertCommand.run(commandId, at, first, position, Canonical.encode(streams), fingerprint ?? null)
    return {
      answer: Effect.succeed({ receipt: { commandId, at, position, streams }, repeated: false }),
      head: { position, hash }
    }
  }

  /** In one transaction; when a job breaks it, which is a defect, each is written alone and only that one is lost. */
  const writeAll = (jobs: ReadonlyArray<Job>): ReadonlyArray<Answer> => {
    try {
      return connection.transaction(() => {
        let head = on.head.get() ?? HashChain.genesis
        const versions: Versions = new Map()
        return jobs.map(({ commit }) => {
          const written = write(commit, head, versions)
          head = written.head
          return written.answer
        })
      })
    } catch (error) {
      const isDefect = faultOf(error) === undefined
      return isDefect && jobs.length > 1 ? jobs.flatMap((job) => writeAll([job])) : jobs.map(() => failure(error))
    }
  }

  const flush = () => {
    isScheduled = false
    const jobs = queue.splice(0, maxBatch)
    if (jobs.length === 0) return
    schedule()
    const answers = writeAll(jobs)
    for (const [i, job] of jobs.entries()) job.resume(answers[i] ?? Effect.interrupt)
  }

  const schedule = () => {
    if (isScheduled || queue.length === 0) return
    isScheduled = true
    setImmediate(flush)
  }

  return {
    commit: (commit) =>
      Effect.callback((resume) => {
        EventStore.check(commit)
        if (isClosed) {
          resume(Effect.fail(new StoreFault.StoreUnavailable({ reason: "closed", detail: "" })))
          return
        }
        const job = { commit, resume }
        queue.push(job)
        schedule()
        return Effect.sync(() => {
          const place = queue.indexOf(job)
          if (place >= 0) queue.splice(place, 1)
        })
      }),
    close: () => {
      isClosed = true
      while (queue.length > 0) flush()
    }
  }
}
