/** Lists come in pages: `next` of one page is `cursor` of the following request. */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 500

/** How many rows a page holds. */
const Limit = Schema.String.check(Schema.isPattern(/^\d{1,4}$/, { message: "limit is a whole number" })).pipe(
  Schema.decodeTo(
    Schema.Int.check(
      Schema.isBetween(
        { minimum: 1, maximum: MAX_LIMIT },
        { message: `limit is a whole number from 1 to ${MAX_LIMIT}` }
      )
    ),
    SchemaTransformation.transform({ decode: Number, encode: String })
  )
)

export const query = {
  limit: Schema.optionalKey(Limit).annotateKey({ description: `rows of a page, ${DEFAULT_LIMIT} unless told` }),
  cursor: Schema.optionalKey(Schema.String).annotateKey({ description: "`next` of the page before" })
} as const

export const page = <S extends Schema.Top>(identifier: string, row: S) =>
  Schema.Struct({
    rows: Schema.Array(row),
    next: Schema.optionalKey(Schema.String).annotateKey({ description: "absent on the last page" })
  }).annotate({ identifier })
