/**
 * What the people of {@link FundVillage} do in tests, each with what the test does not speak of filled in.
 *
 * @internal
 */
import * as Day from "../kernel/Day.ts"
import { EncumbranceId, EvidenceHash, JournalId, SpendingId } from "../kernel/Id.ts"
import * as Money from "../kernel/Money.ts"
import type { FundCommand, Of } from "./FundCommand.ts"
import { type Act, as, line, someone } from "./FundVillage.ts"

const hash = EvidenceHash.make("a".repeat(64))
export const minutes = [hash]
export const papers = (...kinds: ReadonlyArray<string>) => kinds.map((kind) => ({ kind, hash }))
type Rest<Tag extends FundCommand["_tag"]> = Partial<Omit<Of<Tag>, "_tag">>
const DAY = Day.of("2020-03-02")

export const open: FundCommand = { _tag: "OpenFund", on: Day.of("2020-01-02") }
export const appropriate = (id: string, to: string, yuan: number, rest: Rest<"Appropriate"> = {}): FundCommand => ({
  _tag: "Appropriate",
  id: JournalId.make(id),
  on: Day.of("2020-01-02"),
  line: line(to),
  amount: Money.yuan(yuan),
  kind: "original",
  papers: [],
  ...rest
})
export const transfer = (id: string, from: string, to: string, yuan: number): FundCommand => ({
  _tag: "TransferBudget",
  id: JournalId.make(id),
  on: DAY,
  from: line(from),
  to: line(to),
  amount: Money.yuan(yuan),
  reason: "more is needed there",
  papers: []
})
export const withdraw = (id: string, from: string, yuan: number): FundCommand => ({
  _tag: "WithdrawBudget",
  id: JournalId.make(id),
  on: DAY,
  line: line(from),
  amount: Money.yuan(yuan),
  reason: "the district takes it back",
  papers: []
})
export const encumber = (id: string, yuan: number, rest: Rest<"Encumber"> = {}): FundCommand => ({
  _tag: "Encumber",
  encumbrance: EncumbranceId.make(id),
  line: line("care"),
  use: "visits",
  amount: Money.yuan(yuan),
  on: DAY,
  ...rest
})
export const release = (id: string, rest: Rest<"ReleaseEncumbrance"> = {}): FundCommand => ({
  _tag: "ReleaseEncumbrance",
  encumbrance: EncumbranceId.make(id),
  on: DAY,
  reason: "not needed",
  ...rest
})
export const payOn = (id: string, on: string, yuan: number, rest: Rest<"PayEncumbrance"> = {}): FundCommand => ({
  _tag: "PayEncumbrance",
  id: JournalId.make(id),
  encumbrance: EncumbranceId.make(on),
  amount: Money.yuan(yuan),
  last: false,
  on: DAY,
  papers: papers("invoice", "contract"),
  ...rest
})
export const pay = (id: string, yuan: number, rest: Rest<"Pay"> = {}): FundCommand => ({
  _tag: "Pay",
  id: JournalId.make(id),
  items: [{ line: line("care"), use: "visits", amount: Money.yuan(yuan) }],
  on: DAY,
  papers: papers("invoice", "contract"),
  ...rest
})
export const reverse = (id: string, reverses: string, rest: Rest<"ReverseJournal"> = {}): FundCommand => ({
  _tag: "ReverseJournal",
  id: JournalId.make(id),
  reverses: JournalId.make(reverses),
  reason: "booked by mistake",
  on: DAY,
  papers: [],
  ...rest
})
export const closeYear = (id: string, year: number): FundCommand => ({
  _tag: "CloseYear",
  id: JournalId.make(id),
  year
})

export const request = (id: string, yuan: number, rest: Rest<"RequestSpending"> = {}): FundCommand => ({
  _tag: "RequestSpending",
  request: SpendingId.make(id),
  line: line("roads"),
  use: "repair",
  amount: Money.yuan(yuan),
  item: "gravel for the north road",
  on: DAY,
  papers: [],
  ...rest
})
const stepOf = (id: string, name: string, on: string) => ({
  request: SpendingId.make(id),
  step: name,
  on: Day.of(on),
  papers: minutes
})
export const sign = (id: string, on = "2020-03-02", name = "secretary"): FundCommand => ({
  _tag: "SignRequest",
  ...stepOf(id, name, on)
})
export const meet = (id: string, on = "2020-03-02"): FundCommand => ({
  _tag: "RecordMeeting",
  ...stepOf(id, "committees", on)
})
export const vote = (id: string, [due, present, favour]: readonly [number, number, number]): FundCommand => ({
  _tag: "RecordVote",
  ...stepOf(id, "members", "2020-03-03"),
  ballot: { due, present, favour }
})
export const publish = (id: string, on = "2020-03-04"): FundCommand => ({
  _tag: "PublishRequest",
  ...stepOf(id, "notice", on)
})

export const secretary = someone("li", "secretary")
export const administrator = someone("zhou", "gridAdministrator")
/** Zhou asks, Li signs and records the meeting. */
export const asks = (id: string, amount: number, rest = {}): Act => as(administrator, request(id, amount, rest))
export const signs = (id: string, on?: string): Act => as(secretary, sign(id, on))
export const meets = (id: string): Act => as(secretary, meet(id))

/** The fund is open, with money on each line. */
export const filled: ReadonlyArray<FundCommand> = [
  open,
  appropriate("A1", "care", 1_000),
  appropriate("A2", "roads", 20_000),
  appropriate("A3", "office", 2_000)
]
