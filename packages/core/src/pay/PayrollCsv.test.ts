import { expect, test } from "vitest"
import { adjust, base, day, leave } from "./PayDistrict.ts"
import * as PayrollCsv from "./PayrollCsv.ts"
import { hire, monthsOf } from "./PayrollMonth.ts"
import * as PayrollRegister from "./PayrollRegister.ts"

const staff = [...hire("li", "secretary"), ...hire("wang", "centreStaff")]
const late = [
  adjust("li", 1, { from: day("2020-02-01") }),
  leave("wang", "2020-03-02", "2020-03-04"),
  base("wang", 40_000)
]
const [, march] = monthsOf("2020-02", { staff }, { staff, pay: late })
if (march === undefined) throw new Error("there are two months")

/** The mark at the front is for spreadsheets, and the lines end in CRLF; a snapshot has neither. */
const plain = (csv: string) => csv.replace("\uFEFF", "").replaceAll("\r\n", "\n")

test.each(["zh", "en"] as const)("the register in %s", (language) => {
  expect(plain(PayrollCsv.register(march.payslips, language))).toMatchSnapshot()
})

test.each(["zh", "en"] as const)("journal and differences in %s", (language) => {
  expect(plain(PayrollCsv.journal(march.journal, language))).toMatchSnapshot()
  expect(plain(PayrollCsv.differences(march.differences, language))).toMatchSnapshot()
})

test("names stand beside the ids for who may see them, and are no formulas", () => {
  const names = new Map([["li", "=HYPERLINK(1)"]])
  const csv = plain(PayrollCsv.register(march.payslips, "zh", (person) => names.get(person)))
  expect(csv.split("\n").map((line) => line.split(",").slice(0, 3))).toEqual([
    ["月份", "人员编号", "姓名"],
    ["2020-03", "li", "'=HYPERLINK(1)"],
    ["2020-03", "wang", ""],
    [""]
  ])
})

test("every column of the register has a header of its own in both languages", () => {
  for (const language of ["zh", "en"] as const) {
    const headers = PayrollRegister.columns(language, () => "").map(({ header }) => header[language])
    expect(new Set(headers).size).toBe(headers.length)
  }
})
