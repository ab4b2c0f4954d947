import { useMemo } from "react"
import type { Figure } from "../api/Model.ts"
import { colour, fontFamily, isStill, type Option, useChart, useDark } from "../map/Chart.ts"
import { useLanguage } from "../shell/Language.tsx"

const ROW_PX = 30

/** Rates as bars from 0 to 100 %; those without a value are left to the table. */
export const RateChart = ({ figures }: { readonly figures: ReadonlyArray<Figure> }) => {
  const { t, say } = useLanguage()
  const dark = useDark()
  const option = useMemo((): Option => {
    const shown = figures.flatMap(({ label, value }) =>
      value === null ? [] : [{ name: say(label), percent: (value.num / value.den) * 100 }]
    )
    const ink = colour("ink-2").trim()
    return {
      darkMode: dark,
      textStyle: { fontFamily: fontFamily() },
      animation: !isStill(),
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: "value",
        max: 100,
        splitLine: { lineStyle: { color: colour("rule").trim() } },
        axisLabel: { formatter: "{value}%", color: ink, fontSize: 11 }
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: shown.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("rule-strong").trim() } },
        axisLabel: { color: ink, fontSize: 12, width: 170, overflow: "truncate" }
      },
      series: [
        {
          type: "bar",
          barWidth: 14,
          itemStyle: { color: colour("accent").trim() },
          label: {
            show: true,
            position: "right",
            color: ink,
            formatter: ({ value }: { readonly value: number }) => `${value.toFixed(1)}%`
          },
          data: shown.map(({ percent }) => percent)
        }
      ]
    }
  }, [figures, say, dark])
  const { box } = useChart(option)
  const rows = figures.filter(({ value }) => value !== null).length
  return (
    <>
      {rows === 0 && <p className="notice">{t.evaluation.noRates}</p>}
      <div
        ref={box}
        role="img"
        aria-label={t.evaluation.chart}
        className="chart"
        style={{ height: rows === 0 ? 0 : rows * ROW_PX + 40 }}
      />
    </>
  )
}
