/**
 * The refusals about who may act, where, and by which rules in force, as every context of a district words them.
 *
 * @internal
 */
import { type Role, roleLabels } from "./Actor.ts"
import type { NotInForce } from "./Dated.ts"
import type { AreaCode } from "./Id.ts"
import * as Label from "./Label.ts"
import { type Rule, rule } from "./Refusal.ts"
import type { Source } from "./Source.ts"

const { of } = Label

/** The roles that people have among these. */
export const people = (roles: ReadonlyArray<Role>): Label.Label =>
  Label.listed(roles.filter((one) => one !== "system").map((one) => roleLabels[one]))

interface OfRole {
  readonly role: Role
  readonly roles: ReadonlyArray<Role>
}

export const notForRole = ({ role, roles }: OfRole): Label.Label =>
  of(
    `${roleLabels[role].zh}不能办理此事。请交由${people(roles).zh}办理。`,
    `This is not for the role of ${roleLabels[role].en}. Ask one of these: ${people(roles).en}.`
  )

export const roleMayNot = (source: Source): Rule<OfRole> =>
  rule(of("操作权限", "who may"), "role", source, undefined, notForRole)

interface OfScope {
  readonly area: AreaCode
  readonly scope: ReadonlyArray<AreaCode>
}

/** `area` is the Chinese word for what lies outside. */
export const outOfScope = (source: Source, field: string | undefined, area = "区域"): Rule<OfScope> =>
  rule(of("管辖范围", "area scope"), "role", source, field, (refusal) =>
    of(
      `${refusal.area}不在您的管辖范围（${refusal.scope.join("、")}）内。请交由管辖该${area}的人员办理。`,
      `${refusal.area} lies outside your scope (${refusal.scope.join(", ")}). Ask someone whose scope covers it.`
    )
  )

export const districtUnknown = (source: Source): Rule<{ readonly district: AreaCode }> =>
  rule(of("区县存在", "known district"), "missing", source, "district", ({ district }) =>
    of(
      `没有代码为${district}的区县或经济区。请核对代码，或先在网格中建立。`,
      `There is no district, county or zone ${district} today. Check the code, or open it among the areas first.`
    )
  )

interface OfRules extends Pick<NotInForce, "day" | "firstFrom"> {
  readonly parameter: Label.Label
}

/** The day is given by the matter itself. */
export const noRuleYet = (source: Source): Rule<OfRules> =>
  rule(of("参数生效日", "rules in force"), "state", source, undefined, ({ parameter, day, firstFrom }) =>
    of(
      `“${parameter.zh}”在${day}尚未生效（${firstFrom}起生效）。请先在政策包中补上该参数。`,
      `"${parameter.en}" was not in force on ${day} (it begins on ${firstFrom}). Add it to the policy pack first.`
    )
  )

/** The day was chosen by whoever asks. */
export const noRuleOnDay = (source: Source, field: string | undefined): Rule<OfRules> =>
  rule(of("参数生效日", "rules in force"), "state", source, field, ({ parameter, day, firstFrom }) =>
    of(
      `“${parameter.zh}”在${day}尚未生效（${firstFrom}起生效）。请先在政策包中补上该参数，或改用生效后的日期。`,
      `"${parameter.en}" was not in force on ${day} (it begins on ${firstFrom}). Add it to the policy pack, or take a later day.`
    )
  )
