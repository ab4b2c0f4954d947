import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Decider from "../kernel/Decider.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as Area from "./Area.ts"
import * as Boundary from "./Boundary.ts"
import type { GridCommand, NewPart } from "./GridCommand.ts"
import { whoMay } from "./GridCommand.ts"
import { decider } from "./GridDecider.ts"
import { GridEvent } from "./GridEvent.ts"
import * as GridNet from "./GridNet.ts"
import { GridRefusal } from "./GridRefusal.ts"
import { catalogue } from "./GridRefusalCatalogue.ts"
import {
  actor,
  assign,
  block,
  CITY,
  COMMUNITY,
  code,
  context,
  day,
  EAST,
  FROM,
  leave,
  MIDDLE,
  OTHER_COMMUNITY,
  open,
  person,
  policy,
  RURAL,
  STREET,
  town,
  VILLAGE,
  WEST
} from "./GridTown.ts"

const DAY = day("2020-01-01")
const name = { zh: "新名", en: "new name" }
const rename = (area: string, from = DAY): GridCommand => ({ _tag: "RenameArea", code: code(area), name, from })
const move = (area: string, parent: string, from = DAY): GridCommand => ({
  _tag: "MoveArea",
  code: code(area),
  parent: code(parent),
  from
})
const close = (area: string, from = DAY): GridCommand => ({ _tag: "CloseArea", code: code(area), from })
const draw = (area: string, boundary: Boundary.Polygon, from = DAY): GridCommand => ({
  _tag: "SetBoundary",
  code: code(area),
  boundary,
  from
})
const merge = (
  codes: ReadonlyArray<string>,
  into: string,
  rest: { readonly name?: typeof name } = { name }
): GridCommand => ({
  _tag: "MergeAreas",
  codes: codes.map(code),
  into: code(into),
  from: DAY,
  ...rest
})
const part = (text: string, rest: Partial<NewPart> = {}): NewPart => ({ code: code(text), name, ...rest })
const divide = (area: string, ...parts: ReadonlyArray<NewPart>): GridCommand => ({
  _tag: "DivideArea",
  code: code(area),
  parts,
  from: DAY
})
const end = (area: string, who: string, to: string, from = "2019-07-01"): GridCommand => ({
  _tag: "EndDuty",
  area: code(area),
  duty: "member",
  person: person(who),
  from: day(from),
  to: day(to)
})
const back = (who: string, from: string, to: string): GridCommand => ({
  _tag: "EndLeave",
  person: person(who),
  from: day(from),
  to: day(to)
})

const NEW = "211103001001003"
const OTHER_NEW = "211103001001004"
const member = assign("member", WEST, "li")
const onLeave = leave("li", "2020-02-01", "2020-02-11")

