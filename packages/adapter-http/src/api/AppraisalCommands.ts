/**
 * The one table of commands on an appraisal that people may send; a new command of the core that is missing both here and in
 * `internal` does not compile.
 */
import { AppraisalCommand, AppraisalPeriod } from "@wangge/core/appraisal"
import { Id } from "@wangge/core/kernel"
import * as CommandTable from "./CommandTable.ts"

type Tag = AppraisalCommand.AppraisalCommand["_tag"]

/** Commands that only the system gives, never a caller: what tickets say by themselves. */
export const internal = ["RecordFigures"] as const satisfies ReadonlyArray<Tag>

export type Named = Exclude<Tag, (typeof internal)[number]>

export const commands = {
  OpenAppraisal: { segment: "open", summary: "Open the appraisal on the policy of its period 启动考核" },
  RenewTerms: { segment: "renew-terms", summary: "Take up the policy anew, as known today 更新考核规则" },
  RecordScore: { segment: "record-score", summary: "Record a superior's mark 上级评分" },
  RecordVote: { segment: "record-vote", summary: "Record a vote of residents or colleagues 民主测评" },
  RecordOffence: { segment: "record-offence", summary: "Record an offence against discipline 登记违纪" },
  CancelOffence: { segment: "cancel-offence", summary: "Cancel an offence that was recorded wrongly 撤销违纪登记" },
  RecordAbsence: { segment: "record-absence", summary: "Record leave that no other record knows of 登记缺勤" },
  CancelAbsence: { segment: "cancel-absence", summary: "Cancel a leave that was recorded wrongly 撤销缺勤登记" },
  CommendUnits: { segment: "commend-units", summary: "Name the units that were commended themselves 表彰单位" },
  DraftRatings: { segment: "draft", summary: "Rate everybody on what is recorded; may be repeated 拟定等次" },
  PubliciseDraft: { segment: "publicise", summary: "Publish the draft; notice and appeal begin 公示" },
  WithdrawNotice: { segment: "withdraw-notice", summary: "Take the publication back, with a reason 撤回公示" },
  LodgeAppeal: { segment: "lodge-appeal", summary: "Ask for a review, or complain of a final rating 申请复核、申诉" },
  WithdrawAppeal: { segment: "withdraw-appeal", summary: "Withdraw an appeal 撤回申请" },
  DecideAppeal: { segment: "decide-appeal", summary: "Grant an appeal with a rating, or dismiss it 复核决定" },
  Finalise: { segment: "finalise", summary: "Make the ratings final, with their consequences 确定等次" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { district: Id.AreaCode, period: AppraisalPeriod.AppraisalPeriod } as const

const { group, tags } = CommandTable.make({
  group: "appraisalCommands",
  path: "/appraisals/:district/:period",
  params,
  union: AppraisalCommand.AppraisalCommand,
  commands
})

export { tags }

export class AppraisalCommandsApi extends group {}
