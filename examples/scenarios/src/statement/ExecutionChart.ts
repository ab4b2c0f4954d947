/** The execution of a budget as a picture: what each line paid, has reserved, gave on or back, and has left. */
import type { BudgetExecution } from "@wangge/core/fund"
import { Label, type Money } from "@wangge/core/kernel"
import { BarChart } from "echarts/charts"
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components"
import * as echarts from "echarts/core"
import { SVGRenderer } from "echarts/renderers"

echarts.use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const WIDTH = 760
const HEAD = 90
const ROW = 44

interface Part {
  readonly name: Label.Label
  readonly colour: string
  readonly of: (row: BudgetExecution.Executed) => Money.Fen
}

const parts: ReadonlyArray<Part> = [
  { name: Label.of("已付", "paid"), colour: "#2f6f4f", of: ({ spent }) => spent },
  { name: Label.of("占用", "reserved"), colour: "#c98a1b", of: ({ encumbered }) => encumbered },
  { name: Label.of("结转下年", "carried out"), colour: "#4a6fa5", of: ({ carriedOut }) => carriedOut },
  { name: Label.of("收回", "returned"), colour: "#8c8c8c", of: ({ returned }) => returned },
  { name: Label.of("可用", "available"), colour: "#cfe3d6", of: ({ available }) => available }
]

const both = ({ en, zh }: Label.Label, between = " "): string => (en === zh ? en : zh + between + en)

/** An SVG that needs no script; the same rows always give the same bytes. */
export const draw = (title: string, rows: ReadonlyArray<BudgetExecution.Executed>): string => {
  const chart = echarts.init(null, null, {
    renderer: "svg",
    ssr: true,
    width: WIDTH,
    height: HEAD + ROW * rows.length + 40
  })
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "sans-serif" },
    title: { text: title, left: 12, top: 8, textStyle: { fontSize: 15 } },
    legend: { top: 36, left: 12, itemGap: 16 },
    grid: { left: 210, right: 40, top: HEAD, bottom: 32 },
    xAxis: { type: "value", axisLabel: { formatter: (yuan: number) => yuan.toLocaleString("en-US") } },
    yAxis: { type: "category", inverse: true, data: rows.map(({ label }) => both(label, "\n")) },
    series: parts.map(({ colour, name, of }) => ({
      type: "bar",
      stack: "line",
      name: both(name),
      itemStyle: { color: colour },
      data: rows.map((row) => of(row) / 100)
    }))
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  // Classes are numbered by the charts that a process has drawn.
  return svg.replaceAll(/\bzr\d+-/g, "chart-")
}
