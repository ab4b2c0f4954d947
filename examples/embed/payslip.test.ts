import { expect, test } from "vitest"
import { january } from "./payslip.ts"

test("3,600 CNY in two parts, and what remains of it", async () => {
  const { payslip, why } = january()
  expect(payslip.earnings.map(({ amount }) => amount)).toEqual([288_000, 72_000])
  expect(payslip.net).toBe(payslip.gross - payslip.deductions)
  expect(payslip.city + payslip.district).toBe(payslip.cost)
  await expect(`${why}\n`).toMatchFileSnapshot("payslip.txt")
})
