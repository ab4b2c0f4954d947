/** Serves a folder with one known token, and prints the address: to be killed. */
import { NodeServer } from "@wangge/adapter-http/node"
import { Tokens } from "@wangge/adapter-http/server"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import { EVENING } from "../SampleCity.ts"
import * as TestServer from "../TestServer.ts"

const [, , folder = "", record = ""] = process.argv
const known = Schema.decodeUnknownSync(Schema.fromJsonString(Tokens.TokenRecord))(record)
const scope = Scope.makeUnsafe()
const context = await Effect.runPromise(
  Layer.buildWithScope(TestServer.hostOf(folder, { now: () => EVENING }, [known]), scope)
)
await Effect.runPromise(Effect.provide(TestServer.openCity, context))
const server = await NodeServer.start(Layer.succeedContext(context), { logRequests: false })
process.stdout.write(`${server.url}\n`)
process.on("SIGTERM", async () => {
  await server.stop()
  await Effect.runPromise(Scope.close(scope, Exit.void))
})
