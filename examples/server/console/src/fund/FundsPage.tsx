import { useState } from "react"
import type { FundItem } from "../api/FundModel.ts"
import { useFunds, useWaiting } from "../api/FundQueries.ts"
import { useMe } from "../api/Queries.tsx"
import { amount } from "../shell/Amount.ts"
import { mayRead } from "../shell/Home.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Select } from "../shell/Select.tsx"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { type Asked, FundFrame, useAsked } from "./FundFrame.tsx"
import { words } from "./FundWords.ts"
import { MoneyBar, MoneyKey, percent } from "./MoneyBar.tsx"
import { OpenFund } from "./OpenFund.tsx"

/** Every fund within reach, with what it has, and the requests that wait for the reader. */
export const FundsPage = () => {
  const w = useWords(words)
  const asked = useAsked()
  return (
    <FundFrame asked={asked} title={w.title} lead={w.lead}>
      <Waiting asked={asked} />
      <Answer of={useFunds(asked.year)}>{(funds) => <Funds asked={asked} funds={funds} />}</Answer>
      <OpenFund today={asked.today} />
    </FundFrame>
  )
}

/** So many of what waits are shown at first. */
const FEW = 5

const Waiting = ({ asked }: { readonly asked: Asked }) => {
  const { say, t } = useLanguage()
  const w = useWords(words)
  const me = useMe().data
  const wanted = me !== undefined && mayRead(me, "fundRequests")
  const waiting = useWaiting(wanted).data ?? []
  const funds = useFunds(asked.year).data ?? []
  const [all, setAll] = useState(false)
  if (waiting.length === 0) return null
  const shown = all ? waiting : waiting.slice(0, FEW)
  return (
    <Panel title={w.waiting}>
      <ul className="lines">
        {shown.map(({ amount: fen, fund, item, next, request }) => {
          const found = funds.find((one) => one.fund === fund)
          return (
            <li key={`${fund}/${request}`}>
              <a href={asked.href(`funds/${encodeURIComponent(fund)}`, { part: "requests", request })}>{item}</a>
              <span>{amount(fen)}</span>
              <span className="quiet">{found === undefined ? fund : say(found.holderName)}</span>
              {next !== undefined && <span className="badge">{say(next.label)}</span>}
            </li>
          )
        })}
      </ul>
      {waiting.length > shown.length && (
        <button type="button" className="button more" onClick={() => setAll(true)}>
          {t.list.more}
          <span className="quiet">
            {shown.length} / {waiting.length}
          </span>
        </button>
      )}
    </Panel>
  )
}

const Funds = ({ asked, funds }: { readonly asked: Asked; readonly funds: ReadonlyArray<FundItem> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const [purpose, setPurpose] = useState("")
  const purposes = [...new Map(funds.map((one) => [one.purpose, say(one.purposeLabel)]))]
  const shown = funds.filter((one) => purpose === "" || one.purpose === purpose)
  const columns: ReadonlyArray<Column<FundItem>> = [
    {
      key: "holder",
      head: w.area,
      isName: true,
      cell: ({ fund, holderKindLabel, holderName }) => (
        <>
          <a href={asked.href(`funds/${encodeURIComponent(fund)}`)} title={fund}>
            {say(holderName)}
          </a>{" "}
          <span className="quiet small">{say(holderKindLabel)}</span>
        </>
      )
    },
    { key: "bar", head: w.bar, quiet: true, wide: true, cell: ({ total }) => <MoneyBar of={total} /> },
    { key: "appropriated", head: w.appropriated, num: true, cell: ({ total }) => amount(total.appropriated) },
    { key: "reserved", head: w.reserved, num: true, cell: ({ total }) => amount(total.encumbered) },
    { key: "paid", head: w.paid, num: true, cell: ({ total }) => amount(total.spent) },
    {
      key: "available",
      head: w.available,
      num: true,
      cell: ({ total }) => <strong>{amount(total.available)}</strong>
    },
    { key: "rate", head: w.rate, num: true, cell: ({ total }) => percent(total) }
  ]
  if (funds.length === 0) return <p className="panel notice">{w.none}</p>
  return (
    <Panel title={w.title}>
      {purposes.length > 1 && (
        <div className="filters one">
          <Select
            label={w.fields.purpose}
            value={purpose}
            onChange={setPurpose}
            any={w.anyKind}
            options={purposes.map(([id, name]) => [id, name])}
          />
        </div>
      )}
      <Table
        caption={w.title}
        columns={columns}
        rows={shown}
        keyOf={({ fund }) => fund}
        groupOf={({ purposeLabel }) => say(purposeLabel)}
      />
      <MoneyKey />
    </Panel>
  )
}
