/** The tables say what the states say, after every event of long random lives. */
import type { Id, View } from "@wangge/core/kernel"
import { SlaClock } from "@wangge/core/sla"
import { Report, type Ticket, type TicketEvent, TicketRow, TicketView } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { lives } from "./TicketLives.ts"
import { ID, people } from "./TicketSample.ts"

type Rows<R> = Map<string, R>

/** A table in memory. */
const tableOf = <R extends View.Row>(view: View.View<TicketEvent.TicketEvent, R>) => {
  const rows: Rows<R> = new Map()
  const keyOf = (cells: ReadonlyArray<View.Cell>): string => JSON.stringify(cells)
  const apply = (recorded: View.Recorded<TicketEvent.TicketEvent>): void => {
    for (const change of view.project(recorded, (...key) => rows.get(keyOf(key)))) {
      if (change._tag === "Delete") rows.delete(keyOf(change.key))
      else rows.set(keyOf(view.key.map((column) => change.row[column] ?? null)), change.row)
    }
  }
  return { rows, apply, all: () => [...rows.values()] }
}

const isTicketRow = Schema.is(TicketRow.TicketRow)
const isClockRow = Schema.is(TicketRow.ClockRow)
const isHoldingRow = Schema.is(TicketRow.HoldingRow)
const isReportRow = Schema.is(TicketRow.ReportRow)
const isVisitRow = Schema.is(TicketRow.ReturnVisitRow)

const expectedOf = (ticket: Ticket.Known) => {
  const { file } = ticket
  const { id, channel, category, urgency, place, areas, description, round, reports, evidence, counts } = file
  return {
    id,
    status: ticket._tag,
    channel,
    category,
    urgency,
    grid: areas.grid,
    lon: place.lon,
    lat: place.lat,
    description,
    round,
    reported_at: file.reportedAt,
    reports: reports.length,
    reporters: Report.reportersOf(reports).length,
    photos: evidence.filter(({ kind }) => kind === "photo").length,
    ...counts,
    ...("filing" in ticket ? { standard: ticket.filing.standard } : {}),
    ...("work" in ticket
      ? { unit: ticket.work.unit, joint: JSON.stringify(ticket.work.joint.map((one) => one.unit)) }
      : {}),
    suspended_until: ticket._tag === "Suspended" ? ticket.suspension.until : null,
    declined_reason: ticket._tag === "Declined" ? ticket.reason : null,
    declined_note: ticket._tag === "Declined" ? ticket.note : null,
    merged_into: ticket._tag === "Merged" ? ticket.into : null
  }
}

test("the rows of tickets, clocks, holdings, reports and visits follow the state", () => {
  lives(150, 60, () => {
    const tables = {
      tickets: tableOf(TicketView.tickets),
      clocks: tableOf(TicketView.clocks),
      holdings: tableOf(TicketView.holdings),
      reports: tableOf(TicketView.reports),
      visits: tableOf(TicketView.visits)
    }
    let version = 0
    return ({ answer, at, next }) => {
      if (Result.isFailure(answer) || next._tag === "None") return
      for (const event of answer.success) {
        version++
        const commandId = `C-${version}` as Id.CommandId
        const recorded = {
          position: version,
          stream: `ticket/${ID}`,
          version,
          at,
          actor: people.system,
          commandId,
          event
        }
        for (const table of Object.values(tables)) table.apply(recorded)
      }
      const [row] = tables.tickets.all()
      expect(row).toMatchObject({ ...expectedOf(next), version })
      expect(isTicketRow(row)).toBe(true)
      const { clocks, holdings, reports, visits } = next.file
      expect(
        tables.clocks.all().map(({ target, state, deadline, kind }) => ({ target, state, deadline, kind }))
      ).toEqual(
        clocks.map((clock) => ({
          target: clock.target.key,
          state: clock.state._tag,
          deadline: SlaClock.deadlineOf(clock) ?? null,
          kind: clock.target.kind
        }))
      )
      expect(tables.clocks.all().every(isClockRow)).toBe(true)
      expect(
        tables.holdings
          .all()
          .map(({ unit, from_at, to_at, charged_ms, round }) => [unit, from_at, to_at, charged_ms, round])
      ).toEqual(
        holdings.map(({ unit, from, to, chargedMs, round }) => [
          unit ?? null,
          from,
          to ?? null,
          chargedMs ?? null,
          round
        ])
      )
      expect(tables.holdings.all().every(isHoldingRow)).toBe(true)
      expect(
        tables.reports
          .all()
          .map(({ ticket, origin, channel, person, reporter, reported_at }) => [
            ticket,
            origin,
            channel,
            person,
            reporter,
            reported_at
          ])
      ).toEqual(reports.map(({ ticket, channel, at, by, reporter }) => [ID, ticket, channel, by, reporter ?? null, at]))
      expect(tables.reports.all().every(isReportRow)).toBe(true)
      expect(
        tables.visits.all().map(({ reporter, round, state, attempts }) => [reporter, round, state, attempts])
      ).toEqual(visits.map(({ reporter, round, state, attempts }) => [reporter, round, state, attempts]))
      expect(tables.visits.all().every(isVisitRow)).toBe(true)
    }
  })
})
