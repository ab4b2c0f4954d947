import {
  Area,
  Assignment,
  Boundary,
  BoundaryFault,
  BoundaryOverlap,
  type GridCommand,
  GridDecider,
  GridEvent,
  GridNet,
  Locate
} from "@wangge/core/grid"
import { Day, Decider, Id, Period } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as GridArbitrary from "./GridArbitrary.ts"
import * as GridModel from "./GridModel.ts"

const grounds = GridArbitrary.tessellation.chain((ground) =>
  fc.record({
    ground: fc.constant(ground),
    points: fc.array(GridArbitrary.probe(ground), { minLength: 1, maxLength: 30 })
  })
)

describe("random ground", () => {
  test("is sound, and covers without overlap", () => {
    fc.assert(
      fc.property(GridArbitrary.tessellation, ({ grids }) => {
        for (const [i, { boundary }] of grids.entries()) {
          expect(BoundaryFault.find(boundary, { positionsMax: 50, toleranceM2: 0 })).toBeUndefined()
          for (const other of grids.slice(i + 1)) {
            expect(BoundaryOverlap.overlapM2(boundary, other.boundary)).toBeLessThan(1e-3)
          }
        }
      }),
      { numRuns: 50 }
    )
  })

  test("locate agrees with a look at every grid in whole numbers, on borders and corners too", () => {
    fc.assert(
      fc.property(grounds, ({ ground, points }) => {
        const index = Locate.of(ground.grids)
        for (const point of points) {
          const touching = ground.grids
            .filter(({ boundary }) => GridModel.touches(boundary, point))
            .map(({ code }) => code)
            .sort()
          const located = index.find(point)
          if (touching[0] === undefined) expect(located._tag).toBe("Outside")
          else expect(located).toEqual({ _tag: "Inside", code: touching[0], touching })
        }
      }),
      { numRuns: 300 }
    )
  })

  test("a point outside is told the nearest of all grids, and a place on its border", () => {
    fc.assert(
      fc.property(grounds, ({ ground, points }) => {
        const index = Locate.of(ground.grids)
        for (const point of points) {
          const located = index.find(point)
          if (located._tag !== "Outside") continue
          const distances = ground.grids.map(({ boundary }) => Boundary.nearestOnBorder(boundary, point).distanceM)
          expect(located.distanceM).toBe(Math.min(...distances))
          expect(located.distanceM).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 }
    )
  })

  test("every representative point lies in its own grid alone", () => {
    fc.assert(
      fc.property(GridArbitrary.tessellation, ({ grids }) => {
        const index = Locate.of(grids)
        for (const { code, boundary } of grids) {
          expect(index.find(Boundary.representativePoint(boundary))).toEqual({ _tag: "Inside", code, touching: [code] })
        }
      }),
      { numRuns: 50 }
    )
  })
})

const clerk = { person: Id.PersonId.make("clerk"), role: "administrator", scope: [] } as const
const context: GridDecider.GridContext = { today: Day.of("2020-01-21"), actor: clerk, policy: Panjin2020.pack.grid }

interface Played {
  readonly net: GridNet.GridNet
  readonly model: GridModel.Model
  readonly events: ReadonlyArray<GridEvent.GridEvent>
}

/** Plays commands on the decider and on the model, and holds their answers against each other. */
const play = (commands: ReadonlyArray<GridCommand.GridCommand>): Played => {
  const model = GridModel.empty()
  const events: Array<GridEvent.GridEvent> = []
  let net = GridNet.initial
  for (const drawn of [...GridArbitrary.founding, ...commands]) {
    const command = GridModel.aimed(model, drawn)
    const decided = GridDecider.decide(net, command, context)
    const isAllowed = GridModel.accepts(model, command)
    if (Result.isSuccess(decided) !== isAllowed) {
      expect.fail(`${JSON.stringify(command)}: model ${isAllowed}, decider ${JSON.stringify(decided)}`)
    }
    if (Result.isFailure(decided)) continue
    events.push(...decided.success)
    net = decided.success.reduce(GridDecider.decider.evolve, net)
  }
  return { net, model, events }
}

const histories = fc.array(GridArbitrary.command, { minLength: 1, maxLength: 60, size: "max" })

const law = (name: string, numRuns: number, holds: (played: Played) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(histories, (commands) => holds(play(commands))),
      { numRuns }
    )
  })

