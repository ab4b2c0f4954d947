/** What a workforce serves: a village 村 or a community 社区. Numbers of posts and pay differ between them (PJ-A3, PJ-B3). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const PlaceKind = Schema.Literals(["village", "community"]).annotate({ identifier: "PlaceKind" })
export type PlaceKind = typeof PlaceKind.Type

export const labels: { readonly [K in PlaceKind]: Label.Label } = {
  village: Label.of("村", "village"),
  community: Label.of("社区", "community")
}
