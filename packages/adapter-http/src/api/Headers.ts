/** Request headers with a meaning of their own. */
import * as Schema from "effect/Schema"

/** 1 to 200 printable ASCII characters, as a client makes them (a UUID is a good one). */
export const IdempotencyKey = Schema.String.check(
  Schema.isPattern(/^[\x21-\x7e]{1,200}$/, {
    message: "Idempotency-Key must be 1 to 200 printable ASCII characters without spaces"
  })
).annotate({
  identifier: "IdempotencyKey",
  description:
    "Name of this command, chosen by the caller. Sent again with the same body it is answered with the first receipt; with another body it is refused (422). Keys of different callers are apart."
})

/** The entity tag that a ticket was read with, `"7"`: the command is refused (412) when the ticket has changed since. */
export const IfMatch = Schema.String.check(
  Schema.isPattern(/^"\d{1,15}"$/, { message: 'If-Match must be one entity tag such as "7"' })
).annotate({ identifier: "IfMatch", description: 'Entity tag of the state that the caller has seen, such as "7"' })

/** What every POST carries. */
export const post = { "idempotency-key": IdempotencyKey } as const
/** What a command on something that exists carries. */
export const command = { ...post, "if-match": Schema.optionalKey(IfMatch) } as const

/** The entity tag of a version. */
export const etagOf = (version: number): string => `"${version}"`
export const versionOf = (tag: string): number => Number(tag.slice(1, -1))
