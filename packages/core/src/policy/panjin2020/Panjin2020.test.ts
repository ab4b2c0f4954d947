import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Calendars from "../../calendar/Calendars.ts"
import * as Day from "../../kernel/Day.ts"
import * as SlaTarget from "../../sla/SlaTarget.ts"
import * as Parameters from "../Parameters.ts"
import * as PolicyPack from "../PolicyPack.ts"
import { pack } from "./Panjin2020.ts"

const { categories } = pack.ticket.catalogue.values[0].value
const day = Day.of("2020-01-06")

describe("the policy of Panjin", () => {
  test("is sound", () => {
    expect(PolicyPack.load(JSON.parse(JSON.stringify(pack)))).toMatchObject({ _tag: "Success" })
  })

  test("at least sixty standards have limits of a published table", () => {
    const sourced = Object.values(pack.sla.handling)
      .flatMap((standards) => Object.values(standards))
      .filter(({ values }) => values[0].source._tag === "Rule")
    expect(sourced.length).toBeGreaterThanOrEqual(60)
  })

  test("every parameter rests on a fact, a rule or a law, or says that it is assumed", () => {
    const kinds = new Set(Parameters.describe(pack, day).map(({ current }) => current?.source._tag))
    expect([...kinds].toSorted()).toEqual(["Assumption", "Document", "Fact", "Rule"])
  })

  /* Else the order of stages would hold the shorter limit of a later stage back. */
  test("under every standard and urgency, who must arrive must do so before the repair is due, on the same calendar", () => {
    const wrong = categories.flatMap(({ id, standards }) =>
      standards.flatMap((standard) =>
        (["normal", "urgent"] as const).flatMap((urgency) => {
          const about = { category: id, standard: standard.id, urgency, opened: day, today: day }
          const found = SlaTarget.targetsFor(pack.sla, about)
          if (Result.isFailure(found)) return [`${id}/${standard.id}`]
          const limit = (key: string) => found.success.find((target) => target.key === key)
          const [arrival, repair] = [limit("arrival.limit"), limit("repair.limit")]
          const sound =
            arrival !== undefined &&
            repair !== undefined &&
            arrival.allowanceMs < repair.allowanceMs &&
            (arrival.calendar === repair.calendar || arrival.calendar === Calendars.CONTINUOUS)
          return sound ? [] : [`${id}/${standard.id} ${urgency}`]
        })
      )
    )
    expect(wrong).toEqual([])
  })
})
