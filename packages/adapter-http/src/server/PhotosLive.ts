import { BlobStore, Governance } from "@wangge/core/app"
import { type Id, Label } from "@wangge/core/kernel"
import { TicketView } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import { City } from "./City.ts"
import { Clock } from "./Clock.ts"
import * as Faults from "./Faults.ts"
import { Ground } from "./Ground.ts"
import { respond } from "./Respond.ts"

const photo = Label.of("照片", "photo")

/** A photo is private, never changes under its hash, and is nothing but bytes to a browser that opens it. */
const headersOf = (hash: Id.EvidenceHash) => ({
  etag: `"${hash}"`,
  "cache-control": "private, max-age=31536000, immutable",
  "content-disposition": "inline",
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff"
})

export const layer = HttpApiBuilder.group(
  Api,
  "photos",
  Effect.fnUntraced(function* (handlers) {
    const blobs = yield* BlobStore.BlobStore
    const city = yield* City
    const clock = yield* Clock
    const ground = yield* Ground
    const governance = yield* Governance.Governance

    /** A photo that a ticket uses goes with the ticket's area; one not used yet is known by its hash alone. */
    const maySee = Effect.fnUntraced(function* (hash: Id.EvidenceHash) {
      const { scope } = yield* CurrentActor
      if (scope.length === 0) return true
      const { state: claim } = yield* governance.state(city.evidence(hash))
      if (claim._tag === "Free") return true
      const row = yield* governance.views.get(TicketView.tickets, [claim.ticket])
      const on = yield* ground.on(city.dayOf(clock.now()))
      return row !== undefined && on.covers(scope, row.grid)
    })

    return handlers.handleAll({
      upload: (asked) =>
        respond(
          asked,
          Effect.map(blobs.put(asked.payload), (stored) =>
            HttpServerResponse.jsonUnsafe(stored, {
              status: 201,
              headers: { location: `${BASE_PATH}/photos/${stored.hash}`, "cache-control": "no-store" }
            })
          )
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { hash } = asked.params
            const stored = (yield* maySee(hash)) ? yield* blobs.get(hash) : undefined
            if (stored === undefined) return yield* Effect.fail(Faults.notFound(photo, hash))
            const headers = headersOf(hash)
            return asked.request.headers["if-none-match"] === headers.etag
              ? HttpServerResponse.empty({ status: 304, headers })
              : HttpServerResponse.uint8Array(stored.bytes, { contentType: stored.mediaType, headers })
          })
        )
    })
  })
)
