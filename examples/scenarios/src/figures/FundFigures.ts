/** What the lines of funds have, as a document writes it, in yuan. */
import { Id, type Money } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"
import { each } from "./Asked.ts"
import type { Inquiry, LineTold } from "./Inquiry.ts"

const yuan = Schema.optionalKey(Schema.Finite)

export const LineFigure = Schema.Struct({
  appropriated: yuan,
  /** Of it: what came over from earlier years. */
  carried: yuan,
  reserved: yuan,
  paid: yuan,
  /** What a closed year gave to the next, and back. */
  "carried out": yuan,
  returned: yuan,
  available: yuan
})

const Year = Schema.String.check(Schema.isPattern(/^\d{4}$/, { message: "a budget year has four digits" }))

export const fields = {
  /** By fund, by year, by line; `total` is all lines. */
  funds: Schema.optionalKey(
    Schema.Record(Id.FundId, Schema.Record(Year, Schema.Record(Schema.NonEmptyString, LineFigure)))
  )
}

const Figures = Schema.Struct(fields)
export type Figures = typeof Figures.Type

export const of = async ({ funds }: Figures, { fundLines }: Inquiry): Promise<Figures> => {
  if (funds === undefined) return {}
  const told = new Map<string, ReadonlyArray<LineTold>>()
  for (const [id, years] of Object.entries(funds)) {
    for (const year of Object.keys(years)) {
      told.set(`${id}/${year}`, await fundLines(Id.FundId.make(id), Number(year)))
    }
  }
  return {
    funds: each(funds, (id, years) =>
      each(years, (year, lines) =>
        each(lines, (line) => {
          const all = told.get(`${id}/${year}`) ?? []
          return figureOf(line === "total" ? all : all.filter((one) => one.line === line))
        })
      )
    )
  }
}

const figureOf = (lines: ReadonlyArray<LineTold>): typeof LineFigure.Type => {
  const sum = (pick: (line: LineTold) => Money.Fen): number => lines.reduce((all, line) => all + pick(line), 0) / 100
  return {
    appropriated: sum(({ appropriated }) => appropriated),
    carried: sum(({ carried }) => carried),
    reserved: sum(({ encumbered }) => encumbered),
    paid: sum(({ spent }) => spent),
    "carried out": sum(({ carriedOut }) => carriedOut),
    returned: sum(({ returned }) => returned),
    available: sum(({ available }) => available)
  }
}
