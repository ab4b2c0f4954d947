/** A city as a host composes it: grids, tickets, claims and processes over a store, and rows that tell what the states tell. */
import { AppraisalFigures, CityStreams, Governance, MemoryStore, Streams } from "@wangge/core/app"
import { AppraisalId, AppraisalPeriod } from "@wangge/core/appraisal"
import { Boundary, type GridCommand } from "@wangge/core/grid"
import { type Actor, Day, type Id, Instant, Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import { type Ticket, type TicketCommand, TicketView } from "@wangge/core/ticket"
import type { WorkforceCommand } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { LIGHTING, MONDAY, PLACE, people, photo, reportLamp } from "./TicketSample.ts"

const city = CityStreams.make({ code: "211100" as Id.AreaCode, policy: Panjin2020.pack })
const administrator = people.administrator
const from = Day.of("2019-01-01")

const area = (
  code: string,
  kind: "city" | "district" | "street" | "community" | "grid",
  parent?: string,
  boundary?: Boundary.Polygon
): GridCommand.GridCommand => ({
  _tag: "OpenArea",
  code: code as Id.AreaCode,
  kind,
  name: Label.same(code),
  from,
  ...(parent === undefined ? {} : { parent: parent as Id.AreaCode }),
  ...(boundary === undefined ? {} : { boundary })
})

const square = Boundary.of([
  [PLACE.lon - 0.01, PLACE.lat - 0.01],
  [PLACE.lon + 0.01, PLACE.lat - 0.01],
  [PLACE.lon + 0.01, PLACE.lat + 0.01],
  [PLACE.lon - 0.01, PLACE.lat + 0.01],
  [PLACE.lon - 0.01, PLACE.lat - 0.01]
])

const areas = [
  area("211100", "city"),
  area("211103", "district", "211100"),
  area("211103001", "street", "211103"),
  area("211103001001", "community", "211103001"),
  area("211103001001001", "grid", "211103001001", square)
]

let sent = 0
const send = (id: string, actor: Actor.Actor, command: TicketCommand.TicketCommand, at: Instant.Instant) =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    return yield* governance.handle({
      commandId: `C-${++sent}` as Id.CommandId,
      stream: Streams.at(city.ticket, id),
      command,
      actor,
      at
    })
  })

const found = Effect.gen(function* () {
  const governance = yield* Governance.Governance
  for (const command of areas) {
    const commandId = `C-${++sent}` as Id.CommandId
    yield* governance.handle({ commandId, stream: city.gridOfCity, command, actor: administrator, at: MONDAY })
  }
})

const report = (n: number, at: Instant.Instant, actor: Actor.Actor = people.gridMember) =>
  send(
    `T-${n}`,
    actor,
    reportLamp({ id: `T-${n}` as Id.TicketId, evidence: [photo(n, at)], reporter: `S-${n}` as Id.SubjectId }),
    at
  )

const layer = Governance.layer({ streams: city.streams, processes: city.processes }).pipe(
  Layer.provideMerge(MemoryStore.layer(city.views))
)
const run = <A, E>(effect: Effect.Effect<A, E, Governance.Governance>) =>
  Effect.runPromise(Effect.provide(effect, layer))
const minutes = (n: number): Instant.Instant => Instant.plus(MONDAY, n * Instant.MINUTE_MS)

test("a lamp from photo to closed ticket, its grid found, its photos claimed, its rows like its state", async () => {
  const { state, rows } = await run(
    Effect.gen(function* () {
      yield* found
      yield* report(1, MONDAY)
      yield* send("T-1", people.acceptor, { _tag: "FileTicket", standard: "single-out" }, minutes(1))
      yield* send("T-1", people.dispatcher, { _tag: "DispatchTicket", unit: LIGHTING }, minutes(2))
      yield* send("T-1", people.handler, { _tag: "AcceptTicket" }, minutes(3))
      yield* send("T-1", people.handler, { _tag: "ArriveOnSite" }, minutes(22))
      const proof = [photo(50, minutes(31))]
      yield* send("T-1", people.handler, { _tag: "RepairTicket", evidence: proof }, minutes(32))
      yield* send("T-1", people.supervisor, { _tag: "CheckRepair", passed: true }, minutes(40))
      const { state } = yield* send("T-1", people.acceptor, { _tag: "CloseTicket" }, minutes(41))
      const { views } = yield* Governance.Governance
      const ticket = yield* views.get(TicketView.tickets, ["T-1"])
      const clocks = yield* views.query(TicketView.clocks, { where: [{ column: "ticket", op: "eq", value: "T-1" }] })
      const holdings = yield* views.query(TicketView.holdings, {})
      const visits = yield* views.query(TicketView.visits, {})
      return { state, rows: { ticket, clocks: clocks.rows, holdings: holdings.rows, visits: visits.rows } }
    })
  )
  if (state._tag !== "Closed") throw new Error(state._tag)
  expect(state.file.areas).toEqual({
    grid: "211103001001001",
    community: "211103001001",
    street: "211103001",
    district: "211103"
  })
  expect(rows.ticket).toMatchObject({
    status: "Closed",
    grid: "211103001001001",
    district: "211103",
    unit: LIGHTING,
    reported_at: MONDAY,
    filed_at: minutes(1),
    dispatched_at: minutes(2),
    on_site_at: minutes(22),
    repaired_at: minutes(32),
    checked_at: minutes(40),
    closed_at: minutes(41),
    photos: 2,
    clock_status: "met",
    next_due_at: null,
    version: 8
  })
  expect(rows.clocks.map(({ target, state }) => [target, state])).toEqual(
    state.file.clocks.map(({ target, state }) => [target.key, state._tag]).toSorted()
  )
  expect(rows.clocks.find(({ target }) => target === "repair.promise")).toMatchObject({
    late_ms: 0,
    unit: LIGHTING,
    next_due_at: null
  })
  expect(rows.holdings).toMatchObject([{ ticket: "T-1", seq: 0, unit: LIGHTING, charged_ms: 30 * Instant.MINUTE_MS }])
  expect(rows.visits).toMatchObject([{ reporter: "S-1", state: "open", round: 1 }])
})

