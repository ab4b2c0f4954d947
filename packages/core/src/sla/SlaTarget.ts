/**
 * What time is set for a stage of a case: a `limit` 时限 that binds, or a `promise` 承诺 that stands beside it and is reported
 * apart. Targets come from the policy by category, standard and urgency.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { CalendarId } from "../calendar/Calendars.ts"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import * as Source from "../kernel/Source.ts"
import { Allowance, label as allowanceLabel, resolve, type UnitTable } from "./Allowance.ts"
import type { SlaPolicy, StageLimit, Warning } from "./SlaPolicy.ts"
import { notInForce, type SlaRefusal } from "./SlaRefusal.ts"
import { Anchor, anchorLabels, labels, MilestoneId, order, parseKey, Stage, type StageKey } from "./Stage.ts"

export const Kind = Schema.Literals(["limit", "promise"]).annotate({ identifier: "SlaKind" })
export type Kind = typeof Kind.Type

/** The name of a target in its case: `repair.limit`, `arrival.promise`, `repair/fence-off.limit`. */
export const SlaKey = Schema.NonEmptyString.annotate({ identifier: "SlaKey" })
export type SlaKey = typeof SlaKey.Type

export const SlaTarget = Schema.Struct({
  key: SlaKey,
  stage: Stage,
  milestone: Schema.optionalKey(MilestoneId),
  kind: Kind,
  label: Label.Label,
  /** The moment from which it counts. */
  from: Anchor,
  calendar: CalendarId,
  allowance: Allowance,
  /** The allowance in open milliseconds of the calendar. */
  allowanceMs: Schema.Int.check(Schema.isGreaterThan(0)),
  /** Shares of the allowance after which the clock turns yellow and red. */
  yellow: Share,
  red: Share,
  source: Source.Source
}).annotate({ identifier: "SlaTarget" })
export type SlaTarget = typeof SlaTarget.Type

/** What a case is, as far as its limits depend on it. */
export interface Case {
  readonly category: string
  /** Left out before the case is filed. */
  readonly standard?: string
  readonly urgency: keyof SlaPolicy["stages"]
  /** The day of the report: parameters that keep to a case are read as of it. */
  readonly opened: Day
  readonly today: Day
}

interface Row {
  readonly key: StageKey
  readonly kind: Kind
  readonly limit: StageLimit
  readonly source: Source.Source
}

type Found<A> = Result.Result<A, SlaRefusal>

const entryOf = <A>(dated: Dated.Dated<A>, days: Case): Found<Dated.Entry<A>> => {
  const entry = Dated.forCase(dated, days)
  if (Result.isSuccess(entry)) return Result.succeed(entry.success)
  return Result.fail(notInForce(entry.failure))
}

/** The rows of a table whose parameters are in force; one that begins later does not hold yet. */
const rowsOf = (
  table: { readonly [key: string]: Dated.Dated<StageLimit> } | undefined,
  kind: Kind,
  days: Case
): ReadonlyArray<Row> =>
  Object.entries(table ?? {}).flatMap(([key, dated]) => {
    const entry = Dated.forCase(dated, days)
    return Result.isFailure(entry) ? [] : [{ key, kind, limit: entry.success.value, source: entry.success.source }]
  })

const handlingRows = (policy: SlaPolicy, about: Case): Found<ReadonlyArray<Row>> => {
  const { category, standard } = about
  if (standard === undefined) return Result.succeed([])
  const dated = policy.handling[category]?.[standard]
  if (dated === undefined) return Result.fail({ _tag: "StandardWithoutLimit", category, standard })
  const entry = entryOf(dated, about)
  if (Result.isFailure(entry)) return Result.fail(entry.failure)
  const { value, source } = entry.success
  return Result.succeed(Object.entries(value).map(([key, limit]) => ({ key, kind: "limit", limit, source })))
}

const kindLabels: { readonly [K in Kind]: Label.Label } = {
  limit: Label.of("时限", "limit"),
  promise: Label.of("承诺", "promise")
}

const labelOf = ({ key, kind, limit }: Row): Label.Label => {
  const { stage, milestone } = parseKey(key)
  const inner = limit.label ?? (milestone === undefined ? undefined : Label.same(milestone))
  const of = kindLabels[kind]
  return inner === undefined
    ? Label.of(`${labels[stage].zh}${of.zh}`, `${labels[stage].en} ${of.en}`)
    : Label.of(`${labels[stage].zh}${of.zh}（${inner.zh}）`, `${labels[stage].en} ${of.en} (${inner.en})`)
}

