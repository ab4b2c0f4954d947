/** Who acts in a scenario: the same people as in the example city. */
import { type Actor, Id } from "@wangge/core/kernel"
import { Lamp, Staff, Sweeper } from "@wangge/example-server"
import * as Schema from "effect/Schema"

export const Who = Schema.Literals([
  "gridMember",
  "acceptor",
  "dispatcher",
  "crew",
  "wrongCrew",
  "crewLead",
  "supervisor",
  "personnelOfficer",
  "personnelChief",
  "accountant",
  "chiefAccountant",
  "auditor",
  "administrator",
  "secretary",
  "gridAdministrator",
  "system"
])
export type Who = typeof Who.Type

/** Acts for whatever village or community a document speaks of. */
const anywhere = (id: string, role: Actor.Role): Actor.Actor => ({ person: Id.PersonId.make(id), role, scope: [] })

export const cast: { readonly [W in Who]: Actor.Actor } = {
  gridMember: Staff.member(Lamp.grid.code),
  acceptor: Staff.acceptor,
  dispatcher: Staff.dispatcher,
  crew: Staff.worker(Lamp.unit),
  wrongCrew: Staff.worker(Staff.unitFor("urban-management", "211103")),
  crewLead: Staff.lead(Lamp.unit),
  supervisor: Staff.supervisor,
  personnelOfficer: Staff.personnelOfficer,
  personnelChief: Staff.personnelChief,
  accountant: Staff.accountant,
  chiefAccountant: Staff.chiefAccountant,
  auditor: Staff.auditor,
  administrator: Staff.administrator,
  secretary: anywhere("secretary-1", "secretary"),
  gridAdministrator: anywhere("ga-1", "gridAdministrator"),
  system: Sweeper.SYSTEM
}
