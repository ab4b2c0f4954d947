/**
 * What a query of a view means, alike for every store: the total order, the page, the cursor, and how cells compare
 * (`null` first, numbers by size, texts by code point, as SQLite does).
 */
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import * as Invariant from "../kernel/Invariant.ts"
import type { Cell, Row, View } from "../kernel/View.ts"
import * as Canonical from "./Canonical.ts"
import { type Condition, CursorInvalid, type Order, type Page, type Query } from "./ViewStore.ts"

const DEFAULT_LIMIT = 100

/** What a query needs to know of a view. */
export type Named = Pick<View<never, Row>, "name" | "columns" | "key">

/** A query made complete: every column known, the order total, the cursor read. */
export interface Plan {
  readonly where: ReadonlyArray<Condition<string>>
  readonly orderBy: ReadonlyArray<Order<string>>
  readonly limit: number
  /** The cells of `orderBy` in the last row of the page before. */
  readonly after?: ReadonlyArray<Cell>
}

/** @throws InvariantBroken when the query names a column that the view has not, or a limit below 1 */
export const plan = (view: Named, query: Query<string>): Result.Result<Plan, CursorInvalid> => {
  const { where = [], orderBy = [], limit = DEFAULT_LIMIT, after } = query
  for (const { column } of [...where, ...orderBy]) {
    Invariant.holds(Object.hasOwn(view.columns, column), `the view ${view.name} has no column ${column}`)
  }
  Invariant.holds(Number.isSafeInteger(limit) && limit >= 1, `a page has at least one row, not ${limit}`)
  const named = new Set(orderBy.map((order) => order.column))
  const total = [
    ...orderBy,
    ...view.key.filter((column) => !named.has(column)).map((column): Order<string> => ({ column, direction: "asc" }))
  ]
  if (after === undefined) return Result.succeed({ where, orderBy: total, limit })
  const cells = readCursor(view, total, after)
  return cells === undefined
    ? Result.fail(new CursorInvalid({ cursor: after }))
    : Result.succeed({ where, orderBy: total, limit, after: cells })
}

const signature = (view: Named, orderBy: ReadonlyArray<Order<string>>): string =>
  `${view.name}:${orderBy.map((order) => `${order.direction === "asc" ? "+" : "-"}${order.column}`).join("")}`

/** A page made of at most `limit + 1` rows in order: the row beyond the limit only tells that there is more. */
export const page = <R extends Row>(view: Named, plan: Plan, rows: ReadonlyArray<R>): Page<R> => {
  const last = rows[plan.limit - 1]
  if (rows.length <= plan.limit || last === undefined) return { rows }
  const cells = plan.orderBy.map((order) => last[order.column])
  return {
    rows: rows.slice(0, plan.limit),
    next: Base64Url.encode(Canonical.encode([signature(view, plan.orderBy), ...cells]))
  }
}

const readCursor = (
  view: Named,
  orderBy: ReadonlyArray<Order<string>>,
  text: string
): ReadonlyArray<Cell> | undefined => {
  const json = Result.flatMap(Base64Url.decodeString(text), (decoded) => Result.try((): unknown => JSON.parse(decoded)))
  if (Result.isFailure(json) || !Array.isArray(json.success)) return undefined
  const [signed, ...cells]: ReadonlyArray<unknown> = json.success
  return signed === signature(view, orderBy) && cells.length === orderBy.length && cells.every(isCell)
    ? cells
    : undefined
}

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === "string" || typeof value === "number"

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Compares texts by code point, which is the order of their UTF-8 bytes; `<` compares UTF-16 units. */
const compareText = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left === right) continue
    if (isSurrogate(left) !== isSurrogate(right)) return isSurrogate(left) ? 1 : -1
    return left - right
  }
  return a.length - b.length
}

const rank = (cell: Cell): number => (cell === null ? 0 : typeof cell === "number" ? 1 : 2)

export const compareCells = (a: Cell, b: Cell): number => {
  if (typeof a === "number" && typeof b === "number") return a - b
  if (typeof a === "string" && typeof b === "string") return compareText(a, b)
  return rank(a) - rank(b)
}

/** Whether a row answers to all conditions. */
export const matches = (where: ReadonlyArray<Condition<string>>, row: Row): boolean =>
  where.every((condition) => answers(condition, row[condition.column] ?? null))

const answers = (condition: Condition<string>, cell: Cell): boolean => {
  if (condition.op === "isNull") return (cell === null) === condition.value
  if (cell === null) return false
  switch (condition.op) {
    case "in":
      return condition.value.includes(cell)
    case "startsWith":
      return typeof cell === "string" && cell.startsWith(condition.value)
    case "eq":
      return cell === condition.value
    case "ne":
      return cell !== condition.value
    case "lt":
      return compareCells(cell, condition.value) < 0
    case "lte":
      return compareCells(cell, condition.value) <= 0
    case "gt":
      return compareCells(cell, condition.value) > 0
    case "gte":
      return compareCells(cell, condition.value) >= 0
  }
}

/** Compares two rows, or a row with the cells of a cursor, under a total order. */
export const compareRows = (
  orderBy: ReadonlyArray<Order<string>>,
  a: ReadonlyArray<Cell>,
  b: ReadonlyArray<Cell>
): number => {
  for (const [i, order] of orderBy.entries()) {
    const compared = compareCells(a[i] ?? null, b[i] ?? null)
    if (compared !== 0) return order.direction === "asc" ? compared : -compared
  }
  return 0
}
