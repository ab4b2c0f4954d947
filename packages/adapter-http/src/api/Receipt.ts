/** The answer to a command: what was recorded, or that it had been recorded before. */
import { Instant } from "@wangge/core/kernel"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"

const fields = {
  stream: Schema.String.annotateKey({ description: "what changed, such as ticket/T-1" }),
  id: Schema.String.annotateKey({ description: "the part of `stream` after the slash" }),
  version: Schema.Int.annotateKey({ description: "its version now; as an entity tag it goes into If-Match" }),
  position: Schema.Int.annotateKey({
    description: "place in the record of all events; the live stream resumes from it"
  }),
  at: Instant.Instant,
  repeated: Schema.Boolean.annotateKey({ description: "true when this command had been carried out before" })
} as const

export const Receipt = Schema.Struct(fields).annotate({ identifier: "Receipt" })
export type Receipt = typeof Receipt.Type

/** The receipt of a command that made something new. */
export const Created = Schema.Struct(fields).annotate({ identifier: "CreatedReceipt" }).pipe(HttpApiSchema.status(201))
