/**
 * How a numbering writes the code of an area: which parts stand in it, how many digits each has. Numberings differ from
 * standard to standard and from city to city (R1-09 to R1-14, R10-04), so a scheme is data.
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import { AreaKind } from "./Area.ts"

/** `division` is the six digits of GB/T 2260: two each for province, city and county (R10-05). */
export const SegmentName = Schema.Literals(["objectClass", "division", "street", "community", "grid"]).annotate({
  identifier: "SegmentName"
})
export type SegmentName = typeof SegmentName.Type

export const segmentLabels: { readonly [N in SegmentName]: Label.Label } = {
  objectClass: Label.of("对象类别段", "object class part"),
  division: Label.of("行政区划段", "division part"),
  street: Label.of("街道段", "street part"),
  community: Label.of("社区段", "community part"),
  grid: Label.of("网格段", "grid part")
}

/** Numbers that a scheme sets aside for one sort of area; `kinds` are those that may bear them. */
export const SegmentRange = Schema.Struct({
  from: Schema.Natural,
  to: Schema.Natural,
  label: Label.Label,
  kinds: Schema.Array(AreaKind)
}).annotate({ identifier: "SegmentRange" })
export type SegmentRange = typeof SegmentRange.Type

export const Segment = Schema.Struct({
  name: SegmentName,
  length: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 })),
  /** Left out, every number but zero will do. */
  ranges: Schema.optionalKey(Schema.Array(SegmentRange))
}).annotate({ identifier: "CodeSegment" })
export type Segment = typeof Segment.Type

export const CodeScheme = Schema.Struct({
  id: Schema.NonEmptyString,
  label: Label.Label,
  source: Source.Source,
  /** `true`: codes of upper levels are filled with zeros to the full length; `false`: they are shorter. */
  padded: Schema.Boolean,
  segments: Schema.NonEmptyArray(Segment)
}).annotate({ identifier: "CodeScheme" })
export type CodeScheme = typeof CodeScheme.Type

const range = (from: number, to: number, label: Label.Label, ...kinds: ReadonlyArray<AreaKind>): SegmentRange => ({
  from,
  to,
  label,
  kinds
})

const streets: ReadonlyArray<SegmentRange> = [
  range(1, 99, Label.of("街道", "streets"), "street"),
  range(100, 199, Label.of("镇", "towns"), "township"),
  range(200, 399, Label.of("乡", "townships"), "township"),
  range(400, 599, Label.of("类似乡级单位", "special areas"), "specialArea")
]

const communities: ReadonlyArray<SegmentRange> = [
  range(1, 199, Label.of("居民委员会", "residents' committees"), "community"),
  range(200, 399, Label.of("村民委员会", "village committees"), "village")
]

/** Beijing's text of the unit grid code, 15 digits; GB/T 30428.1 agrees with it (R1-10, R1-12). */
export const unitGrid15: CodeScheme = {
  id: "unitGrid15",
  label: Label.of("单元网格编码（15位）", "unit grid code, 15 digits"),
  source: Source.rule("R1-10"),
  padded: false,
  segments: [
    { name: "division", length: 6 },
    { name: "street", length: 3 },
    { name: "community", length: 3 },
    { name: "grid", length: 3 }
  ]
}

/** The older unit grid code of CJ/T 213-2005, 12 digits. */
export const unitGrid12: CodeScheme = {
  id: "unitGrid12",
  label: Label.of("单元网格编码（旧，12位）", "older unit grid code, 12 digits"),
  source: Source.assumption("R1-13: the parts 6+2+2+2 of CJ/T 213-2005 are known from memory only"),
  padded: false,
  segments: [
    { name: "division", length: 6 },
    { name: "street", length: 2 },
    { name: "community", length: 2 },
    { name: "grid", length: 2 }
  ]
}

/** A local variant with a street part of four digits, 16 in all (R1-14). */
export const unitGrid16: CodeScheme = {
  id: "unitGrid16",
  label: Label.of("单元网格编码（街道段4位，16位）", "unit grid code with a longer street part, 16 digits"),
  source: Source.rule("R1-14"),
  padded: false,
  segments: [
    { name: "division", length: 6 },
    { name: "street", length: 4 },
    { name: "community", length: 3 },
    { name: "grid", length: 3 }
  ]
}

/** Digital community, CJ/T 349-2010, 20 digits; grid `00` says that the community is not subdivided (R1-09). */
export const communityGrid20: CodeScheme = {
  id: "communityGrid20",
  label: Label.of("数字社区网格编码（20位）", "digital community grid code, 20 digits"),
  source: Source.rule("R1-09"),
  padded: true,
  segments: [
    { name: "objectClass", length: 6 },
    { name: "division", length: 6 },
    { name: "street", length: 3 },
    {
      name: "community",
      length: 3,
      ranges: [
        range(1, 600, Label.of("社区", "communities"), "community", "village"),
        range(601, 999, Label.of("合并社区", "merged communities"), "community", "village")
      ]
    },
    { name: "grid", length: 2 }
  ]
}

/** The 12 digits of the statistical bureau, filled with zeros (R10-04). */
export const statistical12: CodeScheme = {
  id: "statistical12",
  label: Label.of("统计用区划代码（12位）", "statistical division code, 12 digits"),
  source: Source.rule("R10-04"),
  padded: true,
  segments: [
    { name: "division", length: 6 },
    { name: "street", length: 3, ranges: streets },
    { name: "community", length: 3, ranges: communities }
  ]
}

/** Division, street and community as the statistical bureau counts them, unpadded, and a grid part of some length. */
export const statisticalWithGrid = (
  scheme: Pick<CodeScheme, "id" | "label" | "source"> & { readonly gridDigits: number }
): CodeScheme => ({
  id: scheme.id,
  label: scheme.label,
  source: scheme.source,
  padded: false,
  segments: [
    { name: "division", length: 6 },
    { name: "street", length: 3, ranges: streets },
    { name: "community", length: 3, ranges: communities },
    { name: "grid", length: scheme.gridDigits }
  ]
})
