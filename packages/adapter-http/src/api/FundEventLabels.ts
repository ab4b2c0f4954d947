/** What happened to funds, in words, for timelines. */
import type { FundEvent } from "@wangge/core/fund"
import { Label } from "@wangge/core/kernel"

export const fundEventLabels: { readonly [T in FundEvent.FundEvent["_tag"]]: Label.Label } = {
  FundOpened: Label.of("设立资金", "fund opened"),
  OpeningImported: Label.of("期初余额", "opening balances taken over"),
  Appropriated: Label.of("下达预算", "appropriated"),
  Transferred: Label.of("调剂", "moved between lines"),
  Withdrawn: Label.of("收回预算", "taken back"),
  Encumbered: Label.of("占用", "reserved"),
  EncumbranceReleased: Label.of("释放占用", "reservation released"),
  Paid: Label.of("支付", "paid"),
  JournalPosted: Label.of("记账", "journal posted"),
  Reversed: Label.of("红字冲销", "reversed"),
  PeriodClosed: Label.of("期间结账", "period closed"),
  YearClosed: Label.of("年终结转", "year closed"),
  SpendingRequested: Label.of("支出申请", "spending asked"),
  StepTaken: Label.of("审批步骤完成", "step taken"),
  RequestRejected: Label.of("驳回申请", "request turned down"),
  RequestWithdrawn: Label.of("撤回申请", "request taken back"),
  OutcomePublished: Label.of("实施结果公开", "outcome shown")
}
