import { useMemo, useState } from "react"
import type { Suggestion, TicketDetail } from "../api/Model.ts"
import { useDuplicates, useOpenTickets } from "../api/Queries.tsx"
import { useDirectory } from "../board/Directory.ts"
import { Dialog } from "../shell/Dialog.tsx"
import { ExplanationTree } from "../shell/ExplanationTree.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { ticketHref } from "../shell/Route.ts"
import { Failure, Loading } from "../shell/State.tsx"
import { moment } from "../shell/Time.ts"

/** Tickets that may be about the same trouble, the likeliest first, each with its reasons. */
export const Duplicates = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  const found = useDuplicates(detail.id)
  const [why, setWhy] = useState<Suggestion>()
  const suggestions = found.data?.suggestions
  return (
    <section className="panel" aria-labelledby="duplicates-title">
      <header>
        <h2 id="duplicates-title">{t.ticket.duplicates}</h2>
      </header>
      {suggestions === undefined ? (
        found.isError ? (
          <Failure error={found.error} retry={() => found.refetch()} />
        ) : (
          <Loading />
        )
      ) : suggestions.length === 0 ? (
        <p className="notice quiet">{t.ticket.noDuplicates}</p>
      ) : (
        <ul className="duplicates">
          {suggestions.map((one) => (
            <Suggested key={one.id} suggestion={one} onWhy={() => setWhy(one)} />
          ))}
        </ul>
      )}
      {why !== undefined && (
        <Dialog title={t.ticket.whyOf(why.id)} onClose={() => setWhy(undefined)}>
          <ExplanationTree explanation={why.explanation} />
        </Dialog>
      )}
    </section>
  )
}

const Suggested = ({ suggestion, onWhy }: { readonly suggestion: Suggestion; readonly onWhy: () => void }) => {
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
      <button type="button" className="button plain small" onClick={onWhy}>
        {t.ticket.why}
        <span className="unseen">{suggestion.id}</span>
      </button>
      {item !== undefined && <span className="description">{item.description}</span>}
      <span className="quiet">
        {t.ticket.metres(suggestion.distanceM)} · {t.ticket.score(suggestion.score)}
        {item !== undefined && ` · ${moment(item.reported_at, now)}`}
      </span>
    </li>
  )
}
