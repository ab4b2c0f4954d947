/** The example server on a fresh folder, for the bench to post to. Tells its parent where it listens and how to sign in. */
import { Config, Start } from "@wangge/example-server"
import * as Result from "effect/Result"

const config = Result.getOrThrow(
  Config.read({
    WANGGE_DATA: process.argv[2],
    WANGGE_PORT: "0",
    WANGGE_LOG_LEVEL: "error",
    WANGGE_SWEEP_SECONDS: "3600"
  })
)
const started = await Start.start(config)
const token = started.tokens.find(({ actor }) => actor.role === "acceptor")?.token
process.send?.({ url: `${started.url}/api/v1/tickets`, token })
process.on("disconnect", () => started.stop().then(() => process.exit(0)))
