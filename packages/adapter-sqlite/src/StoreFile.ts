/** What the file of a store holds, migration by migration. A migration that was released is never edited. */
import type { Kysely } from "kysely"
import { appendOnly, type Kind, tableEnd, wideTableEnd } from "./Sqlite.ts"

const first = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("events")
    .addColumn("position", "integer", (column) => column.primaryKey())
    .addColumn("stream", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("at", "integer", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("command_id", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addUniqueConstraint("events_stream_version", ["stream", "version"])
    .execute()
  await appendOnly(db, "events")
  await db.schema
    .createTable("commands")
    .addColumn("command_id", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "integer", (column) => column.notNull())
    .addColumn("first_position", "integer", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("streams", "text", (column) => column.notNull())
    .addColumn("fingerprint", "text")
    .modifyEnd(wideTableEnd)
    .execute()
  await db.schema
    .createTable("views")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("definition", "text", (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable("readers")
    .addColumn("reader", "text", (column) => column.primaryKey())
    .addColumn("position", "integer", (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable("dead_letters")
    .addColumn("reader", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("error", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("dead_letters_key", ["reader", "position"])
    .modifyEnd(tableEnd)
    .execute()
}

/** "WGEV" in ASCII. */
export const storeFile: Kind = { applicationId: 0x57474556, migrations: { "0001-first": { up: first } } }
