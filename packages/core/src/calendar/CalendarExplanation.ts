/**
 * Why a deadline falls when it does and why a span counts as it does: every segment, counted or not, with its cause.
 *
 * @internal public through WorkCalendar
 */
import * as Result from "effect/Result"
import * as Explanation from "../kernel/Explanation.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import type * as Source from "../kernel/Source.ts"
import type { CalendarRefusal } from "./CalendarRefusal.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import { isProvisional } from "./Deadline.ts"
import { deadlineOutside, disjoint, elapsedOutside, type Pause } from "./Pause.ts"
import { segments } from "./Segment.ts"
import * as Zone from "./Zone.ts"

interface Stretch {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  readonly counted: boolean
  readonly cause: Label.Label
  readonly source: Source.Source
}

/** The calendar's segments with the pauses laid over them: what is both paused and open is lost to the pause. */
const stretchesOf = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  to: Instant.Instant,
  pauses: ReadonlyArray<Pause>
): ReadonlyArray<Stretch> => {
  const laid = disjoint(pauses)
  return segments(calendar, from, to).flatMap((segment) => {
    const { open: counted, cause, source } = segment
    const whole: Stretch = { from: segment.from, to: segment.to, counted, cause, source }
    return counted ? cut(whole, laid) : [whole]
  })
}

const cut = (open: Stretch, pauses: ReadonlyArray<Pause>): ReadonlyArray<Stretch> => {
  const pieces: Array<Stretch> = []
  let done = open.from
  for (const pause of pauses) {
    const [from, to] = [Instant.latest(pause.from, done), Instant.earliest(pause.to, open.to)]
    if (from >= to) continue
    if (done < from) pieces.push({ ...open, from: done, to: from })
    pieces.push({ from, to, counted: false, cause: pauseLabel(pause), source: pause.source })
    done = to
  }
  if (done < open.to) pieces.push({ ...open, from: done })
  return pieces
}

const pauseLabel = ({ cause }: Pause) => Label.of(`暂停：${cause.zh}`, `paused: ${cause.en}`)

const moment = (calendar: WorkCalendar, at: Instant.Instant): Explanation.Quantity =>
  Explanation.moment(at, Zone.offsetMinutesAt(calendar.zone, at))

/** `2020-01-06 08:00 – 12:00`, with the second date only when it is another one. */
const spanTitle = (calendar: WorkCalendar, { from, to }: Stretch, language: Label.Language): string => {
  const [start, end] = [from, to].map((at) => Explanation.formatQuantity(moment(calendar, at), language))
  return `${start} – ${start?.slice(0, 10) === end?.slice(0, 10) ? end?.slice(11) : end}`
}

/** A mark on what lies outside the published days, where the plain week was assumed. */
const doubt = ({ publishedFrom, publishedTo }: WorkCalendar, { from, to }: Stretch): Label.Label =>
  publishedFrom <= from && to <= publishedTo ? Label.same("") : Label.of("（暂定）", " (provisional)")

const segmentStep = (calendar: WorkCalendar, stretch: Stretch): Explanation.Explanation => {
  const [{ counted, cause, source }, mark] = [stretch, doubt(calendar, stretch)]
  const title = Label.of(spanTitle(calendar, stretch, "zh"), spanTitle(calendar, stretch, "en"))
  return counted
    ? Explanation.step(title, {
        quantity: Explanation.span(stretch.to - stretch.from),
        note: Label.of(`计入，${cause.zh}${mark.zh}`, `counted, ${cause.en}${mark.en}`),
        source
      })
    : Explanation.step(title, {
        note: Label.of(`不计，${cause.zh}${mark.zh}`, `not counted, ${cause.en}${mark.en}`),
        source
      })
}

const provisionalNote = ({ published }: WorkCalendar): Label.Label =>
  Label.of(
    `暂定：放假通知只公布了 ${published?.from} 至 ${published?.through}，此外按平常的一周计算，通知公布后重新计算`,
    `provisional: notices cover ${published?.from} to ${published?.through}; other days count as in a plain week until their notice comes`
  )

const calendarStep = ({ spec }: WorkCalendar): Explanation.Explanation =>
  Explanation.step(Label.of("日历", "calendar"), {
    quantity: Explanation.words(spec.name),
    ...(spec._tag === "Weekly" ? { source: spec.source } : {})
  })

/**
 * Why a deadline falls when it does: start, duration, calendar, and every segment on the way, counted or not, each with
 * its cause (a day off by its notice, a break, a pause) and source. Pauses, if any, hold the clock; they apply to a
 * duration that is not negative. Long ways make long explanations: about five steps for a working day.
 */
export const explainDeadline = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  durationMs: number,
  pauses: ReadonlyArray<Pause> = []
): Result.Result<Explanation.Explanation, CalendarRefusal> => {
  const answer = deadlineOutside(calendar, from, durationMs, durationMs < 0 ? [] : pauses)
  if (Result.isFailure(answer)) return Result.fail(answer.failure)
  const { at, provisional } = answer.success
  const way = stretchesOf(calendar, Instant.earliest(from, at), Instant.latest(from, at), durationMs < 0 ? [] : pauses)
  return Result.succeed(
    Explanation.step(Label.of("截止时间", "deadline"), {
      quantity: moment(calendar, at),
      ...(provisional ? { note: provisionalNote(calendar) } : {}),
      steps: [
        Explanation.step(Label.of("起点", "start"), { quantity: moment(calendar, from) }),
        Explanation.step(Label.of("时长", "duration"), { quantity: Explanation.span(durationMs) }),
        calendarStep(calendar),
        ...way.map((stretch) => segmentStep(calendar, stretch))
      ]
    })
  )
}

/** Why so much time counts between two instants: the sum, the calendar, and every segment with its cause and source. */
export const explainElapsed = (
  calendar: WorkCalendar,
  from: Instant.Instant,
  to: Instant.Instant,
  pauses: ReadonlyArray<Pause> = []
): Explanation.Explanation => {
  const way = stretchesOf(calendar, Instant.earliest(from, to), Instant.latest(from, to), pauses)
  return Explanation.step(Label.of("计入时间", "time counted"), {
    quantity: Explanation.span(elapsedOutside(calendar, from, to, pauses)),
    ...(isProvisional(calendar, from, to) ? { note: provisionalNote(calendar) } : {}),
    steps: [
      Explanation.step(Label.of("从", "from"), { quantity: moment(calendar, from) }),
      Explanation.step(Label.of("到", "to"), { quantity: moment(calendar, to) }),
      calendarStep(calendar),
      ...way.map((stretch) => segmentStep(calendar, stretch))
    ]
  })
}
