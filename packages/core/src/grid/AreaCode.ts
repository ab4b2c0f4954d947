/** Reads and writes the codes of areas by a {@link CodeScheme}: parts, level, the code above. A fault names the part. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { AreaCode } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import type { AreaKind } from "./Area.ts"
import type { CodeFault } from "./CodeFault.ts"
import type { CodeScheme, Segment, SegmentName, SegmentRange } from "./CodeScheme.ts"

export const Level = Schema.Literals(["division", "street", "community", "grid"]).annotate({ identifier: "CodeLevel" })
export type Level = typeof Level.Type

/** The part that the code of each kind ends with. */
export const levelOfKind: { readonly [K in AreaKind]: Level } = {
  city: "division",
  district: "division",
  zone: "division",
  street: "street",
  township: "street",
  specialArea: "street",
  community: "community",
  village: "community",
  grid: "grid",
  cell: "grid"
}

/** The parts of a code as they are written; those below its level are absent. */
export type Parts = { readonly [N in SegmentName]?: string }

export interface Parsed {
  readonly code: AreaCode
  readonly level: Level
  readonly parts: Parts
}

type Spot = { readonly segment: Segment; readonly start: number; readonly end: number }

const spotsOf = (scheme: CodeScheme): ReadonlyArray<Spot> => {
  let end = 0
  return scheme.segments.map((segment) => {
    const start = end
    end += segment.length
    return { segment, start, end }
  })
}

const isZero = (digits: string): boolean => /^0+$/.test(digits)

/**
 * Reads a code.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AreaCode, CodeScheme } = await import("@wangge/core/grid")
 * expect(AreaCode.parse(CodeScheme.unitGrid15, "211103001004012")).toMatchObject({
 *   success: { level: "grid", parts: { division: "211103", street: "001", community: "004", grid: "012" } }
 * })
 * expect(AreaCode.parse(CodeScheme.unitGrid15, "21110300100")).toMatchObject({
 *   failure: { _tag: "SegmentIncomplete", segment: "community", needs: 3, has: 2 }
 * })
 * ```
 */
export const parse = (scheme: CodeScheme, text: string): Result.Result<Parsed, CodeFault> => {
  if (!/^[0-9]+$/.test(text)) return Result.fail({ _tag: "NotDigits", text })
  const written = writtenSpots(scheme, text)
  if (Result.isFailure(written)) return Result.fail(written.failure)
  const parts: { [N in SegmentName]?: string } = {}
  for (const { segment, start, end } of written.success) {
    const digits = text.slice(start, end)
    const fault = segmentFault(segment, digits)
    if (fault !== undefined) return Result.fail(fault)
    parts[segment.name] = digits
  }
  const last = written.success.at(-1)?.segment.name ?? "objectClass"
  if (last === "objectClass") return Result.fail(incomplete(scheme.segments[1] ?? scheme.segments[0], 0))
  return Result.succeed({ code: text as AreaCode, level: last, parts })
}

const incomplete = (segment: Segment, has: number): CodeFault => ({
  _tag: "SegmentIncomplete",
  segment: segment.name,
  needs: segment.length,
  has
})

/** The parts that a code of this length holds, without trailing parts that are filled with zeros. */
const writtenSpots = (scheme: CodeScheme, text: string): Result.Result<ReadonlyArray<Spot>, CodeFault> => {
  const spots = spotsOf(scheme)
  const longest = spots.at(-1)?.end ?? 0
  if (text.length > longest) return Result.fail({ _tag: "TooLong", length: text.length, longest })
  const cut = spots.find(({ start, end }) => start <= text.length && text.length < end)
  const endsBetween = cut !== undefined && cut.start === text.length && cut.start > 0
  if (cut !== undefined && (scheme.padded || !endsBetween)) {
    return Result.fail(incomplete(cut.segment, text.length - cut.start))
  }
  let whole = spots.filter(({ end }) => end <= text.length)
  if (scheme.padded) {
    const kept = whole.findLastIndex(({ start, end }) => !isZero(text.slice(start, end)))
    whole = whole.slice(0, Math.max(kept, 0) + 1)
  }
  return Result.succeed(whole)
}

