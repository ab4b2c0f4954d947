import { useMemo } from "react"
import { useGrids, useOpenTickets, useRunningClocks } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { GridMap } from "../map/GridMap.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { useMinute } from "../shell/Now.ts"
import { Panel } from "../shell/Panel.tsx"
import { goTo, replace, ticketHref, useRoute } from "../shell/Route.ts"
import { Answer } from "../shell/State.tsx"
import { askable, type Tone } from "../shell/Tone.ts"
import { ToneMark } from "../shell/ToneMark.tsx"
import * as Filter from "./Filter.ts"
import { Filters } from "./Filters.tsx"
import { byGrid, limitsByTicket, standingOf } from "./Standing.ts"
import { Summary } from "./Summary.tsx"
import { TicketList } from "./TicketList.tsx"

/** The state of the city: figures, the map of grids, and the list of tickets. */
export const Board = () => {
  const route = useRoute()
  const search = route.page === "board" ? route.search : ""
  const filter = useMemo(() => Filter.parse(search), [search])
  const setFilter = (changed: Filter.Filter) => replace(Filter.href(changed))
  return (
    <>
      <Summary />
      <div className="board">
        <BoardMap filter={filter} setFilter={setFilter} />
        <section className="panel list" aria-labelledby="list-title">
          <Filters filter={filter} setFilter={setFilter} />
          <TicketList filter={filter} />
        </section>
      </div>
    </>
  )
}

interface Filtering {
  readonly filter: Filter.Filter
  readonly setFilter: (filter: Filter.Filter) => void
}

const BoardMap = ({ filter, setFilter }: Filtering) => {
  const { t } = useLanguage()
  const now = useMinute()
  const directory = useDirectory()
  const grids = useGrids()
  const open = useOpenTickets()
  const clocks = useRunningClocks()

  const limits = useMemo(() => limitsByTicket(clocks.data ?? []), [clocks.data])
  const marks = useMemo(() => byGrid(open.data ?? [], limits, now), [open.data, limits, now])
  const tickets = useMemo(
    () =>
      (open.data ?? []).map((item) => ({
        id: item.id,
        lon: item.lon,
        lat: item.lat,
        tone: standingOf(item, limits, now).tone,
        title: directory.category(item.category),
        lines: [item.id, item.description]
      })),
    [open.data, limits, now, directory]
  )
  const focus = useMemo(() => {
    const area = filter.area
    if (area === undefined || grids.data === undefined) return undefined
    const inside = grids.data.features.filter(({ id }) => directory.path(id).some(({ code }) => code === area))
    return inside.length === 0 || inside.length === grids.data.features.length
      ? undefined
      : new Set<string>(inside.map(({ id }) => id))
  }, [filter.area, grids.data, directory])

  const pick = (code: string) => {
    const { area: _, ...others } = filter
    setFilter(filter.area === code ? others : { ...others, area: code })
  }
  const pickTone = (tone: Tone) => {
    const { tone: before, ...others } = filter
    setFilter(before === tone ? others : { ...others, tone })
  }

  return (
    <Panel
      title={t.map.title}
      className="map-panel"
      beside={filter.area !== undefined && <strong className="here">{directory.area(filter.area)}</strong>}
    >
      <Answer of={grids}>
        {(ground) =>
          ground.features.length === 0 ? (
            <p className="notice">{t.map.empty}</p>
          ) : (
            <GridMap
              ground={ground}
              marks={marks}
              tickets={tickets}
              focus={focus}
              closest={4}
              areaName={directory.area}
              onGrid={pick}
              onTicket={(id) => goTo(ticketHref(id))}
              label={t.map.label(ground.features.length, open.data?.length ?? 0)}
            >
              <figcaption className="legend">
                <span className="unseen">{t.map.legend}</span>
                {askable.map((tone) => (
                  <button
                    key={tone}
                    type="button"
                    className={`legend-${tone}`}
                    aria-pressed={filter.tone === tone}
                    onClick={() => pickTone(tone)}
                  >
                    <ToneMark tone={tone} label />
                  </button>
                ))}
              </figcaption>
            </GridMap>
          )
        }
      </Answer>
    </Panel>
  )
}
