/**
 * All that only SQLite knows: how its file is opened, what its errors mean, its pragmas and triggers, its backup.
 * Everything else is SQL that Kysely writes.
 */
import { closeSync, constants, openSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import { StoreFault } from "@wangge/core/app"
import Database from "better-sqlite3"
import * as Effect from "effect/Effect"
import { type Compilable, Kysely, SqliteAdapter, SqliteDialect, sql } from "kysely"
import { type Migration, Migrator } from "kysely/migration"

/** `full` outlives a power cut; `normal` outlives a crash of the program, and may lose the last commits in a power cut. */
export type Durability = "full" | "normal"

export interface OpenOptions {
  readonly path: string
  readonly durability?: Durability
  readonly readOnly?: boolean
  /** How long to wait for another process that holds the file: 5,000 unless told. The whole program waits with it. */
  readonly busyTimeoutMs?: number
  /** Upper bound of the file in pages of 4 KiB; none unless told. */
  readonly maxPages?: number
  /** Overwrite with zeros what is deleted. */
  readonly secureDelete?: boolean
}

/** What a file is, written into its header. */
export interface Kind {
  /** `PRAGMA application_id`: 32 bits of our own. */
  readonly applicationId: number
  /** In order; a file's `user_version` is the number of those applied. */
  readonly migrations: { readonly [name: string]: Migration }
}

export type Param = string | number | null | Buffer

export interface Statement<Row> {
  all(...params: ReadonlyArray<Param>): ReadonlyArray<Row>
  get(...params: ReadonlyArray<Param>): Row | undefined
  run(...params: ReadonlyArray<Param>): { readonly changes: number }
}

export interface Connection<Tables> {
  /** Builds queries; they run through the two below. */
  readonly build: Kysely<Tables>
  /** A query prepared once, for the hot path: its parameters are bound anew in the order in which it was built. */
  readonly prepare: <Row>(query: Compilable<Row>) => Statement<Row>
  /** Runs a query with the parameters that it was built with. */
  readonly all: <Row>(query: Compilable<Row>) => ReadonlyArray<Row>
  readonly run: (query: Compilable) => number
  /** One transaction, with the right to write from its beginning. Rolled back when `body` throws. */
  readonly transaction: <A>(body: () => A) => A
  readonly backup: (to: string) => Promise<void>
  /** Moves the write-ahead log into the file and empties it, so that no old page outlives in it. */
  readonly checkpoint: () => void
  readonly readOnly: boolean
  readonly close: () => void
}

/** For small tables whose key is nearly the whole row. */
export const tableEnd = sql`strict, without rowid`

/**
 * For tables of many wide rows under keys in no order: rows stand in the order of writing and the key is an index beside
 * them, so that a commit touches few pages.
 */
export const wideTableEnd = sql`strict`

/** A table that only grows; whoever tries to change or delete a row gets an error. */
export const appendOnly = async (db: Kysely<unknown>, table: "events"): Promise<void> => {
  for (const change of ["update", "delete"] as const) {
    await sql`
      create trigger ${sql.ref(`${table}_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
      begin select raise(abort, 'events are never changed'); end
    `.execute(db)
  }
}

/** The reason behind an error of SQLite or of the file system; `undefined` when it is a defect of the program. */
const reasonOf = (error: unknown): StoreFault.Reason | undefined => {
  if (!(error instanceof Error)) return undefined
  const code = "code" in error ? String(error.code) : ""
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return "locked"
  if (/^(SQLITE_READONLY|EACCES|EPERM|EROFS)/.test(code)) return "readOnly"
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return "full"
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) return "corrupt"
  if (/^(SQLITE_(IOERR|CANTOPEN|PERM|NOLFS|AUTH)|E[A-Z]+$)/.test(code)) return "io"
  if (/database connection is not open/.test(error.message)) return "closed"
  if (/directory does not exist/.test(error.message)) return "io"
  return undefined
}

/** The error as a fault of the store; `undefined` when it is a defect of the program. */
export const faultOf = (error: unknown): StoreFault.StoreUnavailable | undefined => {
  if (error instanceof StoreFault.StoreUnavailable) return error
  const reason = reasonOf(error)
  return reason === undefined ? undefined : unavailable(reason, error instanceof Error ? error.message : "")
}

/** What a body that threw this answers with. */
export const failure = (error: unknown): Effect.Effect<never, StoreFault.StoreUnavailable> => {
  const fault = faultOf(error)
  return fault === undefined ? Effect.die(error) : Effect.fail(fault)
}

/** Asks the file; what the file can not do is a fault, anything else a defect. */
export const ask = <A>(body: () => A): Effect.Effect<A, StoreFault.StoreUnavailable> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(body())
    } catch (error) {
      return failure(error)
    }
  })

const unavailable = (reason: StoreFault.Reason, detail: string) => new StoreFault.StoreUnavailable({ reason, detail })

/** SQLite can take back a change of tables, and the first write of a migration keeps others out. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true
  }
  override async acquireMigrationLock(
    db: Parameters<SqliteAdapter["acquireMigrationLock"]>[0],
    options: Parameters<SqliteAdapter["acquireMigrationLock"]>[1]
  ): Promise<void> {
    await sql`update ${sql.table(options.lockTable)} set is_locked = 0`.execute(db)
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): Adapter {
    return new Adapter()
  }
}

/** SQLite opens such a file silently for reading only, or says no more than "unable to open". */
const isWriteProtected = (path: string): boolean => {
  try {
    closeSync(openSync(path, constants.O_RDWR))
    return false
  } catch (error) {
    return reasonOf(error) === "readOnly"
  }
}

const numberOf = (db: Database.Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }))

const isEmpty = (db: Database.Database): boolean =>
  numberOf(db, "application_id") === 0 && db.prepare("select 1 from sqlite_schema limit 1").get() === undefined

/** Marks an empty file as ours before it gets its first table, so that others who open it now know it. */
const claim = (db: Database.Database, kind: Kind): void => {
  const mark = () => {
    if (isEmpty(db)) db.pragma(`application_id = ${kind.applicationId}`)
  }
  if (isEmpty(db)) db.transaction(mark).immediate()
}

/** Throws when the file is not ours, or newer than this program. Answers with the number of migrations applied. */
const checkHeader = (db: Database.Database, path: string, kind: Kind): number => {
  const version = numberOf(db, "user_version")
  if (numberOf(db, "application_id") !== kind.applicationId) {
    throw unavailable("corrupt", `${path} is a SQLite file of another program`)
  }
  const known = Object.keys(kind.migrations).length
  if (version > known) throw unavailable("newerVersion", `file version ${version}, this program knows ${known}`)
  return version
}

const migrate = async <Tables>(db: Database.Database, build: Kysely<Tables>, kind: Kind): Promise<void> => {
  const migrator = new Migrator({ db: build, provider: { getMigrations: async () => ({ ...kind.migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  db.pragma(`user_version = ${Object.keys(kind.migrations).length}`)
}

const openOnce = async <Tables>(options: OpenOptions, kind: Kind): Promise<Connection<Tables>> => {
  const { path, durability = "full", readOnly = false, maxPages, secureDelete } = options
  if (!readOnly && isWriteProtected(path)) throw unavailable("readOnly", path)
  const db = new Database(path, { readonly: readOnly, timeout: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS })
  try {
    if (!readOnly) claim(db, kind)
    const isBehind = checkHeader(db, path, kind) < Object.keys(kind.migrations).length
    const build = new Kysely<Tables>({ dialect: new Dialect({ database: db }) })
    if (readOnly) {
      if (isBehind) throw unavailable("readOnly", `${path} must first be opened for writing, to bring it up to date`)
    } else {
      db.pragma("journal_mode = wal")
      db.pragma(`synchronous = ${durability}`)
      if (secureDelete === true) db.pragma("secure_delete = on")
      if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`)
      if (isBehind) await migrate(db, build, kind)
    }
    return connection(db, build, readOnly)
  } catch (error) {
    db.close()
    throw error
  }
}

