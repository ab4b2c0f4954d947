/**
 * `npm run fuzz [-- COMMANDS [SEED]]`: random commands on a fund, judged by a plain model; two million unless told. Prints the seed
 * first, which plays the same commands again.
 */
import { FundFuzz } from "@wangge/testing"

const [commands = 2_000_000, seed = Date.now() % 2_147_483_647] = process.argv.slice(2).map(Number)

if (![commands, seed].every(Number.isSafeInteger) || commands < 1) {
  console.error("npm run fuzz -- COMMANDS [SEED]: two whole numbers, such as 2000000 42")
  process.exitCode = 2
} else {
  console.log(`seed ${seed}`)
  const start = performance.now()
  const { failure, ...counts } = FundFuzz.fuzz({ seed, commands })
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${counts.commands} commands: ${counts.granted} granted, ${counts.refused} refused, in ${seconds} s`)
  if (failure !== undefined) {
    console.error(failure)
    process.exitCode = 1
  }
}
