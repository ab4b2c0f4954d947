import { TicketChoices, TicketRefusal } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { lives } from "./TicketLives.ts"
import { contextOf } from "./TicketSample.ts"

const early = new Set<TicketRefusal.Tag>(
  TicketRefusal.precedence
    .filter(({ group }) => ["unknown", "role", "state", "condition"].includes(group))
    .flatMap(({ tags }) => tags)
)

test("what is offered is refused neither by role nor stage nor condition, and nothing else is left out", () => {
  lives(150, 40, () => ({ ticket, at, command, actor, answer }) => {
    const refusal = Result.isFailure(answer) ? answer.failure._tag : undefined
    if (refusal === "OutsideScope") return
    const isOffered = TicketChoices.mayNow(ticket, command._tag, contextOf({ at, actor }))
    expect({ command: command._tag, refusal, isOffered }).toEqual({
      command: command._tag,
      refusal,
      isOffered: refusal === undefined || !early.has(refusal)
    })
    expect(TicketChoices.choices(ticket, contextOf({ at, actor })).includes(command._tag)).toBe(isOffered)
  })
})
