/** Which fields each command on a ticket asks for, and which commands lead on. */
import type { TicketCommands } from "@wangge/adapter-http/api"
import type { TicketDetail } from "../api/Model.ts"
import type { Dictionary } from "../shell/Dictionary.ts"

export type Tag = TicketCommands.Named
type Name = keyof Dictionary["command"]["fields"]

/** A field whose choices depend on the ticket. */
export type Asked = { readonly name: Name; readonly optional?: true } & (
  | { readonly kind: "text" | "flag" | "unit" | "units" | "photos" | "moment" | "ticket" | "place" | "category" }
  | { readonly kind: "standard" | "milestone" | "reporter" | "urgency" | "reason" | "satisfaction" }
  | { readonly kind: "passed" | "granted" }
)

const note: Asked = { name: "note", kind: "text", optional: true }
const reason: Asked = { name: "reason", kind: "text" }
const evidence: Asked = { name: "evidence", kind: "photos" }

/** In the order in which a form shows them. */
export const asks: { readonly [T in Tag]: ReadonlyArray<Asked> } = {
  VerifyReport: [{ name: "found", kind: "flag" }, evidence, note],
  FileTicket: [
    { name: "standard", kind: "standard" },
    { name: "urgency", kind: "urgency", optional: true }
  ],
  DeclineTicket: [
    { name: "reason", kind: "reason" },
    { name: "note", kind: "text" }
  ],
  DispatchTicket: [{ name: "unit", kind: "unit" }, { name: "joint", kind: "units", optional: true }, note],
  AcceptTicket: [],
  ReturnTicket: [
    { name: "reason", kind: "reason" },
    { name: "note", kind: "text" }
  ],
  TransferTicket: [{ name: "unit", kind: "unit" }, reason],
  ArriveOnSite: [
    { name: "place", kind: "place", optional: true },
    { name: "evidence", kind: "photos", optional: true }
  ],
  ReachMilestone: [{ name: "milestone", kind: "milestone" }, evidence],
  ReportJointWork: [evidence, note],
  RepairTicket: [evidence, note],
  CheckRepair: [{ name: "passed", kind: "passed" }, { name: "evidence", kind: "photos", optional: true }, note],
  CloseTicket: [],
  RecordReturnVisit: [
    { name: "reporter", kind: "reporter", optional: true },
    { name: "reached", kind: "flag" },
    { name: "solved", kind: "flag", optional: true },
    { name: "satisfaction", kind: "satisfaction", optional: true },
    note
  ],
  MergeTicket: [{ name: "into", kind: "ticket" }, reason],
  SuspendTicket: [{ name: "until", kind: "moment" }, reason],
  ResumeTicket: [],
  RequestExtension: [reason],
  DecideExtension: [
    { name: "granted", kind: "granted" },
    { name: "reason", kind: "text", optional: true }
  ],
  UrgeTicket: [note],
  EscalateTicket: [reason],
  ReopenTicket: [reason],
  WithdrawTicket: [reason],
  CorrectTicket: [
    { name: "category", kind: "category", optional: true },
    { name: "urgency", kind: "urgency", optional: true },
    { name: "place", kind: "place", optional: true },
    { name: "description", kind: "text", optional: true }
  ]
}

/** What leads a ticket on; the rest are side roads. */
const onward: ReadonlyArray<Tag> = [
  "FileTicket",
  "DispatchTicket",
  "AcceptTicket",
  "ArriveOnSite",
  "RepairTicket",
  "ReportJointWork",
  "CheckRepair",
  "CloseTicket",
  "RecordReturnVisit",
  "ResumeTicket",
  "DecideExtension"
]
export const isOnward = (tag: Tag): boolean => onward.includes(tag)

/** The milestones of a ticket's clocks, by id, with their names. */
export const milestonesOf = ({ clocks }: TicketDetail) =>
  new Map(
    clocks.flatMap(({ clock, label }) =>
      clock.target.milestone === undefined ? [] : [[clock.target.milestone, label]]
    )
  )
