const { readdirSync, readFileSync } = require("node:fs")
const { Calendars, WorkCalendar } = require("@wangge/core/calendar")
const { Instant, Invariant, Money } = require("@wangge/core/kernel")
const { Boundary } = require("@wangge/core/grid")
const root = require("@wangge/core")

/** Every entry of every package, with the number of names behind it. */
const entries = {}
for (const name of readdirSync("node_modules/@wangge")) {
  const manifest = JSON.parse(readFileSync(require.resolve(`@wangge/${name}/package.json`), "utf8"))
  for (const key of Object.keys(manifest.exports)) {
    if (key === "./package.json" || key.includes("*")) continue
    const entry = `@wangge/${name}${key.slice(1)}`
    entries[entry] = Object.keys(require(entry)).length
  }
}

const working = Calendars.calendarOf(Calendars.WORKING).success
const friday = Instant.parse("2020-01-17T17:00:00+08:00").success
const { at } = WorkCalendar.deadline(working, friday, 2 * Instant.HOUR_MS).success

console.log(
  JSON.stringify({
    entries,
    deadline: Instant.format(at, 480),
    split: Money.split(Money.fen(100), [1, 1, 1]),
    grid: Object.keys(Boundary).length > 0,
    oneCopy: root.Invariant.InvariantBroken === Invariant.InvariantBroken
  })
)
