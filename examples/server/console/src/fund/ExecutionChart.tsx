import { useMemo } from "react"
import type { LineOn } from "../api/FundModel.ts"
import { colour, fontFamily, isStill, type Option, useChart, useDark } from "../map/Chart.ts"
import { amount } from "../shell/Amount.ts"
import { useLanguage, useWords } from "../shell/Language.tsx"
import { words } from "./FundWords.ts"
import { MoneyKey, parts } from "./MoneyBar.tsx"

const ROW_PX = 34
const colours = {
  spent: "accent",
  encumbered: "yellow-fill",
  available: "rule-strong",
  carriedOut: "green-fill",
  returned: "ink-3"
} as const

/** The lines as stacked bars; each reaches to what was appropriated. */
export const ExecutionChart = ({ lines }: { readonly lines: ReadonlyArray<LineOn> }) => {
  const { say } = useLanguage()
  const w = useWords(words)
  const dark = useDark()
  const isClosed = lines.some((one) => one.isClosed)
  const option = useMemo((): Option => {
    const ink = colour("ink-2").trim()
    return {
      darkMode: dark,
      textStyle: { fontFamily: fontFamily() },
      animation: !isStill(),
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "shadow" },
        valueFormatter: (value: number) => amount(Math.round(value * 100) as LineOn["spent"])
      },
      xAxis: {
        type: "value",
        splitLine: { lineStyle: { color: colour("rule").trim() } },
        axisLabel: { color: ink, fontSize: 11, hideOverlap: true }
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: lines.map(({ label }) => say(label)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("rule-strong").trim() } },
        axisLabel: { color: ink, fontSize: 12, width: 130, overflow: "truncate" }
      },
      series: parts.map((part) => ({
        type: "bar",
        name: {
          spent: w.paid,
          encumbered: w.reserved,
          available: w.available,
          carriedOut: w.carriedOut,
          returned: w.returned
        }[part],
        stack: "line",
        barWidth: 16,
        itemStyle: { color: colour(colours[part]).trim() },
        data: lines.map((one) => one[part] / 100)
      }))
    }
  }, [lines, say, w, dark])
  const { box } = useChart(option)
  return (
    <>
      <div
        ref={box}
        role="img"
        aria-label={w.chartText}
        className="chart"
        style={{ height: lines.length * ROW_PX + 44 }}
      />
      <MoneyKey isClosed={isClosed} />
    </>
  )
}
