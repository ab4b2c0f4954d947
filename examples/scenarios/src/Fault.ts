/** What is wrong with a document, and where. */
import type { Label } from "@wangge/core/kernel"

/** Lines and columns are counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Fault extends Place {
  readonly file: string
  /** What is wrong, and what was probably meant. */
  readonly message: Label.Label
}

/** A fault as editors and terminals know it: `payroll-month.md:12:5  sentence`. */
export const show = ({ column, file, line, message }: Fault, language: Label.Language = "en"): string =>
  `${file}:${line}:${column}  ${message[language]}`

/** A document with every fault in it, in the order of their places. */
export class Unreadable extends Error {
  override readonly name = "Unreadable"
  readonly faults: ReadonlyArray<Fault>
  constructor(faults: ReadonlyArray<Fault>) {
    const sorted = [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
    const told = sorted.map((fault) => show(fault))
    super([...new Set(told)].join("\n"))
    this.faults = sorted.filter((_, i) => told.indexOf(told[i] ?? "") === i)
  }
}

/** What the rules answered otherwise than the page says. */
export class Unforeseen extends Error {
  override readonly name = "Unforeseen"
}
