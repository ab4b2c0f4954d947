/** Tables as a workbook for spreadsheets (xlsx), with the columns that {@link Csv} writes. Text is never a formula in it. */
import type { Csv, Label } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/universal"

export const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** One sheet, its rows already bound to its columns. */
export interface Page {
  readonly name: Label.Label
  readonly headers: ReadonlyArray<Label.Label>
  readonly widths: ReadonlyArray<number>
  readonly cells: ReadonlyArray<ReadonlyArray<Cell>>
}

const TEXT_WIDTH = 16
const FIGURE_WIDTH = 12

const cellOf = <Row>(column: Csv.Column<Row>, row: Row): Cell => {
  const value = column.of(row)
  if (value === undefined) return null
  switch (column.kind) {
    case "text":
      return { value: String(value), type: String }
    case "number":
      return { value: Number(value), type: Number }
    case "amount":
      return { value: Number(value) / 100, type: Number, format: "#,##0.00" }
  }
}

export const page = <Row>(
  name: Label.Label,
  columns: ReadonlyArray<Csv.Column<Row>>,
  rows: ReadonlyArray<Row>
): Page => ({
  name,
  headers: columns.map(({ header }) => header),
  widths: columns.map(({ kind }) => (kind === "text" ? TEXT_WIDTH : FIGURE_WIDTH)),
  cells: rows.map((row) => columns.map((column) => cellOf(column, row)))
})

/** The name of a sheet holds at most 31 characters, none of them `\ / ? * [ ] :`. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31)

const sheetOf = ({ name, headers, widths, cells }: Page, language: Label.Language): Sheet<Blob> => ({
  sheet: sheetName(name[language]),
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: [
    headers.map((header): Cell => ({ value: header[language], type: String, fontWeight: "bold" })),
    ...cells.map((row) => [...row])
  ]
})

/** The bytes of the file, one sheet a page. */
export const write = (pages: ReadonlyArray<Page>, language: Label.Language): Effect.Effect<Uint8Array> =>
  Effect.promise(async () => {
    const blob = await writeExcelFile(pages.map((one) => sheetOf(one, language))).toBlob()
    return new Uint8Array(await blob.arrayBuffer())
  })
