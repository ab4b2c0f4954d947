/** Refusals about the place of an area in the tree and in time. */
import * as Label from "../../kernel/Label.ts"
import * as Period from "../../kernel/Period.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { kindLabels } from "../Area.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { register, tree } from "./Wording.ts"

const { of } = Label

type Tag =
  | "AreaUnknown"
  | "AreaNotValid"
  | "ChangeOutOfOrder"
  | "NothingChanges"
  | "CityExists"
  | "Orphan"
  | "UnderItself"
  | "WrongLevel"
  | "HasChildren"
  | "CityStays"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  AreaUnknown: rule(of("区域存在", "known area"), "missing", register, "code", ({ code }) =>
    of(
      `没有编码为${code}的区域。请核对编码，或先设立该区域。`,
      `No area has the code ${code}. Check the code, or open the area first.`
    )
  ),
  AreaNotValid: rule(of("区域有效期", "valid area"), "state", tree, "from", ({ name, code, day, ...valid }) =>
    of(
      `${name.zh}（${code}）在${day}无效，其有效期为${Period.phrase(valid).zh}。请改选日期或区域。`,
      `${name.en} (${code}) is not valid on ${day}; it is valid ${Period.phrase(valid).en}. Choose another day or another area.`
    )
  ),
  ChangeOutOfOrder: rule(
    of("变更次序", "order of changes"),
    "conflict",
    register,
    "from",
    ({ name, code, from, latest }) =>
      of(
        `${name.zh}（${code}）已有自${latest}起的变更，不能再从${from}变更。请把日期定在${latest}之后。`,
        `${name.en} (${code}) already has a change from ${latest}, so nothing can change from ${from}. Choose a day after ${latest}.`
      )
  ),
  NothingChanges: rule(of("确有变更", "a real change"), "input", register, undefined, ({ name, code }) =>
    of(
      `${name.zh}（${code}）已是如此，无需变更。`,
      `${name.en} (${code}) stands as asked already. There is nothing to do.`
    )
  ),
  CityExists: rule(of("一城一册", "one city a register"), "conflict", register, "kind", ({ name, city }) =>
    of(
      `本册已属${name.zh}（${city}）。请把其他区域设在其下，或为另一城市另立一册。`,
      `This register belongs to ${name.en} (${city}). Open other areas below it, or a register for the other city.`
    )
  ),
  Orphan: rule(of("上级区域", "parent area"), "input", tree, "parent", ({ kind, code, parentKinds }) => {
    const above = Label.listed(parentKinds.map((one) => kindLabels[one]))
    return of(
      `${kindLabels[kind].zh}${code}没有上级区域。请指明所属的${above.zh}。`,
      `The ${kindLabels[kind].en} ${code} has no parent. Name what it lies in: ${above.en}.`
    )
  }),
  UnderItself: rule(of("不得自属", "no loop in the tree"), "input", tree, "parent", ({ name, code, parent }) =>
    of(
      `${parent}在${name.zh}（${code}）之下，不能作其上级。请选择其外的区域。`,
      `${parent} lies within ${name.en} (${code}) and cannot stand above it. Choose an area outside it.`
    )
  ),
  WrongLevel: rule(of("上下级关系", "level"), "input", tree, "parent", (refusal) => {
    const above = Label.listed(refusal.parentKinds.map((one) => kindLabels[one]))
    const [kind, parentKind] = [kindLabels[refusal.kind], kindLabels[refusal.parentKind]]
    return refusal.parentKinds.length === 0
      ? of(
          `${kind.zh}${refusal.code}没有上级。请去掉上级区域。`,
          `A ${kind.en} such as ${refusal.code} has no parent. Leave the parent out.`
        )
      : of(
          `${kind.zh}${refusal.code}不能设在${parentKind.zh}${refusal.parent}之下。请选择${above.zh}。`,
          `The ${kind.en} ${refusal.code} cannot lie in the ${parentKind.en} ${refusal.parent}. Choose one of these: ${above.en}.`
        )
  }),
  HasChildren: rule(of("先撤下级", "empty before closing"), "conflict", tree, "code", ({ name, code, children }) =>
    of(
      `${name.zh}（${code}）之下还有${children.length}个区域（如${children[0]}）。请先把它们撤销、移出，或改用合并。`,
      `${name.en} (${code}) still holds other areas (${children.length}, such as ${children[0]}). Close or move them first, or merge instead.`
    )
  ),
  CityStays: rule(of("城市不变", "the city stays"), "input", register, "code", ({ code }) =>
    of(
      `${code}是城市本身，不能移动、合并、拆分或撤销。请选择其下的区域。`,
      `${code} is the city itself, which is never moved, merged, divided or closed. Choose an area below it.`
    )
  )
}
