/**
 * The name of a stream of events: `kind/id`, such as `ticket/T-2020-0106`. The kind says which decider answers for it,
 * the id has the shape of every id of the domain. Public as `StreamName` of `@wangge/core/app`.
 *
 * @internal
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const PATTERN = /^[a-z][A-Za-z0-9]{0,31}\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const MESSAGE = "a stream name is kind/id, such as ticket/T-1: letters, digits, dots, dashes, underscores"

export const StreamName = Schema.String.check(Schema.isPattern(PATTERN, { message: MESSAGE }))
  .annotate({ identifier: "StreamName", description: "kind/id" })
  .pipe(Schema.brand("StreamName"))
export type StreamName = typeof StreamName.Type

/** A stream name that remembers, for the compiler alone, what lives under it. */
export type Of<State, Command, Event, Refusal> = StreamName & {
  readonly "~wangge/stream"?: {
    readonly state: State
    readonly command: Command
    readonly event: Event
    readonly refusal: Refusal
  }
}

export const parse = (text: string): Result.Result<StreamName, string> =>
  isValid(text) ? Result.succeed(text) : Result.fail(`"${text}" is not a stream: ${MESSAGE}`)

export const isValid = (text: string): text is StreamName => PATTERN.test(text)

/** The part before the slash. */
export const kindOf = (stream: string): string => stream.slice(0, stream.indexOf("/"))

/** The part after the slash. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf("/") + 1)
