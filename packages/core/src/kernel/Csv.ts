/**
 * Tables as comma-separated text (RFC 4180): a header, lines ended by CRLF, UTF-8 with a byte order mark so that spreadsheets
 * read Chinese. Text that a spreadsheet would take for a formula is marked so that it stays text.
 */
import type { Label, Language } from "./Label.ts"
import type { Fen } from "./Money.ts"

/** One column. `text` is guarded against formulas; `amount` is in fen and written in yuan with two decimals. */
export type Column<Row> = { readonly header: Label } & (
  | { readonly kind: "text"; readonly of: (row: Row) => string | undefined }
  | { readonly kind: "number"; readonly of: (row: Row) => number | undefined }
  | { readonly kind: "amount"; readonly of: (row: Row) => Fen | undefined }
)

export const text = <Row>(header: Label, of: (row: Row) => string | undefined): Column<Row> => ({
  header,
  kind: "text",
  of
})
export const number = <Row>(header: Label, of: (row: Row) => number | undefined): Column<Row> => ({
  header,
  kind: "number",
  of
})
export const amount = <Row>(header: Label, of: (row: Row) => Fen | undefined): Column<Row> => ({
  header,
  kind: "amount",
  of
})

const BYTE_ORDER_MARK = "\uFEFF"

/** Begins a formula in some spreadsheet, in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const guarded = (value: string): string => (FORMULA.test(value) ? `'${value}` : value)

const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** An amount as a plain decimal of yuan: `-1234.05`. */
export const decimal = (fen: Fen): string => {
  const absolute = Math.abs(fen)
  return `${fen < 0 ? "-" : ""}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, "0")}`
}

const cell = <Row>(column: Column<Row>, row: Row): string => {
  switch (column.kind) {
    case "text":
      return quoted(guarded(column.of(row) ?? ""))
    case "number":
      return String(column.of(row) ?? "")
    case "amount": {
      const fen = column.of(row)
      return fen === undefined ? "" : decimal(fen)
    }
  }
}

/**
 * The table as text, its header in one language.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { Csv, Label, Money } = await import("@wangge/core/kernel")
 * const columns = [Csv.text(Label.of("事由", "reason"), (row) => row.why), Csv.amount(Label.of("金额", "amount"), (row) => row.fen)]
 * const rows = [{ why: '=HYPERLINK("x")', fen: Money.fen(-5) }]
 * expect(Csv.write(columns, rows, "en")).toBe('\uFEFFreason,amount\r\n"\'=HYPERLINK(""x"")",-0.05\r\n')
 * ```
 */
export const write = <Row>(columns: ReadonlyArray<Column<Row>>, rows: Iterable<Row>, language: Language): string => {
  const lines = [columns.map(({ header }) => quoted(guarded(header[language]))).join(",")]
  for (const row of rows) lines.push(columns.map((column) => cell(column, row)).join(","))
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`
}
