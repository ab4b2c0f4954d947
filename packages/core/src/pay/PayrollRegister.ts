/**
 * The register of a month 工资表: one row a person with every figure of the payslip, in columns that CSV and workbooks share. A
 * name is put in by whoever may read the vault; the register itself names the person's id alone.
 */
import * as Csv from "../kernel/Csv.ts"
import type { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Post from "../workforce/Post.ts"
import * as Earning from "./Earning.ts"
import * as InsuranceRules from "./InsuranceRules.ts"
import { arrearsOf, employeeOf } from "./PayrollTotals.ts"
import type { Segment } from "./PaySegment.ts"
import type { Payslip } from "./Payslip.ts"

const { of } = Label
type Column = Csv.Column<Payslip>

/** Post, place and grade are those of the last days of the month. */
const lastOf = ({ segments }: Payslip): Segment => segments.at(-1) ?? segments[0]

const days = (payslip: Payslip, count: (segment: Segment) => number): number =>
  payslip.segments.reduce((sum, segment) => sum + count(segment), 0)

const own = (kind: Earning.EarningKind): Column =>
  Csv.amount(Earning.labels[kind], ({ earnings }) =>
    Money.sum(earnings.flatMap((one) => (one.kind === kind && one.for === undefined ? [one.amount] : [])))
  )

const side = (kind: InsuranceRules.InsuranceKind, which: "employee" | "employer"): Column => {
  const name = InsuranceRules.labels[kind]
  const label =
    which === "employee"
      ? of(`${name.zh}（个人）`, `${name.en}, employee`)
      : of(`${name.zh}（单位）`, `${name.en}, employer`)
  return Csv.amount(label, ({ contributions }) =>
    Money.sum(contributions.flatMap((one) => (one.kind === kind ? [one[which]] : [])))
  )
}

/** The columns that say who is paid, where and for what. */
const standing = (language: Label.Language): ReadonlyArray<Column> => [
  Csv.text(of("月份", "month"), ({ month }) => month),
  Csv.text(of("人员编号", "person"), ({ person }) => person),
  Csv.text(of("村（社区）", "place"), (payslip) => lastOf(payslip).place),
  Csv.text(of("岗位", "post"), (payslip) => Post.labelIn(lastOf(payslip).placeKind, lastOf(payslip).post)[language]),
  Csv.number(of("薪级", "grade"), (payslip) => lastOf(payslip).grade),
  Csv.number(of("绩效系数（%）", "coefficient (%)"), (payslip) => lastOf(payslip).coefficient),
  Csv.number(of("计薪日", "paid days"), (payslip) => days(payslip, ({ paidDays }) => paidDays)),
  Csv.number(of("无薪假天数", "unpaid leave"), (payslip) => days(payslip, ({ leaveDays }) => leaveDays))
]

/** The figures, each a sum that the totals have too. */
const figures: ReadonlyArray<Column> = [
  ...Earning.kinds.map(own),
  Csv.amount(of("补发补扣", "arrears"), arrearsOf),
  Csv.amount(of("应发工资", "gross"), ({ gross }) => gross),
  ...InsuranceRules.kinds.map((kind) => side(kind, "employee")),
  Csv.amount(of("个人缴费合计", "employee's contributions"), employeeOf),
  Csv.amount(of("专项附加扣除", "special deductions"), ({ specialDeductions }) => specialDeductions),
  Csv.amount(of("个人所得税", "income tax"), ({ tax }) => tax),
  Csv.amount(of("实发工资", "net"), ({ net }) => net),
  ...InsuranceRules.kinds.map((kind) => side(kind, "employer")),
  Csv.amount(of("单位缴费合计", "employer's contributions"), ({ employer }) => employer),
  Csv.amount(of("用工成本", "cost"), ({ cost }) => cost),
  Csv.amount(of("市级负担", "borne by the city"), ({ city }) => city),
  Csv.amount(of("区县级负担", "borne by the district"), ({ district }) => district)
]

/**
 * The columns of the register in one language. `nameOf` adds a column of names for readers who may see them.
 */
export const columns = (
  language: Label.Language,
  nameOf?: (person: PersonId) => string | undefined
): ReadonlyArray<Column> => {
  const [month, person, ...rest] = standing(language)
  const head = [month, person].filter((column) => column !== undefined)
  const names = nameOf === undefined ? [] : [Csv.text<Payslip>(of("姓名", "name"), (payslip) => nameOf(payslip.person))]
  return [...head, ...names, ...rest, ...figures]
}
