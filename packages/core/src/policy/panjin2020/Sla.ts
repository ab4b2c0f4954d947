/**
 * Panjin's parameters of time limits as of 2020. Only the promise for a street lamp is Panjin's own (PJ-E2); the limits are
 * those of other cities or assumptions, and each says which.
 */
import * as Calendars from "../../calendar/Calendars.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Instant from "../../kernel/Instant.ts"
import { holds } from "../../kernel/Invariant.ts"
import * as Label from "../../kernel/Label.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"
import type { Allowance, Unit, UnitMeaning } from "../../sla/Allowance.ts"
import type { SlaPolicy, StageLimit } from "../../sla/SlaPolicy.ts"
import * as Stage from "../../sla/Stage.ts"
import { limits } from "./SlaLimits.ts"
import { ticket } from "./Ticket.ts"

const FROM = Day.of("2018-01-01")

const parameter = <A>(
  label: Label.Label,
  unit: string,
  value: A,
  source: Source.Source,
  transition: Dated.Transition = "keep"
): Dated.Dated<A> => Dated.constant({ label, unit, transition, from: FROM, value, source })

const around = (ms: number): UnitMeaning => ({ calendar: Calendars.CONTINUOUS, ms })
const atWork = (ms: number): UnitMeaning => ({ calendar: Calendars.WORKING, ms })

const units: { readonly [U in Unit]: UnitMeaning } = {
  minute: around(Instant.MINUTE_MS),
  urgentHour: around(Instant.HOUR_MS),
  workingHour: atWork(Instant.HOUR_MS),
  workingDay: atWork(Calendars.WORKING_DAY_MS),
  naturalDay: around(Instant.DAY_MS),
  urgentDay: around(Instant.DAY_MS)
}

type Urgency = keyof SlaPolicy["stages"]

const urgencies: { readonly [U in Urgency]: Label.Label } = {
  normal: Label.of("一般案件", "normal cases"),
  urgent: Label.of("紧急案件", "urgent cases")
}

const stage = (
  urgency: Urgency,
  name: Stage.Stage,
  limit: readonly [n: number, unit: Unit, from: Stage.Anchor],
  source: Source.Source,
  note?: Label.Label
): Dated.Dated<StageLimit> => {
  const [n, unit, from] = limit
  const label = Stage.labels[name]
  const of = urgencies[urgency]
  return parameter(
    Label.of(`${of.zh}的${label.zh}时限`, `${label.en} limit of ${of.en}`),
    "time",
    { from, time: { n, unit }, ...(note === undefined ? {} : { note }) },
    source
  )
}

const together = Label.of("立案与派遣合计", "filing and dispatch together")
const city = Label.of("城区 1 小时（农村 2 小时）", "1 h in the city (2 h in rural areas)")
const R37 = Source.rule("R1-37")
const R48 = Source.rule("R1-48")

const stages: SlaPolicy["stages"] = {
  normal: {
    filing: stage("normal", "filing", [15, "minute", "reported"], R37),
    dispatch: stage("normal", "dispatch", [30, "minute", "reported"], R48, together),
    arrival: stage(
      "normal",
      "arrival",
      [1, "workingHour", "dispatched"],
      Source.assumption("no text gives a limit for arriving; an hour of work stays within the shortest handling limit")
    ),
    repair: stage(
      "normal",
      "repair",
      [5, "workingDay", "dispatched"],
      Source.assumption("for a case without a standard: the hotline limit of R2-10")
    ),
    check: stage("normal", "check", [1, "workingHour", "repaired"], R48, city),
    closing: stage(
      "normal",
      "closing",
      [30, "minute", "checked"],
      Source.assumption("no text gives a limit for closing; as long as filing and dispatch take (R1-48)")
    )
  },
  urgent: {
    filing: stage(
      "urgent",
      "filing",
      [5, "minute", "reported"],
      Source.assumption("half of the ten minutes for filing and dispatch (R1-48)")
    ),
    dispatch: stage("urgent", "dispatch", [10, "minute", "reported"], R48, together),
    arrival: stage(
      "urgent",
      "arrival",
      [30, "minute", "dispatched"],
      Source.assumption("no text gives a limit for arriving; half of the shortest urgent handling limit (R1-45)")
    ),
    repair: stage(
      "urgent",
      "repair",
      [2, "urgentHour", "dispatched"],
      Source.assumption(
        "for an urgent case without a standard: as for dangerous covers and most urgent events (R1-44, R1-45)"
      )
    ),
    check: stage("urgent", "check", [1, "urgentHour", "repaired"], R48, city),
    closing: stage(
      "urgent",
      "closing",
      [10, "minute", "checked"],
      Source.assumption("no text gives a limit for closing; as long as filing and dispatch take (R1-48)")
    )
  }
}

const nameOf = (category: string, standard: string): Label.Label => {
  const found = ticket.catalogue.values[0].value.categories.find(({ id }) => id === category)
  const row = found?.standards.find(({ id }) => id === standard)
  holds(found !== undefined && row !== undefined, `${category}/${standard} stands in the catalogue`)
  return Label.of(`${found.label.zh}：${row.label.zh}`, `${found.label.en}: ${row.label.en}`)
}

const handling: SlaPolicy["handling"] = Object.fromEntries(
  Object.entries(limits).map(([category, standards]) => [
    category,
    Object.fromEntries(
      Object.entries(standards).map(([standard, { rows, source }]) => {
        const name = nameOf(category, standard)
        const label = Label.of(`处置时限（${name.zh}）`, `handling limit (${name.en})`)
        return [standard, parameter(label, "time", rows, source)]
      })
    )
  ])
)

/** PJ-E2 does not say from when its 20 and 30 minutes count; both are read as counting from dispatch. */
const read = Label.of("PJ-E2 未写明起点，理解为自派遣起", "PJ-E2 does not say from when; read as from dispatch")

const promise = (what: Label.Label, time: Allowance): Dated.Dated<StageLimit> =>
  parameter(what, "time", { from: "dispatched", time, note: read }, Source.fact("PJ-E2"))

export const sla: SlaPolicy = {
  units: parameter(Label.of("时间单位", "units of time"), "calendar and milliseconds", units, Source.rule("R1-40")),
  stages,
  handling,
  promises: {
    "street-lamp": {
      arrival: promise(Label.of("路灯到场承诺", "promise to reach a street lamp"), { n: 20, unit: "minute" }),
      repair: promise(Label.of("路灯修复承诺", "promise to mend a street lamp"), { n: 30, unit: "minute" })
    }
  },
  warning: parameter(
    Label.of("预警比例", "warning shares"),
    "share of the limit used",
    { yellow: Share.of(1, 2), red: Share.of(4, 5) },
    Source.assumption("no text gives the shares; half leaves time to act, a fifth left calls for it")
  ),
  extension: parameter(
    Label.of("延期", "extension"),
    "times and original limits",
    { max: 2, originalLimits: 1 },
    Source.rule("R1-36"),
    "apply"
  ),
  suspensionsMax: parameter(
    Label.of("挂账次数上限", "most suspensions of a case"),
    "times",
    1,
    Source.rule("R1-36"),
    "apply"
  ),
  suspensionMaxDays: parameter(
    Label.of("挂账最长天数", "longest suspension"),
    "natural days",
    365,
    Source.rule("R1-36"),
    "apply"
  ),
  rework: parameter(Label.of("返工计时", "time between handing in and a failed check"), "rule", "counts", R37, "apply")
}
