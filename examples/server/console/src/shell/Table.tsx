import { Fragment, type ReactNode } from "react"

export interface Column<A> {
  readonly key: string
  readonly head: string
  /** The head is told to screen readers alone. */
  readonly quiet?: boolean
  /** Figures, which stand at the right. */
  readonly num?: boolean
  /** A day or two, which are not broken. */
  readonly day?: boolean
  /** On a narrow page it takes the whole width. */
  readonly wide?: boolean
  /** Names its row. */
  readonly isName?: boolean
  readonly cell: (row: A) => ReactNode
}

interface Props<A> {
  /** What the table shows, for screen readers. */
  readonly caption: string
  readonly columns: ReadonlyArray<Column<A>>
  readonly rows: ReadonlyArray<A>
  readonly keyOf: (row: A) => string
  /** Rows of one group stand together under its name. */
  readonly groupOf?: (row: A) => string
  readonly foot?: ReactNode
  readonly rowClass?: (row: A) => string | undefined
}

/** Rows under heads. On a narrow page each row becomes a block of its own, each cell under its head. */
export const Table = <A,>({ caption, columns, rows, keyOf, groupOf, foot, rowClass }: Props<A>) => {
  const groups = groupOf === undefined ? [["", rows] as const] : [...Map.groupBy(rows, groupOf)]
  return (
    <table className="figures stack">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, head, num = false, quiet = false }) => (
            <th key={key} scope="col" className={num ? "num" : undefined}>
              <span className={quiet ? "unseen" : undefined}>{head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(([group, members]) => (
          <Fragment key={group}>
            {group !== "" && (
              <tr className="group">
                <th scope="colgroup" colSpan={columns.length}>
                  {group}
                </th>
              </tr>
            )}
            {members.map((row) => (
              <tr key={keyOf(row)} className={rowClass?.(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  )
}

const Cell = <A,>({ column, row }: { readonly column: Column<A>; readonly row: A }) => {
  const { head, num = false, day = false, wide = false, quiet = false, isName = false, cell } = column
  const className = num ? "num" : day ? "day" : wide ? "wide" : undefined
  return isName ? (
    <th scope="row" className={className}>
      {cell(row)}
    </th>
  ) : (
    <td className={className} data-head={quiet ? "" : head}>
      {cell(row)}
    </td>
  )
}
