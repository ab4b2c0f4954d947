import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Panjin2020 from "../policy/panjin2020/Panjin2020.ts"
import * as Suspension from "./Suspension.ts"

const at = Instant.of(1_578_268_800_000)
const day = Day.of("2020-01-06")

test.each([
  [-1, "SuspensionEnded"],
  [0, "SuspensionEnded"],
  [1, undefined],
  [365 * Instant.DAY_MS, undefined],
  [365 * Instant.DAY_MS + 1, "SuspensionTooLong"]
])("a suspension until %s milliseconds from now: %s (R1-36)", (ms, tag) => {
  const checked = Suspension.check(
    Panjin2020.pack.sla,
    { at, until: Instant.plus(at, ms) },
    { opened: day, today: day }
  )
  expect(checked).toMatchObject(tag === undefined ? { _tag: "Success" } : { failure: { _tag: tag } })
})
