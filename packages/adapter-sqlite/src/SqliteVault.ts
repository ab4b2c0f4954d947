/**
 * The vault in a SQLite file of its own, so that its backups can be kept for a shorter time than those of the events.
 * Each subject has a random key, kept sealed under the master key of the configuration; the subject's fields are sealed
 * under that key. To erase is to overwrite the key with zeros in the file: what may remain of the fields anywhere can
 * not be opened any more.
 */
import { StoreFault, Vault } from "@wangge/core/app"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type { Kysely } from "kysely"
import * as Seal from "./Seal.ts"
import { ask, type Connection, failure, type Kind, type OpenOptions, open, tableEnd } from "./Sqlite.ts"

interface VaultTables {
  /** `sealed_key` and `fields` are null once the subject has been erased. */
  readonly subjects: { readonly subject: string; readonly sealed_key: Buffer | null; readonly fields: Buffer | null }
  /** One row: a known text sealed under the master key. */
  readonly master: { readonly id: number; readonly proof: Buffer }
}

const first = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("subjects")
    .addColumn("subject", "text", (column) => column.primaryKey())
    .addColumn("sealed_key", "blob")
    .addColumn("fields", "blob")
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable("master")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("proof", "blob", (column) => column.notNull())
    .execute()
}

/** "WGVT" in ASCII. */
const vaultFile: Kind = { applicationId: 0x57475654, migrations: { "0001-first": { up: first } } }

/** 32 bytes. */
export type MasterKey = Redacted.Redacted<Uint8Array>

/** A key of the configuration that is no key. */
export class MasterKeyMalformed extends Schema.TaggedError<MasterKeyMalformed>()("MasterKeyMalformed", {}) {
  override get message(): string {
    return "The master key must be 32 bytes in base64: make one with `openssl rand -base64 32` and keep it apart from the data."
  }
}

/** A master key from configuration: 32 bytes in base64. */
export const masterKey = (base64: string): Effect.Effect<MasterKey, MasterKeyMalformed> => {
  const bytes = Buffer.from(base64, "base64")
  return Seal.isKey(bytes) && bytes.toString("base64") === base64.trim()
    ? Effect.succeed(Redacted.make(new Uint8Array(bytes)))
    : Effect.fail(new MasterKeyMalformed())
}

export interface Options extends Omit<OpenOptions, "secureDelete" | "readOnly"> {
  readonly masterKey: MasterKey
}

/** What only the keeper of the master key does. */
export interface KeeperShape {
  /** Seals every subject's key under a new master key, all or none; answers with their number. */
  readonly rotate: (next: MasterKey) => Effect.Effect<number, StoreFault.StoreUnavailable>
}

export class VaultKeeper extends Context.Service<VaultKeeper, KeeperShape>()("wangge/adapter-sqlite/VaultKeeper") {}

const PROOF_OWNER = "wangge vault"
const PROOF = Buffer.from("this master key opens this vault", "utf8")

const damaged = (subject: string) =>
  new StoreFault.StoreUnavailable({ reason: "corrupt", detail: `what is kept of subject ${subject} can not be opened` })

const make = (connection: Connection<VaultTables>, given: Uint8Array) => {
  const { build, all, run, transaction } = connection
  let master = given

  const rowOf = (subject: string) => all(build.selectFrom("subjects").selectAll().where("subject", "=", subject))[0]

  const keyOf = (subject: string, sealed: Buffer): Buffer => {
    const key = Seal.unseal(master, subject, sealed)
    if (key === undefined) throw damaged(subject)
    return key
  }

  const vault: Vault.Shape = {
    put: (subject, fields) =>
      Effect.flatten(
        ask(() =>
          transaction(() => {
            const row = rowOf(subject)
            if (row?.sealed_key === null) return Effect.fail(new Vault.SubjectErased({ subject }))
            const key = row === undefined ? Seal.newKey() : keyOf(subject, row.sealed_key)
            const sealed = Seal.seal(key, subject, Buffer.from(JSON.stringify(fields), "utf8"))
            const sealedKey = row?.sealed_key ?? Seal.seal(master, subject, key)
            run(
              build
                .insertInto("subjects")
                .values({ subject, sealed_key: sealedKey, fields: sealed })
                .onConflict((conflict) => conflict.column("subject").doUpdateSet({ fields: sealed }))
            )
            return Effect.void
          })
        )
      ),
    get: (subject) =>
      ask(() => {
        const row = rowOf(subject)
        if (row === undefined || row.sealed_key === null || row.fields === null) return undefined
        const plain = Seal.unseal(keyOf(subject, row.sealed_key), subject, row.fields)
        if (plain === undefined) throw damaged(subject)
        return JSON.parse(plain.toString("utf8")) as Vault.Fields
      }),
    erase: (subject) =>
      ask(() => {
        const changed = run(
          build
            .updateTable("subjects")
            .set({ sealed_key: null, fields: null })
            .where("subject", "=", subject)
            .where("sealed_key", "is not", null)
        )
        connection.checkpoint()
        return changed > 0
      })
  }

  const keeper: KeeperShape = {
    rotate: (next) =>
      ask(() => {
        const nextKey = Redacted.value(next)
        const count = transaction(() => {
          const rows = all(build.selectFrom("subjects").selectAll().where("sealed_key", "is not", null))
          for (const { subject, sealed_key } of rows) {
            if (sealed_key === null) continue
            const sealed = Seal.seal(nextKey, subject, keyOf(subject, sealed_key))
            run(build.updateTable("subjects").set({ sealed_key: sealed }).where("subject", "=", subject))
          }
          run(build.updateTable("master").set({ proof: Seal.seal(nextKey, PROOF_OWNER, PROOF) }))
          return rows.length
        })
        master = nextKey
        connection.checkpoint()
        return count
      })
  }
  return { vault, keeper }
}

/** Whether the key is the one of the file; a new file takes it as its own. */
const proves = (connection: Connection<VaultTables>, master: Uint8Array): boolean =>
  connection.transaction(() => {
    const { build, all, run } = connection
    const proof = all(build.selectFrom("master").select("proof"))[0]?.proof
    if (proof !== undefined) return Seal.unseal(master, PROOF_OWNER, proof)?.equals(PROOF) === true
    run(build.insertInto("master").values({ id: 1, proof: Seal.seal(master, PROOF_OWNER, PROOF) }))
    return true
  })

/** Opens the vault; a key that is not its own fails here, not at the first question. */
export const layer = (
  options: Options
): Layer.Layer<Vault.Vault | VaultKeeper, StoreFault.StoreUnavailable | Vault.VaultKeyWrong | MasterKeyMalformed> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const master = Redacted.value(options.masterKey)
      if (!Seal.isKey(master)) return yield* new MasterKeyMalformed()
      const connection = yield* Effect.acquireRelease(
        Effect.tryPromise({
          try: () => open<VaultTables>({ ...options, secureDelete: true }, vaultFile),
          catch: (error) => error
        }).pipe(Effect.catch(failure)),
        (opened) => Effect.sync(opened.close)
      )
      if (!(yield* ask(() => proves(connection, master)))) return yield* new Vault.VaultKeyWrong()
      const { vault, keeper } = make(connection, master)
      return Context.make(Vault.Vault, vault).pipe(Context.add(VaultKeeper, keeper))
    })
  )
