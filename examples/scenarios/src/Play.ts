/** Plays a scenario on a stage and computes its figures. */
import { Explanation, Instant } from "@wangge/core/kernel"
import { SlaClock } from "@wangge/core/sla"
import { Chance, Lamp, Photo } from "@wangge/example-server"
import { type Figures, instantsOf, type Scenario, type Step } from "./Scenario.ts"
import { cast, type Stage, type Told } from "./Stage.ts"

export interface Played {
  readonly figures: Figures
  readonly told: Told
}

/** Where the lamp stands. */
const place = Lamp.place

const OFFSET = 480
export const shown = (at: Instant.Instant): string => Instant.format(at, OFFSET).slice(0, 16).replace("T", " ")

const span = (ms: number): string => Explanation.formatSpan(ms, "en")

const evidenceOf = async (stage: Stage, step: Step, at: Instant.Instant, chance: Chance.Chance) => {
  if (step.photo === undefined) return {}
  const actor = cast[step.who]
  const hash = await stage.photo(actor, Photo.take("lamp", step.photo === "after", chance))
  return { evidence: [{ hash, kind: "photo", takenAt: at, takenBy: actor.person, place }] }
}

const act = async (
  stage: Stage,
  step: Step,
  at: Instant.Instant,
  chance: Chance.Chance
): Promise<string | undefined> => {
  stage.setClock(at)
  if (step.does === "recompute") return void (await stage.recompute())
  if (step.does === "sweep") return void (await stage.sweep())
  const spot = step.does === "report" || step.does === "arrive" ? { place } : {}
  const body = { ...spot, ...step.with, ...(await evidenceOf(stage, step, at, chance)) }
  return stage.send(cast[step.who], step.does, body)
}

/** Plays all steps. A refusal that the scenario does not name is a fault of the scenario, and so is one that fails to come. */
export const play = async (stage: Stage, { play: { steps }, play: whole }: Scenario): Promise<Played> => {
  const chance = Chance.from(7)
  const instants = instantsOf(whole)
  const refusals: Array<string> = []
  for (const [i, step] of steps.entries()) {
    const refused = await act(stage, step, instants[i] ?? Instant.of(0), chance)
    if (refused !== step.refused) {
      throw new Error(
        `${step.at} ${step.does}: refused by ${refused ?? "nothing"}, not by ${step.refused ?? "nothing"}`
      )
    }
    if (refused !== undefined) refusals.push(refused)
  }
  const told = await stage.tell()
  const last = instants.at(-1) ?? Instant.of(0)
  return { told, figures: { ...figuresOf(told, last), ...(refusals.length === 0 ? {} : { refusals }) } }
}

const firstOf = ({ history }: Told, tag: string): Instant.Instant | undefined =>
  history.find(({ event }) => event._tag === tag)?.at

const clockFigure = (clock: SlaClock.SlaClock, at: Instant.Instant) => {
  const status = SlaClock.statusAt(clock, at)
  const deadline = SlaClock.deadlineOf(clock)
  const lateMs = SlaClock.lateMs(clock, at) ?? 0
  const moved = clock.changes.find(({ after, before }) => after !== before)
  const result =
    status === "met" || status === "missed" || status === "cancelled" || status === "paused" ? status : "running"
  return {
    result,
    ...(deadline === undefined ? {} : { deadline: shown(deadline) }),
    ...(lateMs > 0 ? { late: span(lateMs) } : {}),
    ...(moved === undefined ? {} : { "moved from": shown(moved.before) })
  } as const
}

/** What became of the ticket, as a document writes it. */
export const figuresOf = (told: Told, at: Instant.Instant): Figures => {
  const { file } = told.ticket
  const dispatched = firstOf(told, "TicketDispatched")
  const after = (name: string, tag: string) => {
    const moment = firstOf(told, tag)
    return moment === undefined || dispatched === undefined ? {} : { [name]: span(moment - dispatched) }
  }
  const held: Record<string, number> = {}
  for (const { chargedMs, unit = "centre" } of file.holdings) held[unit] = (held[unit] ?? 0) + (chargedMs ?? 0)
  return {
    status: told.ticket._tag,
    ...after("on site after", "TicketArrived"),
    ...after("repaired after", "TicketRepaired"),
    ...after("closed after", "TicketClosed"),
    clocks: Object.fromEntries(file.clocks.map((clock) => [clock.target.key, clockFigure(clock, at)])),
    held: Object.fromEntries(Object.entries(held).map(([holder, ms]) => [holder, span(ms)])),
    bounces: file.counts.bounces
  }
}

/** Where the figures differ from those of the document, each with both. What the document does not name is not compared. */
export const differences = (expected: unknown, found: unknown, path = ""): ReadonlyArray<string> => {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) {
    const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
    return wanted === got ? [] : [`${path}: ${wanted} in the document, ${got ?? "nothing"} here`]
  }
  const there: Record<string, unknown> = typeof found === "object" && found !== null ? { ...found } : {}
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(value, there[key], path === "" ? key : `${path} / ${key}`)
  )
}
