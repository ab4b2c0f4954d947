import type { RequestItem } from "../api/FundModel.ts"
import { useRequests } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { Answer } from "../shell/State.tsx"
import { Stepwise } from "../shell/Stepwise.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { Request } from "./Request.tsx"

/** What was asked, the last first, and one request with its steps and what may be done with it. */
export const Requests = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  const offer = useOffer(fund, asked.today)
  const chosen = asked.get("request")
  return (
    <>
      {chosen !== undefined && <Request key={chosen} asked={asked} fund={fund} request={chosen} />}
      {chosen === undefined && <FundCommands fund={fund.fund} offers={offer("RequestSpending", { onward: true })} />}
      <Panel title={w.requests}>
        <Answer of={useRequests(fund.fund)}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="notice quiet">{w.noRequests}</p>
            ) : (
              <Stepwise rows={rows}>{(shown) => <Listed asked={asked} fund={fund} rows={shown} />}</Stepwise>
            )
          }
        </Answer>
      </Panel>
    </>
  )
}

const Listed = ({ asked, rows }: OfFund & { readonly rows: ReadonlyArray<RequestItem> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const columns: ReadonlyArray<Column<RequestItem>> = [
    {
      key: "item",
      head: w.item,
      isName: true,
      cell: ({ item, request }) => <a href={asked.with({ request })}>{item}</a>
    },
    {
      key: "use",
      head: w.use,
      cell: ({ lineLabel, useLabel }) => (
        <span className="name">
          {say(lineLabel)} · {say(useLabel)}
        </span>
      )
    },
    { key: "amount", head: w.amount, num: true, cell: ({ amount: fen }) => amount(fen) },
    { key: "on", head: w.on, day: true, cell: ({ on }) => on },
    {
      key: "state",
      head: w.state,
      cell: ({ stateLabel }) => <span className="name">{say(stateLabel)}</span>
    },
    {
      key: "next",
      head: w.next,
      wide: true,
      cell: ({ next }) =>
        next !== undefined && (
          <>
            <span className={next.mayTake ? "badge name" : "name"}>{say(next.label)}</span>{" "}
            <span className="quiet small">
              {next.from !== undefined && `${w.from(next.from)} · `}
              {say(next.rolesLabel)}
            </span>
          </>
        )
    }
  ]
  return (
    <Table
      caption={w.requests}
      columns={columns}
      rows={rows}
      keyOf={({ request }) => request}
      rowClass={({ request, state }) =>
        request === asked.get("request") ? "chosen" : state === "pending" || state === "encumbered" ? undefined : "out"
      }
    />
  )
}
