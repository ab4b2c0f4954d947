/** Refusals about leave and those who stand in. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { posts, register } from "./Wording.ts"

const { of } = Label

type Tag =
  | "NotServing"
  | "LeaveOverlaps"
  | "LeaveUnknown"
  | "LeaveEndsSooner"
  | "SubstituteIsSelf"
  | "SubstituteTwice"
  | "SubstituteElsewhere"
  | "SubstituteOnLeave"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  NotServing: rule(
    of("在岗者请假", "leave of those who serve"),
    "missing",
    register,
    "person",
    ({ person, from, to }) =>
      of(
        `${person}在${from}至${to}（不含）没有任何任职，无需登记请假。请核对人员和日期。`,
        `${person} has no duty from ${from} until ${to}, so there is no leave to record. Check the person and the days.`
      )
  ),
  LeaveOverlaps: rule(of("请假不重叠", "one leave at a time"), "conflict", register, "from", ({ person, from, to }) =>
    of(
      `${person}在${from}至${to}（不含）已请假。请改选日期，或先结束原请假。`,
      `${person} is already on leave from ${from} until ${to}. Choose other days, or end that leave first.`
    )
  ),
  LeaveUnknown: rule(of("请假存在", "known leave"), "missing", register, "from", ({ person, from }) =>
    of(
      `${person}没有自${from}起的请假。请核对起日。`,
      `${person} has no leave that begins on ${from}. Check the first day.`
    )
  ),
  LeaveEndsSooner: rule(of("请假只缩短", "ending earlier"), "state", register, "to", ({ person, to }) =>
    of(
      `${person}的请假已定于${to}结束。要延长，请另登记一段请假。`,
      `The leave of ${person} already ends on ${to}. To extend it, record a further leave.`
    )
  ),
  SubstituteIsSelf: rule(of("他人顶岗", "somebody else stands in"), "input", posts, "substitutes", ({ person }) =>
    of(
      `${person}请假期间不能由本人顶岗。请另选顶岗人。`,
      `${person} cannot stand in during their own leave. Name somebody else.`
    )
  ),
  SubstituteTwice: rule(of("一格一顶岗", "one substitute an area"), "input", posts, "substitutes", ({ area }) =>
    of(`${area}指定了两名顶岗人。请只保留一名。`, `Two people are named to stand in for ${area}. Name one.`)
  ),
  SubstituteElsewhere: rule(of("顶岗所在", "where to stand in"), "input", posts, "substitutes", ({ person, area }) =>
    of(
      `${person}请假期间在${area}没有任职，无需顶岗。请去掉该项。`,
      `${person} has no duty in ${area} during the leave, so nobody stands in there. Leave it out.`
    )
  ),
  SubstituteOnLeave: rule(
    of("顶岗人在岗", "a substitute who is there"),
    "conflict",
    posts,
    "substitutes",
    ({ substitute, from, to }) =>
      of(
        `${substitute}在${from}至${to}（不含）也请假。请另选顶岗人。`,
        `${substitute} is on leave as well, from ${from} until ${to}. Name somebody else.`
      )
  )
}
