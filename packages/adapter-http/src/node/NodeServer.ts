/** The API on Node's own HTTP server. */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Routes from "../server/Routes.ts"
import { Stopping } from "../server/Stopping.ts"

export interface Options extends Routes.Options {
  /** Loopback unless told. */
  readonly host?: string
  /** Any free one unless told. */
  readonly port?: number
  /** How long requests under way may take when the server stops, in milliseconds: 10 seconds unless told. */
  readonly stopWithinMs?: number
  /** Further routes, such as the files of a page. */
  readonly routes?: Layer.Layer<never, never, HttpRouter.HttpRouter>
}

export interface Running {
  /** Such as `http://127.0.0.1:8040`. */
  readonly url: string
  readonly port: number
  /** Takes no new requests, ends live streams, lets requests under way finish, then lets go of the host's services. */
  readonly stop: () => Promise<void>
}

/** Starts the server on what a host provides. Fails when the port is taken. */
export const start = async <E>(host: Layer.Layer<Routes.Needs, E>, options: Options = {}): Promise<Running> => {
  const stopping = Deferred.makeUnsafe<void>()
  const routes = Layer.mergeAll(Routes.layer(options), options.routes ?? Layer.empty)
  const server = NodeHttpServer.layer(() => createServer(), {
    host: options.host ?? "127.0.0.1",
    port: options.port ?? 0,
    gracefulShutdownTimeout: Duration.millis(options.stopWithinMs ?? 10_000)
  })
  const layer: Layer.Layer<HttpServer.HttpServer, unknown> = HttpRouter.serve(routes, {
    disableLogger: true,
    disableListenLog: true
  }).pipe(
    Layer.provide(host),
    Layer.provide(Layer.succeed(Stopping, Deferred.await(stopping))),
    Layer.provideMerge(server)
  )
  const scope = Scope.makeUnsafe()
  const context = await Effect.runPromise(Layer.buildWithScope(layer, scope))
  const { address } = Context.get(context, HttpServer.HttpServer)
  return {
    url: HttpServer.formatAddress(address),
    port: "port" in address ? address.port : 0,
    stop: async () => {
      Deferred.doneUnsafe(stopping, Effect.void)
      await Effect.runPromise(Scope.close(scope, Exit.void))
    }
  }
}
