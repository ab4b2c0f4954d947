/**
 * The files of the console page. Vite names the files of `assets/` by their content, so these never change; the page itself
 * is asked for anew each time. The page may load nothing but what this server gives.
 */
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpStaticServer from "effect/http/HttpStaticServer"
import * as Layer from "effect/Layer"

export const FOLDER = fileURLToPath(new URL("../console/dist", import.meta.url))

const security = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff"
}

const headers = HttpRouter.middleware((effect) =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
    Effect.map(effect, (response) =>
      HttpServerResponse.setHeaders(response, {
        ...security,
        "cache-control": request.url.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
      })
    )
  )
).layer

const notBuilt = HttpRouter.add(
  "GET",
  "/",
  HttpServerResponse.text(
    "The console has not been built yet: run `npm run build` and start again. The API page is at /docs.\n",
    { status: 404 }
  )
)

/** The routes of the page, or a hint where it has not been built. */
export const layer: Layer.Layer<never, never, HttpRouter.HttpRouter> = existsSync(FOLDER)
  ? HttpStaticServer.layer({ root: FOLDER }).pipe(
      Layer.provide(headers),
      Layer.provide(NodeHttpServer.layerHttpServices),
      Layer.orDie
    )
  : notBuilt
