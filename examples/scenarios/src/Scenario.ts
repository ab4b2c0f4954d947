/**
 * A scenario is a document: prose for people, and under a heading two fenced blocks for the machine, ```` ```yaml scenario ````
 * with the commands and ```` ```yaml figures ```` with what they must give.
 */

import { Zone } from "@wangge/core/calendar"
import { Day, Instant } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { parse } from "yaml"

/** Who acts; the same people as in the example city. */
export const Who = Schema.Literals([
  "gridMember",
  "acceptor",
  "dispatcher",
  "crew",
  "wrongCrew",
  "crewLead",
  "supervisor",
  "system"
])
export type Who = typeof Who.Type

/** `09:05`, or `2020-01-07 09:05` for another day than that of the step before. */
const Moment = Schema.String.check(
  Schema.isPattern(/^(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}$/, { message: "a moment is 09:05 or 2020-01-07 09:05" })
)

export const Step = Schema.Struct({
  at: Moment,
  who: Who,
  /** A command as the path of the API names it; of the system, `recompute` and `sweep`. */
  does: Schema.String,
  /** The body of the command. */
  with: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
  /** A photo taken on the spot goes with it as its evidence. */
  photo: Schema.optionalKey(Schema.Literals(["before", "after"])),
  /** The rule that must refuse the command. */
  refused: Schema.optionalKey(Schema.String)
})
export type Step = typeof Step.Type

export const Play = Schema.Struct({ day: Day.Day, steps: Schema.NonEmptyArray(Step) })
export type Play = typeof Play.Type

export const ClockFigure = Schema.Struct({
  result: Schema.Literals(["met", "missed", "cancelled", "running", "paused"]),
  deadline: Schema.optionalKey(Schema.String),
  /** By how much it was late, where it was. */
  late: Schema.optionalKey(Schema.String),
  /** The deadline before a holiday notice moved it. */
  "moved from": Schema.optionalKey(Schema.String)
})

export const Figures = Schema.Struct({
  status: Schema.optionalKey(Schema.String),
  /** Spans from the first dispatch. */
  "on site after": Schema.optionalKey(Schema.String),
  "repaired after": Schema.optionalKey(Schema.String),
  "closed after": Schema.optionalKey(Schema.String),
  clocks: Schema.optionalKey(Schema.Record(Schema.String, ClockFigure)),
  /** Working time charged by holder. */
  held: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  bounces: Schema.optionalKey(Schema.Int),
  refusals: Schema.optionalKey(Schema.Array(Schema.String))
})
export type Figures = typeof Figures.Type

export interface Scenario {
  readonly name: string
  readonly play: Play
  readonly figures: Figures
}

const fences = /^```yaml (scenario|figures)\n([\s\S]*?)^```$/gm
const formatIssues = SchemaIssue.makeFormatterStandardSchemaV1()

/** A block that cannot be read, with the places of its faults. */
export class Unreadable extends Error {
  override readonly name = "Unreadable"
}

const read = <A>(schema: Schema.Codec<A, unknown>, text: string, where: string): A => {
  const decoded = Schema.decodeUnknownResult(schema)(parse(text), { errors: "all", onExcessProperty: "error" })
  if (Result.isSuccess(decoded)) return decoded.success
  const faults = formatIssues(decoded.failure.issue).issues.map(
    ({ message, path = [] }) => `${path.map(String).join(".")}: ${message}`
  )
  throw new Unreadable(`${where}:\n  ${faults.join("\n  ")}`)
}

/** The scenarios of a document, one for each heading that has both blocks. */
export const ofDocument = (markdown: string): ReadonlyArray<Scenario> =>
  markdown.split(/^(?=## )/m).flatMap((section) => {
    const name = /^## (.+)$/m.exec(section)?.[1]
    const blocks = new Map([...section.matchAll(fences)].map(([, kind, text]) => [kind, text ?? ""]))
    const [play, figures] = [blocks.get("scenario"), blocks.get("figures")]
    if (name === undefined || play === undefined || figures === undefined) return []
    return [{ name, play: read(Play, play, `${name}, scenario`), figures: read(Figures, figures, `${name}, figures`) }]
  })

const ZONE = "Asia/Shanghai" as Zone.ZoneName

/** The instants of the steps. */
export const instantsOf = ({ day, steps }: Play): ReadonlyArray<Instant.Instant> => {
  let today = day
  return steps.map(({ at }) => {
    const [clock = "", written] = at.split(" ").reverse()
    if (written !== undefined) today = Day.of(written)
    const [hour = 0, minute = 0] = clock.split(":").map(Number)
    return Instant.plus(Zone.startOfDay(ZONE, today), hour * Instant.HOUR_MS + minute * Instant.MINUTE_MS)
  })
}
