/** The outermost layer of every endpoint: whatever fails becomes a problem document, and no defect shows its inside. */
import type { Label } from "@wangge/core/kernel"
import * as ByteSize from "effect/ByteSize"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiError from "effect/http-api/HttpApiError"
import * as Layer from "effect/Layer"
import * as SchemaIssue from "effect/SchemaIssue"
import * as Problem from "../api/Problem.ts"
import { Problems } from "../api/Problems.ts"
import * as Faults from "./Faults.ts"
import * as RequestLog from "./RequestLog.ts"

/** Chinese unless English is asked for before it. */
export const languageOf = (acceptLanguage: string | undefined): Label.Language => {
  if (acceptLanguage === undefined) return "zh"
  const weighed = acceptLanguage.split(",").map((entry) => {
    const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";")
    const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="))
    return { tag: tag.trim(), weight: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
  const weightOf = (language: Label.Language): number =>
    Math.max(0, ...weighed.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map((e) => e.weight))
  return weightOf("en") > weightOf("zh") ? "en" : "zh"
}

const PROBLEM = "application/problem+json"

const headers = { "cache-control": "no-store", "content-language": "zh" }

export const toResponse = (problem: Problem.Problem, language: Label.Language): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe(Problem.inLanguage(problem, language), {
    status: problem.status,
    contentType: PROBLEM,
    headers: {
      ...headers,
      "content-language": language,
      ...(problem.status === 401 ? { "www-authenticate": 'Bearer realm="wangge"' } : {}),
      ...(problem.status === 503 ? { "retry-after": "1" } : {})
    }
  })

const formatIssues = SchemaIssue.makeFormatterStandardSchemaV1()

const slots = { Params: "path", Query: "query", Headers: "headers", Payload: "payload" } as const

/** The schema's message in words for callers who do not know schemas. */
const plain = (message: string, isWhole: boolean): string => {
  if (message === "Missing key") return "is missing"
  if (message === "Expected no excess property" || message === "Expected never")
    return "means nothing here: leave it out"
  return isWhole && message !== "Expected a valid JSON body"
    ? "must be a JSON object, {} when there is nothing to say"
    : message
}

/** Every fault of a request that does not fit its schema, each with its path. */
const faultsOf = (error: HttpApiError.HttpApiSchemaError, slot: string): ReadonlyArray<Problem.FieldFault> =>
  formatIssues(error.cause.issue).issues.map((issue) => ({
    path: [
      slot,
      ...(issue.path ?? []).map((step) => {
        const key = typeof step === "object" ? step.key : step
        return typeof key === "number" ? key : String(key)
      })
    ],
    message: plain(issue.message, issue.path === undefined || issue.path.length === 0)
  }))

/** The problem of a failure or defect that says what it is; nothing for one that has to stay inside. */
const problemOf = (error: unknown): Problem.Problem | undefined => {
  if (Problem.isProblem(error)) return error
  if (HttpApiError.HttpApiSchemaError.is(error)) {
    if (error.kind === "Body" || error.kind === "ResponseHeaders") return undefined
    return Faults.undecodable(faultsOf(error, slots[error.kind]))
  }
  if (HttpServerError.isHttpServerError(error) && error.reason._tag === "RequestParseError") {
    return error.reason.reason === "BodyTooLarge"
      ? Faults.tooLarge()
      : Faults.undecodable([{ path: ["payload"], message: "the body was cut off or can not be read" }])
  }
  return undefined
}

const answer = (cause: Cause.Cause<unknown>, language: Label.Language) => {
  for (const reason of cause.reasons) {
    const problem = Cause.isFailReason(reason)
      ? problemOf(reason.error)
      : Cause.isDieReason(reason)
        ? problemOf(reason.defect)
        : undefined
    if (problem !== undefined) return Effect.succeed(toResponse(problem, language))
  }
  return Effect.as(Effect.logError("request failed", cause), toResponse(Faults.defect, language))
}

/** An answer of the framework's own, for a body of a type that the endpoint does not take. */
const isBareUnsupported = (response: HttpServerResponse.HttpServerResponse): boolean =>
  response.status === 415 && response.headers["content-type"] !== PROBLEM

/** The groups that tell who somebody is: each access is a line of the log, whatever the host wants. */
const personal: ReadonlySet<string> = new Set([
  "appraisals",
  "careers",
  "fundBooks",
  "fundRequests",
  "pay",
  "payrolls",
  "payslips",
  "people",
  "recruitments",
  "subjects",
  "workforce"
])

export interface Options {
  readonly logRequests: boolean
  readonly maxBodyBytes: number
  readonly maxPhotoBytes: number
}

export const layer = ({ logRequests, maxBodyBytes, maxPhotoBytes }: Options): Layer.Layer<Problems> =>
  Layer.succeed(Problems, (httpEffect, { endpoint, group }) => {
    const limit = ByteSize.bytes(group.identifier === "photos" ? maxPhotoBytes : maxBodyBytes)
    const limited = Effect.provideService(httpEffect, HttpIncomingMessage.MaxBodySize, limit)
    const answered = Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
      limited.pipe(
        Effect.map((response) =>
          isBareUnsupported(response)
            ? toResponse(
                Faults.wrongMediaType([...endpoint.payload.keys()], request.headers["content-type"]),
                languageOf(request.headers["accept-language"])
              )
            : response
        ),
        Effect.catchCause((cause) =>
          Cause.hasInterruptsOnly(cause)
            ? Effect.failCause(cause)
            : answer(cause, languageOf(request.headers["accept-language"]))
        )
      )
    )
    return logRequests || personal.has(group.identifier)
      ? RequestLog.logged(answered, { method: endpoint.method, route: endpoint.path })
      : answered
  })
