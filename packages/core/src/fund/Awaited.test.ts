import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { LineId, SpendingId } from "../kernel/Id.ts"
import * as Awaited from "./Awaited.ts"
import * as Fund from "./Fund.ts"
import {
  administrator,
  appropriate,
  encumber,
  meet,
  minutes,
  open,
  payOn,
  publish,
  request,
  secretary,
  sign,
  vote
} from "./FundActs.ts"
import type { FundCommand } from "./FundCommand.ts"
import { type Act, as, fund } from "./FundVillage.ts"

const R = SpendingId.make("R1")
const road = { line: LineId.make("roads"), use: "repair", request: R }
const asked = (yuan: number): ReadonlyArray<FundCommand | Act> => [
  open,
  appropriate("A1", "roads", 20_000),
  as(administrator, request("R1", yuan))
]
const waits = (...acts: ReadonlyArray<FundCommand | Act>) => {
  const state = fund(...acts)
  const found = Fund.requestOf(state, R)
  if (found === undefined) throw new Error("nothing was asked")
  const { encumbrance } = found
  return Awaited.of(found, encumbrance === undefined ? undefined : Fund.encumbranceOf(state, encumbrance))
}

describe("a small request", () => {
  const small = asked(500)
  const signed = [...small, as(secretary, sign("R1"))]

  test("waits for its signature, then for its money, then for its payment, then for nothing", () => {
    expect(waits(...small)).toMatchObject({ command: "SignRequest", step: { id: "secretary" }, roles: ["secretary"] })
    expect(waits(...signed)).toEqual({
      command: "Encumber",
      label: { zh: "占用资金", en: "reserve the money" },
      roles: ["accountant", "administrator", "system"]
    })
    const reserved = [...signed, encumber("E1", 500, road)]
    expect(waits(...reserved)?.command).toBe("PayEncumbrance")
    expect(waits(...reserved, payOn("P1", "E1", 200))?.command).toBe("PayEncumbrance")
    expect(waits(...reserved, payOn("P1", "E1", 500))).toBeUndefined()
  })

  test.each<[string, FundCommand | Act]>([
    ["turned down", as(secretary, { _tag: "RejectRequest", request: R, on: Day.of("2020-03-02"), reason: "not now" })],
    [
      "taken back",
      as(administrator, { _tag: "WithdrawRequest", request: R, on: Day.of("2020-03-02"), reason: "not needed" })
    ]
  ])("that is %s waits for nothing", (_, act) => {
    expect(waits(...small, act)).toBeUndefined()
  })
})

describe("a large request", () => {
  const shown = [
    ...asked(6_000),
    as(secretary, meet("R1")),
    as(secretary, vote("R1", [30, 25, 20])),
    as(secretary, publish("R1", "2020-03-04"))
  ]

  test("waits while its notice stands: five working days after it was put up", () => {
    expect(waits(...shown)).toMatchObject({ command: "SignRequest", from: "2020-03-12" })
    expect(waits(...shown, as(secretary, sign("R1", "2020-03-12")))).toMatchObject({
      command: "Encumber",
      from: "2020-03-12"
    })
  })

  test("waits at last for its outcome to be shown, by those who show it", () => {
    const paid = [
      ...shown,
      as(secretary, sign("R1", "2020-03-12")),
      encumber("E1", 6_000, { ...road, on: Day.of("2020-03-13") }),
      payOn("P1", "E1", 6_000, { on: Day.of("2020-03-20") })
    ]
    const outcome = waits(...paid)
    expect(outcome?.command).toBe("PublishOutcome")
    expect(outcome?.roles).toContain("gridAdministrator")
    const show: FundCommand = { _tag: "PublishOutcome", request: R, on: Day.of("2020-03-21"), papers: minutes }
    expect(waits(...paid, as(secretary, show))).toBeUndefined()
  })
})
