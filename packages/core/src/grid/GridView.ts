/**
 * Tables of the grid: the area directory, the duty list and the leave list. They hold what was recorded last, with the day
 * from which it holds; how a given day stands is asked of the state ({@link Area.on}, {@link Assignment}).
 */
import type { AreaCode, PersonId } from "../kernel/Id.ts"
import type { Label } from "../kernel/Label.ts"
import type { Row, RowChange, View } from "../kernel/View.ts"
import type { Figures } from "./Area.ts"
import type { Polygon } from "./Boundary.ts"
import type { Ended, GridEvent, Moved } from "./GridEvent.ts"

/** `changed_from` is the first day of the latest change; `boundary` is GeoJSON as text, `valid_to` null while it stands. */
export type AreaRow = {
  readonly code: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
  readonly parent: string | null
  readonly population: number | null
  readonly households: number | null
  readonly area_m2: number | null
  readonly boundary: string | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly changed_from: string
}

type Get<R> = (...key: ReadonlyArray<string>) => R | undefined
type Changes<R extends Row> = ReadonlyArray<RowChange<R>>

const put = <R extends Row>(row: R): RowChange<R> => ({ _tag: "Put", row })

const figureCells = ({ population, households, areaM2 }: Figures) => ({
  population: population ?? null,
  households: households ?? null,
  area_m2: areaM2 ?? null
})

/** Changes a row that is there; an event about an area that was never opened changes nothing. */
const changed = (
  get: Get<AreaRow>,
  code: AreaCode,
  cells: Partial<AreaRow> & { readonly changed_from: string }
): Changes<AreaRow> => {
  const row = get(code)
  return row === undefined ? [] : [put({ ...row, ...cells })]
}

interface Opened {
  readonly code: AreaCode
  readonly kind: string
  readonly name: Label
  readonly parent?: AreaCode
  readonly figures: Figures
  readonly boundary?: Polygon
  readonly from: string
}

/** A row for a new area, or the row of the area that continues under its code. */
const opened = (get: Get<AreaRow>, area: Opened): RowChange<AreaRow> => {
  const before = get(area.code)
  return put({
    code: area.code,
    kind: area.kind,
    name_zh: area.name.zh,
    name_en: area.name.en,
    parent: area.parent ?? null,
    ...figureCells(area.figures),
    boundary: area.boundary === undefined ? (before?.boundary ?? null) : JSON.stringify(area.boundary),
    valid_from: before?.valid_from ?? area.from,
    valid_to: before?.valid_to ?? null,
    changed_from: area.from
  })
}

const moved = (get: Get<AreaRow>, children: ReadonlyArray<Moved>, parent: AreaCode): Changes<AreaRow> =>
  children.flatMap(({ code, from }) => changed(get, code, { parent, changed_from: from }))

const closed = (get: Get<AreaRow>, codes: ReadonlyArray<AreaCode>, from: string): Changes<AreaRow> =>
  codes.flatMap((code) => changed(get, code, { valid_to: from, changed_from: from }))

const areaChanges = (event: GridEvent, get: Get<AreaRow>): Changes<AreaRow> => {
  switch (event._tag) {
    case "AreaOpened":
      return [opened(get, event)]
    case "AreaRenamed":
      return changed(get, event.code, {
        name_zh: event.name.zh,
        name_en: event.name.en,
        changed_from: event.from
      })
    case "FiguresUpdated":
      return changed(get, event.code, { ...figureCells(event.figures), changed_from: event.from })
    case "BoundarySet":
      return changed(get, event.code, {
        ...figureCells(event.figures),
        boundary: JSON.stringify(event.boundary),
        changed_from: event.from
      })
    case "AreaMoved":
      return moved(get, [event], event.parent)
    case "AreasMerged":
      return [
        opened(get, { ...event, code: event.into }),
        ...moved(get, event.children, event.into),
        ...closed(get, event.sources, event.from)
      ]
    case "AreaDivided": {
      const { kind, parent, from, parts } = event
      const continues = parts.some(({ code }) => code === event.code)
      return [
        ...parts.map((part) => opened(get, { ...part, kind, parent, from })),
        ...parts.flatMap((part) => moved(get, part.children, part.code)),
        ...(continues ? [] : closed(get, [event.code], from))
      ]
    }
    case "AreaClosed":
      return closed(get, [event.code], event.from)
    case "DutyAssigned":
    case "DutyEnded":
    case "LeaveRecorded":
    case "LeaveEnded":
      return []
  }
}

