import { Money } from "@wangge/core/kernel"
import type { FigurePart, TrialBalance } from "../api/FundModel.ts"
import { useDrill, useTrialBalance } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { JournalLink } from "./JournalLink.tsx"
import { StatementDownloads } from "./StatementDownloads.tsx"

type Row = TrialBalance["rows"][number]

/** Each account of both books over the year; every figure leads to its journals. */
export const Balance = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  return (
    <Panel title={w.balance} beside={<StatementDownloads fund={fund.fund} year={asked.year} table="trial-balance" />}>
      <Answer of={useTrialBalance(fund.fund, asked.year)}>
        {(balance) => <Accounts asked={asked} fund={fund} balance={balance} />}
      </Answer>
    </Panel>
  )
}

const Accounts = ({ asked, balance, fund }: OfFund & { readonly balance: TrialBalance }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const standing = (fen: Money.Fen) => (fen === 0 ? amount(fen) : w.standing(amount(Money.fen(Math.abs(fen))), fen < 0))
  const columns: ReadonlyArray<Column<Row>> = [
    {
      key: "account",
      head: w.account,
      isName: true,
      cell: ({ account, label }) => (
        <>
          <span className="mono small">{account}</span> <span className="name">{say(label)}</span>
        </>
      )
    },
    { key: "opening", head: w.opening, num: true, cell: ({ opening }) => standing(opening) },
    { key: "debit", head: w.debit, num: true, cell: ({ debit }) => amount(debit) },
    { key: "credit", head: w.credit, num: true, cell: ({ credit }) => amount(credit) },
    {
      key: "closing",
      head: w.closing,
      num: true,
      cell: ({ account, closing, label }) => (
        <Why name={say(label)} text={standing(closing)} title={w.drill(say(label))} wide>
          <Behind asked={asked} fund={fund} account={account} />
        </Why>
      )
    }
  ]
  return (
    <>
      <Table
        caption={w.balance}
        columns={columns}
        rows={balance.rows}
        keyOf={({ account }) => account}
        groupOf={({ book }) => w.books[book]}
      />
      <p className="key">
        <strong className={balance.isBalanced ? "tone-met" : "tone-missed"}>
          {balance.isBalanced ? `✓ ${w.balanced}` : `✗ ${w.notBalanced}`}
        </strong>{" "}
        <span className="quiet">{w.asOf(balance.from, asked.soFar(balance.through))}</span>
      </p>
    </>
  )
}

/** The journals that make up an account's turnover of the year. */
const Behind = ({ account, asked, fund }: OfFund & { readonly account: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const columns: ReadonlyArray<Column<FigurePart>> = [
    {
      key: "number",
      head: w.voucher,
      isName: true,
      cell: ({ journal, number, year }) => (
        <JournalLink asked={asked} fund={fund.fund} journal={journal} number={number} year={year} />
      )
    },
    { key: "on", head: w.on, day: true, cell: ({ on }) => on },
    { key: "kind", head: w.kind, cell: ({ kindLabel }) => <span className="name">{say(kindLabel)}</span> },
    { key: "amount", head: w.amount, num: true, cell: ({ amount: fen }) => amount(fen) }
  ]
  return (
    <Answer of={useDrill(fund.fund, asked.year, account)}>
      {({ rows, sum }) => (
        <Table
          caption={w.journals}
          columns={columns}
          rows={rows}
          keyOf={({ journal }) => journal}
          foot={
            <tr>
              <th scope="row" colSpan={3}>
                {w.total}
              </th>
              <td className="num" data-head={w.amount}>
                {amount(sum)}
              </td>
            </tr>
          }
        />
      )}
    </Answer>
  )
}
