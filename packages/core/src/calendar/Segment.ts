/**
 * A span of time cut into what is open and what is closed, each piece with its cause: why a minute counts or does not.
 *
 * @internal public through WorkCalendar
 */
import * as Schema from "effect/Schema"
import { DAY_MS, Instant, of as instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import type { CalendarSpec, Combined, DayOff, ShortDay } from "./CalendarSpec.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import { fullRanges, localSpans, type Plan, plan, weekRanges } from "./DayPlan.ts"
import type { ClockRange } from "./OpenHours.ts"
import { FIRST_YEAR, HORIZON_FROM, HORIZON_TO, LAST_YEAR } from "./Timetable.ts"
import * as Zone from "./Zone.ts"

/** Why a piece is as it is. `hours` and `extraDay` are open, the rest is closed. */
export const Kind = Schema.Literals([
  "hours",
  "extraDay",
  "break",
  "outsideHours",
  "weeklyRest",
  "dayOff",
  "shortDay",
  "beyondHorizon"
]).annotate({ identifier: "SegmentKind" })
export type Kind = typeof Kind.Type

/** One piece, `from` inclusive, `to` exclusive. */
export const Segment = Schema.Struct({
  from: Instant,
  to: Instant,
  open: Schema.Boolean,
  kind: Kind,
  cause: Label.Label,
  source: Source
}).annotate({ identifier: "CalendarSegment" })
export type Segment = typeof Segment.Type

interface Reason {
  readonly open: boolean
  readonly kind: Kind
  readonly cause: Label.Label
  readonly source: Source
}

interface Piece extends Reason {
  readonly start: number
  readonly end: number
}

const causes = {
  hours: Label.of("工作时间", "open hours"),
  break: Label.of("间休", "break"),
  outsideHours: Label.of("非工作时间", "outside hours"),
  weeklyRest: Label.of("周休息日", "weekly rest day"),
  beyondHorizon: Label.of(
    `日历年限（${FIRST_YEAR}—${LAST_YEAR}）之外`,
    `outside the years ${FIRST_YEAR} to ${LAST_YEAR}`
  )
}

const openReason = ({ spec, extraDays }: Plan, ordinal: number): Reason => {
  const extra = extraDays.get(ordinal)
  return extra === undefined
    ? { open: true, kind: "hours", cause: causes.hours, source: spec.source }
    : { open: true, kind: "extraDay", cause: extra.cause, source: extra.source }
}

/** The ranges that a day off or a short day takes from a date, whole or in part, and its reason. */
const taken = (days: Plan, ordinal: number) => {
  const off = days.extraDays.has(ordinal) ? undefined : days.daysOff.get(ordinal)
  if (off !== undefined) return { ranges: weekRanges(days, ordinal), kind: "dayOff", by: off } as const
  const short = days.shortDays.get(ordinal)
  return short === undefined ? undefined : ({ ranges: fullRanges(days, ordinal), kind: "shortDay", by: short } as const)
}

/** The night that a day off or a short day takes from the morning after: closed for the cause of the day before. */
const nightTaken = (days: Plan, ordinal: number) => {
  const before = taken(days, ordinal - 1)
  const night = before?.ranges.find(({ endMs }) => endMs > DAY_MS)
  return before === undefined || night === undefined ? undefined : { ...before, endMs: night.endMs - DAY_MS }
}

/** Closed pieces of one date, from its ends in milliseconds after midnight: why is it closed, and where does that change? */
const closedPieces = (days: Plan, ordinal: number, startMs: number, endMs: number): ReadonlyArray<Piece> => {
  const [full, today, night] = [fullRanges(days, ordinal), taken(days, ordinal), nightTaken(days, ordinal)]
  const edges = [...full.flatMap((range) => [range.startMs, range.endMs]), night?.endMs ?? 0]
  const cuts = edges.filter((edge) => startMs < edge && edge < endMs).sort((a, b) => a - b)
  return [...cuts, endMs].map((end, place) => {
    const start = cuts[place - 1] ?? startMs
    const covered = (range: ClockRange) => range.startMs <= start && end <= range.endMs
    const by = night !== undefined && end <= night.endMs ? night : today
    const isTaken = by === night || by?.kind === "dayOff" || full.some(covered)
    const reason = isTaken && by !== undefined ? exception(by) : byTheWeek(days, full, start, end)
    return { start: ordinal * DAY_MS + start, end: ordinal * DAY_MS + end, ...reason }
  })
}

const exception = ({ kind, by }: { readonly kind: Kind; readonly by: DayOff | ShortDay }): Reason => ({
  open: false,
  kind,
  cause: by.cause,
  source: by.source
})

const byTheWeek = ({ spec }: Plan, full: ReadonlyArray<ClockRange>, start: number, end: number): Reason => {
  const [first, last] = [full[0], full.at(-1)]
  const between = first !== undefined && last !== undefined && first.endMs <= start && end <= last.startMs
  const kind = full.length === 0 ? "weeklyRest" : between ? "break" : "outsideHours"
  return { open: false, kind, cause: causes[kind], source: spec.source }
}

/** The wall clock between two of its times, without gaps. */
const localPieces = (days: Plan, from: number, to: number): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  const close = (start: number, end: number) => {
    for (let at = start; at < end; ) {
      const ordinal = Math.floor(at / DAY_MS)
      const until = Math.min((ordinal + 1) * DAY_MS, end)
      pieces.push(...closedPieces(days, ordinal, at - ordinal * DAY_MS, until - ordinal * DAY_MS))
      at = until
    }
  }
  let done = from
  for (const span of localSpans(days, from, to)) {
    close(done, span.start)
    pieces.push({ start: span.start, end: span.end, ...openReason(days, span.ordinal) })
    done = span.end
  }
  close(done, to)
  return pieces
}

