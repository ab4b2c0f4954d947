/** Panjin's funds: work funds of villages and communities (PJ-C1), pay of two levels (PJ-B5), relief (PJ-E6). */
import { type Account, AccountCode } from "../../fund/Account.ts"
import type { Forbidden, FundPolicy, LineRule, PaperRule, Purpose } from "../../fund/FundPolicy.ts"
import type { Route, Step } from "../../fund/Procedure.ts"
import type { Template } from "../../fund/Template.ts"
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import { LineId } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import * as Money from "../../kernel/Money.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"

const { of } = Label
const { yuan } = Money

const FROM = Day.of("2019-01-01")

const parameter = <A>(label: Label.Label, unit: string, value: A, source: Source.Source): Dated.Dated<A> =>
  Dated.constant({ label, unit, transition: "apply", from: FROM, value, source })

const system = Source.document(
  of("《政府会计制度》财会〔2017〕25号", "Government Accounting System, Caikuai [2017] No. 25"),
  "2017-10-24"
)

const code = (text: string) => AccountCode.make(text)
const account = (
  text: string,
  label: Label.Label,
  [kind, normal]: readonly [Account["kind"], Account["normal"]],
  free = false
): Account => ({
  code: code(text),
  label,
  book: text >= "6" ? "budgetary" : "financial",
  kind,
  normal,
  free
})

const chart = [
  account("1002", of("银行存款", "bank deposits"), ["standing", "debit"]),
  account("1214", of("预付账款", "prepayments"), ["standing", "debit"], true),
  account("1218", of("其他应收款", "other receivables"), ["standing", "debit"], true),
  account("1601", of("固定资产", "fixed assets"), ["standing", "debit"], true),
  account("1602", of("固定资产累计折旧", "accumulated depreciation"), ["standing", "credit"], true),
  account("2201", of("应付职工薪酬", "payroll payable"), ["standing", "credit"], true),
  account("2302", of("应付账款", "accounts payable"), ["standing", "credit"], true),
  account("2307", of("其他应付款", "other payables"), ["standing", "credit"], true),
  account("3001", of("累计盈余", "accumulated surplus"), ["standing", "credit"]),
  account("3501", of("以前年度盈余调整", "adjustments of earlier years"), ["standing", "credit"], true),
  account("4001", of("财政拨款收入", "fiscal appropriation revenue"), ["revenue", "credit"]),
  account("5001", of("业务活动费用", "operating expenses"), ["expense", "debit"], true),
  account("6001", of("财政拨款预算收入", "budgetary appropriation revenue"), ["revenue", "credit"]),
  account("7201", of("事业支出", "budgetary expenditure"), ["expense", "debit"]),
  account("8001", of("资金结存", "money held"), ["standing", "debit"]),
  account("8101", of("财政拨款结转", "appropriations carried over"), ["standing", "credit"]),
  account("8102", of("财政拨款结余", "appropriations left over"), ["standing", "credit"])
] as const

const debit = (text: string) => ({ account: code(text), side: "debit" }) as const
const credit = (text: string) => ({ account: code(text), side: "credit" }) as const
const template = (
  id: string,
  label: Label.Label,
  financial: Template["financial"],
  budgetary: Template["budgetary"]
): Template => ({ id, label, financial, budgetary })

const spent = [debit("7201"), credit("8001")]
const templates = {
  appropriation: template(
    "appropriation",
    of("收到拨款", "appropriation received"),
    [debit("1002"), credit("4001")],
    [debit("8001"), credit("6001")]
  ),
  withdrawal: template(
    "withdrawal",
    of("上缴收回", "appropriation taken back"),
    [debit("4001"), credit("1002")],
    [debit("6001"), credit("8001")]
  ),
  returned: template(
    "returned",
    of("结余资金收回", "money left over returned"),
    [debit("3001"), credit("1002")],
    [debit("8101"), credit("8102"), debit("8102"), credit("8001")]
  ),
  payments: [
    template("purchase", of("支付费用", "payment of expenses"), [debit("5001"), credit("1002")], spent),
    template(
      "payroll",
      of("计提并发放工资", "pay accrued and paid"),
      [debit("5001"), credit("2201"), debit("2201"), credit("1002")],
      spent
    )
  ],
  money: { financial: code("1002"), budgetary: code("8001") },
  closing: { financial: code("3001"), budgetary: code("8101") }
}