const everyDay = [...GridArbitrary.DAYS.entries()]

describe("random histories", () => {
  law("the model gives the same answers, and the same tree and service on every day", 300, ({ net, model }) => {
    const decided = GridArbitrary.CODES.flatMap((code) =>
      everyDay.map(([, day]) => {
        const area = GridNet.find(net, code)
        const parent =
          area !== undefined && Area.isValidOn(area, day) ? (GridNet.parentOn(area, day) ?? code) : undefined
        const serving = Assignment.memberServingOn(net, code, day)
        const there = serving._tag === "Nobody" ? undefined : serving.person
        return [code, day, parent, Assignment.primaryMemberOn(net, code, day), there]
      })
    )
    const modelled = GridArbitrary.CODES.flatMap((code) =>
      everyDay.map(([i, day]) => [
        code,
        day,
        GridModel.parentOn(model, code, i),
        GridModel.primaryOn(model, code, i),
        GridModel.servingOn(model, code, i)
      ])
    )
    expect(decided).toEqual(modelled)
  })

  law("on every day: one tree, one primary member a grid, one hall an administrator", 200, ({ net }) => {
    const broken = everyDay.flatMap(([, day]) => {
      const areas = GridNet.areasOn(net, day)
      const halls = areas.flatMap((area) =>
        Assignment.assignedOn(area, "administrator", day).map(({ person }) => person)
      )
      const twice = halls.filter((person, i) => halls.indexOf(person) !== i)
      const wrong = areas.filter((area) => {
        const parent = GridNet.parentOn(area, day)
        const above = parent === undefined ? undefined : GridNet.find(net, parent)
        const primaries = Assignment.assignedOn(area, "member", day).filter(({ rank }) => rank === "primary")
        const hasPlace =
          above === undefined
            ? area.kind === "city"
            : Area.isValidOn(above, day) && Area.parentKinds[area.kind].includes(above.kind)
        return !hasPlace || primaries.length > 1
      })
      const leftBehind = GridNet.areas(net).filter(
        (area) => !Area.isValidOn(area, day) && area.assignments.some((one) => Period.containsDay(one, day))
      )
      return [...twice, ...wrong, ...leftBehind]
    })
    expect(broken).toEqual([])
  })

  law("a replay of the stored events gives the same state, and every event is known to its schema", 100, (played) => {
    const stored: unknown = JSON.parse(JSON.stringify(played.events))
    const read = Schema.decodeUnknownSync(Schema.Array(GridEvent.GridEvent), { onExcessProperty: "error" })(stored)
    expect(Decider.fold(GridDecider.decider, read)).toEqual(played.net)
    expect(Schema.is(GridNet.GridNet)(played.net)).toBe(true)
  })

  law("what lies below the scope is what the tree says, on every day", 50, ({ net }) => {
    for (const [, day] of everyDay.filter(([i]) => i % 5 === 0)) {
      const areas = GridNet.areasOn(net, day)
      const below = (code: Id.AreaCode): ReadonlyArray<Id.AreaCode> => [
        code,
        ...GridNet.childrenOn(net, code, day).flatMap((child) => below(child.code))
      ]
      const covered = areas.map((area) =>
        areas.map(({ code }) => code).filter((code) => GridNet.scopeCovers(net, [area.code], code, day))
      )
      expect(covered).toEqual(areas.map((area) => below(area.code).toSorted()))
    }
  })

  test("are not all refused: every command is accepted somewhere", () => {
    const accepted = new Set<string>()
    for (const commands of fc.sample(histories, { numRuns: 200, seed: 1 })) {
      for (const event of play(commands).events) accepted.add(event._tag)
    }
    expect([...accepted].sort()).toEqual([
      "AreaClosed",
      "AreaDivided",
      "AreaMoved",
      "AreaOpened",
      "AreasMerged",
      "DutyAssigned",
      "DutyEnded",
      "LeaveEnded",
      "LeaveRecorded"
    ])
  })
})
