/**
 * Bearer tokens. A token is shown once, when it is issued; what is kept is its SHA-256 and the actor that it stands for, so
 * whoever reads the register can not call in anybody's name.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import { Actor, Instant } from "@wangge/core/kernel"
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"

/** What is kept of a token. */
export const TokenRecord = Schema.Struct({
  /** SHA-256 of the token, lower-case hexadecimal. */
  hash: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/, { message: "a token hash is 64 hexadecimal digits" })),
  actor: Actor.Actor,
  issuedAt: Instant.Instant,
  /** From this instant on the token is no longer taken. */
  expiresAt: Schema.optionalKey(Instant.Instant)
}).annotate({ identifier: "TokenRecord" })
export type TokenRecord = typeof TokenRecord.Type

export interface Shape {
  /** The actor that a token stands for at an instant. */
  readonly actorOf: (token: string, at: Instant.Instant) => Actor.Actor | undefined
}

export class Tokens extends Context.Service<Tokens, Shape>()("wangge/http/Tokens") {}

const digest = (token: string): Buffer => createHash("sha256").update(token).digest()

/** A new token of 256 random bits, and the record to keep of it. */
export const issue = (
  actor: Actor.Actor,
  issuedAt: Instant.Instant,
  expiresAt?: Instant.Instant
): { readonly token: string; readonly record: TokenRecord } => {
  const token = `wg_${randomBytes(32).toString("base64url")}`
  return {
    token,
    record: {
      hash: digest(token).toString("hex"),
      actor,
      issuedAt,
      ...(expiresAt === undefined ? {} : { expiresAt })
    }
  }
}

/**
 * A register of records. The look-up goes by the first half of the hash and compares the whole in constant time: how long
 * it takes says nothing about a token that is not known.
 */
export const register = (records: Iterable<TokenRecord>): Shape => {
  const byPrefix = new Map<string, { readonly hash: Buffer; readonly record: TokenRecord }>()
  for (const record of records) {
    byPrefix.set(record.hash.slice(0, 32), { hash: Buffer.from(record.hash, "hex"), record })
  }
  return {
    actorOf: (token, at) => {
      const hash = digest(token)
      const found = byPrefix.get(hash.toString("hex", 0, 16))
      if (found === undefined || !timingSafeEqual(found.hash, hash)) return undefined
      const { actor, expiresAt } = found.record
      return expiresAt !== undefined && expiresAt <= at ? undefined : actor
    }
  }
}

export const layer = (records: Iterable<TokenRecord>): Layer.Layer<Tokens> => Layer.succeed(Tokens, register(records))
