/**
 * The live stream. Each caller reads the record itself from a position on, so that nothing is lost between two
 * connections; a comment every so often keeps the line open.
 */
import { EventStore, Governance, StreamName } from "@wangge/core/app"
import { TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Stream from "effect/Stream"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import type { LiveEvent } from "../api/LiveApi.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import { Ground } from "./Ground.ts"
import { respond } from "./Respond.ts"
import { Stopping } from "./Stopping.ts"

const BATCH = 200
const LOOK_EVERY_MS = 250
const COMMENT_EVERY_MS = 15_000

const encoder = new TextEncoder()
const comment = encoder.encode(": still here\n\n")

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
    const governance = yield* Governance.Governance
    const stopping = yield* Stopping
    const store = yield* EventStore.EventStore

    /** Events of areas outside the caller's scope are passed over; claims on evidence speak of tickets, not of areas. */
    const sees = Effect.fnUntraced(function* (recorded: EventStore.Recorded) {
      const { scope } = yield* CurrentActor
      if (scope.length === 0) return true
      const kind = StreamName.kindOf(recorded.stream)
      if (kind !== "ticket") return kind === "grid"
      const row = yield* governance.views.get(TicketView.tickets, [StreamName.idOf(recorded.stream)])
      const on = yield* ground.on(city.dayOf(clock.now()))
      return row !== undefined && on.covers(scope, row.grid)
    })

    interface Place {
      readonly position: number
      readonly idleMs: number
    }

    /** The next frames after a place, perhaps none, and the place after them. */
    const step = Effect.fnUntraced(function* ({ idleMs, position }: Place, kind: string | undefined) {
      const events = yield* store.follow(position, BATCH)
      const last = events.at(-1)
      if (last === undefined) {
        yield* Effect.sleep(LOOK_EVERY_MS)
        const idle = idleMs + LOOK_EVERY_MS
        const isLong = idle >= COMMENT_EVERY_MS
        return [isLong ? [comment] : [], { position, idleMs: isLong ? 0 : idle }] as const
      }
      const frames: Array<Uint8Array> = []
      for (const recorded of events) {
        const isWanted = kind === undefined || StreamName.kindOf(recorded.stream) === kind
        if (isWanted && (yield* sees(recorded))) frames.push(frameOf(recorded))
      }
      return [frames, { position: last.position, idleMs: 0 }] as const
    })

    const framesAfter = (position: number, kind: string | undefined) =>
      Stream.unfold({ position, idleMs: 0 }, (place: Place) => step(place, kind)).pipe(
        Stream.flatMap((frames) => Stream.fromIterable(frames))
      )

    return handlers.handleAll({
      events: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const actor = yield* CurrentActor
            const { after, kind } = asked.query
            const start = asked.headers["last-event-id"] ?? after ?? (yield* store.head).position
            const frames = Stream.provideService(framesAfter(start, kind), CurrentActor, actor)
            return HttpServerResponse.stream(
              Stream.interruptWhen(Stream.concat(Stream.make(comment), frames), stopping),
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
