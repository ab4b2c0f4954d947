/** The API as a web handler: `Request → Promise<Response>`, to be mounted wherever that is spoken. */

import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Routes from "./Routes.ts"

export interface WebHandler {
  readonly handler: (request: Request) => Promise<Response>
  /** Ends what is under way and lets go of the host's services. */
  readonly dispose: () => Promise<void>
}

/** Makes the handler from what a host provides: stores, governance, city and tokens. */
export const make = <E>(host: Layer.Layer<Routes.Needs, E>, options: Routes.Options = {}): WebHandler =>
  HttpRouter.toWebHandler(Routes.layer(options).pipe(Layer.provide(host), Layer.provide(HttpServer.layerServices)), {
    disableLogger: true
  })
