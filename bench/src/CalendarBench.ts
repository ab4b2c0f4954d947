/**
 * Deadlines and elapsed working time against moment-business-time and dayjs-business-time, on the calendar that all three
 * can express: Monday to Friday, 09:00 to 17:00 UTC, without holidays. The libraries' answers are compared before the
 * clock starts, so that nobody is fast by being wrong.
 */
import { CalendarSpec, OpenHours, WorkCalendar } from "@wangge/core/calendar"
import { Instant, Label, Source } from "@wangge/core/kernel"
import dayjs from "dayjs"
import businessTime from "dayjs-business-time"
import * as Result from "effect/Result"
import moment from "moment-business-time"
import { compare, type Row, repeat } from "./Measure.ts"

const START = Date.parse("2020-03-02T10:17:00Z")
const starts = Array.from({ length: 500 }, (_, i) => START + i * Instant.MINUTE_MS)
const startAt = (i: number): number => starts[i % starts.length] ?? START

const ourCalendar = Result.getOrThrow(
  WorkCalendar.compile(
    CalendarSpec.weekly({
      name: Label.of("工作日九点到五点", "weekdays nine to five"),
      source: Source.assumption("the one calendar that all three libraries can express"),
      zone: "UTC",
      hours: OpenHours.mondayToFriday([{ from: "09:00", to: "17:00" }])
    })
  )
)

const setUpPeers = (): void => {
  dayjs.extend(businessTime)
  const nineToFive = [{ start: "09:00:00", end: "17:00:00" }]
  dayjs.setBusinessTime({
    sunday: null,
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: null
  })
  const hours = ["09:00:00", "17:00:00"]
  moment.updateLocale("en", { workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null } })
}

const HOURS = [4, 40, 120] as const
const THIRTY_DAYS_MS = 30 * Instant.DAY_MS

const ourDeadline = (at: number, hours: number): number =>
  Result.getOrThrow(WorkCalendar.deadline(ourCalendar, Instant.of(at), hours * Instant.HOUR_MS)).at
const ourElapsed = (at: number): number =>
  WorkCalendar.elapsed(ourCalendar, Instant.of(at), Instant.of(at + THIRTY_DAYS_MS)) / Instant.MINUTE_MS

const peers = [
  {
    name: "moment-business-time",
    deadline: (at: number, hours: number) => moment(at).addWorkingTime(hours, "hours").valueOf(),
    elapsed: (at: number) => moment(at + THIRTY_DAYS_MS).workingDiff(moment(at), "minutes")
  },
  {
    name: "dayjs-business-time",
    deadline: (at: number, hours: number) => dayjs(at).addBusinessTime(hours, "hours").valueOf(),
    elapsed: (at: number) => dayjs(at).businessTimeDiff(dayjs(at + THIRTY_DAYS_MS), "minutes")
  }
]

/** Where an answer falls on a closing instant the libraries may say "closing" or "next opening": both are right. */
const sameAnswer = (ours: number, theirs: number): boolean =>
  ours === theirs || WorkCalendar.elapsed(ourCalendar, Instant.of(ours), Instant.of(theirs)) === 0

const agreeOrThrow = (): void => {
  for (const at of starts.slice(0, 100)) {
    for (const peer of peers) {
      const wrong = HOURS.find((hours) => !sameAnswer(ourDeadline(at, hours), peer.deadline(at, hours)))
      if (wrong !== undefined) throw new Error(`${peer.name} has another deadline after ${wrong} h from ${at}`)
      if (ourElapsed(at) !== peer.elapsed(at)) throw new Error(`${peer.name} has another elapsed time from ${at}`)
    }
  }
}

export const calendar = async function* (): AsyncGenerator<Row> {
  setUpPeers()
  agreeOrThrow()
  for (const hours of HOURS) {
    for (const peer of peers) {
      yield await compare({
        name: `deadline after ${hours} h, against ${peer.name}`,
        ours: repeat(200_000, (i) => ourDeadline(startAt(i), hours)),
        peer: repeat(hours === 4 ? 4_000 : 400, (i) => peer.deadline(startAt(i), hours)),
        ...(hours === 4 ? { goal: 300 } : {})
      })
    }
  }
  yield await compare({
    name: "deadline after 120 h, against our own after 4 h",
    ours: repeat(200_000, (i) => ourDeadline(startAt(i), 120)),
    peer: repeat(200_000, (i) => ourDeadline(startAt(i), 4)),
    goal: 0.9,
    note: "no growth with the span"
  })
  for (const peer of peers) {
    yield await compare({
      name: `elapsed over 30 days, against ${peer.name}`,
      ours: repeat(200_000, (i) => ourElapsed(startAt(i))),
      peer: repeat(200, (i) => peer.elapsed(startAt(i)))
    })
  }
}
