import { Ticket } from "@wangge/core/ticket"
import { useMemo } from "react"
import { useOpenTickets, useRunningClocks } from "../api/Queries.tsx"
import { limitsByTicket, standingOf } from "../board/Standing.ts"
import { useDirectory } from "../directory/Directory.ts"
import { colour, fontFamily, isStill, type Option, useChart, useDark } from "../map/Chart.ts"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { Panel } from "../shell/Panel.tsx"
import { askable } from "../shell/Tone.ts"

/** What is open now, by stage and clock. */
export const OpenByStage = ({ area, unit }: { readonly area: string; readonly unit: string }) => {
  const { t, say } = useLanguage()
  const dark = useDark()
  const now = useMinute()
  const directory = useDirectory()
  const open = useOpenTickets().data
  const clocks = useRunningClocks().data

  const option = useMemo((): Option => {
    const limits = limitsByTicket(clocks ?? [])
    const items = (open ?? []).filter(
      (item) =>
        (unit === "" || item.unit === unit) &&
        (area === "" || directory.path(item.grid).some(({ code }) => code === area))
    )
    const tones = [...askable, "none" as const]
    const ink = colour("ink-2").trim()
    return {
      darkMode: dark,
      textStyle: { fontFamily: fontFamily() },
      animation: !isStill(),
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      legend: { top: 4, left: 8, itemWidth: 12, itemHeight: 12, textStyle: { color: ink, fontSize: 12 } },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: {
        type: "value",
        minInterval: 1,
        splitLine: { lineStyle: { color: colour("rule").trim() } },
        axisLabel: { color: ink, fontSize: 11 }
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: Ticket.openStatuses.map((status) => say(Ticket.statusLabels[status])),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("rule-strong").trim() } },
        axisLabel: { color: ink, fontSize: 12 }
      },
      series: tones.map((tone) => ({
        name: t.tone[tone],
        type: "bar",
        stack: "open",
        barWidth: 16,
        itemStyle: { color: colour(`${tone}-fill`).trim(), borderColor: colour("surface").trim(), borderWidth: 1 },
        data: Ticket.openStatuses.map(
          (status) =>
            items.filter((item) => item.status === status && standingOf(item, limits, now).tone === tone).length
        )
      }))
    }
  }, [open, clocks, area, unit, directory, now, t, say, dark])
  const { box } = useChart(option)
  return (
    <Panel title={t.evaluation.status}>
      <div ref={box} role="img" aria-label={t.evaluation.statusChart} className="chart stages" />
    </Panel>
  )
}
