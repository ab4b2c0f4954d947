import { PayrollJournal, PayrollProof, type PayrollTotals } from "@wangge/core/pay"
import { useJournal } from "../api/PayQueries.ts"
import { amount } from "../shell/Amount.ts"
import { Figure } from "../shell/Figure.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { PayrollDownloads } from "./PayrollDownloads.tsx"
import { words } from "./PayrollWords.ts"

interface Props {
  readonly totals: PayrollTotals.PayrollTotals
}

interface Journalled extends Props {
  readonly journal: ReadonlyArray<PayrollJournal.JournalLine>
}

/** The sums of the month. */
export const Totals = ({ totals }: Props) => {
  const w = useWords(words)
  return (
    <section className="summary money panel" aria-label={w.totals}>
      <Figure label={w.people} value={totals.people} />
      <Figure
        label={w.gross}
        value={amount(totals.gross)}
        hint={totals.arrears !== 0 && w.arrears(amount(totals.arrears))}
      />
      <Figure label={w.employee} value={amount(totals.employee)} />
      <Figure label={w.tax} value={amount(totals.tax)} />
      <Figure label={w.net} value={amount(totals.net)} />
      <Figure label={w.employer} value={amount(totals.employer)} />
      <Figure label={w.cost} value={amount(totals.cost)} />
    </section>
  )
}

interface Asked extends Props {
  readonly district: string
  readonly month: string
}

/** That the figures prove, and on which budgets they fall. */
export const Booked = ({ district, month, totals }: Asked) => (
  <Answer of={useJournal(district, month)}>
    {(journal) => (
      <div className="halves">
        <Proof totals={totals} journal={journal} />
        <Split totals={totals} journal={journal} district={district} month={month} />
      </div>
    )}
  </Answer>
)

type Law = (typeof PayrollProof.ofMonth)[number]

/** The equations that the month's figures keep, both sides as they stand. */
const Proof = (figures: Journalled) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const columns: ReadonlyArray<Column<Law>> = [
    { key: "law", head: w.law, isName: true, cell: ({ name }) => <span className="name">{say(name)}</span> },
    { key: "left", head: w.left, num: true, cell: ({ left }) => amount(left(figures)) },
    { key: "right", head: w.right, num: true, cell: ({ right }) => amount(right(figures)) },
    {
      key: "holds",
      head: w.proof,
      quiet: true,
      cell: ({ left, right }) =>
        left(figures) === right(figures) ? (
          <span className="tone-met person">✓ {w.proves}</span>
        ) : (
          <strong className="tone-missed">✗ {w.fails}</strong>
        )
    }
  ]
  return (
    <Panel title={w.proof}>
      <Table caption={w.proof} columns={columns} rows={PayrollProof.ofMonth} keyOf={({ name }) => name.en} />
    </Panel>
  )
}

/** How the cost falls on the two budgets, and the journal that says so. */
const Split = ({ district, journal, month, totals }: Journalled & Asked) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const levels = ["city", "district"] as const
  const percent = (part: number) => (totals.cost === 0 ? 0 : (part / totals.cost) * 100)
  const columns: ReadonlyArray<Column<PayrollJournal.JournalLine>> = [
    {
      key: "account",
      head: w.account,
      isName: true,
      cell: ({ account }) => <span className="name">{say(PayrollJournal.accountLabels[account])}</span>
    },
    { key: "debit", head: w.debit, num: true, cell: (line) => line.side === "debit" && amount(line.amount) },
    { key: "credit", head: w.credit, num: true, cell: (line) => line.side === "credit" && amount(line.amount) }
  ]
  return (
    <Panel title={w.split} beside={<PayrollDownloads district={district} month={month} table="journal" />}>
      <div className="split-bar" role="img" aria-label={w.splitChart(amount(totals.city), amount(totals.district))}>
        {levels.map((level) => (
          <span key={level} className={`split-${level}`} style={{ width: `${percent(totals[level])}%` }} />
        ))}
      </div>
      <dl className="split-key">
        {levels.map((level) => (
          <div key={level}>
            <dt>
              <span className={`split-dot split-${level}`} aria-hidden="true" />
              {say(PayrollJournal.levelLabels[level])}
            </dt>
            <dd>
              <strong>{amount(totals[level])}</strong>{" "}
              <span className="quiet small">{percent(totals[level]).toFixed(2)}%</span>
            </dd>
          </div>
        ))}
      </dl>
      <Table
        caption={w.journal}
        columns={columns}
        rows={journal}
        keyOf={({ account, level, side }) => `${level}/${account}/${side}`}
        groupOf={({ level }) => `${w.journal} · ${say(PayrollJournal.levelLabels[level])}`}
      />
    </Panel>
  )
}
