import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as AppraisalPeriod from "../appraisal/AppraisalPeriod.ts"
import { indicator, scheme } from "../appraisal/SampleScheme.ts"
import type * as GridNet from "../grid/GridNet.ts"
import * as GridTown from "../grid/GridTown.ts"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { SubjectId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import type * as Evaluation from "../ticket/Evaluation.ts"
import { clock, ticket, visit } from "../ticket/SampleRows.ts"
import type { TicketRow } from "../ticket/TicketRow.ts"
import * as Workforce from "../workforce/Workforce.ts"
import * as TicketFigures from "./TicketFigures.ts"

const { assign, COMMUNITY, code, day, EAST, leave, MIDDLE, OTHER_COMMUNITY, person, WEST } = GridTown

const dayOf = (at: Instant.Instant): Day.Day => Day.fromOrdinal(Math.floor((at + 8 * Instant.HOUR_MS) / Instant.DAY_MS))
/** Noon of a day where the city is. */
const noon = (text: string): Instant.Instant =>
  Instant.of(Day.toOrdinal(day(text)) * Instant.DAY_MS + 4 * Instant.HOUR_MS)
const QUARTER = AppraisalPeriod.of("2020-Q1")

const held = (
  who: string,
  place: string,
  tickets: TicketFigures.Holder["tickets"],
  from = "2019-06-01",
  to?: string
): TicketFigures.Holder => ({
  person: person(who),
  place: code(place),
  tickets,
  period: { from: day(from), ...(to === undefined ? {} : { to: day(to) }) }
})

const asked = (
  rows: Evaluation.Rows,
  holders: ReadonlyArray<TicketFigures.Holder>,
  net: GridNet.GridNet = GridTown.town()
) =>
  TicketFigures.of(rows, {
    period: QUARTER,
    from: Instant.plus(noon("2020-01-01"), -12 * Instant.HOUR_MS),
    to: Instant.plus(noon("2020-04-01"), -12 * Instant.HOUR_MS),
    asOf: noon("2020-04-02"),
    dayOf,
    net,
    holders
  })

const inGrid = (n: number, grid: string, on: string, rest: Partial<TicketRow> = {}): TicketRow =>
  ticket(n, {
    grid: code(grid),
    community: code(grid === EAST ? OTHER_COMMUNITY : COMMUNITY),
    reported_at: Instant.plus(noon(on), -Instant.HOUR_MS),
    dispatched_at: noon(on),
    ...rest
  })

const counted = (found: ReadonlyArray<TicketFigures.PersonFigures>) =>
  Object.fromEntries(found.map((one) => [one.person, one.figures.rework.den]))

describe("whose a ticket is", () => {
  const only = (...tickets: ReadonlyArray<TicketRow>): Evaluation.Rows => ({ tickets, clocks: [], visits: [] })

  test("who holds a post of the place has all its tickets, on the days of the post", () => {
    const rows = only(
      inGrid(1, WEST, "2020-01-10"),
      inGrid(2, MIDDLE, "2020-02-10"),
      inGrid(3, EAST, "2020-02-10"),
      inGrid(4, WEST, "2020-03-10")
    )
    const found = asked(rows, [
      held("secretary", COMMUNITY, "place"),
      held("leaver", COMMUNITY, "place", "2019-06-01", "2020-02-10"),
      held("joiner", COMMUNITY, "place", "2020-02-10"),
      held("other", OTHER_COMMUNITY, "place")
    ])
    expect(counted(found)).toEqual({ joiner: 2, leaver: 1, other: 1, secretary: 3 })
  })

  test("a member of a grid has its tickets, whoever stands in for the days of leave", () => {
    const net = GridTown.town(
      assign("member", WEST, "member"),
      assign("member", MIDDLE, "neighbour"),
      leave("member", "2020-02-01", "2020-03-01", [WEST, "neighbour"])
    )
    const rows = only(
      inGrid(1, WEST, "2020-01-31"),
      inGrid(2, WEST, "2020-02-01"),
      inGrid(3, WEST, "2020-02-29"),
      inGrid(4, WEST, "2020-03-01"),
      inGrid(5, MIDDLE, "2020-02-15")
    )
    const found = asked(rows, [held("member", COMMUNITY, "grids"), held("neighbour", COMMUNITY, "grids")], net)
    expect(counted(found)).toEqual({ member: 2, neighbour: 3 })
  })

  test("both administrators of a hall have its tickets, except on leave", () => {
    const net = GridTown.town(
      assign("administrator", COMMUNITY, "a-post"),
      assign("administrator", COMMUNITY, "b-post", { rank: "substitute" }),
      leave("a-post", "2020-02-01", "2020-02-10")
    )
    const rows = only(inGrid(1, WEST, "2020-01-10"), inGrid(2, MIDDLE, "2020-02-05"), inGrid(3, EAST, "2020-01-10"))
    const found = asked(rows, [held("a-post", COMMUNITY, "grids"), held("b-post", COMMUNITY, "grids")], net)
    expect(counted(found)).toEqual({ "a-post": 1, "b-post": 2 })
  })

  test("who is to answer for grids and has none assigned answers for the place", () => {
    const found = asked(only(inGrid(1, WEST, "2020-01-10")), [held("new", COMMUNITY, "grids")])
    expect(counted(found)).toEqual({ new: 1 })
  })

  test("two posts of one person count a ticket once", () => {
    const posts = [held("both", COMMUNITY, "place"), held("both", COMMUNITY, "place", "2020-01-01")]
    expect(counted(asked(only(inGrid(1, WEST, "2020-01-10")), posts))).toEqual({ both: 1 })
  })

  test("the day of the dispatch decides, where the city is; before it that of the report", () => {
    const late = Instant.of(noon("2020-01-31") + 12 * Instant.HOUR_MS)
    const rows = only(inGrid(1, WEST, "2020-01-31", { dispatched_at: late }))
    const found = asked(rows, [
      held("january", COMMUNITY, "place", "2019-06-01", "2020-02-01"),
      held("february", COMMUNITY, "place", "2020-02-01")
    ])
    expect(counted(found)).toEqual({ february: 1, january: 0 })
  })
})

describe("the figures", () => {
  const done = { status: "Closed", repaired_at: noon("2020-01-11"), checked_at: noon("2020-01-11") } as const
  const rows: Evaluation.Rows = {
    tickets: [
      inGrid(1, WEST, "2020-01-10", done),
      inGrid(2, WEST, "2020-01-12", { ...done, reworks: 2 }),
      inGrid(3, WEST, "2020-03-30"),
      inGrid(4, WEST, "2019-12-30", done),
      inGrid(5, EAST, "2020-01-12", done)
    ],
    clocks: [
      clock(1, { state: "Stopped", stopped_at: noon("2020-01-11"), late_ms: -5 }),
      clock(2, { state: "Stopped", stopped_at: noon("2020-01-14"), late_ms: 60_000 }),
      clock(3, { deadline: noon("2020-04-10") }),
      clock(5, { state: "Stopped", stopped_at: noon("2020-01-14"), late_ms: 60_000 })
    ],
    visits: [
      visit(1, { opened_at: noon("2020-01-11"), done_at: noon("2020-01-12") }),
      visit(2, { opened_at: noon("2020-01-15"), done_at: noon("2020-01-16"), satisfaction: "dissatisfied" }),
      visit(2, {
        reporter: "S-2" as SubjectId,
        opened_at: noon("2020-01-15"),
        state: "open",
        done_at: null,
        satisfaction: null
      }),
      visit(4, { opened_at: noon("2019-12-31"), done_at: noon("2020-01-02") })
    ]
  }
  const [own] = asked(rows, [held("clerk", COMMUNITY, "place")])

  test("are those of the evaluation over one's own tickets", () => {
    expect(own?.figures).toEqual({
      ticketsOnTime: { _tag: "Rate", num: 1, den: 2 },
      rework: { _tag: "Rate", num: 1, den: 3 },
      visitsDone: { _tag: "Rate", num: 2, den: 3 },
      satisfaction: { _tag: "Rate", num: 2, den: 3 }
    })
  })

  test("come with their reasons", () => {
    const told = own === undefined ? [] : (["zh", "en"] as const).map((one) => Explanation.toText(own.explanation, one))
    expect(told.join("\n\n")).toMatchSnapshot()
  })

  test("are rates of nothing for somebody without tickets", () => {
    const [idle] = asked(rows, [held("idle", COMMUNITY, "place", "2021-01-01")])
    expect(Object.values(idle?.figures ?? {})).toEqual(Array(4).fill({ _tag: "Rate", num: 0, den: 0 }))
  })
})

test("every post ever held that a scheme of the cycle appraises has its holder", () => {
  const appointment = (kind: "secretary" | "gridAdministrator" | "auxiliaryPolice", seat: number) => ({
    person: person(`${kind}-${seat}`),
    place: code(COMMUNITY),
    kind,
    seat,
    from: day("2019-06-01")
  })
  const workforce: Workforce.Workforce = {
    ...Workforce.initial,
    appointments: {
      [COMMUNITY]: [
        { ...appointment("secretary", 1), to: day("2020-01-02"), leaving: "resigned" },
        { ...appointment("gridAdministrator", 1), to: day("2019-09-01"), leaving: "moved" },
        { ...appointment("gridAdministrator", 1), from: day("2019-09-01") },
        appointment("auxiliaryPolice", 1)
      ]
    }
  }
  const grid = { ...scheme(indicator("a", "rework", 100)), cycle: "quarter" } as const
  const schemes = [
    grid,
    { ...grid, id: "lead", posts: ["secretary"], tickets: "place" },
    { ...grid, id: "yearly", cycle: "year", posts: ["auxiliaryPolice"] }
  ] as const
  expect(TicketFigures.holdersOf(workforce, schemes, "quarter")).toEqual([
    held("secretary-1", COMMUNITY, "place", "2019-06-01", "2020-01-02"),
    held("gridAdministrator-1", COMMUNITY, "grids", "2019-06-01", "2019-09-01"),
    held("gridAdministrator-1", COMMUNITY, "grids", "2019-09-01")
  ])
})

test("tickets of one place, held by one person after another without a gap, are shared out without loss or double", () => {
  const days = fc.integer({ min: 0, max: 90 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(days, fc.boolean()), { maxLength: 30 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 89 }), { maxLength: 4 }),
      (drawn, cuts) => {
        const on = (n: number) => Day.plusDays(day("2020-01-01"), n)
        const tickets = drawn.map(([n, reworked], i) => inGrid(i, WEST, on(n), { reworks: reworked ? 1 : 0 }))
        const ends = [...cuts].sort((a, b) => a - b).map(on)
        const holders = [day("2019-06-01"), ...ends].map((from, i) => held(`P-${i}`, COMMUNITY, "place", from, ends[i]))
        const rows = { tickets, clocks: [], visits: [] }
        const found = asked(rows, holders)
        const [whole] = asked(rows, [held("all", COMMUNITY, "place")])
        const sum = (of: "num" | "den") => found.reduce((total, { figures }) => total + figures.rework[of], 0)
        expect([sum("num"), sum("den")]).toEqual([whole?.figures.rework.num, whole?.figures.rework.den])
        expect(asked({ ...rows, tickets: tickets.toReversed() }, holders.toReversed())).toEqual(found)
      }
    )
  )
})
