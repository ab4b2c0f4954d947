/**
 * A calendar of open time 工作日历 that answers how much of it lies between two instants and when a given amount will
 * have passed, in a fraction of a microsecond whatever the span, and explains each answer segment by segment.
 *
 * An instant is open when the clock on the wall of the calendar's zone shows an open time of its day. So where clocks are
 * set forward the time that they leap over is never counted, and where they are set back the time that they show twice is
 * open both times.
 */
export { explainDeadline, explainElapsed } from "./CalendarExplanation.ts"
export { compile, intersection, union, type WorkCalendar } from "./CompiledCalendar.ts"
export { Deadline, deadline, elapsed, isOpen, isProvisional, nextOpen, previousOpen } from "./Deadline.ts"
export { deadlineOutside, elapsedOutside, Pause } from "./Pause.ts"
export { Recomputation, recompute } from "./Recomputation.ts"
export { Kind as SegmentKind, Segment, segments } from "./Segment.ts"
export { FIRST_YEAR, LAST_YEAR } from "./Timetable.ts"
