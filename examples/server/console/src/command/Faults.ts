/** What is wrong with a form before it is sent: fields left empty, and answers that can be none. */
import { Client } from "@wangge/adapter-http/client"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Field } from "./Field.ts"

/** Fields that must be filled in and are not, by their labels. */
export class Incomplete extends Error {
  override readonly name = "Incomplete"
  readonly labels: ReadonlyArray<string>
  constructor(labels: ReadonlyArray<string>) {
    super(labels.join(", "))
    this.labels = labels
  }
}

/** Lists may be empty, and what lacks a document is refused by its rule, in words. */
const mayBeEmpty: ReadonlyArray<Field["kind"]> = [
  "choices",
  "scores",
  "counts",
  "deductions",
  "results",
  "photos",
  "documents"
]

export const emptyOf = (fields: ReadonlyArray<Field>, form: FormData): ReadonlyArray<string> =>
  fields
    .filter(({ kind, optional }) => optional !== true && !mayBeEmpty.includes(kind))
    .filter(({ name }) => String(form.get(name) ?? "").trim() === "")
    .map(({ label }) => label)

export interface Fault {
  /** Dotted, as fields are named. */
  readonly path: string
  readonly message: string
}

const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

/** What the client found that the server could not even read; nothing where it was something else. */
export const unreadable = (error: unknown): ReadonlyArray<Fault> => {
  const cause = error instanceof Client.Unanswered ? error.cause : undefined
  if (!Schema.isSchemaError(cause)) return []
  return issuesOf(cause.issue).issues.map(({ message, path = [] }) => ({
    path: path.map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message
  }))
}

/** The fault under the label of its field, where it has one. */
export const labelled = ({ path }: Fault, fields: ReadonlyArray<Field>): string =>
  fields.find(({ name }) => path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`))?.label ?? path