interface Case {
  readonly given?: ReadonlyArray<GridCommand>
  readonly when: GridCommand
  readonly by?: Parameters<typeof actor>
  readonly on?: string
}

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in GridRefusal["_tag"]]: Case } = {
  RoleMayNot: { when: rename(WEST), by: ["gridMember"] },
  OutOfScope: { when: rename(WEST), by: ["administrator", "211122"] },
  NoRuleYet: { when: rename(WEST), on: "2018-12-31" },
  AreaUnknown: { when: rename(NEW) },
  AreaNotValid: { given: [close(WEST, day("2019-12-01"))], when: rename(WEST) },
  ChangeOutOfOrder: { given: [rename(WEST, day("2020-06-01"))], when: rename(WEST) },
  PeriodFaulty: { when: assign("member", WEST, "li", { to: day("2019-07-01") }) },
  NothingChanges: { when: move(WEST, COMMUNITY) },
  CityExists: { when: open("city", "211000") },
  Orphan: { when: open("grid", NEW) },
  UnderItself: { when: move("211103", STREET) },
  WrongLevel: { when: open("grid", NEW, STREET) },
  HasChildren: { when: close(COMMUNITY) },
  TooFew: { when: merge([WEST], WEST) },
  CodeTwice: { when: merge([WEST, WEST], WEST) },
  CityStays: { when: close(CITY) },
  KindsDiffer: { when: merge([WEST, COMMUNITY], WEST) },
  ParentsDiffer: { when: merge([MIDDLE, EAST], MIDDLE) },
  NameMissing: { when: merge([WEST, MIDDLE], NEW, {}) },
  ChildrenNotAllotted: {
    when: divide(COMMUNITY, part(COMMUNITY, { children: [code(WEST)] }), part("211103001003"))
  },
  ChildrenOfOthers: {
    when: divide(COMMUNITY, part(COMMUNITY, { children: [WEST, MIDDLE, EAST].map(code) }), part("211103001003"))
  },
  DuplicateCode: { when: open("grid", WEST, COMMUNITY) },
  CodeRetired: { when: open("district", "211121", CITY) },
  CodeFaulty: { when: open("grid", "21110300100101", COMMUNITY) },
  CodeDisagrees: { when: open("grid", "211103001002009", COMMUNITY) },
  BoundaryNotForKind: { when: draw(COMMUNITY, block(0, 0)) },
  BoundaryFaulty: { when: draw(RURAL, Boundary.of((block(9, 9).coordinates[0] ?? []).slice(0, 4))) },
  BoundaryOverlaps: { when: draw(RURAL, block(1.5, 0)) },
  NotAdjacent: { given: [draw(MIDDLE, block(1, 5))], when: merge([WEST, MIDDLE], WEST) },
  PartsDoNotFill: {
    when: divide(WEST, part(WEST, { boundary: block(0, 0, 0.5, 1) }), part(NEW, { boundary: block(0.5, 0, 0.5, 0.5) }))
  },
  PartsReachOut: {
    when: divide(WEST, part(WEST, { boundary: block(0, 0, 0.5, 1) }), part(NEW, { boundary: block(0.5, 0, 0.5, 2) }))
  },
  PartWithoutBoundary: { when: divide(WEST, part(WEST, { boundary: block(0, 0) }), part(NEW)) },
  DutyNotForKind: { when: assign("administrator", WEST, "wang") },
  AssignmentOutlastsArea: { given: [close(WEST)], when: member },
  AlreadyAssigned: { given: [member], when: assign("member", WEST, "li", { rank: "substitute", from: DAY }) },
  PrimaryTaken: { given: [member], when: assign("member", WEST, "zhao", { from: DAY }) },
  AdministratorElsewhere: {
    given: [assign("administrator", COMMUNITY, "wang")],
    when: assign("administrator", VILLAGE, "wang", { from: DAY })
  },
  AssignmentUnknown: { given: [member], when: end(WEST, "li", "2020-02-01", "2019-08-01") },
  AssignmentEndsSooner: {
    given: [assign("member", WEST, "li", { to: day("2020-01-31") })],
    when: end(WEST, "li", "2020-02-01")
  },
  NotServing: { when: onLeave },
  LeaveOverlaps: { given: [member, onLeave], when: leave("li", "2020-02-10", "2020-02-12") },
  LeaveUnknown: { given: [member, onLeave], when: back("li", "2020-02-02", "2020-02-05") },
  LeaveEndsSooner: { given: [member, onLeave], when: back("li", "2020-02-01", "2020-02-11") },
  SubstituteIsSelf: { given: [member], when: leave("li", "2020-02-01", "2020-02-11", [WEST, "li"]) },
  SubstituteTwice: {
    given: [member],
    when: leave("li", "2020-02-01", "2020-02-11", [WEST, "zhao"], [WEST, "qian"])
  },
  SubstituteElsewhere: { given: [member], when: leave("li", "2020-02-01", "2020-02-11", [EAST, "zhao"]) },
  SubstituteOnLeave: {
    given: [member, assign("member", MIDDLE, "zhao"), leave("zhao", "2020-02-05", "2020-02-06")],
    when: leave("li", "2020-02-01", "2020-02-11", [WEST, "zhao"])
  }
}

