import { useMemo, useState } from "react"
import type { DisclosureItem } from "../api/FundModel.ts"
import { useDisclosures } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { SearchText } from "../shell/SearchText.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { type Asked, FundFrame, useAsked } from "./FundFrame.tsx"
import { words } from "./FundWords.ts"
import { MoneyBar, MoneyKey } from "./MoneyBar.tsx"

/** What residents see first: every fund of the city with what it was given, has paid and has left. */
export const DisclosuresPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  return (
    <FundFrame asked={asked} title={w.disclosureTitle} lead={w.disclosureLead}>
      <Answer of={useDisclosures(asked.year)}>{(rows) => <Listed asked={asked} rows={rows} />}</Answer>
    </FundFrame>
  )
}

const Listed = ({ asked, rows }: { readonly asked: Asked; readonly rows: ReadonlyArray<DisclosureItem> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const [text, setText] = useState("")
  const shown = useMemo(
    () => rows.filter(({ holderName, purposeLabel }) => `${say(holderName)}${say(purposeLabel)}`.includes(text)),
    [rows, say, text]
  )
  const columns: ReadonlyArray<Column<DisclosureItem>> = [
    {
      key: "holder",
      head: w.area,
      isName: true,
      cell: ({ fund, holderName, purposeLabel }) => (
        <>
          <a href={asked.href(`disclosures/${encodeURIComponent(fund)}`)}>{say(holderName)}</a>{" "}
          <span className="quiet small name">{say(purposeLabel)}</span>
        </>
      )
    },
    { key: "bar", head: w.bar, quiet: true, wide: true, cell: ({ total }) => <MoneyBar of={total} /> },
    { key: "given", head: w.appropriated, num: true, cell: ({ total }) => amount(total.appropriated) },
    { key: "paid", head: w.paid, num: true, cell: ({ total }) => amount(total.spent) },
    { key: "left", head: w.available, num: true, cell: ({ total }) => <strong>{amount(total.available)}</strong> }
  ]
  return (
    <Panel title={w.pages.disclosures}>
      <search className="filters one" aria-label={w.area}>
        <SearchText label={w.area} value={text} onChange={setText} />
      </search>
      <Stepwise key={text} rows={shown}>
        {(some) => <Table caption={w.disclosureTitle} columns={columns} rows={some} keyOf={({ fund }) => fund} />}
      </Stepwise>
      <MoneyKey />
    </Panel>
  )
}
