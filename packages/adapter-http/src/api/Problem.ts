/**
 * Every "no" of the API is a problem document (RFC 9457, `application/problem+json`). `type` names the rule or the fault;
 * `title` and `detail` are in the language that the caller asked for, `rule` and `sentence` the same in both languages.
 */
import { Label, type Refusal, Source } from "@wangge/core/kernel"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"

/** One fault of a request: where it is (`["payload", "place", "lon"]`) and what is wrong there. */
export const FieldFault = Schema.Struct({
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  message: Schema.String
}).annotate({ identifier: "FieldFault", description: "a place in the request and what is wrong there" })
export type FieldFault = typeof FieldFault.Type

const members = {
  type: Schema.String.annotateKey({ description: "URN of the rule or fault, stable over versions" }),
  title: Schema.String.annotateKey({ description: "name of the rule or fault, in the language asked for" }),
  detail: Schema.String.annotateKey({ description: "what is wrong and what to do now, in the language asked for" }),
  rule: Label.Label.annotateKey({ description: "`title` in both languages" }),
  sentence: Label.Label.annotateKey({ description: "`detail` in both languages" }),
  source: Schema.optionalKey(Source.Source).annotateKey({ description: "where the rule comes from" }),
  field: Schema.optionalKey(Schema.String).annotateKey({ description: "the field that the rule speaks of" }),
  facts: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)).annotateKey({
    description: "what the rule was applied to"
  }),
  errors: Schema.optionalKey(Schema.Array(FieldFault)).annotateKey({ description: "every fault of the request" })
} as const

export type Status = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 500 | 503

/** The schema of the problems of one status. */
const ofStatus = <const S extends Status>(status: S, description: string) =>
  Schema.Struct({ ...members, status: Schema.Literal(status) })
    .annotate({ identifier: `Problem${status}`, title: `Problem${status}`, description })
    .pipe(HttpApiSchema.status(status), HttpApiSchema.asJson({ contentType: "application/problem+json" }))

export const BadRequest = ofStatus(400, "The request cannot be read; `errors` lists every fault with its path")
export const Unauthorized = ofStatus(401, "No valid bearer token")
export const Forbidden = ofStatus(403, "This role, unit or area scope may not do that")
export const NotFound = ofStatus(404, "There is no such thing, or it lies outside the areas of the token")
export const Conflict = ofStatus(409, "Not in this state, or against something that already stands")
export const PreconditionFailed = ofStatus(412, "The version named by `If-Match` is out of date")
export const PayloadTooLarge = ofStatus(413, "The body is larger than allowed")
export const UnsupportedMediaType = ofStatus(415, "The body is of a kind that is not taken here")
export const Unprocessable = ofStatus(422, "The request can be read, but a rule refuses what it says")
export const InternalError = ofStatus(500, "A defect of the server; nothing was recorded")
export const Unavailable = ofStatus(503, "The store cannot work now")

/** What every endpoint may answer. */
export const always = [BadRequest, InternalError, Unavailable] as const
/** What an endpoint that changes something may answer besides. */
export const ofCommand = [
  Forbidden,
  NotFound,
  Conflict,
  PreconditionFailed,
  PayloadTooLarge,
  UnsupportedMediaType,
  Unprocessable
] as const

export type Of<S extends Status> = Omit<typeof BadRequest.Type, "status"> & { readonly status: S }
/** A problem of any status; `status` tells them apart. */
export type Problem = { [S in Status]: Of<S> }[Status]

export const urn = (tag: string): string => `urn:wangge:problem:${tag}`

/** A problem in Chinese until {@link inLanguage} is told otherwise. */
export const make = <const S extends Status>(
  status: S,
  tag: string,
  rule: Label.Label,
  sentence: Label.Label,
  rest: Pick<Of<S>, "errors" | "facts" | "field" | "source"> = {}
): Of<S> => ({ type: urn(tag), title: rule.zh, status, detail: sentence.zh, rule, sentence, ...rest })

export const inLanguage = <P extends Problem>(problem: P, language: Label.Language): P => ({
  ...problem,
  title: problem.rule[language],
  detail: problem.sentence[language]
})

export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  value.type.startsWith(urn("")) &&
  "sentence" in value

const statusOf = {
  input: 422,
  role: 403,
  state: 409,
  conflict: 409,
  missing: 404
} as const satisfies { readonly [K in Refusal.Kind]: Status }

/** The problem that a refusal of a rule becomes. */
export const ofRefusal = (refusal: Refusal.Described): Of<403> | Of<404> | Of<409> | Of<422> =>
  make(statusOf[refusal.kind], refusal.tag, refusal.rule, refusal.sentence, {
    source: refusal.source,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(Object.keys(refusal.detail).length === 0 ? {} : { facts: toJson(refusal.detail) })
  })

const isJson = Schema.is(Schema.Record(Schema.String, Schema.Json))

/** What a refusal was about, without what JSON cannot carry. */
const toJson = (detail: Readonly<Record<string, unknown>>): Readonly<Record<string, Schema.Json>> =>
  Object.fromEntries(Object.entries(detail).filter((entry): entry is [string, Schema.Json] => isJson({ v: entry[1] })))
