/** `npm start`: reads the settings, starts the server, tells where it is and what it did, and stops on SIGINT and SIGTERM. */
import { Client } from "@wangge/adapter-http/client"
import type { Label } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import * as Config from "./Config.ts"
import * as Staff from "./city/Staff.ts"
import * as Start from "./Start.ts"
import * as Timeline from "./Timeline.ts"
import type { DemoToken } from "./TokenFile.ts"

const print = (...lines: ReadonlyArray<string>): void => {
  process.stdout.write(`${lines.join("\n")}\n`)
}

const words = {
  en: {
    seeding: "Making the example city, its staff and a day of tickets …",
    lamp: "A street lamp, from the photo to the closed ticket:",
    page: "Console",
    ticket: "The lamp's ticket",
    api: "API page",
    tokens: "Tokens, one for each role",
    none: "The tokens were deleted from demo-tokens.json; tokens.json keeps their hashes only.",
    data: "Data",
    stop: "Ctrl+C stops the server.",
    stopping: "Stopping …"
  },
  zh: {
    seeding: "正在生成示例城市、社工队伍和一天的案卷……",
    lamp: "一盏路灯，从拍照到结案：",
    page: "控制台",
    ticket: "这盏路灯的案卷",
    api: "接口文档",
    tokens: "各角色的令牌",
    none: "demo-tokens.json 中的令牌已删除；tokens.json 只存散列值。",
    data: "数据",
    stop: "按 Ctrl+C 停止。",
    stopping: "正在停止……"
  }
} as const

const tokenLine = ({ actor, name, token }: DemoToken, language: Label.Language): string =>
  `  ${token}  ${name[language]} (${actor.role}${actor.unit === undefined ? "" : `, ${actor.unit}`})`

/** The token of the lead of the centre, who sees the whole city. */
const overseer = (tokens: ReadonlyArray<DemoToken>): string | undefined =>
  tokens.find(({ actor }) => actor.person === Staff.shiftLead.person)?.token

const tell = async (started: Start.Started, config: Config.Config): Promise<void> => {
  const language = config.WANGGE_LANGUAGE
  const say = words[language]
  const token = overseer(started.tokens)
  if (started.isNew && started.lamp !== undefined && token !== undefined) {
    const client = Client.make({ baseUrl: started.url, token, language })
    print("", say.lamp, "", await Timeline.of(client, started.lamp, language), "")
  }
  print(
    `${say.page}: ${started.url}/`,
    ...(started.lamp === undefined ? [] : [`${say.ticket}: ${started.url}/#/tickets/${started.lamp}`]),
    `${say.api}: ${started.url}/docs`,
    `${say.data}: ${config.WANGGE_DATA}`,
    ""
  )
  if (started.tokens.length === 0) print(say.none)
  else print(`${say.tokens}:`, ...started.tokens.map((one) => tokenLine(one, language)))
  print("", say.stop)
}

const main = async (): Promise<void> => {
  if (process.argv.includes("--help")) {
    print("npm start: the example server of wangge. Settings come from the environment:", "", Config.help())
    return
  }
  const config = Config.read(process.env)
  if (Result.isFailure(config)) {
    print("The settings have faults:", ...config.failure.map(({ message, name }) => `  ${name} ${message}`))
    process.exitCode = 1
    return
  }
  const say = words[config.success.WANGGE_LANGUAGE]
  if (Start.isNew(config.success)) print(say.seeding)
  const started = await Start.start(config.success)
  let isStopping = false
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      print(say.stopping)
      started.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          process.exit(1)
        }
      )
    })
  }
  await tell(started, config.success)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
