/**
 * Who acts: a person in a role, for a unit if any, within areas. Roles follow the digital city management standards
 * (R1-31, R1-32) and Panjin's own (PJ-E1).
 */
import * as Schema from "effect/Schema"
import { AreaCode, PersonId, UnitId } from "./Id.ts"
import * as Label from "./Label.ts"

export const Role = Schema.Literals([
  "resident",
  "gridMember",
  "gridAdministrator",
  "acceptor",
  "dispatcher",
  "shiftLead",
  "handler",
  "unitLead",
  "supervisor",
  "personnelOfficer",
  "accountant",
  "secretary",
  "auditor",
  "administrator",
  "system"
]).annotate({ identifier: "Role" })
export type Role = typeof Role.Type

/** What each role is called, and the Chinese term of the field. */
export const roleLabels: { readonly [R in Role]: Label.Label } = {
  resident: Label.of("居民", "resident"),
  gridMember: Label.of("网格员", "grid member"),
  gridAdministrator: Label.of("网格管理员", "grid administrator"),
  acceptor: Label.of("受理员", "acceptor"),
  dispatcher: Label.of("派遣员", "dispatcher"),
  shiftLead: Label.of("值班长", "shift lead"),
  handler: Label.of("处置人员", "handler"),
  unitLead: Label.of("处置单位负责人", "unit lead"),
  supervisor: Label.of("监督员", "supervisor"),
  personnelOfficer: Label.of("人事干部", "personnel officer"),
  accountant: Label.of("会计", "accountant"),
  secretary: Label.of("书记", "secretary"),
  auditor: Label.of("审计管理员", "auditor"),
  administrator: Label.of("系统管理员", "administrator"),
  system: Label.of("系统", "system")
}

export const Actor = Schema.Struct({
  person: PersonId,
  role: Role,
  unit: Schema.optionalKey(UnitId),
  /** Codes of the areas that the actor may act in, with all below them; `[]` means everywhere. */
  scope: Schema.Array(AreaCode)
}).annotate({ identifier: "Actor" })
export type Actor = typeof Actor.Type
