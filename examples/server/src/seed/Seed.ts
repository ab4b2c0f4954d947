/**
 * The first start: makes the areas and the staff, then plays a day of tickets up to now, through the same commands as
 * everybody, on a simulated clock. Every command has an id of its own, so a start that was broken off goes on where it stood.
 */
import { City, CommandKey } from "@wangge/adapter-http/server"
import { BlobStore, Vault } from "@wangge/core/app"
import { Day, type Evidence, type Id, Instant } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as Chance from "../city/Chance.ts"
import { grids } from "../city/Ground.ts"
import * as Opening from "../city/Opening.ts"
import * as Staff from "../city/Staff.ts"
import * as Sweeper from "../Sweeper.ts"
import * as Funding from "./Funding.ts"
import * as Photo from "./Photo.ts"
import { commandId, type Fault, type Needs, sent } from "./Sent.ts"
import * as Staffing from "./Staffing.ts"
import * as Story from "./Story.ts"

export const TICKETS = 140
const HOURS = 27
const SEED = 20_200_106
/** Shares no factor with the number of grids, so that the tickets lie all over the city. */
const GRID_STRIDE = 73
/** How often the sweep runs in simulated time. */
const SWEEP_EVERY_MS = 10 * Instant.MINUTE_MS

/** Since when the areas are as they are. */
const FOUNDED = Day.of("2018-01-01")

/** Enters the areas and the duties a year before `at`. */
const openCity = Effect.fnUntraced(function* (at: Instant.Instant) {
  const city = yield* City.City
  const from = Day.plusDays(city.dayOf(at), -365)
  const then = Instant.plus(at, -365 * Instant.DAY_MS)
  const commands = [...Opening.areas(FOUNDED), ...Opening.duties(from)]
  for (const [i, command] of commands.entries()) {
    yield* sent(city.grid, command, Staff.administrator, then, commandId("city", i))
  }
  const vault = yield* Vault.Vault
  for (const [subject, fields] of Staff.people()) yield* vault.put(subject, fields)
})

/** Posts and people are entered on the first day of a month, at least 20 days after the areas were. */
const datesOf = Effect.fnUntraced(function* (at: Instant.Instant) {
  const today = (yield* City.City).dayOf(at)
  const opened = Day.plusDays(today, -345)
  const next = Day.plusDays(Day.of(`${opened.slice(0, 7)}-28`), 4)
  return { begin: Day.of(`${next.slice(0, 7)}-01`), today }
})

/** How busy an hour of the day is. */
const weightOf = (at: Instant.Instant): number => {
  const hour = ((at / Instant.HOUR_MS) % 24) + 8
  const local = hour % 24
  return local < 6 || local >= 22 ? 0.15 : local >= 8 && local < 18 ? 1 : 0.55
}

/** When and where the tickets of the day begin. */
const openings = (now: Instant.Instant, chance: Chance.Chance): ReadonlyArray<Story.Opening> => {
  const begin = Instant.plus(now, -HOURS * Instant.HOUR_MS)
  const found: Array<Story.Opening> = []
  while (found.length < TICKETS) {
    const at = Instant.plus(begin, Math.floor(chance.next() * HOURS * 3_600) * Instant.SECOND_MS)
    if (chance.next() > weightOf(at)) continue
    const n = found.length
    const grid = grids[(n * GRID_STRIDE) % grids.length]
    if (grid === undefined) break
    const district = Staff.streetOf(grid.code)?.parent ?? ""
    found.push({ n, ticket: CommandKey.ticketIdOf(commandId("ticket", n)), grid, district, at })
  }
  return found
}

const play = Effect.fnUntraced(function* (step: Story.Step, id: Id.CommandId, chance: Chance.Chance) {
  const city = yield* City.City
  const blobs = yield* BlobStore.BlobStore
  const { actor, at, command, photo, ticket } = step
  let evidence: ReadonlyArray<Evidence.Evidence> = []
  if (photo !== undefined) {
    const { hash } = yield* blobs.put(Photo.take(photo.subject, photo.mended, chance))
    const { lat, lon } = photo
    evidence = [{ hash, kind: "photo", takenAt: Instant.plus(at, -20_000), takenBy: actor.person, place: { lon, lat } }]
  }
  yield* sent(city.ticket(ticket), command(evidence), actor, at, id)
})

/** Plays everything up to `now`, which stays the same when a broken start is taken up again. */
export const run = Effect.fnUntraced(function* (now: Instant.Instant): Effect.fn.Return<number, Fault, Needs> {
  const begin = Instant.plus(now, -(HOURS + 1) * Instant.HOUR_MS)
  yield* openCity(begin)
  const dates = yield* datesOf(begin)
  yield* Funding.run(dates)
  yield* Staffing.run(dates)
  const chance = Chance.from(SEED)
  const steps = openings(now, chance)
    .flatMap((opening) => Story.tell(opening, chance).map((step, i) => ({ step, id: commandId(opening.ticket, i) })))
    .filter(({ step }) => step.at <= now)
    .sort((a, b) => a.step.at - b.step.at)
  let swept = begin
  for (const { id, step } of steps) {
    while (swept + SWEEP_EVERY_MS <= step.at) {
      swept = Instant.plus(swept, SWEEP_EVERY_MS)
      yield* Sweeper.sweep(swept)
    }
    yield* play(step, id, chance)
  }
  return steps.length
})
