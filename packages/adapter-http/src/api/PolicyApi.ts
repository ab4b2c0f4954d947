/** The rules of the city as data: what troubles there are, who handles them, which parameters hold. */
import { Day, Label } from "@wangge/core/kernel"
import { Category, Unit } from "@wangge/core/ticket"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import { Problems } from "./Problems.ts"

const day = Schema.optionalKey(Day.Day).annotateKey({ description: "as of this day; today unless told" })

export const Catalogue = Schema.Struct({
  day: Day.Day,
  categories: Schema.Array(Category.Category),
  departments: Schema.Array(Unit.Department),
  units: Schema.Array(Unit.Unit),
  numberings: Schema.Array(Category.Numbering)
}).annotate({ identifier: "CatalogueOn" })

/** The labels of every closed list in the API, so that a page needs no table of its own. */
export const Labels = Schema.Record(Schema.String, Schema.Record(Schema.String, Label.Label)).annotate({
  identifier: "Labels"
})

export class PolicyApi extends HttpApiGroup.make("policy")
  .add(
    HttpApiEndpoint.get("categories", "/categories", { query: { day }, success: Catalogue }).annotate(
      OpenApi.Summary,
      "The catalogue of troubles with standards and proof, the departments and units"
    ),
    HttpApiEndpoint.get("policy", "/policy", { success: Schema.Json }).annotate(
      OpenApi.Summary,
      "The whole policy pack: every parameter with its days and sources"
    ),
    HttpApiEndpoint.get("labels", "/labels", { success: Labels }).annotate(
      OpenApi.Summary,
      "What statuses, roles, channels and the like are called in Chinese and English"
    )
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
