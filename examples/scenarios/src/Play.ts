/** Plays a scenario on a stage and computes its figures. */
import { type Id, Instant } from "@wangge/core/kernel"
import { Chance, Lamp, Paper, Photo } from "@wangge/example-server"
import { cast } from "./Cast.ts"
import * as Figures from "./Figures.ts"
import type { Entry, Inquiry } from "./figures/Inquiry.ts"
import * as Office from "./Office.ts"
import type { Scenario } from "./Scenario.ts"
import * as Setting from "./Setting.ts"
import type { Stage } from "./Stage.ts"
import { commandsOf, instantsOf, type Step } from "./Step.ts"

export interface Played {
  readonly figures: Figures.Figures
  /** Everything that happened in the streams that the scenario speaks of, in order. */
  readonly timeline: ReadonlyArray<Entry>
}

/** Where the lamp stands. */
const place = Lamp.place

const evidenceOf = async (stage: Stage, step: Step, at: Instant.Instant, chance: Chance.Chance) => {
  if (step.photo === undefined) return {}
  const actor = cast[step.who]
  const hash = await stage.upload(actor, Photo.take("lamp", step.photo === "after", chance))
  return { evidence: [{ hash, kind: "photo", takenAt: at, takenBy: actor.person, place }] }
}

/** One thing that a step does: who refused it, if anybody. */
interface Act {
  readonly what: string
  readonly refused: string | undefined
}

const act = async (
  stage: Stage,
  district: Id.AreaCode,
  step: Step,
  at: Instant.Instant,
  chance: Chance.Chance
): Promise<ReadonlyArray<Act>> => {
  stage.setClock(at)
  if (Office.isBackground(step.does)) {
    await stage[step.does]()
    return [{ what: step.does, refused: undefined }]
  }
  const [found] = Office.addressed(step.does, step.in)
  if (found === undefined) throw new Error("a step was checked when it was read")
  const actor = cast[step.who]
  const papers = step.paper === undefined ? [] : [await stage.upload(actor, Paper.of(step.paper))]
  const spot = step.does === "report" || step.does === "arrive" ? { place } : {}
  const evidence = await evidenceOf(stage, step, at, chance)
  const id = found.office.streamId(district, found.of)
  const acts: Array<Act> = []
  for (const command of commandsOf(step, found, papers)) {
    const refused = await stage.send(actor, found.office, id, { ...spot, ...command, ...evidence })
    acts.push({ what: `${step.at} ${step.does} ${JSON.stringify(command)}`, refused })
  }
  return acts
}

/** Plays all steps. A refusal that the scenario does not name is a fault of the scenario, and so is one that fails to come. */
export const play = async (stage: Stage, scenario: Scenario): Promise<Played> => {
  const { district, figures: asked, setting, steps } = scenario
  const chance = Chance.from(7)
  const instants = instantsOf(steps)
  const refusals: Array<string> = []
  const streams = new Map<string, readonly [Office.Office, string]>()
  const furnished = (await stage.history("workforce", district)).at(-1)?.position ?? 0
  for (const [i, step] of steps.entries()) {
    for (const { refused, what } of await act(stage, district, step, instants[i] ?? Instant.of(0), chance)) {
      if (refused !== step.refused) {
        throw new Error(`${what}: refused by ${refused ?? "nothing"}, not by ${step.refused ?? "nothing"}`)
      }
      if (refused !== undefined) refusals.push(refused)
    }
    for (const { office, of } of Office.addressed(step.does, step.in)) {
      const id = office.streamId(district, of)
      streams.set(`${office.kind}/${id}`, [office, id])
    }
  }
  const inquiry: Inquiry = {
    district,
    policy: Setting.policyOf(setting),
    at: instants.at(-1) ?? Instant.of(0),
    history: stage.history,
    payroll: stage.payroll,
    career: stage.career
  }
  const figures = await Figures.of(asked, inquiry)
  const entries: Array<Entry> = []
  for (const [office, id] of streams.values()) entries.push(...(await stage.history(office.kind, id)))
  return {
    timeline: entries.filter(({ position }) => position > furnished).sort((a, b) => a.position - b.position),
    figures: { ...figures, ...(refusals.length === 0 ? {} : { refusals }) }
  }
}
