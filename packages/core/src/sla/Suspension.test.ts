import { expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as Suspension from "./Suspension.ts"

const at = Instant.of(1_578_268_800_000)
const day = Day.of("2020-01-06")
const suspensionMaxDays = Dated.constant({
  label: Label.of("挂账最长天数", "longest suspension"),
  unit: "natural days",
  transition: "apply",
  from: Day.of("2018-01-01"),
  value: 365,
  source: Source.rule("R1-36")
})

test.each([
  [-1, "SuspensionEnded"],
  [0, "SuspensionEnded"],
  [1, undefined],
  [365 * Instant.DAY_MS, undefined],
  [365 * Instant.DAY_MS + 1, "SuspensionTooLong"]
])("a suspension until %s milliseconds from now: %s (R1-36)", (ms, tag) => {
  const asked = { at, until: Instant.plus(at, ms) }
  const checked = Suspension.check({ suspensionMaxDays }, asked, { opened: day, today: day })
  expect(checked).toMatchObject(tag === undefined ? { _tag: "Success" } : { failure: { _tag: tag } })
})

test("before the rule holds nothing can be said", () => {
  const opened = Day.of("2017-12-31")
  const asked = { at, until: Instant.plus(at, 1) }
  expect(Suspension.check({ suspensionMaxDays }, asked, { opened, today: opened })).toMatchObject({
    failure: { _tag: "ParameterNotInForce", firstFrom: "2018-01-01" }
  })
})
