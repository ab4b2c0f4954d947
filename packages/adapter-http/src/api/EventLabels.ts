/** What happened to a ticket, in words, for timelines. */
import { Label } from "@wangge/core/kernel"
import type { TicketEvent } from "@wangge/core/ticket"

export const eventLabels: { readonly [T in TicketEvent.Tag]: Label.Label } = {
  TicketReported: Label.of("上报", "reported"),
  ReportVerified: Label.of("现场核实", "verified on site"),
  TicketFiled: Label.of("立案", "filed"),
  TicketDeclined: Label.of("不予立案", "not filed"),
  TicketDispatched: Label.of("派遣", "dispatched"),
  TicketAccepted: Label.of("接单", "accepted"),
  TicketReturned: Label.of("退单", "returned by the unit"),
  TicketTransferred: Label.of("转办", "transferred"),
  TicketArrived: Label.of("到场", "on site"),
  MilestoneReached: Label.of("完成节点", "milestone reached"),
  JointWorkReported: Label.of("联合处置完成", "joint part done"),
  TicketRepaired: Label.of("处置完成", "repaired"),
  RepairPassed: Label.of("核查通过", "check passed"),
  RepairFailed: Label.of("核查不通过，返工", "check failed, rework"),
  TicketClosed: Label.of("结案", "closed"),
  ReturnVisitRecorded: Label.of("回访", "return visit"),
  ReporterUnreachable: Label.of("回访未联系上", "reporter not reached"),
  TicketMerged: Label.of("合并到其他案卷", "merged into another ticket"),
  DuplicateAdopted: Label.of("并入重复案卷", "took in a duplicate"),
  TicketSuspended: Label.of("挂账", "suspended"),
  TicketResumed: Label.of("恢复", "resumed"),
  ExtensionRequested: Label.of("申请延期", "more time asked"),
  ExtensionEndorsed: Label.of("单位同意延期", "more time endorsed by the unit"),
  ExtensionGranted: Label.of("批准延期", "more time granted"),
  ExtensionRejected: Label.of("不同意延期", "more time rejected"),
  TicketUrged: Label.of("催办", "urged"),
  TicketEscalated: Label.of("督办", "escalated"),
  TicketReopened: Label.of("重新打开", "reopened"),
  TicketWithdrawn: Label.of("撤销", "withdrawn"),
  TicketCorrected: Label.of("更正", "corrected"),
  DueRecorded: Label.of("时限提醒", "time limit notice"),
  DeadlinesRecomputed: Label.of("重算时限", "deadlines recomputed")
}
