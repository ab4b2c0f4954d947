/**
 * The stages of a case 案卷 that have time limits, in their order, and the moments from which a limit may count. A stage
 * may hold milestones: `repair/fence-off` is the fencing-off within the repair (R1-47).
 */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"

const names = ["filing", "dispatch", "arrival", "repair", "check", "closing"] as const

/** 立案 · 派遣 · 到场 · 处置 · 核查 · 结案 */
export const Stage = Schema.Literals(names).annotate({ identifier: "Stage" })
export type Stage = typeof Stage.Type

/** All stages in the order in which a case passes them. */
export const order: ReadonlyArray<Stage> = names

/** A moment in the life of a case from which a limit counts. */
export const Anchor = Schema.Literals([
  "reported",
  "filed",
  "dispatched",
  "arrived",
  "repaired",
  "checked",
  "closed"
]).annotate({ identifier: "Anchor" })
export type Anchor = typeof Anchor.Type

/** The moment that ends each stage. */
export const endOf: { readonly [S in Stage]: Anchor } = {
  filing: "filed",
  dispatch: "dispatched",
  arrival: "arrived",
  repair: "repaired",
  check: "checked",
  closing: "closed"
}

export const labels: { readonly [S in Stage]: Label.Label } = {
  filing: Label.of("立案", "filing"),
  dispatch: Label.of("派遣", "dispatch"),
  arrival: Label.of("到场", "arrival"),
  repair: Label.of("处置", "repair"),
  check: Label.of("核查", "check"),
  closing: Label.of("结案", "closing")
}

export const anchorLabels: { readonly [A in Anchor]: Label.Label } = {
  reported: Label.of("上报", "report"),
  filed: Label.of("立案", "filing"),
  dispatched: Label.of("派遣", "dispatch"),
  arrived: Label.of("到场", "arrival"),
  repaired: Label.of("处置完成", "repair"),
  checked: Label.of("核查", "check"),
  closed: Label.of("结案", "closing")
}

/** Name of a milestone: kebab-case. */
export const MilestoneId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
    message: "a milestone is named in lower-case words joined by dashes, such as fence-off"
  })
).annotate({ identifier: "MilestoneId" })
export type MilestoneId = typeof MilestoneId.Type

/** A stage, or a milestone in one: `repair`, `repair/fence-off`. */
export const StageKey = Schema.String.check(
  Schema.isPattern(/^(?:filing|dispatch|arrival|repair|check|closing)(?:\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/, {
    message: "a stage is filing, dispatch, arrival, repair, check or closing, with a milestone as in repair/fence-off"
  })
).annotate({ identifier: "StageKey", examples: [...names] })
export type StageKey = typeof StageKey.Type

/** The stage and milestone that a key names. */
export const parseKey = (key: StageKey): { readonly stage: Stage; readonly milestone?: MilestoneId } => {
  const slash = key.indexOf("/")
  return slash === -1
    ? { stage: key as Stage }
    : { stage: key.slice(0, slash) as Stage, milestone: key.slice(slash + 1) }
}

/** Whether `a` comes before `b` in the life of a case. */
export const isBefore = (a: Stage, b: Stage): boolean => order.indexOf(a) < order.indexOf(b)
