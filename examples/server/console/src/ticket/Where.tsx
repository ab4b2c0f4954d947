import { useMemo } from "react"
import type { TicketDetail } from "../api/Model.ts"
import { useGrids } from "../api/Queries.tsx"
import { useDirectory } from "../directory/Directory.ts"
import { GridMap } from "../map/GridMap.tsx"
import { useLanguage } from "../shell/Language.tsx"
import { Panel } from "../shell/Panel.tsx"
import type { Tone } from "../shell/Tone.ts"

/** The ticket's place among the grids around it: those of its street. */
export const Where = ({ detail }: { readonly detail: TicketDetail }) => {
  const { t } = useLanguage()
  const directory = useDirectory()
  const grids = useGrids().data
  const { item } = detail
  const tone: Tone = item.colour
  const marks = useMemo(() => new Map([[item.grid as string, { tone, count: 1 }]]), [item.grid, tone])
  const tickets = useMemo(
    () => [
      { id: item.id, lon: item.lon, lat: item.lat, tone, title: directory.category(item.category), lines: [item.id] }
    ],
    [item, tone, directory]
  )
  const focus = useMemo(
    () =>
      new Set<string>(
        grids?.features
          .filter(({ id, properties }) => id === item.grid || properties.street === item.street)
          .map(({ id }) => id)
      ),
    [grids, item.grid, item.street]
  )
  if (grids === undefined || focus.size === 0) return null
  return (
    <Panel
      title={t.ticket.place}
      className="where"
      beside={<span className="quiet small">{directory.area(item.grid)}</span>}
    >
      <GridMap
        ground={grids}
        marks={marks}
        tickets={tickets}
        focus={focus}
        closest={24}
        areaName={directory.area}
        label={t.ticket.placeLabel(directory.area(item.grid))}
      />
    </Panel>
  )
}
