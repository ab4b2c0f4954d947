/** The one table of commands on a fund; a new command of the core that is missing here does not compile. */
import { FundCommand } from "@wangge/core/fund"
import { Id } from "@wangge/core/kernel"
import * as CommandTable from "./CommandTable.ts"

export type Named = FundCommand.FundCommand["_tag"]

export const commands = {
  OpenFund: { segment: "open", summary: "Open the fund of an area for a purpose 设立资金" },
  ImportOpening: { segment: "import-opening", summary: "Take over the balances of the books before 期初余额" },
  Appropriate: { segment: "appropriate", summary: "Appropriate or supplement a line 下达、追加预算" },
  TransferBudget: { segment: "transfer", summary: "Move available money to another line 调剂" },
  WithdrawBudget: { segment: "withdraw-budget", summary: "Take back what is available on a line 收回预算" },
  Encumber: { segment: "encumber", summary: "Reserve money of a line 占用" },
  ReleaseEncumbrance: { segment: "release", summary: "Give back what is reserved, in part or whole 释放占用" },
  ReleaseSubject: {
    segment: "release-subject",
    summary: "Give back all that is reserved for one subject 释放事项占用"
  },
  ExpireEncumbrances: { segment: "expire", summary: "Release what is reserved beyond its last day 释放到期占用" },
  PayEncumbrance: { segment: "pay-reserved", summary: "Pay what was reserved, in part or whole 支付占用" },
  Pay: { segment: "pay", summary: "Pay from one line or several without a reservation 直接支付" },
  PostJournal: { segment: "post", summary: "Post a journal between accounts that the chart leaves free 记账" },
  ReverseJournal: { segment: "reverse", summary: "Reverse a journal, with a reason 红字冲销" },
  ClosePeriod: { segment: "close-period", summary: "Close the books up to a day 期间结账" },
  CloseYear: { segment: "close-year", summary: "Close a budget year: carry over, return 年终结转" },
  RequestSpending: { segment: "request", summary: "Ask to spend money of a line 支出申请" },
  SignRequest: { segment: "sign", summary: "Sign a request 审批签字" },
  RecordMeeting: {
    segment: "record-meeting",
    summary: "Record that a committee has decided, with its minutes 会议商议"
  },
  RecordVote: { segment: "record-vote", summary: "Record a vote with its count 表决" },
  PublishRequest: { segment: "publish-request", summary: "Show a decision to the public; its notice begins 决议公开" },
  RejectRequest: { segment: "reject-request", summary: "Turn a request down, with a reason 驳回申请" },
  WithdrawRequest: { segment: "withdraw-request", summary: "Take back a request of one's own 撤回申请" },
  PublishOutcome: { segment: "publish-outcome", summary: "Show to the public what became of the money 实施结果公开" }
} as const satisfies { readonly [T in Named]: CommandTable.Entry }

export const params = { fund: Id.FundId } as const

const { group, tags } = CommandTable.make({
  group: "fundCommands",
  path: "/funds/:fund",
  params,
  union: FundCommand.FundCommand,
  commands
})

export { tags }

export class FundCommandsApi extends group {}
