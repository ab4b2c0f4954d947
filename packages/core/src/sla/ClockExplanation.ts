/**
 * Why a clock stands where it stands: the target, every counted and uncounted segment, extensions, notices, the result.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as WorkCalendar from "../calendar/WorkCalendar.ts"
import * as Zone from "../calendar/Zone.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Allowance from "./Allowance.ts"
import type { CalendarOf, SlaClock, Status } from "./ClockData.ts"
import { deadlineOf, endedPauses, lateMs, openPauses, remainingMs, statusAt, totalMs } from "./ClockReading.ts"
import type { SlaRefusal } from "./SlaRefusal.ts"

const statusLabels: { readonly [S in Status]: Label.Label } = {
  green: Label.of("计时中", "running"),
  yellow: Label.of("黄灯预警", "yellow warning"),
  red: Label.of("红灯预警", "red warning"),
  breached: Label.of("已超时", "breached"),
  paused: Label.of("暂停中", "paused"),
  met: Label.of("按时完成", "met"),
  missed: Label.of("超时完成", "missed"),
  cancelled: Label.of("已取消", "cancelled")
}

const { step } = Explanation

interface View {
  readonly clock: SlaClock
  readonly calendar: WorkCalendar.WorkCalendar
  readonly at: Instant.Instant
}

const moment = ({ calendar }: View, at: Instant.Instant): Explanation.Quantity =>
  Explanation.moment(at, Zone.offsetMinutesAt(calendar.zone, at))

const allowanceStep = ({ clock: { target, extensions } }: View): Explanation.Explanation =>
  step(Label.of("时限", "allowance"), {
    quantity: Explanation.words(Allowance.label(target.allowance)),
    note: spanNote(target.allowanceMs, Label.of("开放时间", "open time")),
    source: target.source,
    steps: extensions.map(({ ms }, place) =>
      step(Label.of(`第${place + 1}次延期`, `extension ${place + 1}`), { quantity: Explanation.span(ms) })
    )
  })

const spanNote = (ms: number, what: Label.Label): Label.Label =>
  Label.of(`${what.zh}${Explanation.formatSpan(ms, "zh")}`, `${Explanation.formatSpan(ms, "en")} of ${what.en}`)

/** The way to the deadline, or up to the pause for a clock that has none. */
const waySteps = (view: View): Result.Result<ReadonlyArray<Explanation.Explanation>, SlaRefusal> => {
  const { clock, calendar } = view
  const pauses = endedPauses(clock.pauses)
  if (deadlineOf(clock) === undefined) {
    const held = openPauses(clock.pauses).map(({ from }) => from)
    const end = Instant.latest(clock.startedAt, held.reduce(Instant.earliest, view.at))
    return Result.succeed([WorkCalendar.explainElapsed(calendar, clock.startedAt, end, pauses)])
  }
  const way = WorkCalendar.explainDeadline(calendar, clock.startedAt, totalMs(clock), pauses)
  return Result.isFailure(way)
    ? Result.fail({ _tag: "CalendarRefused", reason: way.failure })
    : Result.succeed([way.success])
}

const raisedStep = (view: View): ReadonlyArray<Explanation.Explanation> => {
  const { notBefore } = view.clock
  return notBefore === undefined || deadlineOf(view.clock) !== notBefore
    ? []
    : [
        step(Label.of("不早于前一环节的期限", "not earlier than the deadline of the stage before"), {
          quantity: moment(view, notBefore)
        })
      ]
}

/** Where today's calendar would give another deadline than the one that holds: it was set on the calendar known then. */
const knownThenStep = (view: View): ReadonlyArray<Explanation.Explanation> => {
  const { clock, calendar } = view
  const deadline = deadlineOf(clock)
  if (deadline === undefined || deadline === clock.notBefore) return []
  const now = WorkCalendar.deadlineOutside(calendar, clock.startedAt, totalMs(clock), endedPauses(clock.pauses))
  return Result.isFailure(now) || now.success.at === deadline
    ? []
    : [
        step(Label.of("期限按当时公布的日历确定", "the deadline was set on the calendar published then"), {
          quantity: moment(view, deadline)
        })
      ]
}

const pauseSteps = (view: View): ReadonlyArray<Explanation.Explanation> =>
  openPauses(view.clock.pauses).map(({ from, until, cause, source }) =>
    step(Label.of(`暂停：${cause.zh}`, `paused: ${cause.en}`), {
      quantity: moment(view, from),
      source,
      steps: until === undefined ? [] : [step(Label.of("预定恢复", "to resume"), { quantity: moment(view, until) })]
    })
  )

const changeSteps = (view: View): ReadonlyArray<Explanation.Explanation> =>
  view.clock.changes.map(({ before, after, notice }) =>
    step(Label.of("按通知重新计算", "computed again after a notice"), {
      quantity: moment(view, after),
      source: notice,
      steps: [step(Label.of("原期限", "deadline before"), { quantity: moment(view, before) })]
    })
  )

const warningSteps = (view: View): ReadonlyArray<Explanation.Explanation> =>
  view.clock.state._tag === "Running"
    ? [
        step(Label.of("黄灯", "yellow warning"), { quantity: moment(view, view.clock.state.yellowAt) }),
        step(Label.of("红灯", "red warning"), { quantity: moment(view, view.clock.state.redAt) })
      ]
    : []

const standing = (view: View, remaining: number | undefined): ReadonlyArray<Explanation.Explanation> => {
  const late = lateMs(view.clock, view.at)
  const isLate = late === undefined ? (remaining ?? 0) < 0 : late > 0
  const end =
    view.clock.state._tag === "Stopped"
      ? [step(Label.of("停止", "stopped"), { quantity: moment(view, view.clock.state.at) })]
      : []
  if (remaining === undefined) return end
  return [
    ...end,
    isLate
      ? step(Label.of("超时（开放时间）", "late by (open time)"), { quantity: Explanation.span(-remaining) })
      : step(Label.of("剩余（开放时间）", "left (open time)"), { quantity: Explanation.span(remaining) }),
    ...(isLate && late !== undefined
      ? [step(Label.of("超时（自然时间）", "late by (wall time)"), { quantity: Explanation.span(late) })]
      : [])
  ]
}

/** The whole story of a clock as it stands at an instant. */
export const explain = (
  clock: SlaClock,
  at: Instant.Instant,
  calendarOf: CalendarOf
): Result.Result<Explanation.Explanation, SlaRefusal> => {
  const calendar = calendarOf(clock.target.calendar)
  if (Result.isFailure(calendar)) return Result.fail({ _tag: "CalendarRefused", reason: calendar.failure })
  const view: View = { clock, calendar: calendar.success, at }
  const way = waySteps(view)
  const remaining = remainingMs(clock, at, calendarOf)
  if (Result.isFailure(way)) return Result.fail(way.failure)
  if (Result.isFailure(remaining)) return Result.fail(remaining.failure)
  const deadline = deadlineOf(clock)
  return Result.succeed(
    step(clock.target.label, {
      quantity:
        deadline !== undefined
          ? moment(view, deadline)
          : remaining.success === undefined
            ? Explanation.none
            : Explanation.span(remaining.success),
      note: statusLabels[statusAt(clock, at)],
      source: clock.target.source,
      steps: [
        allowanceStep(view),
        ...way.success,
        ...raisedStep(view),
        ...knownThenStep(view),
        ...pauseSteps(view),
        ...changeSteps(view),
        ...warningSteps(view),
        ...standing(view, remaining.success)
      ]
    })
  )
}
