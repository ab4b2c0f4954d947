import { Account, Journal } from "@wangge/core/fund"
import { useState } from "react"
import type { EntryOn, JournalDetail, JournalItem } from "../api/FundModel.ts"
import { useJournal, useJournals } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { Fact, Facts } from "../shell/Facts.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Document } from "./Document.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { JournalLink } from "./JournalLink.tsx"
import { StatementDownloads } from "./StatementDownloads.tsx"

/** The journals of the year, the last first, and one of them with the entries of both books. */
export const Journals = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  const chosen = asked.get("journal")
  return (
    <>
      {chosen !== undefined && <OneJournal asked={asked} fund={fund} journal={chosen} />}
      <Panel title={w.journals} beside={<StatementDownloads fund={fund.fund} year={asked.year} table="journals" />}>
        <Answer of={useJournals(fund.fund, asked.year)}>
          {(rows) => <Listed asked={asked} fund={fund} rows={rows} />}
        </Answer>
      </Panel>
    </>
  )
}

const Listed = ({ asked, fund, rows }: OfFund & { readonly rows: ReadonlyArray<JournalItem> }) => {
  const { language, say } = useLanguage()
  const w = useWords(words)
  const [kind, setKind] = useState("")
  const shown = rows.filter((one) => kind === "" || one.kind === kind)
  const columns: ReadonlyArray<Column<JournalItem>> = [
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
    { key: "amount", head: w.amount, num: true, cell: ({ amount: fen }) => amount(fen) },
    {
      key: "reason",
      head: w.reason,
      wide: true,
      cell: ({ reason, reversedBy }) => (
        <>
          {reason}
          {reversedBy !== undefined && <span className="badge">{w.reversedBy}</span>}
        </>
      )
    },
    { key: "by", head: w.asker, quiet: true, cell: ({ by }) => <span className="quiet small mono">{by}</span> }
  ]
  if (rows.length === 0) return <p className="notice quiet">{w.noJournals}</p>
  return (
    <>
      <div className="filters one">
        <Select
          label={w.kind}
          value={kind}
          onChange={setKind}
          any={w.anyKind}
          options={Journal.JournalKind.literals
            .filter((one) => rows.some((row) => row.kind === one))
            .map((one) => [one, Journal.kindLabels[one][language]])}
        />
      </div>
      <Stepwise key={kind} rows={shown}>
        {(some) => <Table caption={w.journals} columns={columns} rows={some} keyOf={({ journal }) => journal} />}
      </Stepwise>
    </>
  )
}

const OneJournal = ({ asked, fund, journal }: OfFund & { readonly journal: string }) => (
  <Answer of={useJournal(fund.fund, journal)}>
    {(detail) => <Voucher asked={asked} fund={fund} journal={detail} />}
  </Answer>
)

/** One journal as a voucher: financial at the left, budgetary at the right, each balanced. */
const Voucher = ({ asked, fund, journal }: OfFund & { readonly journal: JournalDetail }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const offer = useOffer(fund, asked.today)
  const { by, entries, items, kindLabel, mayReverse, number, on, papers, reason, reversedBy, reverses, whyNot, year } =
    journal
  const offers = mayReverse ? offer("ReverseJournal", { fixed: { reverses: journal.journal } }) : []
  const link = (id: string) => <a href={asked.with({ journal: id })}>{id}</a>
  return (
    <>
      <Panel
        title={`${w.journalOf(year, number)} · ${say(kindLabel)}`}
        beside={
          <a className="button small" href={asked.with({ journal: "" })}>
            {w.close}
          </a>
        }
      >
        <Facts>
          <Fact name={w.on} exact>
            {on}
          </Fact>
          <Fact name={w.amount}>{amount(journal.amount)}</Fact>
          {reason !== undefined && <Fact name={w.reason}>{reason}</Fact>}
          {items.length > 0 && (
            <Fact name={w.payFor}>
              {items.map((one) => (
                <span key={`${one.line}/${one.use}`} className="block">
                  {say(one.lineLabel)} · {say(one.useLabel)} {amount(one.amount)}
                </span>
              ))}
            </Fact>
          )}
          {reverses !== undefined && <Fact name={w.reverses}>{link(reverses)}</Fact>}
          {reversedBy !== undefined && <Fact name={w.reversedBy}>{link(reversedBy)}</Fact>}
          {papers.length > 0 && (
            <Fact name={w.papers}>
              {papers.map(({ hash, kind }) => (
                <Document key={`${kind}/${hash}`} hash={hash} text={paperName(fund, kind, say)} />
              ))}
            </Fact>
          )}
        </Facts>
        <Books entries={entries} />
        <p className="quiet small notice">{w.postedBy(by)}</p>
        {!mayReverse && whyNot !== undefined && <p className="quiet small notice">{say(whyNot)}</p>}
      </Panel>
      <FundCommands fund={fund.fund} offers={offers} />
    </>
  )
}

/** What the policy calls a paper. */
const paperName = ({ rules }: OfFund["fund"], kind: string, say: ReturnType<typeof useLanguage>["say"]): string => {
  const found = rules.purpose.lines.flatMap((line) => line.papers).find((paper) => paper.kind === kind)
  return found === undefined ? kind : say(found.label)
}

/** The entries of both books side by side 平行记账. */
export const Books = ({ entries }: { readonly entries: ReadonlyArray<EntryOn> }) => (
  <div className="books">
    {Account.Book.literals.map((book) => (
      <OneBook key={book} book={book} entries={entries.filter((one) => one.book === book)} />
    ))}
  </div>
)

const OneBook = ({ book, entries }: { readonly book: Account.Book; readonly entries: ReadonlyArray<EntryOn> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const sum = (side: Account.Side) =>
    amount(entries.reduce((all, one) => (one.side === side ? all + one.amount : all), 0) as EntryOn["amount"])
  const columns: ReadonlyArray<Column<EntryOn & { readonly key: number }>> = [
    {
      key: "account",
      head: w.account,
      isName: true,
      cell: ({ account, accountLabel, lineLabel }) => (
        <>
          <span className="mono small">{account}</span> <span className="name">{say(accountLabel)}</span>
          <span className="block quiet small">{say(lineLabel)}</span>
        </>
      )
    },
    { key: "debit", head: w.debit, num: true, cell: (one) => one.side === "debit" && amount(one.amount) },
    { key: "credit", head: w.credit, num: true, cell: (one) => one.side === "credit" && amount(one.amount) }
  ]
  return (
    <section className="book" aria-label={w.books[book]}>
      <h3>{w.books[book]}</h3>
      {entries.length === 0 ? (
        <p className="quiet notice">{w.nothingToPost}</p>
      ) : (
        <Table
          caption={w.books[book]}
          columns={columns}
          rows={entries.map((one, key) => ({ ...one, key }))}
          keyOf={({ key }) => String(key)}
          foot={
            <tr>
              <th scope="row">{w.total}</th>
              <td className="num" data-head={w.debit}>
                {sum("debit")}
              </td>
              <td className="num" data-head={w.credit}>
                {sum("credit")}
              </td>
            </tr>
          }
        />
      )}
    </section>
  )
}
