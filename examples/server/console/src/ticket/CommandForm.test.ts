import { TicketCommands } from "@wangge/adapter-http/api"
import { TicketCommand } from "@wangge/core/ticket"
import { describe, expect, test } from "vitest"
import { startOfDay } from "../shell/Time.ts"
import * as CommandForm from "./CommandForm.ts"

const form = (entries: ReadonlyArray<readonly [string, string]>): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe("a filled form becomes the body of its command", () => {
  test.each<[CommandForm.Tag, ReadonlyArray<readonly [string, string]>, object]>([
    [
      "CheckRepair",
      [
        ["passed", "false"],
        ["note", " 灯罩松 "]
      ],
      { passed: false, note: "灯罩松" }
    ],
    [
      "DispatchTicket",
      [
        ["unit", "a"],
        ["joint", "b"],
        ["joint", "c"],
        ["note", ""]
      ],
      { unit: "a", joint: ["b", "c"] }
    ],
    [
      "SuspendTicket",
      [
        ["until", "2020-01-06T19:50"],
        ["reason", "雨"]
      ],
      { until: Date.parse("2020-01-06T19:50+08:00"), reason: "雨" }
    ],
    ["ArriveOnSite", [["place", "122.07，41.12"]], { place: { lon: 122.07, lat: 41.12 } }],
    [
      "FileTicket",
      [
        ["standard", ""],
        ["urgency", "urgent"]
      ],
      { urgency: "urgent" }
    ]
  ])("%s", (tag, entries, body) => {
    expect(CommandForm.bodyOf(tag, form(entries), startOfDay)).toEqual(body)
  })
})

test("a form asks for no field that its command does not know", () => {
  for (const tag of TicketCommands.tags) {
    const known = Object.keys(TicketCommand.TicketCommand.cases[tag].fields)
    expect(known).toEqual(expect.arrayContaining(CommandForm.fields[tag].map(({ name }) => name)))
  }
})

test.each(["", "122", "east, north", "1, 2, 3"])("%j is no place", (text) => {
  expect(CommandForm.readPlace(text)).toBeUndefined()
})
