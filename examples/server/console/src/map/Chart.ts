/** ECharts as a React ref: made once, sized with its box, drawn again when its option or the colours of the page change. */
import { BarChart, LineChart, LinesChart, ScatterChart } from "echarts/charts"
import {
  GeoComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent
} from "echarts/components"
import * as echarts from "echarts/core"
import { CanvasRenderer } from "echarts/renderers"
import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react"

echarts.use([
  BarChart,
  CanvasRenderer,
  GeoComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  LinesChart,
  MarkLineComponent,
  ScatterChart,
  TitleComponent,
  TooltipComponent
])

export type Chart = echarts.ECharts
export type Option = echarts.EChartsCoreOption
export const registerMap = echarts.registerMap

const dark = matchMedia("(prefers-color-scheme: dark)")
const subscribe = (changed: () => void) => {
  dark.addEventListener("change", changed)
  return () => dark.removeEventListener("change", changed)
}

/** Changes when the page turns dark or light. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, () => dark.matches)

/** A colour of the style sheet. */
export const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)

/** The letters of the page; a canvas does not inherit them. */
export const fontFamily = (): string => getComputedStyle(document.body).fontFamily

export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches

/** `make` puts the chart together once it stands; `option` is merged into it at every change. */
export const useChart = (
  option: Option,
  made?: (chart: Chart) => void
): { readonly box: RefObject<HTMLDivElement | null>; readonly chart: RefObject<Chart | undefined> } => {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart>(undefined)
  const onMade = useRef(made)
  onMade.current = made

  useEffect(() => {
    if (box.current === null) return
    const made = echarts.init(box.current, null, { renderer: "canvas" })
    chart.current = made
    onMade.current?.(made)
    const resized = new ResizeObserver(() => made.resize())
    resized.observe(box.current)
    return () => {
      resized.disconnect()
      made.dispose()
      chart.current = undefined
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(option)
  }, [option])

  return { box, chart }
}
