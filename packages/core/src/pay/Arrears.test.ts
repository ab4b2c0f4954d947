import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Money from "../kernel/Money.ts"
import * as Arrears from "./Arrears.ts"
import type { Earning } from "./Earning.ts"
import { month } from "./PayDistrict.ts"
import type { Contribution } from "./SocialInsurance.ts"

const earning = (kind: Earning["kind"], amount: number, late?: string): Earning => ({
  kind,
  amount: Money.fen(amount),
  ...(late === undefined ? {} : { for: month(late) })
})
const pension = (employee: number, employer: number, late?: string): Contribution => ({
  kind: "pension",
  base: Money.fen(100_000),
  employee: Money.fen(employee),
  employer: Money.fen(employer),
  ...(late === undefined ? {} : { for: month(late) })
})
const lines = (at: string, earnings: ReadonlyArray<Earning>, contributions: ReadonlyArray<Contribution> = []) => ({
  month: month(at),
  earnings,
  contributions
})

describe("what is owed for a month", () => {
  const paid = [
    lines("2020-01", [earning("base", 800), earning("performance", 200)], [pension(80, 160)]),
    lines("2020-02", [earning("base", 900), earning("base", 50, "2020-01"), earning("performance", 5, "2019-12")])
  ]
  const owed = (due: Arrears.Owed | undefined) => Arrears.owedFor(month("2020-01"), due, paid)

  test("is what is due less everything paid for it, whenever", () => {
    const due = { earnings: [earning("base", 900), earning("performance", 150)], contributions: [pension(90, 160)] }
    expect(owed(due)).toEqual({
      earnings: [earning("base", 50, "2020-01"), earning("performance", -50, "2020-01")],
      contributions: [pension(10, 0, "2020-01")]
    })
  })

  test("is nothing where both are equal", () => {
    const due = { earnings: [earning("base", 850), earning("performance", 200)], contributions: [pension(80, 160)] }
    expect(owed(due)).toEqual({ earnings: [], contributions: [] })
  })

  test("is everything back where nothing was due", () => {
    expect(owed(undefined)).toEqual({
      earnings: [earning("base", -850, "2020-01"), earning("performance", -200, "2020-01")],
      contributions: [pension(-80, -160, "2020-01")]
    })
  })
})

describe("what was paid back in cash", () => {
  const over = [earning("base", -80, "2020-01"), earning("performance", -20, "2020-01")]
  test.each([
    [0, over],
    [30, [earning("base", -50, "2020-01"), earning("performance", -20, "2020-01")]],
    [90, [earning("performance", -10, "2020-01")]],
    [100, []],
    [115, [earning("base", 15, "2020-01")]]
  ])("of %i is no longer owed", (repaid, expected) => {
    expect(Arrears.lessRepaid(over, month("2020-01"), Money.fen(repaid))).toEqual(expected)
  })
})

describe("settling", () => {
  const settle = (room: number, ...owed: ReadonlyArray<Earning>) => Arrears.settle(owed, Money.fen(room))

  test("pays everything, and takes back as far as that and the month's pay reach", () => {
    const owed = [
      earning("base", -70, "2020-01"),
      earning("performance", 20, "2020-01"),
      earning("base", -50, "2020-02")
    ]
    expect(settle(60, ...owed)).toEqual({
      earnings: [
        earning("base", -70, "2020-01"),
        earning("performance", 20, "2020-01"),
        earning("base", -10, "2020-02")
      ],
      left: [{ month: "2020-02", amount: 40 }]
    })
  })

  test("takes nothing back from somebody who is owed more than the month pays", () => {
    expect(settle(-5, earning("base", -70, "2020-01"))).toEqual({
      earnings: [],
      left: [{ month: "2020-01", amount: 70 }]
    })
  })

  const anyOwed = fc.array(
    fc
      .tuple(
        fc.constantFrom("base", "performance"),
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.integer({ min: 1, max: 6 })
      )
      .map(([kind, amount, n]) => earning(kind as Earning["kind"], amount || 1, `2020-0${n}`))
  )

  test("what is settled and what is left make what is owed; a month's pay is never exceeded", () => {
    fc.assert(
      fc.property(anyOwed, fc.integer({ min: 0, max: 1_000 }), (owed, room) => {
        const { earnings, left } = settle(room, ...owed)
        const sum = (list: ReadonlyArray<{ readonly amount: number }>) => list.reduce((a, { amount }) => a + amount, 0)
        expect(sum(earnings) - sum(left)).toBe(sum(owed))
        expect(sum(earnings) + room).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
