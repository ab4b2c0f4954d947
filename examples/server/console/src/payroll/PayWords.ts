/** What the commands on pay records and their fields are called. */
import type { PayCommands } from "@wangge/adapter-http/api"
import type { Widen } from "../shell/Dictionary.ts"

const names = {
  BeginPayroll: "启用工资发放",
  DeclareBase: "申报缴费基数",
  DeclareDeductions: "申报专项附加扣除",
  CarryInTax: "结转个税",
  RecordUnpaidLeave: "登记无薪假",
  CancelUnpaidLeave: "取消无薪假",
  ApplyRating: "考核结果兑现",
  AdjustGrade: "调整薪级",
  CountYear: "认定工龄年度"
} satisfies { readonly [T in PayCommands.Named]: string }

const zh = {
  names,
  title: "工资档案",
  grade: "薪级",
  gradeOf: (n: number) => `${n}级`,
  noGrade: "当天不在岗，没有薪级",
  monthly: "月标准",
  coefficient: "绩效系数",
  byRating: (appraisal: string, rating: string) => `按${appraisal}考核${rating}`,
  steps: "考核和决定升降",
  stepsOf: (n: number) => (n === 0 ? "无" : n > 0 ? `升${n}级` : `降${-n}级`),
  yearsNotCounted: "不计工龄的年度",
  base: "缴费基数（上年月均）",
  notDeclared: "未申报",
  deductions: "专项附加扣除",
  leave: "无薪假",
  ratings: "考核结果",
  noRatings: "尚无考核结果",
  payslips: "工资条",
  none: "无",
  fields: {
    beginMonth: "首个发放月份",
    year: "年度",
    averageMonthly: "上年度月平均工资（元）",
    fromMonth: "自（月份）",
    deductions: "各项每月扣除额（元）",
    deductionsHint: "空白为不扣；全部空白即停止扣除。",
    taxYear: "纳税年度",
    through: "截至（月份）",
    months: "任职月数",
    income: "累计收入（元）",
    contributions: "累计个人缴费（元）",
    special: "累计专项附加扣除（元）",
    withheld: "累计已预扣税额（元）",
    leaveKind: "类别",
    from: "自",
    to: "至（不含）",
    leave: "无薪假",
    steps: "升降级数",
    stepsHint: "升为正，降为负；0撤销当日的调整。",
    counts: "计入工龄",
    reason: "理由",
    documents: "依据文件"
  }
}
type Words = Widen<typeof zh>

const en: Words = {
  names: {
    BeginPayroll: "Begin payroll here",
    DeclareBase: "Declare the contribution base",
    DeclareDeductions: "Declare special deductions",
    CarryInTax: "Carry in tax",
    RecordUnpaidLeave: "Record unpaid leave",
    CancelUnpaidLeave: "Cancel unpaid leave",
    ApplyRating: "Apply a rating",
    AdjustGrade: "Adjust the grade",
    CountYear: "Count a year or not"
  },
  title: "Pay record",
  grade: "Grade",
  gradeOf: (n) => `grade ${n}`,
  noGrade: "holds no post on that day, so there is no grade",
  monthly: "Monthly total",
  coefficient: "Coefficient",
  byRating: (appraisal, rating) => `rated ${rating} in ${appraisal}`,
  steps: "Moved by ratings and decisions",
  stepsOf: (n) => (n === 0 ? "not moved" : n > 0 ? `${n} up` : `${-n} down`),
  yearsNotCounted: "Years not counted as service",
  base: "Contribution base (average of last year)",
  notDeclared: "not declared",
  deductions: "Special deductions",
  leave: "Unpaid leave",
  ratings: "Ratings",
  noRatings: "no rating yet",
  payslips: "Payslips",
  none: "none",
  fields: {
    beginMonth: "First month paid here",
    year: "Year",
    averageMonthly: "Average monthly wage of the year before (CNY)",
    fromMonth: "From (month)",
    deductions: "Deductions a month (CNY)",
    deductionsHint: "Empty means none; all empty ends them.",
    taxYear: "Tax year",
    through: "Up to and including (month)",
    months: "Months of employment",
    income: "Income to date (CNY)",
    contributions: "Employee's contributions to date (CNY)",
    special: "Special deductions to date (CNY)",
    withheld: "Withheld to date (CNY)",
    leaveKind: "Kind",
    from: "From",
    to: "Until (that day not included)",
    leave: "Unpaid leave",
    steps: "Grades up or down",
    stepsHint: "Up above zero, down below; 0 takes the decision of that day back.",
    counts: "Counts as service",
    reason: "Reason",
    documents: "Documents"
  }
}

export const words = { zh, en }
