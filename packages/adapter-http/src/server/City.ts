/** The city that a server serves, as its core composes it, and what the API asks of it. */
import {
  type AppraisalFigures,
  type CityStreams,
  PayrollStream,
  type StreamName,
  Streams,
  type ViewStore
} from "@wangge/core/app"
import { AppraisalId, type AppraisalPeriod, type CareerContext } from "@wangge/core/appraisal"
import type { Zone } from "@wangge/core/calendar"
import { type Fund, type FundCommand, FundDecider, type FundRefusal } from "@wangge/core/fund"
import { type Actor, type Day, Id, type Instant } from "@wangge/core/kernel"
import type { Month } from "@wangge/core/pay"
import type { PolicyPack } from "@wangge/core/policy"
import type { SlaClock } from "@wangge/core/sla"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"

/** A stream of what a definition defines. */
type Of<D> =
  D extends Streams.StreamDefinition<infer S, infer C, infer E, infer R, infer _> ? StreamName.Of<S, C, E, R> : never
type Defined = CityStreams.CityStreams

export interface Shape {
  readonly code: Id.AreaCode
  readonly policy: PolicyPack.PolicyPack
  readonly zone: Zone.ZoneName
  readonly grid: Defined["gridOfCity"]
  readonly ticket: (id: Id.TicketId) => Of<Defined["ticket"]>
  readonly workforce: (district: Id.AreaCode) => Of<Defined["workforce"]>
  readonly pay: (district: Id.AreaCode) => Of<Defined["pay"]>
  readonly payroll: (district: Id.AreaCode, month: Month.Month) => Of<Defined["payroll"]>
  readonly appraisal: (district: Id.AreaCode, period: AppraisalPeriod.AppraisalPeriod) => Of<Defined["appraisal"]>
  readonly career: (id: Id.RecruitmentId) => Of<Defined["career"]>
  /** What the rules of careers look at in each person, as they are known at an instant. */
  readonly candidates: (
    asked: { readonly actor: Actor.Actor; readonly at: Instant.Instant },
    ask: Streams.Ask
  ) => Effect.Effect<
    CareerContext.CareerContext["candidateOf"],
    Streams.ReadFault | ViewStore.CursorInvalid | ViewStore.ViewUnknown
  >
  readonly fund: (id: Id.FundId) => Of<Defined["fund"]>
  /** What the rules of a fund would say to a command now: the refusal, if any. Nothing is recorded. */
  readonly fundRefusal: (
    asked: {
      readonly fund: Id.FundId
      readonly state: Fund.Fund
      readonly command: FundCommand.FundCommand
      readonly actor: Actor.Actor
      readonly at: Instant.Instant
    },
    ask: Streams.Ask
  ) => Effect.Effect<
    FundRefusal.FundRefusal | undefined,
    Streams.ReadFault | ViewStore.CursorInvalid | ViewStore.ViewUnknown
  >
  /** What the figures of an appraisal are read from. */
  readonly figures: AppraisalFigures.City
  readonly evidence: (hash: Id.EvidenceHash) => Of<Defined["evidence"]>
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
    pay: (district) => Streams.at(streams.pay, district),
    payroll: (district, month) => Streams.at(streams.payroll, PayrollStream.idOf(district, month)),
    appraisal: (district, period) => Streams.at(streams.appraisal, AppraisalId.of({ district, period })),
    career: (id) => Streams.at(streams.career, id),
    candidates: ({ actor, at }, ask) => {
      const commandId = Id.CommandId.make("candidates")
      const stream = Streams.at(streams.career, "candidates")
      const command = { _tag: "RegisterCandidate", person: actor.person, on: streams.dayOf(at) } as const
      return Effect.map(
        streams.career.context({ commandId, stream, command, actor, at }, ask),
        (found) => found.candidateOf
      )
    },
    fund: (id) => Streams.at(streams.fund, id),
    fundRefusal: ({ actor, at, command, fund, state }, ask) => {
      const commandId = Id.CommandId.make("would-be")
      const stream = Streams.at(streams.fund, fund)
      return Effect.map(streams.fund.context({ commandId, stream, command, actor, at }, ask), (context) => {
        const decided = FundDecider.decider.decide(state, command, context)
        return Result.isFailure(decided) ? decided.failure : undefined
      })
    },
    figures: { streams, zone },
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
