/** From the centre to a unit and back: dispatch, acceptance, return, transfer 派遣、接单、退单、转派. */
import * as Result from "effect/Result"
import type { UnitId } from "../../kernel/Id.ts"
import * as CaseClocks from "../../sla/CaseClocks.ts"
import * as Holding from "../Holding.ts"
import type { In, TicketFile } from "../Ticket.ts"
import * as TicketClocks from "../TicketClocks.ts"
import type { Of } from "../TicketCommand.ts"
import { type Decision, decided, type Ground, refuse, stamp } from "../TicketContext.ts"
import type { TicketRefusal } from "../TicketRefusal.ts"

export const dispatch = (
  { file, filing }: In<"Filed">,
  { unit, joint = [], note }: Of<"DispatchTicket">,
  ground: Ground
): Decision => {
  const fault = unitFault([unit, ...joint], ground)
  if (fault !== undefined) return refuse(fault)
  const about = { ...file, standard: filing.standard }
  const clocks = TicketClocks.steps(
    file.clocks,
    TicketClocks.end("dispatch", ground),
    TicketClocks.begin(about, "dispatched", ground)
  )
  if (Result.isFailure(clocks)) return refuse(clocks.failure)
  const carried = CaseClocks.replace(TicketClocks.live(file.clocks), clocks.success)
  const holdings = handOver(file, carried, unit, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "TicketDispatched",
    ...stamp(ground),
    unit,
    joint,
    designated: file.counts.dispatches >= ground.rules.maxReturns,
    ...(note === undefined ? {} : { note }),
    ...TicketClocks.told(carried, file.areas.grid, unit),
    holdings: holdings.success
  })
}

export const accept = (_: In<"Dispatched">, __: Of<"AcceptTicket">, ground: Ground): Decision =>
  decided({ _tag: "TicketAccepted", ...stamp(ground) })

export const sendBack = (
  { file, work }: In<"Dispatched">,
  { reason, note }: Of<"ReturnTicket">,
  ground: Ground
): Decision => {
  if (work.designated) {
    return refuse({ _tag: "Designated", dispatches: file.counts.dispatches, unit: work.unit })
  }
  const holdings = handOver(file, [], undefined, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "TicketReturned",
    ...stamp(ground),
    unit: work.unit,
    reason,
    note,
    ...TicketClocks.told(TicketClocks.live(file.clocks), file.areas.grid),
    holdings: holdings.success
  })
}

export const transfer = (
  { file, work }: In<"Dispatched" | "Accepted" | "OnSite">,
  { unit, reason }: Of<"TransferTicket">,
  ground: Ground
): Decision => {
  if (unit === work.unit) return refuse({ _tag: "UnitHoldsAlready", unit })
  const fault = unitFault([unit, ...work.joint.map((part) => part.unit)], ground)
  if (fault !== undefined) return refuse(fault)
  const holdings = handOver(file, [], unit, ground)
  if (Result.isFailure(holdings)) return refuse(holdings.failure)
  return decided({
    _tag: "TicketTransferred",
    ...stamp(ground),
    from: work.unit,
    unit,
    reason,
    ...TicketClocks.told(TicketClocks.live(file.clocks), file.areas.grid, unit),
    holdings: holdings.success
  })
}

/** The first unit that the city does not have, or that is named twice. */
const unitFault = (units: ReadonlyArray<UnitId>, { rules }: Ground): TicketRefusal | undefined => {
  const unknown = units.find((unit) => rules.catalogue.units.every(({ id }) => id !== unit))
  if (unknown !== undefined) return { _tag: "UnitUnknown", unit: unknown }
  const twice = units.find((unit, place) => units.indexOf(unit) !== place)
  return twice === undefined ? undefined : { _tag: "UnitNamedTwice", unit: twice }
}

/**
 * The ticket goes to a unit, or to the centre. Where its repair clock had been running before anybody held the ticket,
 * that time lay with the centre.
 */
const handOver = (
  file: TicketFile,
  changed: TicketClocks.Clocks,
  unit: UnitId | undefined,
  ground: Ground
): Result.Result<ReadonlyArray<Holding.Holding>, TicketRefusal> => {
  const { round } = file
  const all = CaseClocks.replace(file.clocks, changed)
  const before = file.holdings.some((holding) => holding.round === round) ? file.holdings : waiting(file, all, ground)
  const next = Holding.handedOver(before, {
    ...(unit === undefined ? {} : { unit }),
    round,
    at: ground.at
  })
  return TicketClocks.charge(next, all, ground)
}

const waiting = (
  { holdings, round }: TicketFile,
  clocks: TicketClocks.Clocks,
  { at }: Ground
): ReadonlyArray<Holding.Holding> => {
  const started = Holding.measureOf(clocks, round)?.startedAt ?? at
  return started < at ? [...holdings, { round, from: started }] : holdings
}
