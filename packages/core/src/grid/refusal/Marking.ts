/** Refusals about the codes and the polygons of areas. */
import * as Label from "../../kernel/Label.ts"
import * as Period from "../../kernel/Period.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Source from "../../kernel/Source.ts"
import { kindLabels } from "../Area.ts"
import * as BoundaryFault from "../BoundaryFault.ts"
import * as CodeFault from "../CodeFault.ts"
import type { GridRefusal } from "../GridRefusal.ts"
import { codes, partition, squareMetres } from "./Wording.ts"

const { of } = Label

type Tag =
  | "DuplicateCode"
  | "CodeRetired"
  | "CodeFaulty"
  | "CodeDisagrees"
  | "BoundaryNotForKind"
  | "BoundaryFaulty"
  | "BoundaryOverlaps"

export const rules: Pick<Catalogue<GridRefusal>, Tag> = {
  DuplicateCode: rule(of("编码唯一", "unique code"), "conflict", codes, "code", ({ name, code, ...valid }) =>
    of(
      `编码${code}已属${name.zh}（${Period.phrase(valid).zh}），撤销后也不再使用。请另选编码。`,
      `The code ${code} belongs to ${name.en} (${Period.phrase(valid).en}) and is not used again even after closing. Choose another code.`
    )
  ),
  CodeRetired: rule(of("停用编码", "retired code"), "conflict", Source.rule("R10-02"), "code", (refusal) => {
    const next = refusal.successor
    return of(
      `编码${refusal.code}（${refusal.name.zh}）自${refusal.from}起停用。${next === undefined ? "请另选编码。" : `请改用${next}。`}`,
      `The code ${refusal.code} (${refusal.name.en}) was retired on ${refusal.from}. ${
        next === undefined ? "Choose another code." : `Use ${next} instead.`
      }`
    )
  }),
  CodeFaulty: rule(of("编码规则", "code scheme"), "input", codes, "code", ({ code, fault }) => {
    const what = CodeFault.sentence(fault)
    return of(
      `编码${code}不合编码规则：${what.zh}。请改正该段。`,
      `The code ${code} does not follow the code scheme: ${what.en}. Correct that part.`
    )
  }),
  CodeDisagrees: rule(of("编码从属", "code of the parent"), "input", partition, "code", ({ code, parent }) =>
    of(
      `编码${code}的上级段与上级区域${parent}不符。请改正编码或上级。`,
      `The upper parts of the code ${code} are not those of its parent ${parent}. Correct the code or the parent.`
    )
  ),
  BoundaryNotForKind: rule(of("边界对象", "who has a polygon"), "input", partition, "boundary", ({ code, kind }) =>
    of(
      `${code}是${kindLabels[kind].zh}，只有网格和单元网格才绘制边界。请为其下的网格绘制。`,
      `${code} is a ${kindLabels[kind].en}; only grids and cells carry a polygon. Draw those of the grids below it.`
    )
  ),
  BoundaryFaulty: rule(of("闭合多边形", "closed polygon"), "input", partition, "boundary", ({ code, fault }) => {
    const what = BoundaryFault.sentence(fault)
    return of(
      `${code}的边界有误：${what.zh}。请改正后重新提交。`,
      `The polygon of ${code} is not sound: ${what.en}. Correct it and send it again.`
    )
  }),
  BoundaryOverlaps: rule(of("边界不重叠", "no overlap"), "conflict", partition, "boundary", (refusal) => {
    const m2 = squareMetres(refusal.overlapM2)
    return of(
      `${refusal.code}与${refusal.otherName.zh}（${refusal.other}）重叠${m2}平方米。请修改其一的边界。`,
      `${refusal.code} overlaps ${refusal.otherName.en} (${refusal.other}) by ${m2} m². Redraw one of the two.`
    )
  })
}
