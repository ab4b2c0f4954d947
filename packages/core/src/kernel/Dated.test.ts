import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Dated from "./Dated.ts"
import * as Day from "./Day.ts"
import * as Label from "./Label.ts"
import * as Source from "./Source.ts"

const source = Source.assumption("for this test")
const entry = (from: string, known: string, value: number): Dated.Entry<number> => ({
  from: Day.of(from),
  known: Day.of(known),
  value,
  source
})
const parameter = (
  transition: Dated.Transition,
  ...values: readonly [Dated.Entry<number>, ...ReadonlyArray<Dated.Entry<number>>]
): Dated.Dated<number> => ({ label: Label.of("限时", "limit"), unit: "hours", transition, values })

const limit = parameter(
  "keep",
  entry("2020-01-01", "2020-01-01", 48),
  entry("2020-03-01", "2020-02-01", 24),
  entry("2020-03-01", "2020-05-01", 36)
)
const valueOn = (day: string, known: string | undefined = undefined) =>
  Result.map(Dated.on(limit, Day.of(day), known === undefined ? undefined : Day.of(known)), ({ value }) => value)

describe("on", () => {
  test.each<[day: string, known: string | undefined, value: number, why: string]>([
    ["2020-01-01", undefined, 48, "the first day counts"],
    ["2020-02-29", undefined, 48, "known beforehand is not in force beforehand"],
    ["2020-03-01", undefined, 24, "in force from its day"],
    ["2020-03-01", "2020-01-15", 48, "what nobody knew then did not bind then"],
    ["2020-04-01", "2020-05-01", 36, "a late notice reaches back for who asks later"],
    ["2020-04-01", "2020-04-30", 24, "and not for who asks before it"],
    ["2024-01-01", undefined, 36, "the last entry holds on"]
  ])("%s as known on %s: %i (%s)", (day, known, value, _why) => {
    expect(valueOn(day, known)).toEqual(Result.succeed(value))
  })

  test("before the first day nothing is in force, and the answer says from when something is", () => {
    expect(valueOn("2019-12-31")).toMatchObject({ failure: { _tag: "NotInForce", firstFrom: "2020-01-01" } })
  })
})

test("forCase: `keep` asks for the day of opening, `apply` for today", () => {
  const days = { opened: Day.of("2020-02-10"), today: Day.of("2020-06-01") }
  const value = (transition: Dated.Transition) =>
    Result.map(Dated.forCase({ ...limit, transition }, days), (found) => found.value)
  expect(value("keep")).toEqual(Result.succeed(48))
  expect(value("apply")).toEqual(Result.succeed(36))
})

test("the same question gives the same answer whatever is decreed later", () => {
  const days = fc.integer({ min: 18_000, max: 19_000 }).map(Day.fromOrdinal)
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 500 }), (day, known, later) => {
      fc.pre(known >= "2020-05-01")
      const decree = entry(Day.plusDays(known, later), Day.plusDays(known, later), 1)
      const amended = parameter("keep", ...limit.values, decree)
      expect(Dated.on(amended, day, known)).toEqual(Dated.on(limit, day, known))
    })
  )
})

test("a constant holds from its day on, known on the same day unless said otherwise", () => {
  const made = { label: Label.same("x"), unit: "m", transition: "apply" as const, from: Day.of("2020-01-01"), source }
  expect(Dated.constant({ ...made, value: 5 }).values[0].known).toBe("2020-01-01")
  expect(Dated.constant({ ...made, value: 5, known: Day.of("2019-12-01") }).values[0].known).toBe("2019-12-01")
})

describe("schema", () => {
  const decode = Schema.decodeUnknownResult(Dated.schema(Schema.Natural), { errors: "all", onExcessProperty: "error" })
  const fault = (input: unknown) => {
    const decoded = decode(input)
    return Result.isFailure(decoded) ? String(decoded.failure.message) : "no fault"
  }

  test("a sound parameter decodes to itself", () => expect(decode(limit)).toEqual(Result.succeed(limit)))

  test.each([
    ["days out of order", [entry("2020-03-01", "2020-01-01", 1), entry("2020-02-01", "2020-01-01", 2)]],
    ["the same day, known no later", [entry("2020-03-01", "2020-01-01", 1), entry("2020-03-01", "2020-01-01", 2)]]
  ])("%s is a fault at the entry that breaks the order", (_, values) => {
    expect(fault({ ...limit, values })).toContain("stand in the order of `from`")
    expect(fault({ ...limit, values })).toContain('["values"][1]["from"]')
  })

  test.each([
    ["no entry at all", { ...limit, values: [] }, '["values"][0]'],
    ["a day that does not exist", { ...limit, values: [{ ...limit.values[0], from: "2020-02-30" }] }, '["from"]'],
    ["a value of the wrong kind", { ...limit, values: [{ ...limit.values[0], value: -1 }] }, '["value"]'],
    ["no source", { ...limit, values: [{ ...limit.values[0], source: undefined }] }, '["source"]'],
    ["a key that nobody knows", { ...limit, unti: "hours" }, '["unti"]']
  ])("%s is a fault with its path", (_, input, path) => expect(fault(input)).toContain(path))
})