const refusalOf = ({ given = [], when, by, on }: Case): GridRefusal | undefined => {
  const decided = decider.decide(town(...given), when, {
    ...context,
    ...(by === undefined ? {} : { actor: actor(...by) }),
    ...(on === undefined ? {} : { today: day(on) })
  })
  return Result.isFailure(decided) ? decided.failure : undefined
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(GridRefusal)(refusal)).toBe(true)
  })

  test("says what is wrong, by which rule, and what to do now", () => {
    const prose = Object.values(cases).flatMap((one) => {
      const refusal = refusalOf(one)
      if (refusal === undefined) return []
      const { rule, sentence, field, kind } = Refusal.describe(catalogue, refusal)
      return [
        `${refusal._tag} · ${kind}${field === undefined ? "" : ` · ${field}`} · ${rule.zh} · ${rule.en}`,
        sentence.zh,
        sentence.en,
        ""
      ]
    })
    expect(prose.join("\n")).toMatchSnapshot()
  })
})

describe("who may", () => {
  test.each(Object.keys(whoMay) as ReadonlyArray<GridCommand["_tag"]>)("%s", (tag) => {
    const example = [...Object.values(cases)].find(({ when }) => when._tag === tag)?.when ?? {
      _tag: "UpdateFigures" as const,
      code: code(WEST),
      figures: { households: 321 },
      from: DAY
    }
    expect(example._tag).toBe(tag)
    const refused = Role.literals.filter((role) => refusalOf({ when: example, by: [role] })?._tag === "RoleMayNot")
    expect(Role.literals.filter((role) => !refused.includes(role)).toSorted()).toEqual(whoMay[tag].toSorted())
  })
})

describe("the scope of an actor", () => {
  const scoped = (when: GridCommand, ...scope: ReadonlyArray<string>) =>
    refusalOf({ when, by: ["administrator", ...scope] })?._tag

  test.each([
    ["the area itself", rename(WEST), [WEST], undefined],
    ["an area above", rename(WEST), [CITY], undefined],
    ["one of several", rename(WEST), ["211122", STREET], undefined],
    ["an area beside", rename(WEST), [MIDDLE], "OutOfScope"],
    ["a new area, by its parent", open("grid", NEW, COMMUNITY), [STREET], undefined],
    ["a new area elsewhere", open("grid", NEW, COMMUNITY), ["211122"], "OutOfScope"],
    ["a move takes both ends", move(WEST, OTHER_COMMUNITY), [COMMUNITY], "OutOfScope"],
    ["a move within", move(WEST, OTHER_COMMUNITY), [STREET], undefined],
    ["an unknown area is unknown, not out of scope", rename(NEW), [STREET], "AreaUnknown"]
  ] as const)("%s", (_, when, scope, expected) => {
    expect(scoped(when, ...scope)).toBe(expected)
  })

  test("a city is opened by those who may act everywhere, or in it", () => {
    const opening = (...scope: ReadonlyArray<string>) =>
      decider.decide(decider.initial, open("city", CITY), { ...context, actor: actor("administrator", ...scope) })
    expect(opening("211103")).toMatchObject({ failure: { _tag: "OutOfScope" } })
    expect(Result.isSuccess(opening(CITY))).toBe(true)
    expect(Result.isSuccess(opening())).toBe(true)
  })

  test("leave is planned by the hall that the member belongs to", () => {
    const given = [member, assign("member", EAST, "qian")]
    const hall: Case["by"] = ["gridAdministrator", COMMUNITY]
    expect(refusalOf({ given, when: onLeave, by: hall })).toBeUndefined()
    expect(refusalOf({ given, when: leave("qian", "2020-02-01", "2020-02-02"), by: hall })?._tag).toBe("OutOfScope")
    expect(
      refusalOf({ given: [...given, onLeave], when: back("li", "2020-02-01", "2020-02-05"), by: hall })
    ).toBeUndefined()
  })

  test("follows an area that has moved", () => {
    const given = [move(WEST, OTHER_COMMUNITY, day("2020-01-02"))]
    expect(refusalOf({ given, when: rename(WEST), by: ["administrator", COMMUNITY] })?._tag).toBe("OutOfScope")
    expect(refusalOf({ given, when: rename(WEST), by: ["administrator", OTHER_COMMUNITY] })).toBeUndefined()
  })
})

