import { Ticket } from "@wangge/core/ticket"
import { Refused } from "../api/Api.ts"
import type { TicketDetail } from "../api/Model.ts"
import { useTicket } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import { lastBoard, ticketHref } from "../shell/Route.ts"
import { Failure, Loading } from "../shell/State.tsx"
import { Clocks } from "./Clocks.tsx"
import { Duplicates } from "./Duplicates.tsx"
import { TicketCommands } from "./TicketCommands.tsx"
import { TicketFacts } from "./TicketFacts.tsx"
import { TicketSteps } from "./TicketSteps.tsx"
import { Timeline } from "./Timeline.tsx"
import { Where } from "./Where.tsx"

/** One ticket: how it stands, how long it has, what happened, and what can be done now. */
export const TicketPage = ({ id }: { readonly id: string }) => {
  const { t } = useLanguage()
  const ticket = useTicket(id)
  if (ticket.data !== undefined) return <Found detail={ticket.data} />
  if (!ticket.isError) return <Loading />
  const missing = ticket.error instanceof Refused && ticket.error.problem.status === 404
  return (
    <div className="panel">
      {missing ? (
        <div className="notice">
          <strong>{t.state.noTicket}</strong>
          <a href={lastBoard()}>{t.ticket.back}</a>
        </div>
      ) : (
        <Failure error={ticket.error} retry={() => ticket.refetch()} />
      )}
    </div>
  )
}

const Found = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t, say } = useLanguage()
  const directory = useDirectory()
  const { item, ticket } = detail
  const place = directory
    .path(item.grid)
    .filter(({ kind }) => kind !== "city")
    .map(({ name }) => say(name))
  return (
    <>
      <div className="ticket-head">
        <a className="back" href={lastBoard()}>
          ← {t.ticket.back}
        </a>
        <div className="ticket-title">
          <h1 className="name">{directory.category(item.category)}</h1>
          <span className="badge name">{say(detail.statusLabel)}</span>
          {item.urgency === "urgent" && <span className="flag">{t.list.urgent}</span>}
          <span className="mono quiet">{detail.id}</span>
        </div>
        <p className="lead">{item.description}</p>
        <p className="quiet">{place.join(" › ")}</p>
        {item.merged_into !== null && (
          <p>
            {t.ticket.mergedInto} <a href={ticketHref(item.merged_into)}>{item.merged_into}</a>
          </p>
        )}
        <TicketSteps status={ticket._tag} item={item} />
      </div>
      <div className="ticket">
        <div className="column">
          <Clocks detail={detail} />
          <Timeline id={detail.id} />
        </div>
        <div className="column">
          <TicketCommands detail={detail} />
          <TicketFacts detail={detail} />
          <Where detail={detail} />
          {Ticket.isOpen(ticket) && <Duplicates detail={detail} />}
        </div>
      </div>
    </>
  )
}
