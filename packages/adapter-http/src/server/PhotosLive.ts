import { BlobStore, Governance } from "@wangge/core/app"
import { AppraisalCommand } from "@wangge/core/appraisal"
import { FundCommand } from "@wangge/core/fund"
import { Actor, type Id, Label } from "@wangge/core/kernel"
import { PayRecordCommand } from "@wangge/core/pay"
import { TicketCommand, TicketPermissions } from "@wangge/core/ticket"
import { WorkforceCommand } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Api } from "../api/Api.ts"
import { CurrentActor } from "../api/Authorization.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import { City } from "./City.ts"
import * as Faults from "./Faults.ts"
import { respond } from "./Respond.ts"
import { reading, Sight } from "./Sight.ts"

const photo = Label.of("照片", "photo")

type Cases = { readonly [tag: string]: { readonly fields: object } }
/** Who may give some command that carries documents or papers. */
const handIn = (
  cases: Cases,
  whoMay: { readonly [tag: string]: ReadonlyArray<Actor.Role> }
): ReadonlyArray<Actor.Role> =>
  Object.entries(cases).flatMap(([tag, { fields }]) =>
    "documents" in fields || "papers" in fields ? (whoMay[tag] ?? []) : []
  )

const withDocuments: ReadonlyArray<Actor.Role> = [
  ...WorkforceCommand.whoMay,
  ...handIn(PayRecordCommand.PayRecordCommand.cases, PayRecordCommand.whoMay),
  ...handIn(AppraisalCommand.AppraisalCommand.cases, AppraisalCommand.whoMay),
  ...handIn(FundCommand.FundCommand.cases, FundCommand.whoMay)
]

/** The roles that have a command to hand in evidence or documents with. Auditors change nothing: a letter of theirs comes on paper. */
const uploaders: ReadonlyArray<Actor.Role> = Actor.Role.literals.filter(
  (role) =>
    role !== "auditor" &&
    (withDocuments.includes(role) ||
      TicketPermissions.commandsFor(role).some((tag) => "evidence" in TicketCommand.TicketCommand.cases[tag].fields))
)

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
    const sight = yield* Sight
    const governance = yield* Governance.Governance

    /** A photo that a ticket uses goes with that ticket; one not used yet is known by its hash alone. */
    const maySee = Effect.fnUntraced(function* (hash: Id.EvidenceHash) {
      const reader = yield* reading("photos")
      if (reader.scope.length === 0 && !reader.ownOnly) return true
      const { state: claim } = yield* governance.state(city.evidence(hash))
      return claim._tag === "Free" || (yield* sight.known(claim.ticket, reader)) !== undefined
    })

    return handlers.handleAll({
      upload: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { role } = yield* CurrentActor
            if (!uploaders.includes(role)) {
              return yield* Effect.fail(Faults.roleMayNotUpload(uploaders.map((one) => Actor.roleLabels[one])))
            }
            const stored = yield* blobs.put(asked.payload)
            return HttpServerResponse.jsonUnsafe(stored, {
              status: 201,
              headers: { location: `${BASE_PATH}/photos/${stored.hash}`, "cache-control": "no-store" }
            })
          })
        ),
      get: (asked) =>
        respond(
          asked,
          Effect.gen(function* () {
            const { hash } = asked.params
            const missing = Faults.notFound(photo, hash)
            if (!(yield* maySee(hash))) return yield* Effect.fail(missing)
            const headers = headersOf(hash)
            // The tag is the hash: whoever names it has the bytes, which need not be read again.
            if (asked.request.headers["if-none-match"] === headers.etag && (yield* blobs.has(hash))) {
              return HttpServerResponse.empty({ status: 304, headers })
            }
            const stored = yield* blobs.get(hash)
            return stored === undefined
              ? yield* Effect.fail(missing)
              : HttpServerResponse.uint8Array(stored.bytes, { contentType: stored.mediaType, headers })
          })
        )
    })
  })
)