describe("order of precedence", () => {
  test.each<[string, Case, GridRefusal["_tag"]]>([
    ["role before scope", { when: rename(WEST), by: ["gridMember", "211122"] }, "RoleMayNot"],
    [
      "scope before parameters",
      { when: rename(WEST), by: ["administrator", "211122"], on: "2018-12-31" },
      "OutOfScope"
    ],
    ["parameters before existence", { when: rename(NEW), on: "2018-12-31" }, "NoRuleYet"],
    ["existence before days", { when: end(NEW, "li", "2019-07-02") }, "AreaUnknown"],
    ["the tree before the code", { when: open("grid", "2111030010", STREET) }, "WrongLevel"],
    [
      "the code before the polygon",
      { when: open("grid", WEST, COMMUNITY, { boundary: block(1, 0) }) },
      "DuplicateCode"
    ],
    ["loop before level", { when: move(STREET, WEST) }, "UnderItself"],
    ["soundness before overlap", { when: draw(RURAL, Boundary.of([])) }, "BoundaryFaulty"]
  ])("%s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })
})

describe("areas", () => {
  test("a code below a zone stays that of the old district", () => {
    expect(refusalOf({ when: open("street", "211122005", "211171") })).toBeUndefined()
  })

  test("a cell has its own scheme, and may share ground with a grid", () => {
    const cell = open("cell", "2111030010010001", COMMUNITY, { boundary: block(0, 0, 0.1, 0.1) })
    expect(refusalOf({ when: cell })).toBeUndefined()
    expect(refusalOf({ when: open("cell", NEW, COMMUNITY) })?._tag).toBe("CodeFaulty")
  })

  test("a parent must outlast what is opened under it", () => {
    const given = [close("211103002", day("2020-06-01"))]
    const opened = open("community", "211103002001", "211103002")
    expect(refusalOf({ given, when: opened })).toMatchObject({ _tag: "AreaNotValid", day: "2020-06-01" })
    expect(refusalOf({ when: open("grid", NEW, COMMUNITY, { from: day("2019-05-31") }) })?._tag).toBe("AreaNotValid")
  })

  test("an overlap is looked for on all days on which both stand", () => {
    const later = draw(RURAL, block(2, 1), day("2020-03-01"))
    expect(refusalOf({ given: [later], when: draw(EAST, block(2, 0, 1, 2), day("2020-02-01")) })).toMatchObject({
      _tag: "BoundaryOverlaps",
      other: RURAL
    })
    const given = [later, close(RURAL, day("2020-04-01"))]
    expect(refusalOf({ given, when: draw(EAST, block(2, 0, 1, 2), day("2020-04-01")) })).toBeUndefined()
  })

  test("a polygon gives the area in square metres, and counts keep it", () => {
    const counted: GridCommand = {
      _tag: "UpdateFigures",
      code: code(WEST),
      figures: { households: 330, areaM2: 5 },
      from: DAY
    }
    const area = GridNet.find(town(counted), code(WEST))
    expect(area === undefined ? {} : Area.on(area, DAY)).toMatchObject({
      households: 330,
      population: 900,
      areaM2: Boundary.areaM2(block(0, 0))
    })
  })

  test("the same figures again change nothing", () => {
    const again: GridCommand = { _tag: "UpdateFigures", code: code(WEST), figures: { households: 320 }, from: DAY }
    expect(refusalOf({ when: again })?._tag).toBe("NothingChanges")
  })

  test("a correction on the day of the last change replaces it", () => {
    const net = town(rename(WEST), { ...rename(WEST), name: { zh: "再改", en: "again" } } as GridCommand)
    const area = GridNet.find(net, code(WEST))
    expect(area?.names.map(({ from, value }) => [from, value.en])).toEqual([
      [FROM, `A${WEST}`],
      [DAY, "again"]
    ])
  })
})

describe("merging", () => {
  const net = town(member, assign("member", MIDDLE, "zhao"), merge([WEST, MIDDLE], WEST))

  test("sums the figures, joins the polygons, keeps the one and closes the other", () => {
    const [west, middle] = [WEST, MIDDLE].map((one) => GridNet.find(net, code(one)))
    expect(west?.valid).toEqual({ from: FROM })
    expect(middle?.valid).toEqual({ from: FROM, to: DAY })
    const area = west === undefined ? undefined : Area.on(west, DAY)
    expect(area).toMatchObject({ households: 730, population: 1_900, name })
    expect(area?.areaM2).toBeCloseTo(Boundary.areaM2(block(0, 0, 2, 1)), 2)
    expect(area?.boundary?.coordinates).toHaveLength(1)
    expect(west === undefined ? undefined : Area.on(west, day("2019-12-31"))).toMatchObject({ households: 320 })
  })

  test("ends the duties of what is closed and no others", () => {
    expect(GridNet.find(net, code(MIDDLE))?.assignments).toMatchObject([{ person: "zhao", to: DAY }])
    expect(GridNet.find(net, code(WEST))?.assignments).toMatchObject([{ person: "li" }])
    expect(GridNet.find(net, code(WEST))?.assignments[0]).not.toHaveProperty("to")
  })

  test("a figure that is not known of all is not known of the whole", () => {
    const joined = town(open("grid", NEW, COMMUNITY, { figures: { households: 5 } }), merge([MIDDLE, NEW], MIDDLE))
    const area = GridNet.find(joined, code(MIDDLE))
    const on = area === undefined ? undefined : Area.on(area, DAY)
    expect(on).toMatchObject({ households: 415 })
    expect(on).not.toHaveProperty("population")
    expect(on?.boundary).toEqual(block(1, 0))
  })

  test("carries the areas below along, those that open later too", () => {
    const joined = town(
      open("grid", "211103001002002", OTHER_COMMUNITY, { from: day("2020-03-01") }),
      merge([COMMUNITY, OTHER_COMMUNITY], "211103001003")
    )
    const below = (text: string) => GridNet.childrenOn(joined, code(text), day("2020-03-01")).map((area) => area.code)
    expect(below("211103001003")).toEqual([WEST, MIDDLE, EAST, "211103001002002"])
    expect(GridNet.childrenOn(joined, code(COMMUNITY), day("2019-12-31"))).toHaveLength(2)
    expect(GridNet.find(joined, code(COMMUNITY))?.valid.to).toBe(DAY)
  })

  test("nothing happens to what has been closed by it", () => {
    expect(Result.isFailure(decider.decide(net, close(MIDDLE), context))).toBe(true)
    expect(Result.isFailure(decider.decide(net, close(MIDDLE, day("2019-12-31")), context))).toBe(true)
  })
})

describe("dividing", () => {
  const halves = [
    part(WEST, { boundary: block(0, 0, 0.5, 1), figures: { households: 100 } }),
    part(NEW, { boundary: block(0.5, 0, 0.5, 1), figures: { households: 220 } })
  ]

  test("a part with the old code continues it, with its people", () => {
    const net = town(member, divide(WEST, ...halves))
    const [west, fresh] = [WEST, NEW].map((one) => GridNet.find(net, code(one)))
    expect(west?.valid).toEqual({ from: FROM })
    expect(west?.assignments).toHaveLength(1)
    expect(fresh === undefined ? undefined : Area.on(fresh, DAY)).toMatchObject({ parent: COMMUNITY, households: 220 })
    expect(west === undefined ? undefined : Area.boundaryOn(west, DAY)).toEqual(block(0, 0, 0.5, 1))
  })

  test("without such a part the old area closes, and its duties end", () => {
    const [first, second] = halves
    if (first === undefined || second === undefined) throw new Error("two halves")
    const net = town(member, divide(WEST, { ...first, code: code(OTHER_NEW) }, second))
    expect(GridNet.find(net, code(WEST))).toMatchObject({ valid: { to: DAY }, assignments: [{ to: DAY }] })
  })

  test("areas below go where they are sent, and stay where they were before", () => {
    const net = town(
      divide(COMMUNITY, part(COMMUNITY, { children: [code(WEST)] }), part("211103001003", { children: [code(MIDDLE)] }))
    )
    const parent = (on: string) => {
      const area = GridNet.find(net, code(MIDDLE))
      return area === undefined ? undefined : GridNet.parentOn(area, day(on))
    }
    expect([parent("2019-12-31"), parent("2020-01-01")]).toEqual([COMMUNITY, "211103001003"])
  })

  test("parts may not overlap one another", () => {
    const when = divide(
      WEST,
      part(WEST, { boundary: block(0, 0, 0.6, 1) }),
      part(NEW, { boundary: block(0.5, 0, 0.5, 1) })
    )
    expect(refusalOf({ when })).toMatchObject({ _tag: "BoundaryOverlaps", code: WEST, other: NEW })
  })

  test("where the whole has no polygon, the parts keep off all others", () => {
    const when = divide(RURAL, part(RURAL), part("211122101200002", { boundary: block(2.5, 0) }))
    expect(refusalOf({ when })).toMatchObject({ _tag: "BoundaryOverlaps", other: EAST })
  })
})

describe("duties", () => {
  test("one primary member follows another on the day the first ends", () => {
    const given = [member, end(WEST, "li", "2020-01-01")]
    expect(refusalOf({ given, when: assign("member", WEST, "zhao", { from: DAY }) })).toBeUndefined()
  })

  test("a substitute stands beside the primary, two administrators share a hall, a member walks two grids", () => {
    town(
      member,
      assign("member", WEST, "zhao", { rank: "substitute" }),
      assign("member", MIDDLE, "li"),
      assign("administrator", COMMUNITY, "wang"),
      assign("administrator", COMMUNITY, "zhou")
    )
  })

  test("an assignment that ends on its first day was never there", () => {
    expect(GridNet.find(town(member, end(WEST, "li", "2019-07-01")), code(WEST))?.assignments).toEqual([])
  })

  test("an end before the beginning is no period", () => {
    expect(refusalOf({ given: [member], when: end(WEST, "li", "2019-06-30") })?._tag).toBe("PeriodFaulty")
    expect(refusalOf({ given: [member, onLeave], when: back("li", "2020-02-01", "2020-01-31") })?._tag).toBe(
      "PeriodFaulty"
    )
    expect(refusalOf({ given: [member], when: leave("li", "2020-02-01", "2020-02-01") })?._tag).toBe("PeriodFaulty")
  })

  test("closing a grid ends its duties", () => {
    expect(GridNet.find(town(member, close(WEST)), code(WEST))?.assignments).toMatchObject([{ to: DAY }])
  })
})

test("all events are plain JSON that their schema knows", () => {
  const given = Object.values(cases).flatMap((one) => one.given ?? [])
  expect(given.length).toBeGreaterThan(10)
  for (const one of Object.values(cases)) {
    let net = town()
    for (const command of one.given ?? []) {
      const decided = decider.decide(net, command, context)
      const events = Result.isSuccess(decided) ? decided.success : []
      for (const event of events) {
        expect(Schema.is(GridEvent)(event)).toBe(true)
        expect(
          Schema.decodeUnknownSync(GridEvent, { onExcessProperty: "error" })(JSON.parse(JSON.stringify(event)))
        ).toEqual(event)
      }
      net = events.reduce(decider.evolve, net)
    }
    expect(Schema.is(GridNet.GridNet)(net)).toBe(true)
  }
})

test("a replay gives the same state, whatever the policy says by then", () => {
  const net = town(member, onLeave, merge([WEST, MIDDLE], WEST))
  expect(Decider.fold(decider, [])).toEqual(GridNet.initial)
  expect(town(member, onLeave, merge([WEST, MIDDLE], WEST))).toEqual(net)
  expect(policy.boundary.values).toHaveLength(1)
})
