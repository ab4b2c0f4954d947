/** Every command in every stage by every role: what comes of it, enumerated and not sampled. */
import type { Actor } from "@wangge/core/kernel"
import { type Id, Instant } from "@wangge/core/kernel"
import { Ticket, type TicketCommand, TicketDecider, TicketRefusal } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import {
  adoption,
  type Brought,
  carry,
  contextOf,
  inUnit,
  MONDAY,
  people,
  photo,
  primaryFor,
  ROADS,
  reportLamp,
  roles,
  stepsTo,
  ticketIn
} from "./TicketSample.ts"

type Tag = TicketCommand.Tag

/** A command that nothing but its stage and its sender can refuse. */
const commandOf = (tag: Tag, at: Instant.Instant, status: Ticket.Status): TicketCommand.TicketCommand => {
  const evidence = [photo(50, at)]
  const made: { readonly [T in Tag]: () => TicketCommand.Of<T> } = {
    ReportTicket: () => reportLamp({ evidence, channel: "gridMember" }),
    VerifyReport: () => ({ _tag: "VerifyReport", found: true, evidence }),
    FileTicket: () => ({ _tag: "FileTicket", standard: "single-out" }),
    DeclineTicket: () => ({ _tag: "DeclineTicket", reason: "notFound", note: "no lamp there" }),
    DispatchTicket: () => ({ _tag: "DispatchTicket", unit: ROADS }),
    AcceptTicket: () => ({ _tag: "AcceptTicket" }),
    ReturnTicket: () => ({ _tag: "ReturnTicket", reason: "notOurDuty", note: "not a city lamp" }),
    TransferTicket: () => ({ _tag: "TransferTicket", unit: "drainage-xlt" as Id.UnitId, reason: "nearer" }),
    ArriveOnSite: () => ({ _tag: "ArriveOnSite" }),
    ReachMilestone: () => ({ _tag: "ReachMilestone", milestone: "fence-off", evidence }),
    ReportJointWork: () => ({ _tag: "ReportJointWork", evidence }),
    RepairTicket: () => ({ _tag: "RepairTicket", evidence }),
    CheckRepair: () => ({ _tag: "CheckRepair", passed: true }),
    CloseTicket: () => ({ _tag: "CloseTicket" }),
    RecordReturnVisit: () => ({ _tag: "RecordReturnVisit", reached: true, solved: true, satisfaction: "satisfied" }),
    MergeTicket: () => ({ _tag: "MergeTicket", into: "T-2" as Id.TicketId, reason: "the same lamp" }),
    AdoptDuplicate: () => adoption(MONDAY, Instant.plus(at, Instant.MINUTE_MS), "Reported"),
    SuspendTicket: () => ({ _tag: "SuspendTicket", reason: "a part", until: Instant.plus(at, Instant.DAY_MS) }),
    ResumeTicket: () => ({ _tag: "ResumeTicket" }),
    RequestExtension: () => ({ _tag: "RequestExtension", reason: "a part" }),
    DecideExtension: () => ({ _tag: "DecideExtension", granted: true }),
    UrgeTicket: () => ({ _tag: "UrgeTicket" }),
    EscalateTicket: () => ({ _tag: "EscalateTicket", reason: "late" }),
    ReopenTicket: () => ({ _tag: "ReopenTicket", reason: "out again" }),
    WithdrawTicket: () => ({ _tag: "WithdrawTicket", reason: "by mistake" }),
    CorrectTicket: () => ({ _tag: "CorrectTicket", description: "the lamp before number 14" }),
    RecordDue: () => ({
      _tag: "RecordDue",
      target: status === "Reported" ? "filing.limit" : "repair.limit",
      due: "yellow"
    }),
    RecomputeDeadlines: () => ({ _tag: "RecomputeDeadlines", known: contextOf({ at }).today })
  }
  return made[tag]()
}

const sender = (role: Actor.Role, tag: Tag): Actor.Actor =>
  tag === "ReportJointWork" && people[role].unit !== undefined ? inUnit(people[role], ROADS) : people[role]

/** What comes of a command that is let through, by the tag of its event or refusal. */
interface Outcome {
  readonly stages: string
  readonly roles: string
  readonly gives: string
}

const OPEN = "Reported Filed Dispatched Accepted OnSite Suspended Repaired Checked"
const WORK = "Dispatched Accepted OnSite"

