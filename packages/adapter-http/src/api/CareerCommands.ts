/** The one table of commands on a recruitment that is reserved for good village and community staff. */
import { CareerCommand } from "@wangge/core/appraisal"
import { Id } from "@wangge/core/kernel"
import * as CommandTable from "./CommandTable.ts"

export type Named = CareerCommand.CareerCommand["_tag"]

export const commands = {
  AnnounceCareer: { segment: "announce", summary: "Announce posts reserved for good staff 发布定向招录公告" },
  RegisterCandidate: { segment: "register", summary: "Register somebody who meets the requirements 报名" },
  WithdrawCandidate: { segment: "withdraw", summary: "Withdraw a registration 放弃" },
  RecordResults: { segment: "record-results", summary: "Record who passed 登记结果" },
  CloseCareer: { segment: "close", summary: "Close a reserved recruitment 结束" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { career: Id.RecruitmentId } as const

const { group, tags } = CommandTable.make({
  group: "careerCommands",
  path: "/careers/:career",
  params,
  union: CareerCommand.CareerCommand,
  commands
})

export { tags }

export class CareerCommandsApi extends group {}
