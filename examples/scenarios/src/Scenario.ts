/**
 * A scenario is a document: prose for people, and under a heading two fenced blocks for the machine, ```` ```yaml scenario ````
 * with the commands and ```` ```yaml figures ```` with what they must give. A ```` ```yaml setting ```` says what they begin with.
 */
import { Zone } from "@wangge/core/calendar"
import { Day, Id, Instant, Label } from "@wangge/core/kernel"
import { NearestName } from "@wangge/core/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Who } from "./Cast.ts"
import { type Fault, Unreadable } from "./Fault.ts"
import { Figures } from "./Figures.ts"
import * as Office from "./Office.ts"
import * as Page from "./Page.ts"
import * as Setting from "./Setting.ts"
import * as Yaml from "./Yaml.ts"

/** `09:05`, `2020-01-07` for nine o'clock on that day, or `2020-01-07 09:05`. */
const Moment = Schema.String.check(
  Schema.isPattern(/^(?:\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2})$/, {
    message: "a moment is 09:05, 2020-01-07 or 2020-01-07 09:05"
  }),
  Schema.makeFilter((text: string) => {
    const [day] = text.split(" ")
    const parsed = day?.includes("-") === true ? Day.parse(day) : undefined
    return parsed === undefined || Result.isSuccess(parsed) ? undefined : parsed.failure
  })
)

const Body = Schema.Record(Schema.String, Schema.Json)

export const Step = Schema.Struct({
  at: Moment,
  who: Who,
  /** A command as the path of the API names it; of the system, also `recompute` and `sweep`. */
  does: Schema.String,
  /** To which kind of stream and which one of it, where the command does not say: `payroll 2020-01`. */
  in: Schema.optionalKey(Schema.String),
  /** The body of the command. */
  with: Schema.optionalKey(Body),
  /** The command once for each of these, laid over `with`. */
  each: Schema.optionalKey(Schema.NonEmptyArray(Body)),
  /** A photo taken on the spot goes with it as its evidence. */
  photo: Schema.optionalKey(Schema.Literals(["before", "after"])),
  /** The title of the document that shows it. */
  paper: Schema.optionalKey(Schema.NonEmptyString),
  /** The rule that must refuse the command. */
  refused: Schema.optionalKey(Schema.String)
})
export type Step = typeof Step.Type

export const Play = Schema.Struct({
  /** The day of the first step, where its moment does not say. */
  day: Schema.optionalKey(Day.Day),
  steps: Schema.NonEmptyArray(Step)
})
export type Play = typeof Play.Type

export interface Scenario {
  readonly name: string
  readonly district: Id.AreaCode
  readonly facts: ReadonlyArray<string>
  readonly setting: Setting.Setting
  readonly play: Play
  readonly figures: Figures
}

const kinds = ["setting", "scenario", "figures"]
const DISTRICT = Id.AreaCode.make("211103")

/**
 * The scenarios of a document, one for each heading that has both blocks.
 *
 * @throws Unreadable with every fault of the document
 */
export const ofDocument = (file: string, markdown: string): ReadonlyArray<Scenario> => {
  const page = Page.read(file, markdown)
  const front = page.front === undefined ? undefined : Yaml.read(Setting.Front, file, page.front)
  const { district = DISTRICT, facts = [] } = front?.value ?? {}
  const below = settingOf(file, page.head)
  const read = page.sections.map((section) => ofSection(file, section))
  const faults = [...(front?.faults ?? []), ...below.faults, ...read.flatMap((one) => one.faults)]
  if (faults.length > 0) throw new Unreadable(faults)
  return read.flatMap(({ figures, name, play, setting }) =>
    play === undefined || figures === undefined
      ? []
      : [{ name, district, facts, setting: Setting.over(below.setting, setting), play, figures }]
  )
}

const settingOf = (file: string, { blocks }: Page.Section) => {
  let setting = Setting.nothing
  const faults: Array<Fault> = []
  for (const block of blocks) {
    if (block.kind !== "setting") continue
    const read = Yaml.read(Setting.Setting, file, block)
    faults.push(...read.faults)
    if (read.value === undefined) continue
    faults.push(...Setting.faultsIn(read.value, read))
    setting = Setting.over(setting, read.value)
  }
  return { setting, faults: [...faults, ...blocks.flatMap((block) => kindFault(file, block))] }
}

const kindFault = (file: string, { kind, line }: Page.Block): ReadonlyArray<Fault> => {
  if (kinds.includes(kind)) return []
  const meant = NearestName.nearest(kind, kinds)
  const message = Label.of(
    `没有“${kind}”这种块。${meant === undefined ? "" : `是否应为“${meant}”？`}可用：${kinds.join("、")}。`,
    `There is no block "${kind}".${meant === undefined ? "" : ` Did you mean "${meant}"?`} Known: ${kinds.join(", ")}.`
  )
  return [{ file, line: line - 1, column: 1, message }]
}

