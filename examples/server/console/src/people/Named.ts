/** How lists write people and what they hold. */
import type { Label } from "@wangge/core/kernel"
import { Post } from "@wangge/core/workforce"
import type { Held } from "../api/PeopleModel.ts"
import type * as Field from "../command/Field.ts"
import type { Option } from "../shell/Options.tsx"

interface Someone {
  readonly person: string
  readonly name?: string
}

/** Name and id: two people may have one name. */
export const of = ({ name, person }: Someone): string => (name === undefined ? person : `${name} · ${person}`)

export const options = (people: ReadonlyArray<Someone>): ReadonlyArray<Option> =>
  people.map((one): Option => [one.person, of(one)])

type Meant = Someone & Pick<Held, "place" | "kind" | "from">

/** An appointment as an answer that names it. */
export const pick = (
  { place, kind, from, ...someone }: Meant,
  language: Label.Language,
  areaName: (code: string) => string
): Field.Pick => ({
  key: [someone.person, place, kind, from].join("/"),
  text: [of(someone), areaName(place), Post.labels[kind][language], from].join(" · "),
  body: { person: someone.person, place, kind, from }
})
