/** A place in a query: degrees within their bounds (WGS 84). */
import { Point } from "@wangge/core/kernel"
import * as Schema from "effect/Schema"

const degrees = <S extends Schema.Codec<number>>(bounds: S) => Schema.FiniteFromString.pipe(Schema.decodeTo(bounds))

export const place = { lon: degrees(Point.Point.fields.lon), lat: degrees(Point.Point.fields.lat) } as const
