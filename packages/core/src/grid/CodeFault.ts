/** What can be wrong with the code of an area, and how it is said: the part that is wrong is named. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import { AreaKind, kindLabels } from "./Area.ts"
import { SegmentName, segmentLabels } from "./CodeScheme.ts"

export const CodeFault = Schema.TaggedUnion({
  NotDigits: { text: Schema.String },
  /** The code ends in the middle of a part, or before the first one is whole. */
  SegmentIncomplete: { segment: SegmentName, needs: Schema.Natural, has: Schema.Natural },
  TooLong: { length: Schema.Natural, longest: Schema.Natural },
  SegmentZero: { segment: SegmentName },
  SegmentOutOfRange: { segment: SegmentName, value: Schema.String, allowed: Schema.Array(Label.Label) },
  /** The numbers are set aside for areas of another kind. */
  RangeOfAnotherKind: { segment: SegmentName, value: Schema.String, range: Label.Label, kind: AreaKind },
  /** The code ends with another part than its kind asks for. */
  LevelOfAnotherKind: { kind: AreaKind, level: SegmentName, expected: SegmentName }
}).annotate({ identifier: "CodeFault" })
export type CodeFault = typeof CodeFault.Type

/** The fault in words; it ends without a full stop, to stand within a sentence. */
export const sentence = (fault: CodeFault): Label.Label => {
  switch (fault._tag) {
    case "NotDigits":
      return Label.of(`“${fault.text}”不全是数字`, `"${fault.text}" holds more than digits`)
    case "SegmentIncomplete": {
      const name = segmentLabels[fault.segment]
      return Label.of(
        `${name.zh}应为${fault.needs}位，现为${fault.has}位`,
        `the ${name.en} has ${fault.needs} digits, but ${fault.has} are given`
      )
    }
    case "TooLong":
      return Label.of(
        `共${fault.length}位，最长${fault.longest}位`,
        `it has ${fault.length} digits, and the longest code has ${fault.longest}`
      )
    case "SegmentZero": {
      const name = segmentLabels[fault.segment]
      return Label.of(`${name.zh}为零`, `the ${name.en} is zero`)
    }
    case "SegmentOutOfRange": {
      const name = segmentLabels[fault.segment]
      const allowed = { zh: fault.allowed.map(({ zh }) => zh), en: fault.allowed.map(({ en }) => en) }
      return Label.of(
        `${name.zh}${fault.value}不在号段内（${allowed.zh.join("，")}）`,
        `the ${name.en} ${fault.value} lies in no range (${allowed.en.join(", ")})`
      )
    }
    case "RangeOfAnotherKind": {
      const name = segmentLabels[fault.segment]
      const kind = kindLabels[fault.kind]
      return Label.of(
        `${name.zh}${fault.value}属于号段${fault.range.zh}，不能用于${kind.zh}`,
        `the ${name.en} ${fault.value} lies in the range ${fault.range.en}, which a ${kind.en} may not bear`
      )
    }
    case "LevelOfAnotherKind": {
      const [has, wants, kind] = [segmentLabels[fault.level], segmentLabels[fault.expected], kindLabels[fault.kind]]
      return Label.of(
        `${kind.zh}的编码应止于${wants.zh}，现止于${has.zh}`,
        `the code of a ${kind.en} ends with the ${wants.en}, and this one ends with the ${has.en}`
      )
    }
  }
}
