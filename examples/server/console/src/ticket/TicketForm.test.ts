import { TicketCommands } from "@wangge/adapter-http/api"
import { TicketCommand } from "@wangge/core/ticket"
import { expect, test } from "vitest"
import { asks } from "./TicketForm.ts"

test("a form asks for no field that its command does not know", () => {
  for (const tag of TicketCommands.tags) {
    const known = Object.keys(TicketCommand.TicketCommand.cases[tag].fields)
    expect(known).toEqual(expect.arrayContaining(asks[tag].map(({ name }) => name)))
  }
})
