/**
 * The citizen identity number 公民身份号码 of GB 11643-1999 (R10-07): 6 digits of the division at registration, the day of
 * birth, a serial, a check digit. The number itself stays in the vault; the rules read the day of birth that it gives.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Day from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"

/** What a number says. `sex` follows from the last digit of the serial. */
export interface Read {
  /** Division code at the time of registration, which may be one that has been retired since. */
  readonly division: string
  readonly birth: Day.Day
  readonly sex: "male" | "female"
}

/** Why a text is no identity number. A fault never repeats the number, so that it may be logged. */
export const IdentityFault = Schema.TaggedUnion({
  LengthWrong: { length: Schema.Natural },
  CharacterWrong: { place: Schema.Natural },
  BirthWrong: {},
  CheckDigitWrong: {}
}).annotate({ identifier: "IdentityFault" })
export type IdentityFault = typeof IdentityFault.Type

const LENGTH = 18
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = "10X98765432"

/** The check digit of the first 17 digits, by ISO 7064 MOD 11-2: `0` to `9` or `X`. */
export const checkDigit = (first17: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first17.charAt(i)), 0) % CHECKS.length)

/** As it is written down: without spaces around, `X` in capitals. */
export const normal = (text: string): string => text.trim().toUpperCase()

/**
 * Reads an 18-digit number; a small `x` is taken for `X`. Faults are found in this order: length, characters, day of birth,
 * check digit.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { IdentityNumber } = await import("@wangge/core/workforce")
 * expect(IdentityNumber.parse("211122198506150023")).toMatchObject({ success: { birth: "1985-06-15", sex: "female" } })
 * expect(IdentityNumber.parse("211122198506150024")).toMatchObject({ failure: { _tag: "CheckDigitWrong" } })
 * ```
 */
export const parse = (text: string): Result.Result<Read, IdentityFault> => {
  const number = normal(text)
  if (number.length !== LENGTH) return Result.fail({ _tag: "LengthWrong", length: number.length })
  const wrong = [...number].findIndex((one, i) => !(/[0-9]/.test(one) || (i === LENGTH - 1 && one === "X")))
  if (wrong !== -1) return Result.fail({ _tag: "CharacterWrong", place: wrong + 1 })
  const birth = Day.parse(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (Result.isFailure(birth)) return Result.fail({ _tag: "BirthWrong" })
  if (checkDigit(number) !== number.charAt(LENGTH - 1)) return Result.fail({ _tag: "CheckDigitWrong" })
  const sex = Number(number.charAt(16)) % 2 === 1 ? "male" : "female"
  return Result.succeed({ division: number.slice(0, 6), birth: birth.success, sex })
}

/** The number as it may be shown: its first three characters and its last four, nothing of the day of birth. */
export const masked = (number: string): string =>
  number.length <= SHOWN_FIRST + SHOWN_LAST
    ? "*".repeat(number.length)
    : number.slice(0, SHOWN_FIRST) +
      "*".repeat(number.length - SHOWN_FIRST - SHOWN_LAST) +
      number.slice(number.length - SHOWN_LAST)

const SHOWN_FIRST = 3
const SHOWN_LAST = 4

const standard = Source.rule("R10-07")
const name = Label.of("公民身份号码", "citizen identity number")
const rule = { name, kind: "input", source: standard, field: "identityNumber" } as const

/** What each fault tells a clerk. */
export const catalogue: Catalogue<IdentityFault> = {
  LengthWrong: {
    ...rule,
    sentence: ({ length }) =>
      Label.of(
        `身份证号码应为18位，现为${length}位。${length === 15 ? "15位号码已停用，" : ""}请按证件重新录入。`,
        `An identity number has 18 characters, this one ${length}. ${length === 15 ? "Numbers of 15 digits are void; enter" : "Enter"} it again from the card.`
      )
  },
  CharacterWrong: {
    ...rule,
    sentence: ({ place }) =>
      Label.of(
        `身份证号码第${place}位不是数字（只有末位可为X）。请按证件重新录入。`,
        `Character ${place} of the identity number is no digit (only the last may be X). Enter it again from the card.`
      )
  },
  BirthWrong: {
    ...rule,
    sentence: () =>
      Label.of(
        "身份证号码第7至14位不是一个存在的日期。请按证件核对出生日期。",
        "Digits 7 to 14 of the identity number are no date that exists. Check the day of birth on the card."
      )
  },
  CheckDigitWrong: {
    ...rule,
    sentence: () =>
      Label.of(
        "身份证号码的校验码不符，说明有一位录错。请按证件逐位核对。",
        "The check digit of the identity number does not fit, so some digit is wrong. Compare it digit by digit with the card."
      )
  }
}
