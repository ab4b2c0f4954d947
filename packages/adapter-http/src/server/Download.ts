/** Tables as files: comma-separated text or a workbook, in the language that the caller asks for. */
import { Csv, type Label } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { languageOf } from "./ProblemsLive.ts"
import * as Workbook from "./Workbook.ts"

/** A table whose rows are bound to its columns, so that tables of different rows are one type. */
export interface Table {
  /** Of the file, without its ending: letters, digits and dashes. */
  readonly file: string
  readonly csv: string
  readonly page: Workbook.Page
}

export const tableOf = <Row>(
  { file, language, title }: { readonly file: string; readonly title: Label.Label; readonly language: Label.Language },
  columns: ReadonlyArray<Csv.Column<Row>>,
  rows: ReadonlyArray<Row>
): Table => ({ file, csv: Csv.write(columns, rows, language), page: Workbook.page(title, columns, rows) })

/** The file of a table; private, and offered to be saved rather than shown. */
export const answer = (
  { request }: { readonly request: HttpServerRequest },
  tableIn: (language: Label.Language) => Table,
  format: "csv" | "xlsx" = "csv"
): Effect.Effect<HttpServerResponse.HttpServerResponse> => {
  const language = languageOf(request.headers["accept-language"])
  const { csv, file, page } = tableIn(language)
  const options = (contentType: string) => ({
    contentType,
    headers: {
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="${file}.${format}"`,
      "content-language": language,
      "x-content-type-options": "nosniff"
    }
  })
  return format === "csv"
    ? Effect.succeed(HttpServerResponse.text(csv, options("text/csv; charset=utf-8")))
    : Effect.map(Workbook.write([page], language), (bytes) =>
        HttpServerResponse.uint8Array(bytes, options(Workbook.MEDIA_TYPE))
      )
}
