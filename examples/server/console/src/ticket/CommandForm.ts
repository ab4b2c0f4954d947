/** Which fields each command asks for, and how a filled form becomes the command's body. */
import { TicketCommands } from "@wangge/adapter-http/api"
import { Satisfaction, TicketCommand, Urgency } from "@wangge/core/ticket"
import type { TicketDetail } from "../api/Model.ts"
import type { Dictionary } from "../shell/Dictionary.ts"

export type Tag = TicketCommands.Named
type Name = keyof Dictionary["command"]["fields"]

export type Field = { readonly name: Name; readonly optional?: true } & (
  | { readonly kind: "text" | "flag" | "unit" | "units" | "evidence" | "moment" | "ticket" | "place" | "category" }
  | { readonly kind: "standard" | "milestone" | "reporter" | "urgency" | "reason" | "satisfaction" }
  | { readonly kind: "passed" | "granted" }
)

const note: Field = { name: "note", kind: "text", optional: true }
const reason: Field = { name: "reason", kind: "text" }
const evidence: Field = { name: "evidence", kind: "evidence" }

/** In the order in which a form shows them. */
export const fields: { readonly [T in Tag]: ReadonlyArray<Field> } = {
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
    { name: "evidence", kind: "evidence", optional: true }
  ],
  ReachMilestone: [{ name: "milestone", kind: "milestone" }, evidence],
  ReportJointWork: [evidence, note],
  RepairTicket: [evidence, note],
  CheckRepair: [{ name: "passed", kind: "passed" }, { name: "evidence", kind: "evidence", optional: true }, note],
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

/** The commands that the caller may give now, those that lead on first. */
export const offered = (detail: TicketDetail): ReadonlyArray<Tag> => {
  const hasMilestones = milestonesOf(detail).size > 0
  const allowed = TicketCommands.tags
    .filter((tag) => detail.allowed.includes(TicketCommands.commands[tag].segment))
    .filter((tag) => tag !== "ReachMilestone" || hasMilestones)
  return [...allowed.filter(isOnward), ...allowed.filter((tag) => !isOnward(tag))]
}

export const reasonsOf = (tag: Tag) =>
  tag === "ReturnTicket" ? TicketCommand.ReturnReason.literals : TicketCommand.DeclineReason.literals
export const urgencies = Urgency.Urgency.literals
export const satisfactions = Satisfaction.Satisfaction.literals

/** `122.07, 41.12` or the same with a Chinese comma or a blank. */
export const readPlace = (text: string): { readonly lon: number; readonly lat: number } | undefined => {
  const [lon, lat, ...rest] = text
    .trim()
    .split(/[,，\s]+/)
    .map(Number)
  return lon !== undefined && lat !== undefined && rest.length === 0 && Number.isFinite(lon) && Number.isFinite(lat)
    ? { lon, lat }
    : undefined
}

/** `2020-01-06T19:50` on the city's clock. */
export const readMoment = (text: string, startOfDay: (day: string) => number): number => {
  const [day = "", time = ""] = text.split("T")
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return startOfDay(day) + (hour * 60 + minute) * 60_000
}

export const placeField = (name: string): string => `${name}.place`

/** The body as the form has it, photos left out; the server says what it lacks. */
export const bodyOf = (tag: Tag, form: FormData, startOfDay: (day: string) => number): Record<string, unknown> => {
  const body: Record<string, unknown> = {}
  for (const { name, kind } of fields[tag]) {
    const text = String(form.get(name) ?? "").trim()
    if (kind === "units") {
      const chosen = form.getAll(name)
      if (chosen.length > 0) body[name] = chosen
    } else if (kind !== "evidence" && text !== "") {
      body[name] =
        kind === "flag" || kind === "passed" || kind === "granted"
          ? text === "true"
          : kind === "place"
            ? readPlace(text)
            : kind === "moment"
              ? readMoment(text, startOfDay)
              : text
    }
  }
  return body
}
