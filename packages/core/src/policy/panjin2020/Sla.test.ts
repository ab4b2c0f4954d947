import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../../kernel/Day.ts"
import * as Explanation from "../../kernel/Explanation.ts"
import * as Source from "../../kernel/Source.ts"
import * as SlaTarget from "../../sla/SlaTarget.ts"
import * as Override from "../Override.ts"
import * as Panjin2020 from "./Panjin2020.ts"

const { sla } = Panjin2020.pack
const day = Day.of("2020-01-06")
const about = (rest: Partial<SlaTarget.Case>): SlaTarget.Case => ({
  category: "street-lamp",
  standard: "single-out",
  urgency: "normal",
  opened: day,
  today: day,
  ...rest
})
const targetsOf = (rest: Partial<SlaTarget.Case>, policy = sla) => {
  const found = SlaTarget.targetsFor(policy, about(rest))
  if (Result.isFailure(found)) throw new Error(JSON.stringify(found.failure))
  return found.success
}
const table = (targets: ReadonlyArray<SlaTarget.SlaTarget>) =>
  targets.map(
    ({ key, from, calendar, allowance, source }) =>
      `${key}: ${allowance.n} ${allowance.unit} from ${from} on ${calendar} (${Source.show(source, "en").slice(0, 10)})`
  )

const changed = (override: Override.Override) => {
  const applied = Override.apply(Panjin2020.pack, [override])
  if (Result.isFailure(applied)) throw new Error(JSON.stringify(applied.failure))
  return applied.success.pack.sla
}
const repairOf = (rest: Partial<SlaTarget.Case>, policy: typeof sla) =>
  targetsOf(rest, policy).find(({ key }) => key === "repair.limit")?.allowance

describe("the targets of a case", () => {
  test("a single lamp: the limit of two working days beside the promise of 20 and 30 minutes", () => {
    expect(table(targetsOf({}))).toEqual([
      "filing.limit: 15 minute from reported on continuous (R1-37)",
      "dispatch.limit: 30 minute from reported on continuous (R1-48)",
      "arrival.limit: 1 workingHour from dispatched on working (assumption)",
      "arrival.promise: 20 minute from dispatched on continuous (PJ-E2)",
      "repair.limit: 2 workingDay from dispatched on working (R1-42)",
      "repair.promise: 30 minute from dispatched on continuous (PJ-E2)",
      "check.limit: 1 workingHour from repaired on working (R1-48)",
      "closing.limit: 30 minute from checked on continuous (assumption)"
    ])
  })

  test("a burst water pipe has several milestones and a check of its own (R1-47)", () => {
    const burst = { category: "water-burst", standard: "burst", urgency: "urgent" } as const
    expect(table(targetsOf(burst))).toEqual([
      "filing.limit: 5 minute from reported on continuous (assumption)",
      "dispatch.limit: 10 minute from reported on continuous (R1-48)",
      "arrival.limit: 30 minute from dispatched on continuous (R1-47)",
      "repair/fence-off.limit: 3 urgentHour from dispatched on continuous (R1-47)",
      "repair/mended.limit: 8 urgentHour from dispatched on continuous (R1-47)",
      "repair.limit: 5 workingDay from dispatched on working (R1-47)",
      "check.limit: 1.5 workingHour from repaired on working (R1-47)",
      "closing.limit: 10 minute from checked on continuous (assumption)"
    ])
  })

  test("before filing, the general limits of the urgency", () => {
    const { standard: _, ...unfiled } = about({})
    const found = SlaTarget.targetsFor(sla, unfiled)
    expect(Result.isSuccess(found) && table(found.success)[4]).toBe(
      "repair.limit: 5 workingDay from dispatched on working (assumption)"
    )
  })

  test("an urgent case may have its own time in the same row", () => {
    const value = {
      from: "dispatched",
      time: { n: 2, unit: "workingDay" },
      urgent: { n: 4, unit: "urgentHour" }
    }
    const policy = changed({ path: "sla.handling.street-lamp.single-out.repair", value })
    const repairs = (["normal", "urgent"] as const).map((urgency) => repairOf({ urgency }, policy))
    expect(repairs).toEqual([value.time, value.urgent])
  })

  test("a standard without a limit is refused", () => {
    expect(SlaTarget.targetsFor(sla, about({ standard: "blinking" }))).toMatchObject({
      failure: { _tag: "StandardWithoutLimit", category: "street-lamp", standard: "blinking" }
    })
  })

  test("before the policy begins there are none", () => {
    const opened = Day.of("2017-12-31")
    expect(SlaTarget.targetsFor(sla, about({ opened, today: opened }))).toMatchObject({
      failure: { _tag: "ParameterNotInForce", firstFrom: "2018-01-01" }
    })
  })

  test("a case keeps the limit under which it was opened", () => {
    const path = "sla.handling.street-lamp.single-out.repair.time.n"
    const policy = changed({ path, value: 1, from: Day.of("2020-07-01") })
    const today = Day.of("2020-08-01")
    const days = ["2020-06-30", "2020-07-01"].map((opened) => repairOf({ opened: Day.of(opened), today }, policy)?.n)
    expect(days).toEqual([2, 1])
  })

  test("can be asked why", () => {
    expect(
      Explanation.toText(Result.getOrThrow(SlaTarget.explainTargets(sla, about({}))), "en")
    ).toMatchInlineSnapshot(`
      "targets that apply: street-lamp/single-out, normal
        filing limit: 15 minutes, from report, 15 min on calendar continuous (R1-37)
        dispatch limit: 30 minutes, from report, 30 min on calendar continuous; filing and dispatch together (R1-48)
        arrival limit: 1 working hour, from dispatch, 1 h on calendar working (assumption: no text gives a limit for arriving; an hour of work stays within the shortest handling limit)
        arrival promise: 20 minutes, from dispatch, 20 min on calendar continuous; PJ-E2 does not say from when; read as from dispatch (PJ-E2)
        repair limit: 2 working days, from dispatch, 16 h on calendar working (R1-42)
        repair promise: 30 minutes, from dispatch, 30 min on calendar continuous; PJ-E2 does not say from when; read as from dispatch (PJ-E2)
        check limit: 1 working hour, from repair, 1 h on calendar working; 1 h in the city (2 h in rural areas) (R1-48)
        closing limit: 30 minutes, from check, 30 min on calendar continuous (assumption: no text gives a limit for closing; as long as filing and dispatch take (R1-48))"
    `)
    expect(
      Explanation.toText(Result.getOrThrow(SlaTarget.explainTargets(sla, about({}))), "zh").split("\n")[6]
    ).toMatchInlineSnapshot(
      `"  处置承诺：30分钟，自派遣起，日历 continuous 上 30分钟；PJ-E2 未写明起点，理解为自派遣起（PJ-E2）"`
    )
  })
})
