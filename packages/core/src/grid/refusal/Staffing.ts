/** Refusals about who is assigned where. */
import * as Label from "../../kernel/Label.ts"
import * as Period from "../../kernel/Period.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { dutyLabels, kindLabels } from "../Area.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { posts, register, tree } from "./Wording.ts"

const { of } = Label

type Tag =
  | "PeriodFaulty"
  | "DutyNotForKind"
  | "AssignmentOutlastsArea"
  | "AlreadyAssigned"
  | "PrimaryTaken"
  | "AdministratorElsewhere"
  | "AssignmentUnknown"
  | "AssignmentEndsSooner"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "to", ({ from, to }) =>
    of(
      `止日${to}早于或等于起日${from}。请改正止日；止日是不再有效的第一天。`,
      `The period from ${from} to ${to} holds no day. Correct "to", which is the first day that no longer counts.`
    )
  ),
  DutyNotForKind: rule(of("岗位所在", "where a duty lies"), "input", posts, "area", ({ area, kind, duty }) =>
    of(
      `${area}是${kindLabels[kind].zh}，不设${dutyLabels[duty].zh}。管理员在社区或村的大厅，网格员在网格。`,
      `${area} is a ${kindLabels[kind].en} and has no ${dutyLabels[duty].en}. An administrator sits in a community's or village's hall, a member walks a grid.`
    )
  ),
  AssignmentOutlastsArea: rule(
    of("任期有效", "duty within the area's life"),
    "state",
    tree,
    "to",
    ({ name, area, areaTo }) =>
      of(
        `${name.zh}（${area}）于${areaTo}撤销。请把止日定在${areaTo}或之前。`,
        `${name.en} (${area}) closes on ${areaTo}. Let the assignment end on that day or before.`
      )
  ),
  AlreadyAssigned: rule(
    of("不重复任职", "assigned once"),
    "conflict",
    register,
    "person",
    ({ person, area, ...days }) =>
      of(
        `${person}${Period.phrase(days).zh}已在${area}任此职。请先结束原任职，或改选日期。`,
        `${person} already has this duty in ${area} ${Period.phrase(days).en}. End that assignment first, or choose other days.`
      )
  ),
  PrimaryTaken: rule(
    of("一格一专职", "one primary member a grid"),
    "conflict",
    posts,
    "person",
    ({ name, area, person, ...days }) =>
      of(
        `${name.zh}（${area}）${Period.phrase(days).zh}已有专职网格员${person}。请先结束其任职，或以替补身份安排。`,
        `${name.en} (${area}) has the primary member ${person} ${Period.phrase(days).en}. End that assignment first, or assign a substitute.`
      )
  ),
  AdministratorElsewhere: rule(
    of("一人一厅", "one hall an administrator"),
    "conflict",
    posts,
    "person",
    ({ person, name, area, ...days }) =>
      of(
        `${person}${Period.phrase(days).zh}已在${name.zh}（${area}）的大厅任网格管理员。请先结束该任职。`,
        `${person} sits in the hall of ${name.en} (${area}) ${Period.phrase(days).en}. End that assignment first.`
      )
  ),
  AssignmentUnknown: rule(
    of("任职存在", "known assignment"),
    "missing",
    register,
    "from",
    ({ person, area, duty, from }) =>
      of(
        `${area}没有${person}自${from}起的${dutyLabels[duty].zh}任职。请核对人员和起日。`,
        `${area} has no assignment of ${person} as ${dutyLabels[duty].en} from ${from}. Check the person and the first day.`
      )
  ),
  AssignmentEndsSooner: rule(of("任期只缩短", "ending earlier"), "state", register, "to", ({ person, area, to }) =>
    of(
      `${person}在${area}的任职已定于${to}结束。要延长，请另行安排一段任职。`,
      `The assignment of ${person} in ${area} already ends on ${to}. To extend it, assign a further period.`
    )
  )
}
