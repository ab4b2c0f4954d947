/** Refusals about who may act, where, and by which rules in force. */

import * as AccessRules from "../../kernel/AccessRules.ts"
import { roleLabels } from "../../kernel/Actor.ts"
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { register, rights } from "./Wording.ts"

const { of } = Label

type Tag = "RoleMayNot" | "OutOfScope" | "NoRuleYet"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) => {
    const may = AccessRules.people(roles)
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
  NoRuleYet: AccessRules.noRuleYet(register)
}
