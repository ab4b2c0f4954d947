/** From report to file: report, on-site check, filing or not 受理立案. */
import * as Result from "effect/Result"
import * as Category from "../Category.ts"
import { answered, channelRoles } from "../Channel.ts"
import type { Areas, In } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"
import * as Proof from "./Proof.ts"

export const report = (_: In<"None">, command: Of<"ReportTicket">, ground: Ground): Decision => {
  const { actor, today, id } = ground
  const { channel, place, description, evidence, reporter, anonymous } = command
  if (command.id !== id) return refuse({ _tag: "OtherId", stream: id, id: command.id })
  const roles = channelRoles[channel]
  if (!roles.includes(actor.role)) return refuse({ _tag: "ChannelNotYours", channel, role: actor.role, roles })
  if (reporter === undefined && anonymous === undefined && answered.includes(channel)) {
    return refuse({ _tag: "ReporterMissing", channel })
  }
  if (reporter !== undefined && anonymous !== undefined) return refuse({ _tag: "AnonymousButNamed", reporter })
  const category = categoryOf(command.category, ground)
  if (Result.isFailure(category)) return refuse(category.failure)
  const areas = locate(place, ground)
  if (Result.isFailure(areas)) return refuse(areas.failure)
  const fault =
    Proof.freshness(undefined, evidence, ground) ??
    (channel === "gridMember" ? Proof.demanded(category.success.report, evidence, { place, use: "report" }) : undefined)
  if (fault !== undefined) return refuse(fault)
  const urgency = command.urgency ?? category.success.urgency
  const about = { category: command.category, urgency, openedOn: today, round: 1 }
  const clocks = TicketClocks.begin(about, "reported", ground)([])
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketReported",
    ...stamp(ground),
    id,
    channel,
    category: command.category,
    urgency,
    place,
    areas: areas.success,
    description,
    openedOn: today,
    evidence,
    ...(reporter === undefined ? {} : { reporter }),
    ...(anonymous === undefined ? {} : { anonymous }),
    ...TicketClocks.told(clocks.success, areas.success.grid)
  })
}

export const verify = (
  { file }: In<"Reported">,
  { found, evidence, note }: Of<"VerifyReport">,
  ground: Ground
): Decision => {
  const fault = Proof.freshness(file, evidence, ground)
  if (fault !== undefined) return refuse(fault)
  return decided({
    _tag: "ReportVerified",
    ...stamp(ground),
    found,
    evidence,
    ...(note === undefined ? {} : { note })
  })
}

export const fileTicket = (ticket: In<"Reported">, command: Of<"FileTicket">, ground: Ground): Decision => {
  const { file } = ticket
  const id = command.category ?? file.category
  const category = categoryOf(id, ground)
  if (Result.isFailure(category)) return refuse(category.failure)
  const standard = Category.standardOf(category.success, command.standard)
  if (standard === undefined) return refuse(standardUnknown(category.success, command.standard))
  const { channel, verification } = file
  if (verification === undefined && ground.rules.verifyBeforeFiling.includes(channel)) {
    return refuse({ _tag: "VerificationMissing", channel })
  }
  if (verification?.found === false) return refuse({ _tag: "NotFoundOnSite" })
  const urgency = command.urgency ?? standard.urgency ?? file.urgency
  const about = { category: id, urgency, openedOn: file.openedOn, round: file.round, standard: standard.id }
  const moments = { ...file.moments, filed: ground.at }
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("filing", ground),
    TicketClocks.retarget(about, moments, ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketFiled",
    ...stamp(ground),
    standard: standard.id,
    category: id,
    urgency,
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

export const decline = (ticket: In<"Reported">, { reason, note }: Of<"DeclineTicket">, ground: Ground): Decision => {
  const { file } = ticket
  const clocks = TicketClocks.steps(file.clocks, TicketClocks.end("filing", ground), TicketClocks.cancel(ground.at))
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({
    _tag: "TicketDeclined",
    ...stamp(ground),
    reason,
    note,
    ...TicketClocks.toldOf(ticket, clocks.success)
  })
}

export const categoryOf = (
  id: string,
  { rules }: Pick<Ground, "rules">
): Result.Result<Category.Category, TicketRefusal> => {
  const category = rules.catalogue.categories.find((one) => one.id === id)
  return category === undefined ? refuse({ _tag: "CategoryUnknown", category: id }) : Result.succeed(category)
}

export const standardUnknown = (category: Category.Category, standard: string): TicketRefusal => ({
  _tag: "StandardUnknown",
  category: category.id,
  standard,
  known: category.standards.map(({ id }) => id)
})

/** The areas of a place; one that lies just outside counts to the nearest grid, since positions are not exact. */
export const locate = (
  place: Of<"ReportTicket">["place"],
  { locate, areasOf, rules }: Ground
): Result.Result<Areas, TicketRefusal> => {
  const located = locate(place)
  switch (located._tag) {
    case "Inside":
      return Result.succeed(areasOf(located.code))
    case "Outside":
      return located.distanceM <= rules.outsideWithinM
        ? Result.succeed(areasOf(located.nearest))
        : refuse({ _tag: "PlaceOutside", nearest: located.nearest, distanceM: Math.round(located.distanceM) })
    case "Nowhere":
      return refuse({ _tag: "PlaceOutside" })
  }
}
