/** Who acts in a scenario: the same people as in the example city. */
import type { Actor } from "@wangge/core/kernel"
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
  "system"
])
export type Who = typeof Who.Type

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
  system: Sweeper.SYSTEM
}
