/** Who works in the example city: people of the grids, of the centre and of the units. Their made-up names live in the vault. */
import { Actor, Id, Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import type { Unit } from "@wangge/core/ticket"
import { communities, grids } from "./Ground.ts"
import { personName, phoneNumber } from "./Names.ts"
import { streets } from "./Streets.ts"

const person = (text: string): Id.PersonId => Id.PersonId.make(text)

export const administratorOf = (community: Id.AreaCode): Id.PersonId => person(`ga-${community}`)
export const memberOf = (grid: Id.AreaCode): Id.PersonId => person(`gm-${grid}`)

export const secretaryOf = (place: Id.AreaCode): Id.PersonId => person(`secretary-${place}-1`)

/** The member of the other grid of the same community stands in. */
export const substituteOf = (grid: Id.AreaCode): Id.PersonId =>
  memberOf(Id.AreaCode.make(`${grid.slice(0, -1)}${grid.endsWith("1") ? "2" : "1"}`))

const everywhere = (id: string, role: Actor.Role): Actor.Actor => ({ person: person(id), role, scope: [] })

export const acceptor = everywhere("centre-acceptor-1", "acceptor")
export const dispatcher = everywhere("centre-dispatcher-1", "dispatcher")
export const shiftLead = everywhere("centre-lead-1", "shiftLead")
export const supervisor = everywhere("centre-supervisor-1", "supervisor")
export const auditor = everywhere("auditor-1", "auditor")
export const administrator = everywhere("administrator-1", "administrator")

/** The organisation and personnel office; two people, since who drafts does not decide on appeals. */
export const personnelOfficer = everywhere("personnel-1", "personnelOfficer")
export const personnelChief = everywhere("personnel-2", "personnelOfficer")
/** Two accountants, since who drafts a payroll does not close it. */
export const accountant = everywhere("accountant-1", "accountant")
export const chiefAccountant = everywhere("accountant-2", "accountant")

/** A member acts within the community of the grid. */
export const member = (grid: Id.AreaCode): Actor.Actor => ({
  person: memberOf(grid),
  role: "gridMember",
  scope: [Id.AreaCode.make(grid.slice(0, 12))]
})

export const hall = (community: Id.AreaCode): Actor.Actor => ({
  person: administratorOf(community),
  role: "gridAdministrator",
  scope: [community]
})

/** The Party secretary of a village or community, who acts for that place. */
export const secretary = (place: Id.AreaCode): Actor.Actor => ({
  person: secretaryOf(place),
  role: "secretary",
  scope: [place]
})

/** What a token's owner is called: the role, and which of two it is. */
export const nameOf = (actor: Actor.Actor): Label.Label => {
  const { en, zh } = Actor.roleLabels[actor.role]
  return actor === personnelChief || actor === chiefAccountant
    ? Label.of(`${zh}（复核）`, `${en}, who checks the other`)
    : Label.of(zh, en)
}

export const resident = (n: number): Actor.Actor => everywhere(`resident-${n}`, "resident")

/** Who waits for an answer to the nth report. */
export const reporter = (n: number): Id.SubjectId => Id.SubjectId.make(`reporter-${n}`)

const policyUnits = Panjin2020.pack.ticket.catalogue.values[0].value.units

/** The unit of a department that serves a district, the city's own where none does. */
export const unitFor = (department: string, district: string): Unit.Unit => {
  const all = policyUnits.filter((unit) => unit.department === department)
  const found =
    all.find(({ areas }) => areas.some((area) => area === district)) ?? all.find(({ areas }) => areas.length === 0)
  if (found === undefined) throw new Error(`no unit of ${department}`)
  return found
}

export const worker = ({ areas, id }: Unit.Unit): Actor.Actor => ({
  person: person(`crew-${id}`),
  role: "handler",
  unit: id,
  scope: areas
})

export const lead = ({ areas, id }: Unit.Unit): Actor.Actor => ({
  person: person(`lead-${id}`),
  role: "unitLead",
  unit: id,
  scope: areas
})

/** Everybody with a name and a telephone number, for the vault. */
export const people = (): ReadonlyArray<readonly [Id.SubjectId, { readonly name: string; readonly phone: string }]> =>
  [
    ...[acceptor, dispatcher, shiftLead, supervisor, auditor, administrator].map((actor) => actor.person),
    ...[personnelOfficer, personnelChief, accountant, chiefAccountant].map((actor) => actor.person),
    ...communities.map(({ code }) => administratorOf(code)),
    ...grids.map(({ code }) => memberOf(code)),
    ...policyUnits.flatMap((unit) => [worker(unit).person, lead(unit).person])
  ].map((id, n) => [Id.SubjectId.make(id), { name: personName(n), phone: phoneNumber(n) }] as const)

/** The street of a grid. */
export const streetOf = (grid: Id.AreaCode) => streets.find(({ code }) => grid.startsWith(code))
