import { Day } from "@wangge/core/kernel"
import { useMemo } from "react"
import type { LineChange, LineOn } from "../api/FundModel.ts"
import { useChanges, useLines } from "../api/FundQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { amount, change } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { ExecutionChart } from "./ExecutionChart.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { JournalLink } from "./JournalLink.tsx"
import { percent } from "./MoneyBar.tsx"
import { StatementDownloads } from "./StatementDownloads.tsx"

/** The lines of the year, each with the reason of what is available, and how far the budget is executed. */
export const Lines = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  const me = useMe().data
  const mayDownload = me !== undefined && mayRead(me, "funds")
  const lines = useLines(fund.fund, asked.year)
  const isKnown = [...fund.years, ...fund.openYears, Day.yearOf(asked.today)].includes(asked.year)
  if (!isKnown) return <p className="panel notice">{w.untouched}</p>
  return (
    <Answer of={lines}>
      {({ lines, total }) => (
        <>
          <Panel
            title={w.lines}
            beside={mayDownload && <StatementDownloads fund={fund.fund} year={asked.year} table="execution" />}
          >
            <LineTable asked={asked} fund={fund} lines={lines} total={total} />
          </Panel>
          {total.appropriated > 0 && (
            <Panel title={w.chart}>
              <ExecutionChart lines={lines.filter(({ appropriated }) => appropriated > 0)} />
            </Panel>
          )}
        </>
      )}
    </Answer>
  )
}

interface TableProps extends OfFund {
  readonly lines: ReadonlyArray<LineOn>
  readonly total: Pick<LineOn, "appropriated" | "encumbered" | "spent" | "available" | "rate">
}

const LineTable = ({ asked, fund, lines, total }: TableProps) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const isClosed = lines.some((one) => one.isClosed)
  const columns: ReadonlyArray<Column<LineOn>> = [
    {
      key: "line",
      head: w.line,
      isName: true,
      cell: ({ label }) => <span className="name">{say(label)}</span>
    },
    {
      key: "appropriated",
      head: w.appropriated,
      num: true,
      cell: ({ appropriated, carried }) => (
        <>
          {amount(appropriated)}
          {carried !== 0 && <span className="block quiet small">{w.carried(amount(carried))}</span>}
        </>
      )
    },
    { key: "reserved", head: w.reserved, num: true, cell: ({ encumbered }) => amount(encumbered) },
    { key: "paid", head: w.paid, num: true, cell: ({ spent }) => amount(spent) },
    ...(isClosed
      ? [
          {
            key: "carriedOut",
            head: w.carriedOut,
            num: true,
            cell: ({ carriedOut }: LineOn) => amount(carriedOut)
          },
          { key: "returned", head: w.returned, num: true, cell: ({ returned }: LineOn) => amount(returned) }
        ]
      : []),
    {
      key: "available",
      head: w.available,
      num: true,
      cell: ({ available, explanation, label }) => (
        <Why name={`${say(label)} ${w.available}`} text={<strong>{amount(available)}</strong>} wide>
          <ExplanationTree explanation={explanation} />
        </Why>
      )
    },
    { key: "rate", head: w.rate, num: true, cell: (one) => percent(one) },
    {
      key: "changes",
      head: w.toChanges,
      quiet: true,
      cell: ({ label, line }) => (
        <Why name={say(label)} text={w.toChanges} title={w.changes(say(label))} wide>
          <Changes asked={asked} fund={fund} line={line} />
        </Why>
      )
    }
  ]
  return (
    <>
      {isClosed && <p className="notice quiet">{w.closedYear}</p>}
      <Table
        caption={w.lines}
        columns={columns}
        rows={lines}
        keyOf={({ line }) => line}
        foot={
          <tr>
            <th scope="row">{w.total}</th>
            <td className="num" data-head={w.appropriated}>
              {amount(total.appropriated)}
            </td>
            <td className="num" data-head={w.reserved}>
              {amount(total.encumbered)}
            </td>
            <td className="num" data-head={w.paid}>
              {amount(total.spent)}
            </td>
            {isClosed && <td colSpan={2} />}
            <td className="num" data-head={w.available}>
              {amount(total.available)}
            </td>
            <td className="num" data-head={w.rate}>
              {percent(total)}
            </td>
            <td />
          </tr>
        }
      />
    </>
  )
}

/** Everything that made the figures of a line; the changes add up to them. */
const Changes = ({ asked, fund, line }: OfFund & { readonly line: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const changes = useChanges(fund.fund, line, asked.year)
  const columns = useMemo((): ReadonlyArray<Column<LineChange>> => {
    const moved = (head: string, of: (one: LineChange) => number): Column<LineChange> => ({
      key: head,
      head,
      num: true,
      cell: (one) => of(one) !== 0 && change(of(one) as LineChange["spent"])
    })
    return [
      { key: "on", head: w.on, day: true, cell: ({ on }) => on },
      {
        key: "what",
        head: w.what,
        isName: true,
        cell: ({ whatLabel }) => <span className="name">{say(whatLabel)}</span>
      },
      {
        key: "voucher",
        head: w.voucher,
        cell: ({ journal, number }) =>
          journal !== undefined &&
          number !== undefined && (
            <JournalLink asked={asked} fund={fund.fund} journal={journal} number={number} year={asked.year} />
          )
      },
      moved(w.appropriated, ({ appropriated }) => appropriated),
      moved(w.reserved, ({ encumbered }) => encumbered),
      moved(w.paid, ({ spent }) => spent),
      { key: "available", head: w.available, num: true, cell: ({ available }) => amount(available) }
    ]
  }, [asked, fund.fund, say, w])
  return (
    <Answer of={changes}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="notice quiet">{w.noChanges}</p>
        ) : (
          <Table caption={w.toChanges} columns={columns} rows={rows} keyOf={({ version }) => String(version)} />
        )
      }
    </Answer>
  )
}
