/** Plays a scenario on a stage and computes its figures. */
import { type Id, Instant } from "@wangge/core/kernel"
import { Chance, Lamp, Paper, Photo } from "@wangge/example-server"
import { cast } from "./Cast.ts"
import { Unforeseen } from "./Fault.ts"
import * as Figures from "./Figures.ts"
import type { Entry, Inquiry } from "./figures/Inquiry.ts"
import { shown } from "./figures/Shown.ts"
import * as Office from "./Office.ts"
import type { Scenario } from "./Scenario.ts"
import * as Setting from "./Setting.ts"
import type { Answer, Stage } from "./Stage.ts"
import { commandsOf, dayOf, type Given, instantsOf, type Step } from "./Step.ts"

export interface Played {
  readonly figures: Figures.Figures
  /** Everything that happened in the streams that the scenario speaks of, in order. */
  readonly timeline: ReadonlyArray<Entry>
  /** For further questions, as long as the stage stands. */
  readonly inquiry: Inquiry
}

/** Where the lamp stands. */
const place = Lamp.place

const evidenceOf = async (stage: Stage, step: Step, at: Instant.Instant, chance: Chance.Chance) => {
  if (step.photo === undefined) return {}
  const actor = cast[step.who]
  const hash = await stage.upload(actor, Photo.take("lamp", step.photo === "after", chance))
  return { evidence: [{ hash, kind: "photo", takenAt: at, takenBy: actor.person, place }] }
}

/** One thing that a step does, and who refused it, if anybody. */
interface Act {
  readonly what: string
  readonly answer: Answer
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
    return [{ what: step.does, answer: undefined }]
  }
  const [found] = Office.addressed(step.does, step.in)
  if (found === undefined) throw new Error("a step was checked when it was read")
  const actor = cast[step.who]
  const upload = (title: string) => stage.upload(actor, Paper.of(title))
  const documents = step.paper === undefined ? [] : [await upload(step.paper)]
  const papers: Array<Given["papers"][number]> = []
  for (const [kind, title] of Object.entries(step.papers ?? {})) papers.push({ kind, hash: await upload(title) })
  const spot = step.does === "report" || step.does === "arrive" ? { place } : {}
  const evidence = await evidenceOf(stage, step, at, chance)
  const id = found.office.streamId(district, found.of)
  const acts: Array<Act> = []
  for (const command of commandsOf(step, found, { on: dayOf(at), documents, papers })) {
    const answer = await stage.send(actor, found.office, id, { ...spot, ...command, ...evidence })
    const about = "person" in command ? ` (${command.person})` : ""
    acts.push({ what: `${shown(at)} ${step.does}${about}`, answer })
  }
  return acts
}

/** Why a step did not go as the page says, if it did not. */
const faultOf = ({ answer, what }: Act, { refused }: Step): string | undefined => {
  if (answer?.tag === refused) return undefined
  if (answer === undefined) return `${what}: ${refused} should have refused, and nothing did.`
  return `${what}: ${answer.tag} refuses, ${refused === undefined ? "which the page does not say" : `and not ${refused}`}. ${answer.sentence}`
}

/**
 * Plays all steps.
 *
 * @throws Unforeseen at a refusal that the scenario does not name, and where one fails to come
 */
export const play = async (stage: Stage, scenario: Scenario): Promise<Played> => {
  const { district, figures: asked, setting, steps } = scenario
  const chance = Chance.from(7)
  const instants = instantsOf(steps)
  const refusals: Array<string> = []
  const streams = new Map<string, readonly [Office.Office, string]>()
  const furnished = (await stage.history("workforce", district)).at(-1)?.position ?? 0
  for (const [i, step] of steps.entries()) {
    for (const one of await act(stage, district, step, instants[i] ?? Instant.of(0), chance)) {
      const fault = faultOf(one, step)
      if (fault !== undefined) throw new Unforeseen(`"${scenario.name}", step ${i + 1}, ${fault}`)
      if (one.answer !== undefined) refusals.push(one.answer.tag)
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
    career: stage.career,
    fundLines: stage.fundLines
  }
  const figures = await Figures.of(asked, inquiry)
  const entries: Array<Entry> = []
  for (const [office, id] of streams.values()) entries.push(...(await stage.history(office.kind, id)))
  return {
    inquiry,
    timeline: entries.filter(({ position }) => position > furnished).sort((a, b) => a.position - b.position),
    figures: { ...figures, ...(refusals.length === 0 ? {} : { refusals }) }
  }
}
