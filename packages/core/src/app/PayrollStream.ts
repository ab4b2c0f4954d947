/**
 * The streams of a district's monthly payrolls. A month reads the workforce and the pay records of its district and the months
 * closed before it; none of them may change while it is being decided.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Calendars from "../calendar/Calendars.ts"
import * as ChinaHolidays from "../calendar/ChinaHolidays.ts"
import type { Fund } from "../fund/Fund.ts"
import * as Holder from "../fund/Holder.ts"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { GridEvent } from "../grid/GridEvent.ts"
import * as GridNet from "../grid/GridNet.ts"
import type { GridRefusal } from "../grid/GridRefusal.ts"
import type { Day } from "../kernel/Day.ts"
import type { AreaCode, EvidenceHash } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Month from "../pay/Month.ts"
import * as PaidDays from "../pay/PaidDays.ts"
import type { PayPolicy } from "../pay/PayPolicy.ts"
import * as Payroll from "../pay/Payroll.ts"
import type { PayrollPeriod } from "../pay/PayrollPeriod.ts"
import { PayrollPeriodCommand } from "../pay/PayrollPeriodCommand.ts"
import type { Drawing, PayrollPeriodContext } from "../pay/PayrollPeriodContext.ts"
import { decider } from "../pay/PayrollPeriodDecider.ts"
import { PayrollPeriodEvent } from "../pay/PayrollPeriodEvent.ts"
import type { PayrollFault, PayrollPeriodRefusal } from "../pay/PayrollPeriodRefusal.ts"
import { catalogue } from "../pay/PayrollPeriodRefusalCatalogue.ts"
import type { CalendarOf } from "../sla/SlaClock.ts"
import * as Canonical from "./Canonical.ts"
import type { FundStream } from "./FundStream.ts"
import * as HashChain from "./HashChain.ts"
import type { PayRecordStream } from "./PayRecordStream.ts"
import * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"
import type { WorkforceStream } from "./WorkforceStream.ts"

export type PayrollStream = Streams.StreamDefinition<
  PayrollPeriod,
  PayrollPeriodCommand,
  PayrollPeriodEvent,
  PayrollPeriodRefusal,
  PayrollPeriodContext
>

export interface World {
  readonly policy: PayPolicy
  readonly gridOfCity: StreamName.Of<GridNet.GridNet, GridCommand, GridEvent, GridRefusal>
  readonly workforce: WorkforceStream
  /** Looked up when it is needed, since pay records in turn ask whether a month is closed. */
  readonly pay: () => PayRecordStream
  readonly fund: FundStream
  readonly dayOf: (at: Instant) => Day
  readonly calendarsFor: (days: { readonly opened: Day; readonly today: Day }) => CalendarOf
}

/** The id of the stream of a district's month: `211103-2020-01`. */
export const idOf = (district: AreaCode, month: Month.Month): string => `${district}-${month}`

const partsOf = (id: string): { readonly district: AreaCode; readonly month?: Month.Month } => {
  const [, district = id, text = ""] = /^([0-9]{2,24})-(.*)$/.exec(id) ?? []
  const month = Month.parse(text)
  return { district: district as AreaCode, ...(Result.isSuccess(month) ? { month: month.success } : {}) }
}

/** The paid days of a month by the city's calendar of working days, with the holidays as known on a day. */
const paidDaysKnownOn =
  (today: Day, calendarsFor: World["calendarsFor"]) =>
  (month: Month.Month): Result.Result<PaidDays.PaidDays, PayrollFault> => {
    const calendar = calendarsFor({ opened: Month.firstDay(month), today })(Calendars.WORKING)
    if (Result.isFailure(calendar)) return Result.fail({ _tag: "CalendarMissing", month })
    const { published } = calendar.success
    const holidays = published === undefined ? undefined : ChinaHolidays.asKnownOn(today)
    return Result.succeed(PaidDays.of(month, calendar.success, holidays))
  }

/** Streams named by district and month: `payroll/211103-2020-01`. */
export const make = ({ policy, gridOfCity, workforce, pay, fund, dayOf, calendarsFor }: World): PayrollStream => {
  const closedMonths = Effect.fnUntraced(function* (
    district: AreaCode,
    month: Month.Month,
    begun: Month.Month,
    today: Day,
    ask: Streams.Ask
  ) {
    const rules = Payroll.rulesOf(policy, month, today)
    if (Result.isFailure(rules)) return []
    const closed: Array<Payroll.ClosedMonth> = []
    for (let one = Payroll.closedFrom(month, begun, rules.success); one < month; one = Month.plus(one, 1)) {
      const period = yield* ask.state(Streams.at(definition, idOf(district, one)))
      if (period._tag === "Closed") closed.push(period)
    }
    return closed
  })

  /** How a month draws on the pay funds. A fund that is opened meanwhile has the closing decided again. */
  const drawingOf = Effect.fnUntraced(function* (
    district: AreaCode,
    month: Month.Month,
    today: Day,
    ask: Streams.Ask
  ): Effect.fn.Return<Drawing | undefined, Streams.ReadFault> {
    const rules = Payroll.rulesOf(policy, month, today)
    if (Result.isFailure(rules)) return undefined
    const { payFunds: rule } = rules.success
    if (rule.binding === "never") return undefined
    const own: Fund = yield* ask.state(Streams.at(fund, Holder.fundOf(district, rule.purpose)))
    if (rule.binding === "whereOpen" && own._tag === "None") return undefined
    const city = StreamName.idOf(gridOfCity) as AreaCode
    return { rule, city, hashOf: (payslips) => HashChain.sha256Text(Canonical.encode(payslips)) as EvidenceHash }
  })

  const definition: PayrollStream = {
    kind: "payroll",
    decider,
    commandSchema: PayrollPeriodCommand,
    eventSchema: PayrollPeriodEvent,
    refusals: catalogue,
    context: Effect.fnUntraced(function* ({ stream, command, actor, at }, ask) {
      const today = dayOf(at)
      const id = StreamName.idOf(stream)
      const { district, month } = partsOf(id)
      const net = yield* ask.state(gridOfCity)
      const records = yield* ask.state(Streams.at(pay(), district))
      const { begun } = records
      const isPaidHere = month !== undefined && begun !== undefined && begun <= month
      const closed = isPaidHere ? yield* closedMonths(district, month, begun, today, ask) : []
      const people = yield* ask.state(Streams.at(workforce, district))
      const paidDaysOf = paidDaysKnownOn(today, calendarsFor)
      const drawing =
        isPaidHere && command._tag === "ClosePayroll" ? yield* drawingOf(district, month, today, ask) : undefined
      return {
        today,
        actor,
        id,
        district,
        ...(month === undefined ? {} : { month }),
        districtStands: GridNet.placeOn(net, district, today).district === district,
        covers: (scope, area) => GridNet.scopeCovers(net, scope, area, today),
        ...(begun === undefined ? {} : { begun }),
        isPreviousClosed: isPaidHere && closed.at(-1)?.month === Month.plus(month, -1),
        compute: (asked) =>
          Payroll.run({ month: asked, today, workforce: people, records, policy, paidDaysOf, closed }),
        ...(drawing === undefined ? {} : { drawing })
      }
    })
  }
  return definition
}

/** Whether a district's payroll of a month is closed. */
export const isClosed =
  (payroll: PayrollStream) =>
  (district: AreaCode, month: Month.Month, ask: Streams.Ask): Effect.Effect<boolean, Streams.ReadFault> =>
    Effect.map(ask.state(Streams.at(payroll, idOf(district, month))), ({ _tag }) => _tag === "Closed")
