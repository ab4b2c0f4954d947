/**
 * A staffed district for tests: communities under Panjin's policy, seven posts each, with everyone registered and appointed by
 * commands that the deciders accept.
 */
import type { GridCommand } from "@wangge/core/grid"
import { type Actor, Day, type Id, Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import type { Post, WorkforceCommand } from "@wangge/core/workforce"

export const DISTRICT = "211103" as Id.AreaCode
const STREET = "211103001" as Id.AreaCode
/** Everyone holds a post from this day on. */
export const SINCE = Day.of("2019-01-01")

const documents = ["d".repeat(64) as Id.EvidenceHash]
const posts: ReadonlyArray<Post.PostKind> = [
  "secretary",
  "director",
  "deputySecretary",
  "gridAdministrator",
  "gridAdministrator",
  "centreStaff",
  "centreStaff"
]

const actor = (person: string, role: Actor.Role): Actor.Actor => ({ person: person as Id.PersonId, role, scope: [] })
export const registrar = actor("registrar", "system")
export const officer = actor("officer", "personnelOfficer")
export const accountant = actor("accountant-1", "accountant")
export const secondAccountant = actor("accountant-2", "accountant")

/** The id of the person who holds the post of this number, counted from 0: `P0000`. */
export const personAt = (index: number): Id.PersonId => `P${String(index).padStart(4, "0")}` as Id.PersonId

const placeAt = (index: number): Id.AreaCode => `${STREET}${String(index + 1).padStart(3, "0")}` as Id.AreaCode

/** The community in which that person serves. */
export const placeOf = (index: number): Id.AreaCode => placeAt(Math.floor(index / posts.length))
export const postOf = (index: number): Post.PostKind => posts[index % posts.length] ?? "centreStaff"

/** The city's areas with as many communities as so many people fill, at most 999. */
export const areasFor = (people: number): ReadonlyArray<GridCommand.GridCommand> => {
  const opened = Panjin2020.openings(SINCE)
  const known = new Set(opened.flatMap((command) => (command._tag === "OpenArea" ? [command.code] : [])))
  const places = Array.from({ length: Math.ceil(people / posts.length) }, (_, i) => placeAt(i))
  return [
    ...opened,
    ...places.flatMap((code): ReadonlyArray<GridCommand.GridCommand> => {
      const figures = { population: 3_000, areaM2: 800_000 }
      return known.has(code)
        ? [{ _tag: "UpdateFigures", code, figures, from: SINCE }]
        : [{ _tag: "OpenArea", code, kind: "community", name: Label.same(code), parent: STREET, figures, from: SINCE }]
    })
  ]
}

const determined = (place: Id.AreaCode): WorkforceCommand.WorkforceCommand => ({
  _tag: "DetermineEstablishment",
  place,
  from: SINCE,
  tasks: [],
  number: posts.length,
  reason: "as many posts as the sample has",
  posts: { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 2 },
  documents
})

const hired = (index: number): ReadonlyArray<WorkforceCommand.WorkforceCommand> => {
  const person = personAt(index)
  const kind = postOf(index)
  return [
    {
      _tag: "RegisterPerson",
      person,
      subject: `S-${person}` as Id.SubjectId,
      birth: Day.of(`19${88 + (index % 8)}-05-01`),
      servedSince: Day.of(`20${10 + (index % 9)}-07-01`),
      returned: index % 3 === 0,
      qualification: {
        education: { level: index % 2 === 0 ? "bachelor" : "college", fullTime: true },
        certificate: index % 5 === 0 ? "junior" : "none"
      },
      from: SINCE,
      documents
    },
    {
      _tag: "Appoint",
      person,
      place: placeOf(index),
      kind,
      from: SINCE,
      entry: { _tag: "Assignment", organisation: "district-organisation", documents },
      ...(kind === "director" ? { term: { from: SINCE, to: Day.of("2024-01-01") } } : {}),
      documents
    }
  ]
}

/** The establishment of every community, then each person registered and appointed. */
export const staffOf = (people: number): ReadonlyArray<WorkforceCommand.WorkforceCommand> => [
  ...Array.from({ length: Math.ceil(people / posts.length) }, (_, i) => determined(placeAt(i))),
  ...Array.from({ length: people }, (_, i) => hired(i)).flat()
]
