/**
 * What may be asked of the areas of one city. `from` is the first day on which the new state shall hold, `to` the first day
 * on which it no longer shall; both may lie in the past, since registers are kept late, and in the future.
 */
import * as Schema from "effect/Schema"
import type { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { AreaKind, Duty, Figures, Rank } from "./Area.ts"
import { Polygon } from "./Boundary.ts"
import { Substitution } from "./GridEvent.ts"

export const NewPart = Schema.Struct({
  code: AreaCode,
  name: Label,
  figures: Schema.optionalKey(Figures),
  boundary: Schema.optionalKey(Polygon),
  /** The areas below that shall go to this part. */
  children: Schema.optionalKey(Schema.Array(AreaCode))
})
export type NewPart = typeof NewPart.Type

export const GridCommand = Schema.TaggedUnion({
  /** The first area of a stream is the city itself, the only one without `parent`. */
  OpenArea: {
    code: AreaCode,
    kind: AreaKind,
    name: Label,
    parent: Schema.optionalKey(AreaCode),
    figures: Schema.optionalKey(Figures),
    boundary: Schema.optionalKey(Polygon),
    from: Day
  },
  RenameArea: { code: AreaCode, name: Label, from: Day },
  /** Figures left out stay as they were. */
  UpdateFigures: { code: AreaCode, figures: Figures, from: Day },
  /** The area in square metres follows from the polygon. */
  SetBoundary: { code: AreaCode, boundary: Polygon, from: Day },
  MoveArea: { code: AreaCode, parent: AreaCode, from: Day },
  /** `into` is one of `codes`, which continues, or a new code; a new one needs a name. */
  MergeAreas: { codes: Schema.Array(AreaCode), into: AreaCode, name: Schema.optionalKey(Label), from: Day },
  /** One part may bear the code of the divided area and continue it. */
  DivideArea: { code: AreaCode, parts: Schema.Array(NewPart), from: Day },
  CloseArea: { code: AreaCode, from: Day },
  /** An administrator is assigned to a community or village, a member to a grid (PJ-E1). */
  AssignDuty: {
    area: AreaCode,
    duty: Duty,
    person: PersonId,
    rank: Rank,
    from: Day,
    to: Schema.optionalKey(Day)
  },
  /** `from` is the first day of the assignment meant; `to` equal to it takes the assignment back. */
  EndDuty: { area: AreaCode, duty: Duty, person: PersonId, from: Day, to: Day },
  /** Where no substitute is named, the standing substitutes of the area serve. */
  RecordLeave: {
    person: PersonId,
    from: Day,
    to: Day,
    substitutes: Schema.optionalKey(Schema.Array(Substitution))
  },
  /** `from` is the first day of the leave meant; `to` equal to it takes the leave back. */
  EndLeave: { person: PersonId, from: Day, to: Day }
}).annotate({ identifier: "GridCommand" })
export type GridCommand = typeof GridCommand.Type

const REGISTRAR = ["administrator", "system"] as const
const STAFFING = ["administrator", "shiftLead", "system"] as const
const HALL = ["administrator", "shiftLead", "gridAdministrator", "system"] as const

/**
 * Who may ask what, within the areas of the actor's scope. An administrator of a grid counts households and plans the
 * leave of the members below (PJ-E1); the map and the staffing are decided above.
 */
export const whoMay: { readonly [Tag in GridCommand["_tag"]]: ReadonlyArray<Role> } = {
  OpenArea: REGISTRAR,
  RenameArea: REGISTRAR,
  UpdateFigures: HALL,
  SetBoundary: REGISTRAR,
  MoveArea: REGISTRAR,
  MergeAreas: REGISTRAR,
  DivideArea: REGISTRAR,
  CloseArea: REGISTRAR,
  AssignDuty: STAFFING,
  EndDuty: STAFFING,
  RecordLeave: HALL,
  EndLeave: HALL
}
