import type { Month } from "@wangge/core/pay"
import { Post } from "@wangge/core/workforce"
import { useState } from "react"
import { useRegister } from "../api/PayQueries.ts"
import type { PayslipOn } from "../api/PeopleModel.ts"
import { useDirectory } from "../directory/Directory.ts"
import type { Asked } from "../people/Asked.ts"
import { words as people } from "../people/PeopleWords.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { SearchText } from "../shell/SearchText.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { PayrollDownloads } from "./PayrollDownloads.tsx"
import { words } from "./PayrollWords.ts"

interface Props {
  readonly asked: Asked
  readonly month: Month.Month
}

const matches = ({ name, person }: PayslipOn, text: string): boolean =>
  person.startsWith(text) || (name?.includes(text) ?? false)

/** Everybody's pay of the month in one line each, as the way to the payslip. */
export const Register = ({ asked, month }: Props) => {
  const w = useWords(words)
  const [text, setText] = useState("")
  return (
    <Panel title={w.register} beside={<PayrollDownloads district={asked.district} month={month} table="register" />}>
      <search className="filters one" aria-label={w.search}>
        <SearchText label={w.search} value={text} onChange={setText} />
      </search>
      <Answer of={useRegister(asked.district, month)}>
        {(rows) => {
          const found = rows.filter((one) => matches(one, text))
          return found.length === 0 ? (
            <p className="notice quiet">{w.noRegister}</p>
          ) : (
            <Stepwise key={text} rows={found}>
              {(shown) => <Lines asked={asked} month={month} rows={shown} />}
            </Stepwise>
          )
        }}
      </Answer>
    </Panel>
  )
}

const Lines = ({ asked, month, rows }: Props & { readonly rows: ReadonlyArray<PayslipOn> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const p = useWords(people)
  const directory = useDirectory()
  const earned = ({ earnings }: PayslipOn, kind: PayslipOn["earnings"][number]["kind"]) =>
    earnings.flatMap((one) => (one.kind === kind && one.for === undefined ? [amount(one.amount)] : []))
  const columns: ReadonlyArray<Column<PayslipOn>> = [
    {
      key: "person",
      head: p.person,
      isName: true,
      cell: ({ name, person }) => (
        <a href={asked.href(`payroll/${encodeURIComponent(person)}`, { month })} title={person}>
          {name ?? <span className="mono">{person}</span>}
        </a>
      )
    },
    {
      key: "post",
      head: w.post,
      wide: true,
      cell: ({ segments }) =>
        segments.map(({ from, grade, place, post }) => (
          <span key={from} className="block">
            {directory.area(place)} {say(Post.labels[post])} <span className="quiet small">{w.gradeOf(grade)}</span>
          </span>
        ))
    },
    { key: "base", head: w.base, num: true, cell: (one) => earned(one, "base") },
    { key: "performance", head: w.performance, num: true, cell: (one) => earned(one, "performance") },
    { key: "gross", head: w.gross, num: true, cell: ({ gross }) => amount(gross) },
    { key: "deductions", head: w.deductions, num: true, cell: ({ deductions }) => amount(deductions) },
    { key: "net", head: w.net, num: true, cell: ({ net }) => <strong>{amount(net)}</strong> },
    { key: "employer", head: w.employer, num: true, cell: ({ employer }) => amount(employer) },
    { key: "cost", head: w.cost, num: true, cell: ({ cost }) => amount(cost) }
  ]
  return <Table caption={w.register} columns={columns} rows={rows} keyOf={({ person }) => person} />
}
