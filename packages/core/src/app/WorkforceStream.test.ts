/** What one district's workforce asks of the others. */
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { AreaCode } from "../kernel/Id.ts"
import { appoint, COMMUNITIES, founded, person, register, run, workforce } from "./AppraisalCity.ts"

test("nobody holds posts in two districts at once; whoever has left one may come into the other", async () => {
  const [refused, moved] = await run(
    Effect.gen(function* () {
      yield* founded
      yield* workforce("211104", register("zhao"))
      const coming = appoint("zhao", "gridAdministrator", "211104", "2020-10-01")
      const refused = yield* Effect.flip(workforce("211104", coming))
      yield* workforce("211103", {
        _tag: "EndAppointment",
        person: person("zhao"),
        place: AreaCode.make(COMMUNITIES["211103"]),
        kind: "gridAdministrator",
        from: Day.of("2018-01-01"),
        to: Day.of("2020-10-01"),
        leaving: "transferred"
      })
      return [refused, yield* workforce("211104", coming)] as const
    })
  )
  expect(refused).toMatchObject({
    _tag: "Refused",
    refusal: { _tag: "TwoPosts", heldPlace: COMMUNITIES["211103"], heldKind: "gridAdministrator" },
    described: {
      sentence: {
        zh: "zhao自2018-01-01起已在211103001001任网格管理员，不得兼任网格管理员。请先结束该任职。",
        en: "zhao is grid administrator in 211103001001 from 2018-01-01 on and may not be grid administrator as well. End that appointment first."
      }
    }
  })
  expect(moved.receipt.streams.map(({ stream }) => stream)).toEqual(["workforce/211104"])
})
