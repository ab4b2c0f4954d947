import { expect, test } from "vitest"
import type { DueClock, TicketItem } from "../api/Model.ts"
import { byGrid, limitsByTicket, standingOf } from "./Standing.ts"

const item = (id: string, colour: TicketItem["colour"], grid = "1") => ({ id, colour, grid }) as TicketItem
const clock = (ticket: string, deadline: number, kind: DueClock["kind"] = "limit") =>
  ({ ticket, kind, deadline, yellow_at: deadline - 50, red_at: deadline - 20 }) as DueClock

const limits = limitsByTicket([clock("a", 100), clock("a", 300), clock("b", 40, "promise")])

test.each([
  [49, "green"],
  [50, "yellow"],
  [80, "red"],
  [100, "red"],
  [101, "breached"]
])("at %i the worst running limit is %s", (now, tone) => {
  expect(standingOf(item("a", "green"), limits, now)).toEqual({ tone, deadline: 100 })
})

test("without a running limit a ticket stands as the server says; a promise does not count", () => {
  expect(standingOf(item("b", "paused"), limits, 1_000)).toEqual({ tone: "paused" })
})

test("a grid shows its worst ticket and how many there are", () => {
  const grids = byGrid([item("a", "green"), item("b", "paused"), item("c", "met", "2")], limits, 90)
  expect(Object.fromEntries(grids)).toEqual({ 1: { tone: "red", count: 2 }, 2: { tone: "met", count: 1 } })
})
