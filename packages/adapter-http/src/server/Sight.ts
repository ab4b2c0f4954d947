/** What the caller of a request may see: the reach of the role on a resource, asked of tickets, rows and areas. */
import { Governance, type Streams } from "@wangge/core/app"
import { Actor, type Id } from "@wangge/core/kernel"
import { type Ticket, TicketView } from "@wangge/core/ticket"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CurrentActor } from "../api/Authorization.ts"
import type * as Problem from "../api/Problem.ts"
import * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import * as Listing from "./Listing.ts"

export interface Reader {
  readonly person: Id.PersonId
  /** Areas that limit what is read; `[]` for the whole city. */
  readonly scope: ReadonlyArray<Id.AreaCode>
  /** Only what this person reported, or what is about this person. */
  readonly ownOnly: boolean
}

/** An actor as a reader of a resource; `undefined` where the table has no entry for the role. */
export const readerOf = ({ person, role, scope }: Actor.Actor, resource: Readers.Resource): Reader | undefined => {
  const reach = Readers.reachOf(role, resource)
  return reach === undefined ? undefined : { person, scope: reach === "scope" ? scope : [], ownOnly: reach === "own" }
}

/** The caller as a reader of a resource, refused where the table has no entry for the role. */
export const reading = (resource: Readers.Resource): Effect.Effect<Reader, Problem.Of<403>, CurrentActor> =>
  Effect.flatMap(CurrentActor, (actor) => {
    const reader = readerOf(actor, resource)
    return reader === undefined
      ? Effect.fail(Faults.roleMayNot(Readers.rolesFor(resource).map((one) => Actor.roleLabels[one])))
      : Effect.succeed(reader)
  })

export interface Known {
  readonly ticket: Ticket.Known
  readonly version: number
}

export interface Shape {
  readonly ticket: (ticket: Ticket.Ticket, reader: Reader) => Effect.Effect<boolean, Streams.ReadFault>
  /** The ticket, if there is one that the reader may see. */
  readonly known: (id: Id.TicketId, reader: Reader) => Effect.Effect<Known | undefined, Streams.ReadFault>
  /** Whether the reader may reach a person: by a ticket that the person reported on, or before there is any. */
  readonly subject: (id: Id.SubjectId, reader: Reader) => Effect.Effect<boolean, Listing.Fault | Streams.ReadFault>
  /** The tickets that hold a report of the reader's own. */
  readonly own: (reader: Reader) => Effect.Effect<ReadonlyArray<Id.TicketId>, Listing.Fault>
}

export class Sight extends Context.Service<Sight, Shape>()("wangge/http/Sight") {
  static readonly layer: Layer.Layer<Sight, never, City | Governance.Governance | Ground> = Layer.effect(
    Sight,
    Effect.gen(function* () {
      const city = yield* City
      const clock = yield* Clock
      const ground = yield* Ground
      const governance = yield* Governance.Governance
      const ticket: Shape["ticket"] = (one, reader) => {
        if (one._tag === "None") return Effect.succeed(false)
        const { areas, reports } = one.file
        if (reader.ownOnly) return Effect.succeed(reports.some(({ by }) => by === reader.person))
        if (reader.scope.length === 0) return Effect.succeed(true)
        return Effect.map(ground.on(city.dayOf(clock.now())), (on) => on.covers(reader.scope, areas.grid))
      }
      const known: Shape["known"] = Effect.fnUntraced(function* (id, reader) {
        const { state, version } = yield* governance.state(city.ticket(id))
        return state._tag !== "None" && (yield* ticket(state, reader)) ? { ticket: state, version } : undefined
      })
      return {
        ticket,
        known,
        subject: Effect.fnUntraced(function* (id, reader) {
          if (reader.ownOnly) return String(id) === String(reader.person)
          if (reader.scope.length === 0) return true
          const reports = yield* Listing.all(governance.views, TicketView.reports, [
            { column: "reporter", op: "eq", value: id }
          ])
          for (const report of reports) if ((yield* known(report.ticket, reader)) !== undefined) return true
          return reports.length === 0
        }),
        own: ({ person }) =>
          Effect.map(
            Listing.all(governance.views, TicketView.reports, [{ column: "person", op: "eq", value: person }]),
            (rows) => [...new Set(rows.map(({ ticket }) => ticket))]
          )
      }
    })
  )
}
