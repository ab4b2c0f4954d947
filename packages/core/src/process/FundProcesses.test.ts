import { describe, expect, test } from "vitest"
import type { FundEvent } from "../fund/FundEvent.ts"
import type { FundingEvent } from "../fund/Funding.ts"
import * as Day from "../kernel/Day.ts"
import { type CommandId, EvidenceHash, FundId, JournalId, LineId, PersonId, TicketId } from "../kernel/Id.ts"
import { of as instant } from "../kernel/Instant.ts"
import * as Money from "../kernel/Money.ts"
import type { FundDraw } from "../pay/FundDraw.ts"
import type { PayrollPeriodEvent } from "../pay/PayrollPeriodEvent.ts"
import type { Of, TicketEvent } from "../ticket/TicketEvent.ts"
import { payrollDrawsBudget } from "./PayrollDrawsBudget.ts"
import type { Meta } from "./Process.ts"
import { ticketReleasesMoney } from "./TicketReleasesMoney.ts"

const at = instant(1_578_303_000_000)
const by = PersonId.make("li")
const on = Day.of("2020-01-21")
const metaOf = (stream: string): Meta => ({
  stream,
  version: 1,
  at,
  actor: { person: by, role: "accountant", scope: [] },
  commandId: "C-1" as CommandId
})

describe("a payroll that is closed", () => {
  const draw = (fund: string, yuan: number): FundDraw => ({
    fund: FundId.make(fund),
    journal: JournalId.make("payroll-211103-2020-01"),
    items: [{ line: LineId.make("base"), use: "payroll", amount: Money.yuan(yuan) }],
    papers: [{ kind: "payroll", hash: EvidenceHash.make("a".repeat(64)) }]
  })
  const closed: PayrollPeriodEvent = { _tag: "PayrollClosed", draft: 1, by, on }
  const meta = metaOf("payroll/211103-2020-01")

  test("is paid by each fund that it draws on, on the day of the closing", () => {
    const [city, district] = [draw("211100-pay", 3), draw("211103-pay", 4)]
    expect(payrollDrawsBudget.react({ ...closed, draws: [city, district] }, meta)).toEqual(
      [city, district].map(({ fund, journal, items, papers }) => ({
        stream: `fund/${fund}`,
        command: { _tag: "Pay", id: journal, on, items, papers }
      }))
    )
  })

  test("asks nothing of any fund where it draws on none", () => {
    expect(payrollDrawsBudget.react(closed, meta)).toEqual([])
  })
})

describe("money for a ticket", () => {
  const ticket = metaOf("ticket/T-1")
  const clocked = { clocks: [], grid: "211103001001001" as Of<"TicketClosed">["grid"] }
  const settles = (reason: string) => [
    { stream: "ticketFunding/T-1", command: { _tag: "SettleFunding", reason: `案卷T-1${reason}` } }
  ]
  const withdrawn = (voided: boolean): TicketEvent => ({
    _tag: "TicketWithdrawn",
    at,
    by,
    reason: "nothing there",
    voided,
    ...clocked,
    holdings: []
  })

  test.each<[string, TicketEvent, ReturnType<typeof settles>]>([
    ["closed", { _tag: "TicketClosed", at, by, round: 1, owed: [], ...clocked }, settles("结案 ticket T-1 closed")],
    [
      "declined",
      { _tag: "TicketDeclined", at, by, reason: "notOurDuty", note: "private", ...clocked },
      settles("不予立案 ticket T-1 declined")
    ],
    ["withdrawn", withdrawn(false), settles("撤销 ticket T-1 withdrawn")],
    ["voided", withdrawn(true), settles("作废 ticket T-1 voided")],
    [
      "merged",
      {
        _tag: "TicketMerged",
        at,
        by,
        into: TicketId.make("T-2"),
        reason: "the same lamp",
        reportedAt: at,
        urgency: "normal",
        reports: [],
        handedOver: { evidence: [], clocks: [], holdings: [] },
        ...clocked,
        holdings: []
      },
      settles("合并 ticket T-1 merged")
    ],
    ["accepted", { _tag: "TicketAccepted", at, by }, []]
  ])("a ticket that is %s", (_, event, issued) => {
    expect(ticketReleasesMoney.react(event, ticket)).toEqual(issued)
  })

  const reservation = {
    id: "E1" as Extract<FundEvent, { _tag: "Encumbered" }>["reservation"]["id"],
    year: 2020,
    line: LineId.make("facilities"),
    use: "lamps",
    reserved: Money.yuan(100),
    on,
    until: Day.of("2020-06-30")
  }
  const change = {
    year: 2020,
    line: reservation.line,
    appropriated: Money.zero,
    encumbered: Money.yuan(100),
    spent: Money.zero
  }
  const reserved = (subject?: { readonly kind: string; readonly id: string }): FundEvent => ({
    _tag: "Encumbered",
    reservation: subject === undefined ? reservation : { ...reservation, subject },
    change
  })

  test("is noted with the ticket, and no other reservation is", () => {
    const fund = metaOf("fund/211103001001-work")
    expect(ticketReleasesMoney.react(reserved({ kind: "ticket", id: "T-1" }), fund)).toEqual([
      { stream: "ticketFunding/T-1", command: { _tag: "NoteFunding", fund: "211103001001-work" } }
    ])
    expect(ticketReleasesMoney.react(reserved({ kind: "order", id: "T-1" }), fund)).toEqual([])
    expect(ticketReleasesMoney.react(reserved(), fund)).toEqual([])
  })

  test("is given back by every fund that holds some", () => {
    const settled: FundingEvent = {
      _tag: "FundingSettled",
      funds: [FundId.make("211103001001-work"), FundId.make("211103-pool")],
      reason: "closed"
    }
    expect(ticketReleasesMoney.react(settled, metaOf("ticketFunding/T-1"))).toEqual(
      settled.funds.map((fund) => ({
        stream: `fund/${fund}`,
        command: { _tag: "ReleaseSubject", subject: { kind: "ticket", id: "T-1" }, reason: "closed" }
      }))
    )
  })
})
