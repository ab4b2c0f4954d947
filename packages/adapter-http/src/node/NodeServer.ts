/** The API on Node's own HTTP server. */
import { createServer, type Server } from "node:http"
import type { Socket } from "node:net"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerError from "effect/http/HttpServerError"
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

/** Longer than proxies keep an idle line, a minute as a rule: none sends on one that is being closed. */
const IDLE_LINE_MS = 65_000
const IDLE_CHECK_MS = 20

/** A server, and its lines on which nothing was ever asked: Node takes them for busy, and would wait for them when it stops. */
const listen = (): { readonly server: Server; readonly silent: ReadonlySet<Socket> } => {
  const server = createServer({ keepAliveTimeout: IDLE_LINE_MS })
  const silent = new Set<Socket>()
  server.on("connection", (socket) => {
    silent.add(socket)
    socket.once("close", () => silent.delete(socket))
  })
  server.on("request", ({ socket }) => silent.delete(socket))
  return { server, silent }
}

export interface Running {
  /** Such as `http://127.0.0.1:8040`. */
  readonly url: string
  readonly port: number
  /** Takes no new requests, ends live streams, lets requests under way finish, then lets go of the host's services. */
  readonly stop: () => Promise<void>
}

/** The server cannot listen: why, and what to do. */
export class CannotListen extends Error {
  override readonly name = "CannotListen"
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

const cannotListen = (error: HttpServerError.ServeError, address: string): CannotListen => {
  const code = codeOf(error.cause)
  const advice =
    code === "EADDRINUSE"
      ? "another program listens there: stop it or choose another port"
      : code === "EACCES"
        ? "this user may not: choose a port above 1023"
        : code === "EADDRNOTAVAIL"
          ? "this machine has no such address"
          : String(error.cause)
  return new CannotListen(`Cannot listen on ${address}: ${advice}.`, { cause: error })
}

/**
 * Starts the server on what a host provides.
 *
 * @throws CannotListen when the port is taken or not allowed
 */
export const start = async <E>(host: Layer.Layer<Routes.Needs, E>, options: Options = {}): Promise<Running> => {
  const stopping = Deferred.makeUnsafe<void>()
  const routes = Layer.mergeAll(Routes.layer(options), options.routes ?? Layer.empty)
  const listener = listen()
  const server = NodeHttpServer.layer(() => listener.server, {
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
  const address = `${options.host ?? "127.0.0.1"}:${options.port ?? 0}`
  const built = await Effect.runPromiseExit(Layer.buildWithScope(layer, scope))
  if (Exit.isFailure(built)) {
    // What was opened before the failure is let go of: a half-started server holds no file and no port.
    await Effect.runPromise(Scope.close(scope, built))
    const error = Cause.squash(built.cause)
    throw error instanceof HttpServerError.ServeError ? cannotListen(error, address) : error
  }
  const context = built.value
  const bound = Context.get(context, HttpServer.HttpServer).address
  return {
    url: HttpServer.formatAddress(bound),
    port: "port" in bound ? bound.port : 0,
    stop: async () => {
      Deferred.doneUnsafe(stopping, Effect.void)
      // Closing the server takes lines that are idle then; those that fall idle later, or never spoke, would be waited for.
      const idle = setInterval(() => {
        listener.server.closeIdleConnections()
        for (const line of listener.silent) line.destroy()
      }, IDLE_CHECK_MS)
      await Effect.runPromise(Scope.close(scope, Exit.void))
      clearInterval(idle)
    }
  }
}
