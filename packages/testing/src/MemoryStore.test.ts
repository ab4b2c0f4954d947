import { MemoryStore } from "@wangge/core/app"
import { describe, expect, test } from "vitest"
import * as BlobStoreContract from "./BlobStoreContract.ts"
import * as EventStoreContract from "./EventStoreContract.ts"
import * as OutboxContract from "./OutboxContract.ts"
import * as VaultContract from "./VaultContract.ts"
import * as ViewStoreContract from "./ViewStoreContract.ts"

const runner = { describe, test, expect }

EventStoreContract.suite(runner, "in memory", MemoryStore.layer)
ViewStoreContract.suite(runner, "in memory", MemoryStore.layer)
OutboxContract.suite(runner, "in memory", () => MemoryStore.layer([]))
BlobStoreContract.suite(runner, "in memory", MemoryStore.layerBlobs)
VaultContract.suite(runner, "in memory", () => MemoryStore.layerVault)
