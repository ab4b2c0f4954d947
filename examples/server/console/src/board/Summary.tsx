import { Instant } from "@wangge/core/kernel"
import { useMemo } from "react"
import { useClosedSince, useOpenTickets, useRunningClocks } from "../api/Queries.tsx"
import { Figure } from "../shell/Figure.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { dayOf, startOfDay } from "../shell/Time.ts"
import { limitsByTicket, standingOf } from "./Standing.ts"

/** Five figures that say how the day goes. */
export const Summary = () => {
  const { t } = useLanguage()
  const now = useMinute()
  const open = useOpenTickets().data
  const clocks = useRunningClocks().data
  const closed = useClosedSince(startOfDay(dayOf(now))).data

  const pressing = useMemo(() => {
    if (open === undefined || clocks === undefined) return undefined
    const limits = limitsByTicket(clocks)
    const standings = open.map((item) => standingOf(item, limits, now))
    return {
      breached: standings.filter(({ tone }) => tone === "breached").length,
      dueSoon: standings.filter(
        ({ deadline }) => deadline !== undefined && deadline >= now && deadline - now <= Instant.HOUR_MS
      ).length
    }
  }, [open, clocks, now])

  const inTime = closed?.filter(({ colour }) => colour === "met").length ?? 0
  const judged = closed?.filter(({ colour }) => colour === "met" || colour === "missed").length ?? 0
  return (
    <section className="summary panel" aria-label={t.summary.label}>
      <Figure label={t.summary.open} value={open?.length} />
      <Figure label={t.summary.dueSoon} value={pressing?.dueSoon} tone="red" />
      <Figure label={t.summary.breached} value={pressing?.breached} tone="breached" />
      <Figure label={t.summary.closedToday} value={closed?.length} />
      <Figure
        label={t.summary.onTime}
        value={closed === undefined ? undefined : judged === 0 ? t.summary.noValue : `${percent(inTime, judged)}%`}
        hint={judged === 0 ? undefined : t.summary.onTimeHint(inTime, judged)}
      />
    </section>
  )
}

const percent = (num: number, den: number) => (Math.round((num / den) * 1_000) / 10).toFixed(1)
