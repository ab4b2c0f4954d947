import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AreaKind } from "./Area.ts"
import * as AreaCode from "./AreaCode.ts"
import * as CodeFault from "./CodeFault.ts"
import * as CodeScheme from "./CodeScheme.ts"

const panjin = CodeScheme.statisticalWithGrid({
  id: "p",
  label: { zh: "p", en: "p" },
  source: CodeScheme.unitGrid15.source,
  gridDigits: 3
})

describe("reading", () => {
  test.each([
    [CodeScheme.unitGrid15, "210000", "division", undefined],
    [CodeScheme.unitGrid15, "211100", "division", "210000"],
    [CodeScheme.unitGrid15, "211103", "division", "211100"],
    [CodeScheme.unitGrid15, "211103001", "street", "211103"],
    [CodeScheme.unitGrid15, "211103001004", "community", "211103001"],
    [CodeScheme.unitGrid15, "211103001004012", "grid", "211103001004"],
    [CodeScheme.unitGrid12, "211103010203", "grid", "2111030102"],
    [CodeScheme.unitGrid16, "1408020001003004", "grid", "1408020001003"],
    [CodeScheme.communityGrid20, "00000121110300100401", "grid", "00000121110300100400"],
    [CodeScheme.communityGrid20, "00000121110300160100", "community", "00000121110300100000"],
    [CodeScheme.statistical12, "211103001004", "community", "211103001000"],
    [CodeScheme.statistical12, "211103001000", "street", "211103000000"],
    [CodeScheme.statistical12, "211103000000", "division", "211100000000"]
  ] as const)("%#: %s %s", (scheme, code, level, parent) => {
    expect(AreaCode.level(scheme, code)).toEqual(Result.succeed(level))
    expect(AreaCode.parent(scheme, code)).toEqual(Result.succeed(parent))
  })
})

describe("a fault names the part", () => {
  test.each([
    ["2111a3", `"2111a3" holds more than digits`],
    ["2111", "the division part has 6 digits, but 4 are given"],
    ["21110300", "the street part has 3 digits, but 2 are given"],
    ["2111030010", "the community part has 3 digits, but 1 are given"],
    ["21110300100401", "the grid part has 3 digits, but 2 are given"],
    ["2111030010040123", "it has 16 digits, and the longest code has 15"],
    ["001103", "the division part is zero"],
    ["210003", "the division part is zero"],
    ["211103000", "the street part is zero"],
    ["211103001004000", "the grid part is zero"],
    [
      "211103700",
      "the street part 700 lies in no range (001-099 streets, 100-199 towns, 200-399 townships, 400-599 special areas)"
    ],
    [
      "211103001500",
      "the community part 500 lies in no range (001-199 residents' committees, 200-399 village committees)"
    ]
  ])("%s: %s", (code, sentence) => {
    const parsed = AreaCode.parse(panjin, code)
    expect(Result.isFailure(parsed) && CodeFault.sentence(parsed.failure).en).toBe(sentence)
  })

  test("a padded code has its full length", () => {
    expect(AreaCode.parse(CodeScheme.statistical12, "211103001")).toMatchObject({
      failure: { _tag: "SegmentIncomplete", segment: "community", needs: 3, has: 0 }
    })
  })

  test("the object class alone is no area", () => {
    expect(AreaCode.parse(CodeScheme.communityGrid20, "00000100000000000000")).toMatchObject({
      failure: { _tag: "SegmentIncomplete", segment: "division" }
    })
  })
})

describe("the code of a kind", () => {
  test.each<[AreaKind, string, string | undefined]>([
    ["street", "211103001", undefined],
    ["township", "211103101", undefined],
    ["township", "211103250", undefined],
    ["specialArea", "211103400", undefined],
    ["village", "211103101200", undefined],
    ["cell", "211103001004012", undefined],
    ["street", "211103101", "the street part 101 lies in the range 100-199 towns, which a street may not bear"],
    [
      "community",
      "211103001200",
      "the community part 200 lies in the range 200-399 village committees, which a community may not bear"
    ],
    ["grid", "211103001004", "the code of a grid ends with the grid part, and this one ends with the community part"],
    [
      "district",
      "211103001",
      "the code of a district or county ends with the division part, and this one ends with the street part"
    ]
  ])("%s %s", (kind, code, sentence) => {
    const fault = AreaCode.faultFor(panjin, kind, code)
    expect(fault === undefined ? undefined : CodeFault.sentence(fault).en).toBe(sentence)
  })
})

