/** A bare HttpApi that decodes the same body and sends it back: no token, no rules, no store. */
import { createServer } from "node:http"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { TicketsApi } from "@wangge/adapter-http/api"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"

class EchoGroup extends HttpApiGroup.make("echo").add(
  HttpApiEndpoint.post("post", "/tickets", { payload: TicketsApi.NewReport, success: TicketsApi.NewReport })
) {}
class EchoApi extends HttpApi.make("echo").add(EchoGroup) {}

const handlers = HttpApiBuilder.group(EchoApi, "echo", (group) =>
  group.handleAll({ post: ({ payload }) => Effect.succeed(payload) })
)
const routes = HttpApiBuilder.layer(EchoApi).pipe(Layer.provide(handlers))
const server = NodeHttpServer.layer(() => createServer(), { host: "127.0.0.1", port: 0 })
const context = await Effect.runPromise(
  Layer.buildWithScope(
    HttpRouter.serve(routes, { disableLogger: true, disableListenLog: true }).pipe(Layer.provideMerge(server)),
    Scope.makeUnsafe()
  )
)
const { address } = Context.get(context, HttpServer.HttpServer)
process.send?.({ url: `${HttpServer.formatAddress(address)}/tickets` })
process.on("disconnect", () => process.exit(0))