const named = (id: string, zh: string, en: string) => ({ id, label: of(zh, en) })
const forbidden = (id: string, zh: string, en: string, rule: string): Forbidden => ({
  ...named(id, zh, en),
  source: Source.rule(rule)
})
const paper = (kind: string, from: Money.Fen, zh: string, en: string): PaperRule => ({ kind, from, label: of(zh, en) })

const invoices = [
  paper("invoice", yuan(0), "发票", "invoice"),
  paper("acceptance", yuan(1_000), "验收单", "acceptance record"),
  paper("contract", yuan(5_000), "合同", "contract")
]

const workLine = (
  id: string,
  label: Label.Label,
  uses: LineRule["uses"],
  limits: Pick<LineRule, "perYearMax"> = {}
): LineRule => ({
  id: LineId.make(id),
  label,
  uses,
  withoutRequestMax: yuan(200),
  withoutRequestYearMax: yuan(10_000),
  ...limits,
  papers: invoices,
  payment: "purchase",
  left: "carried",
  transferable: true
})

const roles = ["secretary", "supervisor"] as const
const step = { roles, source: Source.rule("R6-09") } as const
const signature: Step = {
  _tag: "Signature",
  id: "secretary",
  label: of("书记审批", "signed by the secretary"),
  roles: ["secretary"],
  source: Source.rule("R6-10")
}
const committees: Step = {
  ...step,
  _tag: "Meeting",
  id: "committees",
  label: of("“两委”会商议", "deliberated by the two committees")
}
/** 四议两公开; the second disclosure follows the payment. */
const fourDiscussions: ReadonlyArray<Step> = [
  { ...step, _tag: "Meeting", id: "proposal", label: of("支部会提议", "proposed by the Party branch") },
  committees,
  {
    ...step,
    _tag: "Vote",
    id: "members",
    label: of("党员大会审议", "reviewed by the Party members"),
    present: Share.of(2, 3),
    favour: Share.of(1, 2),
    favourOf: "due"
  },
  {
    ...step,
    _tag: "Vote",
    id: "representatives",
    label: of("村（居）民代表会议决议", "resolved by the residents' representatives"),
    present: Share.of(1, 2),
    favour: Share.of(1, 2),
    favourOf: "due"
  },
  { ...step, _tag: "Notice", id: "decision", label: of("决议公开", "decision shown to the public"), workingDays: 5 }
]
const routes: ReadonlyArray<Route> = [
  { from: yuan(0), steps: [signature] },
  { from: yuan(1_000), steps: [committees, signature] },
  { from: yuan(5_000), steps: [...fourDiscussions, signature] }
]

