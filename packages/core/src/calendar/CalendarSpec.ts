/**
 * A work calendar as data 工作日历: the week, the dates that differ from it, each with its cause and source, and how far
 * ahead the dates are published; or several calendars combined. It compiles to a `WorkCalendar`.
 *
 * On one date the exceptions rank so: an extra working day beats a day off, a day off beats the week, and a short day
 * then keeps only its spans of what is open. So the order of the lists never matters.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { Label } from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import { OpenHours, OpenSpans, Weekday } from "./OpenHours.ts"
import { ZoneName } from "./Zone.ts"

const dated = { day: Day, cause: Label, source: Source.Source }

/** Nothing that begins on this date is open. */
export const DayOff = Schema.Struct(dated).annotate({ identifier: "DayOff" })
export type DayOff = typeof DayOff.Type

/** Hours of its own, or those of a weekday (a make-up Sunday worked like a Friday). */
export const ExtraHours = Schema.TaggedUnion({
  Own: { spans: OpenSpans },
  AsOn: { weekday: Weekday }
}).annotate({ identifier: "ExtraHours" })
export type ExtraHours = typeof ExtraHours.Type

/** A date that is worked whatever the week or a day off says 调休上班日. */
export const ExtraDay = Schema.Struct({ ...dated, hours: ExtraHours }).annotate({ identifier: "ExtraDay" })
export type ExtraDay = typeof ExtraDay.Type

/** A half day or short day: of what is open on this date only these spans stay. It opens nothing that was closed. */
export const ShortDay = Schema.Struct({ ...dated, spans: OpenSpans }).annotate({ identifier: "ShortDay" })
export type ShortDay = typeof ShortDay.Type

/** The days, both included, for which the dates are published; what lies outside is provisional. */
export const Published = Schema.Struct({ from: Day, through: Day })
  .check(
    Schema.makeFilter(({ from, through }: { readonly from: string; readonly through: string }) =>
      from <= through
        ? undefined
        : { path: ["through"], issue: `the published days end before they begin: ${from} to ${through}` }
    )
  )
  .annotate({ identifier: "Published" })
export type Published = typeof Published.Type

/**
 * Where a deadline falls that uses up an interval to its last millisecond: on the `closing` of that interval (the
 * default), or on the `nextOpening`. Counted backward it is the mirror image: the opening, or the closing before it.
 */
export const AtClosing = Schema.Literals(["closing", "nextOpening"]).annotate({ identifier: "AtClosing" })
export type AtClosing = typeof AtClosing.Type

const onceEach = <A extends { readonly day: string }>(entries: ReadonlyArray<A>) =>
  entries.flatMap(({ day }, place) =>
    entries.findIndex((entry) => entry.day === day) === place
      ? []
      : [{ path: [place, "day"], issue: `${day} stands in this list twice` }]
  )

/** One week with its exceptions. `source` is where the hours come from. */
export const Weekly = Schema.TaggedStruct("Weekly", {
  name: Label,
  source: Source.Source,
  zone: ZoneName,
  hours: OpenHours,
  daysOff: Schema.Array(DayOff).check(Schema.makeFilter((list: ReadonlyArray<DayOff>) => onceEach(list))),
  extraDays: Schema.Array(ExtraDay).check(Schema.makeFilter((list: ReadonlyArray<ExtraDay>) => onceEach(list))),
  shortDays: Schema.Array(ShortDay).check(Schema.makeFilter((list: ReadonlyArray<ShortDay>) => onceEach(list))),
  /** Left out when the calendar needs no yearly notice. */
  published: Schema.optionalKey(Published),
  atClosing: Schema.optionalKey(AtClosing)
}).annotate({ identifier: "WeeklyCalendar" })
export type Weekly = typeof Weekly.Type

interface Combination {
  readonly name: Label
  readonly parts: readonly [CalendarSpec, ...ReadonlyArray<CalendarSpec>]
  readonly atClosing?: AtClosing
}

/** Open when any part is. The first part's zone writes the explanations. */
export interface Union extends Combination {
  readonly _tag: "Union"
}

/** Open when all parts are. The first part's zone writes the explanations. */
export interface Intersection extends Combination {
  readonly _tag: "Intersection"
}

export type Combined = Union | Intersection
export type CalendarSpec = Weekly | Combined

interface CombinationEncoded<Tag> {
  readonly _tag: Tag
  readonly name: Label
  readonly parts: readonly [Encoded, ...ReadonlyArray<Encoded>]
  readonly atClosing?: AtClosing
}

export type Encoded = typeof Weekly.Encoded | CombinationEncoded<"Union"> | CombinationEncoded<"Intersection">

const combination = {
  name: Label,
  parts: Schema.NonEmptyArray(Schema.suspend((): Schema.Codec<CalendarSpec, Encoded> => CalendarSpec)),
  atClosing: Schema.optionalKey(AtClosing)
}

export const CalendarSpec: Schema.Codec<CalendarSpec, Encoded> = Schema.Union([
  Weekly,
  Schema.TaggedStruct("Union", combination).annotate({ identifier: "UnionCalendar" }),
  Schema.TaggedStruct("Intersection", combination).annotate({ identifier: "IntersectionCalendar" })
]).annotate({ identifier: "CalendarSpec" })

/** A week without exceptions, to begin from: `{ ...weekly({ … }), daysOff: [ … ] }`. */
export const weekly = (week: Pick<Weekly, "name" | "source" | "zone" | "hours">): Weekly => ({
  _tag: "Weekly",
  ...week,
  daysOff: [],
  extraDays: [],
  shortDays: []
})

const sourcesOf = (spec: CalendarSpec): ReadonlyArray<Source.Source> =>
  spec._tag === "Weekly"
    ? [spec, ...spec.daysOff, ...spec.extraDays, ...spec.shortDays].map(({ source }) => source)
    : spec.parts.flatMap(sourcesOf)

/** The document that was issued last of all that a calendar rests on; where none has a date, the source of its hours. */
export const newestSource = (spec: CalendarSpec): Source.Source => {
  const issuedOf = (source: Source.Source): string => (source._tag === "Document" ? (source.issued ?? "") : "")
  return sourcesOf(spec).reduce((newest, source) => (issuedOf(source) > issuedOf(newest) ? source : newest))
}
