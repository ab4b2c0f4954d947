/** The log: one JSON object a line on standard error, so that standard output stays for people. */
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"

const levels = { debug: "Debug", info: "Info", warn: "Warn", error: "Error" } as const

export const layer = (level: keyof typeof levels): Layer.Layer<never> =>
  Layer.mergeAll(
    Logger.layer([
      Logger.map(Logger.formatJson, (line) => {
        process.stderr.write(`${line}\n`)
      })
    ]),
    Layer.succeed(References.MinimumLogLevel, levels[level])
  )
