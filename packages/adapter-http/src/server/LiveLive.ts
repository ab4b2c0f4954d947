/**
 * The live stream. Each caller reads the record itself from a position on, so that nothing is lost between two
 * connections; a comment every so often keeps the line open and tells the position.
 */
import { EventStore, StreamName } from "@wangge/core/app"
import { GridEvent } from "@wangge/core/grid"
import type { Actor, Id } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import type { LiveEvent } from "../api/LiveApi.ts"
import * as Readers from "../api/Readers.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { Ground } from "./Ground.ts"
import { respond } from "./Respond.ts"
import { readerOf, reading, Sight } from "./Sight.ts"
import { Stopping } from "./Stopping.ts"
import { Tokens } from "./Tokens.ts"

const BATCH = 200
const LOOK_EVERY_MS = 250
const COMMENT_EVERY_MS = 15_000

const encoder = new TextEncoder()
/** Where the stream stands, so that a line that breaks before the first event is taken up again without a gap. */
const placeAt = (position: number): Uint8Array => encoder.encode(`: still here\nid: ${position}\n\n`)

const bearerOf = (authorization: string | undefined): string => authorization?.replace(/^Bearer\s+/i, "") ?? ""

const isGridEvent = Schema.is(GridEvent.GridEvent)

/** The areas that an event of the grid speaks of: an area that the caller reaches must be among them. */
const areasIn = (event: GridEvent.GridEvent): ReadonlyArray<Id.AreaCode> => {
  switch (event._tag) {
    case "AreasMerged":
      return [event.into, ...event.sources]
    case "AreaDivided":
      return [event.code, ...event.parts.map(({ code }) => code)]
    case "DutyAssigned":
    case "DutyEnded":
      return [event.area]
    case "LeaveRecorded":
      return event.substitutes.map(({ area }) => area)
    case "LeaveEnded":
      return []
    default:
      return [event.code]
  }
}

/** The area that the name of a stream of people, pay or money begins with: `211103`, `211103-2020-01`, `211103-pay`. */
const areaOf = (id: string): Id.AreaCode => (/^\d+/.exec(id)?.[0] ?? "") as Id.AreaCode

interface Asking {
  readonly actor: Actor.Actor
  readonly token: string
  readonly kind: string | undefined
}

const frameOf = (recorded: EventStore.Recorded): Uint8Array => {
  const data: Omit<LiveEvent, "event"> & { readonly event: EventStore.AnyEvent } = {
    position: recorded.position,
    stream: recorded.stream,
    kind: StreamName.kindOf(recorded.stream),
    id: StreamName.idOf(recorded.stream),
    version: recorded.version,
    at: recorded.at,
    by: recorded.actor.person,
    type: recorded.event._tag,
    event: recorded.event
  }
  return encoder.encode(`id: ${recorded.position}\ndata: ${JSON.stringify(data)}\n\n`)
}

export const layer = HttpApiBuilder.group(
  Api,
  "live",
  Effect.fnUntraced(function* (handlers) {
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const sight = yield* Sight
    const tokens = yield* Tokens
    const stopping = yield* Stopping
    const store = yield* EventStore.EventStore

    /**
     * Events are told to those who may read what they belong to, and of that only what lies within the caller's areas; claims on
     * evidence speak of tickets, not of areas. What is about people or money is told where its whole area is reached.
     */
    const sees = Effect.fnUntraced(function* ({ event, stream }: EventStore.Recorded, actor: Actor.Actor) {
      const kind = StreamName.kindOf(stream)
      const resource = Readers.ofStream[kind]
      const reader = resource === undefined ? undefined : readerOf(actor, resource)
      if (reader === undefined) return false
      if (!reader.ownOnly && reader.scope.length === 0) return true
      const id = StreamName.idOf(stream)
      if (kind === "ticket") return (yield* sight.known(id as Id.TicketId, reader)) !== undefined
      if (reader.ownOnly || kind === "evidence") return false
      const on = yield* ground.on(city.dayOf(clock.now()))
      if (kind !== "grid") return on.covers(reader.scope, areaOf(id))
      return isGridEvent(event) && areasIn(event).some((code) => on.covers(reader.scope, code))
    })

    interface Place {
      readonly position: number
      readonly idleMs: number
    }

    /** The next frames after a place, perhaps none, and the place after them; nothing once the token is no longer taken. */
    const step = Effect.fnUntraced(function* ({ idleMs, position }: Place, asking: Asking) {
      if (tokens.actorOf(asking.token, clock.now()) === undefined) return undefined
      const events = yield* store.follow(position, BATCH)
      const last = events.at(-1)
      if (last === undefined) {
        yield* Effect.sleep(LOOK_EVERY_MS)
        const idle = idleMs + LOOK_EVERY_MS
        const isLong = idle >= COMMENT_EVERY_MS
        return [isLong ? [placeAt(position)] : [], { position, idleMs: isLong ? 0 : idle }] as const
      }
      const frames: Array<Uint8Array> = []
      for (const recorded of events) {
        const isWanted = asking.kind === undefined || StreamName.kindOf(recorded.stream) === asking.kind
        if (isWanted && (yield* sees(recorded, asking.actor))) frames.push(frameOf(recorded))
      }
      return [frames, { position: last.position, idleMs: 0 }] as const
    })

    const framesAfter = (position: number, asking: Asking) =>
      Stream.unfold({ position, idleMs: 0 }, (place: Place) => step(place, asking)).pipe(
        Stream.flatMap((frames) => Stream.fromIterable(frames))
      )

    return handlers.handleAll({
      events: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const actor = yield* CurrentActor
            yield* reading("live")
            const { after, kind } = asked.query
            const start = asked.headers["last-event-id"] ?? after ?? (yield* store.head).position
            const token = bearerOf(asked.request.headers.authorization)
            const frames = framesAfter(start, { actor, token, kind })
            return HttpServerResponse.stream(
              Stream.interruptWhen(Stream.concat(Stream.make(placeAt(start)), frames), stopping),
              {
                contentType: "text/event-stream",
                headers: { "cache-control": "no-store", "x-accel-buffering": "no" }
              }
            )
          })
        )
    })
  })
)
