/** The bytes of photos and documents. What a photo is, its own bytes say; its name is their SHA-256. */
import { MediaType } from "@wangge/core/app"
import { Id } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Headers from "./Headers.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"

export const StoredPhoto = Schema.Struct({
  hash: Id.EvidenceHash,
  mediaType: MediaType.MediaType,
  size: Schema.Int.annotateKey({ description: "in bytes" })
}).annotate({ identifier: "StoredPhoto" })

/** Content types under which bytes are taken; the bytes themselves decide what they are. */
export const contentTypes = ["application/octet-stream", ...MediaType.MediaType.literals] as const

const bytes = (contentType: string) => Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType }))

export class PhotosApi extends HttpApiGroup.make("photos")
  .add(
    HttpApiEndpoint.post("upload", "/photos", {
      headers: Headers.post,
      payload: contentTypes.map(bytes),
      success: StoredPhoto.pipe(HttpApiSchema.status(201)),
      error: [Problem.PayloadTooLarge, Problem.UnsupportedMediaType, Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Store a photo; the answer's hash goes into the evidence of a command"),
    HttpApiEndpoint.get("get", "/photos/:hash", {
      params: { hash: Id.EvidenceHash },
      success: bytes("application/octet-stream"),
      error: [Problem.NotFound]
    }).annotate(OpenApi.Summary, "The bytes of a photo, under the media type that they are")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
