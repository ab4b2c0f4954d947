import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Csv from "./Csv.ts"
import * as Label from "./Label.ts"
import * as Money from "./Money.ts"

const header = Label.of("列", "column")

/** A reader after RFC 4180, written apart from the writer. */
const read = (csv: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = []
  let row: Array<string> = []
  let field = ""
  let isQuoted = false
  for (let i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length; i++) {
    const char = csv[i]
    if (isQuoted) {
      if (char !== '"') field += char
      else if (csv[i + 1] === '"') {
        field += '"'
        i++
      } else isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === ",") {
      row.push(field)
      field = ""
    } else if (char === "\r" && csv[i + 1] === "\n") {
      rows.push([...row, field])
      row = []
      field = ""
      i++
    } else field += char
  }
  return rows
}

test("what is written is read back cell by cell, but for the mark before a formula", () => {
  const cells = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom("a", "=", '"', ",", "\r", "\n", "中", "'") }), {
      minLength: 2,
      maxLength: 2
    })
  )
  fc.assert(
    fc.property(cells, (rows) => {
      const columns = [0, 1].map((i) => Csv.text<ReadonlyArray<string>>(header, (row) => row[i]))
      const [, ...back] = read(Csv.write(columns, rows, "zh"))
      expect(back).toEqual(rows.map((row) => row.map((value) => (/^[=\r\n]/.test(value) ? `'${value}` : value))))
    })
  )
})

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])(
  "text %j stays text",
  (value) => {
    const [, row] = read(Csv.write([Csv.text<string>(header, (one) => one)], [value], "en"))
    expect(row).toEqual([`'${value}`])
  }
)

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [123_456, "1234.56"],
  [-100, "-1.00"]
])("%i fen are %s", (fen, text) => {
  expect(Csv.decimal(Money.fen(fen))).toBe(text)
})

test("numbers and amounts stand bare, what is absent is empty, the header in its language", () => {
  const columns: ReadonlyArray<Csv.Column<number | undefined>> = [
    Csv.number(Label.of("数", "n"), (n) => n),
    Csv.amount(Label.of("元", "yuan"), (n) => (n === undefined ? undefined : Money.fen(n)))
  ]
  expect(Csv.write(columns, [-3, undefined], "zh")).toBe("\uFEFF数,元\r\n-3,-0.03\r\n,\r\n")
  expect(Csv.write(columns, [], "en")).toBe("\uFEFFn,yuan\r\n")
})
