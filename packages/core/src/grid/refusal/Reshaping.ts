/** Refusals of mergers and divisions. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import { kindLabels } from "../Area.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { partition, register, squareMetres, tree } from "./Wording.ts"

const { of } = Label

type Tag =
  | "TooFew"
  | "CodeTwice"
  | "KindsDiffer"
  | "ParentsDiffer"
  | "NameMissing"
  | "ChildrenNotAllotted"
  | "ChildrenOfOthers"
  | "NotAdjacent"
  | "PartsDoNotFill"
  | "PartsReachOut"
  | "PartWithoutBoundary"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  TooFew: rule(of("至少两个", "two or more"), "input", tree, "codes", ({ given }) =>
    of(
      `合并或拆分至少涉及两个区域，现为${given}个。请补全。`,
      `Merging and dividing take at least two areas (given: ${given}). Add the others.`
    )
  ),
  CodeTwice: rule(of("编码不重复", "each code once"), "input", register, "codes", ({ code }) =>
    of(`编码${code}出现两次。请只保留一次。`, `The code ${code} is given twice. Name it once.`)
  ),
  KindsDiffer: rule(of("同类合并", "merge like with like"), "input", tree, "codes", ({ kinds }) => {
    const names = Label.listed(kinds.map((one) => kindLabels[one]))
    return of(
      `不同类别的区域（${names.zh}）不能合并。请只选一类。`,
      `Areas of different kinds (${names.en}) cannot be merged. Choose areas of one kind.`
    )
  }),
  ParentsDiffer: rule(of("同属合并", "merge within one parent"), "input", tree, "codes", ({ parents }) =>
    of(
      `这些区域分属${parents.join("、")}。请先移到同一上级之下，再合并。`,
      `These areas lie in ${parents.join(", ")}. Move them under one parent first, then merge.`
    )
  ),
  NameMissing: rule(of("名称", "name"), "input", register, "name", ({ code }) =>
    of(`新编码${code}没有名称。请填写名称。`, `The new code ${code} has no name. Give it one.`)
  ),
  ChildrenNotAllotted: rule(of("下级归属", "children allotted"), "input", tree, "parts", ({ code, children }) =>
    of(
      `${code}之下的${children.join("、")}没有划入任何一部分，或划入了两次。请逐一指定一次。`,
      `Of the areas in ${code}, ${children.join(", ")} go to no part or to two. Name each of them under exactly one part.`
    )
  ),
  ChildrenOfOthers: rule(of("下级归属", "children allotted"), "input", tree, "parts", ({ code, children }) =>
    of(
      `${children.join("、")}不在${code}之下。请从各部分中去掉。`,
      `These do not lie in ${code}: ${children.join(", ")}. Take them out of the parts.`
    )
  ),
  NotAdjacent: rule(of("合并相邻", "merge neighbours"), "input", partition, "codes", ({ codes: merged, pieces }) =>
    of(
      `${merged.join("、")}合并后分成${pieces}块。请只合并相邻的网格。`,
      `Together, ${merged.join(", ")} would be ${pieces} separate pieces. Merge only grids that share a border.`
    )
  ),
  PartsDoNotFill: rule(of("拆分无缝", "parts fill the whole"), "input", partition, "parts", ({ code, uncoveredM2 }) =>
    of(
      `${code}有${squareMetres(uncoveredM2)}平方米没有划入任何部分。请扩大其中一部分。`,
      `${squareMetres(uncoveredM2)} m² of ${code} lie in no part. Extend one of the parts.`
    )
  ),
  PartsReachOut: rule(of("拆分不出界", "parts stay within"), "input", partition, "parts", ({ code, part, outsideM2 }) =>
    of(
      `${part}有${squareMetres(outsideM2)}平方米超出${code}。请缩小其边界。`,
      `${squareMetres(outsideM2)} m² of ${part} lie outside ${code}. Draw it smaller.`
    )
  ),
  PartWithoutBoundary: rule(of("拆分边界", "a polygon for each part"), "input", partition, "parts", ({ code, part }) =>
    of(
      `${code}已有边界，而${part}没有。请为每一部分绘制边界。`,
      `${code} has a polygon and ${part} has none. Draw one for each part.`
    )
  )
}