test("a photo is used once in the whole city: the second ticket is refused and nothing is written", async () => {
  const [answer, after] = await run(
    Effect.gen(function* () {
      yield* found
      yield* report(1, MONDAY)
      const again = reportLamp({ id: "T-2" as Id.TicketId, evidence: [photo(1, MONDAY)] })
      const answer = yield* Effect.result(send("T-2", people.gridMember, again, minutes(1)))
      const governance = yield* Governance.Governance
      return [answer, yield* governance.state(Streams.at(city.ticket, "T-2"))] as const
    })
  )
  expect(Result.isFailure(answer) ? answer.failure : answer).toMatchObject({
    _tag: "Refused",
    refusal: { _tag: "EvidenceUsed", ticket: "T-1" },
    described: { kind: "conflict", field: "evidence" }
  })
  expect(after).toEqual({ state: { _tag: "None" }, version: 0 })
})

test("a merge hands every duty over in one commit", async () => {
  const [one, two, rows] = await run(
    Effect.gen(function* () {
      yield* found
      yield* report(1, MONDAY)
      yield* report(2, minutes(30))
      const merge = { _tag: "MergeTicket", into: "T-2" as Id.TicketId, reason: "the same lamp" } as const
      const { receipt, state } = yield* send("T-1", people.acceptor, merge, minutes(40))
      expect(receipt.streams.map(({ stream }) => stream)).toEqual(["ticket/T-1", "ticket/T-2"])
      const governance = yield* Governance.Governance
      const { state: primary } = yield* governance.state(Streams.at(city.ticket, "T-2"))
      const page = yield* governance.views.query(TicketView.tickets, { orderBy: [{ column: "id", direction: "asc" }] })
      return [state, primary, page.rows] as const
    })
  )
  const known = (ticket: Ticket.Ticket): Ticket.Known => {
    if (ticket._tag === "None") throw new Error("no ticket")
    return ticket
  }
  expect(known(one)).toMatchObject({ _tag: "Merged", into: "T-2" })
  expect(known(two).file).toMatchObject({ reportedAt: MONDAY, adopted: ["T-1"] })
  expect(known(two).file.reports.map(({ reporter }) => reporter)).toEqual(["S-2", "S-1"])
  expect(known(two).file.evidence).toHaveLength(2)
  expect(known(two).file.clocks[0]?.startedAt).toBe(MONDAY)
  expect(rows).toMatchObject([
    { id: "T-1", status: "Merged", merged_into: "T-2", clock_status: "none" },
    { id: "T-2", status: "Reported", reports: 2, reporters: 2, photos: 2, reported_at: MONDAY }
  ])
})

test("a merge that the other ticket can not take leaves both as they were", async () => {
  const answer = await run(
    Effect.gen(function* () {
      yield* found
      yield* report(1, MONDAY)
      const merge = { _tag: "MergeTicket", into: "T-9" as Id.TicketId, reason: "the same lamp" } as const
      return yield* Effect.result(send("T-1", people.acceptor, merge, minutes(1)))
    })
  )
  expect(Result.isFailure(answer) ? answer.failure : answer).toMatchObject({ refusal: { _tag: "MergeTargetUnknown" } })
})

test("the breach of a limit raises the ticket in the same commit, and is not due again", async () => {
  const [events, row, clock] = await run(
    Effect.gen(function* () {
      yield* found
      yield* report(1, MONDAY)
      const breach = { _tag: "RecordDue", target: "filing.limit", due: "breach" } as const
      const { events } = yield* send("T-1", people.system, breach, minutes(60))
      const { views } = yield* Governance.Governance
      return [
        events,
        yield* views.get(TicketView.tickets, ["T-1"]),
        yield* views.get(TicketView.clocks, ["T-1", "filing.limit"])
      ] as const
    })
  )
  expect(events.map(({ event }) => event._tag)).toEqual(["DueRecorded", "TicketEscalated"])
  expect(row).toMatchObject({ escalation: 1, clock_status: "breached" })
  expect(clock).toMatchObject({ next_due: "yellow", state: "Running" })
})