/** Every area that was ever opened. */
export const areaDirectory: View<GridEvent, AreaRow> = {
  name: "grid_area",
  columns: {
    code: "text",
    kind: "text",
    name_zh: "text",
    name_en: "text",
    parent: "text?",
    population: "integer?",
    households: "integer?",
    area_m2: "real?",
    boundary: "text?",
    valid_from: "text",
    valid_to: "text?",
    changed_from: "text"
  },
  key: ["code"],
  indexes: [
    ["parent", "code"],
    ["kind", "code"]
  ],
  revision: 1,
  streams: ["grid"],
  project: ({ event }, get) => areaChanges(event, get)
}

/** `from_day` inclusive, `to_day` exclusive and null while it stands. */
export type DutyRow = {
  readonly area: string
  readonly duty: string
  readonly person: string
  readonly rank: string
  readonly from_day: string
  readonly to_day: string | null
}

const endedDuties = (get: Get<DutyRow>, ended: ReadonlyArray<Ended>, to: string): Changes<DutyRow> =>
  ended.flatMap(({ area, duty, person, from }): Changes<DutyRow> => {
    const row = get(area, duty, person, from)
    if (to <= from) return [{ _tag: "Delete", key: [area, duty, person, from] }]
    return row === undefined ? [] : [put({ ...row, to_day: to })]
  })

/** Who was, is and will be assigned where. */
export const dutyList: View<GridEvent, DutyRow> = {
  name: "grid_duty",
  columns: { area: "text", duty: "text", person: "text", rank: "text", from_day: "text", to_day: "text?" },
  key: ["area", "duty", "person", "from_day"],
  indexes: [["person", "from_day"]],
  revision: 1,
  streams: ["grid"],
  project: ({ event }, get) => {
    switch (event._tag) {
      case "DutyAssigned": {
        const { area, duty, person, rank, from, to } = event
        return [put({ area, duty, person, rank, from_day: from, to_day: to ?? null })]
      }
      case "DutyEnded":
        return endedDuties(get, [event], event.to)
      case "AreasMerged":
      case "AreaDivided":
      case "AreaClosed":
        return endedDuties(get, event.ended, event.from)
      default:
        return []
    }
  }
}

/** `substitutes` is a JSON list of `{ area, person }`. */
export type LeaveRow = {
  readonly person: string
  readonly from_day: string
  readonly to_day: string
  readonly substitutes: string
}

const leaveKey = (event: { readonly person: PersonId; readonly from: string }) => [event.person, event.from] as const

/** Who is away when, and who was named to stand in. */
export const leaveList: View<GridEvent, LeaveRow> = {
  name: "grid_leave",
  columns: { person: "text", from_day: "text", to_day: "text", substitutes: "text" },
  key: ["person", "from_day"],
  indexes: [["from_day", "to_day"]],
  revision: 1,
  streams: ["grid"],
  project: ({ event }, get) => {
    if (event._tag === "LeaveRecorded") {
      const { person, from, to, substitutes } = event
      return [put({ person, from_day: from, to_day: to, substitutes: JSON.stringify(substitutes) })]
    }
    if (event._tag !== "LeaveEnded") return []
    if (event.to <= event.from) return [{ _tag: "Delete", key: leaveKey(event) }]
    const row = get(...leaveKey(event))
    return row === undefined ? [] : [put({ ...row, to_day: event.to })]
  }
}
