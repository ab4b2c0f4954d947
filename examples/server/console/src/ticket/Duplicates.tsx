import type { TicketDetail } from "../api/Model.ts"
import { useDuplicates } from "../api/Queries.tsx"
import { useDirectory } from "../board/Directory.ts"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { ticketHref } from "../shell/Route.ts"
import { Failure, Loading } from "../shell/State.tsx"
import { moment } from "../shell/Time.ts"

/** Tickets that may be about the same trouble, the likeliest first. */
export const Duplicates = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  const now = useMinute()
  const directory = useDirectory()
  const found = useDuplicates(detail.id)
  return (
    <section className="panel" aria-labelledby="duplicates-title">
      <header>
        <h2 id="duplicates-title">{t.ticket.duplicates}</h2>
      </header>
      {found.data === undefined ? (
        found.isError ? (
          <Failure error={found.error} retry={() => found.refetch()} />
        ) : (
          <Loading />
        )
      ) : found.data.length === 0 ? (
        <p className="notice quiet">{t.ticket.noDuplicates}</p>
      ) : (
        <ul className="duplicates">
          {found.data.map((one) => (
            <li key={one.id}>
              <a href={ticketHref(one.id)}>{directory.category(one.category)}</a>
              <span className="quiet">
                {t.ticket.metres(one.distanceM)} · {moment(one.reportedAt, now)} · {t.ticket.score(one.score)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
