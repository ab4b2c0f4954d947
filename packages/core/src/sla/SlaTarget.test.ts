import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Calendars from "../calendar/Calendars.ts"
import * as Dated from "../kernel/Dated.ts"
import * as Day from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import type { SlaPolicy, StageLimit } from "./SlaPolicy.ts"
import * as SlaTarget from "./SlaTarget.ts"

const spring = Day.of("2020-03-01")
const autumn = Day.of("2020-09-01")
const source = Source.assumption("for a test")

const dated = <A>(value: A, from = spring): Dated.Dated<A> =>
  Dated.constant({ label: Label.same("parameter"), unit: "unit", transition: "keep", from, value, source })

const minutes = (n: number, rest: Partial<StageLimit> = {}): StageLimit => ({
  from: "dispatched",
  time: { n, unit: "minute" },
  ...rest
})
const around = (ms: number) => ({ calendar: Calendars.CONTINUOUS, ms })

const policy: SlaPolicy = {
  units: dated({
    minute: around(Instant.MINUTE_MS),
    urgentHour: around(Instant.HOUR_MS),
    workingHour: { calendar: Calendars.WORKING, ms: Instant.HOUR_MS },
    workingDay: { calendar: Calendars.WORKING, ms: 7 * Instant.HOUR_MS },
    naturalDay: around(Instant.DAY_MS),
    urgentDay: around(Instant.DAY_MS)
  }),
  stages: {
    normal: { repair: dated(minutes(100)), filing: dated(minutes(10)), check: dated(minutes(5), autumn) },
    urgent: { filing: dated(minutes(1)) }
  },
  handling: {
    lamp: {
      out: dated({
        repair: minutes(60, { urgent: { n: 20, unit: "minute" } }),
        "repair/fence-off": minutes(15, { label: Label.of("围护", "fenced off") })
      }),
      late: dated({ repair: { from: "filed", time: { n: 1.5, unit: "workingDay" } } }, autumn)
    }
  },
  promises: { lamp: { repair: dated(minutes(30)), arrival: dated(minutes(20)) } },
  warning: dated({ yellow: Share.of(1, 2), red: Share.of(3, 4) }),
  extension: dated({ max: 2, originalLimits: 1 }),
  suspensionsMax: dated(1),
  suspensionMaxDays: dated(365),
  rework: dated("counts")
}

const about: SlaTarget.Case = { category: "lamp", urgency: "normal", opened: spring, today: autumn }
const find = (rest: Partial<SlaTarget.Case>) => SlaTarget.targetsFor(policy, { ...about, ...rest })
const minutesByKey = (rest: Partial<SlaTarget.Case>) => {
  const found = find(rest)
  return Result.isFailure(found)
    ? found.failure
    : found.success.map(({ key, allowanceMs }) => `${key} ${allowanceMs / Instant.MINUTE_MS}`)
}

describe("the targets of a case", () => {
  test("in the order of stages: general limits before there is a standard, promises beside them", () => {
    expect(minutesByKey({})).toEqual(["filing.limit 10", "arrival.promise 20", "repair.limit 100", "repair.promise 30"])
  })

  test("a standard has its own limits in place of the general ones, and milestones", () => {
    expect(minutesByKey({ standard: "out" })).toEqual([
      "filing.limit 10",
      "arrival.promise 20",
      "repair.limit 60",
      "repair/fence-off.limit 15",
      "repair.promise 30"
    ])
  })

  test("an urgent case has the limits of its urgency, and its own time in a row", () => {
    expect(minutesByKey({ standard: "out", urgency: "urgent" })).toEqual([
      "filing.limit 1",
      "arrival.promise 20",
      "repair.limit 20",
      "repair/fence-off.limit 15",
      "repair.promise 30"
    ])
  })

  test("a category without promises has none", () => {
    expect(minutesByKey({ category: "bench" })).toEqual(["filing.limit 10", "repair.limit 100"])
  })

  test("what comes later holds for cases opened later; a unit is as long as the policy says", () => {
    expect(minutesByKey({ opened: autumn, standard: "late" })).toEqual([
      "filing.limit 10",
      "arrival.promise 20",
      "repair.limit 630",
      "repair.promise 30",
      "check.limit 5"
    ])
    expect(minutesByKey({ standard: "late" })).toMatchObject({ _tag: "ParameterNotInForce", firstFrom: autumn })
  })

  test("a standard that the policy does not know is refused", () => {
    const unknown = { _tag: "StandardWithoutLimit", standard: "blinking" }
    expect(minutesByKey({ standard: "blinking" })).toMatchObject(unknown)
    expect(minutesByKey({ category: "bench", standard: "blinking" })).toMatchObject({ ...unknown, category: "bench" })
  })

  test("carry where they come from, what they are called, and their warnings", () => {
    const found = find({ standard: "out" })
    const targets = Result.isSuccess(found) ? found.success : []
    expect(targets.find(({ key }) => key === "repair/fence-off.limit")).toEqual({
      key: "repair/fence-off.limit",
      stage: "repair",
      milestone: "fence-off",
      kind: "limit",
      label: Label.of("处置时限（围护）", "repair limit (fenced off)"),
      from: "dispatched",
      calendar: "continuous",
      allowance: { n: 15, unit: "minute" },
      allowanceMs: 900_000,
      yellow: { num: 1, den: 2 },
      red: { num: 3, den: 4 },
      source
    })
  })

  test("a later round of a reopened case has keys of its own", () => {
    const found = find({})
    const [filing] = Result.isSuccess(found) ? found.success : []
    const keys = filing === undefined ? [] : [1, 2].map((round) => SlaTarget.inRound(filing, round).key)
    expect(keys).toEqual(["filing.limit", "filing.limit.2"])
  })
})
