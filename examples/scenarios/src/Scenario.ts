/**
 * A scenario is a document: prose for people, and under a heading two fenced blocks for the machine, ```` ```yaml scenario ````
 * with the commands and ```` ```yaml figures ```` with what they must give. A ```` ```yaml setting ```` says what they begin with.
 */
import { Id, Label } from "@wangge/core/kernel"
import { NearestName } from "@wangge/core/policy"
import * as Schema from "effect/Schema"
import { type Fault, Unreadable } from "./Fault.ts"
import { Figures } from "./Figures.ts"
import * as Page from "./Page.ts"
import * as Setting from "./Setting.ts"
import * as Step from "./Step.ts"
import * as Yaml from "./Yaml.ts"

export const Play = Schema.Struct({ steps: Schema.NonEmptyArray(Step.Step) })

export interface Scenario {
  readonly name: string
  readonly district: Id.AreaCode
  readonly facts: ReadonlyArray<string>
  readonly setting: Setting.Setting
  /** Those of the setting come first. */
  readonly steps: ReadonlyArray<Step.Step>
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
  if (faults.length === 0) {
    for (const [i, { setting }] of read.entries())
      faults.push(...togetherFaults(file, page.sections[i], below.setting, setting))
  }
  if (faults.length > 0) throw new Unreadable(faults)
  return read.flatMap(({ figures, name, play, setting: above }): ReadonlyArray<Scenario> => {
    if (play === undefined || figures === undefined) return []
    const setting = Setting.over(below.setting, above)
    return [{ name, district, facts, setting, steps: [...(setting.steps ?? []), ...play.steps], figures }]
  })
}

const settingOf = (file: string, { blocks }: Page.Section) => {
  let setting = Setting.nothing
  const faults: Array<Fault> = []
  for (const block of blocks) {
    if (block.kind !== "setting") continue
    const read = Yaml.read(Setting.Setting, file, block)
    faults.push(...read.faults)
    if (read.value === undefined) continue
    faults.push(...Setting.faultsIn(read.value, read), ...Step.faultsIn(read, read.value.steps ?? []))
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
  const bodies = play?.value === undefined ? [] : Step.faultsIn(play, play.value.steps)
  return {
    name: section.title,
    setting,
    play: play?.value,
    figures: figures?.value,
    faults: [...faults, ...alone, ...(play?.faults ?? []), ...bodies, ...(figures?.faults ?? [])]
  }
}

/** What neither setting is wrong in by itself. */
const togetherFaults = (
  file: string,
  section: Page.Section | undefined,
  below: Setting.Setting,
  above: Setting.Setting
): ReadonlyArray<Fault> =>
  above.policy === undefined || below.policy === undefined
    ? []
    : Setting.failuresOf(Setting.over(below, above).policy ?? []).map((one) => ({
        file,
        line: section?.line ?? 1,
        column: 1,
        message: Yaml.sentence(one)
      }))

const aloneFault = (file: string, { line, title }: Page.Section): Fault => ({
  file,
  line,
  column: 1,
  message: Label.of(
    `“${title}”下应同时有 scenario 和 figures 两个块。`,
    `"${title}" needs both blocks, scenario and figures.`
  )
})
