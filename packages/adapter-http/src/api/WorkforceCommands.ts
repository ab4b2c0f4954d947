/**
 * The one table of commands on a district's posts and people; a new command of the core that is missing here does not
 * compile. The entity tag of a district's workforce goes into If-Match.
 */
import { Id } from "@wangge/core/kernel"
import { WorkforceCommand } from "@wangge/core/workforce"
import * as CommandTable from "./CommandTable.ts"

type Tag = WorkforceCommand.WorkforceCommand["_tag"]

/** A person enters with an identity card, by `POST /workforce/{district}/people`; all others speak to what exists. */
export type Named = Exclude<Tag, "RegisterPerson">

export const commands = {
  DetermineEstablishment: {
    segment: "determine-establishment",
    summary: "Decide the number of posts of a village or community 核定编制"
  },
  RecordQualification: {
    segment: "record-qualification",
    summary: "Record an education or certificate from a day on 登记学历和证书"
  },
  GrantException: {
    segment: "grant-exception",
    summary: "Except a person from rules that hold in principle, with a reason 批准例外"
  },
  Appoint: { segment: "appoint", summary: "Appoint by transfer, assignment or from another post 任职" },
  EndAppointment: { segment: "end-appointment", summary: "End an appointment, or take it back 免职" },
  AnnounceRecruitment: { segment: "announce-recruitment", summary: "Announce an open recruitment 发布招聘公告" },
  RegisterApplicant: { segment: "register-applicant", summary: "Register an applicant 报名" },
  WithdrawApplicant: { segment: "withdraw-applicant", summary: "Withdraw an applicant 放弃" },
  ScoreWritten: { segment: "score-written", summary: "Enter the scores of the written paper 笔试成绩" },
  ScoreInterview: { segment: "score-interview", summary: "Enter the scores of the interview, which rank 面试成绩" },
  RecordHealthCheck: { segment: "record-health-check", summary: "Record a health check 体检" },
  PublishNotice: { segment: "publish-notice", summary: "Publish who is to be appointed 公示" },
  UpholdObjection: { segment: "uphold-objection", summary: "Uphold an objection within the notice 异议成立" },
  AppointRecruit: { segment: "appoint-recruit", summary: "Appoint a recruit after the notice 聘用" },
  CloseRecruitment: { segment: "close-recruitment", summary: "Close a recruitment 结束招聘" },
  PlanDiversion: { segment: "plan-diversion", summary: "Plan how somebody above the number leaves 制定分流计划" },
  WithdrawDiversion: { segment: "withdraw-diversion", summary: "Withdraw a plan of diversion 撤回分流计划" },
  CarryOutDiversion: { segment: "carry-out-diversion", summary: "Carry out a plan of diversion on its day 执行分流" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { district: Id.AreaCode } as const

const { group, tags } = CommandTable.make({
  group: "workforceCommands",
  path: "/workforce/:district",
  params,
  union: WorkforceCommand.WorkforceCommand,
  commands
})

export { tags }

export class WorkforceCommandsApi extends group {}