const piecesOf = (spec: CalendarSpec, from: number, to: number): ReadonlyArray<Piece> => {
  if (spec._tag !== "Weekly") return combine(spec, from, to)
  const days = plan(spec)
  return Zone.stretches(spec.zone, from, to).flatMap(({ from: start, to: end, offsetMs }) =>
    localPieces(days, start + offsetMs, end + offsetMs).map((piece) => ({
      ...piece,
      start: piece.start - offsetMs,
      end: piece.end - offsetMs
    }))
  )
}

const beyond: Reason = {
  open: false,
  kind: "beyondHorizon",
  cause: causes.beyondHorizon,
  source: { _tag: "Assumption", why: `a calendar reckons with the years ${FIRST_YEAR} to ${LAST_YEAR}` }
}

/** At each moment the first part that decides it says why: an open one in a union, a closed one in an intersection. */
const combine = (spec: Combined, from: number, to: number): ReadonlyArray<Piece> => {
  const lists = spec.parts.map((part) => piecesOf(part, from, to))
  const edges = [...new Set(lists.flatMap((list) => list.map(({ end }) => end)))].sort((a, b) => a - b)
  const cursors = lists.map((list) => ({ list, place: 0 }))
  return edges.map((end, i) => {
    const now = cursors.flatMap((cursor) => {
      while ((cursor.list[cursor.place]?.end ?? end) < end) cursor.place++
      return cursor.list[cursor.place] ?? []
    })
    const reason = now.find(({ open }) => open === (spec._tag === "Union")) ?? now[0] ?? beyond
    return { ...reason, start: edges[i - 1] ?? from, end }
  })
}

const sameReason = (a: Reason, b: Reason): boolean =>
  a.kind === b.kind && a.cause.en === b.cause.en && a.cause.zh === b.cause.zh && sameSource(a.source, b.source)

const sameSource = (a: Source, b: Source): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * `[from, to)` in pieces that follow on one another without gaps, open and closed, each with its cause and source;
 * neighbours with the same cause are one. `[]` when `to` is not later than `from`. Costs time by the span.
 */
export const segments = (calendar: WorkCalendar, from: Instant, to: Instant): ReadonlyArray<Segment> => {
  const [start, end] = [Math.max(from, HORIZON_FROM), Math.min(to, HORIZON_TO)]
  const pieces: ReadonlyArray<Piece> = [
    { ...beyond, start: from, end: Math.min(to, HORIZON_FROM) },
    ...(start < end ? piecesOf(calendar.spec, start, end) : []),
    { ...beyond, start: Math.max(from, HORIZON_TO), end: to }
  ]
  const merged: Array<Piece> = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (piece.start >= piece.end) continue
    if (last !== undefined && sameReason(last, piece)) merged[merged.length - 1] = { ...last, end: piece.end }
    else merged.push(piece)
  }
  return merged.map(({ start, end, ...reason }) => ({ from: instant(start), to: instant(end), ...reason }))
}
