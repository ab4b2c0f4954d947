/** A unit that handles tickets 处置单位: for a department's duty, in some areas, for some categories. */
import * as Schema from "effect/Schema"
import { AreaCode, CategoryId, UnitId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { DepartmentId } from "./Category.ts"

export const Department = Schema.Struct({ id: DepartmentId, label: Label }).annotate({ identifier: "Department" })
export type Department = typeof Department.Type

export const Unit = Schema.Struct({
  id: UnitId,
  label: Label,
  department: DepartmentId,
  /** Areas that it serves, with all below them; `[]` means the whole city. */
  areas: Schema.Array(AreaCode),
  /** Given when it does only these of its department's categories. */
  categories: Schema.optionalKey(Schema.NonEmptyArray(CategoryId))
}).annotate({ identifier: "HandlingUnit" })
export type Unit = typeof Unit.Type
