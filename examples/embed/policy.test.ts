import { expect, test } from "vitest"
import { changed, mistaken } from "./policy.ts"

test("the change says what was, what will be, and from when", () => {
  expect(changed()).toEqual([
    { path: "sla.handling.street-lamp.single-out.repair.time.n", old: 2, new: 1, from: "2020-07-01" }
  ])
})

test("a path that leads nowhere is answered with the name that was meant", async () => {
  expect(mistaken()).toHaveLength(1)
  await expect(`${mistaken().join("\n")}\n`).toMatchFileSnapshot("policy.txt")
})
