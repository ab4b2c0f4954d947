/** How urgent a trouble is 紧急程度: an urgent one is filed and dispatched under shorter limits (R1-48). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const Urgency = Schema.Literals(["urgent", "normal"]).annotate({ identifier: "Urgency" })
export type Urgency = typeof Urgency.Type

export const urgencyLabels: { readonly [U in Urgency]: Label.Label } = {
  urgent: Label.of("紧急", "urgent"),
  normal: Label.of("一般", "normal")
}
