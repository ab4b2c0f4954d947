/** Millions of random commands on a fund, judged by the plain model, from a seed that plays the same again. */
import fc from "fast-check"
import * as FundArbitrary from "./FundArbitrary.ts"
import { play } from "./FundPlay.ts"

export interface Fuzzed {
  readonly seed: number
  readonly commands: number
  readonly granted: number
  readonly refused: number
  /** What went wrong, with the seed, the path and the commands that lead there. */
  readonly failure?: string
}

/** Commands in one life of a fund, some two and a half years. */
const LIFE = 400

/** Plays so many commands, in lives of 400, and stops at the first that the model judges otherwise. */
export const fuzz = ({ seed, commands }: { readonly seed: number; readonly commands: number }): Fuzzed => {
  const count = { commands: 0, granted: 0, refused: 0 }
  const lives = fc.array(FundArbitrary.draw, { minLength: LIFE, maxLength: LIFE, size: "max" })
  const details = fc.check(
    fc.property(lives, (draws) => {
      const { granted, refusals } = play(draws)
      count.commands += draws.length
      count.granted += granted.length
      count.refused += refusals.length
    }),
    { seed, numRuns: Math.ceil(commands / LIFE) }
  )
  return details.failed ? { seed, ...count, failure: fc.defaultReportMessage(details) ?? "" } : { seed, ...count }
}
