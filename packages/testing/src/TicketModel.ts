/**
 * A ticket as a few words and counters: which stage it is in, who holds it, how often what happened. It knows the order of
 * stages and who may act, nothing of clocks, evidence or places, and is written down apart from the rules that it judges.
 */
import type { Actor, Id } from "@wangge/core/kernel"
import type { Ticket, TicketCommand } from "@wangge/core/ticket"

export interface TicketModel {
  readonly stage: Ticket.Status
  /** Where a suspension goes back to. */
  readonly back?: Ticket.Status
  readonly unit?: Id.UnitId
  readonly joint: ReadonlyArray<Id.UnitId>
  readonly repairer?: Id.PersonId
  readonly asked?: "unit" | "centre"
  readonly reporters: ReadonlyArray<Id.PersonId>
  readonly counts: Ticket.Counts
}

const none: Ticket.Counts = {
  dispatches: 0,
  bounces: 0,
  transfers: 0,
  reworks: 0,
  reopened: 0,
  extensions: 0,
  suspensions: 0,
  urged: 0,
  escalation: 0
}

export const initial: TicketModel = { stage: "None", joint: [], reporters: [], counts: none }

interface Rule {
  readonly in: string
  readonly by: string
  /** Conditions besides stage and role. */
  readonly if?: (model: TicketModel, actor: Actor.Actor) => boolean
}

const OPEN = "Reported Filed Dispatched Accepted OnSite Suspended Repaired Checked"
const YOUNG = "Reported Filed"
const WORK = "Dispatched Accepted OnSite"

const own = (model: TicketModel, actor: Actor.Actor) => model.unit === actor.unit
const mine = (model: TicketModel, actor: Actor.Actor) =>
  actor.role !== "resident" || model.reporters.includes(actor.person)

const rules: { readonly [T in TicketCommand.Tag]: Rule } = {
  ReportTicket: {
    in: "None",
    by: "resident gridMember gridAdministrator supervisor acceptor shiftLead handler unitLead system"
  },
  VerifyReport: { in: "Reported", by: "gridMember gridAdministrator supervisor" },
  FileTicket: { in: "Reported", by: "acceptor shiftLead" },
  DeclineTicket: { in: "Reported", by: "acceptor shiftLead" },
  DispatchTicket: { in: "Filed", by: "dispatcher shiftLead" },
  AcceptTicket: { in: "Dispatched", by: "handler unitLead", if: own },
  ReturnTicket: { in: "Dispatched", by: "handler unitLead", if: own },
  TransferTicket: { in: WORK, by: "dispatcher shiftLead" },
  ArriveOnSite: { in: "Accepted", by: "handler unitLead", if: own },
  ReachMilestone: { in: "OnSite", by: "handler unitLead", if: own },
  ReportJointWork: {
    in: WORK,
    by: "handler unitLead",
    if: (model, actor) => model.joint.some((unit) => unit === actor.unit)
  },
  RepairTicket: { in: "OnSite", by: "handler unitLead", if: own },
  CheckRepair: {
    in: "Repaired",
    by: "supervisor gridMember gridAdministrator shiftLead",
    if: (model, actor) => model.repairer !== actor.person
  },
  CloseTicket: { in: "Checked", by: "acceptor shiftLead" },
  RecordReturnVisit: { in: "Closed", by: "acceptor shiftLead gridMember gridAdministrator resident", if: mine },
  MergeTicket: { in: `${YOUNG} ${WORK}`, by: "acceptor dispatcher shiftLead" },
  AdoptDuplicate: { in: OPEN, by: "system" },
  SuspendTicket: { in: WORK, by: "dispatcher shiftLead" },
  ResumeTicket: { in: "Suspended", by: "dispatcher shiftLead system" },
  RequestExtension: { in: "Accepted OnSite", by: "handler unitLead", if: own },
  DecideExtension: {
    in: "Accepted OnSite",
    by: "unitLead dispatcher shiftLead",
    if: (model, actor) =>
      actor.role === "unitLead" ? own(model, actor) && model.asked === "unit" : model.asked === "centre"
  },
  UrgeTicket: {
    in: OPEN,
    by: "resident gridMember gridAdministrator supervisor acceptor dispatcher shiftLead",
    if: mine
  },
  EscalateTicket: { in: OPEN, by: "supervisor dispatcher shiftLead system" },
  ReopenTicket: { in: "Closed", by: "resident supervisor acceptor shiftLead", if: mine },
  WithdrawTicket: {
    in: `${YOUNG} ${WORK} Suspended`,
    by: "resident gridMember gridAdministrator acceptor shiftLead",
    if: ({ stage, reporters }, { role, person }) =>
      role === "shiftLead" || (YOUNG.includes(stage) && (role === "acceptor" || reporters.includes(person)))
  },
  CorrectTicket: { in: `${YOUNG} ${WORK}`, by: "acceptor dispatcher shiftLead" },
  RecordDue: { in: OPEN, by: "system" },
  RecomputeDeadlines: { in: OPEN, by: "system" }
}

const has = (words: string, word: string): boolean => words.split(" ").includes(word)

/** Whether stage, role and the role's conditions let the command through; evidence and the like may still refuse it. */
export const allows = (model: TicketModel, tag: TicketCommand.Tag, actor: Actor.Actor): boolean => {
  const rule = rules[tag]
  return has(rule.in, model.stage) && has(rule.by, actor.role) && (rule.if?.(model, actor) ?? true)
}

