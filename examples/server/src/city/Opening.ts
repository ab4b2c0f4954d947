/** The commands that make the example city: areas from the top down, then who serves in them. */
import type { GridCommand } from "@wangge/core/grid"
import type { Day, Id } from "@wangge/core/kernel"
import { communities, grids } from "./Ground.ts"
import { administratorOf, memberOf, substituteOf } from "./Staff.ts"
import { above, streets } from "./Streets.ts"

/** Grids that wait for a member, so that the coverage has something to say. */
const VACANT_EVERY = 40

const polygon = (ring: (typeof grids)[number]["ring"]) => ({
  type: "Polygon" as const,
  coordinates: [ring.map(([lon, lat]): [number, number] => [lon, lat])]
})

/** In the order in which they must come. */
export const areas = (from: Day.Day): ReadonlyArray<GridCommand.GridCommand> => [
  ...above.map((area): GridCommand.GridCommand => ({ _tag: "OpenArea", ...area, from })),
  ...streets.map(
    ({ code, kind, name, parent }): GridCommand.GridCommand => ({
      _tag: "OpenArea",
      code,
      kind,
      name,
      ...(parent === undefined ? {} : { parent }),
      from
    })
  ),
  ...communities.map(
    ({ areaM2, code, households, kind, name, parent, population }): GridCommand.GridCommand => ({
      _tag: "OpenArea",
      code,
      kind,
      name,
      parent,
      figures: { households, population, areaM2 },
      from
    })
  ),
  ...grids.map(
    ({ code, households, kind, name, parent, population, ring }): GridCommand.GridCommand => ({
      _tag: "OpenArea",
      code,
      kind,
      name,
      parent,
      figures: { households, population },
      boundary: polygon(ring),
      from
    })
  )
]

const duty = (
  area: Id.AreaCode,
  person: Id.PersonId,
  kind: "administrator" | "member",
  rank: "primary" | "substitute",
  from: Day.Day
): GridCommand.GridCommand => ({ _tag: "AssignDuty", area, duty: kind, person, rank, from })

export const duties = (from: Day.Day): ReadonlyArray<GridCommand.GridCommand> => [
  ...communities.map(({ code }) => duty(code, administratorOf(code), "administrator", "primary", from)),
  ...grids.flatMap(({ code }, i) =>
    i % VACANT_EVERY === VACANT_EVERY - 1
      ? []
      : [
          duty(code, memberOf(code), "member", "primary", from),
          ...(i % 2 === 0 ? [duty(code, substituteOf(code), "member", "substitute", from)] : [])
        ]
  )
]