const inStageOrder = (a: Row, b: Row): number =>
  order.indexOf(parseKey(a.key).stage) - order.indexOf(parseKey(b.key).stage)

/** The rows that hold for a case, in the order of the stages, with what turns them into targets. */
interface Table {
  readonly rows: ReadonlyArray<Row>
  readonly units: UnitTable
  readonly warning: Warning
}

const tableFor = (policy: SlaPolicy, about: Case): Found<Table> => {
  const units = entryOf(policy.units, about)
  if (Result.isFailure(units)) return Result.fail(units.failure)
  const warning = entryOf(policy.warning, about)
  if (Result.isFailure(warning)) return Result.fail(warning.failure)
  const own = handlingRows(policy, about)
  if (Result.isFailure(own)) return Result.fail(own.failure)
  const general = rowsOf(policy.stages[about.urgency], "limit", about)
  const limits = [...general.filter(({ key }) => own.success.every((row) => row.key !== key)), ...own.success]
  const rows = [...limits, ...rowsOf(policy.promises[about.category], "promise", about)].toSorted(inStageOrder)
  return Result.succeed({ rows, units: units.success.value, warning: warning.success.value })
}

const targetOf = (row: Row, { units, warning }: Table, { urgency }: Case): SlaTarget => {
  const allowance = urgency === "urgent" ? (row.limit.urgent ?? row.limit.time) : row.limit.time
  const { calendar, ms } = resolve(allowance, units)
  return {
    key: `${row.key}.${row.kind}`,
    ...parseKey(row.key),
    kind: row.kind,
    label: labelOf(row),
    from: row.limit.from,
    calendar,
    allowance,
    allowanceMs: ms,
    yellow: warning.yellow,
    red: warning.red,
    source: row.source
  }
}

/**
 * The targets of a case: the limit of each stage, replaced where the standard of its category has its own, and beside
 * them the promises. In the order of the stages. {@link explainTargets} says why.
 */
export const targetsFor = (policy: SlaPolicy, about: Case): Found<ReadonlyArray<SlaTarget>> => {
  const table = tableFor(policy, about)
  if (Result.isFailure(table)) return Result.fail(table.failure)
  return Result.succeed(table.success.rows.map((row) => targetOf(row, table.success, about)))
}

/** Why these are the targets of a case: each with its time, calendar and source. */
export const explainTargets = (policy: SlaPolicy, about: Case): Found<Explanation.Explanation> => {
  const table = tableFor(policy, about)
  if (Result.isFailure(table)) return Result.fail(table.failure)
  const { category, standard, urgency } = about
  const subject = [category, ...(standard === undefined ? [] : [standard])].join("/")
  const urgent = urgency === "urgent"
  return Result.succeed(
    Explanation.step(Label.of("适用的时限", "targets that apply"), {
      quantity: Explanation.words(
        Label.of(`${subject}，${urgent ? "紧急" : "一般"}`, `${subject}, ${urgent ? "urgent" : "normal"}`)
      ),
      steps: table.success.rows.map((row) => explainRow(row, targetOf(row, table.success, about)))
    })
  )
}

const explainRow = ({ limit: { note } }: Row, target: SlaTarget): Explanation.Explanation => {
  const { label, allowance, from, source, calendar, allowanceMs } = target
  return Explanation.step(label, {
    quantity: Explanation.words(allowanceLabel(allowance)),
    note: Label.of(
      `自${anchorLabels[from].zh}起，日历 ${calendar} 上 ${Explanation.formatSpan(allowanceMs, "zh")}${note === undefined ? "" : `；${note.zh}`}`,
      `from ${anchorLabels[from].en}, ${Explanation.formatSpan(allowanceMs, "en")} on calendar ${calendar}${note === undefined ? "" : `; ${note.en}`}`
    ),
    source
  })
}

/** The same target in a later round of a reopened case, under a key of its own: `repair.limit.2`. */
export const inRound = (target: SlaTarget, round: number): SlaTarget =>
  round <= 1 ? target : { ...target, key: `${target.key}.${round}` }
