import { expect, test } from "vitest"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import * as Suspension from "./Suspension.ts"

const at = Instant.of(1_578_268_800_000)
const day = Day.of("2020-01-06")
const parameter = (value: number, from = "2018-01-01") =>
  Dated.constant({
    label: Label.of("挂账", "suspension"),
    unit: "times or days",
    transition: "apply",
    from: Day.of(from),
    value,
    source: Source.rule("R1-36")
  })
const policy = { suspensionsMax: parameter(1), suspensionMaxDays: parameter(365) }

test.each([
  [-1, "SuspensionEnded"],
  [0, "SuspensionEnded"],
  [1, undefined],
  [365 * Instant.DAY_MS, undefined],
  [365 * Instant.DAY_MS + 1, "SuspensionTooLong"]
])("a suspension until %s milliseconds from now: %s (R1-36)", (ms, tag) => {
  const asked = { at, until: Instant.plus(at, ms), before: 0 }
  const checked = Suspension.check(policy, asked, { opened: day, today: day })
  expect(checked).toMatchObject(tag === undefined ? { _tag: "Success" } : { failure: { _tag: tag } })
})

test.each([
  [1, 0, "Success"],
  [1, 1, "SuspensionsUsedUp"],
  [2, 1, "Success"],
  [2, 2, "SuspensionsUsedUp"],
  [0, 0, "SuspensionsUsedUp"]
])("where a case may be suspended %s times, after %s: %s (R1-36)", (max, before, tag) => {
  const asked = { at, until: Instant.plus(at, 1), before }
  const checked = Suspension.check({ ...policy, suspensionsMax: parameter(max) }, asked, { opened: day, today: day })
  expect(checked).toMatchObject(tag === "Success" ? { _tag: tag } : { failure: { _tag: tag, max } })
})

test("that none is left is said before that the end is wrong", () => {
  const asked = { at, until: at, before: 1 }
  expect(Suspension.check(policy, asked, { opened: day, today: day })).toMatchObject({
    failure: { _tag: "SuspensionsUsedUp" }
  })
})

test.each(["suspensionsMax", "suspensionMaxDays"] as const)("before %s holds nothing can be said", (name) => {
  const asked = { at, until: Instant.plus(at, 1), before: 0 }
  const later = { ...policy, [name]: parameter(1, "2020-02-01") }
  expect(Suspension.check(later, asked, { opened: day, today: day })).toMatchObject({
    failure: { _tag: "ParameterNotInForce", firstFrom: "2020-02-01" }
  })
})
