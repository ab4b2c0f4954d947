/** Panjin's parameters for tickets as of 2020. Where no text of the city was found they are assumptions and say so. */
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"
import * as Source from "../../kernel/Source.ts"
import type { TicketPolicy } from "../../ticket/TicketPolicy.ts"
import { components } from "./TicketComponents.ts"
import { events } from "./TicketEvents.ts"
import { numberings } from "./TicketRows.ts"
import { departments, units } from "./TicketUnits.ts"

const FROM = Day.of("2018-01-01")

const parameter = <A>(
  label: Label.Label,
  unit: string,
  value: A,
  source: Source.Source,
  transition: Dated.Transition = "apply"
): Dated.Dated<A> => Dated.constant({ label, unit, transition, from: FROM, value, source })

export const ticket: TicketPolicy = {
  catalogue: parameter(
    Label.of("部件和事件目录", "catalogue of components and events"),
    "catalogue",
    { numberings, departments, units, categories: [...components, ...events] },
    Source.rule("R1-35"),
    "keep"
  ),
  verifyBeforeFiling: parameter(
    Label.of("立案前须核实的渠道", "channels checked on site before filing"),
    "channels",
    [],
    Source.assumption(
      "in PJ-E2 the centre files straight from the photo; a city that checks citizens' reports first (R1-33) lists the channels"
    )
  ),
  maxReturns: parameter(
    Label.of("指定承办前的派遣次数", "dispatches before designation"),
    "times",
    3,
    Source.rule("R2-13")
  ),
  reopenDays: parameter(
    Label.of("结案后可重新立案的天数", "days after closing in which a ticket may be reopened"),
    "natural days",
    7,
    Source.assumption("no text names a window; a week covers the return visit")
  ),
  dissatisfiedReopens: parameter(
    Label.of("不满意不结案", "a reporter who is not satisfied reopens the ticket"),
    "yes or no",
    true,
    Source.rule("R2-25")
  ),
  visitAttempts: parameter(
    Label.of("回访联系次数", "tries before a reporter counts as unreachable"),
    "times",
    3,
    Source.assumption("three tries are common in call centres; no text was found")
  ),
  checkedByAnother: parameter(
    Label.of("核查人不得为处置人", "the check is made by another person than the repairer"),
    "yes or no",
    true,
    Source.rule("R1-31")
  ),
  escalation: parameter(
    Label.of("督办级别", "levels of escalation"),
    "levels",
    [
      Label.of("处置单位负责人", "lead of the handling unit"),
      Label.of("区县指挥中心", "command centre of the district"),
      Label.of("市指挥中心", "command centre of the city")
    ],
    Source.assumption("three-level joint action (R9-03) read as the three steps that a late case is raised")
  ),
  outsideWithinM: parameter(
    Label.of("网格外定位误差", "tolerance outside the grids"),
    "metres",
    50,
    Source.assumption("a phone's position is commonly some tens of metres off")
  ),
  deviceClockSkewS: parameter(
    Label.of("设备时钟误差", "tolerance for the clock of a phone"),
    "seconds",
    120,
    Source.assumption("phones set their clocks from the network; two minutes leave room for those that do not")
  ),
  duplicates: parameter(
    Label.of("重复案件判定", "when tickets may be duplicates"),
    "rule",
    { withinM: 100, withinDays: 7, weights: { place: 50, category: 35, time: 15 }, atLeast: 66 },
    Source.assumption(
      "no text names figures: a hundred metres, as large as one city-management cell (R1-15), and a week; nearness and time alone stay below 66, so the category must fit"
    )
  )
}
