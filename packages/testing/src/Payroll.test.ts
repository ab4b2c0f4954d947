import { MemoryStore } from "@wangge/core/app"
import { describe, expect, test } from "vitest"
import * as PayrollContract from "./PayrollContract.ts"

PayrollContract.suite({ describe, test, expect }, "in memory", MemoryStore.layer)