const BUSY_TIMEOUT_MS = 5_000
const RETRY_MS = 20

/**
 * Opens a file and brings it to this version; throws {@link StoreFault.StoreUnavailable} when it can not. Two programs
 * may open a new file at once: SQLite does not wait where one of them changes the journal, so the waiting is done here.
 */
export const open = async <Tables>(options: OpenOptions, kind: Kind): Promise<Connection<Tables>> => {
  const until = performance.now() + (options.busyTimeoutMs ?? BUSY_TIMEOUT_MS)
  for (;;) {
    try {
      return await openOnce(options, kind)
    } catch (error) {
      const fault = faultOf(error)
      if (fault?.reason !== "locked" || performance.now() >= until) throw fault ?? error
      await setTimeout(RETRY_MS)
    }
  }
}

const connection = <Tables>(db: Database.Database, build: Kysely<Tables>, readOnly: boolean): Connection<Tables> => {
  const cached = new Map<string, Database.Statement<Array<Param>, unknown>>()
  const MAX_CACHED = 500
  const statementOf = (text: string) => {
    const known = cached.get(text)
    if (known !== undefined) return known
    if (cached.size >= MAX_CACHED) cached.clear()
    const statement = db.prepare<Array<Param>, unknown>(text)
    cached.set(text, statement)
    return statement
  }
  const begin = db.prepare("begin immediate")
  const commit = db.prepare("commit")
  const rollback = db.prepare("rollback")

  return {
    build,
    prepare: <Row>(query: Compilable<Row>): Statement<Row> => db.prepare<Array<Param>, Row>(query.compile().sql),
    all: <Row>(query: Compilable<Row>) => {
      const { sql: text, parameters } = query.compile()
      return statementOf(text).all(...(parameters as ReadonlyArray<Param>)) as ReadonlyArray<Row>
    },
    run: (query) => {
      const { sql: text, parameters } = query.compile()
      return statementOf(text).run(...(parameters as ReadonlyArray<Param>)).changes
    },
    transaction: (body) => {
      begin.run()
      try {
        const answer = body()
        commit.run()
        return answer
      } catch (error) {
        // A full disk and the like make SQLite roll back by itself.
        if (db.inTransaction) rollback.run()
        throw error
      }
    },
    backup: async (to) => void (await db.backup(to)),
    checkpoint: () => {
      if (db.pragma("wal_checkpoint(truncate)", { simple: true }) !== 0) {
        throw unavailable("locked", "the change is made; the write-ahead log could not be emptied while others read")
      }
    },
    readOnly,
    close: () => db.close()
  }
}
