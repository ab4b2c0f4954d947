/** The polygon of a grid or a cell: GeoJSON (RFC 7946), longitude before latitude, WGS 84, holes allowed. */
import * as Schema from "effect/Schema"

/** `[longitude, latitude]` in degrees. */
export const Position = Schema.Tuple([
  Schema.Finite.check(
    Schema.isBetween({ minimum: -180, maximum: 180 }, { message: "longitude lies between -180 and 180 degrees" })
  ),
  Schema.Finite.check(
    Schema.isBetween({ minimum: -90, maximum: 90 }, { message: "latitude lies between -90 and 90 degrees" })
  )
]).annotate({ identifier: "Position", description: "longitude and latitude in degrees, WGS 84" })
export type Position = typeof Position.Type

/** A closed line: the last position repeats the first. Either winding is taken. */
export type Ring = ReadonlyArray<Position>

/** A GeoJSON Polygon: the outer ring, then the holes. Whether it is a sound one, `faultOf` tells. */
export const Polygon = Schema.Struct({
  type: Schema.Literal("Polygon"),
  coordinates: Schema.Array(Schema.Array(Position))
}).annotate({ identifier: "Polygon", description: "GeoJSON Polygon with holes" })
export type Polygon = typeof Polygon.Type
