/**
 * The payroll of a district of a thousand people on a store: drawn up, drawn up again, closed by a second accountant, referred to
 * by the next month, corrected by arrears, and the same after a replay by another process.
 */
import { CityStreams, type EventStore, Governance, Streams, type ViewStore } from "@wangge/core/app"
import { type Actor, Day, type Id, Instant, Money } from "@wangge/core/kernel"
import {
  Month,
  type PayRecordCommand,
  type PayrollPeriod,
  type PayrollPeriodCommand,
  PayrollPeriodView
} from "@wangge/core/pay"
import { Override, Panjin2020 } from "@wangge/core/policy"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Runner } from "./Runner.ts"
import * as StaffSample from "./StaffSample.ts"

export type Open = (
  views: ReadonlyArray<ViewStore.AnyView>
) => Layer.Layer<EventStore.EventStore | ViewStore.ViewStore, unknown>

const PEOPLE = 1_000
const TIMEOUT_MS = 120_000
const documents = ["d".repeat(64) as Id.EvidenceHash]
const referenceWages = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }

/** A city under Panjin's policy, with reference wages put in that Panjin's own pack leaves open (R5-08). */
const { pack } = Result.getOrThrow(
  Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value: referenceWages }])
)
const city = CityStreams.make({ code: "211100" as Id.AreaCode, policy: pack })

const at = (text: string): Instant.Instant => Result.getOrThrow(Instant.parse(`${text}T09:00:00+08:00`))

let sent = 0
const commandId = (): Id.CommandId => `pay-${++sent}` as Id.CommandId

const staffed = Effect.fnUntraced(function* (governance: Governance.Shape) {
  const [grid, workforce] = [city.gridOfCity, Streams.at(city.workforce, StaffSample.DISTRICT)]
  const start = at("2020-01-02")
  for (const command of StaffSample.areasFor(PEOPLE)) {
    yield* governance.handle({ commandId: commandId(), stream: grid, command, actor: StaffSample.registrar, at: start })
  }
  for (const command of StaffSample.staffOf(PEOPLE)) {
    yield* governance.handle({
      commandId: commandId(),
      stream: workforce,
      command,
      actor: StaffSample.officer,
      at: start
    })
  }
})

/** What the offices ask of the district's pay records and of a month. */
const deskOf = (governance: Governance.Shape) => ({
  record: (command: PayRecordCommand.PayRecordCommand, on: string) =>
    governance.handle({
      commandId: commandId(),
      stream: Streams.at(city.pay, StaffSample.DISTRICT),
      command,
      actor: StaffSample.officer,
      at: at(on)
    }),
  month: (
    month: string,
    command: PayrollPeriodCommand.PayrollPeriodCommand,
    on: string,
    actor: Actor.Actor = StaffSample.accountant
  ) => governance.handle({ commandId: commandId(), stream: streamOf(month), command, actor, at: at(on) }),
  period: (month: string) => Effect.map(governance.state(streamOf(month)), ({ state }) => drawn(state))
})

const streamOf = (month: string) => Streams.at(city.payroll, `${StaffSample.DISTRICT}-${month}`)

const drawn = (period: PayrollPeriod.PayrollPeriod): PayrollPeriod.Drawn => {
  if (period._tag === "Open") throw new Error("nothing has been drawn up")
  return period
}

const tagOf = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (fault) =>
    "refusal" in fault ? (fault.refusal as { _tag: string })._tag : fault._tag
  )

const draft: PayrollPeriodCommand.PayrollPeriodCommand = { _tag: "DraftPayroll" }
const close = (number: number): PayrollPeriodCommand.PayrollPeriodCommand => ({ _tag: "ClosePayroll", draft: number })
const leave = (index: number, from: string, to: string): PayRecordCommand.PayRecordCommand => ({
  _tag: "RecordUnpaidLeave",
  person: StaffSample.personAt(index),
  kind: "privateAffairs",
  from: Day.of(from),
  to: Day.of(to),
  documents
})
const adjust = (index: number, from: string, steps: number): PayRecordCommand.PayRecordCommand => ({
  _tag: "AdjustGrade",
  person: StaffSample.personAt(index),
  from: Day.of(from),
  steps,
  reason: "a decision that came late",
  documents
})

