/** The policy of Panjin as of January 2020: what facts give, what other cities' texts give, and what is assumed. */
import * as Label from "../../kernel/Label.ts"
import type { PolicyPack } from "../PolicyPack.ts"
import { appraisal } from "./Appraisal.ts"
import { calendar } from "./Calendar.ts"
import { fund } from "./Fund.ts"
import { grid } from "./Grid.ts"
import { pay } from "./Pay.ts"
import { sla } from "./Sla.ts"
import { ticket } from "./Ticket.ts"
import { workforce } from "./Workforce.ts"

export { areas, openings } from "./Grid.ts"

export const pack: PolicyPack = {
  name: "panjin2020",
  label: Label.of("盘锦（2020年1月）", "Panjin, January 2020"),
  calendar,
  grid,
  sla,
  ticket,
  workforce,
  fund,
  pay,
  appraisal
}
