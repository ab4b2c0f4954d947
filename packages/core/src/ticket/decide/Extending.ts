/** More time: asked by the unit before its limit, agreed by the unit's lead, granted by the centre 延期 (R1-36). */
import * as Result from "effect/Result"
import * as Dated from "../../kernel/Dated.ts"
import type { Instant } from "../../kernel/Instant.ts"
import { holds } from "../../kernel/Invariant.ts"
import { isLive } from "../../sla/SlaClock.ts"
import { notInForce } from "../../sla/SlaRefusal.ts"
import type { In, TicketFile } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import { roundOf } from "../TicketRound.ts"

/** Asked by a handler it goes to the unit's lead first; asked by the lead, straight to the centre. */
export const request = (
  { file }: In<"Accepted" | "OnSite">,
  { reason }: Of<"RequestExtension">,
  ground: Ground
): Decision => {
  if (file.extension !== undefined) return refuse({ _tag: "ExtensionPending", level: file.extension.level })
  const possible = extended(file, ground.at, ground)
  if (Result.isFailure(possible)) return refuse(possible.failure)
  const level = ground.actor.role === "unitLead" ? "centre" : "unit"
  return decided({ _tag: "ExtensionRequested", ...stamp(ground), level, reason })
}

export const decideOn = (
  ticket: In<"Accepted" | "OnSite">,
  { granted, reason }: Of<"DecideExtension">,
  ground: Ground
): Decision => {
  const { file } = ticket
  const { extension } = file
  holds(extension !== undefined, "the permissions let only a pending extension be decided")
  const said = { ...stamp(ground), ...(reason === undefined ? {} : { reason }) }
  if (!granted) return decided({ _tag: "ExtensionRejected", ...said })
  if (extension.level === "unit") return decided({ _tag: "ExtensionEndorsed", ...said })
  const clocks = extended(file, extension.at, ground)
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  return decided({ _tag: "ExtensionGranted", ...said, ...TicketClocks.toldOf(ticket, clocks.success) })
}

/** The clocks with the limit on the repair extended, as asked for at an instant. */
const extended = (file: TicketFile, requestedAt: Instant, ground: Ground): TicketClocks.Changed => {
  const limit = file.clocks.find(
    (clock) =>
      isLive(clock) &&
      clock.target.stage === "repair" &&
      clock.target.milestone === undefined &&
      clock.target.kind === "limit" &&
      roundOf(clock.target.key) === file.round
  )
  if (limit === undefined) return refuse({ _tag: "NoLimitToExtend" })
  const rule = Dated.forCase(ground.sla.extension, { opened: file.openedOn, today: ground.today })
  if (Result.isFailure(rule)) return refuse(notInForce(rule.failure))
  const given = { at: ground.at, requestedAt, rule: rule.success.value }
  return TicketClocks.extend(file.clocks, limit.target.key, given, ground)
}
