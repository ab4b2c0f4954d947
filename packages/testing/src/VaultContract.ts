/** What every vault promises, as tests. The layer must open an empty vault. */
import { Vault } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { Runner } from "./Runner.ts"

export type Open = () => Layer.Layer<Vault.Vault, unknown>

const first = "S-1" as Id.SubjectId
const second = "S-2" as Id.SubjectId

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(body: (vault: Vault.Shape) => Effect.Effect<A, E>): Promise<A> =>
    Effect.runPromise(Effect.provide(Effect.flatMap(Vault.Vault, body), open()))

  describe(`vault contract: ${name}`, () => {
    test("what was put in is given back; the next put replaces all of it", () =>
      run(
        Effect.fnUntraced(function* (vault) {
          expect(yield* vault.get(first)).toBeUndefined()
          yield* vault.put(first, { name: "张三 💡", phone: "" })
          yield* vault.put(second, { name: "李四" })
          expect(yield* vault.get(first)).toEqual({ name: "张三 💡", phone: "" })
          yield* vault.put(first, { name: "张三丰" })
          expect(yield* vault.get(first)).toEqual({ name: "张三丰" })
        })
      ))

    test("an erased subject is gone for good, the others stay", () =>
      run(
        Effect.fnUntraced(function* (vault) {
          yield* vault.put(first, { name: "张三" })
          yield* vault.put(second, { name: "李四" })
          expect(yield* vault.erase(first)).toBe(true)
          expect(yield* vault.get(first)).toBeUndefined()
          expect(yield* vault.get(second)).toEqual({ name: "李四" })
          const fault = yield* Effect.flip(vault.put(first, { name: "张三" }))
          expect(fault).toMatchObject({ _tag: "SubjectErased", subject: "S-1" })
        })
      ))

    test("erasing what is not there says so", () =>
      run(
        Effect.fnUntraced(function* (vault) {
          expect(yield* vault.erase(first)).toBe(false)
          yield* vault.put(first, { name: "张三" })
          yield* vault.erase(first)
          expect(yield* vault.erase(first)).toBe(false)
        })
      ))
  })
}
