import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import { AreaCode, JournalId, SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as Fund from "./Fund.ts"
import {
  administrator,
  appropriate,
  asks,
  closeYear,
  encumber,
  filled,
  meet,
  meets,
  minutes,
  open,
  papers,
  pay,
  payOn,
  publish,
  release,
  request,
  reverse,
  secretary,
  sign,
  signs,
  transfer,
  vote
} from "./FundActs.ts"
import type { FundCommand } from "./FundCommand.ts"
import type { FundContext } from "./FundContext.ts"
import { decider } from "./FundDecider.ts"
import type { FundRefusal } from "./FundRefusal.ts"
import { catalogue } from "./FundRefusalCatalogue.ts"
import { account, as, ask, context, type FUND, fund, line, someone, VILLAGE } from "./FundVillage.ts"

const yuan = Money.yuan
const day = Day.of
/** One case a refusal: what stands, what is asked, and by whom. */
type Case = readonly [FundRefusal["_tag"], Fund.Fund, FundCommand, Partial<FundContext>?]

const reserved = fund(...filled, encumber("E1", 400), payOn("P1", "E1", 100), pay("P2", 50))
const asked = fund(
  ...filled,
  asks("R1", 500),
  asks("R2", 2_000, { use: "lamps" }),
  asks("R3", 6_000, { on: day("2020-01-20") })
)
const voted = fund(...filled, asks("R3", 6_000), meets("R3"))
const noticed = fund(
  ...filled,
  asks("R3", 6_000),
  meets("R3"),
  as(secretary, vote("R3", [30, 20, 16])),
  as(secretary, publish("R3"))
)
const ready = fund(
  ...filled,
  asks("R1", 500),
  signs("R1"),
  asks("R2", 300),
  as(secretary, { _tag: "RejectRequest", request: SpendingId.make("R2"), on: day("2020-03-02"), reason: "not now" })
)
const repair = (id: string, amount: number, rest = {}) =>
  encumber(id, amount, { line: line("roads"), use: "repair", request: SpendingId.make("R1"), ...rest })
const january = { today: day("2021-01-10") }
const closed = fund(...filled, pay("P1", 300), as(someone("zhao"), closeYear("Y1", 2020), january))
const reviewed = fund(...filled, asks("R4", 3_000), as(secretary, sign("R4", "2020-03-02", "review")))
const in2021 = { ...january, actor: someone("zhao") }
const entry = (code: string, side: "debit" | "credit", amount: number) => ({
  account: account(code),
  line: line("care"),
  side,
  amount: Money.fen(amount)
})
const post = (financial: ReturnType<typeof entry>[], budgetary: ReturnType<typeof entry>[] = []): FundCommand => ({
  _tag: "PostJournal",
  id: JournalId.make("X1"),
  on: day("2020-03-02"),
  financial,
  budgetary,
  papers: [],
  reason: "goods received, not yet paid"
})
const opening = (amount: number, money: number, origin = 2019): FundCommand => ({
  _tag: "ImportOpening",
  id: JournalId.make("O1"),
  on: day("2020-01-02"),
  papers: [],
  lines: [{ line: line("care"), origin, amount: yuan(amount) }],
  financial: [entry("1002", "debit", money), entry("3001", "credit", money)],
  budgetary: [entry("8001", "debit", money), entry("8101", "credit", money)]
})
const begun = fund(open)
const tryLine = line("gardens")

const cases: ReadonlyArray<Case> = [
  ["FundNotOpen", Fund.initial, pay("P1", 1)],
  ["FundOpenAlready", begun, open],
  ["HolderUnknown", Fund.initial, open],
  ["PurposeUnknown", Fund.initial, open, { fund: `${VILLAGE}-gifts` as typeof FUND }],
  ["RoleMayNot", begun, pay("P1", 1), { actor: secretary }],
  ["OutOfScope", begun, pay("P1", 1), { actor: someone("zhao", "accountant", [AreaCode.make("211104")]) }],
  ["NoRuleYet", Fund.initial, { _tag: "OpenFund", on: day("2019-06-01") }],
  ["NotYet", begun, pay("P1", 1, { on: day("2020-07-01") })],
  ["PeriodClosed", begun, pay("P1", 1, { on: day("2020-01-01") })],
  ["OutOfOrder", reserved, payOn("P3", "E1", 1, { on: day("2020-03-01") })],
  ["JournalUnknown", begun, reverse("V1", "P9")],
  ["EncumbranceUnknown", begun, payOn("P1", "E9", 1)],
  ["RequestUnknown", begun, sign("R9"), { actor: secretary }],
  ["SubjectUnknown", reserved, encumber("E2", 1, { subject: { kind: "ticket", id: "T-9" } }), { subject: "unknown" }],
  ["SubjectSettled", reserved, encumber("E2", 1, { subject: { kind: "ticket", id: "T-1" } }), { subject: "settled" }],
  ["SubjectNeeded", reserved, encumber("E2", 1), { actor: someone("chen", "handler") }],
  ["LineUnknown", begun, encumber("E1", 1, { line: tryLine })],
  ["JournalExists", reserved, pay("P2", 51)],
  ["EncumbranceExists", reserved, encumber("E1", 401)],
  ["RequestExists", asked, request("R1", 501), { actor: administrator }],
  ["EncumbranceClosed", fund(...filled, encumber("E1", 400), release("E1")), payOn("P1", "E1", 1)],
  [
    "EncumbranceOver",
    fund(...filled, encumber("E1", 400, { until: day("2020-03-02") })),
    payOn("P1", "E1", 1, { on: day("2020-03-03") })
  ],
  ["AmountNotPositive", reserved, pay("P3", -1)],
  ["UntilFaulty", reserved, encumber("E2", 1, { until: day("2020-06-01") })],
  ["UseForbidden", reserved, encumber("E2", 1, { use: "wages" })],
  ["UseUnknown", reserved, encumber("E2", 1, { use: "gifts" })],
  [
    "PapersMissing",
    fund(...filled, asks("R1", 1_500), meets("R1"), signs("R1"), repair("E1", 1_500)),
    payOn("P1", "E1", 1_500, { papers: papers("invoice") })
  ],
  ["RequestNeeded", reserved, encumber("E2", 201, { line: line("roads"), use: "repair" })],
  ["RequestDiffers", ready, repair("E1", 501)],
  ["RequestNotReady", asked, repair("E1", 500)],
  ["RequestSettled", ready, sign("R2"), { actor: secretary }],
  ["StepNotNext", asked, sign("R2"), { actor: secretary }],
  ["StepRole", asked, sign("R1"), { actor: someone("qian") }],
  ["StepPapersMissing", asked, { ...meet("R2"), papers: [] } as FundCommand, { actor: secretary }],
  ["AskerDecides", fund(...filled, as(secretary, request("R1", 500))), sign("R1"), { actor: secretary }],
  [
    "AskerPays",
    fund(...filled, as(someone("zhao"), request("R1", 500)), signs("R1"), repair("E1", 500)),
    payOn("P1", "E1", 1)
  ],
  ["SignedAlready", reviewed, sign("R4"), { actor: secretary }],
  ["VoteFailed", voted, vote("R3", [30, 20, 15]), { actor: secretary }],
  [
    "NotAsker",
    asked,
    { _tag: "WithdrawRequest", request: SpendingId.make("R1"), on: day("2020-03-02"), reason: "no" },
    { actor: secretary }
  ],
  [
    "OutcomeTooEarly",
    asked,
    { _tag: "PublishOutcome", request: SpendingId.make("R1"), on: day("2020-03-02"), papers: minutes },
    { actor: secretary }
  ],
  ["OverOutstanding", reserved, release("E1", { amount: yuan(301) })],
  ["OverReserved", reserved, payOn("P3", "E1", 321)],
  [
    "OverWithoutRequest",
    fund(...filled, ...["E8", "E9"].map((id) => encumber(id, 200, { line: line("roads"), use: "repair" }))),
    encumber("E1", 101, { line: line("roads"), use: "lamps" })
  ],
  ["OverPerItem", fund(open, appropriate("A1", "roads", 300_000)), request("R1", 100_001), { actor: administrator }],
  [
    "OverPerYear",
    fund(open, appropriate("A1", "office", 60_000)),
    encumber("E1", 50_001, { line: line("office"), use: "paper" })
  ],
  ["OverEntitlement", begun, appropriate("A1", "care", 450_001)],
  ["SameLine", reserved, transfer("T1", "roads", "roads", 1)],
  ["NotTransferable", reserved, transfer("T1", "roads", "care", 1)],
  [
    "CarriedStays",
    fund(open, {
      ...opening(500, 50_000),
      lines: [{ line: line("roads"), origin: 2019, amount: yuan(500) }],
      financial: [{ ...entry("1002", "debit", 50_000), line: line("roads") }, entry("3001", "credit", 50_000)],
      budgetary: [{ ...entry("8001", "debit", 50_000), line: line("roads") }, entry("8101", "credit", 50_000)]
    } as FundCommand),
    transfer("T1", "roads", "office", 10)
  ],
  ["OverTransferShare", reserved, transfer("T1", "roads", "office", 4_001)],
  ["NotAvailable", reserved, encumber("E2", 551)],
  ["EntriesMissing", begun, post([])],
  ["AccountUnknown", begun, post([entry("9999", "debit", 1), entry("2302", "credit", 1)])],
  ["AccountNotFree", begun, post([entry("1002", "debit", 1), entry("2302", "credit", 1)])],
  ["EntryNotPositive", begun, post([entry("5001", "debit", -1), entry("2302", "credit", -1)])],
  ["Unbalanced", begun, post([entry("5001", "debit", 2), entry("2302", "credit", 1)])],
  ["OpeningTooLate", reserved, opening(500, 50_000)],
  ["OpeningOrigin", begun, opening(500, 50_000, 2021)],
  ["OpeningDisagrees", begun, opening(500, 49_999)],
  ["NotReversible", fund(open, opening(500, 50_000)), reverse("V1", "O1")],
  ["ReversedAlready", fund(...filled, pay("P1", 1), reverse("V1", "P1")), reverse("V2", "P1")],
  ["OtherYear", reserved, reverse("V1", "P2", { on: day("2021-01-05") }), in2021],
  ["YearIsClosed", closed, reverse("V1", "P1", { on: day("2021-01-05") }), in2021],
  ["PeriodNotOver", reserved, closeYear("Y1", 2020)],
  ["PeriodNotAfter", closed, { _tag: "ClosePeriod", through: day("2020-11-30") }, in2021],
  ["YearNotOpen", closed, closeYear("Y2", 2020), in2021],
  ["EarlierYearOpen", reserved, { _tag: "ClosePeriod", through: day("2021-01-05") }, in2021]
]

/** What the case gives; the holder of a `HolderUnknown` is not among the areas. */
const refused = ([tag, state, command, rest]: Case): FundRefusal | string => {
  const { holder, ...others } = context(rest)
  const isKnown = tag !== "HolderUnknown" && holder !== undefined
  const decided = decider.decide(state, command, isKnown ? { ...others, holder } : others)
  return Result.isFailure(decided) ? decided.failure : JSON.stringify(decided.success)
}

describe("refusals", () => {
  test.each(cases.map((one) => [one[0], one] as const))("%s", (tag, one) => {
    expect(refused(one)).toMatchObject({ _tag: tag })
  })

  test("a notice that still runs holds up what follows it", () => {
    const decided = ask(noticed, sign("R3", "2020-03-11"), { actor: secretary })
    expect(decided).toEqual(Result.fail({ _tag: "RequestNotReady", request: "R3", after: "2020-03-11" }))
  })

  test("every one has its case, and its sentences read as prose", () => {
    const told = new Set<string>(cases.map(([tag]) => tag))
    expect(Object.keys(catalogue).filter((tag) => !told.has(tag))).toEqual([])
    const sentences = cases.map((one) => {
      const refusal = refused(one)
      if (typeof refusal === "string") throw new Error(refusal)
      const { sentence } = Refusal.describe(catalogue, refusal)
      return `${refusal._tag}\n  ${sentence.zh}\n  ${sentence.en}`
    })
    expect(sentences.join("\n")).toMatchSnapshot()
  })
})
