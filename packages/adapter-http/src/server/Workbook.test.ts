import { Csv, Label, Money } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import { unzipSync } from "fflate"
import { expect, test } from "vitest"
import * as Workbook from "./Workbook.ts"

const columns: ReadonlyArray<Csv.Column<{ readonly who: string; readonly days: number; readonly pay: number }>> = [
  Csv.text(Label.of("人员", "person"), (row) => row.who),
  Csv.number(Label.of("天数", "days"), (row) => row.days),
  Csv.amount(Label.of("应发", "gross"), (row) => Money.fen(row.pay))
]

const partsOf = async (pages: ReadonlyArray<Workbook.Page>, language: Label.Language) => {
  const parts = unzipSync(await Effect.runPromise(Workbook.write(pages, language)))
  return (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array())
}

test("a sheet with its header in one language, text as text, amounts in yuan", async () => {
  const rows = [{ who: "=cmd|' /C calc'!A0", days: 21, pay: 288_005 }]
  const part = await partsOf([Workbook.page(Label.of("工资表", "register"), columns, rows)], "zh")
  expect(part("xl/workbook.xml")).toContain('name="工资表"')
  const sheet = part("xl/worksheets/sheet1.xml")
  expect(sheet).not.toContain("<f>")
  expect(sheet).toContain("<v>21</v>")
  expect(sheet).toContain("<v>2880.05</v>")
  expect(sheet + part("xl/sharedStrings.xml")).toContain("=cmd|")
  expect(sheet + part("xl/sharedStrings.xml")).toContain("应发")
})

test("several pages are several sheets, and a name keeps to what a sheet may be called", async () => {
  const name = Label.of("分录", "journal 2020/01: city and district, both sides")
  const part = await partsOf([Workbook.page(name, columns, []), Workbook.page(Label.same("b"), columns, [])], "en")
  expect(part("xl/workbook.xml")).toContain('name="journal 2020 01  city and distr"')
  expect(part("xl/worksheets/sheet2.xml")).not.toBe("")
})
