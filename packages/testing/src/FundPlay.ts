/** Plays random commands on the decider of funds and on the plain model, and throws at the first answer on which they differ. */
import { Calendars } from "@wangge/core/calendar"
import {
  BudgetLine,
  Fund,
  type FundCommand,
  type FundContext,
  FundDecider,
  type FundEvent,
  FundPolicy,
  type FundRefusal,
  Holder,
  Journal
} from "@wangge/core/fund"
import { Day, Id } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import * as Result from "effect/Result"
import * as FundArbitrary from "./FundArbitrary.ts"
import * as FundModel from "./FundModel.ts"

const holder = Id.AreaCode.make("211103101200")
export const fund = Holder.fundOf(holder, "work")
const rulesOn = FundPolicy.byDay(Panjin2020.pack.fund)
const world: Omit<FundContext.FundContext, "actor" | "today"> = {
  fund,
  rulesOn,
  holder: { code: holder, kind: "village" },
  covers: () => true,
  calendar: Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
}

/** What came of some commands: what was granted and refused, and the state and the model after them. */
export interface Played {
  readonly state: Fund.Open
  readonly model: FundModel.Model
  readonly events: ReadonlyArray<FundEvent.FundEvent>
  readonly refusals: ReadonlyArray<FundRefusal.FundRefusal>
  readonly granted: ReadonlyArray<FundCommand.FundCommand["_tag"]>
}

const opened: FundEvent.FundEvent = {
  _tag: "FundOpened",
  holder,
  holderKind: "village",
  purpose: "work",
  on: Day.of("2019-03-01")
}

/** Plays commands on the decider and on the model, and holds their answers against each other after each one. */
export const play = (draws: ReadonlyArray<FundArbitrary.Draw>): Played => {
  const model = FundModel.empty()
  const events: Array<FundEvent.FundEvent> = [opened]
  const refusals: Array<FundRefusal.FundRefusal> = []
  const granted: Array<FundCommand.FundCommand["_tag"]> = []
  let state: Fund.Fund = FundDecider.decider.evolve(Fund.initial, opened)
  draws.forEach((one, place) => {
    const { command, actor, today } = FundArbitrary.asked(model, one, place + 1)
    const decided = FundDecider.decide(state, command, { ...world, actor, today })
    const affords = FundModel.affords(model, command)
    if (Result.isFailure(decided)) {
      refusals.push(decided.failure)
      if (decided.failure._tag === "NotAvailable" && affords)
        throw new Error(`${told(command)}: the model could afford it`)
      return
    }
    if (decided.success.length === 0) return
    if (!affords) throw new Error(`${told(command)}: granted, though the model can not afford it`)
    FundModel.count(model, command)
    granted.push(command._tag)
    events.push(...decided.success)
    state = decided.success.reduce(FundDecider.decider.evolve, state)
    agree(model, open(state), command)
  })
  vouched(events)
  return { state: open(state), model, events, refusals, granted }
}

const told = (command: unknown): string => JSON.stringify(command)

const open = (state: Fund.Fund): Fund.Open => {
  if (state._tag === "None") throw new Error("the fund was opened before")
  return state
}

const MONEY = { financial: "1002", budgetary: "8001" }

/** The lines of state and model are equal, none is overdrawn, and the money accounts of both books say the same. */
const agree = (model: FundModel.Model, state: Fund.Open, command: unknown): void => {
  let lines = 0
  for (const year of Fund.openYears(state)) {
    for (const line of Fund.linesOf(state, year)) {
      lines++
      const counted = FundModel.counters(model, `${year}/${line.line}`)
      const { appropriated, encumbered, spent } = line
      const left = appropriated - spent
      const isSame =
        appropriated === counted.appropriated && encumbered === counted.encumbered && spent === counted.spent
      const isSound = BudgetLine.available(line) >= 0 && encumbered >= 0 && spent >= 0
      const isBooked =
        BudgetLine.balanceOf(line, MONEY.financial) === left && BudgetLine.balanceOf(line, MONEY.budgetary) === left
      if (!isSame || !isSound || !isBooked) throw new Error(`${told(command)}: ${told(line)}, model ${told(counted)}`)
    }
  }
  if (lines < [...model.lines.values()].filter(({ appropriated }) => appropriated > 0).length) {
    throw new Error(`${told(command)}: a line of the model is missing`)
  }
}

/** Every journal balances in both books, and the vouchers of a year are numbered without a gap. */
const vouched = (events: ReadonlyArray<FundEvent.FundEvent>): void => {
  const numbers = new Map<number, number>()
  for (const event of events) {
    if (!("journal" in event)) continue
    const { year, number } = event.journal
    const isNext = number === (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    if (!isNext || !Journal.isBalanced(event.journal)) throw new Error(told(event))
  }
}
