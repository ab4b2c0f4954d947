/** All routes of the API: its endpoints, `/openapi.json`, the API page at `/docs`, and a problem for every other path. */
import type { BlobStore, EventStore, Governance } from "@wangge/core/app"
import * as Effect from "effect/Effect"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as HttpApiScalar from "effect/http-api/HttpApiScalar"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import { BASE_PATH } from "../api/BasePath.ts"
import { Appraisals } from "./Appraisals.ts"
import * as AppraisalsLive from "./AppraisalsLive.ts"
import * as AreasLive from "./AreasLive.ts"
import * as AuthorizationLive from "./AuthorizationLive.ts"
import { Cards } from "./Cards.ts"
import * as CareersLive from "./CareersLive.ts"
import type { City } from "./City.ts"
import * as ClocksLive from "./ClocksLive.ts"
import * as CommandsLive from "./CommandsLive.ts"
import { Districts } from "./Districts.ts"
import * as EstablishmentsLive from "./EstablishmentsLive.ts"
import * as EvaluationLive from "./EvaluationLive.ts"
import * as Faults from "./Faults.ts"
import * as FundBooksLive from "./FundBooksLive.ts"
import * as FundDisclosuresLive from "./FundDisclosuresLive.ts"
import * as FundRequestsLive from "./FundRequestsLive.ts"
import * as FundStatementsLive from "./FundStatementsLive.ts"
import { Funds } from "./Funds.ts"
import * as FundsLive from "./FundsLive.ts"
import { Ground } from "./Ground.ts"
import * as LiveLive from "./LiveLive.ts"
import * as PayLive from "./PayLive.ts"
import { Payrolls } from "./Payrolls.ts"
import * as PayrollsLive from "./PayrollsLive.ts"
import * as PayslipsLive from "./PayslipsLive.ts"
import * as PeopleLive from "./PeopleLive.ts"
import * as PhotosLive from "./PhotosLive.ts"
import * as PolicyLive from "./PolicyLive.ts"
import * as ProblemsLive from "./ProblemsLive.ts"
import * as RecruitmentsLive from "./RecruitmentsLive.ts"
import { Sending } from "./Sending.ts"
import { Sight } from "./Sight.ts"
import * as StaffCommandsLive from "./StaffCommandsLive.ts"
import * as SubjectsLive from "./SubjectsLive.ts"
import * as SystemLive from "./SystemLive.ts"
import * as TicketsLive from "./TicketsLive.ts"
import type { Tokens } from "./Tokens.ts"
import * as WorkforceLive from "./WorkforceLive.ts"

export interface Options {
  /** Largest body of a command in bytes: 256 KiB unless told. */
  readonly maxBodyBytes?: number
  /** Largest photo in bytes: 20 MiB unless told. */
  readonly maxPhotoBytes?: number
  /** Whether each request is a line of the log at level info; yes unless told. Access to personal data always is. */
  readonly logRequests?: boolean
  /** Origins whose pages may call the API from a browser: none unless told. */
  readonly corsOrigins?: ReadonlyArray<string>
}

/** What a host provides. With a `Vault` too, names and phones of reporters and the cards of those who serve are kept. */
export type Needs = BlobStore.BlobStore | City | EventStore.EventStore | Governance.Governance | Tokens

const docsHeaders = HttpRouter.middleware((effect) =>
  Effect.map(effect, (response) =>
    HttpServerResponse.setHeaders(response, {
      "cache-control": "no-cache",
      "content-security-policy":
        "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src 'self'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff"
    })
  )
).layer

/** The page holds all that it needs and asks nobody else: no fonts, no proxy. */
const docs = HttpApiScalar.layer(Api, {
  path: "/docs",
  scalar: { withDefaultFonts: false, hideTestRequestButton: false }
}).pipe(Layer.provide(docsHeaders))

const unknownPath = HttpRouter.add(
  "*",
  `${BASE_PATH}/*`,
  Effect.map(HttpServerRequest.HttpServerRequest, (request) =>
    ProblemsLive.toResponse(Faults.noSuchPath, ProblemsLive.languageOf(request.headers["accept-language"]))
  )
)

const cors = (origins: ReadonlyArray<string>) =>
  origins.length === 0
    ? Layer.empty
    : HttpRouter.cors({
        allowedOrigins: origins,
        allowedMethods: ["GET", "POST", "PUT", "DELETE"],
        allowedHeaders: [
          "accept-language",
          "authorization",
          "content-type",
          "idempotency-key",
          "if-match",
          "last-event-id"
        ],
        exposedHeaders: ["etag", "location"],
        maxAge: 600
      })

const groups = Layer.mergeAll(
  AppraisalsLive.layer,
  AreasLive.layer,
  CareersLive.layer,
  ClocksLive.layer,
  CommandsLive.layer,
  EstablishmentsLive.layer,
  EvaluationLive.layer,
  FundBooksLive.layer,
  FundDisclosuresLive.layer,
  FundRequestsLive.layer,
  FundStatementsLive.layer,
  FundsLive.layer,
  LiveLive.layer,
  PayLive.layer,
  PayrollsLive.layer,
  PayslipsLive.layer,
  PeopleLive.layer,
  PhotosLive.layer,
  PolicyLive.layer,
  RecruitmentsLive.layer,
  StaffCommandsLive.layer,
  SubjectsLive.layer,
  SystemLive.layer,
  TicketsLive.layer,
  WorkforceLive.layer
)

export const layer = ({
  corsOrigins = [],
  logRequests = true,
  maxBodyBytes = 256 * 1024,
  maxPhotoBytes = 20 * 1024 * 1024
}: Options = {}) =>
  Layer.mergeAll(
    HttpApiBuilder.layer(Api, { openapiPath: "/openapi.json" }).pipe(
      Layer.provide(groups),
      Layer.provide([Appraisals.layer, Payrolls.layer]),
      Layer.provide([Districts.layer, Funds.layer, Sight.layer]),
      Layer.provide([Cards.layer, Ground.layer, Sending.layer, AuthorizationLive.layer]),
      Layer.provide(ProblemsLive.layer({ logRequests, maxBodyBytes, maxPhotoBytes }))
    ),
    docs,
    unknownPath,
    cors(corsOrigins)
  )
