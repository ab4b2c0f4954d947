/** The live stream as an async iterable that finds its place again when the line breaks. */
import * as Schema from "effect/Schema"
import { BASE_PATH } from "../api/BasePath.ts"
import { LiveEvent } from "../api/LiveApi.ts"
import type { Options as ClientOptions } from "./Client.ts"

export interface Options extends ClientOptions {
  /** Begin after this position; with what is recorded from now on unless told. */
  readonly after?: number
  /** Only streams of this kind, such as `ticket`. */
  readonly kind?: string
  /** Ends the iteration. */
  readonly signal?: AbortSignal
  /** Pause before a broken line is taken up again, in milliseconds: 1,000 unless told. */
  readonly retryMs?: number
}

export type { LiveEvent }

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(LiveEvent))

/** A part of the stream: an event, or only the position at which the stream stands. */
interface Block {
  readonly position?: number
  readonly data?: string
}

const fieldOf = (line: string, field: string): string | undefined =>
  line.startsWith(`${field}:`) ? line.slice(field.length + 1).trimStart() : undefined

const blockOf = (text: string): Block => {
  const lines = text.split("\n")
  const data = lines.flatMap((line) => fieldOf(line, "data") ?? [])
  const id = lines.map((line) => fieldOf(line, "id")).findLast((value) => value !== undefined)
  return {
    ...(id === undefined ? {} : { position: Number(id) }),
    ...(data.length === 0 ? {} : { data: data.join("\n") })
  }
}

/** The blocks of a stream as they come, until it ends or the line breaks. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Block, void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ""
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (text + decoder.decode(value, { stream: true })).split("\n\n")
      text = blocks.pop() ?? ""
      for (const block of blocks) yield blockOf(block)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const connect = async (options: Options, after: number | undefined): Promise<ReadableStream<Uint8Array>> => {
  const { baseUrl = "", fetch = globalThis.fetch, kind, signal, token } = options
  const query = new URLSearchParams()
  if (after !== undefined) query.set("after", String(after))
  if (kind !== undefined) query.set("kind", kind)
  const bearer = typeof token === "function" ? token() : token
  const response = await fetch(`${baseUrl}${BASE_PATH}/events?${query}`, {
    headers: { accept: "text/event-stream", ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
    ...(signal === undefined ? {} : { signal })
  })
  if (!response.ok || response.body === null) throw new LiveRefused(response.status)
  return response.body
}

/** The server does not open the stream: the token is not taken, or the server is not there. */
export class LiveRefused extends Error {
  override readonly name = "LiveRefused"
  readonly status: number
  constructor(status: number) {
    super(`the live stream was refused with status ${status}`)
    this.status = status
  }
}

/** What came is no event as this client knows them: it is older than the server, or talks to something else. */
export class LiveUnreadable extends Error {
  override readonly name = "LiveUnreadable"
}

const read = (data: string): LiveEvent => {
  try {
    return decode(data)
  } catch (cause) {
    throw new LiveUnreadable("the live stream holds something that is no event: update the client", { cause })
  }
}

/** Whether trying again is of no use. */
const isFinal = (error: unknown): boolean =>
  error instanceof LiveUnreadable || (error instanceof LiveRefused && error.status >= 400 && error.status < 500)

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Events in order, each once, until `signal` is aborted. A broken line is taken up again after the last position told, so
 * nothing between is lost; a token that is not taken ends the iteration with {@link LiveRefused}, and what can not be read
 * with {@link LiveUnreadable}.
 */
export async function* events(options: Options = {}): AsyncGenerator<LiveEvent, void> {
  const { retryMs = 1_000, signal } = options
  let after = options.after
  const isEnded = (): boolean => signal?.aborted === true
  while (!isEnded()) {
    try {
      for await (const { data, position } of blocksOf(await connect(options, after))) {
        if (data !== undefined) yield read(data)
        after = position ?? after
      }
    } catch (error) {
      if (isEnded()) return
      if (isFinal(error)) throw error
    }
    await pause(retryMs, signal)
  }
}
