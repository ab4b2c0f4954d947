/** A table for each view, made from its definition; filled event by event inside the writer's transaction. */
import { Canonical, type ViewQuery, ViewRows, type ViewStore } from "@wangge/core/app"
import { Invariant, type View } from "@wangge/core/kernel"
import {
  type CreateTableBuilder,
  type ExpressionBuilder,
  type ExpressionWrapper,
  type Kysely,
  type SqlBool,
  sql
} from "kysely"
import { type Connection, type Param, wideTableEnd } from "./Sqlite.ts"
import type { Tables } from "./Tables.ts"

/** Tables whose names come from view definitions. */
export interface Rows {
  readonly [table: string]: { readonly [column: string]: View.Cell }
}

export const tableOf = (name: string): string => `view_${name}`

/** The definition as a text: another text means that the table must be made anew. */
const definitionOf = ({ columns, key, indexes, streams }: ViewStore.AnyView): string =>
  Canonical.encode({ columns, key, indexes, streams })

const create = (connection: Connection<Tables>, view: ViewStore.AnyView): void => {
  const { schema } = connection.build
  const table = tableOf(view.name)
  connection.run(schema.dropTable(table).ifExists())
  let builder: CreateTableBuilder<string, string> = schema.createTable(table)
  for (const [column, type] of Object.entries(view.columns)) {
    const isOptional = type.endsWith("?")
    const sqlType = type.replace("?", "") as "text" | "integer" | "real"
    builder = builder.addColumn(column, sqlType, (definition) => (isOptional ? definition : definition.notNull()))
  }
  connection.run(builder.addPrimaryKeyConstraint(`${table}_key`, [...view.key]).modifyEnd(wideTableEnd))
  for (const columns of view.indexes) {
    const index = schema.createIndex(`${table}_by_${columns.join("_")}`).on(table)
    // Every order ends with the key, so an index does too.
    const ordered = [...columns, ...view.key.filter((column) => !columns.includes(column))]
    connection.run(index.columns(ordered.map((column) => sql.ref(column))))
  }
}

const rowsOf = (connection: Connection<Tables>): Kysely<Rows> => connection.build.$extendTables<Rows>() as Kysely<Rows>

type Projector = (recorded: View.Recorded<unknown>) => void

