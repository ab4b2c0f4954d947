import { expect, test } from "vitest"
import * as Route from "./Route.ts"

test.each([
  ["", { page: "board", search: "" }],
  ["#/", { page: "board", search: "" }],
  ["#/?unit=a", { page: "board", search: "unit=a" }],
  ["#/evaluation", { page: "evaluation", search: "" }],
  ["#/report", { page: "report", search: "" }],
  ["#/tickets/T-1", { page: "ticket", id: "T-1", search: "" }],
  ["#/establishment?day=2020-01-20", { page: "establishment", search: "day=2020-01-20" }],
  ["#/establishment/211103001001?day=2020-01-20", { page: "place", id: "211103001001", search: "day=2020-01-20" }],
  ["#/payroll/p-1?month=2020-01", { page: "payslip", id: "p-1", search: "month=2020-01" }],
  ["#/tickets/", { page: "unknown" }],
  ["#/tickets", { page: "unknown" }],
  ["#/evaluation/1", { page: "unknown" }],
  ["#/toString", { page: "unknown" }],
  ["#/tickets/%E0%A4%A", { page: "unknown" }],
  ["#/tickets/T-1/more", { page: "unknown" }],
  ["#/elsewhere", { page: "unknown" }]
])("%s leads to %o", (hash, route) => {
  expect(Route.parse(hash)).toEqual(route)
})

test("the address of a ticket leads to it", () => {
  expect(Route.parse(Route.ticketHref("T 1/2"))).toEqual({ page: "ticket", id: "T 1/2", search: "" })
})

test("an address leaves out what is not asked for", () => {
  expect(Route.href("establishment", { district: "211103", day: "", unit: undefined })).toBe(
    "#/establishment?district=211103"
  )
})
