/**
 * `npm run operate -- COMMAND`: what the keeper of a server does beside it, on the data folder that the settings name. It may run
 * while the server does; tokens are read by the server at its next start.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Tokens } from "@wangge/adapter-http/server"
import { SqliteStore, SqliteVault } from "@wangge/adapter-sqlite"
import { EventStore, Vault, ViewStore } from "@wangge/core/app"
import { Actor, Id, Instant } from "@wangge/core/kernel"
import * as Console from "effect/Console"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Config from "./Config.ts"
import * as Host from "./Host.ts"
import * as TokenFile from "./TokenFile.ts"

const config = Effect.suspend(() => {
  const read = Config.read(process.env)
  return Result.isSuccess(read)
    ? Effect.succeed(read.success)
    : Effect.fail(new Error(read.failure.map(({ message, name }) => `${name} ${message}`).join("\n")))
})

/** Opens store, vault and photos of the data folder for one piece of work. */
const onData = <A, E>(work: Effect.Effect<A, E, Host.Services>) =>
  Effect.flatMap(config, (settings) => Effect.provide(work, Host.layer(settings)))

const verify = Command.make(
  "verify",
  {
    position: Flag.Int("position").pipe(Flag.withDescription("position of a head that you noted"), Flag.optional),
    hash: Flag.String("hash").pipe(Flag.withDescription("its hash"), Flag.optional)
  },
  ({ hash, position }) =>
    onData(
      Effect.gen(function* () {
        const events = yield* EventStore.EventStore
        const anchor =
          Option.isSome(position) && Option.isSome(hash) ? { position: position.value, hash: hash.value } : undefined
        const head = yield* events.verify(anchor)
        yield* Console.log(`The record is sound up to position ${head.position}, hash ${head.hash}`)
      })
    )
).pipe(Command.withDescription("Walk the whole chain of hashes, and tell its head"))

const backup = Command.make(
  "backup",
  { file: Argument.String("file").pipe(Argument.withDescription("a new file")) },
  ({ file }) =>
    onData(
      Effect.gen(function* () {
        const store = yield* SqliteStore.StoreFile
        yield* store.backup(file)
        yield* Console.log(`Backed up to ${file}. Photos and the vault have files of their own: copy them too.`)
      })
    )
).pipe(Command.withDescription("Copy the store into a new file, while the server runs"))

const rebuild = Command.make("rebuild", {}, () =>
  onData(
    Effect.gen(function* () {
      const views = yield* ViewStore.ViewStore
      yield* Console.log(`Computed every view again from ${yield* views.rebuild} events`)
    })
  )
).pipe(Command.withDescription("Compute every view again from the events"))

const erase = Command.make(
  "erase",
  { subject: Argument.String("subject").pipe(Argument.withSchema(Id.SubjectId)) },
  ({ subject }) =>
    onData(
      Effect.gen(function* () {
        const vault = yield* Vault.Vault
        const erased = yield* vault.erase(subject)
        yield* Console.log(erased ? `Erased ${subject}` : `There is nothing of ${subject} in the vault`)
      })
    )
).pipe(Command.withDescription("Erase a person from the vault for good; figures and events stay"))

const rotate = Command.make(
  "rotate",
  { file: Argument.String("file").pipe(Argument.withDescription("file with the new key, 32 bytes in base64")) },
  ({ file }) =>
    onData(
      Effect.gen(function* () {
        const keeper = yield* SqliteVault.VaultKeeper
        const files = yield* FileSystem.FileSystem
        const next = yield* SqliteVault.masterKey((yield* files.readFileString(file)).trim())
        const count = yield* keeper.rotate(next)
        yield* Console.log(`Sealed the keys of ${count} subjects anew: start the server with the new key from now on`)
      }).pipe(Effect.provide(NodeServices.layer))
    )
).pipe(Command.withDescription("Seal the vault under a new master key"))

const list = Command.make("list", {}, () =>
  Effect.gen(function* () {
    const { WANGGE_DATA } = yield* config
    for (const { actor, expiresAt, hash, issuedAt } of TokenFile.readRegister(WANGGE_DATA)) {
      const until = expiresAt === undefined ? "" : `, until ${Instant.format(expiresAt)}`
      const where = actor.scope.length === 0 ? "everywhere" : actor.scope.join(" ")
      yield* Console.log(
        `${hash.slice(0, 12)}  ${actor.role} ${actor.person} ${actor.unit ?? ""} (${where}), since ${Instant.format(issuedAt)}${until}`
      )
    }
  })
).pipe(Command.withDescription("Who may call, each token by the beginning of its hash"))

const issue = Command.make(
  "issue",
  {
    person: Flag.String("person").pipe(Flag.withSchema(Id.PersonId)),
    role: Flag.Literals("role", Actor.Role.literals),
    unit: Flag.String("unit").pipe(Flag.withSchema(Id.UnitId), Flag.optional),
    scope: Flag.String("scope").pipe(
      Flag.withDescription("codes of areas with commas; left out: everywhere"),
      Flag.withDefault("")
    ),
    days: Flag.Int("days").pipe(Flag.withDescription("days until it expires"), Flag.withDefault(365))
  },
  ({ days, person, role, scope, unit }) =>
    Effect.gen(function* () {
      const { WANGGE_DATA } = yield* config
      const codes = scope.split(",").filter((code) => code !== "")
      const actor: Actor.Actor = {
        person,
        role,
        scope: codes.map((code) => Id.AreaCode.make(code)),
        ...(Option.isSome(unit) ? { unit: unit.value } : {})
      }
      const now = Instant.of(Date.now())
      const { record, token } = Tokens.issue(actor, now, Instant.plus(now, days * Instant.DAY_MS))
      TokenFile.writeRegister(WANGGE_DATA, [...TokenFile.readRegister(WANGGE_DATA), record])
      yield* Console.log(`${token}\nShown once: only its hash is kept. The server knows it from its next start.`)
    })
).pipe(Command.withDescription("Issue a token"))

const revoke = Command.make(
  "revoke",
  {
    hash: Argument.String("hash").pipe(Argument.withDescription("the beginning of its hash, as `token list` shows it"))
  },
  ({ hash }) =>
    Effect.gen(function* () {
      const { WANGGE_DATA } = yield* config
      const register = TokenFile.readRegister(WANGGE_DATA)
      const meant = register.filter((record) => record.hash.startsWith(hash))
      if (hash.length < 8 || meant.length !== 1) {
        return yield* Effect.fail(new Error(`${meant.length} tokens begin so: give at least 8 digits of one hash`))
      }
      TokenFile.writeRegister(
        WANGGE_DATA,
        register.filter((record) => !meant.includes(record))
      )
      yield* Console.log("Revoked. The server refuses it from its next start.")
    })
).pipe(Command.withDescription("Take a token back"))

const token = Command.make("token").pipe(
  Command.withDescription("Who may call the API"),
  Command.withSubcommands([list, issue, revoke])
)

Command.make("operate").pipe(
  Command.withDescription("Keep a wangge server: verify, back up, rebuild, erase, rotate, tokens"),
  Command.withSubcommands([verify, backup, rebuild, erase, rotate, token]),
  Command.run({ version: "0.0.0" }),
  Effect.provide(NodeServices.layer),
  Effect.catch((fault) =>
    Effect.andThen(
      Console.error(fault.message),
      Effect.sync(() => {
        process.exitCode = 1
      })
    )
  ),
  NodeRuntime.runMain
)
