/** A span of time cut into what is open and what is closed, each piece with its cause: why a minute counts or does not. */
import * as Schema from "effect/Schema"
import { DAY_MS, Instant, of as instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import type { CalendarSpec, Combined } from "./CalendarSpec.ts"
import type { WorkCalendar } from "./CompiledCalendar.ts"
import { fullRanges, localSpans, type Plan, plan } from "./DayPlan.ts"
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

/** Why a piece of one date, given by its ends on the wall clock after that midnight, is closed. */
const closedPieces = (days: Plan, ordinal: number, start: number, end: number): ReadonlyArray<Piece> => {
  const midnight = ordinal * DAY_MS
  const { source } = days.spec
  const full = fullRanges(days, ordinal)
  const [first, last] = [full[0], full.at(-1)]
  if (first === undefined || last === undefined) {
    const off = days.extraDays.has(ordinal) ? undefined : days.daysOff.get(ordinal)
    return off === undefined
      ? [{ start, end, open: false, kind: "weeklyRest", cause: causes.weeklyRest, source }]
      : [{ start, end, open: false, kind: "dayOff", cause: off.cause, source: off.source }]
  }
  const short = days.shortDays.get(ordinal)
  const edges = full.flatMap(({ startMs, endMs }) => [midnight + startMs, midnight + endMs])
  const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end]
  return cuts.slice(1).map((cut, place) => {
    const from = cuts[place] ?? start
    const lost = short !== undefined && full.some((r) => midnight + r.startMs <= from && cut <= midnight + r.endMs)
    if (lost) return { start: from, end: cut, open: false, kind: "shortDay", cause: short.cause, source: short.source }
    const kind = from >= midnight + first.endMs && cut <= midnight + last.startMs ? "break" : "outsideHours"
    return { start: from, end: cut, open: false, kind, cause: causes[kind], source }
  })
}

/** The wall clock between two of its times, without gaps. */
const localPieces = (days: Plan, from: number, to: number): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  const close = (start: number, end: number) => {
    for (let at = start; at < end; ) {
      const ordinal = Math.floor(at / DAY_MS)
      const until = Math.min((ordinal + 1) * DAY_MS, end)
      pieces.push(...closedPieces(days, ordinal, at, until))
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

/** At each moment the first part that decides it says why: an open one in a union, a closed one in an intersection. */
const combine = (spec: Combined, from: number, to: number): ReadonlyArray<Piece> => {
  const lists = spec.parts.map((part) => piecesOf(part, from, to))
  const decides = spec._tag === "Union"
  const edges = [...new Set(lists.flatMap((list) => list.map(({ end }) => end)))].sort((a, b) => a - b)
  const places = lists.map(() => 0)
  return edges.map((end, i) => {
    const now = lists.flatMap((list, l) => {
      while ((list[places[l] ?? 0]?.end ?? end) < end) places[l] = (places[l] ?? 0) + 1
      return list[places[l] ?? 0] ?? []
    })
    const reason = now.find(({ open }) => open === decides) ?? now[0]
    return { ...(reason ?? beyond), start: edges[i - 1] ?? from, end }
  })
}

const beyond: Reason = {
  open: false,
  kind: "beyondHorizon",
  cause: causes.beyondHorizon,
  source: { _tag: "Assumption", why: "a calendar reckons with the years 1970 to 2199" }
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
