import type { Disclosure, Executed } from "../api/FundModel.ts"
import { useDisclosure } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { type Asked, FundFrame, useAsked } from "./FundFrame.tsx"
import { words } from "./FundWords.ts"
import { MoneyBar, MoneyKey } from "./MoneyBar.tsx"
import { StatementDownloads } from "./StatementDownloads.tsx"

/** The sheet of one fund as it hangs on the notice board 公开表. */
export const DisclosurePage = ({ fund }: { readonly fund: string }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const asked = useAsked()
  return (
    <Answer of={useDisclosure(fund, asked.year)}>
      {(sheet) => (
        <FundFrame asked={asked} above="disclosures" title={`${say(sheet.holderName)} · ${w.pages.disclosures}`}>
          <Sheet sheet={sheet} soFar={asked.soFar} />
          <p className="slip-actions downloads">
            <button type="button" className="button" onClick={() => print()}>
              {w.print}
            </button>
            <StatementDownloads fund={fund} year={asked.year} table="disclosure" />
          </p>
        </FundFrame>
      )}
    </Answer>
  )
}

interface Props extends Pick<Asked, "soFar"> {
  readonly sheet: Disclosure
}

const Sheet = ({ sheet, soFar }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const { from, holderName, lines, outcomesDue, paid, payments, purposeLabel, through, total, year } = sheet
  const lineColumns: ReadonlyArray<Column<Executed>> = [
    { key: "line", head: w.line, isName: true, cell: ({ label }) => <span className="name">{say(label)}</span> },
    { key: "bar", head: w.bar, quiet: true, wide: true, cell: (one) => <MoneyBar of={one} /> },
    { key: "given", head: w.appropriated, num: true, cell: ({ appropriated }) => amount(appropriated) },
    { key: "reserved", head: w.reserved, num: true, cell: ({ encumbered }) => amount(encumbered) },
    { key: "paid", head: w.paid, num: true, cell: ({ spent }) => amount(spent) },
    { key: "left", head: w.available, num: true, cell: ({ available }) => <strong>{amount(available)}</strong> }
  ]
  const payColumns: ReadonlyArray<Column<Disclosure["payments"][number] & { readonly key: number }>> = [
    {
      key: "item",
      head: w.item,
      isName: true,
      cell: ({ item, line, use }) => (
        <>
          <span className="name">{item ?? say(use)}</span>{" "}
          <span className="quiet small name">
            {say(line)}
            {item !== undefined && ` · ${say(use)}`}
          </span>
        </>
      )
    },
    { key: "on", head: w.on, day: true, cell: ({ on }) => on },
    { key: "voucher", head: w.voucher, num: true, cell: ({ voucher }) => voucher },
    { key: "amount", head: w.amount, num: true, cell: ({ amount: fen }) => amount(fen) }
  ]
  return (
    <article className="slip sheet">
      <header>
        <h2>{w.sheet(say(holderName), say(purposeLabel), year)}</h2>
        <span className="quiet">{w.asOf(from, soFar(through))}</span>
      </header>
      <Table
        caption={w.lines}
        columns={lineColumns}
        rows={lines}
        keyOf={({ key }) => key}
        foot={
          <tr>
            <th scope="row" colSpan={2}>
              {w.total}
            </th>
            <td className="num" data-head={w.appropriated}>
              {amount(total.appropriated)}
            </td>
            <td className="num" data-head={w.reserved}>
              {amount(total.encumbered)}
            </td>
            <td className="num" data-head={w.paid}>
              {amount(total.spent)}
            </td>
            <td className="num" data-head={w.available}>
              {amount(total.available)}
            </td>
          </tr>
        }
      />
      <MoneyKey />
      <h3>{w.payments}</h3>
      {payments.length === 0 ? (
        <p className="notice quiet">{w.noPayments}</p>
      ) : (
        <Table
          caption={w.payments}
          columns={payColumns}
          rows={payments.map((one, key) => ({ ...one, key }))}
          keyOf={({ key }) => String(key)}
          foot={
            <tr>
              <th scope="row" colSpan={3}>
                {w.total}
              </th>
              <td className="num" data-head={w.amount}>
                {amount(paid)}
              </td>
            </tr>
          }
        />
      )}
      {outcomesDue.length > 0 && <p className="quiet small">{w.outcomesDue(outcomesDue.length)}</p>}
    </article>
  )
}
