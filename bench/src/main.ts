/**
 * `npm run bench [-- NAME …] [-- --json]`: every comparison in one run. A NAME runs the groups whose name it begins.
 */
import { append } from "./AppendBench.ts"
import { calendar } from "./CalendarBench.ts"
import { fund } from "./FundBench.ts"
import { locate } from "./LocateBench.ts"
import type { Row } from "./Measure.ts"
import { payroll } from "./PayrollBench.ts"
import { post } from "./PostBench.ts"
import { replay } from "./ReplayBench.ts"
import { sweep } from "./SweepBench.ts"

const groups: Readonly<Record<string, () => AsyncGenerator<Row>>> = {
  calendar,
  locate,
  append,
  post,
  payroll,
  fund,
  replay,
  sweep
}

const figure = (value: number | null): string =>
  value === null ? "–" : value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 2 : 0 })

const line = (row: Row): string => {
  const reached = row.goal === null || row.ratio === null ? "" : row.ratio >= row.goal ? "reached" : "missed"
  return [
    row.name.padEnd(62),
    figure(row.ours).padStart(14),
    figure(row.peer).padStart(14),
    figure(row.ratio).padStart(9),
    figure(row.goal).padStart(7),
    ` ${reached}${row.note === undefined ? "" : ` (${row.note})`}`
  ].join("")
}

const words = process.argv.slice(2)
const asJson = words.includes("--json")
const names = words.filter((word) => !word.startsWith("--"))
const unknown = names.filter((name) => !Object.keys(groups).some((group) => group.startsWith(name)))

if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}": choose among ${Object.keys(groups).join(", ")}.`)
  process.exitCode = 2
} else {
  const chosen = Object.entries(groups).filter(
    ([group]) => names.length === 0 || names.some((n) => group.startsWith(n))
  )
  const rows: Array<Row> = []
  if (!asJson) {
    console.log(
      `${"items a second".padEnd(62)}${"ours".padStart(14)}${"peer".padStart(14)}${"ratio".padStart(9)}${"goal".padStart(7)}`
    )
  }
  for (const [, run] of chosen) {
    for await (const row of run()) {
      rows.push(row)
      if (!asJson) console.log(line(row))
    }
  }
  if (asJson) console.log(JSON.stringify(rows, null, 2))
}