describe("writing", () => {
  test("fills upper codes of a padded scheme", () => {
    expect(AreaCode.build(CodeScheme.statistical12, { division: "211103", street: 1 })).toEqual(
      Result.succeed("211103001000")
    )
  })

  test.each([
    [{ division: "2111" }, { _tag: "SegmentIncomplete", segment: "division", needs: 6, has: 4 }],
    [
      { division: "211103", community: 4 },
      { _tag: "SegmentIncomplete", segment: "street", needs: 3, has: 0 }
    ],
    [
      { division: "211103", street: 1_000 },
      { _tag: "SegmentIncomplete", segment: "street", needs: 3, has: 4 }
    ],
    [
      { division: "211103", street: "0x1" },
      { _tag: "NotDigits", text: "0x1" }
    ],
    [
      { division: "211103", street: 0 },
      { _tag: "SegmentZero", segment: "street" }
    ]
  ])("%o", (parts, failure) => {
    expect(AreaCode.build(CodeScheme.unitGrid15, parts)).toEqual(Result.fail(failure))
  })

  test("what is written is read back, part by part, and its parents lead to the province", () => {
    const schemes = [CodeScheme.unitGrid15, CodeScheme.unitGrid12, CodeScheme.unitGrid16, CodeScheme.statistical12]
    const anyParts = fc.record({
      scheme: fc.constantFrom(...schemes),
      street: fc.integer({ min: 1, max: 99 }),
      community: fc.integer({ min: 1, max: 99 }),
      grid: fc.integer({ min: 1, max: 99 }),
      depth: fc.integer({ min: 1, max: 4 })
    })
    fc.assert(
      fc.property(anyParts, ({ scheme, depth, ...numbers }) => {
        const named = { division: "211103", ...numbers }
        const names = scheme.segments.slice(0, depth).map(({ name }) => name)
        const parts = Object.fromEntries(names.map((name) => [name, name === "objectClass" ? 1 : named[name]]))
        const built = AreaCode.build(scheme, parts)
        if (Result.isFailure(built)) throw new Error(CodeFault.sentence(built.failure).en)
        const parsed = AreaCode.parse(scheme, built.success)
        if (Result.isFailure(parsed)) throw new Error(CodeFault.sentence(parsed.failure).en)
        expect(parsed.success.level).toBe(names.at(-1))
        expect(Object.entries(parsed.success.parts).map(([name, digits]) => [name, Number(digits)])).toEqual(
          names.map((name) => [name, Number(parts[name])])
        )
        let steps = 0
        for (let code: string | undefined = built.success; code !== undefined; steps++) {
          const above: Result.Result<string | undefined, unknown> = AreaCode.parent(scheme, code)
          code = Result.isSuccess(above) ? above.success : undefined
        }
        expect(steps).toBe(names.length + 2)
      })
    )
  })
})

test("every sentence has both languages", () => {
  const faults: ReadonlyArray<CodeFault.CodeFault> = [
    { _tag: "NotDigits", text: "21a" },
    { _tag: "SegmentIncomplete", segment: "street", needs: 3, has: 2 },
    { _tag: "TooLong", length: 16, longest: 15 },
    { _tag: "SegmentZero", segment: "grid" },
    {
      _tag: "SegmentOutOfRange",
      segment: "street",
      value: "700",
      allowed: [{ zh: "001-099 街道", en: "001-099 streets" }]
    },
    {
      _tag: "RangeOfAnotherKind",
      segment: "street",
      value: "101",
      range: { zh: "100-199 镇", en: "100-199 towns" },
      kind: "street"
    },
    { _tag: "LevelOfAnotherKind", kind: "grid", level: "community", expected: "grid" }
  ]
  expect(faults.map((fault) => CodeFault.sentence(fault).zh)).toEqual([
    "“21a”不全是数字",
    "街道段应为3位，现为2位",
    "共16位，最长15位",
    "网格段为零",
    "街道段700不在号段内（001-099 街道）",
    "街道段101属于号段100-199 镇，不能用于街道",
    "网格的编码应止于网格段，现止于社区段"
  ])
})
