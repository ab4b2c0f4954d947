/** The same city on a SQLite file. */
// #region example
import { SqliteStore } from "@wangge/adapter-sqlite"
import { Governance } from "@wangge/core/app"
import * as Layer from "effect/Layer"
import { city } from "./city.ts"

export const onDisk = (path: string) =>
  Governance.layer(city).pipe(Layer.provide(SqliteStore.layer({ path, views: city.views })))
// #endregion example