const segmentFault = (segment: Segment, digits: string): CodeFault | undefined => {
  if (segment.name === "division") {
    const [province, city, county] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
    return isZero(province) || (isZero(city) && !isZero(county))
      ? { _tag: "SegmentZero", segment: "division" }
      : undefined
  }
  if (isZero(digits)) return { _tag: "SegmentZero", segment: segment.name }
  return segment.ranges === undefined || rangeOf(segment, digits) !== undefined
    ? undefined
    : {
        _tag: "SegmentOutOfRange",
        segment: segment.name,
        value: digits,
        allowed: segment.ranges.map(showRange(segment))
      }
}

const rangeOf = (segment: Segment, digits: string): SegmentRange | undefined =>
  segment.ranges?.find(({ from, to }) => from <= Number(digits) && Number(digits) <= to)

const showRange =
  (segment: Segment) =>
  ({ from, to, label }: SegmentRange): Label.Label => {
    const [low, high] = [from, to].map((n) => String(n).padStart(segment.length, "0"))
    return Label.of(`${low}-${high} ${label.zh}`, `${low}-${high} ${label.en}`)
  }

/** What is wrong with a code for an area of a kind; nothing when it fits. */
export const faultFor = (scheme: CodeScheme, kind: AreaKind, text: string): CodeFault | undefined => {
  const parsed = parse(scheme, text)
  if (Result.isFailure(parsed)) return parsed.failure
  const { level, parts } = parsed.success
  const expected = levelOfKind[kind]
  if (level !== expected) return { _tag: "LevelOfAnotherKind", kind, level, expected }
  const segment = scheme.segments.find(({ name }) => name === level)
  const value = parts[level]
  const range = segment === undefined || value === undefined ? undefined : rangeOf(segment, value)
  return segment === undefined || value === undefined || range === undefined || range.kinds.includes(kind)
    ? undefined
    : { _tag: "RangeOfAnotherKind", segment: level, value, range: showRange(segment)(range), kind }
}

/** The level of a code. */
export const level = (scheme: CodeScheme, text: string): Result.Result<Level, CodeFault> =>
  Result.map(parse(scheme, text), (parsed) => parsed.level)

/** The code one level above, as it is written in the same scheme; none above a province. */
export const parent = (scheme: CodeScheme, text: string): Result.Result<AreaCode | undefined, CodeFault> =>
  Result.map(parse(scheme, text), ({ level: lowest, parts }) => {
    const spots = spotsOf(scheme)
    const spot = spots.find(({ segment }) => segment.name === lowest)
    if (spot === undefined) return undefined
    const above = lowest === "division" ? divisionAbove(parts.division ?? "") : ""
    if (above === undefined) return undefined
    const kept = text.slice(0, spot.start) + above
    return (scheme.padded ? kept.padEnd(spots.at(-1)?.end ?? kept.length, "0") : kept) as AreaCode
  })

const divisionAbove = (division: string): string | undefined => {
  if (!isZero(division.slice(4))) return `${division.slice(0, 4)}00`
  return isZero(division.slice(2, 4)) ? undefined : `${division.slice(0, 2)}0000`
}

/**
 * Writes a code from its parts. A number is filled with zeros to the length of its part, a text is taken as it is.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { AreaCode, CodeScheme } = await import("@wangge/core/grid")
 * const parts = { division: "211103", street: 1, community: 4, grid: 12 }
 * expect(AreaCode.build(CodeScheme.unitGrid15, parts)).toMatchObject({ success: "211103001004012" })
 * ```
 */
export const build = (
  scheme: CodeScheme,
  parts: { readonly [N in SegmentName]?: string | number }
): Result.Result<AreaCode, CodeFault> => {
  let text = ""
  let absent: Segment | undefined
  for (const segment of scheme.segments) {
    const part = parts[segment.name]
    if (part === undefined) {
      absent ??= segment
      if (scheme.padded) text += "0".repeat(segment.length)
      continue
    }
    if (absent !== undefined) return Result.fail(incomplete(absent, 0))
    const digits = typeof part === "number" ? String(part).padStart(segment.length, "0") : part
    if (!/^[0-9]+$/.test(digits)) return Result.fail({ _tag: "NotDigits", text: digits })
    if (digits.length !== segment.length) return Result.fail(incomplete(segment, digits.length))
    text += digits
  }
  return Result.map(parse(scheme, text), ({ code }) => code)
}
