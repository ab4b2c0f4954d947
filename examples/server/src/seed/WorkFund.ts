/** A year of a work fund of the example: its budget, small bills, purchases at every stage, and the end of a year that is over. */
import { Account, type FundCommand } from "@wangge/core/fund"
import { Day, Id, Money } from "@wangge/core/kernel"
import type * as Chance from "../city/Chance.ts"
import type { Community } from "../city/Ground.ts"
import * as Staff from "../city/Staff.ts"
import { dayOf, line, type Place, type Purchase, purchase, type Span, type Turn } from "./Spending.ts"

/** Of a work fund's yearly amount, in percent. */
const shares = { service: 16, environment: 24, facilities: 30, activities: 12, safety: 8, office: 10 } as const
const yearly = { village: 450_000, community: 200_000 } as const

interface Timed extends Purchase {
  /** Days after the beginning of the year. */
  readonly after: number
}

/** What comes every year; `yuan` is that of a community. */
const everyYear: ReadonlyArray<Timed> = [
  { id: "care", after: 16, line: "service", use: "care", yuan: 900, item: "春节前走访困难家庭慰问品" },
  { id: "lamps", after: 44, line: "facilities", use: "lamps", yuan: 3_600, item: "小区路灯灯头更换12盏" },
  { id: "greening", after: 72, line: "environment", use: "greening", yuan: 22_000, item: "广场绿化补植" },
  { id: "culture", after: 118, line: "activities", use: "culture", yuan: 4_200, item: "夏季文艺演出舞台租赁" },
  { id: "mediation", after: 150, line: "safety", use: "mediation", yuan: 1_600, item: "调解室桌椅" },
  { id: "roads", after: 170, line: "facilities", use: "roads", yuan: 18_000, item: "主路破损路面修补" }
]

/** What is under way; days before today. */
const underWay: ReadonlyArray<Timed> = [
  { id: "drains", after: 82, line: "facilities", use: "drains", yuan: 16_000, item: "雨污管道清淤" },
  { id: "equipment", after: 54, line: "facilities", use: "equipment", yuan: 9_800, item: "健身器材更新4件" },
  { id: "convenience", after: 33, line: "service", use: "convenience", yuan: 12_600, item: "便民服务站自助终端" },
  { id: "cleaning", after: 19, line: "environment", use: "cleaning", yuan: 8_400, item: "冬季清雪设备" },
  { id: "training", after: 10, line: "activities", use: "training", yuan: 5_600, item: "网格员急救培训" },
  { id: "fire", after: 4, line: "safety", use: "fire", yuan: 2_400, item: "灭火器换药和检测" },
  { id: "information", after: 1, line: "activities", use: "information", yuan: 680, item: "垃圾分类宣传页印制" }
]

/** All that happens to a work fund, in any order. */
export const turns = (
  place: Place,
  { kind }: Community,
  { today, years }: Span,
  chance: Chance.Chance
): Array<Turn> => {
  const scale = kind === "village" ? 2 : 1
  const [first = 0] = years
  const now = years.at(-1) ?? first
  const all: Array<Turn> = []
  const books = (day: Day.Day, command: FundCommand.FundCommand) => all.push({ day, actor: Staff.accountant, command })
  const scaled = ({ yuan, ...one }: Timed, year: number): Purchase => ({
    ...one,
    id: `${one.id}-${year}`,
    yuan: yuan * scale
  })
  const opened = dayOf(first, 1, 2)
  const left = Money.yuan(6_400 * scale)
  books(opened, { _tag: "OpenFund", on: opened })
  const entry = { line: line("facilities"), amount: left }
  const on = (account: string, side: "debit" | "credit") => ({ ...entry, account: accountOf(account), side })
  books(opened, {
    _tag: "ImportOpening",
    id: Id.JournalId.make("opening"),
    on: opened,
    papers: [],
    lines: [{ line: entry.line, origin: first - 1, amount: left }],
    financial: [on("1002", "debit"), on("3001", "credit")],
    budgetary: [on("8001", "debit"), on("8101", "credit")]
  })
  for (const year of years) {
    const begun = dayOf(year, 1, 5)
    for (const [id, percent] of Object.entries(shares)) {
      books(begun, {
        _tag: "Appropriate",
        id: Id.JournalId.make(`appropriation-${year}-${id}`),
        on: begun,
        papers: [],
        line: line(id),
        amount: Money.yuan((yearly[kind] * percent) / 100),
        kind: "original"
      })
    }
    if (year > first) books(dayOf(year, 1, 4), { _tag: "CloseYear", id: yearEnd(year - 1), year: year - 1 })
    for (let month = 1; month <= 12; month++) {
      all.push(...monthOf(place, year, month, chance))
      if (month > 1)
        books(dayOf(year, month, 10), { _tag: "ClosePeriod", through: Day.plusDays(dayOf(year, month, 1), -1) })
    }
    const moved = dayOf(year, 6, 11)
    books(moved, {
      _tag: "TransferBudget",
      id: Id.JournalId.make(`transfer-${year}`),
      on: moved,
      papers: [],
      from: line("environment"),
      to: line("safety"),
      amount: Money.yuan(3_000 * scale),
      reason: "汛期巡防支出增加"
    })
    const shift = Math.floor(chance.next() * 6)
    for (const one of everyYear) {
      all.push(...purchase(place, Day.plusDays(dayOf(year, 1, 1), one.after + shift), scaled(one, year)))
    }
  }
  // Purchases of the last weeks belong to one budget year; early in January there are none yet.
  for (const one of underWay) {
    const begin = Day.plusDays(today, -one.after)
    if (begin < dayOf(now, 1, 6)) continue
    all.push(...purchase(place, begin, scaled(one, now)))
  }
  all.push(...refusedAndTakenBack(place, today, now))
  return all
}

