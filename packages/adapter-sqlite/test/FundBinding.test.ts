import { FundBindingContract } from "@wangge/testing"
import { describe, expect, test } from "vitest"
import * as SqliteStore from "../src/SqliteStore.ts"
import * as TempFolder from "./TempFolder.ts"

FundBindingContract.suite({ describe, test, expect }, "in a SQLite file", (views) =>
  TempFolder.layer((folder) => SqliteStore.layer({ path: `${folder}/store.db`, views }))
)
