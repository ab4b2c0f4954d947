/**
 * `npm run scenario street-lamp` plays the scenarios of a document on the core over SQLite and prints each timeline with its
 * figures. `-- --http` plays them through the API, `-- --json` prints the figures alone.
 */
import { EventLabels } from "@wangge/adapter-http/api"
import { Actor } from "@wangge/core/kernel"
import * as Document from "./Document.ts"
import * as Play from "./Play.ts"
import type { Figures, Scenario } from "./Scenario.ts"
import * as Stage from "./Stage.ts"

interface Result {
  readonly name: string
  readonly figures: Figures
  readonly expected: Figures
  /** Figures that are not those of the document. */
  readonly wrong: ReadonlyArray<string>
  readonly timeline: ReadonlyArray<string>
}

const timelineOf = ({ told: { history } }: Play.Played): ReadonlyArray<string> =>
  history.map(({ actor, at, event }) => {
    const [label, role] = [EventLabels.eventLabels[event._tag], Actor.roleLabels[actor.role]]
    return `${Play.shown(at)}  ${label.zh} ${label.en} · ${role.zh} ${role.en}`
  })

const run = async (scenario: Scenario, open: () => Promise<Stage.Stage>): Promise<Result> => {
  const stage = await open()
  try {
    const played = await Play.play(stage, scenario)
    return {
      name: scenario.name,
      figures: played.figures,
      expected: scenario.figures,
      wrong: Play.differences(scenario.figures, played.figures),
      timeline: timelineOf(played)
    }
  } finally {
    await stage.close()
  }
}

const figureLines = (figures: Figures): ReadonlyArray<string> =>
  Object.entries(figures).flatMap(([name, figure]) =>
    typeof figure !== "object"
      ? [`${name}: ${figure}`]
      : [
          `${name}:`,
          ...Object.entries(figure).map(([key, value]) => `  ${key}: ${Object.values(flat(value)).join(", ")}`)
        ]
  )

const flat = (value: unknown): object => (typeof value === "object" && value !== null ? value : [value])

const show = ({ figures, name, timeline, wrong }: Result): string =>
  [
    `## ${name}`,
    "",
    ...timeline.map((line) => `  ${line}`),
    "",
    ...figureLines(figures).map((line) => `  ${line}`),
    "",
    ...(wrong.length === 0
      ? ["  As the document says."]
      : ["  Not as the document says:", ...wrong.map((line) => `    ${line}`)]),
    ""
  ].join("\n")

const options = process.argv.slice(2)
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
