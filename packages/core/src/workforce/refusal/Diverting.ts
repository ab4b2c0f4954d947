/** Refusals about people above the number. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Post from "../Post.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { diversion as source } from "./Wording.ts"

const { of } = Label

type Tag = "NotAbove" | "AlreadyPlanned" | "TooYoungToRetire" | "NoticeTooShort" | "DiversionTooEarly"

export const rules: Pick<Catalogue<WorkforceRefusal>, Tag> = {
  NotAbove: rule(
    of("只分流超编人员", "only those above the number"),
    "state",
    source,
    "person",
    ({ person, place, kind, day, above }) =>
      of(
        `${person}在${day}不属于${place}${Post.labels[kind].zh}的超编人员（按留任顺序超编的是：${Label.ids(above).zh}）。请改选人员，或撤回计划。`,
        `${person} is not above the number as ${Post.labels[kind].en} in ${place} on ${day} (by the order of staying, above are: ${Label.ids(above).en}). Choose another person, or withdraw the plan.`
      )
  ),
  AlreadyPlanned: rule(of("一人一计划", "one plan a person"), "conflict", source, "person", ({ person, planned }) =>
    of(
      `${person}已计划于${planned}分流。要更改，请先撤回原计划。`,
      `${person} is planned to leave on ${planned} already. To change it, withdraw that plan first.`
    )
  ),
  TooYoungToRetire: rule(
    of("提前离岗年龄", "age of early retirement"),
    "state",
    source,
    "route",
    ({ person, day, min }) =>
      of(
        `${person}在${day}未满${min}周岁，不能提前离岗。请改选其他方式。`,
        `${person} is not ${min} yet on ${day}, which early retirement asks for. Choose another route.`
      )
  ),
  NoticeTooShort: rule(
    of("终止合同提前通知", "notice of a contract's end"),
    "input",
    source,
    "planned",
    ({ on, planned, min }) =>
      of(
        `${on}决定、${planned}终止合同，不足提前${min}天。请推迟终止日。`,
        `A contract that ends on ${planned} needs ${min} days' notice after ${on}. Let it end later.`
      )
  ),
  DiversionTooEarly: rule(of("按计划日执行", "on the planned day"), "state", source, "on", ({ person, on, planned }) =>
    of(
      `${person}的分流计划日为${planned}，${on}尚不能执行。请到期再办，或撤回后另行计划。`,
      `${person} is planned to leave on ${planned}, not on ${on}. Wait for that day, or withdraw the plan and make another.`
    )
  )
}
