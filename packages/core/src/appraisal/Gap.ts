/** Why a person has no figure by a measure, or one that does not count. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import * as Share from "../kernel/Share.ts"

export const Gap = Schema.TaggedUnion({
  NotTaken: {},
  /** Fewer tickets, ballots or marks than the scheme asks. */
  TooFew: { counted: Schema.Natural, min: Schema.Natural },
  /** Too few of those who voted were ordinary residents (R4-06). */
  Unheard: { ordinary: Share.Share, min: Share.Share }
}).annotate({ identifier: "FigureGap" })
export type Gap = typeof Gap.Type

export const phrase = (gap: Gap): Label.Label => {
  switch (gap._tag) {
    case "NotTaken":
      return Label.of("没有数据", "no figure")
    case "TooFew":
      return Label.of(
        `有效数量为${gap.counted}，至少应为${gap.min}`,
        `${gap.counted} counted, at least ${gap.min} needed`
      )
    case "Unheard": {
      const [share, min] = [Share.format(gap.ordinary), Share.format(gap.min)]
      return Label.of(
        `普通居民占${share}，不足${min}，测评无效`,
        `${share} ordinary residents, at least ${min} needed, so the vote is void`
      )
    }
  }
}
