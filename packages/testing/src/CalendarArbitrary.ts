/**
 * Random calendars that are always valid, around days on which clocks were set forward or back, and instants close to
 * them. Everything falls on whole minutes, so that `CalendarModel` can walk it.
 */
import { CalendarSpec, OpenHours } from "@wangge/core/calendar"
import { Day, Instant, Label, Source } from "@wangge/core/kernel"
import fc from "fast-check"

/** A zone and a day about which something happens to its clocks, or nothing at all. */
export interface Anchor {
  readonly zone: string
  readonly day: Day.Day
}

const anchor = (zone: string, day: string): Anchor => ({ zone, day: Day.of(day) })

export const anchors: ReadonlyArray<Anchor> = [
  anchor("Asia/Shanghai", "2020-01-24"),
  anchor("Asia/Shanghai", "1991-04-14"),
  anchor("Asia/Shanghai", "1990-09-16"),
  anchor("UTC", "2019-12-31"),
  anchor("America/New_York", "2021-03-14"),
  anchor("America/New_York", "2021-11-07"),
  anchor("Europe/Dublin", "2024-10-27"),
  anchor("Australia/Lord_Howe", "2022-04-03"),
  anchor("Australia/Lord_Howe", "2022-10-02"),
  anchor("America/Sao_Paulo", "2018-11-04"),
  anchor("America/Sao_Paulo", "2018-02-18"),
  anchor("America/St_Johns", "2010-11-07"),
  anchor("Africa/Casablanca", "2023-03-19"),
  anchor("Asia/Kathmandu", "1986-01-01"),
  anchor("Pacific/Apia", "2011-12-30")
]

const DAYS_AROUND = 6

export const anyAnchor: fc.Arbitrary<Anchor> = fc.constantFrom(...anchors)

const QUARTERS_A_DAY = 96
const QUARTERS_A_WEEK = 7 * QUARTERS_A_DAY

