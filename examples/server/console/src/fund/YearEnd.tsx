import type { YearEnd as Preview } from "../api/FundModel.ts"
import { useYearEnd } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { Figure } from "../shell/Figure.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { Why } from "../shell/Why.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { Books } from "./Journals.tsx"

/** What closing the year would do now: what goes on, what is returned, and the journal of it. */
export const YearEnd = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  const isOpen = fund.openYears.includes(asked.year)
  const said = fund.years.includes(asked.year) ? w.closedYear : w.untouched
  return isOpen ? <Open asked={asked} fund={fund} /> : <p className="panel notice">{said}</p>
}

const Open = ({ asked, fund }: OfFund) => (
  <Answer of={useYearEnd(fund.fund, asked.year)}>
    {(preview) => <Found asked={asked} fund={fund} preview={preview} />}
  </Answer>
)

const Found = ({ asked, fund, preview }: OfFund & { readonly preview: Preview }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const offer = useOffer(fund, asked.today)
  const { carried, entries, expired, explanation, lapsed, left, lines, mayClose, returned, whyNot, year } = preview
  const columns: ReadonlyArray<Column<Preview["lines"][number]>> = [
    { key: "line", head: w.line, isName: true, cell: ({ label }) => <span className="name">{say(label)}</span> },
    { key: "left", head: w.left, num: true, cell: (one) => amount(one.left) },
    {
      key: "carried",
      head: w.moves,
      num: true,
      cell: (one) =>
        one.carried.map((layer) => (
          <span key={layer.origin} className="block">
            {amount(layer.amount)} <span className="quiet small">{layer.origin}</span>
          </span>
        ))
    },
    { key: "returned", head: w.returned, num: true, cell: (one) => one.returned !== 0 && amount(one.returned) }
  ]
  return (
    <>
      <section className="summary three panel" aria-label={w.yearEnd(year)}>
        <Figure label={w.left} value={amount(left)} />
        <Figure label={w.moves} value={amount(carried)} />
        <Figure label={w.returned} value={amount(returned)} />
      </section>
      {mayClose && <FundCommands fund={fund.fund} offers={offer("CloseYear", { fixed: { year }, onward: true })} />}
      <Panel
        title={w.yearEnd(year)}
        beside={
          <Why name={w.yearEnd(year)} wide>
            <ExplanationTree explanation={explanation} />
          </Why>
        }
      >
        <div className="notice quiet">
          <span>{w.yearEndLead}</span>
          {!mayClose && whyNot !== undefined && (
            <span>
              {w.mayNot}: {say(whyNot)}
            </span>
          )}
          {expired.length > 0 && <span>{w.expired(expired.length)}</span>}
          {lapsed.length > 0 && <span>{w.lapsed(lapsed.length)}</span>}
        </div>
        <Table caption={w.yearEnd(year)} columns={columns} rows={lines} keyOf={({ line }) => line} />
      </Panel>
      <Panel title={w.wouldPost}>
        <Books entries={entries} />
      </Panel>
    </>
  )
}
