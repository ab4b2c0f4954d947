import { useMemo } from "react"
import type { Suggestion, TicketDetail } from "../api/Model.ts"
import { useDuplicates, useOpenTickets } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { Panel } from "../shell/Panel.tsx"
import { ticketHref } from "../shell/Route.ts"
import { Answer } from "../shell/State.tsx"
import { moment } from "../shell/Time.ts"
import { Why } from "../shell/Why.tsx"

/** Tickets that may be about the same trouble, the likeliest first, each with its reasons. */
export const Duplicates = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  return (
    <Panel title={t.ticket.duplicates}>
      <Answer of={useDuplicates(detail.id)}>
        {({ suggestions }) =>
          suggestions.length === 0 ? (
            <p className="notice quiet">{t.ticket.noDuplicates}</p>
          ) : (
            <ul className="duplicates">
              {suggestions.map((one) => (
                <Suggested key={one.id} suggestion={one} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  )
}

const Suggested = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  const { t } = useLanguage()
  const now = useMinute()
  const directory = useDirectory()
  const open = useOpenTickets().data
  const item = useMemo(() => open?.find(({ id }) => id === suggestion.id), [open, suggestion.id])
  return (
    <li>
      <a href={ticketHref(suggestion.id)}>
        {item === undefined ? suggestion.id : <span className="name">{directory.category(item.category)}</span>}
      </a>
      <Why name={suggestion.id}>
        <ExplanationTree explanation={suggestion.explanation} />
      </Why>
      {item !== undefined && <span className="description">{item.description}</span>}
      <span className="quiet">
        {t.ticket.metres(suggestion.distanceM)} · {t.ticket.score(suggestion.score)}
        {item !== undefined && ` · ${moment(item.reported_at, now)}`}
      </span>
    </li>
  )
}
