/**
 * What happened to the areas of one city and to the people who serve in them. One stream a city. `from` is the first day
 * on which the new state holds, `to` the first day on which it no longer does.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { AreaKind, Duty, Figures, Rank } from "./Area.ts"
import { Polygon } from "./Boundary.ts"

/** The stream of a city: `grid/211100`. */
export const streamOf = (city: AreaCode): string => `grid/${city}`

/** An area that changes hands, from its day on. */
export const Moved = Schema.Struct({ code: AreaCode, from: Day })
export type Moved = typeof Moved.Type

/** An assignment that ends with its area. */
export const Ended = Schema.Struct({ area: AreaCode, duty: Duty, person: PersonId, from: Day })
export type Ended = typeof Ended.Type

/** Who stands in for a person on leave, in one area. */
export const Substitution = Schema.Struct({ area: AreaCode, person: PersonId })
export type Substitution = typeof Substitution.Type

export const Part = Schema.Struct({
  code: AreaCode,
  name: Label,
  figures: Figures,
  boundary: Schema.optionalKey(Polygon),
  /** The areas below that go to this part. */
  children: Schema.Array(Moved)
})
export type Part = typeof Part.Type

export const GridEvent = Schema.TaggedUnion({
  AreaOpened: {
    code: AreaCode,
    kind: AreaKind,
    name: Label,
    parent: Schema.optionalKey(AreaCode),
    figures: Figures,
    boundary: Schema.optionalKey(Polygon),
    from: Day
  },
  AreaRenamed: { code: AreaCode, name: Label, from: Day },
  /** All figures that hold from the day on. */
  FiguresUpdated: { code: AreaCode, figures: Figures, from: Day },
  /** The polygon, and the figures with the area that it encloses. */
  BoundarySet: { code: AreaCode, boundary: Polygon, figures: Figures, from: Day },
  AreaMoved: { code: AreaCode, parent: AreaCode, from: Day },
  /** `sources` are closed and their areas below go to `into`, which is one of the merged or new. */
  AreasMerged: {
    into: AreaCode,
    kind: AreaKind,
    parent: AreaCode,
    name: Label,
    figures: Figures,
    boundary: Schema.optionalKey(Polygon),
    sources: Schema.Array(AreaCode),
    children: Schema.Array(Moved),
    ended: Schema.Array(Ended),
    from: Day
  },
  /** A part that bears the code of the divided area continues it; otherwise that area is closed. */
  AreaDivided: {
    code: AreaCode,
    kind: AreaKind,
    parent: AreaCode,
    parts: Schema.Array(Part),
    ended: Schema.Array(Ended),
    from: Day
  },
  AreaClosed: { code: AreaCode, ended: Schema.Array(Ended), from: Day },
  DutyAssigned: {
    area: AreaCode,
    duty: Duty,
    person: PersonId,
    rank: Rank,
    from: Day,
    to: Schema.optionalKey(Day)
  },
  /** `to` equal to `from` says that the assignment never took effect. */
  DutyEnded: { area: AreaCode, duty: Duty, person: PersonId, from: Day, to: Day },
  LeaveRecorded: { person: PersonId, from: Day, to: Day, substitutes: Schema.Array(Substitution) },
  /** `to` equal to `from` says that the leave was not taken. */
  LeaveEnded: { person: PersonId, from: Day, to: Day }
}).annotate({ identifier: "GridEvent" })
export type GridEvent = typeof GridEvent.Type
