import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as IdentityNumber from "./IdentityNumber.ts"

const faultOf = (text: string) => {
  const read = IdentityNumber.parse(text)
  return read._tag === "Failure" ? read.failure : undefined
}

test.each([
  ["34052419800101001X", "340524", "1980-01-01", "male"],
  ["11010519491231002x", "110105", "1949-12-31", "female"],
  ["370101190102039973", "370101", "1901-02-03", "male"],
  ["211103194901010015", "211103", "1949-01-01", "male"],
  [" 211102198411301014 ", "211102", "1984-11-30", "male"]
])("%s is read", (text, division, birth, sex) => {
  expect(IdentityNumber.parse(text)).toMatchObject({ success: { division, birth, sex } })
})

test.each([
  ["21110219841130101", "LengthWrong"],
  ["211102841130101", "LengthWrong"],
  ["", "LengthWrong"],
  ["2111021984113O1014", "CharacterWrong"],
  ["X11102198411301014", "CharacterWrong"],
  ["２１１１０２198411301014", "CharacterWrong"],
  ["211102198402301014", "BirthWrong"],
  ["211102198300001014", "BirthWrong"],
  ["211102198411301015", "CheckDigitWrong"],
  ["21110219841130101X", "CheckDigitWrong"]
] as const)("%s is refused", (text, tag) => {
  expect(faultOf(text)?._tag).toBe(tag)
})

test("each fault says what to do, and never the number", () => {
  const sentences = ["2111", "211102841130101", "2111021984113O1014", "211102198402301014", "211102198411301015"].map(
    (text) => {
      const fault = faultOf(text)
      if (fault === undefined) throw new Error(text)
      const { sentence, field } = Refusal.describe(IdentityNumber.catalogue, fault)
      expect(JSON.stringify(fault) + sentence.zh + sentence.en).not.toContain(text)
      return `${field} · ${fault._tag}\n${sentence.zh}\n${sentence.en}`
    }
  )
  expect(sentences.join("\n\n")).toMatchSnapshot()
})

const first17 = fc
  .tuple(
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.integer({ min: Day.toOrdinal(Day.of("1900-01-01")), max: Day.toOrdinal(Day.of("2019-12-31")) }),
    fc.integer({ min: 0, max: 999 })
  )
  .map(([division, birth, serial]) => ({
    birth: Day.fromOrdinal(birth),
    digits: `${division}${Day.fromOrdinal(birth).replaceAll("-", "")}${String(serial).padStart(3, "0")}`
  }))

describe("the check digit", () => {
  test("lets every number that bears it be read, with its day of birth", () => {
    fc.assert(
      fc.property(first17, ({ digits, birth }) => {
        expect(IdentityNumber.parse(digits + IdentityNumber.checkDigit(digits))).toMatchObject({ success: { birth } })
      })
    )
  })

  test("finds every single wrong digit and every swap of two neighbours", () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ digits }, place, shift) => {
        const check = IdentityNumber.checkDigit(digits)
        const wrong = String((Number(digits.charAt(place)) + shift) % 10)
        expect(IdentityNumber.checkDigit(digits.slice(0, place) + wrong + digits.slice(place + 1))).not.toBe(check)
        const [a, b] = [digits.charAt(place), digits.charAt(place + 1)]
        if (b !== "" && a !== b) {
          expect(IdentityNumber.checkDigit(digits.slice(0, place) + b + a + digits.slice(place + 2))).not.toBe(check)
        }
      })
    )
  })
})

test("is shown with its ends alone, never with the day of birth; what is too short is not shown at all", () => {
  expect(IdentityNumber.masked("211122198506150023")).toBe("211***********0023")
  expect(IdentityNumber.masked("1234567")).toBe("*******")
})
