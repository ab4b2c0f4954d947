/**
 * Who may ask what of a ticket: one row a command, one entry a role that may, with the conditions that hold for it. A
 * role that is not in a row may not at all. `[]` is no further condition.
 *
 * The area scope of the actor must cover the ticket as it lies. Who merges must cover the ticket that it goes into too, and
 * who corrects a place the new one: else a ticket would go out of sight for the one who moved it. A report may come from
 * anywhere: a trouble does not end at a boundary, and who sees one need not know whose it is.
 */
import type { Role } from "../kernel/Actor.ts"
import type { Tag } from "./TicketCommand.ts"

/**
 * `ownUnit` the actor's unit leads the ticket · `jointUnit` it is one of the joint units · `ownReport` the actor made one of
 * its reports · `beforeDispatch` no unit holds it · `notRepairer` another person did the repair · `unitLevel`,
 * `centreLevel` the extension waits for this level.
 */
export type Condition =
  | "ownUnit"
  | "jointUnit"
  | "ownReport"
  | "beforeDispatch"
  | "notRepairer"
  | "unitLevel"
  | "centreLevel"

export type Row = { readonly [R in Role]?: ReadonlyArray<Condition> }

export const permissions: { readonly [T in Tag]: Row } = {
  ReportTicket: {
    resident: [],
    gridMember: [],
    gridAdministrator: [],
    supervisor: [],
    acceptor: [],
    shiftLead: [],
    handler: [],
    unitLead: [],
    system: []
  },
  VerifyReport: { gridMember: [], gridAdministrator: [], supervisor: [] },
  FileTicket: { acceptor: [], shiftLead: [] },
  DeclineTicket: { acceptor: [], shiftLead: [] },
  DispatchTicket: { dispatcher: [], shiftLead: [] },
  AcceptTicket: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  ReturnTicket: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  TransferTicket: { dispatcher: [], shiftLead: [] },
  ArriveOnSite: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  ReachMilestone: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  ReportJointWork: { handler: ["jointUnit"], unitLead: ["jointUnit"] },
  RepairTicket: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  CheckRepair: {
    supervisor: ["notRepairer"],
    gridMember: ["notRepairer"],
    gridAdministrator: ["notRepairer"],
    shiftLead: ["notRepairer"]
  },
  CloseTicket: { acceptor: [], shiftLead: [] },
  RecordReturnVisit: {
    acceptor: [],
    shiftLead: [],
    gridMember: [],
    gridAdministrator: [],
    resident: ["ownReport"]
  },
  MergeTicket: { acceptor: [], dispatcher: [], shiftLead: [] },
  AdoptDuplicate: { system: [] },
  SuspendTicket: { dispatcher: [], shiftLead: [] },
  ResumeTicket: { dispatcher: [], shiftLead: [], system: [] },
  RequestExtension: { handler: ["ownUnit"], unitLead: ["ownUnit"] },
  DecideExtension: { unitLead: ["ownUnit", "unitLevel"], dispatcher: ["centreLevel"], shiftLead: ["centreLevel"] },
  UrgeTicket: {
    resident: ["ownReport"],
    gridMember: [],
    gridAdministrator: [],
    supervisor: [],
    acceptor: [],
    dispatcher: [],
    shiftLead: []
  },
  EscalateTicket: { supervisor: [], dispatcher: [], shiftLead: [], system: [] },
  ReopenTicket: { resident: ["ownReport"], supervisor: [], acceptor: [], shiftLead: [] },
  WithdrawTicket: {
    resident: ["beforeDispatch", "ownReport"],
    gridMember: ["beforeDispatch", "ownReport"],
    gridAdministrator: ["beforeDispatch", "ownReport"],
    acceptor: ["beforeDispatch"],
    shiftLead: []
  },
  CorrectTicket: { acceptor: [], dispatcher: [], shiftLead: [] },
  RecordDue: { system: [] },
  RecomputeDeadlines: { system: [] }
}

/** The roles that may ask a command, under whatever conditions. */
export const rolesFor = (command: Tag): ReadonlyArray<Role> => Object.keys(permissions[command]) as ReadonlyArray<Role>

/**
 * The commands that a role may ask, under whatever conditions.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { TicketPermissions } = await import("@wangge/core/ticket")
 * expect(TicketPermissions.commandsFor("auditor")).toEqual([])
 * expect(TicketPermissions.commandsFor("handler")).toContain("RepairTicket")
 * expect(TicketPermissions.permissions.RepairTicket.handler).toEqual(["ownUnit"])
 * ```
 */
export const commandsFor = (role: Role): ReadonlyArray<Tag> =>
  (Object.keys(permissions) as ReadonlyArray<Tag>).filter((command) => permissions[command][role] !== undefined)
