import { TicketCommands as Table } from "@wangge/adapter-http/api"
import { Ticket } from "@wangge/core/ticket"
import type { TicketDetail } from "../api/Model.ts"
import { useApi } from "../api/Queries.tsx"
import { Commands } from "../command/Commands.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { useTicketOffers } from "./TicketOffers.ts"

export const TicketCommands = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  const api = useApi()
  const { id, version } = detail
  return (
    <Commands
      offers={useTicketOffers(detail)}
      none={Ticket.isOpen(detail.ticket) ? t.command.none : t.command.closed}
      target={{
        send: async (tag, body, key) => {
          const named = Table.tags.find((one) => one === tag)
          if (named !== undefined) await api.command(id, named, body, version, key)
        },
        touched: [["ticket", id], ["tickets"]]
      }}
    />
  )
}
