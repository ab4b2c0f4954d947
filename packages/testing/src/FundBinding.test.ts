import { MemoryStore } from "@wangge/core/app"
import { describe, expect, test } from "vitest"
import * as FundBindingContract from "./FundBindingContract.ts"

FundBindingContract.suite({ describe, test, expect }, "in memory", MemoryStore.layer)
