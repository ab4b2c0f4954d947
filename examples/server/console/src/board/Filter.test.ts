import { expect, test } from "vitest"
import { parse as parseRoute } from "../shell/Route.ts"
import * as Filter from "./Filter.ts"

const searchOf = (href: string): string => {
  const route = parseRoute(href)
  return route.page === "board" ? route.search : ""
}

test.each<Filter.Filter>([
  Filter.initial,
  { status: "all", order: "newest" },
  {
    status: "Closed",
    order: "changed",
    tone: "breached",
    category: "street-lamp",
    area: "211103",
    unit: "u",
    q: "灯 & #7"
  }
])("%o is what its address is read as", (filter) => {
  expect(Filter.parse(searchOf(Filter.href(filter)))).toEqual(filter)
})

test("what an address says that is no filter is left out", () => {
  expect(Filter.parse("status=Flying&tone=pink&order=random&unit=")).toEqual(Filter.initial)
  expect(Filter.href(Filter.initial)).toBe("#/")
})
