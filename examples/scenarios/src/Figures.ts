/** What must come out: the figures of every context that a scenario may ask about, and the refusals on the way. */
import * as Schema from "effect/Schema"
import * as AppraisalFigures from "./figures/AppraisalFigures.ts"
import * as CareerFigures from "./figures/CareerFigures.ts"
import * as FundFigures from "./figures/FundFigures.ts"
import type { Inquiry } from "./figures/Inquiry.ts"
import * as PayFigures from "./figures/PayFigures.ts"
import * as TicketFigures from "./figures/TicketFigures.ts"
import * as WorkforceFigures from "./figures/WorkforceFigures.ts"

export const Figures = Schema.Struct({
  ...TicketFigures.fields,
  ...WorkforceFigures.fields,
  ...PayFigures.fields,
  ...AppraisalFigures.fields,
  ...CareerFigures.fields,
  ...FundFigures.fields,
  /** The rules that refused, in the order of the steps. */
  refusals: Schema.optionalKey(Schema.Array(Schema.String))
})
export type Figures = typeof Figures.Type

/** What was asked for, as it came out. */
export const of = async (asked: Figures, inquiry: Inquiry): Promise<Figures> => ({
  ...(await TicketFigures.of(inquiry)),
  ...(await WorkforceFigures.of(asked, inquiry)),
  ...(await PayFigures.of(asked, inquiry)),
  ...(await AppraisalFigures.of(asked, inquiry)),
  ...(await CareerFigures.of(asked, inquiry)),
  ...(await FundFigures.of(asked, inquiry))
})

/** Where the figures differ from those of the document, each with both. What the document does not name is not compared. */
export const differences = (expected: unknown, found: unknown, path = ""): ReadonlyArray<string> => {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) {
    const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
    return wanted === got ? [] : [`${path}: ${wanted} in the document, ${got ?? "nothing"} here`]
  }
  const there: Record<string, unknown> = typeof found === "object" && found !== null ? { ...found } : {}
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, there[key], path === "" ? key : `${path} / ${key}`)
  )
}
