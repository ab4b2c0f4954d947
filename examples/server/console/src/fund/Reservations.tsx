import type { EncumbranceOn } from "../api/FundModel.ts"
import { useAgeing, useEncumbrances } from "../api/FundQueries.ts"
import { amount } from "../shell/Amount.ts"
import { Figure } from "../shell/Figure.tsx"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import { ticketHref } from "../shell/Route.ts"
import { Answer } from "../shell/State.tsx"
import { type Column, Table } from "../shell/Table.tsx"
import { FundCommands, useOffer } from "./FundCommands.tsx"
import type { OfFund } from "./FundPage.tsx"
import { words } from "./FundWords.ts"
import { StatementDownloads } from "./StatementDownloads.tsx"

/** What is and was reserved, and for how long. */
export const Reservations = ({ asked, fund }: OfFund) => {
  const w = useWords(words)
  const offer = useOffer(fund, asked.today)
  const rows = useEncumbrances(fund.fund, asked.year)
  const isOver = rows.data?.some((one) => one.isOver) ?? false
  return (
    <>
      <Answer of={useAgeing(fund.fund)}>
        {({ buckets }) => (
          <section className="summary four panel" aria-label={w.ageing}>
            {buckets.map(({ count, from, outstanding, to }) => (
              <Figure key={from} label={w.bucket(from, to)} value={amount(outstanding)} hint={w.count(count)} />
            ))}
          </section>
        )}
      </Answer>
      {isOver && <FundCommands fund={fund.fund} offers={offer("ExpireEncumbrances", { onward: true })} />}
      <Panel title={w.reservations} beside={<StatementDownloads fund={fund.fund} year={asked.year} table="ageing" />}>
        <Answer of={rows}>
          {(found) =>
            found.length === 0 ? (
              <p className="notice quiet">{w.noReservations}</p>
            ) : (
              <Listed asked={asked} fund={fund} rows={found} />
            )
          }
        </Answer>
      </Panel>
    </>
  )
}

const Listed = ({ asked, rows }: OfFund & { readonly rows: ReadonlyArray<EncumbranceOn> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const columns: ReadonlyArray<Column<EncumbranceOn>> = [
    {
      key: "use",
      head: w.use,
      isName: true,
      cell: ({ encumbrance, lineLabel, request, subject, useLabel }) => (
        <>
          <span className="name" title={encumbrance}>
            {say(lineLabel)} · {say(useLabel)}
          </span>
          {request !== undefined && (
            <a className="block small" href={asked.with({ part: "requests", request })}>
              {w.requests}
            </a>
          )}
          {subject !== undefined &&
            (subject.kind === "ticket" ? (
              <a className="block small" href={ticketHref(subject.id)}>
                {w.subject(subject.kind, subject.id)}
              </a>
            ) : (
              <span className="block small quiet">{w.subject(subject.kind, subject.id)}</span>
            ))}
        </>
      )
    },
    { key: "reserved", head: w.reserved, num: true, cell: ({ reserved }) => amount(reserved) },
    { key: "paid", head: w.paid, num: true, cell: ({ paid }) => amount(paid) },
    {
      key: "outstanding",
      head: w.outstanding,
      num: true,
      cell: ({ outstanding }) => <strong>{amount(outstanding)}</strong>
    },
    { key: "on", head: w.since, day: true, cell: ({ on }) => on },
    { key: "until", head: w.until, day: true, cell: ({ until }) => until },
    {
      key: "days",
      head: w.age,
      num: true,
      cell: ({ days, isOpen, isOver }) =>
        isOver ? (
          <span className="tone-missed">{w.over}</span>
        ) : isOpen ? (
          w.daysOf(days)
        ) : (
          <span className="quiet">{w.settled}</span>
        )
    }
  ]
  const sorted = [...rows].sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.days - a.days)
  return (
    <Table
      caption={w.reservations}
      columns={columns}
      rows={sorted}
      keyOf={({ encumbrance }) => encumbrance}
      rowClass={({ isOpen }) => (isOpen ? undefined : "out")}
    />
  )
}
