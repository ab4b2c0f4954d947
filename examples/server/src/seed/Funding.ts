/**
 * The funds of the example: work funds of a few villages and communities with all that the year brought so far, the pay funds of
 * the city and of one district, which closing a month draws on, and the relief fund of that district.
 */
import { City } from "@wangge/adapter-http/server"
import { Holder } from "@wangge/core/fund"
import { Day, Id, Money } from "@wangge/core/kernel"
import { Month } from "@wangge/core/pay"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import { type Community, communities } from "../city/Ground.ts"
import * as Staff from "../city/Staff.ts"
import { CITY } from "../city/Streets.ts"
import * as Lamp from "./Lamp.ts"
import { morning, paper } from "./Office.ts"
import * as Paying from "./Paying.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"
import { dayOf, line, type Place, type Span, type Turn } from "./Spending.ts"
import * as WorkFund from "./WorkFund.ts"

const SEED = 20_200_102
/** Whose months draw on the pay funds. */
const DISTRICT = Id.AreaCode.make("211103")
/** The ledger begins at the start of a year, so long ago at least. */
const DAYS = 200

/** Where the lamp stands, a second community, and two villages. */
const holders: ReadonlyArray<Community> = [
  ...communities.filter(({ code }) => code === Lamp.grid.parent),
  ...communities.filter(({ code, kind }) => kind === "community" && code !== Lamp.grid.parent).slice(0, 1),
  ...communities.filter(({ kind }) => kind === "village").slice(0, 2)
]

/** What each of the two levels bears of a month's pay of the district, in yuan, about as its payrolls have it. */
const monthly = { base: 1_507_000, performance: 377_000, insurance: 480_000, housing: 97_000 } as const
/** Months that are appropriated for a year, so that arrears and new people find money. */
const MONTHS = 13

/** A pay fund: each year's appropriation, and the months that were paid before payrolls were kept here. */
const ofPay = (before: Month.Month | undefined, payroll: Id.EvidenceHash, { years }: Span) => {
  const [first = 0] = years
  const opened = dayOf(first, 1, 2)
  const turns: Array<Turn> = [{ day: opened, actor: Staff.accountant, command: { _tag: "OpenFund", on: opened } }]
  for (const year of years) {
    const begun = dayOf(year, 1, 3)
    for (const [id, yuan] of Object.entries(monthly)) {
      turns.push({
        day: begun,
        actor: Staff.accountant,
        command: {
          _tag: "Appropriate",
          id: Id.JournalId.make(`appropriation-${year}-${id}`),
          on: begun,
          papers: [],
          line: line(id),
          amount: Money.yuan(yuan * MONTHS),
          kind: "original"
        }
      })
    }
    for (let month = 1; month <= 12; month++) {
      const on = dayOf(year, month, Paying.CLOSED)
      if (before === undefined || Month.ofDay(on) >= before) break
      const items = Object.entries(monthly).map(([id, yuan]) => ({
        line: line(id),
        use: "payroll",
        amount: Money.yuan(Math.round(yuan * (0.96 + 0.004 * month)))
      }))
      const [one, ...others] = items
      if (one === undefined) continue
      turns.push({
        day: on,
        actor: Staff.accountant,
        command: {
          _tag: "Pay",
          id: Id.JournalId.make(`payroll-before-${year}-${month}`),
          on,
          papers: [{ kind: "payroll", hash: payroll }],
          items: [one, ...others]
        }
      })
    }
  }
  return turns
}

/** The relief fund of the district: some families a month. */
const ofRelief = (approval: Id.EvidenceHash, { years }: Span, chance: Chance.Chance): Array<Turn> => {
  const [first = 0] = years
  const opened = dayOf(first, 1, 2)
  const turns: Array<Turn> = [{ day: opened, actor: Staff.accountant, command: { _tag: "OpenFund", on: opened } }]
  const temporary = line("temporary")
  for (const year of years) {
    const begun = dayOf(year, 1, 3)
    const id = Id.JournalId.make(`appropriation-${year}`)
    turns.push({
      day: begun,
      actor: Staff.accountant,
      command: {
        _tag: "Appropriate",
        id,
        on: begun,
        papers: [],
        line: temporary,
        amount: Money.yuan(600_000),
        kind: "original"
      }
    })
    for (let month = 1; month <= 12; month++) {
      const on = dayOf(year, month, 12)
      const amount = Money.yuan(Math.round(chance.between(8, 60)) * 500)
      const use = chance.next() < 0.6 ? "urgent" : "expenditure"
      turns.push({
        day: on,
        actor: Staff.accountant,
        command: {
          _tag: "Pay",
          id: Id.JournalId.make(`relief-${year}-${month}`),
          on,
          papers: [{ kind: "approval", hash: approval }],
          items: [{ line: temporary, use, amount }]
        }
      })
    }
  }
  return turns
}

/** Plays the turns of a fund up to a day, in the order of their days. */
const play = Effect.fnUntraced(function* (
  fund: Id.FundId,
  turns: ReadonlyArray<Turn>,
  today: Day.Day
): Effect.fn.Return<void, Fault, Needs> {
  const city = yield* City.City
  const done = turns.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [i, { actor, command, day }] of done.entries()) {
    yield* sent(city.fund(fund), command, actor, morning(city.zone, day), commandId("fund", fund, i))
  }
})

const papersOf = Effect.fnUntraced(function* ({ code }: Community): Effect.fn.Return<Place["papers"], Fault, Needs> {
  const of = (title: string) => paper(`${title} ${code}`)
  const invoice = yield* of("发票")
  const acceptance = yield* of("验收单")
  const contract = yield* of("合同")
  return {
    minutes: yield* of("会议记录"),
    ballot: yield* of("表决票汇总"),
    outcome: yield* of("实施结果公开照片"),
    payment: (amount) => [
      { kind: "invoice", hash: invoice },
      ...(amount >= Money.yuan(1_000) ? [{ kind: "acceptance", hash: acceptance }] : []),
      ...(amount >= Money.yuan(5_000) ? [{ kind: "contract", hash: contract }] : [])
    ]
  }
})

/** Opens the funds and plays their year; before the payrolls, which draw on the pay funds. */
export const run = Effect.fnUntraced(function* (dates: {
  readonly begin: Day.Day
  readonly today: Day.Day
}): Effect.fn.Return<void, Fault, Needs> {
  const { today } = dates
  const first = Day.yearOf(Day.plusDays(today, -DAYS))
  const years = Array.from({ length: Day.yearOf(today) - first + 1 }, (_, i) => first + i)
  const span: Span = { years, today }
  for (const holder of holders) {
    const chance = Chance.from(SEED + Number(holder.code.slice(-9)))
    const place: Place = { code: holder.code, papers: yield* papersOf(holder) }
    yield* play(Holder.fundOf(holder.code, "work"), WorkFund.turns(place, holder, span, chance), today)
  }
  const payroll = yield* paper("工资表")
  const before = Paying.months(dates)?.before
  for (const holder of [CITY, DISTRICT]) {
    yield* play(Holder.fundOf(holder, "pay"), ofPay(before, payroll, span), today)
  }
  const approval = yield* paper("救助审批表")
  yield* play(Holder.fundOf(DISTRICT, "relief"), ofRelief(approval, span, Chance.from(SEED)), today)
})
