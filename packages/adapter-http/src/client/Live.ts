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

/** The events in the text of a stream so far, and what is left of it. */
const take = (text: string): { readonly events: ReadonlyArray<LiveEvent>; readonly rest: string } => {
  const blocks = text.split("\n\n")
  const rest = blocks.pop() ?? ""
  const events = blocks.flatMap((block) => {
    const data = block
      .split("\n")
      .filter((line) => line.startsWith("data:"))
      .map((line) => line.slice(5).trimStart())
    return data.length === 0 ? [] : [decode(data.join("\n"))]
  })
  return { events, rest }
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

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener("abort", () => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Events in order, each once, until `signal` is aborted. A broken line is taken up again after the last event seen; a
 * token that is not taken ends the iteration with {@link LiveRefused}.
 */
export async function* events(options: Options = {}): AsyncGenerator<LiveEvent, void> {
  const { retryMs = 1_000, signal } = options
  let after = options.after
  const isEnded = (): boolean => signal?.aborted === true
  while (!isEnded()) {
    try {
      const body = await connect(options, after)
      let text = ""
      const decoder = new TextDecoder()
      for await (const chunk of body) {
        const taken = take(text + decoder.decode(chunk, { stream: true }))
        text = taken.rest
        for (const event of taken.events) {
          after = event.position
          yield event
        }
      }
    } catch (error) {
      if (isEnded()) return
      if (error instanceof LiveRefused && error.status >= 400 && error.status < 500) throw error
    }
    await pause(retryMs, signal)
  }
}
