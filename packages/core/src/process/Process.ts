/**
 * What one context's event asks of another: a finding opens a ticket, a relief reserves money. A process is pure and
 * remembers nothing. The commands that it issues are decided by their own deciders in the role `system` and written in
 * the same commit as the event that caused them; when one is refused, the whole command is refused and nothing changes.
 */
import type { Recorded } from "../kernel/View.ts"

/** Where, when and by whom the event comes about; it has no position before it is written. */
export type Meta = Omit<Recorded<unknown>, "event" | "position">

/** A command for a stream `kind/id`. */
export interface Issued<Command = unknown> {
  readonly stream: string
  readonly command: Command
}

export interface Process<Event, Command = unknown> {
  readonly name: string
  /** Kinds of streams whose events it looks at, the part before the slash. */
  readonly streams: ReadonlyArray<string>
  readonly react: (event: Event, meta: Meta) => ReadonlyArray<Issued<Command>>
}