/** The table. A command without its row does not compile. */
const outcomes: { readonly [T in Tag]: ReadonlyArray<Outcome> } = {
  ReportTicket: [
    { stages: "None", roles: "gridMember gridAdministrator supervisor", gives: "TicketReported" },
    { stages: "None", roles: "resident acceptor shiftLead handler unitLead system", gives: "!ChannelNotYours" }
  ],
  VerifyReport: [{ stages: "Reported", roles: "gridMember gridAdministrator supervisor", gives: "ReportVerified" }],
  FileTicket: [{ stages: "Reported", roles: "acceptor shiftLead", gives: "TicketFiled" }],
  DeclineTicket: [{ stages: "Reported", roles: "acceptor shiftLead", gives: "TicketDeclined" }],
  DispatchTicket: [{ stages: "Filed", roles: "dispatcher shiftLead", gives: "TicketDispatched" }],
  AcceptTicket: [{ stages: "Dispatched", roles: "handler unitLead", gives: "TicketAccepted" }],
  ReturnTicket: [{ stages: "Dispatched", roles: "handler unitLead", gives: "TicketReturned" }],
  TransferTicket: [{ stages: WORK, roles: "dispatcher shiftLead", gives: "TicketTransferred" }],
  ArriveOnSite: [{ stages: "Accepted", roles: "handler unitLead", gives: "TicketArrived" }],
  ReachMilestone: [{ stages: "OnSite", roles: "handler unitLead", gives: "!MilestoneUnknown" }],
  ReportJointWork: [{ stages: WORK, roles: "handler unitLead", gives: "!NotAJointUnit" }],
  RepairTicket: [{ stages: "OnSite", roles: "handler unitLead", gives: "TicketRepaired" }],
  CheckRepair: [
    { stages: "Repaired", roles: "supervisor gridMember gridAdministrator shiftLead", gives: "RepairPassed" }
  ],
  CloseTicket: [{ stages: "Checked", roles: "acceptor shiftLead", gives: "TicketClosed" }],
  RecordReturnVisit: [
    { stages: "Closed", roles: "acceptor shiftLead gridMember gridAdministrator", gives: "ReturnVisitRecorded" },
    { stages: "Closed", roles: "resident", gives: "!NotYourReport" }
  ],
  MergeTicket: [
    { stages: "Reported Filed", roles: "acceptor dispatcher shiftLead", gives: "TicketMerged" },
    { stages: WORK, roles: "acceptor dispatcher shiftLead", gives: "!MergeTargetBehind" }
  ],
  AdoptDuplicate: [{ stages: OPEN, roles: "system", gives: "DuplicateAdopted" }],
  SuspendTicket: [{ stages: WORK, roles: "dispatcher shiftLead", gives: "TicketSuspended" }],
  ResumeTicket: [
    { stages: "Suspended", roles: "dispatcher shiftLead", gives: "TicketResumed" },
    { stages: "Suspended", roles: "system", gives: "!StillSuspended" }
  ],
  RequestExtension: [{ stages: "Accepted OnSite", roles: "handler unitLead", gives: "ExtensionRequested" }],
  DecideExtension: [{ stages: "Accepted OnSite", roles: "unitLead dispatcher shiftLead", gives: "!NoExtensionAsked" }],
  UrgeTicket: [
    {
      stages: OPEN,
      roles: "gridMember gridAdministrator supervisor acceptor dispatcher shiftLead",
      gives: "TicketUrged"
    },
    { stages: OPEN, roles: "resident", gives: "!NotYourReport" }
  ],
  EscalateTicket: [{ stages: OPEN, roles: "supervisor dispatcher shiftLead system", gives: "TicketEscalated" }],
  ReopenTicket: [
    { stages: "Closed", roles: "supervisor acceptor shiftLead", gives: "TicketReopened" },
    { stages: "Closed", roles: "resident", gives: "!NotYourReport" }
  ],
  WithdrawTicket: [
    { stages: "Reported Filed", roles: "gridMember acceptor shiftLead", gives: "TicketWithdrawn" },
    { stages: "Reported Filed", roles: "resident gridAdministrator", gives: "!NotYourReport" },
    { stages: `${WORK} Suspended`, roles: "shiftLead", gives: "TicketWithdrawn" },
    {
      stages: `${WORK} Suspended`,
      roles: "resident gridMember gridAdministrator acceptor",
      gives: "!AlreadyDispatched"
    }
  ],
  CorrectTicket: [
    { stages: `Reported Filed ${WORK}`, roles: "acceptor dispatcher shiftLead", gives: "TicketCorrected" }
  ],
  RecordDue: [
    { stages: "Filed", roles: "system", gives: "!ClockUnknown" },
    { stages: "Reported Dispatched Accepted OnSite Suspended Repaired Checked", roles: "system", gives: "!NotDueYet" }
  ],
  RecomputeDeadlines: [{ stages: OPEN, roles: "system", gives: "nothing" }]
}

