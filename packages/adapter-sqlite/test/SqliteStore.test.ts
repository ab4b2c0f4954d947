import { EventStoreContract, OutboxContract, ViewStoreContract } from "@wangge/testing"
import { describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

const runner = { describe, test, expect }
const open: EventStoreContract.Open = (views) =>
  TempFolder.layer((folder) => SqliteStore.layer({ path: `${folder}/store.db`, views, durability: "normal" }))

EventStoreContract.suite(runner, "in a SQLite file", open)
ViewStoreContract.suite(runner, "in a SQLite file", open)
OutboxContract.suite(runner, "in a SQLite file", () =>
  TempFolder.layer((folder) => SqliteStore.layer({ path: `${folder}/store.db`, durability: "normal" }))
)
