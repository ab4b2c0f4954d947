/** What statements over many funds are computed from: their lines, entries and reservations. */
import type { ViewStore } from "@wangge/core/app"
import { BudgetExecution, FundView, type Journal } from "@wangge/core/fund"
import { type Area, GridNet } from "@wangge/core/grid"
import { Day, type Id, Label } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { By } from "../api/FundStatementsApi.ts"
import * as FundAnswers from "./FundAnswers.ts"
import type { Asking, Row } from "./Funds.ts"
import * as Listing from "./Listing.ts"
import { nameOf } from "./WorkforceAnswers.ts"

/** A body without a version of its own. */
export const json = <A>(body: A): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(body, { headers: { "cache-control": "no-store" } })

/** The days of a statement: as told, else the whole year. */
export const daysOf = (
  { thisYear }: Pick<Asking, "thisYear">,
  { from, through, year }: { readonly year?: Journal.Year; readonly from?: Day.Day; readonly through?: Day.Day }
) => {
  const of = year ?? (through === undefined ? (from === undefined ? thisYear : Day.yearOf(from)) : Day.yearOf(through))
  return { year: of, from: from ?? Day.of(`${of}-01-01`), through: through ?? Day.of(`${of}-12-31`) }
}

/** Funds that are read at once. */
const TOGETHER = 200

const chunks = (funds: ReadonlyArray<Row>): ReadonlyArray<ReadonlyArray<string>> =>
  Array.from({ length: Math.ceil(funds.length / TOGETHER) }, (_, place) =>
    funds.slice(place * TOGETHER, (place + 1) * TOGETHER).map(({ fund }) => fund)
  )

export const linesOf = Effect.fnUntraced(function* (
  views: Pick<ViewStore.Shape, "query">,
  funds: ReadonlyArray<Row>,
  year: Journal.Year
): Effect.fn.Return<ReadonlyArray<FundAnswers.LineRow>, Listing.Fault> {
  const found: Array<FundAnswers.LineRow> = []
  for (const value of chunks(funds)) {
    const rows = yield* Listing.all(views, FundView.lines, [
      { column: "fund", op: "in", value },
      { column: "year", op: "eq", value: year }
    ])
    found.push(...rows)
  }
  return found
})

/** The entries of funds up to a day; what else narrows them is asked of the store too. */
export const entriesOf = Effect.fnUntraced(function* (
  views: Pick<ViewStore.Shape, "query">,
  funds: ReadonlyArray<Row>,
  { account, through }: { readonly account?: string; readonly through?: Day.Day }
): Effect.fn.Return<ReadonlyArray<FundAnswers.EntryRow>, Listing.Fault> {
  const found: Array<FundAnswers.EntryRow> = []
  for (const value of chunks(funds)) {
    const rows = yield* Listing.all(views, FundView.entries, [
      { column: "fund", op: "in", value },
      ...(account === undefined ? [] : [{ column: "account", op: "eq", value: account } as const]),
      ...(through === undefined ? [] : [{ column: "on_day", op: "lte", value: through } as const])
    ])
    for (const row of rows) found.push(row)
  }
  return found
})

/** The journals of some days, fund by fund, in the order of their vouchers. */
export const journalsOf = Effect.fnUntraced(function* (
  views: Pick<ViewStore.Shape, "query">,
  funds: ReadonlyArray<Row>,
  { from, through }: { readonly from: Day.Day; readonly through: Day.Day }
): Effect.fn.Return<ReadonlyArray<FundAnswers.JournalRow>, Listing.Fault> {
  const found: Array<FundAnswers.JournalRow> = []
  for (const value of chunks(funds)) {
    const rows = yield* Listing.all(views, FundView.journals, [
      { column: "fund", op: "in", value },
      { column: "on_day", op: "gte", value: from },
      { column: "on_day", op: "lte", value: through }
    ])
    found.push(...rows)
  }
  return found.sort((a, b) => (a.fund === b.fund ? a.year - b.year || a.number - b.number : a.fund < b.fund ? -1 : 1))
})

/** The reservations of funds that are open. */
export const openOf = Effect.fnUntraced(function* (
  views: Pick<ViewStore.Shape, "query">,
  funds: ReadonlyArray<Row>
): Effect.fn.Return<ReadonlyArray<FundAnswers.EncumbranceRow>, Listing.Fault> {
  const ids = new Set(funds.map(({ fund }) => fund))
  const rows = yield* Listing.all(views, FundView.encumbrances, [{ column: "open", op: "eq", value: 1 }])
  return rows.filter(({ fund }) => ids.has(fund))
})

type Grouping = BudgetExecution.Grouping

/** Lines of one purpose by their ids; those of several stand apart. */
const byLine = ({ rules: { purposes } }: Asking, funds: ReadonlyArray<Row>): Grouping => {
  const isOne = new Set(funds.map(({ purpose }) => purpose)).size < 2
  const groupings = new Map(purposes.map((one) => [one.id, { label: one.label, group: BudgetExecution.byLine(one) }]))
  return (row) => {
    const known = groupings.get(row.purpose)
    const { key, label } = known === undefined ? { key: row.line, label: Label.same(row.line) } : known.group(row)
    if (isOne || known === undefined) return { key, label }
    return {
      key: `${row.purpose}/${key}`,
      label: Label.of(`${known.label.zh}：${label.zh}`, `${known.label.en}: ${label.en}`)
    }
  }
}

/** By the district or street that holders lie in; what is held above stands by itself. */
const above = ({ on }: Asking, level: Area.Level): Grouping => {
  const kept = new Map<string, Id.AreaCode>()
  return ({ holder }) => {
    const code = holder as Id.AreaCode
    const key = kept.get(holder) ?? GridNet.placeOn(on.net, code, on.day)[level] ?? code
    kept.set(holder, key)
    return { key, label: nameOf(on, key) }
  }
}

export const groupingOf = (asking: Asking, funds: ReadonlyArray<Row>, by: typeof By.Type): Grouping => {
  switch (by) {
    case "line":
      return byLine(asking, funds)
    case "fund": {
      const named = new Map(funds.map((row) => [row.fund, FundAnswers.about(asking, row)]))
      return ({ fund }) => {
        const about = named.get(fund)
        if (about === undefined) return { key: fund, label: Label.same(fund) }
        const { holderName, purposeLabel } = about
        return {
          key: fund,
          label: Label.of(`${holderName.zh}${purposeLabel.zh}`, `${holderName.en}, ${purposeLabel.en}`)
        }
      }
    }
    case "area":
      return BudgetExecution.byHolder((area) => nameOf(asking.on, area as Id.AreaCode))
    case "district":
    case "street":
      return above(asking, by)
    case "level":
      return BudgetExecution.byLevel(funds)
    case "purpose":
      return BudgetExecution.byPurpose(asking.rules.purposes)
  }
}
