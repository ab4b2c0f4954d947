/** The real server on a folder of its own, the page freshly built, and a browser before it. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Client } from "@wangge/adapter-http/client"
import type { Actor } from "@wangge/core/kernel"
import * as Result from "effect/Result"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { launch } from "../../../../test/Browser.ts"

export interface Stage {
  readonly url: string
  readonly lamp: string
  readonly tokenOf: (role: Actor.Role) => string
  readonly clientOf: (role: Actor.Role) => Client.Client
  /** A page in a profile of its own, in Chinese unless told otherwise. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Seen>
  readonly close: () => Promise<void>
}

/** A page with all that it asked for and all that went wrong in it. */
export interface Seen {
  readonly page: Page
  readonly errors: ReadonlyArray<string>
  readonly requests: ReadonlyArray<string>
}

/** A refused command is an answer; the browser notes every such status as an error all the same. */
const isRefusal = (text: string): boolean => /status of (401|403|404|409|412|422)/.test(text)

const opener =
  (browser: Browser, url: string): Stage["open"] =>
  async (path, options = {}) => {
    const context = await browser.newContext({
      locale: "zh-CN",
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const errors: Array<string> = []
    const requests: Array<string> = []
    page.on("console", (message) => {
      if (message.type() === "error" && !isRefusal(message.text())) errors.push(message.text())
    })
    page.on("pageerror", (error) => errors.push(error.message))
    page.on("request", (request) => requests.push(request.url()))
    await page.goto(`${url}/${path}`)
    return { page, errors, requests }
  }

/** As it is built for use, and not as the test runner would have it. */
const buildPage = (): void => {
  const root = fileURLToPath(new URL("..", import.meta.url))
  const vite = fileURLToPath(new URL("bin/vite.js", import.meta.resolve("vite/package.json")))
  const env = { ...process.env, NODE_ENV: "production" }
  execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: root, env, stdio: "inherit" })
}

export const make = async (): Promise<Stage> => {
  buildPage()
  // The server looks for the built page when it is loaded.
  const [Config, Start] = await Promise.all([import("../../src/Config.ts"), import("../../src/Start.ts")])
  const folder = mkdtempSync(join(tmpdir(), "wangge-console-"))
  const config = Config.read({ WANGGE_DATA: folder, WANGGE_PORT: "0", WANGGE_LOG_LEVEL: "error" })
  if (Result.isFailure(config)) throw new Error(JSON.stringify(config.failure))
  const browser = await launch()
  const server = await Start.start(config.success)
  const tokenOf = (role: Actor.Role): string => server.tokens.find(({ actor }) => actor.role === role)?.token ?? ""
  return {
    url: server.url,
    lamp: server.lamp ?? "",
    tokenOf,
    clientOf: (role) => Client.make({ baseUrl: server.url, token: tokenOf(role) }),
    open: opener(browser, server.url),
    close: async () => {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
