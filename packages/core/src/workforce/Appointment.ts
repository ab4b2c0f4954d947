/** One person in one post for a span of days 任职, with how the person came and, once it is over, why. */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import { Entry } from "./Entry.ts"
import { Post, type PostKind } from "./Post.ts"
import { Term } from "./Term.ts"

/** Why an appointment ended before its day. `moved`: to another post of the establishment; `recalled` 罢免 by the voters. */
export const Leaving = Schema.Literals([
  "resigned",
  "retired",
  "dismissed",
  "died",
  "transferred",
  "contractEnded",
  "recalled",
  "moved",
  "mistaken"
]).annotate({ identifier: "Leaving" })
export type Leaving = typeof Leaving.Type

export const leavingLabels: { readonly [L in Leaving]: Label.Label } = {
  resigned: Label.of("辞职", "resigned"),
  retired: Label.of("退休", "retired"),
  dismissed: Label.of("辞退", "dismissed"),
  died: Label.of("去世", "died"),
  transferred: Label.of("调出", "transferred out"),
  contractEnded: Label.of("合同终止", "contract ended"),
  recalled: Label.of("罢免", "recalled"),
  moved: Label.of("转任", "moved to another post"),
  mistaken: Label.of("登记有误", "recorded by mistake")
}

/** Person, place, kind and first day identify it. `entry` is left out for those who were in the establishment already. */
export const Appointment = Schema.Struct({
  person: PersonId,
  ...Post.fields,
  from: Day,
  /** The first day on which the person no longer holds the post. */
  to: Schema.optionalKey(Day),
  entry: Schema.optionalKey(Entry),
  term: Schema.optionalKey(Term),
  leaving: Schema.optionalKey(Leaving)
}).annotate({ identifier: "Appointment" })
export type Appointment = typeof Appointment.Type

/** What names an appointment. */
export const reference = { person: PersonId, place: Post.fields.place, kind: Post.fields.kind, from: Day }
export type Reference = Pick<Appointment, "person" | "place" | "kind" | "from">

export const isMeant = (one: Appointment, { person, place, kind, from }: Reference): boolean =>
  one.person === person && one.place === place && one.kind === kind && one.from === from

type Held = Pick<Appointment, "kind" | "place">

/** Whether one person may hold both posts: in one place, as a pair of the policy 一肩挑. */
export const mayHoldTogether = (pairs: ReadonlyArray<readonly [PostKind, PostKind]>, one: Held, other: Held): boolean =>
  one.place === other.place && pairs.some((pair) => pair.includes(one.kind) && pair.includes(other.kind))
