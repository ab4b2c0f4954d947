import { expect, test } from "vitest"
import * as Time from "./Time.ts"

const at = (text: string) => Date.parse(text)
const now = at("2020-01-06T19:50:07+08:00")

test.each([
  ["2020-01-06T08:05:00+08:00", "08:05"],
  ["2020-01-05T23:59:00+08:00", "01-05 23:59"],
  ["2019-12-31T23:59:00+08:00", "2019-12-31 23:59"]
])("the moment %s is written %s on that evening", (text, written) => {
  expect(Time.moment(at(text), now)).toBe(written)
})

test("a day begins at its midnight in the city, wherever the reader sits", () => {
  expect(Time.startOfDay("2020-01-06")).toBe(at("2020-01-06T00:00:00+08:00"))
  // Summer time of 1986 to 1991.
  expect(Time.startOfDay("1988-07-01")).toBe(at("1988-07-01T00:00:00+09:00"))
  expect(Time.dayOf(at("2020-01-05T16:00:00Z"))).toBe("2020-01-06")
})

test.each([
  [17 * 60_000 + 42_000, "17:42"],
  [3_600_000 + 42_000, "1:00:42"],
  [-59_000, "00:59"],
  [2 * 86_400_000 + 3 * 3_600_000, "2d 03:00:00"]
])("%i milliseconds count down as %s", (ms, written) => {
  expect(Time.countdown(ms, "en")).toBe(written)
})

test("a long span leaves its seconds out, a short one does not", () => {
  expect(Time.span(5_430_000, "en")).toBe("1 h 30 min")
  expect(Time.span(90_000, "zh")).toBe("1分钟30秒")
})
