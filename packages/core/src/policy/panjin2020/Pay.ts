/** Panjin's pay of village and community staff: 16 grades, two parts, insurance, tax, two budgets (PJ-B1 to PJ-B5). */
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import { LineId } from "../../kernel/Id.ts"
import * as Label from "../../kernel/Label.ts"
import * as Money from "../../kernel/Money.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"
import type { EntryGrades } from "../../pay/GradeRules.ts"
import type { InsuranceRule } from "../../pay/InsuranceRules.ts"
import type { PayPolicy } from "../../pay/PayPolicy.ts"
import type { GradeBands, PayRow } from "../../pay/PayTable.ts"
import type { TaxTable } from "../../pay/TaxTable.ts"

const { of } = Label

const FROM = Day.of("2018-01-01")

const parameter = <A>(
  label: Label.Label,
  unit: string,
  value: A,
  source: Source.Source,
  from: Day.Day = FROM
): Dated.Dated<A> => Dated.constant({ label, unit, transition: "apply", from, value, source })

const bands: GradeBands = {
  principal: { lowest: 7, highest: 16 },
  deputy: { lowest: 4, highest: 13 },
  staff: { lowest: 1, highest: 10 }
}

const rows: ReadonlyArray<PayRow> = Array.from({ length: 16 }, (_, i) => {
  const grade = i + 1
  const pay = Money.yuan(3_000 + 100 * i)
  const holding = ({ lowest, highest }: GradeBands["staff"]): boolean => lowest <= grade && grade <= highest
  return {
    grade,
    ...(holding(bands.principal) ? { principal: pay } : {}),
    ...(holding(bands.deputy) ? { deputy: pay } : {}),
    ...(holding(bands.staff) ? { staff: pay } : {})
  }
})

const village: EntryGrades["village"] = {
  secretary: 7,
  director: 7,
  deputySecretary: 4,
  deputyDirector: 4,
  centreStaff: 1,
  gridAdministrator: 1,
  auxiliaryPolice: 1
}

const insured = (employer: Share.Share, employee: Share.Share): InsuranceRule => ({
  employer,
  employee,
  reference: "socialInsurance",
  floorPercent: 60,
  ceilingPercent: 300,
  newToWork: "firstMonth"
})

const nothing = Share.percent(0)
const perMille = (n: number): Share.Share => Share.of(n, 1_000)
const rates = (zh: string, en: string) => of(`${zh}费率和基数`, `rates and base of ${en}`)
const pensionFrom = Day.of("2019-05-01")
const mergedFrom = Day.of("2020-01-01")

const wagesTax: TaxTable = {
  monthlyAllowance: Money.yuan(5_000),
  newToWork: "firstMonth",
  brackets: [
    { over: Money.zero, percent: 3 },
    { over: Money.yuan(36_000), percent: 10 },
    { over: Money.yuan(144_000), percent: 20 },
    { over: Money.yuan(300_000), percent: 25 },
    { over: Money.yuan(420_000), percent: 30 },
    { over: Money.yuan(660_000), percent: 35 },
    { over: Money.yuan(960_000), percent: 45 }
  ]
}

const announcement = (zh: string, en: string, issued: string): Source.Source =>
  Source.document(
    of(
      `国家税务总局公告${zh}，个人所得税预扣预缴`,
      `State Taxation Administration, announcement ${en}, withholding of income tax`
    ),
    issued
  )

