import { type ReactNode, useEffect, useMemo, useRef } from "react"
import type { GridMap as Ground } from "../api/Model.ts"
import { useLanguage } from "../shell/Language.tsx"
import type { Tone } from "../shell/Tone.ts"
import { shapes } from "../shell/ToneMark.tsx"
import { type Chart, colour, fontFamily, isStill, type Option, registerMap, useChart, useDark } from "./Chart.ts"
import { type Box, boxOf, districtMiddles, outlines, toRegions } from "./Ground.ts"

const MAP = "grids"
const ZOOM = { min: 0.8, max: 60, step: 1.6 } as const

export interface GridMark {
  readonly tone: Tone
  readonly count: number
}

export interface TicketMark {
  readonly id: string
  readonly lon: number
  readonly lat: number
  readonly tone: Tone
  readonly title: string
  readonly lines: ReadonlyArray<string>
}

interface Props {
  readonly ground: Ground
  readonly marks: ReadonlyMap<string, GridMark>
  readonly tickets: ReadonlyArray<TicketMark>
  /** Grids that are looked at; the map moves to them. Absent: the whole city. */
  readonly focus?: ReadonlySet<string> | undefined
  /** How far in the map may move to what is looked at. */
  readonly closest: number
  readonly areaName: (code: string) => string
  readonly onGrid?: (code: string) => void
  readonly onTicket?: (id: string) => void
  /** A place that was pointed at, in degrees. */
  readonly onPoint?: (point: { readonly lon: number; readonly lat: number }) => void
  readonly label: string
  readonly children?: ReactNode
}

/** A tooltip as elements, since a policy of the page may forbid markup with styles of its own. */
const tip = (title: string, lines: ReadonlyArray<string>, tone?: { readonly tone: Tone; readonly text: string }) => {
  const box = document.createElement("div")
  box.className = "tip"
  const add = (text: string, className: string) => {
    const line = document.createElement("div")
    line.className = className
    line.textContent = text
    box.append(line)
  }
  add(title, "tip-title")
  if (tone !== undefined) add(tone.text, `tone tone-${tone.tone}`)
  for (const line of lines) add(line, "tip-line")
  return box
}

const fillOf = (tone: Tone) =>
  colour(tone === "missed" ? "breached-fill" : tone === "met" ? "green-fill" : `${tone}-fill`).trim()

const view = (box: Box | undefined, whole: Box | undefined, closest: number) => {
  if (box === undefined || whole === undefined) return { center: undefined, zoom: 1 }
  const share = Math.max(
    (box.east - box.west) / (whole.east - whole.west),
    (box.north - box.south) / (whole.north - whole.south)
  )
  return {
    center: [(box.west + box.east) / 2, (box.south + box.north) / 2],
    zoom: share >= 1 ? 1 : Math.min(0.7 / share, closest)
  }
}

