/** The parameters of the grid's rules: code schemes, what a polygon may be, how much a grid and a member may carry. */
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { Source } from "../kernel/Source.ts"
import type { AreaKind } from "./Area.ts"
import { CodeScheme } from "./CodeScheme.ts"

/** Cells are numbered apart from the social grids of the same community (R1-15). */
export const CodeSchemes = Schema.Struct({ areas: CodeScheme, cells: CodeScheme }).annotate({
  identifier: "CodeSchemes"
})
export type CodeSchemes = typeof CodeSchemes.Type

export const schemeFor = (schemes: CodeSchemes, kind: AreaKind): CodeScheme =>
  kind === "cell" ? schemes.cells : schemes.areas

/** From `min` to `max`, both included. */
export const Band = Schema.Struct({ min: Schema.Natural, max: Schema.Natural })
  .check(
    Schema.makeFilter((band: { readonly min: number; readonly max: number }) =>
      band.min <= band.max ? undefined : { path: ["max"], issue: `a band ends at or above its beginning ${band.min}` }
    )
  )
  .annotate({ identifier: "Band" })
export type Band = typeof Band.Type

export const BoundaryLimits = Schema.Struct({
  /** Positions of one polygon, all rings together. */
  positionsMax: Schema.Natural,
  /** Overlap or gap in square metres that is taken for drawing error. */
  toleranceM2: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
}).annotate({ identifier: "BoundaryLimits" })
export type BoundaryLimits = typeof BoundaryLimits.Type

/** A code that was given up before the register began; it is never used again (R10-02). */
export const RetiredCode = Schema.Struct({
  code: AreaCode,
  name: Label,
  from: Day,
  successor: Schema.optionalKey(AreaCode),
  source: Source
}).annotate({ identifier: "RetiredCode" })
export type RetiredCode = typeof RetiredCode.Type

export const GridPolicy = Schema.Struct({
  codes: Dated.schema(CodeSchemes),
  retiredCodes: Dated.schema(Schema.Array(RetiredCode)),
  boundary: Dated.schema(BoundaryLimits),
  /** Households of a grid that lies in a community (R9-01). */
  householdsUrban: Dated.schema(Band),
  /** Households of a grid that lies in a village (R9-01). */
  householdsRural: Dated.schema(Band),
  /** Open tickets of one grid. */
  openTicketsMax: Dated.schema(Schema.Natural),
  /** Grids for which one person is the primary member. */
  gridsPerMemberMax: Dated.schema(Schema.Natural)
}).annotate({ identifier: "GridPolicy" })
export type GridPolicy = typeof GridPolicy.Type
