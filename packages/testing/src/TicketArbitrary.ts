/** Random ticket commands that are well formed though seldom in season, and people to send them. */
import { Zone } from "@wangge/core/calendar"
import { type Actor, type Id, Instant } from "@wangge/core/kernel"
import type { TicketCommand } from "@wangge/core/ticket"
import fc from "fast-check"
import { adoption, COVER, eastOf, ID, inUnit, LAMP, PIPE, PLACE, people, photo, roles, units } from "./TicketSample.ts"

const MINUTE = Instant.MINUTE_MS

const text = fc.constantFrom("as seen on the spot", "现场如此", "the part is missing")
const unit = fc.constantFrom(...units)
const place = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.boolean())
  .map(([metres, far]) => eastOf(PLACE, far ? metres * 1_000 : metres))
const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

/** Drops keys without a value, as commands write absent facts. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

type CommandFor = { readonly [T in TicketCommand.Tag]: (at: Instant.Instant) => fc.Arbitrary<TicketCommand.Of<T>> }

const evidenceAt = (at: Instant.Instant) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 10, max: 100_000 }), fc.integer({ min: -3, max: 40 }), place)
      .map(([n, minutesAgo, taken]) => photo(n, Instant.plus(at, -minutesAgo * MINUTE), taken)),
    { maxLength: 2 }
  )

/** Mostly what a repair asks for: two photos at the place, taken now. */
const proofAt = (at: Instant.Instant) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.integer({ min: 10, max: 100_000 }).map((n) => [photo(n, at), photo(n + 200_000, at)])
    },
    { weight: 1, arbitrary: evidenceAt(at) }
  )

const urgency = maybe(fc.constantFrom("urgent", "normal"))
const reporter = fc.constantFrom("S-1" as Id.SubjectId, "S-2" as Id.SubjectId, "S-9" as Id.SubjectId)

const tagged = <T extends TicketCommand.Tag>(
  _tag: T,
  fields: { readonly [K in keyof Omit<TicketCommand.Of<T>, "_tag">]-?: fc.Arbitrary<unknown> }
) =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((values) => present({ _tag, ...values })) as fc.Arbitrary<TicketCommand.Of<T>>

/**
 * A random command of each kind, to be sent at an instant. Photos are drawn from so few that one comes again now and
 * then, which must be refused.
 */
