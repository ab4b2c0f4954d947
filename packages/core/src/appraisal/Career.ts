/**
 * One recruitment reserved for good village and community staff 定向招录 (PJ-D1): announced, registered for, examined. Its posts
 * lie in the civil service or a public institution, outside the establishment, so it holds no post of a place free and ends
 * with a result; leaving the present post is another decision.
 */
import * as Schema from "effect/Schema"
import { Day } from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import { Points } from "../workforce/Ranking.ts"
import { announcement } from "./CareerEvent.ts"
import { kindLabels } from "./CareerRules.ts"

export const Entrant = Schema.Struct({
  person: PersonId,
  registeredOn: Day,
  place: Schema.optionalKey(AreaCode),
  street: Schema.optionalKey(AreaCode),
  district: Schema.optionalKey(AreaCode),
  withdrawnOn: Schema.optionalKey(Day),
  passed: Schema.optionalKey(Schema.Boolean),
  points: Schema.optionalKey(Points)
}).annotate({ identifier: "CareerEntrant" })
export type Entrant = typeof Entrant.Type

const fields = {
  ...announcement,
  /** By person. */
  entrants: Schema.Array(Entrant)
}

export const Career = Schema.TaggedUnion({
  None: {},
  Registering: fields,
  Examined: { ...fields, examinedOn: Day },
  Closed: { ...fields, closedOn: Day, reason: Schema.String }
}).annotate({ identifier: "Career" })
export type Career = typeof Career.Type
export type Of<Tag extends Career["_tag"]> = Extract<Career, { readonly _tag: Tag }>
export type Known = Exclude<Career, { readonly _tag: "None" }>

export const stageLabels: { readonly [S in Career["_tag"]]: Label.Label } = {
  None: Label.of("尚未公告", "not announced"),
  Registering: Label.of("报名", "registration"),
  Examined: Label.of("已出结果", "results recorded"),
  Closed: Label.of("已结束", "closed")
}

export const initial: Career = { _tag: "None" }

export const entrantOf = ({ entrants }: Known, person: PersonId): Entrant | undefined =>
  entrants.find((one) => one.person === person)

/** Those who registered and did not withdraw. */
export const standing = ({ entrants }: Known): ReadonlyArray<Entrant> =>
  entrants.filter(({ withdrawnOn }) => withdrawnOn === undefined)

/** How many of a street registered and passed; without a street, of places that lie in none. */
export interface StreetFigures {
  readonly street?: AreaCode
  readonly registered: number
  readonly passed: number
}

/** By street. */
export const byStreet = (state: Known): ReadonlyArray<StreetFigures> => {
  const entrants = standing(state)
  const streets = [...new Set(entrants.map(({ street }) => street))].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))
  return streets.map((street) => {
    const own = entrants.filter((one) => one.street === street)
    return {
      ...(street === undefined ? {} : { street }),
      registered: own.length,
      passed: own.filter(({ passed }) => passed === true).length
    }
  })
}

/** How many registered and passed, street by street. */
export const explain = (state: Known): Explanation.Explanation => {
  const people = (n: number) => Explanation.count(n, Label.of("人", n === 1 ? "person" : "people"))
  const streets = byStreet(state)
  const figures = (registered: number, passed: number) => [
    Explanation.step(Label.of("报名", "registered"), { quantity: people(registered) }),
    Explanation.step(Label.of("通过", "passed"), { quantity: people(passed) })
  ]
  const sum = (of: (one: StreetFigures) => number) => streets.reduce((total, one) => total + of(one), 0)
  return Explanation.step(kindLabels[state.kind], {
    quantity: Explanation.words(stageLabels[state._tag]),
    source: Source.fact("PJ-D1"),
    steps: [
      ...figures(
        sum(({ registered }) => registered),
        sum(({ passed }) => passed)
      ),
      ...streets.map(({ street, registered, passed }) =>
        Explanation.step(street === undefined ? Label.of("不属街道", "in no street") : Label.same(street), {
          steps: figures(registered, passed)
        })
      )
    ]
  })
}
