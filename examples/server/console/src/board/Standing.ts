/** How tickets stand at the instant shown: their limits turn colour by themselves between two answers of the server. */
import type { DueClock, TicketItem } from "../api/Model.ts"
import { type Tone, worst } from "../shell/Tone.ts"

export interface Standing {
  readonly tone: Tone
  /** The first deadline of its running limits. */
  readonly deadline?: number
}

export type ClocksOf = ReadonlyMap<string, ReadonlyArray<DueClock>>

/** The running limits of each ticket; promises are reported apart. */
export const limitsByTicket = (clocks: ReadonlyArray<DueClock>): ClocksOf =>
  Map.groupBy(
    clocks.filter(({ kind }) => kind === "limit"),
    ({ ticket }) => ticket as string
  )

const toneOf = (clock: DueClock, now: number): Tone => {
  if (clock.deadline === null) return "paused"
  if (now > clock.deadline) return "breached"
  if (clock.red_at !== null && now >= clock.red_at) return "red"
  return clock.yellow_at !== null && now >= clock.yellow_at ? "yellow" : "green"
}

export const standingOf = (item: TicketItem, clocks: ClocksOf, now: number): Standing => {
  const running = clocks.get(item.id) ?? []
  if (running.length === 0) return { tone: item.colour }
  const deadlines = running.flatMap(({ deadline }) => (deadline === null ? [] : [deadline as number]))
  const tone = worst(running.map((clock) => toneOf(clock, now)))
  return deadlines.length === 0 ? { tone } : { tone, deadline: Math.min(...deadlines) }
}

/** Open tickets of each grid, worst first. */
export const byGrid = (
  items: ReadonlyArray<TicketItem>,
  clocks: ClocksOf,
  now: number
): ReadonlyMap<string, { readonly tone: Tone; readonly count: number }> => {
  const grids = new Map<string, { tone: Tone; count: number }>()
  for (const item of items) {
    const before = grids.get(item.grid) ?? { tone: "none", count: 0 }
    grids.set(item.grid, {
      tone: worst([before.tone, standingOf(item, clocks, now).tone]),
      count: before.count + 1
    })
  }
  return grids
}
