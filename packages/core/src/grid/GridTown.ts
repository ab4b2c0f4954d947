/** A small town for the tests of the grid: built by commands, so that every history in it is one that can happen. @internal */
import * as Result from "effect/Result"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Decider from "../kernel/Decider.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import type { AreaKind } from "./Area.ts"
import * as Boundary from "./Boundary.ts"
import * as CodeScheme from "./CodeScheme.ts"
import type { GridCommand } from "./GridCommand.ts"
import { decider, type GridContext } from "./GridDecider.ts"
import type { GridEvent } from "./GridEvent.ts"
import type * as GridNet from "./GridNet.ts"
import type { GridPolicy } from "./GridPolicy.ts"

export const code = (text: string): AreaCode => AreaCode.make(text)
export const person = (text: string): PersonId => PersonId.make(text)
export const day = Day.of

const because = Source.assumption("for a test")
const parameter = <A>(value: A): Dated.Dated<A> =>
  Dated.constant({
    label: Label.of("参数", "parameter"),
    unit: "one",
    transition: "apply",
    from: day("2019-01-01"),
    value,
    source: because
  })

const scheme = (id: string, gridDigits: number): CodeScheme.CodeScheme =>
  CodeScheme.statisticalWithGrid({ id, label: Label.same(id), source: because, gridDigits })

export const policy: GridPolicy = {
  codes: parameter({ areas: scheme("areas", 3), cells: scheme("cells", 4) }),
  retiredCodes: parameter([
    {
      code: code("211121"),
      name: Label.of("大洼县", "Dawa County"),
      from: day("2016-03-20"),
      successor: code("211104"),
      source: because
    }
  ]),
  boundary: parameter({ positionsMax: 50, toleranceM2: 1 }),
  householdsUrban: parameter({ min: 300, max: 500 }),
  householdsRural: parameter({ min: 30, max: 80 }),
  openTicketsMax: parameter(5),
  gridsPerMemberMax: parameter(1)
}

export const actor = (role: Role, ...scope: ReadonlyArray<string>): Actor => ({
  person: person("clerk"),
  role,
  scope: scope.map(code)
})

export const context: GridContext = { today: day("2020-01-06"), actor: actor("administrator"), policy }

/** A rectangle whose south-west corner lies `x` by `y` hundredths of a degree from 122 east, 41 north. */
export const block = (x: number, y: number, width = 1, height = 1): Boundary.Polygon => {
  const corner = (dx: number, dy: number): Boundary.Position => [122 + (x + dx) / 100, 41 + (y + dy) / 100]
  return Boundary.of([corner(0, 0), corner(width, 0), corner(width, height), corner(0, height), corner(0, 0)])
}

export const FROM = day("2019-06-01")

export const open = (
  kind: AreaKind,
  text: string,
  parent?: string,
  rest: Partial<Extract<GridCommand, { readonly _tag: "OpenArea" }>> = {}
): GridCommand => ({
  _tag: "OpenArea",
  code: code(text),
  kind,
  name: Label.of(`甲${text}`, `A${text}`),
  ...(parent === undefined ? {} : { parent: code(parent) }),
  from: FROM,
  ...rest
})

export const CITY = "211100"
export const STREET = "211103001"
export const COMMUNITY = "211103001001"
export const OTHER_COMMUNITY = "211103001002"
export const VILLAGE = "211122101200"
/** Three grids in a row from west to east; the first two lie in the community, the third in the other one. */
export const WEST = "211103001001001"
export const MIDDLE = "211103001001002"
export const EAST = "211103001002001"
export const RURAL = "211122101200001"

const building: ReadonlyArray<GridCommand> = [
  open("city", CITY),
  open("district", "211103", CITY),
  open("district", "211122", CITY),
  open("zone", "211171", CITY),
  open("street", STREET, "211103"),
  open("street", "211103002", "211103"),
  open("township", "211122101", "211122"),
  open("community", COMMUNITY, STREET),
  open("community", OTHER_COMMUNITY, STREET),
  open("village", VILLAGE, "211122101"),
  open("grid", WEST, COMMUNITY, { boundary: block(0, 0), figures: { households: 320, population: 900 } }),
  open("grid", MIDDLE, COMMUNITY, { boundary: block(1, 0), figures: { households: 410, population: 1_000 } }),
  open("grid", EAST, OTHER_COMMUNITY, { boundary: block(2, 0), figures: { households: 700 } }),
  open("grid", RURAL, VILLAGE, { figures: { households: 20 } })
]

/** The events of commands that must all succeed, after a history. */
export const eventsOf = (
  commands: ReadonlyArray<GridCommand>,
  history: ReadonlyArray<GridEvent> = []
): ReadonlyArray<GridEvent> => {
  const events = [...history]
  let net = Decider.fold(decider, events)
  for (const command of commands) {
    const decided = decider.decide(net, command, context)
    if (Result.isFailure(decided))
      throw new Error(`${JSON.stringify(command)} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
    net = decided.success.reduce(decider.evolve, net)
  }
  return events
}

export const history: ReadonlyArray<GridEvent> = eventsOf(building)

/** The town after further commands. */
export const town = (...commands: ReadonlyArray<GridCommand>): GridNet.GridNet =>
  Decider.fold(decider, eventsOf(commands, history))

export const assign = (
  duty: "administrator" | "member",
  area: string,
  who: string,
  rest: Partial<Extract<GridCommand, { readonly _tag: "AssignDuty" }>> = {}
): GridCommand => ({
  _tag: "AssignDuty",
  area: code(area),
  duty,
  person: person(who),
  rank: "primary",
  from: day("2019-07-01"),
  ...rest
})

export const leave = (
  who: string,
  from: string,
  to: string,
  ...substitutes: ReadonlyArray<readonly [string, string]>
): GridCommand => ({
  _tag: "RecordLeave",
  person: person(who),
  from: day(from),
  to: day(to),
  substitutes: substitutes.map(([area, stand]) => ({ area: code(area), person: person(stand) }))
})
