/** The city that a server serves, as its core composes it, and what the API asks of it. */
import { type CityStreams, type StreamName, Streams } from "@wangge/core/app"
import type { Zone } from "@wangge/core/calendar"
import type { Day, Id, Instant } from "@wangge/core/kernel"
import type { PolicyPack } from "@wangge/core/policy"
import type { SlaClock } from "@wangge/core/sla"
import type { EvidenceClaim, Ticket, TicketCommand, TicketEvent, TicketRefusal } from "@wangge/core/ticket"
import type { Workforce, WorkforceCommand, WorkforceEvent, WorkforceRefusal } from "@wangge/core/workforce"
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"

export type TicketStream = StreamName.Of<
  Ticket.Ticket,
  TicketCommand.TicketCommand,
  TicketEvent.TicketEvent,
  TicketRefusal.TicketRefusal
>

export type EvidenceStream = StreamName.Of<
  EvidenceClaim.EvidenceClaim,
  EvidenceClaim.ClaimCommand,
  EvidenceClaim.ClaimEvent,
  EvidenceClaim.ClaimRefusal
>

export type WorkforceStream = StreamName.Of<
  Workforce.Workforce,
  WorkforceCommand.WorkforceCommand,
  WorkforceEvent.WorkforceEvent,
  WorkforceRefusal.WorkforceRefusal
>

export interface Shape {
  readonly code: Id.AreaCode
  readonly policy: PolicyPack.PolicyPack
  readonly zone: Zone.ZoneName
  readonly grid: CityStreams.CityStreams["gridOfCity"]
  readonly ticket: (id: Id.TicketId) => TicketStream
  readonly workforce: (district: Id.AreaCode) => WorkforceStream
  readonly evidence: (hash: Id.EvidenceHash) => EvidenceStream
  /** The calendars as known at an instant. */
  readonly calendarsAt: (at: Instant.Instant) => SlaClock.CalendarOf
  /** The calendar date of an instant where the city is. */
  readonly dayOf: (at: Instant.Instant) => Day.Day
}

export class City extends Context.Service<City, Shape>()("wangge/http/City") {}

/** The city of a host; `streams` are those that its governance runs. */
export const make = (city: CityStreams.City, streams: CityStreams.CityStreams): Shape => {
  const { code, policy, zone = "Asia/Shanghai" } = city
  return {
    code,
    policy,
    zone,
    grid: streams.gridOfCity,
    ticket: (id) => Streams.at(streams.ticket, id),
    workforce: (district) => Streams.at(streams.workforce, district),
    evidence: (hash) => Streams.at(streams.evidence, hash),
    calendarsAt: (at) => {
      const today = streams.dayOf(at)
      return streams.calendarsFor({ opened: today, today })
    },
    dayOf: streams.dayOf
  }
}

export const layer = (city: CityStreams.City, streams: CityStreams.CityStreams): Layer.Layer<City> =>
  Layer.succeed(City, make(city, streams))
