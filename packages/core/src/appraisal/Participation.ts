/** Who is rated in a period: not who came too late, was absent too long, or is no longer there at its end. */
import * as Schema from "effect/Schema"
import * as Explanation from "../kernel/Explanation.ts"
import * as Label from "../kernel/Label.ts"
import { DayPeriod } from "../kernel/Period.ts"
import { Share } from "../kernel/Share.ts"
import type { AppraisalPeriod } from "./AppraisalPeriod.ts"

export const ParticipationRules = Schema.Struct({
  /** Full months of unbroken service at the end of the period, or a newcomer takes part without a rating 不定等次. */
  monthsMin: Schema.Natural,
  /** Absent for more than this share of the period's days, and the person is not appraised 不参加考核. */
  absentMax: Share
}).annotate({ identifier: "ParticipationRules" })
export type ParticipationRules = typeof ParticipationRules.Type

/** `rated` 定等次 · `newcomer` takes part, no rating · `absent` too long, not appraised · `left` not there at the end. */
export const Standing = Schema.Literals(["rated", "newcomer", "absent", "left"]).annotate({
  identifier: "AppraisalStanding"
})
export type Standing = typeof Standing.Type

export const standingLabels: { readonly [S in Standing]: Label.Label } = {
  rated: Label.of("参加考核，确定等次", "appraised and rated"),
  newcomer: Label.of("参加考核，不定等次", "appraised, not rated"),
  absent: Label.of("不参加考核", "not appraised"),
  left: Label.of("期末已离岗", "no longer in service")
}

/** When somebody was in service, and when absent from it (sick, personal or other leave that the city counts). */
export const Presence = Schema.Struct({
  service: Schema.Array(DayPeriod),
  absences: Schema.Array(DayPeriod)
}).annotate({ identifier: "AppraisalPresence" })
export type Presence = typeof Presence.Type

export interface Participation {
  readonly standing: Standing
  readonly explanation: Explanation.Explanation
}

export const of = (_period: AppraisalPeriod, _presence: Presence, _rules: ParticipationRules): Participation => ({
  standing: "rated",
  explanation: Explanation.step(standingLabels.rated)
})
