/**
 * A clock on a target 计时. It is plain data inside the case; every function takes the instant as an argument and gives a
 * new clock.
 *
 * A running clock has a deadline. A paused one has none, only what remains. A stopped one keeps its result for good: only
 * a failed check sets it going again ({@link rework}), and only an earlier report of the same trouble has it judged anew
 * ({@link antedate}).
 */
export { antedate, cancel, extend, pause, recompute, resume, retarget, rework, start, stop } from "./ClockChange.ts"
export {
  type CalendarOf,
  ClockPause,
  ClockState,
  DeadlineChange,
  Extension,
  SlaClock,
  type Status
} from "./ClockData.ts"
export { explain } from "./ClockExplanation.ts"
export { deadlineOf, isLive, lateMs, pauseUntil, remainingMs, statusAt, totalMs } from "./ClockReading.ts"
