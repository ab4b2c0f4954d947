/**
 * A village's fund for tests: built by commands, so that every history in it is one that can happen.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Calendars from "../calendar/Calendars.ts"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, LineId, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import { type Account, AccountCode } from "./Account.ts"
import * as Fund from "./Fund.ts"
import type { FundCommand } from "./FundCommand.ts"
import type { FundContext } from "./FundContext.ts"
import { decider } from "./FundDecider.ts"
import type { FundEvent } from "./FundEvent.ts"
import * as FundPolicy from "./FundPolicy.ts"
import * as Holder from "./Holder.ts"
import type { Step } from "./Procedure.ts"

const because = Source.assumption("for a test")
const parameter = <A>(value: A): Dated.Dated<A> =>
  Dated.constant({
    label: Label.of("参数", "parameter"),
    unit: "one",
    transition: "apply",
    from: Day.of("2020-01-01"),
    value,
    source: because
  })

export const account = (text: string): AccountCode => AccountCode.make(text)
const chart = (
  [
    ["1002", "standing", "debit", false],
    ["2302", "standing", "credit", true],
    ["3001", "standing", "credit", false],
    ["4001", "revenue", "credit", false],
    ["5001", "expense", "debit", true],
    ["6001", "revenue", "credit", false],
    ["7201", "expense", "debit", false],
    ["8001", "standing", "debit", false],
    ["8101", "standing", "credit", false]
  ] as const
).map(
  ([code, kind, normal, free]): Account => ({
    code: account(code),
    label: Label.same(code),
    book: code >= "6" ? "budgetary" : "financial",
    kind,
    normal,
    free
  })
) as [Account, ...Array<Account>]

const debit = (text: string) => ({ account: account(text), side: "debit" }) as const
const credit = (text: string) => ({ account: account(text), side: "credit" }) as const
const template = (id: string, [a, b]: readonly [string, string], [c, d]: readonly [string, string]) => ({
  id,
  label: Label.same(id),
  financial: [debit(a), credit(b)],
  budgetary: [debit(c), credit(d)]
})

const named = (id: string) => ({ id, label: Label.same(id) })
export const line = (text: string): LineId => LineId.make(text)
const step = { roles: ["secretary"], source: because } as const
const secretary: Step = { ...step, _tag: "Signature", id: "secretary", label: Label.of("书记审批", "secretary signs") }
const review: Step = {
  ...step,
  _tag: "Signature",
  id: "review",
  label: Label.of("会签", "second signature"),
  roles: ["secretary", "accountant"]
}
const members: Step = {
  ...step,
  _tag: "Vote",
  id: "members",
  label: Label.of("党员大会审议", "members vote"),
  present: Share.of(2, 3),
  favour: Share.of(1, 2),
  favourOf: "due"
}
const committees: Step = { ...step, _tag: "Meeting", id: "committees", label: Label.of("两委商议", "committees meet") }
const notice: Step = {
  ...step,
  _tag: "Notice",
  id: "notice",
  label: Label.of("决议公开", "decision shown"),
  workingDays: 5
}

/** Amounts in whole yuan: 200 without a request, 1,000 with committees, 2,500 with two signatures, 5,000 with vote and notice. */
export const policy: FundPolicy.FundPolicy = {
  chart: parameter(chart),
  templates: parameter({
    appropriation: template("appropriation", ["1002", "4001"], ["8001", "6001"]),
    withdrawal: template("withdrawal", ["4001", "1002"], ["6001", "8001"]),
    returned: template("returned", ["3001", "1002"], ["8101", "8001"]),
    payments: [template("purchase", ["5001", "1002"], ["7201", "8001"])],
    money: { financial: account("1002"), budgetary: account("8001") },
    closing: { financial: account("3001"), budgetary: account("8101") }
  }),
  purposes: parameter([
    {
      id: "work",
      label: Label.of("工作经费", "work fund"),
      source: because,
      yearly: { village: Money.yuan(450_000), community: Money.yuan(200_000), source: Source.fact("PJ-C1") },
      lines: [
        {
          id: line("roads"),
          label: Label.of("道路", "roads"),
          uses: [named("repair"), named("lamps")],
          withoutRequestMax: Money.yuan(200),
          withoutRequestYearMax: Money.yuan(500),
          perItemMax: Money.yuan(100_000),
          papers: [
            { from: Money.yuan(0), kind: "invoice", label: Label.of("发票", "invoice") },
            { from: Money.yuan(1_000), kind: "contract", label: Label.of("合同", "contract") }
          ],
          payment: "purchase",
          left: "carried",
          transferable: true
        },
        {
          id: line("office"),
          label: Label.of("办公", "office"),
          uses: [named("paper")],
          perYearMax: Money.yuan(50_000),
          papers: [],
          payment: "purchase",
          left: "returned",
          transferable: true
        },
        {
          id: line("care"),
          label: Label.of("帮扶", "care"),
          uses: [named("visits")],
          papers: [],
          payment: "purchase",
          left: "carried",
          transferable: false
        }
      ],
      forbidden: [{ ...named("wages"), label: Label.of("人员工资", "wages"), source: Source.rule("R6-14") }],
      routes: [
        { from: Money.yuan(0), steps: [secretary] },
        { from: Money.yuan(1_000), steps: [committees, secretary] },
        { from: Money.yuan(2_500), steps: [review, secretary] },
        { from: Money.yuan(5_000), steps: [committees, members, notice, secretary] }
      ]
    }
  ]),
  carryOver: parameter({ unusedYearsMax: 2 }),
  encumbrance: parameter({ daysMax: 90, overrun: Share.percent(5) }),
  splitDays: parameter(30),
  transferShare: parameter(Share.percent(20))
}

