/**
 * Where the streets and towns of Panjin's register lie on the map of the example, and which of them the zones take in. Both
 * are made up: the middle points so that the map looks like one, the zones because no list of theirs was found (R10-06).
 */
import type { Area } from "@wangge/core/grid"
import { Id, type Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"

/** Longitude and latitude of the middle; the zone, where a street lies in one. */
type Place = readonly [lon: number, lat: number, zone?: string]

const places: { readonly [code: string]: Place } = {
  "211102002": [122.032, 41.192],
  "211102003": [122.058, 41.199],
  "211102004": [122.008, 41.18],
  "211102005": [122.083, 41.186],
  "211102008": [122.106, 41.203],
  "211102009": [122.05, 41.223],
  "211102100": [122.142, 41.222],
  "211102101": [122.004, 41.226],
  "211103001": [122.071, 41.123],
  "211103002": [122.062, 41.147],
  "211103003": [122.024, 41.143],
  "211103004": [122.096, 41.147],
  "211103007": [121.913, 41.132],
  "211103008": [121.812, 41.108],
  "211103013": [121.955, 41.168],
  "211103016": [122.034, 41.114],
  "211103017": [122.105, 41.119],
  "211103018": [122.068, 41.093],
  "211103019": [122.074, 41.167],
  "211103400": [122.146, 41.142],
  "211104002": [121.985, 40.812, "211171"],
  "211104004": [122.08, 40.998],
  "211104005": [122.11, 41.055],
  "211104006": [122.175, 41.012],
  "211104007": [121.998, 40.968],
  "211104009": [121.985, 41.048],
  "211104101": [122.145, 40.822],
  "211104103": [122.232, 41.06],
  "211104104": [122.325, 41.115],
  "211104106": [122.145, 40.943],
  "211104107": [121.94, 41.06],
  "211104108": [122.26, 40.985],
  "211104109": [122.215, 41.118],
  "211104112": [122.04, 40.905],
  "211104113": [122.2, 40.88],
  "211104114": [121.9, 40.985, "211172"],
  "211122001": [122.08, 41.265],
  "211122002": [122.045, 41.345],
  "211122003": [121.925, 41.222],
  "211122004": [121.665, 41.07, "211172"],
  "211122101": [122.335, 41.275],
  "211122103": [121.78, 41.215],
  "211122104": [121.555, 41.235, "211172"],
  "211122106": [121.655, 41.175, "211172"],
  "211122107": [122.43, 41.215],
  "211122108": [122.26, 41.19],
  "211122110": [121.985, 41.275],
  "211122111": [121.85, 41.295],
  "211122112": [122.175, 41.29],
  "211122400": [121.93, 41.355]
}

export interface Division {
  readonly code: Id.AreaCode
  readonly kind: Area.AreaKind
  readonly name: Label.Label
  readonly parent?: Id.AreaCode
}

export interface Street extends Division {
  readonly lon: number
  readonly lat: number
  /** Built-up streets have communities, the others villages. */
  readonly urban: boolean
}

const isUrban = ({ code, kind }: Division): boolean =>
  kind !== "township" && (code.startsWith("211102") || code.startsWith("211103"))

export const streets: ReadonlyArray<Street> = Panjin2020.areas.flatMap((area) => {
  const place = places[area.code]
  if (place === undefined) return []
  const [lon, lat, zone] = place
  return [
    { ...area, ...(zone === undefined ? {} : { parent: Id.AreaCode.make(zone) }), lon, lat, urban: isUrban(area) }
  ]
})

/** City, districts, county and zones. */
export const above: ReadonlyArray<Division> = Panjin2020.areas.filter(({ code }) => code.length === 6)

export const CITY = Id.AreaCode.make("211100")
