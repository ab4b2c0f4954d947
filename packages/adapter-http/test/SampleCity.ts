/** A city of three grids: two side by side in Xinglongtai, one in Shuangtaizi, a village, and people with tokens. */
import { Tokens } from "@wangge/adapter-http/server"
import type { GridCommand } from "@wangge/core/grid"
import { type Actor, Day, Id, Instant, Label } from "@wangge/core/kernel"

export const CITY = Id.AreaCode.make("211100")
export const HERE = "211103"
export const THERE = "211102"
export const COMMUNITY = "211103001001"
export const VILLAGE = "211103001200"
export const GRID = "211103001001001"
export const FAR_GRID = "211102002001001"

const FROM = Day.of("2019-01-01")

/** A square of a hundredth of a degree. */
const square = (west: number, south: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south]
    ] as ReadonlyArray<readonly [number, number]>
  ]
})

const open = (
  kind: "city" | "district" | "street" | "community" | "village" | "grid",
  code: string,
  parent?: string,
  boundary?: ReturnType<typeof square>
): GridCommand.GridCommand => ({
  _tag: "OpenArea",
  code: Id.AreaCode.make(code),
  kind,
  name: Label.of(`区域${code}`, `area ${code}`),
  ...(parent === undefined ? {} : { parent: Id.AreaCode.make(parent) }),
  ...(boundary === undefined ? {} : { boundary }),
  from: FROM
})

const populated = (command: GridCommand.GridCommand, population: number, areaM2: number): GridCommand.GridCommand =>
  command._tag === "OpenArea" ? { ...command, figures: { population, areaM2 } } : command

export const commands: ReadonlyArray<GridCommand.GridCommand> = [
  open("city", CITY),
  open("district", HERE, CITY),
  open("district", THERE, CITY),
  open("street", "211103001", HERE),
  open("street", "211102002", THERE),
  populated(open("community", COMMUNITY, "211103001"), 7_200, 800_000),
  populated(open("village", VILLAGE, "211103001"), 2_100, 8_000_000),
  open("community", "211102002001", "211102002"),
  open("grid", GRID, "211103001001", square(122.07, 41.12)),
  open("grid", "211103001001002", "211103001001", square(122.08, 41.12)),
  open("grid", FAR_GRID, "211102002001", square(122.05, 41.19))
]

/** A place in each grid. */
export const PLACE = { lon: 122.075, lat: 41.125 }
export const FAR_PLACE = { lon: 122.055, lat: 41.195 }

const actor = (person: string, role: Actor.Role, scope: ReadonlyArray<string> = [], unit?: string): Actor.Actor => ({
  person: Id.PersonId.make(person),
  role,
  ...(unit === undefined ? {} : { unit: Id.UnitId.make(unit) }),
  scope: scope.map((code) => Id.AreaCode.make(code))
})

export const people = {
  resident: actor("resident-1", "resident"),
  neighbour: actor("resident-2", "resident"),
  member: actor("member-1", "gridMember", ["211103001001"]),
  farMember: actor("member-2", "gridMember", ["211102002001"]),
  acceptor: actor("acceptor-1", "acceptor"),
  dispatcher: actor("dispatcher-1", "dispatcher"),
  shiftLead: actor("lead-1", "shiftLead"),
  handler: actor("handler-1", "handler", [HERE], "lighting-xlt"),
  unitLead: actor("unit-lead-1", "unitLead", [HERE], "lighting-xlt"),
  supervisor: actor("supervisor-1", "supervisor"),
  thereOnly: actor("supervisor-2", "supervisor", [THERE]),
  mixed: actor("supervisor-3", "supervisor", [THERE, "211103001001"]),
  personnelOfficer: actor("personnel-1", "personnelOfficer", [HERE]),
  personnelThere: actor("personnel-2", "personnelOfficer", [THERE]),
  personnelOfVillage: actor("personnel-3", "personnelOfficer", [VILLAGE]),
  accountant: actor("accountant-1", "accountant", [HERE]),
  otherAccountant: actor("accountant-2", "accountant", [HERE]),
  secretary: actor("secretary-1", "secretary", [COMMUNITY]),
  auditor: actor("auditor-1", "auditor", [THERE]),
  administrator: actor("administrator-1", "administrator")
} as const
export type Person = keyof typeof people

/** 2020-01-06, a Monday, 19:30 in Panjin. */
export const EVENING = Instant.of(Date.parse("2020-01-06T19:30:00+08:00"))

export interface Badge {
  readonly token: string
  readonly record: Tokens.TokenRecord
}

export const badges = Object.fromEntries(
  Object.entries(people).map(([name, person]) => [name, Tokens.issue(person, EVENING)])
) as { readonly [P in Person]: Badge }