/** Commands for which this is the stage. */
export const inSeason = (model: TicketModel): ReadonlyArray<TicketCommand.Tag> =>
  (Object.keys(rules) as ReadonlyArray<TicketCommand.Tag>).filter((tag) => has(rules[tag].in, model.stage))

/** The command that leads on from a stage. */
export const onward: { readonly [S in Ticket.Status]?: TicketCommand.Tag } = {
  None: "ReportTicket",
  Reported: "FileTicket",
  Filed: "DispatchTicket",
  Dispatched: "AcceptTicket",
  Accepted: "ArriveOnSite",
  OnSite: "RepairTicket",
  Suspended: "ResumeTicket",
  Repaired: "CheckRepair",
  Checked: "CloseTicket",
  Closed: "ReopenTicket"
}

/** The roles that a command is for. */
export const rolesFor = (tag: TicketCommand.Tag): ReadonlyArray<Actor.Role> =>
  rules[tag].by.split(" ") as ReadonlyArray<Actor.Role>

const counted = (model: TicketModel, name: keyof Ticket.Counts): TicketModel => ({
  ...model,
  counts: { ...model.counts, [name]: model.counts[name] + 1 }
})

type Passing = "unit" | "back" | "repairer" | "asked"

const without = (model: TicketModel, ...keys: ReadonlyArray<Passing>): TicketModel => {
  const { unit, back, repairer, asked, ...lasting } = model
  const kept = Object.entries({ unit, back, repairer, asked }).filter(
    ([key, value]) => value !== undefined && !keys.some((one) => one === key)
  )
  return { ...lasting, ...Object.fromEntries(kept) }
}

const reopened = (model: TicketModel): TicketModel => {
  const { counts } = counted(model, "reopened")
  const fresh = { ...counts, dispatches: 0, extensions: 0, escalation: 0 }
  return { ...without(model, "unit", "repairer"), stage: "Filed", joint: [], counts: fresh }
}

/** The ticket after a command that was carried out. `levels` is how high a ticket can be raised. */
export const after = (
  model: TicketModel,
  command: TicketCommand.TicketCommand,
  actor: Actor.Actor,
  levels = 3
): TicketModel => {
  switch (command._tag) {
    case "ReportTicket":
      return { ...model, stage: "Reported", reporters: [actor.person] }
    case "FileTicket":
      return { ...model, stage: "Filed" }
    case "DeclineTicket":
      return { ...model, stage: "Declined" }
    case "DispatchTicket":
      return counted({ ...model, stage: "Dispatched", unit: command.unit, joint: command.joint ?? [] }, "dispatches")
    case "AcceptTicket":
      return { ...model, stage: "Accepted" }
    case "ReturnTicket":
      return counted({ ...without(model, "unit"), stage: "Filed", joint: [] }, "bounces")
    case "TransferTicket":
      return counted({ ...without(model, "asked"), stage: "Dispatched", unit: command.unit }, "transfers")
    case "ArriveOnSite":
      return { ...model, stage: "OnSite" }
    case "RepairTicket":
      return { ...without(model, "asked"), stage: "Repaired", repairer: actor.person }
    case "CheckRepair":
      return command.passed
        ? { ...model, stage: "Checked" }
        : counted({ ...without(model, "repairer"), stage: "Accepted" }, "reworks")
    case "CloseTicket":
      return { ...model, stage: "Closed" }
    case "RecordReturnVisit":
      return command.satisfaction === "dissatisfied" ? reopened(model) : model
    case "MergeTicket":
      return { ...without(model, "asked", "unit"), stage: "Merged" }
    case "AdoptDuplicate":
      return { ...model, reporters: [...model.reporters, ...command.reports.map(({ by }) => by)] }
    case "SuspendTicket":
      return counted({ ...model, stage: "Suspended", back: model.stage }, "suspensions")
    case "ResumeTicket":
      return { ...without(model, "back"), stage: model.back ?? model.stage }
    case "RequestExtension":
      return { ...model, asked: actor.role === "unitLead" ? "centre" : "unit" }
    case "DecideExtension":
      if (!command.granted) return without(model, "asked")
      return model.asked === "unit" ? { ...model, asked: "centre" } : counted(without(model, "asked"), "extensions")
    case "UrgeTicket":
      return counted(model, "urged")
    case "EscalateTicket":
      return { ...model, counts: { ...model.counts, escalation: Math.min(levels, model.counts.escalation + 1) } }
    case "ReopenTicket":
      return reopened(model)
    case "WithdrawTicket":
      return { ...without(model, "asked", "unit", "back"), stage: "Withdrawn" }
    case "VerifyReport":
    case "ReachMilestone":
    case "ReportJointWork":
    case "CorrectTicket":
    case "RecordDue":
    case "RecomputeDeadlines":
      return model
  }
}

/** What a ticket says of what the model knows. */
export const seen = (ticket: Ticket.Ticket) =>
  ticket._tag === "None"
    ? { stage: ticket._tag, counts: none }
    : { stage: ticket._tag, counts: ticket.file.counts, ...("work" in ticket ? { unit: ticket.work.unit } : {}) }

/** The same of the model. */
export const said = ({ stage, counts, unit }: TicketModel) => {
  const holds = !has("None Reported Filed Declined Withdrawn Merged", stage)
  return { stage, counts, ...(holds && unit !== undefined ? { unit } : {}) }
}
