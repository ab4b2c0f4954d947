/**
 * Two files of the data folder, readable by their owner alone. `tokens.json` is the register: hashes, never tokens.
 * `demo-tokens.json` holds the tokens of the example in the clear, so that a second start can show them again; delete it
 * (and the register, to take the tokens back) before the server leaves your machine.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Tokens } from "@wangge/adapter-http/server"
import { Actor, Label } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"

const Register = Schema.Struct({ tokens: Schema.Array(Tokens.TokenRecord) })

/** A token in the clear, and whose it is. */
export const DemoToken = Schema.Struct({ token: Schema.String, name: Label.Label, actor: Actor.Actor })
export type DemoToken = typeof DemoToken.Type
const DemoTokens = Schema.Array(DemoToken)

const read = <A>(path: string, schema: Schema.Codec<A, unknown>): A | undefined =>
  existsSync(path)
    ? Schema.decodeUnknownSync(schema, { errors: "all", onExcessProperty: "error" })(
        JSON.parse(readFileSync(path, "utf8"))
      )
    : undefined

/** Writes the whole file or nothing. */
const write = (path: string, content: unknown): void => {
  const beside = `${path}.new`
  writeFileSync(beside, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(beside, path)
}

const registerPath = (folder: string): string => join(folder, "tokens.json")
const demoPath = (folder: string): string => join(folder, "demo-tokens.json")

export const readRegister = (folder: string): ReadonlyArray<Tokens.TokenRecord> =>
  read(registerPath(folder), Register)?.tokens ?? []

export const writeRegister = (folder: string, tokens: ReadonlyArray<Tokens.TokenRecord>): void =>
  write(registerPath(folder), { tokens })

/** The example's tokens, none when the file was deleted. */
export const readDemo = (folder: string): ReadonlyArray<DemoToken> => read(demoPath(folder), DemoTokens) ?? []

export const writeDemo = (folder: string, tokens: ReadonlyArray<DemoToken>): void => write(demoPath(folder), tokens)
