/**
 * The street lamp of PJ-E2, told through the API itself: a grid member photographs it, the centre files and dispatches, the
 * crew is on site after 20 minutes and has mended it after 30, the photo comes back, the ticket is closed.
 */
import { Client } from "@wangge/adapter-http/client"
import type { Actor } from "@wangge/core/kernel"
import { Instant } from "@wangge/core/kernel"
import * as Chance from "../city/Chance.ts"
import { grids, pointIn } from "../city/Ground.ts"
import * as Staff from "../city/Staff.ts"
import * as Photo from "./Photo.ts"

/** A grid in the middle of the built-up area. */
const [first] = grids.filter(({ code }) => code.startsWith("211103001"))
if (first === undefined) throw new Error("Zhenxing Street has grids")
export const grid = first
/** Where the lamp stands. */
export const place = pointIn(grid, Chance.from(1))
export const unit = Staff.unitFor("lighting", "211103")

export interface Played {
  readonly id: string
}

export interface Stage {
  readonly baseUrl: string
  /** The token of an actor. */
  readonly tokenOf: (actor: Actor.Actor) => string
  /** Puts the server's clock to an instant. */
  readonly setClock: (at: Instant.Instant) => void
  /** When the lamp is reported. */
  readonly start: Instant.Instant
}

/** Minutes that the story takes from the report to the return visit. */
export const MINUTES = 56

/** Plays the story and answers with the id of the ticket. */
export const play = async ({ baseUrl, setClock, start, tokenOf }: Stage): Promise<Played> => {
  const chance = Chance.from(1)
  const as = (actor: Actor.Actor): Client.Client => Client.make({ baseUrl, token: tokenOf(actor) })
  let now = start
  const key = (step: string) => ({ headers: { "idempotency-key": `lamp-${step}` } })
  const at = (minutes: number): void => {
    now = Instant.plus(start, minutes * Instant.MINUTE_MS)
    setClock(now)
  }
  const photograph = async (actor: Actor.Actor, step: string, mended: boolean) => {
    const payload = Photo.take("lamp", mended, chance)
    const { hash } = await as(actor).photos.upload({ ...key(step), payload })
    return { hash, kind: "photo" as const, takenAt: Instant.plus(now, -15_000), takenBy: actor.person, place }
  }

  const member = Staff.member(grid.code)
  const crew = Staff.worker(unit)
  at(0)
  const { id } = await as(member).tickets.report({
    ...key("report"),
    payload: {
      channel: "gridMember",
      category: "street-lamp",
      place,
      description: `${grid.name.zh}：路灯不亮，夜间行走不便`,
      evidence: [await photograph(member, "photo-before", false)],
      reporter: Staff.reporter(1_000)
    }
  })
  const params = { id }
  at(4)
  await as(Staff.acceptor).commands.file({ ...key("file"), params, payload: { standard: "single-out" } })
  at(6)
  await as(Staff.dispatcher).commands.dispatch({ ...key("dispatch"), params, payload: { unit: unit.id } })
  at(8)
  await as(crew).commands.accept({ ...key("accept"), params, payload: {} })
  at(26)
  await as(crew).commands.arrive({ ...key("arrive"), params, payload: { place } })
  at(36)
  await as(crew).commands.repair({
    ...key("repair"),
    params,
    payload: { evidence: [await photograph(crew, "photo-after", true)], note: "更换光源，恢复照明" }
  })
  await as(member).commands.check({ ...key("check"), params, payload: { passed: true } })
  await as(Staff.acceptor).commands.close({ ...key("close"), params, payload: {} })
  at(MINUTES)
  await as(Staff.acceptor).commands["return-visit"]({
    ...key("return-visit"),
    params,
    payload: { reached: true, solved: true, satisfaction: "verySatisfied" }
  })
  return { id }
}
