/** Refusals about who may act, where, and by which rules in force. */

import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { register, rights } from "./Wording.ts"

const { of } = Label

type Tag = "RoleMayNot" | "OutOfScope" | "NoRuleYet"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) => {
    const may = Label.listed(roles.filter((one) => one !== "system").map((one) => roleLabels[one]))
    return of(
      `${roleLabels[role].zh}不能办理此事。请交由${may.zh}办理。`,
      `A ${roleLabels[role].en} may not do this. Ask one of these: ${may.en}.`
    )
  }),
  OutOfScope: rule(of("管辖范围", "area scope"), "role", rights, "code", ({ code, scope }) =>
    of(
      `${code}不在您的管辖范围（${scope.join("、")}）内。请交由管辖该区域的人员办理。`,
      `${code} lies outside your scope (${scope.join(", ")}). Ask someone whose scope covers it.`
    )
  ),
  NoRuleYet: rule(of("参数生效日", "rules in force"), "state", register, undefined, ({ parameter, day, firstFrom }) =>
    of(
      `“${parameter.zh}”在${day}尚未生效（${firstFrom}起生效）。请先在政策包中补上该参数。`,
      `"${parameter.en}" was not in force on ${day} (it begins on ${firstFrom}). Add it to the policy pack first.`
    )
  )
}