export const pay: PayPolicy = {
  payTable: parameter(
    of("16级岗位薪酬表", "pay of the 16 grades"),
    "fen a month, base and performance",
    rows,
    Source.assumption(
      "PJ-B1 gives 16 grades and PJ-B3, read by R3-10, three totals; one grade is the 100 CNY between 3,600 and 3,700, and six of them lead from 3,000 to 3,600"
    )
  ),
  bands: parameter(
    of("各职级等级范围", "bands of grades"),
    "grades",
    bands,
    Source.assumption("the bands of R3-01 (7 to 18, 4 to 15, 1 to 12), each two grades shorter, since PJ-B1 has 16")
  ),
  entryGrades: parameter(
    of("各岗位起始等级", "first grade of each post"),
    "grades",
    { village, community: { ...village, secretary: 8, director: 8 } },
    Source.assumption(
      "the foot of each band by R3-01; principals of a community one grade above those of a village, which gives the 3,700 of PJ-B3"
    )
  ),
  service: parameter(
    of("工龄和学历折算", "service and education"),
    "years",
    {
      yearsPerGrade: 3,
      educationYears: { belowCollege: 0, college: 0, bachelor: 3, master: 5, doctor: 7 },
      fullTimeOnly: false
    },
    Source.rule("R3-01")
  ),
  certificateGrades: parameter(
    of("社会工作者职业资格折算等级", "grades for a social-work certificate"),
    "grades",
    { none: 0, junior: 1, middle: 2, senior: 3 },
    Source.assumption("the allowances of R3-03 (100, 200, 300 CNY a month) as grades of 100 CNY")
  ),
  parts: parameter(
    of("基础和绩效比例", "base and performance pay"),
    "share",
    { base: Share.percent(80), performance: Share.percent(20) },
    Source.fact("PJ-B2")
  ),
  rounding: parameter(
    of("各项舍入规则", "rounding of each line"),
    "rules",
    {
      base: { mode: "halfUp", unit: "fen" },
      performance: { mode: "halfUp", unit: "fen" },
      contributionBase: { mode: "halfUp", unit: "fen" },
      contribution: { mode: "halfUp", unit: "fen" },
      tax: { mode: "halfUp", unit: "fen" }
    },
    Source.rule("R5-11")
  ),
  insurance: {
    pension: {
      label: rates("养老保险", "pension insurance"),
      unit: "shares of the base",
      transition: "apply",
      values: [
        {
          from: FROM,
          known: FROM,
          value: insured(Share.percent(18), Share.percent(8)),
          source: Source.rule("R5-02")
        },
        {
          from: pensionFrom,
          known: pensionFrom,
          value: insured(Share.percent(16), Share.percent(8)),
          source: Source.rule("R5-02")
        }
      ]
    },
    medical: parameter(
      rates("医疗保险", "medical insurance"),
      "shares of the base",
      insured(Share.percent(8), Share.percent(2)),
      Source.assumption("R5-05: Panjin's own rates were not found; those of Dalian")
    ),
    unemployment: parameter(
      rates("失业保险", "unemployment insurance"),
      "shares of the base",
      insured(perMille(5), perMille(5)),
      Source.rule("R5-03")
    ),
    workInjury: parameter(
      rates("工伤保险", "work-injury insurance"),
      "shares of the base",
      insured(perMille(2), nothing),
      Source.rule("R5-04")
    ),
    maternity: {
      label: rates("生育保险", "maternity insurance"),
      unit: "shares of the base",
      transition: "apply",
      values: [
        {
          from: FROM,
          known: FROM,
          value: insured(perMille(2), nothing),
          source: Source.assumption("R5-05: Panjin's own rate was not found; that of Dalian")
        },
        {
          from: mergedFrom,
          known: mergedFrom,
          value: { ...insured(nothing, nothing), mergedInto: "medical" },
          source: Source.rule("R5-06")
        }
      ]
    },
    housingFund: parameter(
      rates("住房公积金", "the housing fund"),
      "shares of the base",
      { ...insured(Share.percent(5), Share.percent(5)), reference: "housingFund", newToWork: "secondMonth" },
      Source.assumption("R5-09: 5% is the least on each side; floor and ceiling as for insurance")
    )
  },
  referenceWages: parameter(
    of("缴费基数参照工资", "reference wages of the base"),
    "fen a month",
    { socialInsurance: "notGiven", housingFund: "notGiven" },
    Source.assumption("R5-08: no figure of Liaoning or Panjin was found; the city gives its own before it pays a month")
  ),
  incomeTax: {
    label: of("个人所得税预扣率表", "income tax withheld"),
    unit: "fen a year, percent",
    transition: "apply",
    values: [
      {
        from: Day.of("2019-01-01"),
        known: Day.of("2019-01-01"),
        value: wagesTax,
        source: announcement("2018年第61号", "2018 no. 61", "2018-12-21")
      },
      {
        from: Day.of("2020-07-01"),
        known: Day.of("2020-07-28"),
        value: { ...wagesTax, newToWork: "january" },
        source: announcement("2020年第13号", "2020 no. 13", "2020-07-28")
      },
      {
        from: Day.of("2021-01-01"),
        known: Day.of("2020-12-04"),
        value: { ...wagesTax, newToWork: "january", wholeYearUpTo: Money.yuan(60_000) },
        source: announcement("2020年第19号", "2020 no. 19", "2020-12-04")
      }
    ]
  },
  budgetShares: parameter(
    of("市、区县财政分担比例", "shares of the city and the district"),
    "share",
    { city: Share.percent(50), district: Share.percent(50) },
    Source.assumption("PJ-B5 names the two budgets without their shares; equal halves")
  ),
  payFunds: parameter(
    of("工资发放与人员经费", "payroll and pay funds"),
    "binding, lines",
    {
      binding: "whereOpen",
      purpose: "pay",
      use: "payroll",
      paper: "payroll",
      lines: {
        base: LineId.make("base"),
        performance: LineId.make("performance"),
        insurance: LineId.make("insurance"),
        housingFund: LineId.make("housing")
      }
    },
    Source.assumption(
      "PJ-B5 puts pay into the budgets of city and district without saying since when they are kept here: months draw on them from the day on which the district's pay fund is open"
    )
  ),
  arrearsMonthsMax: parameter(
    of("补发追溯月数上限", "months that arrears reach back"),
    "months",
    24,
    Source.assumption("no text was found; two years cover a late appraisal and a late appeal")
  )
}
