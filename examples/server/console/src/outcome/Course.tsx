import { useMemo } from "react"
import type { Outcome } from "../api/PeopleModel.ts"
import { colour, fontFamily, isStill, type Option, useChart, useDark } from "../map/Chart.ts"
import { useWords } from "../shell/Language.tsx"
import { words } from "./OutcomeWords.ts"

/** The share that PJ-D2 reports, in percent. */
const GOAL_PERCENT = 60

/** Share of graduates and mean age side by side, each over the same days. */
export const Course = ({ outcomes }: { readonly outcomes: ReadonlyArray<Outcome["outcome"]> }) => {
  const w = useWords(words)
  const dark = useDark()
  const option = useMemo((): Option => {
    const ink = colour("ink-2").trim()
    const rule = colour("rule").trim()
    const days = outcomes.map(({ day }) => day.slice(0, 7))
    const axis = { color: ink, fontSize: 11 }
    const side = (i: number) => ({ xAxisIndex: i, yAxisIndex: i })
    return {
      darkMode: dark,
      textStyle: { fontFamily: fontFamily() },
      animation: !isStill(),
      title: [w.bachelor, w.meanAge].map((text, i) => ({
        text,
        left: i === 0 ? 14 : "52%",
        top: 8,
        textStyle: { color: ink, fontSize: 12, fontWeight: 500 }
      })),
      grid: [
        { left: 14, right: "52%", top: 44, bottom: 10, containLabel: true },
        { left: "52%", right: 18, top: 44, bottom: 10, containLabel: true }
      ],
      tooltip: { trigger: "axis" },
      xAxis: [0, 1].map((i) => ({
        type: "category",
        gridIndex: i,
        data: days,
        axisLabel: axis,
        axisTick: { show: false }
      })),
      yAxis: [
        {
          type: "value",
          gridIndex: 0,
          min: 0,
          max: 100,
          axisLabel: { ...axis, formatter: "{value}%" },
          splitLine: { lineStyle: { color: rule } }
        },
        { type: "value", gridIndex: 1, scale: true, axisLabel: axis, splitLine: { lineStyle: { color: rule } } }
      ],
      series: [
        {
          ...side(0),
          name: w.bachelor,
          type: "line",
          symbolSize: 7,
          color: colour("accent").trim(),
          data: outcomes.map(({ bachelorOrAbove, people }) => Number(((bachelorOrAbove / people) * 100).toFixed(1))),
          markLine: {
            silent: true,
            symbol: "none",
            lineStyle: { color: colour("yellow").trim(), type: "dashed" },
            label: { formatter: w.goal, position: "insideStartTop", color: ink, fontSize: 11 },
            data: [{ yAxis: GOAL_PERCENT }]
          }
        },
        {
          ...side(1),
          name: w.meanAge,
          type: "line",
          symbolSize: 7,
          color: colour("green").trim(),
          data: outcomes.map(({ meanAge }) => (meanAge === undefined ? null : meanAge / 100))
        }
      ]
    }
  }, [outcomes, w, dark])
  const { box } = useChart(option)
  return <div ref={box} role="img" aria-label={w.courseChart} className="chart course-chart" />
}
