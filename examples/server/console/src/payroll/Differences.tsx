import { Money } from "@wangge/core/kernel"
import type { Arrears, Month } from "@wangge/core/pay"
import { useDifferences } from "../api/PayQueries.ts"
import type { PayDifference } from "../api/PeopleModel.ts"
import { words as people } from "../people/PeopleWords.ts"
import { PersonLink } from "../people/PersonLink.tsx"
import { amount, change } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { PayrollDownloads } from "./PayrollDownloads.tsx"
import { words } from "./PayrollWords.ts"

interface Props {
  readonly district: string
  readonly month: Month.Month
  readonly outstanding: ReadonlyArray<Arrears.Outstanding>
}

/** Whose pay moved since the month before, by how much, and by what. */
export const Differences = ({ district, month, outstanding }: Props) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const columns: ReadonlyArray<Column<PayDifference>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => <PersonLink person={person} name={name} />
    },
    { key: "before", head: w.before, num: true, cell: ({ before }) => amount(before) },
    { key: "after", head: w.after, num: true, cell: ({ after }) => amount(after) },
    {
      key: "changed",
      head: w.changed,
      num: true,
      cell: ({ arrears, contributions, earnings, tax }) => (
        <strong>{change(Money.fen(earnings + arrears - contributions - tax))}</strong>
      )
    },
    {
      key: "causes",
      head: w.causes,
      wide: true,
      cell: ({ phrases }) => (
        <ul className="causes">
          {phrases.map((phrase) => (
            <li key={phrase.en}>{say(phrase)}</li>
          ))}
        </ul>
      )
    }
  ]
  return (
    <Panel title={w.differences} beside={<PayrollDownloads district={district} month={month} table="differences" />}>
      {outstanding.map(({ amount: fen, month: earlier, person }) => (
        <p key={`${person}/${earlier}`} className="notice small">
          <strong>
            {w.outstanding}: <PersonLink person={person} />
          </strong>
          {w.outstandingOf(earlier, amount(fen))}
        </p>
      ))}
      <Answer of={useDifferences(district, month)}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="notice quiet">{w.noDifferences}</p>
          ) : (
            <Stepwise rows={rows}>
              {(shown) => (
                <Table caption={w.differences} columns={columns} rows={shown} keyOf={({ person }) => person} />
              )}
            </Stepwise>
          )
        }
      </Answer>
    </Panel>
  )
}
