/** Areas from the city down to its grids, where a point lies, who serves where, and what is uncovered. */
import { Area, Boundary, GridCommand, GridPolicy } from "@wangge/core/grid"
import { Day, Explanation, Id, Label } from "@wangge/core/kernel"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Degrees from "./Degrees.ts"
import * as Headers from "./Headers.ts"
import * as Paging from "./Paging.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { Receipt } from "./Receipt.ts"

const day = Schema.optionalKey(Day.Day).annotateKey({ description: "as of this day; today unless told" })

export const AreaPage = Paging.page("AreaPage", Area.AreaOn)

/** An area with those above it and those who serve in it on the day. */
export const AreaDetail = Schema.Struct({
  ...Area.AreaOn.fields,
  kindLabel: Label.Label,
  path: Schema.Array(Id.AreaCode).annotateKey({ description: "from the area itself up to the city" }),
  children: Schema.Array(Id.AreaCode),
  assignments: Schema.Array(Area.Assignment)
}).annotate({ identifier: "AreaDetail" })

export const GridFeature = Schema.Struct({
  type: Schema.Literal("Feature"),
  id: Id.AreaCode,
  geometry: Boundary.Polygon,
  properties: Schema.Struct({
    name: Label.Label,
    community: Schema.optionalKey(Id.AreaCode),
    street: Schema.optionalKey(Id.AreaCode),
    district: Schema.optionalKey(Id.AreaCode),
    households: Schema.optionalKey(Schema.Natural),
    population: Schema.optionalKey(Schema.Natural)
  })
}).annotate({ identifier: "GridFeature" })

/** GeoJSON (RFC 7946). */
export const GridMap = Schema.Struct({
  type: Schema.Literal("FeatureCollection"),
  features: Schema.Array(GridFeature)
}).annotate({ identifier: "GridMap" })

export const Located = Schema.Struct({
  inside: Schema.Boolean,
  grid: Schema.optionalKey(Id.AreaCode).annotateKey({
    description: "the grid, or the nearest one for a point outside"
  }),
  name: Schema.optionalKey(Label.Label),
  path: Schema.Array(Id.AreaCode),
  distanceM: Schema.Finite.annotateKey({ description: "metres to that grid, 0 inside" })
}).annotate({ identifier: "Located" })

export const AssignmentOn = Schema.Struct({
  area: Id.AreaCode,
  ...Area.Assignment.fields,
  onLeave: Schema.Boolean
}).annotate({ identifier: "AssignmentOn" })

const person = Id.PersonId
const Serving = Schema.TaggedUnion({
  Primary: { person },
  Named: { person, insteadOf: person },
  Standing: { person, insteadOf: Schema.optionalKey(person) },
  Nobody: { onLeave: Schema.Array(person) }
}).annotate({ identifier: "Serving", description: "who serves in a grid on the day" })

export const GridLoad = Schema.Struct({
  grid: Id.AreaCode,
  name: Label.Label,
  parent: Schema.optionalKey(Id.AreaCode),
  setting: Schema.Literals(["urban", "rural"]),
  member: Schema.optionalKey(person).annotateKey({ description: "the primary member, on leave or not" }),
  serving: Serving,
  gridsOfMember: Schema.Int,
  households: Schema.optionalKey(Schema.Int),
  norm: GridPolicy.Band,
  openTickets: Schema.Int,
  problems: Schema.Array(Schema.String)
}).annotate({ identifier: "GridLoad" })

export const Coverage = Schema.Struct({
  day: Day.Day,
  grids: Schema.Array(GridLoad),
  counts: Schema.Record(Schema.String, Schema.Int).annotateKey({
    description: "in how many grids each problem is found"
  }),
  problemLabels: Schema.Record(Schema.String, Label.Label),
  explanation: Explanation.Explanation
}).annotate({ identifier: "Coverage" })

export class AreasApi extends HttpApiGroup.make("areas")
  .add(
    HttpApiEndpoint.get("list", "/areas", {
      query: {
        day,
        kind: Schema.optionalKey(Area.AreaKind),
        parent: Schema.optionalKey(Id.AreaCode),
        ...Paging.query
      },
      success: AreaPage,
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Areas within the token's scope, by code"),
    HttpApiEndpoint.get("get", "/areas/:code", {
      params: { code: Id.AreaCode },
      query: { day },
      success: AreaDetail,
      error: [Problem.NotFound]
    }).annotate(OpenApi.Summary, "One area on a day, with polygon, path and people"),
    HttpApiEndpoint.post("command", "/areas/commands", {
      headers: Headers.command,
      payload: GridCommand.GridCommand,
      success: Receipt,
      error: Problem.ofCommand
    }).annotate(OpenApi.Summary, "Open, rename, draw, move, merge, divide or close areas, assign duties, record leave"),
    HttpApiEndpoint.get("map", "/grids", { query: { day }, success: GridMap }).annotate(
      OpenApi.Summary,
      "The polygons of all grids within the token's scope, as GeoJSON"
    ),
    HttpApiEndpoint.get("locate", "/grids/locate", {
      query: { ...Degrees.place, day },
      success: Located
    }).annotate(OpenApi.Summary, "The grid of a point, or the nearest one with its distance"),
    HttpApiEndpoint.get("assignments", "/assignments", {
      query: {
        day,
        area: Schema.optionalKey(Id.AreaCode),
        person: Schema.optionalKey(Id.PersonId),
        duty: Schema.optionalKey(Area.Duty),
        ...Paging.query
      },
      success: Paging.page("AssignmentPage", AssignmentOn)
    }).annotate(OpenApi.Summary, "Who serves where on a day"),
    HttpApiEndpoint.get("coverage", "/coverage", {
      query: { day, area: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "grids below this area alone" }) },
      success: Coverage,
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Grids without a member, and the load of each grid, explained")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
