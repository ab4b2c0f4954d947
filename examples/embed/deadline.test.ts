import { expect, test } from "vitest"
import { answer } from "./deadline.ts"

test("the rest of Friday counts, Saturday does not, and Sunday does: it was made a working day", async () => {
  const { at, why } = answer()
  expect(at).toBe("2020-01-19T09:00:00+08:00")
  await expect(`${why}\n`).toMatchFileSnapshot("deadline.txt")
})