export const VILLAGE = AreaCode.make("211103101200")
export const FUND = Holder.fundOf(VILLAGE, "work")
export const TODAY = Day.of("2020-06-30")
const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
const rulesOn = FundPolicy.byDay(policy)

export const someone = (person: string, role: Role = "accountant", scope: ReadonlyArray<AreaCode> = []): Actor => ({
  person: PersonId.make(person),
  role,
  scope
})

export const context = (rest: Partial<FundContext> = {}): FundContext => ({
  fund: FUND,
  today: TODAY,
  actor: someone("zhao"),
  rulesOn,
  holder: { code: VILLAGE, kind: "village" },
  covers: (scope, area) => scope.length === 0 || scope.some((code) => area.startsWith(code)),
  calendar,
  ...rest
})

/** What a command gives, with today and the accountant Zhao unless told. */
export const ask = (state: Fund.Fund, command: FundCommand, rest: Partial<FundContext> = {}) =>
  decider.decide(state, command, context(rest))

export interface Act {
  readonly command: FundCommand
  readonly rest: Partial<FundContext>
}
export const as = (actor: Actor, command: FundCommand, rest: Partial<FundContext> = {}): Act => ({
  command,
  rest: { actor, ...rest }
})

/** The events of commands in turn, each of which has to be accepted. */
export const history = (...acts: ReadonlyArray<FundCommand | Act>): ReadonlyArray<FundEvent> => {
  let state: Fund.Fund = Fund.initial
  return acts.flatMap((act) => {
    const { command, rest } = "command" in act ? act : { command: act, rest: {} }
    const events = Result.getOrThrowWith(ask(state, command, rest), (refusal) => new Error(JSON.stringify(refusal)))
    state = events.reduce(decider.evolve, state)
    return events
  })
}
export const fund = (...acts: ReadonlyArray<FundCommand | Act>): Fund.Open => {
  const state = history(...acts).reduce(decider.evolve, Fund.initial)
  if (state._tag === "None") throw new Error("the fund was never opened")
  return state
}
