/**
 * What falls due among a million open clocks: the index against a scan of all clocks, which is what a list without an index
 * has to do. A round is a minute's sweep, as the server makes it.
 */
import { Calendars } from "@wangge/core/calendar"
import { Day, Instant } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import { SlaClock, SlaTarget, Sweep } from "@wangge/core/sla"
import * as Result from "effect/Result"
import { compare, type Row } from "./Measure.ts"

const CLOCKS = 1_000_000
const FIRST = Instant.of(Date.parse("2020-01-02T08:00:00+08:00"))
/** Reports come in over ten days, so that warnings and breaches lie scattered over the weeks after. */
const WINDOW_MS = 10 * Instant.DAY_MS

const calendars = Calendars.asKnownOn(Day.of("2020-01-02"))
const calendarOf: SlaClock.CalendarOf = (id) => Calendars.calendarOf(id, calendars)

const openClocks = (): ReadonlyArray<SlaClock.SlaClock> => {
  const day = Day.of("2020-01-02")
  const targets = Result.getOrThrow(
    SlaTarget.targetsFor(Panjin2020.pack.sla, {
      category: "street-lamp",
      standard: "single-out",
      urgency: "normal",
      opened: day,
      today: day
    })
  )
  const limit = targets.find(({ key }) => key === "repair.limit")
  if (limit === undefined) throw new Error("a street lamp has no repair limit")
  return Array.from({ length: CLOCKS }, (_, i) => {
    const at = Instant.plus(FIRST, Math.floor((i * WINDOW_MS) / CLOCKS))
    return Result.getOrThrow(SlaClock.start(limit, at, calendarOf))
  })
}

export const sweep = async function* (): AsyncGenerator<Row> {
  const clocks = openClocks()
  const index = Sweep.make()
  yield await compare({
    name: "sweep: put a clock into the index (1 M clocks)",
    ours: () => {
      for (const [i, clock] of clocks.entries()) Sweep.put(index, `T-${i}`, clock)
      return clocks.length
    },
    rounds: 1
  })
  let at = Instant.plus(FIRST, Instant.DAY_MS)
  let scanned = at
  yield await compare({
    name: "sweep: one minute among 1 M open clocks, against a scan",
    ours: () => {
      at = Instant.plus(at, Instant.MINUTE_MS)
      Sweep.take(index, at)
      return 1
    },
    peer: () => {
      scanned = Instant.plus(scanned, Instant.MINUTE_MS)
      let found = 0
      for (const clock of clocks) if (SlaClock.statusAt(clock, scanned) !== "green") found++
      return found >= 0 ? 1 : 0
    },
    goal: 100,
    rounds: 15
  })
}