const clockTime = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`

/** A span from its ends in quarter hours after a midnight, shorter than a day. */
const span = (start: number, end: number): OpenHours.OpenSpan => ({
  from: clockTime(start),
  to: end === QUARTERS_A_DAY ? "24:00" : clockTime(end % QUARTERS_A_DAY)
})

const pairs = (points: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> => {
  const sorted = points.toSorted((a, b) => a - b)
  return sorted.flatMap((start, i) => {
    const end = sorted[i + 1]
    return i % 2 === 1 || end === undefined ? [] : [[start, Math.min(end, start + QUARTERS_A_DAY - 1)] as const]
  })
}

const points = (below: number, maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: below - 1 }), { maxLength })

/** The spans of one date; the last may run past midnight. */
export const openSpans: fc.Arbitrary<OpenHours.OpenSpans> = fc.oneof(
  points(QUARTERS_A_DAY, 6).map((chosen) => pairs(chosen).map(([start, end]) => span(start, end))),
  fc
    .record({ start: fc.integer({ min: 1, max: 95 }), length: fc.integer({ min: 1, max: 95 }) })
    .map(({ start, length }) => [span(start, start + length)]),
  fc.constant<OpenHours.OpenSpans>([{ from: "00:00", to: "24:00" }])
)

/** A week: pairs of points on its circle, so that spans may cross any midnight and never overlap. */
const patchwork: fc.Arbitrary<OpenHours.OpenHours> = fc
  .record({ chosen: points(QUARTERS_A_WEEK, 16), turn: fc.integer({ min: 0, max: QUARTERS_A_WEEK - 1 }) })
  .map(({ chosen, turn }) => {
    const spans = pairs(chosen)
      .map(([start, end]) => ({ start: (start + turn) % QUARTERS_A_WEEK, length: end - start }))
      .toSorted((a, b) => a.start - b.start)
    const days = OpenHours.weekdays.map((weekday, place) => {
      const onDay = spans.filter(({ start }) => Math.floor(start / QUARTERS_A_DAY) === place)
      return [
        weekday,
        onDay.map(({ start, length }) => span(start % QUARTERS_A_DAY, (start % QUARTERS_A_DAY) + length))
      ] as const
    })
    return Object.fromEntries(days.filter(([, list]) => list.length > 0))
  })

export const openHours: fc.Arbitrary<OpenHours.OpenHours> = fc.oneof(
  { weight: 4, arbitrary: patchwork },
  {
    weight: 2,
    arbitrary: fc.constant(
      OpenHours.mondayToFriday([
        { from: "08:00", to: "12:00" },
        { from: "14:00", to: "18:00" }
      ])
    )
  },
  { weight: 1, arbitrary: fc.constant(OpenHours.aroundTheClock) }
)

const dayNear = ({ day }: Anchor): fc.Arbitrary<Day.Day> =>
  fc.integer({ min: -DAYS_AROUND, max: DAYS_AROUND }).map((days) => Day.plusDays(day, days))

const cause = Label.of("例外", "exception")
const source = Source.assumption("made up by a test")

const datesNear = <A extends object>(near: Anchor, rest: fc.Arbitrary<A>) =>
  fc.uniqueArray(
    fc.tuple(dayNear(near), rest).map(([day, more]) => ({ day, cause, source, ...more })),
    { selector: ({ day }) => day, maxLength: 4 }
  )

const extraHours: fc.Arbitrary<CalendarSpec.ExtraHours> = fc.oneof(
  openSpans.map((spans) => ({ _tag: "Own" as const, spans })),
  fc.constantFrom(...OpenHours.weekdays).map((weekday) => ({ _tag: "AsOn" as const, weekday }))
)

const atClosing = fc.constantFrom<CalendarSpec.AtClosing>("closing", "nextOpening")

/** One week in the anchor's zone with exceptions on the days around the anchor. */
export const weekly = (near: Anchor): fc.Arbitrary<CalendarSpec.Weekly> =>
  fc
    .record({
      hours: openHours,
      daysOff: datesNear(near, fc.constant({})),
      extraDays: datesNear(near, fc.record({ hours: extraHours })),
      shortDays: datesNear(near, fc.record({ spans: openSpans })),
      atClosing
    })
    .map((rest) => ({
      ...CalendarSpec.weekly({ name: Label.same("random"), source, zone: near.zone, hours: rest.hours }),
      ...rest
    }))

const combined = (near: Anchor): fc.Arbitrary<CalendarSpec.Combined> =>
  fc
    .record({
      _tag: fc.constantFrom("Union" as const, "Intersection" as const),
      first: weekly(near),
      others: fc.array(
        anyAnchor.chain(({ zone }) => weekly({ zone, day: near.day })),
        { maxLength: 2 }
      ),
      atClosing
    })
    .map(({ _tag, first, others, atClosing }) => ({
      _tag,
      name: Label.same("random combination"),
      parts: [first, ...others] as const,
      atClosing
    }))

/** A calendar of any kind around an anchor, combinations of combinations too. It may turn out never to open: then it is to be refused. */
export const calendarSpec = (near: Anchor): fc.Arbitrary<CalendarSpec.CalendarSpec> =>
  fc.oneof(
    { weight: 3, arbitrary: weekly(near) },
    { weight: 1, arbitrary: combined(near) },
    {
      weight: 1,
      arbitrary: fc.tuple(combined(near), combined(near)).map(([a, b]) => ({ ...a, parts: [a, b] as const }))
    }
  )

/** A whole minute within a few days of an anchor. */
export const instant = ({ day }: Anchor): fc.Arbitrary<Instant.Instant> =>
  fc
    .integer({ min: -DAYS_AROUND * 1440, max: DAYS_AROUND * 1440 })
    .map((minutes) => Instant.of(Day.toOrdinal(day) * Instant.DAY_MS + minutes * Instant.MINUTE_MS))

/** A duration of whole minutes, forward or back, up to two working days. */
export const durationMs: fc.Arbitrary<number> = fc
  .integer({ min: -960, max: 960 })
  .map((minutes) => minutes * Instant.MINUTE_MS)
