import type { Status, TicketItem } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { Steps } from "../shell/Steps.tsx"
import { moment } from "../shell/Time.ts"

const path = ["Reported", "Filed", "Dispatched", "Accepted", "OnSite", "Repaired", "Checked", "Closed"] as const

const reachedAt: { readonly [S in (typeof path)[number]]: (item: TicketItem) => number | null } = {
  Reported: (item) => item.reported_at,
  Filed: (item) => item.filed_at,
  Dispatched: (item) => item.dispatched_at,
  Accepted: (item) => item.accepted_at,
  OnSite: (item) => item.on_site_at,
  Repaired: (item) => item.repaired_at,
  Checked: (item) => item.checked_at,
  Closed: (item) => item.closed_at
}

/** The stages of a ticket's life, with the moments at which it reached them. */
export const TicketSteps = ({ status, item }: { readonly status: Status; readonly item: TicketItem }) => {
  const { t } = useLanguage()
  const now = useMinute()
  const here = (path as ReadonlyArray<Status>).indexOf(status)
  const steps = path.map((step, i) => {
    const at = reachedAt[step](item)
    const reached = here === -1 ? at !== null : i <= here
    return { key: step, name: t.stages[step], reached, ...(at === null ? {} : { at: moment(at, now) }) }
  })
  return <Steps label={t.ticket.progress} steps={steps} current={status} />
}