const work: Purpose = {
  id: "work",
  label: of("工作经费", "work fund"),
  source: Source.fact("PJ-C1"),
  yearly: { village: yuan(450_000), community: yuan(200_000), source: Source.fact("PJ-C1") },
  lines: [
    workLine("service", of("便民服务", "services for residents"), [
      named("convenience", "便民服务", "convenience services"),
      named("care", "关爱帮扶", "care for people in difficulty"),
      named("volunteers", "志愿服务", "volunteering")
    ]),
    workLine("environment", of("环境整治", "cleaning and greening"), [
      named("cleaning", "环境卫生", "cleaning"),
      named("greening", "绿化", "greening")
    ]),
    workLine("facilities", of("公共设施维护", "upkeep of public facilities"), [
      named("lamps", "路灯维修", "street lamps"),
      named("roads", "道路维修", "roads"),
      named("drains", "排水设施", "drains"),
      named("equipment", "公共器材", "public equipment")
    ]),
    workLine("activities", of("文体宣传培训", "culture, information, training"), [
      named("culture", "文体活动", "culture and sports"),
      named("information", "宣传教育", "information"),
      named("training", "培训", "training")
    ]),
    workLine("safety", of("平安建设", "safety"), [
      named("patrol", "治安巡防", "patrols"),
      named("mediation", "矛盾调解", "mediation"),
      named("fire", "消防安全", "fire safety")
    ]),
    workLine("office", of("办公运转", "office"), [named("office", "办公费用", "office costs")], {
      perYearMax: yuan(50_000)
    })
  ],
  forbidden: [
    forbidden("wages", "人员工资补贴", "wages and allowances", "R6-14"),
    forbidden("debts", "偿还债务", "repayment of debts", "R6-12"),
    forbidden("private", "居民自行承担的事项", "what residents pay themselves", "R6-12"),
    forbidden("funded", "已有财政资金安排的事项", "what other public money pays already", "R6-12"),
    forbidden("building", "办公用房建设", "office buildings", "R6-12"),
    { ...named("entertainment", "招待费", "entertainment"), source: Source.assumption("the usual ban of such funds") }
  ],
  routes
}

const payLine = (id: string, zh: string, en: string): LineRule => ({
  id: LineId.make(id),
  label: of(zh, en),
  uses: [named("payroll", "工资发放", "payroll"), named("correction", "补发补缴", "arrears")],
  papers: [paper("payroll", yuan(0), "工资表", "payroll register")],
  payment: "payroll",
  left: "returned",
  transferable: true
})

const pay: Purpose = {
  id: "pay",
  label: of("人员经费", "pay budget"),
  source: Source.fact("PJ-B5"),
  lines: [
    payLine("base", "基本工资", "base pay"),
    payLine("performance", "绩效工资", "performance pay"),
    payLine("insurance", "社会保险缴费", "social insurance contributions"),
    payLine("housing", "住房公积金", "housing fund")
  ],
  forbidden: [],
  routes: []
}

const relief: Purpose = {
  id: "relief",
  label: of("临时救助资金", "relief fund"),
  source: Source.fact("PJ-E6"),
  lines: [
    {
      id: LineId.make("temporary"),
      label: of("临时救助", "temporary relief"),
      uses: [named("urgent", "急难型救助", "urgent relief"), named("expenditure", "支出型救助", "relief of expenses")],
      papers: [paper("approval", yuan(0), "救助审批表", "approval of the relief")],
      payment: "purchase",
      left: "carried",
      transferable: false
    }
  ],
  forbidden: [],
  routes: []
}

export const fund: FundPolicy = {
  chart: parameter(of("会计科目", "chart of accounts"), "accounts", chart, system),
  templates: parameter(of("记账模板", "templates of journals"), "entries", templates, Source.rule("R6-01, R6-02")),
  purposes: parameter(
    of("资金用途", "purposes of funds"),
    "fen",
    [work, pay, relief],
    Source.assumption(
      "PJ-C1, PJ-B5 and PJ-E6 name the money; lines and uses follow R6-12, thresholds R6-10 (a), office costs R6-13; papers are the usual ones, and what a year may spend without a request is ours"
    )
  ),
  carryOver: parameter(of("结转年限", "carry-over"), "years", { unusedYearsMax: 2 }, Source.rule("R6-04")),
  encumbrance: parameter(
    of("占用期限与超支", "reservations"),
    "days, share",
    { daysMax: 180, overrun: Share.percent(5) },
    Source.assumption("R6-06 describes reservations without a time limit or a tolerance; half a year and 5 % are ours")
  ),
  splitDays: parameter(
    of("合并计算天数", "days weighed together"),
    "days",
    30,
    Source.assumption("R6-11 forbids splitting without naming a time; a month is ours")
  ),
  transferShare: parameter(
    of("调剂比例", "share that may be transferred"),
    "share",
    Share.percent(20),
    Source.assumption("R6-03 asks for control of transfers without a share; a fifth is ours")
  )
}
