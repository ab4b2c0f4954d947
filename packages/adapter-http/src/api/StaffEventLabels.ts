/** What happened to posts, people, pay and appraisals, in words, for timelines. */
import type { AppraisalEvent, CareerEvent } from "@wangge/core/appraisal"
import { Label } from "@wangge/core/kernel"
import type { PayRecordEvent, PayrollPeriodEvent } from "@wangge/core/pay"
import type { WorkforceEvent } from "@wangge/core/workforce"

type Labels<Event extends { readonly _tag: string }> = { readonly [T in Event["_tag"]]: Label.Label }

const workforce: Labels<WorkforceEvent.WorkforceEvent> = {
  EstablishmentDetermined: Label.of("核定编制", "number of posts decided"),
  PersonRegistered: Label.of("人员登记", "registered"),
  QualificationRecorded: Label.of("登记学历和证书", "qualification recorded"),
  ExceptionGranted: Label.of("批准例外", "exception granted"),
  Appointed: Label.of("任职", "appointed"),
  AppointmentEnded: Label.of("免职", "appointment ended"),
  RecruitmentAnnounced: Label.of("发布招聘公告", "recruitment announced"),
  ApplicantRegistered: Label.of("报名", "applied"),
  ApplicantWithdrew: Label.of("放弃", "withdrew"),
  WrittenScored: Label.of("笔试成绩", "written paper scored"),
  InterviewScored: Label.of("面试成绩和排名", "interview scored and ranked"),
  HealthChecked: Label.of("体检", "health check"),
  NoticePublished: Label.of("公示", "notice published"),
  ObjectionUpheld: Label.of("异议成立", "objection upheld"),
  RecruitmentClosed: Label.of("结束招聘", "recruitment closed"),
  DiversionPlanned: Label.of("制定分流计划", "diversion planned"),
  DiversionWithdrawn: Label.of("撤回分流计划", "plan of diversion withdrawn"),
  DiversionCarriedOut: Label.of("执行分流", "diverted")
}

const pay: Labels<PayRecordEvent.PayRecordEvent> = {
  PayrollBegun: Label.of("启用工资发放", "payroll begun"),
  BaseDeclared: Label.of("申报缴费基数", "contribution base declared"),
  DeductionsDeclared: Label.of("申报专项附加扣除", "special deductions declared"),
  TaxCarriedIn: Label.of("结转个税", "tax carried in"),
  UnpaidLeaveRecorded: Label.of("登记无薪假", "unpaid leave recorded"),
  UnpaidLeaveCancelled: Label.of("取消无薪假", "unpaid leave cancelled"),
  RatingApplied: Label.of("考核结果兑现", "rating applied to pay"),
  GradeAdjusted: Label.of("调整薪级", "grade adjusted"),
  RepaymentRecorded: Label.of("登记退款", "repayment recorded"),
  YearCounted: Label.of("工龄认定", "year of service decided")
}

const payroll: Labels<PayrollPeriodEvent.PayrollPeriodEvent> = {
  PayrollDrafted: Label.of("编制工资", "payroll drawn up"),
  PayslipDrawn: Label.of("工资条", "payslip"),
  PayrollClosed: Label.of("关账", "payroll closed")
}

const appraisal: Labels<AppraisalEvent.AppraisalEvent> = {
  AppraisalOpened: Label.of("启动考核", "appraisal opened"),
  TermsRenewed: Label.of("更新考核规则", "terms renewed"),
  FiguresRecorded: Label.of("采集案卷数据", "figures of tickets recorded"),
  ScoreRecorded: Label.of("上级评分", "superior's mark"),
  VoteRecorded: Label.of("民主测评", "vote recorded"),
  OffenceRecorded: Label.of("登记违纪", "offence recorded"),
  OffenceCancelled: Label.of("撤销违纪登记", "offence cancelled"),
  AbsenceRecorded: Label.of("登记缺勤", "absence recorded"),
  AbsenceCancelled: Label.of("撤销缺勤登记", "absence cancelled"),
  UnitsCommended: Label.of("表彰单位", "units commended"),
  RatingsDrafted: Label.of("拟定等次", "ratings drafted"),
  DraftPublicised: Label.of("公示等次", "ratings published"),
  NoticeWithdrawn: Label.of("撤回公示", "notice withdrawn"),
  AppealLodged: Label.of("申请复核、申诉", "appealed"),
  AppealWithdrawn: Label.of("撤回申请", "appeal withdrawn"),
  AppealDecided: Label.of("复核决定", "appeal decided"),
  AppraisalFinalised: Label.of("确定等次", "ratings final")
}

const career: Labels<CareerEvent.CareerEvent> = {
  CareerAnnounced: Label.of("发布定向招录公告", "reserved recruitment announced"),
  CandidateRegistered: Label.of("报名定向招录", "registered for a reserved post"),
  CandidateWithdrew: Label.of("放弃定向招录", "withdrew from a reserved recruitment"),
  ResultsRecorded: Label.of("登记定向招录结果", "results of a reserved recruitment"),
  CareerClosed: Label.of("结束定向招录", "reserved recruitment closed")
}

export const staffEventLabels = { ...workforce, ...pay, ...payroll, ...appraisal, ...career }
