/** Lists that come in pages. */
export const PAGE = 500

export interface Page<A> {
  readonly rows: ReadonlyArray<A>
  readonly next?: string
}

export const paged = (cursor: string | undefined, limit = PAGE) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor })
})

/** All rows of a list. */
export const everything = async <A>(
  read: (cursor: string | undefined) => Promise<Page<A>>
): Promise<ReadonlyArray<A>> => {
  const rows: Array<A> = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== undefined)
  return rows
}
