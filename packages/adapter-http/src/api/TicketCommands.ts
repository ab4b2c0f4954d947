/**
 * The one table of commands on a ticket that people may send; a new command of the core that is missing both here and in
 * `internal` does not compile.
 */

import { Id } from "@wangge/core/kernel"
import { TicketCommand } from "@wangge/core/ticket"
import * as CommandTable from "./CommandTable.ts"

type Tag = TicketCommand.Tag

/** Commands that only the system gives, never a caller: processes and the sweep. */
export const internal = ["AdoptDuplicate", "RecordDue", "RecomputeDeadlines"] as const satisfies ReadonlyArray<Tag>
type Internal = (typeof internal)[number]

/** The report makes the ticket and is `POST /tickets`; all others speak to one that exists. */
export type Named = Exclude<Tag, Internal | "ReportTicket">

export const commands = {
  VerifyReport: { segment: "verify", summary: "Record the on-site check before filing 核实" },
  FileTicket: { segment: "file", summary: "File the report under a standard 立案" },
  DeclineTicket: { segment: "decline", summary: "Do not file, with a reason 不予立案" },
  DispatchTicket: { segment: "dispatch", summary: "Dispatch to a unit 派遣" },
  AcceptTicket: { segment: "accept", summary: "Accept as the unit 接单" },
  ReturnTicket: { segment: "return", summary: "Send back to the centre, with a reason 退单" },
  TransferTicket: { segment: "transfer", summary: "Hand over to another unit 转办" },
  ArriveOnSite: { segment: "arrive", summary: "Arrive on site 到场" },
  ReachMilestone: { segment: "milestone", summary: "Prove a milestone within the repair" },
  ReportJointWork: { segment: "joint-work", summary: "Report a joint unit's own part 联合处置" },
  RepairTicket: { segment: "repair", summary: "Hand in the finished work with its proof 处置完成" },
  CheckRepair: { segment: "check", summary: "Check the work before closing 核查" },
  CloseTicket: { segment: "close", summary: "Close the ticket 结案" },
  RecordReturnVisit: { segment: "return-visit", summary: "Record what a reporter says 回访" },
  MergeTicket: { segment: "merge", summary: "Merge a duplicate into another ticket 合并" },
  SuspendTicket: { segment: "suspend", summary: "Suspend until a moment 挂账" },
  ResumeTicket: { segment: "resume", summary: "Resume before the suspension ends 恢复" },
  RequestExtension: { segment: "request-extension", summary: "Ask for more time 申请延期" },
  DecideExtension: { segment: "decide-extension", summary: "Grant or reject more time 延期审批" },
  UrgeTicket: { segment: "urge", summary: "Urge the unit on 催办" },
  EscalateTicket: { segment: "escalate", summary: "Raise to the level above 督办" },
  ReopenTicket: { segment: "reopen", summary: "Reopen after closing 重新打开" },
  WithdrawTicket: { segment: "withdraw", summary: "Withdraw or void 撤销" },
  CorrectTicket: { segment: "correct", summary: "Correct category, place, description or urgency 更正" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export type Segment = (typeof commands)[Named]["segment"]

export const params = { id: Id.TicketId } as const

const { group, tags } = CommandTable.make({
  group: "commands",
  path: "/tickets/:id",
  params,
  union: TicketCommand.TicketCommand,
  commands
})

export { tags }

export class CommandsApi extends group {}
