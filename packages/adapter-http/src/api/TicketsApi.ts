/** Tickets: report, list, read, explain, and one endpoint for each command. */
import { Actor, Explanation, Id, Instant, Label } from "@wangge/core/kernel"
import { SlaClock, SlaTarget, Stage } from "@wangge/core/sla"
import { Channel, Ticket, TicketCommand, TicketEvent, TicketRow, Urgency } from "@wangge/core/ticket"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { Authorization } from "./Authorization.ts"
import { BASE_PATH } from "./BasePath.ts"
import * as Degrees from "./Degrees.ts"
import * as Headers from "./Headers.ts"
import * as Paging from "./Paging.ts"
import * as Problem from "./Problem.ts"
import { Problems } from "./Problems.ts"
import { Created } from "./Receipt.ts"
import * as TicketCommands from "./TicketCommands.ts"

/** How a clock stands at the instant of the answer. */
export const ClockColour = Schema.Literals([
  "green",
  "yellow",
  "red",
  "breached",
  "paused",
  "met",
  "missed",
  "cancelled"
]).annotate({ identifier: "ClockColour" })
export type ClockColour = typeof ClockColour.Type

/** A clock with its standing now. */
const clockNow = Schema.Struct({
  key: SlaTarget.SlaKey,
  stage: Stage.Stage,
  kind: SlaTarget.Kind,
  label: Label.Label,
  colour: ClockColour,
  deadline: Schema.optionalKey(Instant.Instant),
  provisional: Schema.Boolean.annotateKey({ description: "true while a holiday notice that it rests on is not out" }),
  remainingMs: Schema.optionalKey(Schema.Int).annotateKey({ description: "open time left, negative when late" }),
  lateMs: Schema.optionalKey(Schema.Int).annotateKey({
    description: "time past the deadline by the clock on the wall"
  }),
  clock: SlaClock.SlaClock
}).annotate({ identifier: "ClockNow" })
export interface ClockNow extends Schema.Schema.Type<typeof clockNow> {}
export interface ClockNowEncoded extends Schema.Codec.Encoded<typeof clockNow> {}
export const ClockNow: Schema.Codec<ClockNow, ClockNowEncoded> = clockNow

/** A ticket in a list: its row without what only the store needs, and its colour now. */
const { clocks: _, joint: __, ...listed } = TicketRow.TicketRow.fields
export const TicketItem = Schema.Struct({
  ...listed,
  joint: Schema.Array(Id.UnitId),
  colour: TicketRow.ClockStatus.annotateKey({ description: "the worst of its limits at the instant of the answer" })
}).annotate({ identifier: "TicketItem" })
export type TicketItem = typeof TicketItem.Type

export const TicketPage = Paging.page("TicketPage", TicketItem)

/** One ticket as it stands, with its clocks read at the instant of the answer. */
const ticketDetail = Schema.Struct({
  id: Id.TicketId,
  version: Schema.Int,
  asOf: Instant.Instant,
  statusLabel: Label.Label,
  ticket: Ticket.Ticket,
  item: TicketItem,
  clocks: Schema.Array(ClockNow),
  allowed: Schema.Array(Schema.String).annotateKey({
    description: "commands that the caller may give now; what a command says may still be refused"
  })
}).annotate({ identifier: "TicketDetail" })
export interface TicketDetail extends Schema.Schema.Type<typeof ticketDetail> {}
export interface TicketDetailEncoded extends Schema.Codec.Encoded<typeof ticketDetail> {}
export const TicketDetail: Schema.Codec<TicketDetail, TicketDetailEncoded> = ticketDetail

export const HistoryEntry = Schema.Struct({
  position: Schema.Int,
  version: Schema.Int,
  at: Instant.Instant,
  actor: Actor.Actor,
  event: TicketEvent.TicketEvent
}).annotate({ identifier: "HistoryEntry" })

const history = Schema.Struct({ id: Id.TicketId, entries: Schema.Array(HistoryEntry) }).annotate({
  identifier: "TicketHistory"
})
export interface History extends Schema.Schema.Type<typeof history> {}
export interface HistoryEncoded extends Schema.Codec.Encoded<typeof history> {}
export const History: Schema.Codec<History, HistoryEncoded> = history

/** Why each clock of a ticket stands where it stands, as a tree and as text. */
const ticketExplanation = Schema.Struct({
  id: Id.TicketId,
  asOf: Instant.Instant,
  clocks: Schema.Array(
    Schema.Struct({
      key: SlaTarget.SlaKey,
      colour: ClockColour,
      explanation: Explanation.Explanation,
      text: Label.Label
    })
  )
}).annotate({ identifier: "TicketExplanation" })
export interface TicketExplanation extends Schema.Schema.Type<typeof ticketExplanation> {}
export interface TicketExplanationEncoded extends Schema.Codec.Encoded<typeof ticketExplanation> {}
export const TicketExplanation: Schema.Codec<TicketExplanation, TicketExplanationEncoded> = ticketExplanation

/** Tickets that may be about the same trouble; nothing is merged by itself. */
export const Duplicates = Schema.Struct({
  id: Id.TicketId,
  suggestions: Schema.Array(
    Schema.Struct({
      id: Id.TicketId,
      score: Schema.Int.annotateKey({ description: "points of 100" }),
      distanceM: Schema.Finite,
      explanation: Explanation.Explanation
    }).annotate({ identifier: "DuplicateSuggestion" })
  )
}).annotate({ identifier: "TicketDuplicates" })

