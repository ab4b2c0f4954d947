import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { LineId, SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as View from "../kernel/View.ts"
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
import * as FundView from "./FundView.ts"
import { type Act, as, FUND, history, policy } from "./FundVillage.ts"
import * as PublicDecision from "./PublicDecision.ts"

const [purpose] = policy.purposes.values[0].value
const asked = (id: string, yuan: number) => as(administrator, request(id, yuan))

const listed = (...acts: ReadonlyArray<FundCommand | Act>) => {
  const events = history(open, appropriate("A1", "roads", 20_000), ...acts)
  const recorded = View.recordedIn(`fund/${FUND}`, secretary, events)
  return PublicDecision.list(View.rowsOf(FundView.requests, recorded), purpose)
}

const decided = [
  asked("R1", 6_000),
  as(secretary, meet("R1")),
  as(secretary, vote("R1", [30, 25, 20])),
  as(secretary, publish("R1", "2020-03-04"))
]

test("a decision is public from its notice on, with the votes behind it", () => {
  expect(listed(...decided.slice(0, -1))).toEqual([])
  expect(listed(...decided)).toEqual([
    {
      request: "R1",
      line: { zh: "道路", en: "roads" },
      use: { zh: "repair", en: "repair" },
      item: "gravel for the north road",
      amount: Money.yuan(6_000),
      state: "pending",
      votes: [{ label: { zh: "党员大会审议", en: "members vote" }, due: 30, present: 25, favour: 20 }],
      shownOn: "2020-03-04",
      until: "2020-03-11"
    }
  ])
})

test("its outcome follows once it was shown; small requests are decided without a notice", () => {
  const road = { line: LineId.make("roads"), use: "repair", request: SpendingId.make("R1") }
  const outcome: FundCommand = {
    _tag: "PublishOutcome",
    request: SpendingId.make("R1"),
    on: Day.of("2020-03-21"),
    papers: minutes
  }
  const done = listed(
    ...decided,
    as(secretary, sign("R1", "2020-03-12")),
    encumber("E1", 6_000, { ...road, on: Day.of("2020-03-13") }),
    payOn("P1", "E1", 6_000, { on: Day.of("2020-03-20") }),
    as(secretary, outcome),
    as(administrator, request("R2", 500, { on: Day.of("2020-05-20") }))
  )
  expect(done.map((one) => [one.request, one.state, one.outcomeOn])).toEqual([["R1", "encumbered", "2020-03-21"]])
})
