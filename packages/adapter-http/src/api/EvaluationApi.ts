/** How well an area or a unit does in a period. */
import { Day, Explanation, Id, Label, Share } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"

/** A rate with what it was computed from; no value on a zero denominator (R1-56). */
export const Figure = Schema.Struct({
  key: Schema.String,
  label: Label.Label,
  num: Schema.Int,
  den: Schema.Int,
  value: Schema.NullOr(Share.Share),
  explanation: Explanation.Explanation
}).annotate({ identifier: "EvaluationFigure" })

/** Working time charged to a unit, or to the centre, for spans that ended in the period. */
export const Charge = Schema.Struct({
  unit: Schema.optionalKey(Id.UnitId).annotateKey({ description: "absent for the centre" }),
  chargedMs: Schema.Int,
  spans: Schema.Int,
  explanation: Explanation.Explanation
}).annotate({ identifier: "HoldingCharge" })

export const Evaluation = Schema.Struct({
  from: Day.Day,
  to: Day.Day.annotateKey({ description: "the first day that no longer counts" }),
  area: Schema.optionalKey(Id.AreaCode),
  unit: Schema.optionalKey(Id.UnitId),
  figures: Schema.Array(Figure),
  charges: Schema.Array(Charge)
}).annotate({ identifier: "Evaluation" })

export class EvaluationApi extends HttpApiGroup.make("evaluation")
  .add(
    HttpApiEndpoint.get("get", "/evaluation", {
      query: {
        from: Schema.optionalKey(Day.Day).annotateKey({
          description: "first day; the first of this month unless told"
        }),
        to: Schema.optionalKey(Day.Day).annotateKey({
          description: "the first day that no longer counts; tomorrow unless told"
        }),
        area: Schema.optionalKey(Id.AreaCode),
        unit: Schema.optionalKey(Id.UnitId)
      },
      success: Evaluation,
      error: [Problem.Forbidden, Problem.Unprocessable]
    }).annotate(OpenApi.Summary, "Rates of filing, closing, timeliness, rework and satisfaction, each explained")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
