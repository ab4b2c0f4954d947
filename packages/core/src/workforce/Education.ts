/** How far a person was educated 学历, and whether full-time 全日制 (PJ-A5, PJ-A6). */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

export const EducationLevel = Schema.Literals(["belowCollege", "college", "bachelor", "master", "doctor"]).annotate({
  identifier: "EducationLevel"
})
export type EducationLevel = typeof EducationLevel.Type

export const levels: ReadonlyArray<EducationLevel> = EducationLevel.literals

export const labels: { readonly [L in EducationLevel]: Label.Label } = {
  belowCollege: Label.of("大专以下", "below college"),
  college: Label.of("大专", "college"),
  bachelor: Label.of("本科", "bachelor's degree"),
  master: Label.of("硕士", "master's degree"),
  doctor: Label.of("博士", "doctor's degree")
}

export const Education = Schema.Struct({ level: EducationLevel, fullTime: Schema.Boolean }).annotate({
  identifier: "Education"
})
export type Education = typeof Education.Type

/** Negative when `a` is the lower level. */
export const compare = (a: EducationLevel, b: EducationLevel): number => levels.indexOf(a) - levels.indexOf(b)

/** The education in words: 全日制本科. */
export const label = ({ level, fullTime }: Education): Label.Label =>
  fullTime
    ? Label.of(`全日制${labels[level].zh}`, `full-time ${labels[level].en}`)
    : Label.of(`非全日制${labels[level].zh}`, `part-time ${labels[level].en}`)
