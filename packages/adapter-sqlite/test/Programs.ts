/** Programs of their own that tests start: to be killed, to hold a lock, to race for one file. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

export interface Program {
  readonly child: ChildProcessWithoutNullStreams
  /** The lines that it prints. */
  readonly lines: AsyncIterableIterator<string>
  readonly say: (line: string) => void
  readonly ended: Promise<unknown>
}

type Name = "CommitLoop" | "Dying" | "HoldLock" | "Racer" | "RepairLoop" | "Spender"

export const start = (name: Name, ...args: ReadonlyArray<string>): Program => {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url)), ...args])
  child.stderr.pipe(process.stderr)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return { child, lines, say: (line) => void child.stdin.write(`${line}\n`), ended: once(child, "exit") }
}

/** The next line, which must come. */
export const next = async ({ lines }: Program): Promise<string> => {
  const { value, done } = await lines.next()
  if (done === true) throw new Error("the program ended without a word")
  return value
}
