/**
 * How a clock looks: one word for its state, with a colour, a shape and a text of its own, so that none of the three is
 * needed to read it.
 */
export const tones = ["breached", "missed", "red", "yellow", "paused", "green", "met", "none"] as const
export type Tone = (typeof tones)[number]

/** The worst of several; the list above stands from worst to best. */
export const worst = (found: Iterable<Tone>): Tone => {
  let best: number = tones.length - 1
  for (const tone of found) best = Math.min(best, tones.indexOf(tone))
  return tones[best] ?? "none"
}

/** The tones that a ticket of the list can have and that one can ask for. */
export const askable: ReadonlyArray<Tone> = ["breached", "red", "yellow", "green", "paused"]
