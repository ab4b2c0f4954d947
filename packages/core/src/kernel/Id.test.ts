import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Id from "./Id.ts"

const isTicket = Schema.is(Id.TicketId)

test.each(["a", "T-2020.01_06", "9".repeat(64)])("%s is an id", (text) => expect(isTicket(text)).toBe(true))

test.each(["", " ", "a b", "-a", "a/b", "路灯", "a\n", "a".repeat(65)])("%j is no id", (text) => {
  expect(isTicket(text)).toBe(false)
})

test("what is wrong with an id is said with its name", () => {
  const decoded = Schema.decodeUnknownResult(Id.TicketId)("a b")
  expect(String(Result.isFailure(decoded) && decoded.failure.message)).toContain("TicketId must be 1 to 64 letters")
})

test("the code of an area is digits", () => {
  expect(Schema.is(Id.AreaCode)("211102001001")).toBe(true)
  for (const text of ["2", "21110a", "2".repeat(25), ""]) expect(Schema.is(Id.AreaCode)(text)).toBe(false)
})

test("a hash of evidence is 64 lower-case hexadecimal digits", () => {
  expect(Schema.is(Id.EvidenceHash)("0123456789abcdef".repeat(4))).toBe(true)
  for (const text of ["0".repeat(63), "A".repeat(64), `${"0".repeat(64)}\n`]) {
    expect(Schema.is(Id.EvidenceHash)(text)).toBe(false)
  }
})
