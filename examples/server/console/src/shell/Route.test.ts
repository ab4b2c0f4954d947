import { expect, test } from "vitest"
import * as Route from "./Route.ts"

test.each([
  ["", { page: "board", search: "" }],
  ["#/", { page: "board", search: "" }],
  ["#/?unit=a", { page: "board", search: "unit=a" }],
  ["#/evaluation", { page: "evaluation" }],
  ["#/report", { page: "report" }],
  ["#/tickets/T-1", { page: "ticket", id: "T-1" }],
  ["#/tickets/", { page: "unknown" }],
  ["#/tickets/%E0%A4%A", { page: "unknown" }],
  ["#/tickets/T-1/more", { page: "unknown" }],
  ["#/elsewhere", { page: "unknown" }]
])("%s leads to %o", (hash, route) => {
  expect(Route.parse(hash)).toEqual(route)
})

test("the address of a ticket leads to it", () => {
  expect(Route.parse(Route.ticketHref("T 1/2"))).toEqual({ page: "ticket", id: "T 1/2" })
})