const ofSection = (file: string, section: Page.Section) => {
  const { setting, faults } = settingOf(file, section)
  const one = (kind: string) => section.blocks.find((block) => block.kind === kind)
  const [played, asked] = [one("scenario"), one("figures")]
  const play = played === undefined ? undefined : Yaml.read(Play, file, played)
  const figures = asked === undefined ? undefined : Yaml.read(Figures, file, asked)
  const alone = (played === undefined) === (asked === undefined) ? [] : [aloneFault(file, section)]
  const bodies = play?.value === undefined ? [] : play.value.steps.flatMap((step, i) => stepFaults(play, step, i))
  return {
    name: section.title,
    setting,
    play: play?.value,
    figures: figures?.value,
    faults: [...faults, ...alone, ...(play?.faults ?? []), ...bodies, ...(figures?.faults ?? [])]
  }
}

const aloneFault = (file: string, { line, title }: Page.Section): Fault => ({
  file,
  line,
  column: 1,
  message: Label.of(
    `“${title}”下应同时有 scenario 和 figures 两个块。`,
    `"${title}" needs both blocks, scenario and figures.`
  )
})

/** The commands of a step as the API would take them, with the hashes of what is handed in. */
export const commandsOf = (
  { each = [{}], with: shared = {} }: Step,
  { office, tag }: Office.Addressed,
  documents: ReadonlyArray<Id.EvidenceHash>
): ReadonlyArray<{ readonly _tag: string }> => {
  const takes = Object.keys(office.cases[tag]?.fields ?? {})
  return each.map((own) => {
    const body: { [key: string]: Schema.Json } = { ...shared, ...own }
    const shown = takes.includes("documents") ? { documents } : {}
    const { entry } = body
    const entered = isRecord(entry) ? { entry: { documents, ...entry } } : {}
    return { _tag: tag, ...shown, ...body, ...entered }
  })
}

const isRecord = (value: Schema.Json | undefined): value is { readonly [key: string]: Schema.Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const names = Office.offices.flatMap(({ commands }) => [...commands.keys()])

/** An unknown command, one that several streams know, or a body that the command does not have. */
const stepFaults = ({ fault }: Yaml.Read<Play>, step: Step, i: number): ReadonlyArray<Fault> => {
  if (Office.isBackground(step.does)) return []
  const path = ["steps", i]
  const [found, another] = Office.addressed(step.does, step.in)
  if (found === undefined) return [fault([...path, "does"], unknown(step))]
  if (another !== undefined) {
    const message = Label.of(
      `“${step.does}”不止一处使用：请用 in 写明，如 ${found.office.kind} 或 ${another.office.kind}。`,
      `Several know "${step.does}": say which with \`in\`, such as ${found.office.kind} or ${another.office.kind}.`
    )
    return [fault([...path, "does"], message)]
  }
  const { office, tag } = found
  const schema = office.cases[tag]
  if (schema === undefined || "evidence" in schema.fields) return []
  return commandsOf(step, found, []).flatMap((command, j) => {
    const decoded = Yaml.faultsOf(schema, command)
    if (Result.isSuccess(decoded)) return []
    return decoded.failure.map(({ message, path: within }) => {
      const isOwn = step.each?.[j] !== undefined && String(within[0]) in step.each[j]
      return fault([...path, ...(isOwn ? ["each", j] : ["with"]), ...within], message)
    })
  })
}

const unknown = ({ does, in: within }: Step): Label.Label => {
  const meant = NearestName.nearest(does, names)
  return Label.of(
    `没有“${does}”这个命令${within === undefined ? "" : `（${within}）`}。${meant === undefined ? "" : `是否应为“${meant}”？`}`,
    `There is no command "${does}"${within === undefined ? "" : ` in ${within}`}.${meant === undefined ? "" : ` Did you mean "${meant}"?`}`
  )
}

const ZONE = "Asia/Shanghai" as Zone.ZoneName

/** The instants of the steps. */
export const instantsOf = ({ day, steps }: Play): ReadonlyArray<Instant.Instant> => {
  let today = day ?? Day.of("2020-01-01")
  return steps.map(({ at }) => {
    const written = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0]
    if (written !== undefined) today = Day.of(written)
    const [hour = 9, minute = 0] = /\d{2}:\d{2}$/.exec(at)?.[0].split(":").map(Number) ?? []
    return Instant.plus(Zone.startOfDay(ZONE, today), hour * Instant.HOUR_MS + minute * Instant.MINUTE_MS)
  })
}