export const suite = ({ describe, test, expect }: Runner, name: string, open: Open): void => {
  const run = <A, E>(
    body: (world: Governance.Shape) => Effect.Effect<A, E, EventStore.EventStore | ViewStore.ViewStore>
  ) =>
    Effect.runPromise(
      Effect.provide(
        Effect.flatMap(Governance.Governance, body),
        Governance.layer(city).pipe(Layer.provideMerge(open(city.views)))
      )
    )

  describe(`payroll contract: ${name}`, () => {
    test(
      "two months of 1,000 people, from the draft to arrears, and the same again by another process",
      () =>
        run(
          Effect.fnUntraced(function* (governance) {
            const { record, month, period } = deskOf(governance)
            yield* staffed(governance)
            expect(yield* tagOf(month("2020-01", draft, "2020-01-20"))).toBe("PayrollNotBegun")
            yield* record({ _tag: "BeginPayroll", month: Month.of("2020-01") }, "2020-01-20")
            expect(yield* tagOf(month("2020-02", draft, "2020-02-20"))).toBe("PreviousOpen")

            yield* month("2020-01", draft, "2020-01-20")
            yield* record(leave(3, "2020-01-06", "2020-01-08"), "2020-01-21")
            const tooLate = month("2020-01", close(1), "2020-01-21", StaffSample.secondAccountant)
            expect(yield* tagOf(tooLate)).toBe("DraftOutdated")
            yield* month("2020-01", draft, "2020-01-21")
            expect(yield* tagOf(month("2020-01", close(2), "2020-01-21"))).toBe("SameHand")
            yield* month("2020-01", close(2), "2020-01-21", StaffSample.secondAccountant)

            const january = yield* period("2020-01")
            const { totals } = january
            expect(january).toMatchObject({ _tag: "Closed", draft: 2, totals: { people: PEOPLE, arrears: 0 } })
            expect(january.payslips.length).toBe(PEOPLE)
            expect(totals.gross).toBe(totals.net + totals.employee + totals.tax)
            expect(totals.city + totals.district).toBe(totals.cost)
            expect(yield* tagOf(month("2020-01", draft, "2020-02-20"))).toBe("AlreadyClosed")
            const moved = record({ _tag: "BeginPayroll", month: Month.of("2020-02") }, "2020-02-20")
            expect(yield* tagOf(moved)).toBe("PayrollUnderWay")

            yield* record(leave(10, "2020-01-06", "2020-01-09"), "2020-02-10")
            yield* record(adjust(4, "2020-01-01", 1), "2020-02-10")
            yield* month("2020-02", draft, "2020-02-20")
            yield* month("2020-02", close(1), "2020-02-20", StaffSample.secondAccountant)
            const february = yield* period("2020-02")
            const corrected = february.payslips.filter(({ earnings }) => earnings.some((one) => one.for === "2020-01"))
            // The third had two unpaid days in January, whose paid days the notice of 26 January made one fewer (R8-05).
            expect(corrected.map(({ person }) => person)).toEqual([3, 4, 10].map(StaffSample.personAt))
            expect(february.differences.map(({ person }) => person)).toEqual([3, 4, 10].map(StaffSample.personAt))
            expect(yield* period("2020-01")).toEqual(january)

            const other = deskOf(yield* Effect.provide(Governance.Governance, Governance.layer(city)))
            expect(yield* other.period("2020-01")).toEqual(january)
            expect(yield* other.period("2020-02")).toEqual(february)
            yield* other.month("2020-03", draft, "2020-03-20")
            expect((yield* period("2020-03")).totals.arrears).toBe(0)

            const { views } = governance
            const of = { where: [{ column: "month", op: "eq", value: "2020-01" }], limit: 2 * PEOPLE } as const
            const [row] = (yield* views.query(PayrollPeriodView.periods, of)).rows
            expect(row).toMatchObject({ closed_by: "accountant-2", people: PEOPLE, net_fen: totals.net })
            const slips = (yield* views.query(PayrollPeriodView.payslips, of)).rows
            expect(slips.length).toBe(PEOPLE)
            expect(slips.reduce((sum, { cost_fen }) => sum + cost_fen, 0)).toBe(totals.cost)
            const journal = (yield* views.query(PayrollPeriodView.journal, of)).rows
            const sideOf = (side: string) =>
              journal.reduce((sum, line) => (line.side === side ? sum + line.amount_fen : sum), 0)
            expect([sideOf("debit"), sideOf("credit")]).toEqual([totals.cost, totals.cost])
          })
        ),
      TIMEOUT_MS
    )
  })
}
