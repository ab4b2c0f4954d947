import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import type { AreaCode, EvidenceHash, PersonId, SubjectId, TicketId, UnitId } from "../kernel/Id.ts"
import { of as instant, plus } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { describe } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import { precedence, type Tag, TicketRefusal } from "./TicketRefusal.ts"
import { catalogue } from "./TicketRefusalCatalogue.ts"

const at = instant(1_578_303_000_000)
const later = plus(at, 3_600_000)
const hash = "a".repeat(64) as EvidenceHash
const [ticket, other] = ["T-1" as TicketId, "T-2" as TicketId]
const [lighting, roads] = ["lighting-xlt" as UnitId, "municipal-works-xlt" as UnitId]
const grid = "211103001001001" as AreaCode

/** One of each kind; a new refusal without its sample does not compile. */
const samples: { readonly [T in Tag]: Omit<Extract<TicketRefusal, { readonly _tag: T }>, "_tag"> } = {
  TicketUnknown: {},
  TicketExists: { id: ticket, status: "Filed" },
  RoleMayNot: { command: "DispatchTicket", role: "handler", roles: ["dispatcher", "shiftLead"] },
  OutsideScope: { grid, scope: ["211102" as AreaCode] },
  NotNow: { command: "CloseTicket", status: "Repaired", statuses: ["Checked"] },
  NotYourUnit: { unit: lighting, yours: roads },
  NotAJointUnit: { units: [roads], yours: lighting },
  NotYourReport: {},
  AlreadyDispatched: { status: "OnSite" },
  CheckedByRepairer: { person: "handler-1" as PersonId },
  ExtensionAtOtherLevel: { level: "unit" },
  NoExtensionAsked: {},
  ParameterNotInForce: {
    parameter: Label.of("回访联系次数", "tries before a reporter counts as unreachable"),
    day: Day.of("2017-05-01"),
    firstFrom: Day.of("2018-01-01")
  },
  OtherId: { stream: ticket, id: other },
  CategoryUnknown: { category: "street-lmap" },
  StandardUnknown: { category: "street-lamp", standard: "dim", known: ["single-out", "row-out"] },
  ChannelNotYours: { channel: "sensor", role: "resident", roles: ["system"] },
  ReporterMissing: { channel: "hotline" },
  AnonymousButNamed: { reporter: "S-1" as SubjectId },
  PlaceOutside: { nearest: grid, distanceM: 420 },
  PlaceOutsideScope: { grid, scope: ["211102" as AreaCode] },
  VerificationMissing: { channel: "resident" },
  NotFoundOnSite: {},
  UnitUnknown: { unit: "lamps" as UnitId },
  UnitNamedTwice: { unit: roads },
  UnitHoldsAlready: { unit: lighting },
  MilestoneUnknown: { milestone: "paint", known: ["fence-off", "surface"] },
  ReporterUnknown: { reporter: "S-9" as SubjectId },
  ReporterUnclear: { waiting: 2 },
  AnswerMissing: {},
  AnswerWithoutContact: {},
  NothingCorrected: {},
  StandardNeeded: { category: "drain-grate", known: ["danger", "blocked"] },
  StandardAtFiling: {},
  ClockUnknown: { target: "repair.promise", known: ["filing.limit", "repair.limit"] },
  MergeIntoItself: { id: ticket },
  TimeBeforeLast: { at, last: later },
  EvidenceMissing: { use: "repair", kinds: ["photo"], needed: 2, given: 1 },
  EvidenceUsed: { hash, kind: "photo", ticket: other },
  EvidenceGivenTwice: { hash, kind: "photo" },
  EvidenceFromFuture: { hash, kind: "video", takenAt: later },
  EvidenceBeforeDispatch: { hash, kind: "photo", takenAt: at, dispatchedAt: later },
  EvidenceWithoutPlace: { hash, kind: "document" },
  EvidenceTooFar: { hash, kind: "photo", distanceM: 180, withinM: 50 },
  Designated: { dispatches: 4, unit: lighting },
  JointWorkMissing: { units: [roads] },
  JointPartDone: { unit: roads },
  MilestoneReachedAlready: { milestone: "fence-off" },
  MilestonesMissing: { milestones: ["surface"] },
  ExtensionPending: { level: "centre" },
  NoLimitToExtend: {},
  StillSuspended: { until: later },
  ReopenTooLate: { closedAt: at, until: later, days: 7 },
  VisitDone: { reporter: "S-1" as SubjectId },
  NobodyWaits: {},
  MergeTargetUnknown: { into: other },
  MergeTargetNotOpen: { into: other, status: "Merged", goOnTo: "T-3" as TicketId },
  MergeChain: { id: ticket, adopted: [other] },
  MergeTargetBehind: { into: other, status: "OnSite", intoStatus: "Filed" },
  AdoptedAlready: { from: other },
  EscalatedToTop: { levels: 3 },
  NotDueYet: { target: "repair.limit", due: "red", moment: later },
  ClockRefused: { reason: { _tag: "LimitPassed", key: "repair.limit", at: later, deadline: at } }
}

const tags = Object.keys(catalogue) as ReadonlyArray<Tag>
const sampleOf = (tag: Tag) => ({ _tag: tag, ...samples[tag] }) as TicketRefusal

test("every refusal reads well in both languages, and names its rule and source", async () => {
  const text = precedence
    .map(({ group, tags }) => {
      const entries = tags.map((tag) => {
        const { kind, rule, source, sentence } = describe(catalogue, sampleOf(tag))
        const head = `${tag}: ${rule.zh} / ${rule.en} (${kind}, ${Source.show(source, "en")})`
        return `### ${head}\n\n${sentence.zh}\n\n${sentence.en}\n`
      })
      return `## ${group}\n\n${entries.join("\n")}`
    })
    .join("\n")
  await expect(`# What a ticket refuses, in the order in which the rules are asked\n\n${text}`).toMatchFileSnapshot(
    "__snapshots__/TicketRefusals.md"
  )
})

test("the order of precedence names every refusal once", () => {
  const listed = precedence.flatMap((group) => group.tags)
  expect([...listed].sort()).toEqual([...tags].sort())
})

test("each sample is a refusal by its schema, and every sentence ends as one", () => {
  const is = Schema.is(TicketRefusal)
  for (const tag of tags) {
    expect(is(sampleOf(tag)), tag).toBe(true)
    const { sentence } = describe(catalogue, sampleOf(tag))
    expect(sentence.zh, tag).toMatch(/。$/)
    expect(sentence.en, tag).toMatch(/^["A-Z0-9].*\.$/)
  }
})
