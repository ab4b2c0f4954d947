/** What the example server stands on: one SQLite file, a folder of photos, a vault, and the rules of the city. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { City, Clock, type Clock as ServerClock, Tokens } from "@wangge/adapter-http/server"
import { FileBlobs, SqliteStore, SqliteVault } from "@wangge/adapter-sqlite"
import {
  BlobStore,
  CityStreams,
  type EventStore,
  Governance,
  type Outbox,
  type StoreFault,
  type Vault,
  type ViewStore
} from "@wangge/core/app"
import { Money } from "@wangge/core/kernel"
import { Override, Panjin2020 } from "@wangge/core/policy"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Config } from "./Config.ts"
import { CITY } from "./city/Streets.ts"
import * as MasterKey from "./MasterKey.ts"

/** The figure that nobody found (R5-08) is the example's own, so that it can pay a month. */
const wages = { socialInsurance: Money.yuan(6_000), housingFund: Money.yuan(6_000) }
const reason = "no figure of Liaoning or Panjin was found (R5-08); 6,000 CNY a month is made up for the example"
const pack = Result.getOrThrow(
  Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value: wages, reason }])
).pack

export const city: CityStreams.City = { code: CITY, policy: pack }
export const streams = CityStreams.make(city)

const MIB = 1024 * 1024

export type Services =
  | BlobStore.BlobStore
  | City.City
  | EventStore.EventStore
  | Governance.Governance
  | Outbox.Outbox
  | SqliteStore.StoreFile
  | SqliteVault.VaultKeeper
  | Vault.Vault
  | ViewStore.ViewStore

export type Fault = SqliteVault.MasterKeyMalformed | StoreFault.StoreUnavailable | Vault.VaultKeyWrong

/** Makes the data folder when it is missing, for its owner alone. */
export const prepare = (config: Config): void => {
  mkdirSync(config.WANGGE_DATA, { recursive: true, mode: 0o700 })
}

/** All services but the tokens, in a folder that is there; of another city than the example where one is given. */
export const layer = (
  config: Config,
  of: { readonly city: CityStreams.City; readonly streams: CityStreams.CityStreams } = { city, streams }
): Layer.Layer<Services, Fault> => {
  const folder = config.WANGGE_DATA
  const durability = config.WANGGE_DURABILITY
  const store = SqliteStore.layer({ path: join(folder, "wangge.sqlite"), durability, views: of.streams.views })
  const vault = Layer.unwrap(
    Effect.map(SqliteVault.masterKey(MasterKey.of(config.WANGGE_MASTER_KEY, folder)), (masterKey) =>
      SqliteVault.layer({ path: join(folder, "vault.sqlite"), durability, masterKey })
    )
  )
  const blobs = FileBlobs.layer({
    folder: join(folder, "photos"),
    limits: { ...BlobStore.defaultLimits, maxSize: config.WANGGE_MAX_PHOTO_MIB * MIB }
  })
  const governance = Governance.layer({ streams: of.streams.streams, processes: of.streams.processes })
  return Layer.mergeAll(governance.pipe(Layer.provideMerge(store)), vault, blobs, City.layer(of.city, of.streams))
}

/** The clock of the server and who may call. */
export const calling = (clock: ServerClock.Shape, tokens: Iterable<Tokens.TokenRecord>) =>
  Layer.mergeAll(Layer.succeed(Clock.Clock, clock), Tokens.layer(tokens))