const COMMUNITY = "211103001001" as Id.AreaCode

/** Somebody who was in a post of the community already when its staff was taken over. */
const served = (who: string, kind: "secretary" | "gridAdministrator", from: string) =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    const person = who as Id.PersonId
    const documents = ["a".repeat(64) as Id.EvidenceHash]
    const ask = (command: WorkforceCommand.WorkforceCommand) =>
      governance.handle({
        commandId: `C-${++sent}` as Id.CommandId,
        stream: Streams.at(city.workforce, "211103"),
        command,
        actor: people.personnelOfficer,
        at: MONDAY
      })
    const education = { level: "college", fullTime: true } as const
    yield* ask({
      _tag: "RegisterPerson",
      person,
      subject: `S-${who}` as Id.SubjectId,
      birth: Day.of("1990-05-01"),
      returned: false,
      qualification: { education, certificate: "none" },
      from: Day.of(from),
      documents
    })
    const entry = { _tag: "Transfer", rule: "incumbent", from: "the village", documents } as const
    yield* ask({ _tag: "Appoint", person, place: COMMUNITY, kind, from: Day.of(from), entry, documents })
  })

test("what appraisal asks of tickets comes out of them by itself, for those who answer for their place", async () => {
  const [first, later, before] = await run(
    Effect.gen(function* () {
      yield* found
      yield* served("secretary", "secretary", "2019-06-01")
      yield* served("clerk", "gridAdministrator", "2019-06-01")
      yield* report(1, MONDAY)
      yield* send("T-1", people.acceptor, { _tag: "FileTicket", standard: "single-out" }, minutes(1))
      yield* send("T-1", people.dispatcher, { _tag: "DispatchTicket", unit: LIGHTING }, minutes(2))
      yield* send("T-1", people.handler, { _tag: "AcceptTicket" }, minutes(3))
      yield* send("T-1", people.handler, { _tag: "ArriveOnSite" }, minutes(22))
      const proof = [photo(50, minutes(31))]
      yield* send("T-1", people.handler, { _tag: "RepairTicket", evidence: proof }, minutes(32))
      yield* send("T-1", people.supervisor, { _tag: "CheckRepair", passed: false }, minutes(40))
      yield* send("T-1", people.handler, { _tag: "ArriveOnSite" }, minutes(44))
      const better = [photo(51, minutes(45))]
      yield* send("T-1", people.handler, { _tag: "RepairTicket", evidence: better }, minutes(46))
      yield* send("T-1", people.supervisor, { _tag: "CheckRepair", passed: true }, minutes(50))
      yield* send("T-1", people.acceptor, { _tag: "CloseTicket" }, minutes(51))
      const answer = {
        _tag: "RecordReturnVisit",
        reporter: "S-1" as Id.SubjectId,
        reached: true,
        solved: true,
        satisfaction: "satisfied"
      } as const
      yield* send("T-1", people.acceptor, answer, minutes(60))
      const governance = yield* Governance.Governance
      const appraised = Effect.fnUntraced(function* (text: string) {
        const subject = { district: "211103" as Id.AreaCode, period: AppraisalPeriod.of(text) }
        const stream = Streams.at(city.appraisal, AppraisalId.of(subject))
        const record = () =>
          AppraisalFigures.record(
            governance,
            { streams: city, zone: "Asia/Shanghai" },
            { ...subject, commandId: `C-${++sent}` as Id.CommandId, person: "timer" as Id.PersonId, at: minutes(100) }
          )
        const early = yield* record()
        yield* governance.handle({
          commandId: `C-${++sent}` as Id.CommandId,
          stream,
          command: { _tag: "OpenAppraisal" },
          actor: people.personnelOfficer,
          at: minutes(90)
        })
        yield* record()
        const { state } = yield* governance.state(stream)
        return { early, state }
      })
      return [yield* appraised("2020-Q1"), yield* appraised("2020-Q2"), yield* appraised("2018")] as const
    })
  )
  const rate = (num: number, den: number) => ({ _tag: "Rate", num, den })
  const own = {
    ticketsOnTime: rate(1, 1),
    rework: rate(1, 1),
    visitsDone: rate(1, 1),
    satisfaction: rate(1, 1)
  }
  const none = { ticketsOnTime: rate(0, 0), rework: rate(0, 0), visitsDone: rate(0, 0), satisfaction: rate(0, 0) }
  const collected = ({ state }: typeof first) => {
    if (state._tag === "None") throw new Error("the appraisal is open")
    return Object.entries(state.file.collected).map(([person, { automatic }]) => [person, automatic])
  }
  expect(first.early).toBeUndefined()
  expect(collected(first)).toEqual([
    ["clerk", own],
    ["secretary", own]
  ])
  expect(collected(later)).toEqual([
    ["clerk", none],
    ["secretary", none]
  ])
  expect(collected(before)).toEqual([])
})