/** The same for a place and category before a report is made. */
export const Nearby = Schema.Struct({ suggestions: Duplicates.fields.suggestions }).annotate({
  identifier: "NearbyTickets"
})

/** The unit that a ticket should be dispatched to; the dispatcher decides. */
const dispatchSuggestion = Schema.Struct({
  id: Id.TicketId,
  unit: Schema.optionalKey(Id.UnitId).annotateKey({
    description: "absent when no unit of the department serves the place"
  }),
  others: Schema.Array(Id.UnitId).annotateKey({ description: "units that may do it too, in order" }),
  explanation: Explanation.Explanation,
  text: Label.Label
}).annotate({ identifier: "DispatchSuggestion" })
export interface DispatchSuggestion extends Schema.Schema.Type<typeof dispatchSuggestion> {}
export interface DispatchSuggestionEncoded extends Schema.Codec.Encoded<typeof dispatchSuggestion> {}
export const DispatchSuggestion: Schema.Codec<DispatchSuggestion, DispatchSuggestionEncoded> = dispatchSuggestion

const { _tag: __tag, id: __id, ...reported } = TicketCommand.TicketCommand.cases.ReportTicket.fields
/** A report; the server gives the ticket its id unless the caller names one. */
export const NewReport = Schema.Struct({ id: Schema.optionalKey(Id.TicketId), ...reported }).annotate({
  identifier: "ReportTicket"
})

const several = <S extends Schema.Top>(schema: S) => Schema.optionalKey(Schema.Array(schema))

export const filters = {
  status: several(TicketRow.TicketRow.fields.status),
  open: Schema.optionalKey(Schema.Literals(["true", "false"])).annotateKey({
    description: "true: only those that still wait for somebody"
  }),
  category: several(Id.CategoryId),
  channel: several(Channel.Channel),
  urgency: Schema.optionalKey(Urgency.Urgency),
  unit: Schema.optionalKey(Id.UnitId),
  area: Schema.optionalKey(Id.AreaCode).annotateKey({ description: "in this area or any below it" }),
  colour: several(TicketRow.ClockStatus).annotateKey({ description: "the worst of the limits now" }),
  q: Schema.optionalKey(Schema.String.check(Schema.isMaxLength(100))).annotateKey({
    description: "begins the id, or stands in the description"
  }),
  order: Schema.optionalKey(Schema.Literals(["newest", "oldest", "due", "changed"])).annotateKey({
    description:
      "newest report first, unless told; due: open tickets alone, those with no warning left to come first, then by the next"
  })
} as const

const ticketQuery = Schema.Struct({ ...filters, ...Paging.query })
export type TicketQuery = typeof ticketQuery.Type

export class TicketsApi extends HttpApiGroup.make("tickets")
  .add(
    HttpApiEndpoint.post("report", "/tickets", {
      headers: Headers.post,
      payload: NewReport,
      success: Created,
      error: Problem.ofCommand
    }).annotate(OpenApi.Summary, "Report a trouble 上报"),
    HttpApiEndpoint.get("list", "/tickets", {
      query: ticketQuery,
      success: TicketPage,
      error: [Problem.Forbidden]
    }).annotate(OpenApi.Summary, "Tickets within the token's areas"),
    HttpApiEndpoint.get("nearby", "/tickets/duplicates", {
      query: { ...Degrees.place, category: Id.CategoryId },
      success: Nearby,
      error: [Problem.Forbidden, Problem.Unprocessable]
    }).annotate(OpenApi.Summary, "Before a report: open tickets around a place that may be the same trouble"),
    HttpApiEndpoint.get("get", "/tickets/:id", {
      params: TicketCommands.params,
      success: TicketDetail,
      error: [Problem.NotFound]
    }).annotate(OpenApi.Summary, "One ticket with its clocks now; its ETag goes into If-Match"),
    HttpApiEndpoint.get("history", "/tickets/:id/history", {
      params: TicketCommands.params,
      success: History,
      error: [Problem.NotFound]
    }).annotate(OpenApi.Summary, "All that happened to it, in order"),
    HttpApiEndpoint.get("explanation", "/tickets/:id/explanation", {
      params: TicketCommands.params,
      success: TicketExplanation,
      error: [Problem.NotFound]
    }).annotate(OpenApi.Summary, "Why each of its clocks stands where it stands"),
    HttpApiEndpoint.get("duplicates", "/tickets/:id/duplicates", {
      params: TicketCommands.params,
      success: Duplicates,
      error: [Problem.NotFound, Problem.Unprocessable]
    }).annotate(OpenApi.Summary, "Open tickets nearby that may be the same trouble, the likeliest first"),
    HttpApiEndpoint.get("suggestion", "/tickets/:id/suggestion", {
      params: TicketCommands.params,
      success: DispatchSuggestion,
      error: [Problem.NotFound, Problem.Unprocessable]
    }).annotate(OpenApi.Summary, "The unit that it should go to, with the rules that decided 派遣建议")
  )
  .middleware(Authorization)
  .middleware(Problems)
  .prefix(BASE_PATH) {}
