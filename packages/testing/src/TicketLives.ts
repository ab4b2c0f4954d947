/**
 * Long random lives of one ticket for laws: most commands come in season and by the right people, so that lives go deep,
 * and some do not. Failing lives shrink to the steps that matter.
 */
import { type Actor, Instant } from "@wangge/core/kernel"
import { Ticket, type TicketCommand, TicketDecider } from "@wangge/core/ticket"
import * as Result from "effect/Result"
import fc from "fast-check"
import { anyone, commandAt, tags } from "./TicketArbitrary.ts"
import * as TicketModel from "./TicketModel.ts"
import { contextOf, inUnit, MONDAY, people, primaryFor, units } from "./TicketSample.ts"

/** A step of a life: the ticket before and after it, and the answer. */
export interface Moment {
  readonly ticket: Ticket.Ticket
  readonly at: Instant.Instant
  readonly command: TicketCommand.TicketCommand
  readonly actor: Actor.Actor
  readonly model: TicketModel.TicketModel
  readonly answer: ReturnType<typeof TicketDecider.decide>
  readonly next: Ticket.Ticket
}

/** A step as numbers: which command, by whom, how much later, and a seed for what the command says. */
interface Draw {
  readonly minutes: number
  readonly stray: number
  readonly tag: number
  readonly actor: number
  readonly seed: number
}

const draw: fc.Arbitrary<Draw> = fc.record({
  minutes: fc.constantFrom(0, 1, 10, 25, 90, 600, 2_000),
  stray: fc.nat({ max: 9 }),
  tag: fc.nat({ max: 10_000 }),
  actor: fc.nat({ max: 10_000 }),
  seed: fc.nat({ max: 0x7f_ff_ff_ff })
})

const sampled = <A>(arbitrary: fc.Arbitrary<A>, seed: number): A => {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 })
  if (value === undefined) throw new Error("nothing was drawn")
  return value
}

const pick = <A>(list: ReadonlyArray<A>, n: number): A => {
  const value = list[n % list.length]
  if (value === undefined) throw new Error("nothing to pick from")
  return value
}

const actorFor = (model: TicketModel.TicketModel, tag: TicketCommand.Tag, { actor: n, seed }: Draw): Actor.Actor => {
  if (n % 8 === 0) return sampled(anyone, seed)
  const role = pick(TicketModel.rolesFor(tag), n)
  if (role !== "handler" && role !== "unitLead") return people[role]
  const unit = tag === "ReportJointWork" ? model.joint[0] : model.unit
  return inUnit(people[role], unit ?? pick(units, n))
}

/** Now and then any command, often the one that leads on, and rarely one that ends the life of the ticket. */
const tagFor = (model: TicketModel.TicketModel, season: ReadonlyArray<TicketCommand.Tag>, { stray, tag }: Draw) => {
  if (stray === 0 || season.length === 0) return pick(tags, tag)
  const onward = TicketModel.onward[model.stage]
  if (stray < 4 && onward !== undefined) return onward
  const ends = ["DeclineTicket", "WithdrawTicket", "MergeTicket"]
  return pick(stray === 9 ? season : season.filter((one) => !ends.includes(one)), tag)
}

/** A random life, each step seen before and after; most commands come in season and by the right people. */
const live = (draws: ReadonlyArray<Draw>, look: (moment: Moment) => void): void => {
  let [ticket, at, model]: [Ticket.Ticket, Instant.Instant, TicketModel.TicketModel] = [
    Ticket.initial,
    MONDAY,
    TicketModel.initial
  ]
  for (const one of draws) {
    at = Instant.plus(at, one.minutes * Instant.MINUTE_MS)
    const season = TicketModel.inSeason(model)
    const tag = tagFor(model, season, one)
    const command: TicketCommand.TicketCommand = sampled(commandAt(tag, at), one.seed)
    const actor = actorFor(model, tag, one)
    const primary = tag === "MergeTicket" ? { primary: primaries[one.seed % primaries.length] ?? Ticket.initial } : {}
    const answer = TicketDecider.decide(ticket, command, contextOf({ at, actor, ...primary }))
    const next = Result.isSuccess(answer) ? answer.success.reduce(TicketDecider.decider.evolve, ticket) : ticket
    look({ ticket, at, command, actor, model, answer, next })
    if (Result.isSuccess(answer)) model = TicketModel.after(model, command, actor)
    ticket = next
  }
}

const primaries = (["Filed", "OnSite", "Closed"] as const).map((status) => primaryFor(status))

type Look = (moment: Moment) => void

/** A law over so many random lives, each of so many steps to twice as many. `begin` looks at one life from its start. */
export const lives = (numRuns: number, steps: number, begin: () => Look): void =>
  fc.assert(
    fc.property(fc.array(draw, { minLength: steps, maxLength: steps * 2, size: "max" }), (draws) =>
      live(draws, begin())
    ),
    { numRuns }
  )