const tags = Object.keys(outcomes) as ReadonlyArray<Tag>
const has = (words: string, word: string): boolean => words.split(" ").includes(word)

const expected = (tag: Tag, status: Ticket.Status, role: Actor.Role): string => {
  const rows = outcomes[tag]
  if (status === "None" && tag !== "ReportTicket") return "!TicketUnknown"
  if (!rows.some((row) => has(row.roles, role))) return "!RoleMayNot"
  if (!rows.some((row) => has(row.stages, status))) return tag === "ReportTicket" ? "!TicketExists" : "!NotNow"
  return rows.find((row) => has(row.stages, status) && has(row.roles, role))?.gives ?? "!"
}

const outcome = ({ ticket, at: last }: Brought, tag: Tag, role: Actor.Role): string => {
  const at = Instant.plus(last, Instant.MINUTE_MS)
  const command = commandOf(tag, at, ticket._tag)
  const context = contextOf({ at, actor: sender(role, tag), primary: primaryFor() })
  const answer = TicketDecider.decide(ticket, command, context)
  if (Result.isFailure(answer)) return `!${answer.failure._tag}`
  return answer.success.map(({ _tag }) => _tag).join(" ") || "nothing"
}

describe.each(Ticket.Status.literals.map((status) => [status]))("a ticket that is %s", (status) => {
  const brought = ticketIn(status)
  test.each(tags.map((tag) => [tag]))("is asked: %s", (tag) => {
    const found = roles.map((role) => [role, outcome(brought, tag, role)])
    expect(found).toEqual(roles.map((role) => [role, expected(tag, status, role)]))
  })
})

test("a faulty command is refused by the first rule in the order of precedence, whatever else is wrong with it", () => {
  const order: ReadonlyArray<string> = TicketRefusal.precedence.flatMap(({ tags }) => tags)
  const at = Instant.plus(MONDAY, Instant.DAY_MS)
  const used = new Map([[photo(50, at).hash, "T-9" as Id.TicketId]])
  const onSite = carry(stepsTo("OnSite"))
  const repair = (place = photo(50, at).place) => ({ _tag: "RepairTicket", evidence: [photo(50, at, place)] }) as const
  const ladder = [
    TicketDecider.decide(Ticket.initial, repair(), contextOf({ at, actor: people.resident, claims: used })),
    TicketDecider.decide(ticketIn("Filed").ticket, repair(), contextOf({ at, actor: people.resident, claims: used })),
    TicketDecider.decide(
      ticketIn("Filed").ticket,
      repair(),
      contextOf({ at, actor: { ...people.handler, scope: ["99" as Id.AreaCode] }, claims: used })
    ),
    TicketDecider.decide(
      ticketIn("Filed").ticket,
      repair(),
      contextOf({ at, actor: inUnit(people.handler, ROADS), claims: used })
    ),
    TicketDecider.decide(
      onSite.ticket,
      repair(),
      contextOf({ at, actor: inUnit(people.handler, ROADS), claims: used })
    ),
    TicketDecider.decide(onSite.ticket, repair(), contextOf({ at: MONDAY, actor: people.handler, claims: used })),
    TicketDecider.decide(
      onSite.ticket,
      repair({ lon: 1, lat: 1 }),
      contextOf({ at, actor: people.handler, claims: used })
    ),
    TicketDecider.decide(onSite.ticket, repair({ lon: 1, lat: 1 }), contextOf({ at, actor: people.handler })),
    TicketDecider.decide(onSite.ticket, { ...repair(), evidence: [] }, contextOf({ at, actor: people.handler }))
  ].map((answer) => (Result.isFailure(answer) ? answer.failure._tag : "accepted"))
  expect(ladder).toEqual([
    "TicketUnknown",
    "RoleMayNot",
    "OutsideScope",
    "NotNow",
    "NotYourUnit",
    "TimeBeforeLast",
    "EvidenceUsed",
    "EvidenceTooFar",
    "EvidenceMissing"
  ])
  const places = ladder.map((tag) => order.indexOf(tag))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
