import type { Explanation, Money } from "@wangge/core/kernel"
import { PayrollJournal, type Payslip } from "@wangge/core/pay"
import { Post } from "@wangge/core/workforce"
import type { ReactNode } from "react"
import { useDirectory } from "../directory/Directory.ts"
import { amount } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Why } from "../shell/Why.tsx"
import { words } from "./PayrollWords.ts"
import * as SlipLines from "./SlipLines.ts"

interface Props {
  readonly payslip: Payslip.Payslip
  readonly name: string
  readonly explanation?: Explanation.Explanation | undefined
  readonly isDraft: boolean
}

/** A payslip as it is handed out: what was earned, what went off, what is paid, and what the budgets bear. */
export const Slip = ({ payslip, name, explanation, isDraft }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const lines = SlipLines.of(payslip, explanation)
  const { levelLabels } = PayrollJournal
  const lineName = (line: Pick<SlipLines.Line, "name" | "month">, of: (month: string, kind: string) => string) =>
    line.month === undefined ? say(line.name) : of(line.month, say(line.name))
  return (
    <article className="slip" aria-label={w.slipOf(name, payslip.month)}>
      <header>
        <h2>{w.slip}</h2>
        <span className="mono">{payslip.month}</span>
        <strong>{name}</strong>
        {isDraft && <span className="flag">{w.draftOnly}</span>}
      </header>
      <Segments payslip={payslip} />
      <div className="slip-sides">
        <Side title={w.earnings} total={payslip.gross} name={w.gross}>
          {lines.earnings.map((line) => (
            <SlipLine key={line.key} name={lineName(line, w.arrearsFor)} amount={line.amount} why={line.why} />
          ))}
        </Side>
        <Side title={w.deductions} total={payslip.deductions} name={w.total}>
          {lines.insurance
            .filter(({ employee }) => employee !== 0)
            .map((line) => (
              <SlipLine key={line.key} name={lineName(line, w.contributionFor)} amount={line.employee} why={line.why} />
            ))}
          <SlipLine name={w.tax} amount={payslip.tax} why={lines.tax}>
            <span className="quiet small block">
              {w.taxToDate}:{" "}
              {w.taxLine(
                amount(payslip.taxToDate.income),
                amount(payslip.taxToDate.withheld),
                payslip.taxToDate.months
              )}
            </span>
          </SlipLine>
        </Side>
      </div>
      <p className="slip-net">
        <span>{w.net}</span>
        <strong>{amount(payslip.net)}</strong>
        {explanation !== undefined && (
          <Why name={w.net}>
            <ExplanationTree explanation={explanation} />
          </Why>
        )}
      </p>
      <div className="slip-sides">
        <Side title={w.employer} total={payslip.employer} name={w.total}>
          {lines.insurance
            .filter(({ employer }) => employer !== 0)
            .map((line) => (
              <SlipLine key={line.key} name={lineName(line, w.contributionFor)} amount={line.employer} why={line.why} />
            ))}
        </Side>
        <Side title={w.carried} total={payslip.cost} name={w.cost}>
          <SlipLine name={say(levelLabels.city)} amount={payslip.city} why={lines.cost} />
          <SlipLine name={say(levelLabels.district)} amount={payslip.district} why={lines.cost} />
        </Side>
      </div>
    </article>
  )
}

const Segments = ({ payslip }: Pick<Props, "payslip">) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const directory = useDirectory()
  return (
    <ul className="slip-spans" aria-label={w.segments}>
      {payslip.segments.map(({ coefficient, from, grade, leaveDays, paidDays, place, post, to }) => (
        <li key={from}>
          <strong>
            {directory.area(place)} {say(Post.labels[post])}
          </strong>
          <span>{w.gradeOf(grade)}</span>
          <span>
            {w.days} {paidDays} / {payslip.monthPaidDays}
          </span>
          <span>
            {w.coefficient} {coefficient}%
          </span>
          {leaveDays > 0 && <span>{w.leave(leaveDays)}</span>}
          <span className="quiet">{w.span(from, to)}</span>
        </li>
      ))}
    </ul>
  )
}

interface SideProps {
  readonly title: string
  readonly name: string
  readonly total: Money.Fen
  readonly children: ReactNode
}

const Side = ({ title, name, total, children }: SideProps) => (
  <section className="slip-side">
    <h3>{title}</h3>
    <dl>
      {children}
      <div className="slip-total">
        <dt>{name}</dt>
        <dd>{amount(total)}</dd>
      </div>
    </dl>
  </section>
)

interface LineProps {
  readonly name: string
  readonly amount: Money.Fen
  readonly why: Explanation.Explanation | undefined
  readonly children?: ReactNode
}

const SlipLine = ({ name, amount: fen, why, children }: LineProps) => (
  <div>
    <dt>
      <span className="name">{name}</span>
      {why !== undefined && (
        <Why name={name}>
          <ExplanationTree explanation={why} />
        </Why>
      )}
      {children}
    </dt>
    <dd>{amount(fen)}</dd>
  </div>
)