const accountOf = (code: string) => Account.AccountCode.make(code)

const yearEnd = (year: number) => Id.JournalId.make(`year-end-${year}`)

/** The small bills of a month; in April one of them stands on the wrong line and is reversed. */
const monthOf = (place: Place, year: number, month: number, chance: Chance.Chance): Array<Turn> => {
  const pay = (id: string, date: number, lineId: string, use: string, yuan: number): Turn => {
    const day = dayOf(year, month, date)
    const amount = Money.yuan(yuan)
    const items = [{ line: line(lineId), use, amount }] as const
    const papers = place.papers.payment(amount)
    return {
      day,
      actor: Staff.accountant,
      command: { _tag: "Pay", id: Id.JournalId.make(`${id}-${year}-${month}`), on: day, papers, items }
    }
  }
  const between = (from: number, to: number) => Math.round(chance.between(from, to))
  const turns = [
    pay("office", 8, "office", "office", between(90, 198)),
    pay("tea", 17, "service", "volunteers", between(60, 180))
  ]
  if (month === 4) {
    const wrong = pay("posters", 20, "office", "office", 176)
    const reversed = dayOf(year, month, 23)
    turns.push(
      wrong,
      {
        day: reversed,
        actor: Staff.chiefAccountant,
        command: {
          _tag: "ReverseJournal",
          id: Id.JournalId.make(`reversal-${year}`),
          on: reversed,
          papers: [],
          reverses: Id.JournalId.make(`posters-${year}-4`),
          reason: "宣传用品误列办公运转"
        }
      },
      pay("posters-again", 23, "activities", "information", 176)
    )
  }
  return turns
}

/** One request that was turned down, and one that was taken back. */
const refusedAndTakenBack = ({ code }: Place, today: Day.Day, year: number): Array<Turn> => {
  const begin = Day.plusDays(today, -60)
  if (begin < dayOf(year, 1, 6)) return []
  const asked = (id: string, day: Day.Day, use: string, item: string, yuan: number): Turn => ({
    day,
    actor: Staff.hall(code),
    command: {
      _tag: "RequestSpending",
      request: Id.SpendingId.make(id),
      line: line("safety"),
      use,
      amount: Money.yuan(yuan),
      item,
      on: day,
      papers: []
    }
  })
  const [turned, back] = [Day.plusDays(begin, 3), Day.plusDays(begin, 9)]
  return [
    asked("patrol-cars", begin, "patrol", "电动巡逻车租赁", 4_800),
    {
      day: turned,
      actor: Staff.secretary(code),
      command: {
        _tag: "RejectRequest",
        request: Id.SpendingId.make("patrol-cars"),
        on: turned,
        reason: "街道已统一配备巡逻车辆"
      }
    },
    asked("patrol-coats", Day.plusDays(begin, 6), "patrol", "巡防反光背心", 760),
    {
      day: back,
      actor: Staff.hall(code),
      command: {
        _tag: "WithdrawRequest",
        request: Id.SpendingId.make("patrol-coats"),
        on: back,
        reason: "改由志愿服务队提供"
      }
    }
  ]
}
