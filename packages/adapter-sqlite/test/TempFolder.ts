/** A folder of the system's temporary files that is gone with the test. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"

export const make = (): string => mkdtempSync(join(tmpdir(), "wangge-"))

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

export const scoped: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(Effect.sync(make), (folder) =>
  Effect.sync(() => remove(folder))
)

/** A layer on a folder of its own. */
export const layer = <A, E>(on: (folder: string) => Layer.Layer<A, E>): Layer.Layer<A, E> =>
  Layer.unwrap(Effect.map(scoped, on))
