/**
 * `npm run scenario street-lamp` plays the scenarios of a document on the core over SQLite and prints each timeline with its
 * figures. `-- --http` plays them through the API, `-- --json` prints the figures alone, `-- --why` (`--why=zh`) adds the reasons
 * of posts, payslips and ratings that the page asks for.
 */
import { EventLabels, FundEventLabels, StaffEventLabels } from "@wangge/adapter-http/api"
import { Actor, Explanation, Label } from "@wangge/core/kernel"
import * as Document from "./Document.ts"
import { Unforeseen, Unreadable } from "./Fault.ts"
import * as Figures from "./Figures.ts"
import { shown } from "./figures/Shown.ts"
import * as Play from "./Play.ts"
import type { Scenario } from "./Scenario.ts"
import * as Stage from "./Stage.ts"
import * as Why from "./Why.ts"

interface Result {
  readonly name: string
  readonly figures: Figures.Figures
  /** Figures that are not those of the document. */
  readonly wrong: ReadonlyArray<string>
  readonly timeline: ReadonlyArray<string>
  readonly why: ReadonlyArray<string>
}

const options = process.argv.slice(2)
const language: Label.Language | undefined = options.includes("--why=zh")
  ? "zh"
  : options.includes("--why")
    ? "en"
    : undefined

const labels: { readonly [tag: string]: Label.Label } = {
  ...EventLabels.eventLabels,
  ...StaffEventLabels.staffEventLabels,
  ...FundEventLabels.fundEventLabels
}

const timelineOf = ({ timeline }: Play.Played): ReadonlyArray<string> =>
  timeline.map(({ actor, at, event }) => {
    const [what, role] = [labels[event._tag] ?? Label.same(event._tag), Actor.roleLabels[actor.role]]
    const person = "person" in event ? event.person : "payslip" in event ? event.payslip.person : undefined
    const about = person === undefined ? "" : ` (${person})`
    return `${shown(at)}  ${what.zh} ${what.en}${about} · ${role.zh} ${role.en}`
  })

const run = async (scenario: Scenario, open: (of: Scenario) => Promise<Stage.Stage>): Promise<Result> => {
  const stage = await open(scenario)
  try {
    const played = await Play.play(stage, scenario)
    const trees = language === undefined ? [] : await Why.of(scenario.figures, played.inquiry)
    return {
      name: scenario.name,
      figures: played.figures,
      wrong: Figures.differences(scenario.figures, played.figures),
      timeline: timelineOf(played),
      why: trees.flatMap((tree) => [...Explanation.toText(tree, language ?? "en").split("\n"), ""])
    }
  } finally {
    await stage.close()
  }
}

/** Figures as text, two spaces a level; the last level stands on one line. */
const lines = (figures: object, indent = ""): ReadonlyArray<string> =>
  Object.entries(figures).flatMap(([name, figure]) => {
    if (figure === undefined) return []
    if (!isNested(figure)) return [`${indent}${name}: ${flat(figure)}`]
    return [`${indent}${name}:`, ...lines(figure, `${indent}  `)]
  })

const isNested = (figure: unknown): figure is object =>
  typeof figure === "object" &&
  figure !== null &&
  !Array.isArray(figure) &&
  Object.values(figure).some((one) => typeof one === "object")

const flat = (figure: unknown): string => {
  if (Array.isArray(figure)) return figure.length === 0 ? "none" : figure.map(flat).join(", ")
  if (typeof figure !== "object" || figure === null) return String(figure)
  return Object.entries(figure)
    .map(([name, value]) => `${name} ${flat(value)}`)
    .join(", ")
}

const show = ({ figures, name, timeline, why, wrong }: Result): string =>
  [
    `## ${name}`,
    "",
    ...timeline.map((line) => `  ${line}`),
    "",
    ...lines(figures, "  "),
    "",
    ...why.map((line) => (line === "" ? "" : `  ${line}`)),
    ...(wrong.length === 0
      ? ["  As the document says."]
      : ["  Not as the document says:", ...wrong.map((line) => `    ${line}`)]),
    ""
  ].join("\n")

const main = async (): Promise<void> => {
  const [name = "street-lamp"] = options.filter((option) => !option.startsWith("--"))
  const results: Array<Result> = []
  for (const scenario of Document.load(name)) {
    const result = await run(scenario, options.includes("--http") ? Stage.overHttp : Stage.onCore)
    results.push(result)
    if (!options.includes("--json")) process.stdout.write(`${show(result)}\n`)
  }
  if (options.includes("--json")) {
    const figures = results.map(({ figures, name, wrong }) => ({ name, figures, wrong }))
    process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`)
  }
  if (results.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}

try {
  await main()
} catch (fault) {
  if (!(fault instanceof Unreadable || fault instanceof Unforeseen || fault instanceof Document.Unknown)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
