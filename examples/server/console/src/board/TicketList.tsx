import { Ticket } from "@wangge/core/ticket"
import { useMemo, useState } from "react"
import type { TicketItem } from "../api/Model.ts"
import { useRunningClocks } from "../api/Queries.tsx"
import { type Directory, useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import { readNow, useMinute, useNow } from "../shell/Now.ts"
import { boardHref, ticketHref } from "../shell/Route.ts"
import { Failure, Loading } from "../shell/State.tsx"
import { countdown, fullMoment, moment } from "../shell/Time.ts"
import { ToneMark } from "../shell/ToneMark.tsx"
import * as Filter from "./Filter.ts"
import { useListed } from "./Listed.ts"
import { type ClocksOf, limitsByTicket, standingOf } from "./Standing.ts"

export const TicketList = ({ filter }: { readonly filter: Filter.Filter }) => {
  const { t } = useLanguage()
  const directory = useDirectory()
  const [since] = useState(readNow)
  const clocks = useRunningClocks().data
  const listed = useListed(filter)
  const limits = useMemo(() => limitsByTicket(clocks ?? []), [clocks])

  const { items } = listed
  if (items === undefined) {
    return listed.error === undefined ? <Loading /> : <Failure error={listed.error} retry={listed.retry} />
  }
  return (
    <>
      <div className="list-head">
        <h2 id="list-title">{t.list.title}</h2>
        <span className="quiet" role="status">
          {t.list.count(items.length, listed.hasMore)}
        </span>
        {!Filter.isInitial(filter) && <a href={boardHref}>{t.list.clear}</a>}
      </div>
      {items.length === 0 ? (
        <div className="notice">
          <span>{t.list.empty}</span>
          {!Filter.isInitial(filter) && <a href={boardHref}>{t.list.clear}</a>}
        </div>
      ) : (
        <div className="scroll">
          <table className="tickets" aria-busy={listed.isReading}>
            <thead>
              <tr>
                <th scope="col">{t.list.due}</th>
                <th scope="col">{t.list.ticket}</th>
                <th scope="col">{t.list.place}</th>
                <th scope="col">{t.list.status}</th>
                <th scope="col" className="num">
                  {t.list.reported}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.id} item={item} limits={limits} directory={directory} since={since} />
              ))}
            </tbody>
          </table>
          {listed.hasMore && (
            <button type="button" className="button more" disabled={listed.isReading} onClick={listed.more}>
              {t.list.more}
            </button>
          )}
        </div>
      )}
    </>
  )
}

interface RowProps {
  readonly item: TicketItem
  readonly limits: ClocksOf
  readonly directory: Directory
  /** What changed later is pointed out. */
  readonly since: number
}

const Row = ({ item, limits, directory, since }: RowProps) => {
  const { t, say } = useLanguage()
  const href = ticketHref(item.id)
  return (
    <tr key={`${item.id}@${item.version}`} className={item.updated_at > since ? "pulse" : undefined}>
      <Due item={item} limits={limits} />
      <td className="what">
        <a href={href}>
          <span className="name">{directory.category(item.category)}</span>
        </a>
        {item.urgency === "urgent" && <span className="flag">{t.list.urgent}</span>}
        <span className="description" title={item.description}>
          {item.description}
        </span>
      </td>
      <td className="where">
        <span title={directory.area(item.grid)}>{directory.area(item.grid)}</span>
        <span className="quiet">{directory.area(item.street ?? item.district)}</span>
      </td>
      <td className="stage">
        <span className="name">{say(Ticket.statusLabels[item.status])}</span>
        <span className="quiet">{item.unit === null ? t.list.unassigned : directory.unit(item.unit)}</span>
      </td>
      <Reported item={item} />
    </tr>
  )
}

const Due = ({ item, limits }: Pick<RowProps, "item" | "limits">) => {
  const { t, language } = useLanguage()
  const now = useNow()
  const { tone, deadline } = standingOf(item, limits, now)
  const left = deadline === undefined ? undefined : deadline - now
  return (
    <td className="due">
      <ToneMark tone={tone} label />
      <span className="count">
        {left === undefined
          ? t.list.noDeadline
          : left < 0
            ? t.list.late(countdown(left, language))
            : t.list.left(countdown(left, language))}
      </span>
    </td>
  )
}

const Reported = ({ item }: Pick<RowProps, "item">) => {
  const now = useMinute()
  return (
    <td className="num reported">
      <time dateTime={new Date(item.reported_at).toISOString()} title={fullMoment(item.reported_at)}>
        {moment(item.reported_at, now)}
      </time>
      <span className="quiet mono">{item.id}</span>
    </td>
  )
}
