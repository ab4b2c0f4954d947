/** From what a schema found to faults that a clerk can act on: of a policy, and of any document read the same way. */
import type * as SchemaIssue from "effect/SchemaIssue"
import * as Label from "../kernel/Label.ts"
import * as FaultWording from "./FaultWording.ts"
import { nearest } from "./NearestName.ts"
import type { Path, PolicyFault } from "./PolicyFault.ts"

type Ast = FaultWording.Ast
type Check = SchemaIssue.Filter["filter"]

/** A value as it stands in the policy, cut short. */
const quote = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "undefined"
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}

const steps = (path: ReadonlyArray<PropertyKey>): Path =>
  path.map((key) => (typeof key === "number" ? key : String(key)))

const suggested = (name: string, names: ReadonlyArray<string>): { readonly nearest?: string } => {
  const near = nearest(name, names)
  return near === undefined ? {} : { nearest: near }
}

const lastCheck = (ast: Ast) => {
  const check = ast.checks?.at(-1)
  return check?.annotations as
    | { readonly message?: unknown; readonly examples?: ReadonlyArray<unknown>; readonly expected?: unknown }
    | undefined
}

/** A key that does not belong: unknown among fixed names, or written wrongly where names are free. */
const unexpected = (issue: SchemaIssue.UnexpectedKey, path: Path): PolicyFault => {
  const name = String(path.at(-1))
  const parent = path.slice(0, -1)
  if (issue.ast._tag !== "Objects") return { _tag: "UnknownName", path: parent, name, allowed: [] }
  const [free] = issue.ast.indexSignatures
  if (free === undefined) {
    const allowed = issue.ast.propertySignatures.map((property) => String(property.name))
    return { _tag: "UnknownName", path: parent, name, allowed, ...suggested(name, allowed) }
  }
  const check = lastCheck(free.parameter)
  const rule = FaultWording.of(String(check?.message ?? check?.expected ?? "a name"))
  const examples = (check?.examples ?? []).map(String)
  return { _tag: "NotAName", path: parent, name, rule, ...suggested(name, examples) }
}

const choicesOf = (ast: Ast): ReadonlyArray<string> | undefined => {
  if (ast._tag !== "Union") return undefined
  const literals = ast.types.flatMap((type) => (type._tag === "Literal" ? [String(type.literal)] : []))
  return literals.length === ast.types.length ? literals : undefined
}

const tagsOf = (ast: Ast): ReadonlyArray<string> | undefined => {
  if (ast._tag !== "Union") return undefined
  const tags = ast.types.flatMap((type) => {
    const tag = type._tag === "Objects" ? type.propertySignatures.find(({ name }) => name === "_tag")?.type : undefined
    return tag?._tag === "Literal" ? [String(tag.literal)] : []
  })
  return tags.length === ast.types.length ? tags : undefined
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const noneFits = (issue: SchemaIssue.AnyOf, path: Path): ReadonlyArray<PolicyFault> => {
  const { ast, input } = issue
  const nested = issue.issues.flatMap((inner) => faultsOf(inner, path))
  if (nested.length > 0) return nested
  const choices = choicesOf(ast)
  if (choices !== undefined) {
    const near = typeof input === "string" ? suggested(input, choices) : {}
    return [{ _tag: "WrongChoice", path, found: quote(input), allowed: choices, ...near }]
  }
  const tags = tagsOf(ast)
  if (tags === undefined || !isRecord(input)) {
    return [
      {
        _tag: "WrongType",
        path,
        expected: FaultWording.expected(tags === undefined ? ast : objects(ast)),
        found: quote(input)
      }
    ]
  }
  const { _tag: tag } = input
  const near = typeof tag === "string" ? suggested(tag, tags) : {}
  return tag === undefined
    ? [{ _tag: "MissingName", path, name: "_tag" }]
    : [{ _tag: "WrongChoice", path: [...path, "_tag"], found: quote(tag), allowed: tags, ...near }]
}

const objects = (ast: Ast): Ast => (ast._tag === "Union" ? (ast.types[0] ?? ast) : ast)

/** What a check that looked at a whole found wrong in it. */
const inside = (value: unknown, path: ReadonlyArray<PropertyKey>): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined),
    value
  )

/** All faults under an issue, each with its whole path. */
export const faultsOf = (
  issue: SchemaIssue.Issue,
  path: Path,
  filter?: Check,
  found?: unknown
): ReadonlyArray<PolicyFault> => {
  switch (issue._tag) {
    case "Composite":
      return issue.issues.flatMap((inner) => faultsOf(inner, path))
    case "Pointer":
      return faultsOf(issue.issue, [...path, ...steps(issue.path)], filter, inside(found, issue.path))
    case "Filter":
      return faultsOf(issue.issue, path, issue.filter, issue.input)
    case "Encoding":
      return faultsOf(issue.issue, path, filter, found)
    case "AnyOf":
      return noneFits(issue, path)
    case "UnexpectedKey":
      return [unexpected(issue, path)]
    case "MissingKey": {
      const last = path.at(-1)
      return typeof last === "number"
        ? [{ _tag: "EmptyList", path: path.slice(0, -1) }]
        : [{ _tag: "MissingName", path: path.slice(0, -1), name: String(last) }]
    }
    case "InvalidType": {
      const choices = issue.ast._tag === "Literal" ? [String(issue.ast.literal)] : undefined
      return choices === undefined
        ? [{ _tag: "WrongType", path, expected: FaultWording.expected(issue.ast), found: quote(issue.input) }]
        : [{ _tag: "WrongChoice", path, found: quote(issue.input), allowed: choices }]
    }
    case "InvalidValue": {
      const words = issue.annotations?.message ?? filter?.annotations?.message ?? filter?.annotations?.expected
      const why = typeof words === "string" ? FaultWording.of(words) : Label.of("取值不符合要求", "it cannot be so")
      return [{ _tag: "WrongValue", path, found: quote(found ?? issue.input), why }]
    }
    default:
      return [
        { _tag: "WrongValue", path, found: quote(issue.input), why: Label.of("取值不符合要求", "it cannot be so") }
      ]
  }
}
