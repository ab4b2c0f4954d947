/**
 * The settings of the example server: one table with name, default and meaning, from which environment, checks and
 * `--help` follow. All faults are told at once.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"

const whole = (minimum: number, maximum: number) =>
  Schema.String.check(Schema.isPattern(/^\d+$/, { message: "must be a whole number" })).pipe(
    Schema.decodeTo(
      Schema.Int.check(
        Schema.isBetween({ minimum, maximum }, { message: `must be a whole number from ${minimum} to ${maximum}` })
      ),
      SchemaTransformation.transform({ decode: Number, encode: String })
    )
  )

const oneOf = <const L extends ReadonlyArray<string>>(literals: L) =>
  Schema.Literals(literals).annotate({ message: `must be one of ${literals.join(", ")}` })

const text = Schema.String.check(Schema.isPattern(/\S/, { message: "must not be empty" }))

const list = Schema.String.pipe(
  Schema.decodeTo(
    Schema.Array(
      Schema.String.check(
        Schema.isPattern(/^https?:\/\/[^/\s]+$/, {
          message: "must be origins such as https://city.example, with commas"
        })
      )
    ),
    SchemaTransformation.transform({
      decode: (value): ReadonlyArray<string> =>
        value.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()])),
      encode: (values) => values.join(",")
    })
  )
)

const masterKey = Schema.String.check(
  Schema.isPattern(/^([A-Za-z0-9+/]{43}=)?$/, {
    message: "must be 32 bytes in base64, as `openssl rand -base64 32` makes"
  })
)

const setting = <S extends Schema.ConstraintCodec<unknown, string>>(
  schema: S,
  fallback: string,
  meaning: string
): { readonly schema: S; readonly fallback: string; readonly meaning: string } => ({ schema, fallback, meaning })

export const settings = {
  WANGGE_HOST: setting(text, "127.0.0.1", "address to listen on; 0.0.0.0 opens the server to the network"),
  WANGGE_PORT: setting(whole(0, 65_535), "8040", "port to listen on; 0 takes any that is free"),
  WANGGE_DATA: setting(text, "data", "folder of the database, photos, keys and tokens"),
  WANGGE_MASTER_KEY: setting(
    masterKey,
    "",
    "key of the vault, 32 bytes in base64; empty: made at the first start and kept in master.key of the data folder"
  ),
  WANGGE_DURABILITY: setting(
    oneOf(["full", "normal"]),
    "full",
    "full: an acknowledged command survives a power cut; normal: it survives a crash of the program"
  ),
  WANGGE_SEED: setting(
    oneOf(["yes", "no"]),
    "yes",
    "yes: the first start makes the example city, its staff and a day of tickets"
  ),
  WANGGE_SWEEP_SECONDS: setting(whole(1, 3_600), "5", "how often due warnings and ended suspensions are recorded"),
  WANGGE_MAX_BODY_KIB: setting(whole(1, 10_240), "256", "largest body of a command"),
  WANGGE_MAX_PHOTO_MIB: setting(whole(1, 1_024), "20", "largest photo"),
  WANGGE_CORS_ORIGINS: setting(list, "", "origins whose pages may call the API, with commas; empty: none"),
  WANGGE_STOP_SECONDS: setting(whole(1, 600), "10", "how long requests under way may take when the server stops"),
  WANGGE_LANGUAGE: setting(oneOf(["en", "zh"]), "en", "language of what the server prints at its start"),
  WANGGE_LOG_LEVEL: setting(
    oneOf(["debug", "info", "warn", "error"]),
    "info",
    "least level of the log, which goes to standard error as JSON"
  )
} as const

export type Name = keyof typeof settings

const fields = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])) as {
  readonly [N in Name]: (typeof settings)[N]["schema"]
}

const Settings = Schema.Struct(fields)
export type Config = typeof Settings.Type

const decode = Schema.decodeUnknownResult(Settings)
const formatIssues = SchemaIssue.makeFormatterStandardSchemaV1()

/** A fault of one setting. */
export interface Fault {
  readonly name: string
  readonly message: string
}

/** Reads the settings from an environment; names that begin with WANGGE_ and mean nothing are faults as well. */
export const read = (environment: {
  readonly [name: string]: string | undefined
}): Result.Result<Config, ReadonlyArray<Fault>> => {
  const given = Object.fromEntries(
    Object.entries(settings).map(([name, { fallback }]) => [name, environment[name] ?? fallback])
  )
  const unknown = Object.keys(environment)
    .filter((name) => name.startsWith("WANGGE_") && !(name in settings))
    .map((name): Fault => ({ name, message: `is no setting; there are ${Object.keys(settings).join(", ")}` }))
  const decoded = decode(given, { errors: "all" })
  if (Result.isSuccess(decoded) && unknown.length === 0) return Result.succeed(decoded.success)
  const faults = Result.isSuccess(decoded) ? [] : formatIssues(decoded.failure.issue).issues.map(faultOf)
  return Result.fail([...faults, ...unknown])
}

const faultOf = (issue: {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}): Fault => {
  const step = issue.path?.[0]
  return { name: String(typeof step === "object" ? step.key : step), message: issue.message }
}

/** The table as text, for `--help`. */
export const help = (): string =>
  Object.entries(settings)
    .map(([name, { fallback, meaning }]) => `  ${name}  (${fallback === "" ? "empty" : fallback})\n      ${meaning}`)
    .join("\n")
