/** How many posts each village and community has, since when and why; and what the formula would give. */
import { Area } from "@wangge/core/grid"
import { Day, Explanation, Id, Label } from "@wangge/core/kernel"
import { PlaceKind, Post, WorkforceEvent, WorkforcePolicy } from "@wangge/core/workforce"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Paging from "./Paging.ts"
import { Problems } from "./Problems.ts"
import { day, placeOnly, posts, reading, several } from "./WorkforceApi.ts"
import { params } from "./WorkforceCommands.ts"

/** A village or community with its figures, and the decision that holds if there is one. */
export const EstablishmentOn = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  placeKind: PlaceKind.PlaceKind,
  ...Area.Figures.fields,
  decision: Schema.optionalKey(WorkforceEvent.Decision)
}).annotate({ identifier: "EstablishmentOn" })

export const Establishment = Schema.Struct({
  place: Id.AreaCode,
  name: Label.Label,
  decisions: Schema.Array(
    Schema.Struct({ ...WorkforceEvent.Decision.fields, explanation: Explanation.Explanation }).annotate({
      identifier: "ExplainedDecision"
    })
  ).annotateKey({ description: "in the order of their days" })
}).annotate({ identifier: "Establishment" })

export const EstablishmentPreview = Schema.Struct({
  place: Id.AreaCode,
  placeKind: PlaceKind.PlaceKind,
  from: Day.Day,
  population: Schema.Natural,
  areaM2: Schema.Finite,
  tasks: Schema.Array(Schema.String),
  number: posts,
  bounds: WorkforcePolicy.Bounds,
  posts: Post.Posts.annotateKey({ description: "set up in the order of the policy" }),
  explanation: Explanation.Explanation
}).annotate({ identifier: "EstablishmentPreview" })

const wholeNumber = Schema.FiniteFromString.pipe(Schema.decodeTo(Schema.Natural))

export class EstablishmentsApi extends HttpApiGroup.make("establishments")
  .add(
    HttpApiEndpoint.get("list", "/workforce/:district/establishments", {
      params,
      query: { day, place: placeOnly, ...Paging.query },
      success: Paging.page("EstablishmentPage", EstablishmentOn),
      ...reading
    }).annotate(OpenApi.Summary, "Every village and community with its number of posts, if one was decided"),
    HttpApiEndpoint.get("get", "/workforce/:district/establishments/:place", {
      params: { ...params, place: Id.AreaCode },
      success: Establishment,
      ...reading
    }).annotate(OpenApi.Summary, "All decisions on the posts of a place, each explained"),
    HttpApiEndpoint.get("preview", "/workforce/:district/establishments/:place/preview", {
      params: { ...params, place: Id.AreaCode },
      query: {
        from: day,
        task: several(Schema.String).annotateKey({ description: "management tasks of the policy; one key each" }),
        population: Schema.optionalKey(wholeNumber).annotateKey({ description: "in place of the recorded figure" }),
        areaM2: Schema.optionalKey(Schema.FiniteFromString).annotateKey({
          description: "square metres, in place of the recorded figure"
        })
      },
      success: EstablishmentPreview,
      ...reading
    }).annotate(OpenApi.Summary, "What the formula would give a place, explained; nothing is decided")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