/** Applies one view's projection to its table, with statements prepared once. */
const projectorOf = (connection: Connection<Tables>, view: ViewStore.AnyView): Projector => {
  const rows = rowsOf(connection)
  const table = tableOf(view.name)
  const columns = Object.keys(view.columns)
  const others = columns.filter((column) => !view.key.includes(column))
  const blank = Object.fromEntries(columns.map((column) => [column, ""]))
  const put = connection.prepare(
    rows
      .insertInto(table)
      .values(blank)
      .onConflict((conflict) => {
        const onKey = conflict.columns([...view.key])
        return others.length === 0
          ? onKey.doNothing()
          : onKey.doUpdateSet((eb) =>
              Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}`)]))
            )
      })
  )
  const byKey = (eb: ExpressionBuilder<Rows, string>) => eb.and(view.key.map((column) => eb(column, "=", "")))
  const remove = connection.prepare(rows.deleteFrom(table).where(byKey))
  const select = connection.prepare<View.Row>(rows.selectFrom(table).select(columns).where(byKey))
  const project = ViewRows.projectionOf(view)
  const get = (...key: ReadonlyArray<View.Cell>) => select.get(...key)
  return (recorded) => {
    for (const change of project(recorded, get)) {
      if (change._tag === "Delete") remove.run(...change.key)
      else {
        ViewRows.checkRow(view, change.row)
        put.run(...columns.map((column) => change.row[column] ?? null))
      }
    }
  }
}

export interface ViewTables {
  readonly has: (name: string) => boolean
  /** What an event of this kind of stream changes; `undefined` when no view reads the kind. */
  readonly projectors: (kind: string) => Projector | undefined
  /** Empties the tables of these views and fills them again. Within a transaction. Answers with the events read. */
  readonly refill: (views: ReadonlyArray<ViewStore.AnyView>) => number
}

/**
 * Makes the tables of these views, within one transaction: a new or changed view is computed from all events, and the
 * table of a view that is no longer maintained is dropped, since it would fall behind.
 *
 * @param each calls its argument with every event of the store, in order, and answers with their number
 */
export const make = (
  connection: Connection<Tables>,
  views: ReadonlyArray<ViewStore.AnyView>,
  each: (project: Projector) => number
): ViewTables => {
  const { build, all, run } = connection
  const kinds = ViewRows.byKind(views)
  /** Views of ours that the file has not, or otherwise; and views of the file that are not ours. */
  const differences = () => {
    const known = new Map(all(build.selectFrom("views").selectAll()).map((row) => [row.name, row]))
    const isCurrent = (view: ViewStore.AnyView) => {
      const row = known.get(view.name)
      return row?.revision === view.revision && row.definition === definitionOf(view)
    }
    const outdated = views.filter((view) => !isCurrent(view))
    const retired = [...known.keys()].filter((name) => !views.some((view) => view.name === name))
    return { outdated, retired, isNone: outdated.length + retired.length === 0 }
  }

  const refill = (some: ReadonlyArray<ViewStore.AnyView>): number => {
    for (const view of some) {
      create(connection, view)
      const { name, revision } = view
      const row = { name, revision, definition: definitionOf(view) }
      run(build.deleteFrom("views").where("name", "=", name))
      run(build.insertInto("views").values(row))
    }
    const readers = new Map<string, ReadonlyArray<Projector>>()
    const projectors = new Map(some.map((view) => [view.name, projectorOf(connection, view)]))
    for (const [kind, reading] of kinds) {
      readers.set(
        kind,
        reading.flatMap((view) => projectors.get(view.name) ?? [])
      )
    }
    return each((recorded) => {
      const kind = recorded.stream.slice(0, recorded.stream.indexOf("/"))
      for (const project of readers.get(kind) ?? []) project(recorded)
    })
  }

  if (connection.readOnly) {
    const names = differences().outdated.map((view) => view.name)
    Invariant.holds(names.length === 0, `open for reading only, these views can not be brought up to date: ${names}`)
  } else if (!differences().isNone) {
    connection.transaction(() => {
      const { outdated, retired } = differences()
      for (const name of retired) {
        run(build.schema.dropTable(tableOf(name)).ifExists())
        run(build.deleteFrom("views").where("name", "=", name))
      }
      if (outdated.length > 0) refill(outdated)
    })
  }

  const byKind = new Map<string, Projector>()
  for (const [kind, reading] of kinds) {
    const projectors = reading.map((view) => projectorOf(connection, view))
    byKind.set(kind, (recorded) => {
      for (const project of projectors) project(recorded)
    })
  }
  return { has: (name) => views.some((view) => view.name === name), projectors: (kind) => byKind.get(kind), refill }
}

type Builder = ExpressionBuilder<Rows, string>
type Expression = ExpressionWrapper<Rows, string, SqlBool>

/** No text that begins with the prefix is above this. */
const LAST_CODE_POINT = "\u{10FFFF}"

const conditionOf = (eb: Builder, condition: ViewStore.Condition<string>): Expression => {
  const { column } = condition
  switch (condition.op) {
    case "isNull":
      return eb(column, condition.value ? "is" : "is not", null)
    case "in":
      return condition.value.length === 0 ? eb.and([eb.lit(false)]) : eb(column, "in", [...condition.value])
    case "startsWith":
      return eb.and([eb(column, ">=", condition.value), eb(column, "<", condition.value + LAST_CODE_POINT)])
    default:
      return eb(column, operators[condition.op], condition.value)
  }
}

const operators = { eq: "=", ne: "!=", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const

/** Rows that come after a cell in a direction; `null` is the least. */
const beyond = (eb: Builder, { column, direction }: ViewStore.Order<string>, cell: View.Cell): Expression => {
  if (direction === "asc") return cell === null ? eb(column, "is not", null) : eb(column, ">", cell)
  return cell === null ? eb.and([eb.lit(false)]) : eb.or([eb(column, "<", cell), eb(column, "is", null)])
}

/** Rows that come after the cells of a cursor under an order: beyond the first, or equal there and beyond the next. */
const after = (
  eb: Builder,
  orderBy: ReadonlyArray<ViewStore.Order<string>>,
  cells: ReadonlyArray<View.Cell>
): Expression => {
  const [order, ...rest] = orderBy
  const [cell = null, ...others] = cells
  if (order === undefined) return eb.and([eb.lit(false)])
  const equal = cell === null ? eb(order.column, "is", null) : eb(order.column, "=", cell)
  return eb.or([beyond(eb, order, cell), eb.and([equal, after(eb, rest, others)])])
}

export const selectRow = (connection: Connection<Tables>, view: ViewQuery.Named, key: ReadonlyArray<Param>) =>
  rowsOf(connection)
    .selectFrom(tableOf(view.name))
    .select(Object.keys(view.columns))
    .where((eb) => eb.and(view.key.map((column, i) => eb(column, "=", (key[i] ?? null) as View.Cell))))

/** One row more than the page holds, to tell whether there is another page. */
export const selectPage = (connection: Connection<Tables>, view: ViewQuery.Named, plan: ViewQuery.Plan) => {
  const { where, orderBy, limit, after: cells } = plan
  const filtered = rowsOf(connection)
    .selectFrom(tableOf(view.name))
    .select(Object.keys(view.columns))
    .where((eb) => eb.and(where.map((condition) => conditionOf(eb, condition))))
    .limit(limit + 1)
  const started = cells === undefined ? filtered : filtered.where((eb) => after(eb, orderBy, cells))
  return orderBy.reduce((query, { column, direction }) => query.orderBy(column, direction), started)
}

export const selectCount = (
  connection: Connection<Tables>,
  view: ViewQuery.Named,
  where: ReadonlyArray<ViewStore.Condition<string>>
) =>
  rowsOf(connection)
    .selectFrom(tableOf(view.name))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where((eb) => eb.and(where.map((condition) => conditionOf(eb, condition))))
