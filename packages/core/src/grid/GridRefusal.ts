/**
 * Every "no" of the grid. The order in which rules refuse is fixed: the role, the scope, the rules in force, a period that
 * holds no day, the existence of what is named, its days, the tree, the code, the polygon, the people.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { AreaKind, Duty } from "./Area.ts"
import { BoundaryFault } from "./BoundaryFault.ts"
import { CodeFault } from "./CodeFault.ts"

const span = { from: Day, to: Schema.optionalKey(Day) }

export const GridRefusal = Schema.TaggedUnion({
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  OutOfScope: { code: AreaCode, scope: Schema.Array(AreaCode) },
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  AreaUnknown: { code: AreaCode },
  AreaNotValid: { code: AreaCode, name: Label, day: Day, ...span },
  ChangeOutOfOrder: { code: AreaCode, name: Label, from: Day, latest: Day },
  PeriodFaulty: { from: Day, to: Day },
  NothingChanges: { code: AreaCode, name: Label },
  CityExists: { city: AreaCode, name: Label },
  Orphan: { code: AreaCode, kind: AreaKind, parentKinds: Schema.Array(AreaKind) },
  UnderItself: { code: AreaCode, name: Label, parent: AreaCode },
  WrongLevel: {
    code: AreaCode,
    kind: AreaKind,
    parent: AreaCode,
    parentKind: AreaKind,
    parentKinds: Schema.Array(AreaKind)
  },
  HasChildren: { code: AreaCode, name: Label, children: Schema.Array(AreaCode) },
  TooFew: { given: Schema.Natural },
  CodeTwice: { code: AreaCode },
  CityStays: { code: AreaCode },
  KindsDiffer: { kinds: Schema.Array(AreaKind) },
  ParentsDiffer: { parents: Schema.Array(AreaCode) },
  NameMissing: { code: AreaCode },
  ChildrenNotAllotted: { code: AreaCode, children: Schema.Array(AreaCode) },
  ChildrenOfOthers: { code: AreaCode, children: Schema.Array(AreaCode) },
  DuplicateCode: { code: AreaCode, name: Label, ...span },
  CodeRetired: { code: AreaCode, name: Label, from: Day, successor: Schema.optionalKey(AreaCode) },
  CodeFaulty: { code: AreaCode, fault: CodeFault },
  CodeDisagrees: { code: AreaCode, parent: AreaCode },
  BoundaryNotForKind: { code: AreaCode, kind: AreaKind },
  BoundaryFaulty: { code: AreaCode, fault: BoundaryFault },
  BoundaryOverlaps: { code: AreaCode, other: AreaCode, otherName: Label, overlapM2: Schema.Finite },
  NotAdjacent: { codes: Schema.Array(AreaCode), pieces: Schema.Natural },
  PartsDoNotFill: { code: AreaCode, uncoveredM2: Schema.Finite },
  PartsReachOut: { code: AreaCode, part: AreaCode, outsideM2: Schema.Finite },
  PartWithoutBoundary: { code: AreaCode, part: AreaCode },
  DutyNotForKind: { area: AreaCode, kind: AreaKind, duty: Duty },
  AssignmentOutlastsArea: { area: AreaCode, name: Label, areaTo: Day },
  AlreadyAssigned: { area: AreaCode, duty: Duty, person: PersonId, ...span },
  PrimaryTaken: { area: AreaCode, name: Label, person: PersonId, ...span },
  AdministratorElsewhere: { person: PersonId, area: AreaCode, name: Label, ...span },
  AssignmentUnknown: { area: AreaCode, duty: Duty, person: PersonId, from: Day },
  AssignmentEndsSooner: { area: AreaCode, person: PersonId, to: Day },
  NotServing: { person: PersonId, from: Day, to: Day },
  LeaveOverlaps: { person: PersonId, from: Day, to: Day },
  LeaveUnknown: { person: PersonId, from: Day },
  LeaveEndsSooner: { person: PersonId, to: Day },
  SubstituteIsSelf: { person: PersonId },
  SubstituteTwice: { area: AreaCode },
  SubstituteElsewhere: { person: PersonId, area: AreaCode },
  SubstituteOnLeave: { substitute: PersonId, from: Day, to: Day }
}).annotate({ identifier: "GridRefusal" })
export type GridRefusal = typeof GridRefusal.Type