/** The grids of the city in the colours of their tightest clocks, with a mark for each open ticket. */
export const GridMap = (props: Props) => {
  const { ground, marks, tickets, focus, closest, areaName, label, children } = props
  const { t } = useLanguage()
  const dark = useDark()
  const handlers = useRef(props)
  handlers.current = props

  const drawn = useMemo(() => {
    registerMap(MAP, toRegions(ground))
    return { whole: boxOf(ground.features), lines: outlines(ground), middles: districtMiddles(ground) }
  }, [ground])

  const option = useMemo((): Option => {
    const ink = colour("ink").trim()
    return {
      animation: !isStill(),
      darkMode: dark,
      textStyle: { fontFamily: fontFamily() },
      tooltip: {
        backgroundColor: colour("surface").trim(),
        borderColor: colour("rule-strong").trim(),
        textStyle: { color: ink, fontSize: 12 },
        confine: true,
        transitionDuration: 0
      },
      geo: {
        map: MAP,
        left: 8,
        right: 8,
        top: 8,
        bottom: 8,
        preserveAspect: "contain",
        aspectScale: Math.cos((((drawn.whole?.south ?? 41) + (drawn.whole?.north ?? 41)) / 2) * (Math.PI / 180)),
        roam: !matchMedia("(pointer: coarse)").matches,
        scaleLimit: ZOOM,
        itemStyle: { areaColor: colour("land").trim(), borderColor: colour("border").trim(), borderWidth: 0.7 },
        label: { show: false },
        emphasis: {
          label: { show: false },
          itemStyle: { borderColor: ink, borderWidth: 1.6, areaColor: "inherit" }
        },
        tooltip: {
          show: true,
          formatter: ({ name }: { readonly name: string }) => {
            const mark = marks.get(name)
            return tip(
              areaName(name),
              [mark === undefined ? t.map.noneOpen : t.map.open(mark.count)],
              mark && { tone: mark.tone, text: t.tone[mark.tone] }
            )
          }
        },
        regions: ground.features.map(({ id }) => {
          const tone = marks.get(id)?.tone
          const dimmed = focus !== undefined && !focus.has(id)
          return {
            name: id,
            itemStyle: {
              ...(tone === undefined ? {} : { areaColor: fillOf(tone) }),
              opacity: dimmed ? 0.35 : 1,
              ...(focus !== undefined && !dimmed ? { borderColor: ink, borderWidth: 1.2 } : {})
            }
          }
        })
      },
      series: [
        {
          id: "outlines",
          type: "lines",
          coordinateSystem: "geo",
          silent: true,
          animation: false,
          lineStyle: { color: colour("outline").trim(), width: 1.1, opacity: 0.9, curveness: 0 },
          data: drawn.lines.map((coords) => ({ coords })),
          z: 3
        },
        {
          id: "districts",
          type: "scatter",
          coordinateSystem: "geo",
          silent: true,
          symbolSize: 0,
          label: {
            show: true,
            formatter: ({ name }: { readonly name: string }) => name,
            color: ink,
            fontSize: 12,
            fontWeight: 600,
            textBorderColor: colour("surface").trim(),
            textBorderWidth: 3
          },
          labelLayout: { hideOverlap: true },
          data: drawn.middles.map(({ code, at }) => ({ name: areaName(code), value: at })),
          z: 4
        },
        {
          id: "tickets",
          type: "scatter",
          coordinateSystem: "geo",
          cursor: "pointer",
          itemStyle: { borderColor: colour("surface").trim(), borderWidth: 1 },
          emphasis: { scale: 1.5 },
          tooltip: {
            formatter: ({ data }: { readonly data: { readonly ticket: TicketMark } }) =>
              tip(data.ticket.title, data.ticket.lines, { tone: data.ticket.tone, text: t.tone[data.ticket.tone] })
          },
          data: tickets.map((ticket) => ({
            name: ticket.id,
            value: [ticket.lon, ticket.lat],
            symbol: `path://${shapes[ticket.tone]}`,
            symbolSize: ticket.tone === "breached" || ticket.tone === "red" ? 13 : 10,
            itemStyle: { color: colour(ticket.tone === "met" ? "green" : ticket.tone).trim() },
            ticket
          })),
          z: 5
        }
      ]
    }
  }, [ground, drawn, marks, tickets, focus, areaName, t, dark])

  const { box, chart } = useChart(option, (made: Chart) => {
    made.on("click", (event) => {
      if (event.componentType === "geo") handlers.current.onGrid?.(event.name)
      else if (event.seriesId === "tickets") handlers.current.onTicket?.(event.name)
    })
    made.getZr().on("click", ({ offsetX, offsetY }) => {
      const [lon, lat] = made.convertFromPixel({ geoIndex: 0 }, [offsetX, offsetY])
      if (lon !== undefined && lat !== undefined) handlers.current.onPoint?.({ lon, lat })
    })
  })

  useEffect(() => {
    const looked = focus === undefined ? [] : ground.features.filter(({ id }) => focus.has(id))
    chart.current?.setOption({ geo: view(boxOf(looked), drawn.whole, closest) })
  }, [focus, closest, ground, drawn, chart])

  const zoomBy = (factor: number) => {
    const geo = (chart.current?.getOption().geo as ReadonlyArray<{ readonly zoom?: number }> | undefined)?.[0]
    const zoom = Math.min(ZOOM.max, Math.max(ZOOM.min, (geo?.zoom ?? 1) * factor))
    chart.current?.setOption({ geo: { zoom } })
  }
  const reset = () => chart.current?.setOption({ geo: { zoom: 1, center: undefined } })

  return (
    <figure className="map">
      <div ref={box} className="canvas" role="img" aria-label={label} />
      <div className="zoom">
        <button type="button" className="button" aria-label={t.map.zoomIn} onClick={() => zoomBy(ZOOM.step)}>
          +
        </button>
        <button type="button" className="button" aria-label={t.map.zoomOut} onClick={() => zoomBy(1 / ZOOM.step)}>
          −
        </button>
        <button type="button" className="button" aria-label={t.map.reset} onClick={reset}>
          ⌂
        </button>
      </div>
      {children}
    </figure>
  )
}
