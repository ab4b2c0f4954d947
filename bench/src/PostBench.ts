/**
 * `POST /tickets` of the example server, on its SQLite file with every promise kept (token, rules, hash chain, views, `synchronous =
 * FULL`), against a bare HttpApi that decodes the same body and echoes it. Each server is a process of its own; the requests
 * come from this one over kept-alive connections.
 */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { Agent, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { median, quantile, type Row } from "./Measure.ts"

const CONNECTIONS = 32
const REQUESTS = 2_000
const ROUNDS = 7

interface Server {
  readonly url: string
  readonly token?: string
}

const programOf = (name: string): string => join(import.meta.dirname, "programs", name)

const launch = async (name: string, folder: string): Promise<{ child: ChildProcess; server: Server }> => {
  const child = fork(programOf(name), [folder], { stdio: ["ignore", "inherit", "inherit", "ipc"] })
  const died = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`${name} ended with ${code} before it listened`))
  )
  const [server] = await Promise.race([once(child, "message"), died])
  return { child, server: server as Server }
}

const body = JSON.stringify({
  channel: "hotline",
  category: "street-lamp",
  place: { lon: 122.082816, lat: 41.123823 },
  description: "路灯不亮，夜间行走不便",
  evidence: []
})

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const send = ({ url, token }: Server, key: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "idempotency-key": key,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
    }
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      if ((response.statusCode ?? 500) >= 300) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume()
      response.on("end", () => resolve(performance.now() - start))
    })
    sent.on("error", reject)
    sent.end(body)
  })

interface Load {
  readonly perSecond: number
  readonly p99: number
}

const load = async (server: Server, round: string): Promise<Load> => {
  const times: Array<number> = []
  let next = 0
  const start = performance.now()
  const connection = async (): Promise<void> => {
    while (next < REQUESTS) times.push(await send(server, `bench-${round}-${next++}`))
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return { perSecond: (REQUESTS * 1_000) / (performance.now() - start), p99: quantile(times, 0.99) }
}

export const post = async function* (): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "wangge-bench-"))
  const ours = await launch("Ticket.ts", folder)
  const peer = await launch("Echo.ts", folder)
  try {
    const pairs: Array<{ readonly ours: Load; readonly peer: Load }> = []
    for (let i = -2; i < ROUNDS; i++) {
      const pair = { ours: await load(ours.server, `${i}`), peer: await load(peer.server, `${i}`) }
      if (i >= 0) pairs.push(pair)
    }
    const figure = (name: string, of: (load: Load) => number, goal: number, note?: string): Row => ({
      name,
      ours: median(pairs.map((pair) => of(pair.ours))),
      peer: median(pairs.map((pair) => of(pair.peer))),
      ratio: median(pairs.map((pair) => of(pair.ours) / of(pair.peer))),
      goal,
      ...(note === undefined ? {} : { note })
    })
    yield figure("POST a ticket, against a bare HttpApi echo", ({ perSecond }) => perSecond, 0.6)
    yield figure(
      "POST a ticket, 99th percentile within 3 times the echo's",
      ({ p99 }) => 1_000 / p99,
      1 / 3,
      "1 / p99 in seconds, so that more is better"
    )
  } finally {
    agent.destroy()
    for (const { child } of [ours, peer]) {
      child.disconnect()
      await once(child, "exit")
    }
    rmSync(folder, { recursive: true })
  }
}
