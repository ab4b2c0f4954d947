/**
 * One area of a city 区域, from the city itself down to a grid, with all that was ever recorded about it. Names, parents,
 * figures and polygons each have a timeline, so that any day can be asked; a code is never used twice, and a closed area
 * stays known under it (R10-02).
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Period from "../kernel/Period.ts"
import { Polygon } from "./Boundary.ts"
import * as Timeline from "./Timeline.ts"

/**
 * `district` is a statutory district, county or county-level city; `zone` a development zone without a code of
 * GB/T 2260 (R10-06); `township` a town or township; `specialArea` a farm or park at street level (R10-04). A `grid` is the
 * social grid of some hundred households (R9-01), a `cell` the city-management cell of about 10,000 m²; they are two
 * partitions of the same ground (R1-15).
 */
export const AreaKind = Schema.Literals([
  "city",
  "district",
  "zone",
  "street",
  "township",
  "specialArea",
  "community",
  "village",
  "grid",
  "cell"
]).annotate({ identifier: "AreaKind" })
export type AreaKind = typeof AreaKind.Type

export const kindLabels: { readonly [K in AreaKind]: Label.Label } = {
  city: Label.of("市", "city"),
  district: Label.of("区县", "district or county"),
  zone: Label.of("经济区", "development zone"),
  street: Label.of("街道", "street"),
  township: Label.of("乡镇", "town or township"),
  specialArea: Label.of("类似乡级单位", "special area"),
  community: Label.of("社区", "community"),
  village: Label.of("村", "village"),
  grid: Label.of("网格", "grid"),
  cell: Label.of("单元网格", "city-management cell")
}

/** The levels at which the areas of a city lie under one another, however each is called there. */
export const Level = Schema.Literals(["district", "street", "community", "grid"]).annotate({ identifier: "AreaLevel" })
export type Level = typeof Level.Type

/** The level of each kind; the city itself stands above them all. */
export const levels = {
  city: undefined,
  district: "district",
  zone: "district",
  street: "street",
  township: "street",
  specialArea: "street",
  community: "community",
  village: "community",
  grid: "grid",
  cell: "grid"
} as const satisfies { readonly [K in AreaKind]: Level | undefined }

const STREET_LEVEL = ["street", "township", "specialArea"] as const
const COMMUNITY_LEVEL = ["community", "village"] as const

/** What each kind may lie in; the tree of a city in one table. */
export const parentKinds: { readonly [K in AreaKind]: ReadonlyArray<AreaKind> } = {
  city: [],
  district: ["city"],
  zone: ["city"],
  street: ["district", "zone"],
  township: ["district", "zone"],
  specialArea: ["district", "zone"],
  community: STREET_LEVEL,
  village: STREET_LEVEL,
  grid: COMMUNITY_LEVEL,
  cell: COMMUNITY_LEVEL
}

/** Whether areas of a kind carry a polygon. */
export const hasBoundary = (kind: AreaKind): kind is "grid" | "cell" => kind === "grid" || kind === "cell"

/** `population` in persons, `areaM2` in square metres. */
export const Figures = Schema.Struct({
  population: Schema.optionalKey(Schema.Natural),
  households: Schema.optionalKey(Schema.Natural),
  areaM2: Schema.optionalKey(
    Schema.Finite.check(Schema.isGreaterThan(0, { message: "an area is more than 0 square metres" }))
  )
}).annotate({ identifier: "AreaFigures" })
export type Figures = typeof Figures.Type

/** `administrator` 网格管理员 sits in a community's hall, `member` 网格员 walks a grid (PJ-E1). */
export const Duty = Schema.Literals(["administrator", "member"]).annotate({ identifier: "GridDuty" })
export type Duty = typeof Duty.Type

export const dutyLabels: { readonly [D in Duty]: Label.Label } = {
  administrator: Label.of("网格管理员", "grid administrator"),
  member: Label.of("网格员", "grid member")
}

/** `primary` answers for the area (A post), `substitute` stands ready for days of leave (B post). */
export const Rank = Schema.Literals(["primary", "substitute"]).annotate({ identifier: "DutyRank" })
export type Rank = typeof Rank.Type

export const rankLabels: { readonly [R in Rank]: Label.Label } = {
  primary: Label.of("专职", "primary"),
  substitute: Label.of("替补", "substitute")
}

/** One person in one area for a span of days. Person, duty and first day identify it within its area. */
export const Assignment = Schema.Struct({
  person: PersonId,
  duty: Duty,
  rank: Rank,
  from: Day,
  /** The first day on which the person no longer serves. */
  to: Schema.optionalKey(Day)
}).annotate({ identifier: "Assignment" })
export type Assignment = typeof Assignment.Type

export const Area = Schema.Struct({
  code: AreaCode,
  kind: AreaKind,
  valid: Period.DayPeriod,
  names: Timeline.schema(Label.Label),
  /** Empty for the city alone. */
  parents: Timeline.schema(AreaCode),
  figures: Timeline.schema(Figures),
  boundaries: Timeline.schema(Polygon),
  assignments: Schema.Array(Assignment)
}).annotate({ identifier: "Area" })
export type Area = typeof Area.Type

/** An area as it stands on one day. */
export const AreaOn = Schema.Struct({
  code: AreaCode,
  kind: AreaKind,
  name: Label.Label,
  parent: Schema.optionalKey(AreaCode),
  ...Figures.fields,
  boundary: Schema.optionalKey(Polygon),
  from: Day,
  to: Schema.optionalKey(Day)
}).annotate({ identifier: "AreaOn" })
export type AreaOn = typeof AreaOn.Type

/** The area as of a day; whether it is valid on that day is another question ({@link isValidOn}). */
export const on = (area: Area, day: Day): AreaOn => {
  const parent = Timeline.valueOn(area.parents, day)
  const boundary = boundaryOn(area, day)
  return {
    code: area.code,
    kind: area.kind,
    name: nameOn(area, day),
    ...(parent === undefined ? {} : { parent }),
    ...Timeline.valueOn(area.figures, day),
    ...(boundary === undefined ? {} : { boundary }),
    ...area.valid
  }
}

export const isValidOn = (area: Area, day: Day): boolean => Period.containsDay(area.valid, day)

export const nameOn = (area: Area, day: Day): Label.Label => Timeline.valueOn(area.names, day) ?? Label.same(area.code)

/** A polygon holds from its own first day only: before it was drawn there was none. */
export const boundaryOn = (area: Area, day: Day): Polygon | undefined =>
  (area.boundaries[0]?.from ?? "9999") <= day ? Timeline.valueOn(area.boundaries, day) : undefined

/** Where and when an area has a polygon. */
export const boundarySpans = (area: Area): ReadonlyArray<Timeline.Span<Polygon>> => {
  const first = area.boundaries[0]
  return first === undefined ? [] : Timeline.spansWithin(area.boundaries, { ...area.valid, from: first.from })
}
