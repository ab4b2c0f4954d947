import { Money, Rating } from "@wangge/core/kernel"
import { Grade, PayRecordEvent, PayTable, SpecialDeduction } from "@wangge/core/pay"
import { type PlaceKind, Post } from "@wangge/core/workforce"
import { usePayRecord, usePayslipsOf } from "../api/PayQueries.ts"
import type { PayRecord, StaffRecord } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import { words } from "../payroll/PayWords.ts"
import type { Asked } from "../people/Asked.ts"
import { usePayRules } from "../people/Rules.ts"
import { amount } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Why } from "../shell/Why.tsx"

interface Props {
  readonly asked: Asked
  readonly record: StaffRecord
}

/** What the pay of a person rests on: the grade with its reason, coefficient, bases, deductions, leave, ratings. */
export const PayPanel = ({ asked, record }: Props) => {
  const w = useWords(words)
  return (
    <Panel title={w.title}>
      <Answer of={usePayRecord(asked.district, record.person, asked.day)}>
        {(pay) => <Standing asked={asked} record={record} pay={pay} />}
      </Answer>
    </Panel>
  )
}

const useKindOf = () => {
  const directory = useDirectory()
  return (place: string): PlaceKind.PlaceKind | undefined => {
    const kind = directory.areas.get(place)?.kind
    return kind === "village" || kind === "community" ? kind : undefined
  }
}

/** The grade that the posts of the day, qualification and service give. */
const usePlacement = ({ asked, record, pay }: Props & { readonly pay: PayRecord }) => {
  const rules = usePayRules(asked.day)
  const kindOf = useKindOf()
  const { appointments, qualification, servedSince } = record
  const [first, ...others] = appointments
    .filter(({ from, to }) => from <= asked.day && (to === undefined || asked.day < to))
    .sort((a, b) => Post.kinds.indexOf(a.kind) - Post.kinds.indexOf(b.kind))
  const placeKind = first === undefined ? undefined : kindOf(first.place)
  if (rules === undefined || first === undefined || placeKind === undefined || servedSince === undefined) return
  const placement = Grade.place(
    {
      posts: [first.kind, ...others.map(({ kind }) => kind)],
      placeKind,
      qualification,
      servedSince,
      day: asked.day,
      notCounted: pay.now.yearsNotCounted,
      steps: pay.now.steps
    },
    rules
  )
  return { ...placement, monthly: PayTable.monthly(rules.payTable, Post.rank[placement.post], placement.grade) }
}

const Standing = (props: Props & { readonly pay: PayRecord }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { asked, pay, record } = props
  const { now, ratings } = pay
  const placement = usePlacement(props)
  const payslips = usePayslipsOf(asked.district, record.person)
  return (
    <Facts>
      <Fact name={w.grade}>
        {placement === undefined ? (
          <span className="quiet">{w.noGrade}</span>
        ) : (
          <>
            <strong>{w.gradeOf(placement.grade)}</strong>
            <Why name={w.grade}>
              <ExplanationTree explanation={placement.explanation} />
            </Why>
          </>
        )}
      </Fact>
      {placement !== undefined && <Fact name={w.monthly}>{amount(placement.monthly)}</Fact>}
      <Fact name={w.coefficient}>
        {now.coefficient}%
        {now.coefficientBy !== undefined && (
          <span className="quiet small block">
            {w.byRating(now.coefficientBy.appraisal, say(Rating.labels[now.coefficientBy.rating]))}
          </span>
        )}
      </Fact>
      <Fact name={w.steps}>{w.stepsOf(now.steps)}</Fact>
      {now.yearsNotCounted.length > 0 && <Fact name={w.yearsNotCounted}>{now.yearsNotCounted.join(", ")}</Fact>}
      <Fact name={w.base}>{now.base === undefined ? w.notDeclared : amount(Money.fen(now.base))}</Fact>
      <Fact name={w.deductions}>
        {now.deductions.length === 0
          ? w.none
          : now.deductions.map(({ kind, monthly }) => (
              <span key={kind} className="block">
                {say(SpecialDeduction.labels[kind])} {amount(monthly)}
              </span>
            ))}
      </Fact>
      {now.leave !== undefined && (
        <Fact name={w.leave}>
          {say(PayRecordEvent.leaveLabels[now.leave.kind])} {now.leave.from} – {now.leave.to}
        </Fact>
      )}
      <Fact name={w.ratings}>
        {ratings.length === 0
          ? w.noRatings
          : ratings.map(({ appraisal, rating }) => (
              <span key={appraisal} className="block">
                {appraisal} <strong>{say(Rating.labels[rating])}</strong>
              </span>
            ))}
      </Fact>
      <Fact name={w.payslips}>
        {(payslips.data ?? []).length === 0
          ? w.none
          : payslips.data?.map(({ month, net }) => (
              <a
                key={month}
                className="block"
                href={asked.href(`payroll/${encodeURIComponent(record.person)}`, { month })}
              >
                {month} <span className="quiet">{amount(net)}</span>
              </a>
            ))}
      </Fact>
    </Facts>
  )
}
