import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Source from "../kernel/Source.ts"
import * as AsOf from "./AsOf.ts"
import * as Override from "./Override.ts"
import * as Parameters from "./Parameters.ts"
import type * as PolicyPack from "./PolicyPack.ts"
import * as Panjin2020 from "./panjin2020/Panjin2020.ts"

const january = Day.of("2020-01-06")
const july = Day.of("2020-07-01")

const later = (): PolicyPack.PolicyPack => {
  const changed = Override.apply(Panjin2020.pack, [{ path: "sla.suspensionMaxDays", value: 90, from: july }])
  if (Result.isFailure(changed)) throw new Error("the override applies")
  return changed.success.pack
}
const rowOf = (pack: PolicyPack.PolicyPack, path: string, day: Day.Day, knownOn?: Day.Day) =>
  Parameters.describe(pack, day, knownOn).find((row) => row.path === path)

describe("every parameter of a pack", () => {
  test("stands in the list once, with label, unit and source", () => {
    const rows = Parameters.describe(Panjin2020.pack, january)
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length)
    for (const { path, label, unit, current } of rows) {
      expect([label.zh, label.en, unit, current?.source._tag], path).not.toContain(undefined)
      expect(unit, path).not.toBe("")
    }
    expect(rows.filter(({ path }) => path.startsWith("sla.handling.")).length).toBeGreaterThan(60)
  })

  test("has the value of the day, and what is known to come", () => {
    expect(rowOf(later(), "sla.suspensionMaxDays", january, july)).toMatchObject({
      current: { value: 365 },
      coming: [{ from: july, value: 90 }]
    })
    expect(rowOf(later(), "sla.suspensionMaxDays", january)?.coming).toEqual([])
    expect(rowOf(later(), "sla.suspensionMaxDays", july)).toMatchObject({ current: { value: 90 }, coming: [] })
  })

  test("is empty before its first day", () => {
    expect(rowOf(Panjin2020.pack, "sla.warning", Day.of("2017-12-31"))).not.toHaveProperty("current")
  })

  test("can be written as a table", () => {
    const rows = Parameters.describe(Panjin2020.pack, january).filter(({ path }) =>
      ["sla.promises.street-lamp.arrival", "sla.warning", "sla.extension", "ticket.catalogue"].includes(path)
    )
    expect(Parameters.toMarkdown(rows, "en")).toMatchInlineSnapshot(`
      "| Parameter | Path | Unit | Value | From | Source | Transition |
      | --- | --- | --- | --- | --- | --- | --- |
      | promise to reach a street lamp | \`sla.promises.street-lamp.arrival\` | time | from: dispatched, time: 20 minute, note: PJ-E2 does not say from when; read as from dispatch | 2018-01-01 | PJ-E2 | earlier cases keep |
      | warning shares | \`sla.warning\` | share of the limit used | yellow: 1/2, red: 4/5 | 2018-01-01 | assumption: no text gives the shares; half leaves time to act, a fifth left calls for it | earlier cases keep |
      | extension | \`sla.extension\` | times and original limits | max: 2, originalLimits: 1 | 2018-01-01 | R1-36 | applies to all |
      | catalogue of components and events | \`ticket.catalogue\` | catalogue | numberings: id: gbt-30428-2, label: newer numbering (in the form of GB/T 30428.2), source: { _tag: Rule, id: R1-20 }, majors: { component: { 01: public utiliti… | 2018-01-01 | R1-35 | earlier cases keep |"
    `)
    expect(Parameters.toMarkdown(rows.slice(0, 1), "zh")).toMatchInlineSnapshot(`
      "| 参数 | 路径 | 单位 | 取值 | 自 | 来源 | 过渡 |
      | --- | --- | --- | --- | --- | --- | --- |
      | 路灯到场承诺 | \`sla.promises.street-lamp.arrival\` | time | from: dispatched, time: 20 minute, note: PJ-E2 未写明起点，理解为自派遣起 | 2018-01-01 | PJ-E2 | 旧案从旧 |"
    `)
  })
})

describe("a pack as of a day", () => {
  const valuesOf = (pack: PolicyPack.PolicyPack, day: Day.Day, knownOn?: Day.Day) => {
    const values = AsOf.asOf(pack, day, knownOn)
    if (Result.isFailure(values)) throw new Error(JSON.stringify(values.failure))
    return values.success
  }

  test("is plain values", () => {
    const { sla, ticket } = valuesOf(later(), july)
    expect(sla.suspensionMaxDays).toBe(90)
    expect(sla.handling["street-lamp"]?.["single-out"]?.repair?.time).toEqual({ n: 2, unit: "workingDay" })
    expect(ticket.catalogue.categories.length).toBeGreaterThan(60)
  })

  test("as far as was known: a value that came to be known later is not used", () => {
    expect(valuesOf(later(), july, january).sla.suspensionMaxDays).toBe(365)
  })

  test("before the policy begins, names every parameter that is missing; free tables are just empty", () => {
    const none = AsOf.asOf(Panjin2020.pack, Day.of("2017-12-31"))
    const paths = Result.isFailure(none) ? none.failure.map(({ path }) => path) : []
    expect(paths).toContain("sla.warning")
    expect(paths.filter((path) => path.startsWith("sla.handling"))).toEqual([])
  })

  test("a limit of a category that comes later is left out before", () => {
    const source = Source.assumption("for a test")
    const [first] = Panjin2020.pack.sla.stages.normal.filing?.values ?? []
    if (first === undefined) throw new Error("filing has its limit")
    const promise = { ...Panjin2020.pack.sla.warning, values: [{ ...first, from: july, known: july, source }] as const }
    const { promises } = Panjin2020.pack.sla
    const changed = {
      ...Panjin2020.pack,
      sla: { ...Panjin2020.pack.sla, promises: { ...promises, "rain-cover": { filing: promise } } }
    }
    const filing = (day: Day.Day) => valuesOf(changed, day).sla.promises["rain-cover"]?.filing
    expect([filing(january), filing(july)]).toEqual([undefined, first.value])
  })
})
