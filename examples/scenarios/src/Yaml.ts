/** A block read by a schema; every fault with its line and column in the document. */
import { Label, Refusal } from "@wangge/core/kernel"
import { PolicyFault, PolicyIssue } from "@wangge/core/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml"
import type { Fault, Place } from "./Fault.ts"
import type { Block } from "./Page.ts"

export type Path = ReadonlyArray<PropertyKey>

export interface Read<A> {
  /** Left out when there are faults. */
  readonly value?: A
  readonly faults: ReadonlyArray<Fault>
  /** A fault at a path of this block. */
  readonly fault: (path: Path, message: Label.Label) => Fault
}

const strict = { errors: "all", onExcessProperty: "error", reportInput: true } as const

/** Faults of a schema as a document tells them: the path within the value, and the sentence. */
export const faultsOf = <A>(
  schema: Schema.Decoder<A>,
  value: unknown
): Result.Result<A, ReadonlyArray<{ readonly path: Path; readonly message: Label.Label }>> => {
  const decoded = Schema.decodeUnknownResult(schema)(value, strict)
  if (Result.isSuccess(decoded)) return Result.succeed(decoded.success)
  return Result.fail(
    PolicyIssue.faultsOf(decoded.failure.issue, []).map((fault) => ({
      path: fault._tag === "UnknownName" || fault._tag === "NotAName" ? [...fault.path, fault.name] : fault.path,
      message: sentence(fault)
    }))
  )
}

/** The sentence of a fault; its path, which the line says better, is left out. */
export const sentence = (fault: PolicyFault.PolicyFault): Label.Label => {
  const { en, zh } = Refusal.describe(PolicyFault.catalogue, fault).sentence
  const path = PolicyFault.show(fault.path)
  const said = en.replace(`${path}: `, "")
  return Label.of(zh.replace(`${path}：`, ""), said.charAt(0).toUpperCase() + said.slice(1))
}

export const read = <A>(schema: Schema.Decoder<A>, file: string, block: Block): Read<A> => {
  const lines = new LineCounter()
  const document = parseDocument(block.text, { lineCounter: lines })
  const placed = (offset: number): Place => {
    const { col, line } = lines.linePos(offset)
    return { line: block.line + Math.max(1, line) - 1, column: Math.max(1, col) }
  }
  const fault = (path: Path, message: Label.Label): Fault => ({ file, ...placed(offsetOf(document, path)), message })
  // What follows from a mistake is told at the same place again.
  const first = document.errors.filter(({ pos }, i, all) => all.findIndex((one) => one.pos[0] === pos[0]) === i)
  const broken = first.map(({ message, pos }): Fault => {
    const [what = message] = message.split(" at line")
    return { file, ...placed(pos[0]), message: Label.of(`不是 YAML：${what}`, `This is no YAML: ${what}.`) }
  })
  if (broken.length > 0) return { faults: broken, fault }
  const found = faultsOf(schema, document.toJS())
  return Result.isSuccess(found)
    ? { value: found.success, faults: [], fault }
    : { faults: found.failure.map(({ message, path }) => fault(path, message)), fault }
}

/** Where a path stands: its key; where it leads to nothing, the last thing that is there. */
const offsetOf = (document: Document, path: Path): number => {
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key))
      if (pair === undefined) return offset
      node = pair.value
      offset = start(pair.key) ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = start(node) ?? offset
    } else {
      return offset
    }
  }
  return offset
}

const start = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
