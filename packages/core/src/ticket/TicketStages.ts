/** In which stages of a ticket each command may come: the whole state machine in one table. */
import type { In, Status, Ticket } from "./Ticket.ts"
import { openStatuses } from "./Ticket.ts"
import type { Tag } from "./TicketCommand.ts"

const HANDLING = ["Dispatched", "Accepted", "OnSite"] as const
/** No other unit's work has been handed in yet. */
const BEFORE_REPAIR = ["Reported", "Filed", ...HANDLING] as const

export const stages = {
  ReportTicket: ["None"],
  VerifyReport: ["Reported"],
  FileTicket: ["Reported"],
  DeclineTicket: ["Reported"],
  DispatchTicket: ["Filed"],
  AcceptTicket: ["Dispatched"],
  /** Whoever has accepted is responsible: from then on only a transfer helps (R2-15). */
  ReturnTicket: ["Dispatched"],
  TransferTicket: HANDLING,
  ArriveOnSite: ["Accepted"],
  ReachMilestone: ["OnSite"],
  ReportJointWork: HANDLING,
  RepairTicket: ["OnSite"],
  CheckRepair: ["Repaired"],
  CloseTicket: ["Checked"],
  RecordReturnVisit: ["Closed"],
  MergeTicket: BEFORE_REPAIR,
  AdoptDuplicate: openStatuses,
  SuspendTicket: HANDLING,
  ResumeTicket: ["Suspended"],
  RequestExtension: ["Accepted", "OnSite"],
  DecideExtension: ["Accepted", "OnSite"],
  UrgeTicket: openStatuses,
  EscalateTicket: openStatuses,
  ReopenTicket: ["Closed"],
  WithdrawTicket: [...BEFORE_REPAIR, "Suspended"],
  CorrectTicket: BEFORE_REPAIR,
  RecordDue: openStatuses,
  RecomputeDeadlines: openStatuses
} as const satisfies { readonly [T in Tag]: ReadonlyArray<Status> }

export const isIn = <S extends Status>(ticket: Ticket, statuses: ReadonlyArray<S>): ticket is In<S> =>
  statuses.some((status) => status === ticket._tag)
