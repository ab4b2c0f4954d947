import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Governance } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { closed, inMemory, lamp, withoutPhoto } from "./city.ts"
import { onDisk } from "./city-on-disk.ts"

test("the lamp is closed, and its history says how", async () => {
  const { status, timeline } = await Effect.runPromise(Effect.provide(closed, inMemory))
  expect(status).toBe("Closed")
  await expect(`${timeline.join("\n")}\n`).toMatchFileSnapshot("city.txt")
})

test("without a photo the repair is refused, and the answer says what to do", async () => {
  const described = await Effect.runPromise(Effect.provide(withoutPhoto, inMemory))
  await expect(`${JSON.stringify(described, undefined, 2)}\n`).toMatchFileSnapshot("city-refusal.txt")
})

test("on disk it is the same, and it is still there when the file is opened again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "embed-"))
  try {
    const layer = onDisk(join(folder, "city.sqlite"))
    const first = await Effect.runPromise(Effect.provide(closed, layer))
    expect(first).toEqual(await Effect.runPromise(Effect.provide(closed, inMemory)))
    const reopened = Effect.gen(function* () {
      const { state } = yield* Governance.Governance
      return yield* state(lamp)
    })
    expect((await Effect.runPromise(Effect.provide(reopened, layer))).state._tag).toBe("Closed")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
