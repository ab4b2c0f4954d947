/** How far a recruitment has come, what can be done next, and whom each step may speak of. */
import type { WorkforceCommand } from "@wangge/core/workforce"
import type { RankedApplicant, RecruitmentDetail } from "../api/PeopleModel.ts"

export const steps = ["registration", "written", "ranked", "fit", "notice", "closed"] as const
export type Step = (typeof steps)[number]

type Tag = WorkforceCommand.WorkforceCommand["_tag"]

const isStanding = ({ appointedFrom, struck }: RankedApplicant): boolean =>
  struck === undefined && appointedFrom === undefined

/** Within the stage `ranked` the furthest that anybody has come. */
export const of = ({ applicants, stage }: RecruitmentDetail): Step => {
  if (stage !== "ranked") return stage
  if (applicants.some(({ notice }) => notice !== undefined)) return "notice"
  return applicants.some(({ fit }) => fit !== undefined) ? "fit" : "ranked"
}

const byStage: { readonly [S in RecruitmentDetail["stage"]]: ReadonlyArray<Tag> } = {
  registration: ["RegisterApplicant", "ScoreWritten", "WithdrawApplicant", "CloseRecruitment"],
  written: ["ScoreInterview", "WithdrawApplicant", "CloseRecruitment"],
  ranked: [
    "RecordHealthCheck",
    "PublishNotice",
    "AppointRecruit",
    "UpholdObjection",
    "WithdrawApplicant",
    "CloseRecruitment"
  ],
  closed: []
}

/** Those that lead on. */
export const onward: ReadonlyArray<Tag> = [
  "RegisterApplicant",
  "ScoreWritten",
  "ScoreInterview",
  "RecordHealthCheck",
  "PublishNotice",
  "AppointRecruit"
]

/** The applicants that a step may speak of. */
export const spokenOf = (tag: Tag, applicants: ReadonlyArray<RankedApplicant>): ReadonlyArray<RankedApplicant> => {
  const standing = applicants.filter(isStanding)
  switch (tag) {
    case "ScoreInterview":
      return standing.filter(({ shortlisted }) => shortlisted === true)
    case "RecordHealthCheck":
      return standing.filter(({ fit, inLine }) => inLine && fit === undefined)
    case "PublishNotice":
      return standing.filter(({ fit, inLine, notice }) => inLine && fit === true && notice === undefined)
    case "AppointRecruit":
    case "UpholdObjection":
      return standing.filter(({ notice }) => notice !== undefined)
    default:
      return standing
  }
}

const always: ReadonlyArray<Tag> = ["RegisterApplicant", "CloseRecruitment"]

/** A step that could speak of nobody is not offered. */
export const offered = ({ applicants, stage }: RecruitmentDetail): ReadonlyArray<Tag> =>
  byStage[stage].filter((tag) => always.includes(tag) || spokenOf(tag, applicants).length > 0)
