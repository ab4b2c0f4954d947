/** Names of what the page reads, as the API defines them. */
import type {
  AreasApi,
  ClocksApi,
  EvaluationApi,
  LiveApi,
  PolicyApi,
  SystemApi,
  TicketsApi
} from "@wangge/adapter-http/api"
import type { Area } from "@wangge/core/grid"
import type { Day } from "@wangge/core/kernel"

export type AreaOn = Area.AreaOn
export type Catalogue = typeof PolicyApi.Catalogue.Type
export type ClockNow = TicketsApi.ClockNow
export type DueClock = typeof ClocksApi.DueClock.Type
export type Figure = typeof EvaluationApi.Figure.Type
export type GridFeature = typeof AreasApi.GridFeature.Type
export type GridMap = typeof AreasApi.GridMap.Type
export type HistoryEntry = typeof TicketsApi.HistoryEntry.Type
export type LiveEvent = LiveApi.LiveEvent
export type Me = typeof SystemApi.Me.Type
export type TicketDetail = TicketsApi.TicketDetail
export type TicketItem = TicketsApi.TicketItem
export type Status = TicketItem["status"]
export type Colour = TicketItem["colour"]
export type Order = "newest" | "oldest" | "due" | "changed"

export interface EvaluationQuery {
  readonly from?: Day.Day
  readonly to?: Day.Day
  readonly area?: string
  readonly unit?: string
}

export type Suggestion = (typeof TicketsApi.Duplicates.Type)["suggestions"][number]