export const commands: CommandFor = {
  ReportTicket: (at) =>
    tagged("ReportTicket", {
      id: fc.constant(ID),
      channel: fc.constantFrom("gridMember", "resident", "hotline", "department", "sensor"),
      category: fc.constantFrom(LAMP, COVER, PIPE),
      place,
      description: text,
      evidence: proofAt(at),
      reporter: maybe(reporter),
      anonymous: fc.constantFrom(undefined, undefined, undefined, true),
      urgency
    }),
  VerifyReport: (at) => tagged("VerifyReport", { found: fc.boolean(), evidence: proofAt(at), note: maybe(text) }),
  FileTicket: () =>
    tagged("FileTicket", {
      standard: fc.constantFrom("single-out", "danger", "burst", "pole-down"),
      category: maybe(fc.constantFrom(LAMP, COVER, PIPE)),
      urgency
    }),
  DeclineTicket: () => tagged("DeclineTicket", { reason: fc.constantFrom("notFound", "other"), note: text }),
  DispatchTicket: () =>
    tagged("DispatchTicket", {
      unit,
      joint: maybe(fc.array(unit, { maxLength: 2 })),
      note: maybe(text)
    }),
  AcceptTicket: () => tagged("AcceptTicket", {}),
  ReturnTicket: () => tagged("ReturnTicket", { reason: fc.constantFrom("notOurDuty", "other"), note: text }),
  TransferTicket: () => tagged("TransferTicket", { unit, reason: text }),
  ArriveOnSite: (at) => tagged("ArriveOnSite", { place: maybe(place), evidence: maybe(evidenceAt(at)) }),
  ReachMilestone: (at) =>
    tagged("ReachMilestone", {
      milestone: fc.constantFrom("fence-off", "repair", "surface"),
      evidence: proofAt(at)
    }),
  ReportJointWork: (at) => tagged("ReportJointWork", { evidence: proofAt(at), note: maybe(text) }),
  RepairTicket: (at) => tagged("RepairTicket", { evidence: proofAt(at), note: maybe(text) }),
  CheckRepair: (at) =>
    tagged("CheckRepair", { passed: fc.boolean(), evidence: maybe(evidenceAt(at)), note: maybe(text) }),
  CloseTicket: () => tagged("CloseTicket", {}),
  RecordReturnVisit: () =>
    tagged("RecordReturnVisit", {
      reporter: maybe(reporter),
      reached: fc.boolean(),
      solved: maybe(fc.boolean()),
      satisfaction: maybe(fc.constantFrom("satisfied", "basicallySatisfied", "dissatisfied")),
      note: maybe(text)
    }),
  MergeTicket: () =>
    tagged("MergeTicket", {
      into: fc.constantFrom("T-2" as Id.TicketId, ID),
      reason: text
    }),
  AdoptDuplicate: (at) =>
    fc
      .tuple(fc.constantFrom("Reported" as const, "Filed" as const), fc.integer({ min: 0, max: 600 }), text)
      .map(([status, minutes, reason]) => adoption(Instant.plus(at, -(minutes + 60) * MINUTE), at, status, reason)),
  SuspendTicket: (at) =>
    tagged("SuspendTicket", {
      reason: text,
      until: fc.integer({ min: -1, max: 400 }).map((days) => Instant.plus(at, days * Instant.DAY_MS))
    }),
  ResumeTicket: () => tagged("ResumeTicket", {}),
  RequestExtension: () => tagged("RequestExtension", { reason: text }),
  DecideExtension: () => tagged("DecideExtension", { granted: fc.boolean(), reason: maybe(text) }),
  UrgeTicket: () => tagged("UrgeTicket", { note: maybe(text) }),
  EscalateTicket: () => tagged("EscalateTicket", { reason: text, target: fc.constant(undefined) }),
  ReopenTicket: () => tagged("ReopenTicket", { reason: text }),
  WithdrawTicket: () => tagged("WithdrawTicket", { reason: text }),
  CorrectTicket: () =>
    tagged("CorrectTicket", {
      category: maybe(fc.constantFrom(LAMP, COVER, PIPE)),
      standard: maybe(fc.constantFrom("single-out", "danger", "burst")),
      place: maybe(place),
      description: maybe(text),
      urgency
    }),
  RecordDue: () =>
    tagged("RecordDue", {
      target: fc.constantFrom("filing.limit", "dispatch.limit", "repair.limit", "repair.limit.2", "check.limit"),
      due: fc.constantFrom("yellow", "red", "breach")
    }),
  RecomputeDeadlines: (at) =>
    tagged("RecomputeDeadlines", {
      known: fc.constant(Zone.dayOf("Asia/Shanghai", at))
    })
}

export const tags = Object.keys(commands) as ReadonlyArray<TicketCommand.Tag>

/** A random command of one kind. */
export const commandAt = (tag: TicketCommand.Tag, at: Instant.Instant): fc.Arbitrary<TicketCommand.TicketCommand> =>
  commands[tag](at)

/** Any command, each kind as likely as the others. */
export const anyCommandAt = (at: Instant.Instant): fc.Arbitrary<TicketCommand.TicketCommand> =>
  fc.oneof(...tags.map((tag) => commandAt(tag, at)))

/** Somebody in any role, now and then of another unit. */
export const anyone: fc.Arbitrary<Actor.Actor> = fc
  .tuple(fc.constantFrom(...roles), maybe(unit))
  .map(([role, other]) =>
    other !== undefined && (role === "handler" || role === "unitLead") ? inUnit(people[role], other) : people[role]
  )
