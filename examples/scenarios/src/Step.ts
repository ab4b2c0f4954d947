/** One step of a scenario: who asks what, when, and whether it must be refused. */
import { Zone } from "@wangge/core/calendar"
import { Day, type Id, Instant, Label } from "@wangge/core/kernel"
import { NearestName } from "@wangge/core/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Who } from "./Cast.ts"
import type { Fault } from "./Fault.ts"
import * as Office from "./Office.ts"
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
  /** To which kind of stream, and to which of it (`payroll 2020-01`), where the command alone does not say. */
  in: Schema.optionalKey(Schema.String),
  /** The body of the command. */
  with: Schema.optionalKey(Body),
  /** The command once for each of these, laid over `with`. */
  each: Schema.optionalKey(Schema.NonEmptyArray(Body)),
  /** A photo taken on the spot goes with it as its evidence. */
  photo: Schema.optionalKey(Schema.Literals(["before", "after"])),
  /** The title of the document that shows it. */
  paper: Schema.optionalKey(Schema.NonEmptyString),
  /** The titles of papers by their kinds (`invoice: 发票`), where the command tells kinds apart. */
  papers: Schema.optionalKey(Schema.Record(Schema.NonEmptyString, Schema.NonEmptyString)),
  /** The rule that must refuse the command. */
  refused: Schema.optionalKey(Schema.String)
})
export type Step = typeof Step.Type

/** What goes with a step: the day, on which a command happens unless it says another, and what is handed in. */
export interface Given {
  readonly on: Day.Day
  readonly documents: ReadonlyArray<Id.EvidenceHash>
  readonly papers: ReadonlyArray<{ readonly kind: string; readonly hash: Id.EvidenceHash }>
}

/** The commands of a step as the API would take them, with the hashes of what is handed in. */
export const commandsOf = (
  { each = [{}], with: shared = {} }: Step,
  { office, tag }: Office.Addressed,
  { documents, on, papers }: Given
): ReadonlyArray<{ readonly _tag: string }> => {
  const takes = Object.keys(office.cases[tag]?.fields ?? {})
  return each.map((own) => {
    const body = Object.fromEntries(
      Object.entries({ ...shared, ...own }).map(([key, value]) => [key, inFen(value)] as const)
    )
    const given = {
      ...(takes.includes("on") ? { on } : {}),
      ...(takes.includes("documents") ? { documents } : {}),
      ...(takes.includes("papers") ? { papers: papers.length === 0 ? documents : papers } : {})
    }
    const { entry } = body
    const entered = isRecord(entry) ? { entry: { documents, ...entry } } : {}
    return { _tag: tag, ...given, ...body, ...entered }
  })
}

const isRecord = (value: Schema.Json | undefined): value is { readonly [key: string]: Schema.Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const YUAN = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))? CNY$/

/** Amounts as people write them, `450,000 CNY`, in fen; everything else as it is. */
const inFen = (value: Schema.Json): Schema.Json => {
  if (typeof value === "string") {
    const [, yuan = "", fen = "00"] = YUAN.exec(value) ?? []
    return yuan === "" ? value : Number(yuan.replaceAll(",", "") + fen)
  }
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inFen(inner)]))
  return Array.isArray(value) ? value.map(inFen) : value
}

const names = Office.offices.flatMap(({ commands }) => [...commands.keys()])

const NEVER = Instant.of(0)

/** What a schema does not see in steps: a beginning without a day, going back in time, and what is wrong with each. */
export const faultsIn = (read: Yaml.Read<unknown>, steps: ReadonlyArray<Step>): ReadonlyArray<Fault> => {
  const instants = instantsOf(steps)
  return steps.flatMap((step, i) => {
    const [now = NEVER, before = NEVER] = [instants[i], instants[i - 1]]
    const when = i === 0 && !step.at.includes("-") ? noDay : now < before ? backwards : undefined
    return [
      ...(when === undefined ? [] : [read.fault(["steps", i, "at"], when)]),
      ...commandFaults(read, step, i, dayOf(now))
    ]
  })
}

const noDay = Label.of(
  "第一步须写明日期，如 2020-01-06 09:00。",
  "The first step says on which day it is, such as 2020-01-06 09:00."
)
const backwards = Label.of(
  "这一步早于上一步。请按时间顺序书写。",
  "This step lies before the one above. Write steps in the order of time."
)

/** An unknown command, one that several streams know, or a body that the command does not have. */
const commandFaults = ({ fault }: Yaml.Read<unknown>, step: Step, i: number, on: Day.Day): ReadonlyArray<Fault> => {
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
  return commandsOf(step, found, { on, documents: [], papers: [] }).flatMap((command, j) => {
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

/** The day of a step. */
export const dayOf = (at: Instant.Instant): Day.Day => Zone.dayOf(ZONE, at)

/** The instants of steps; one without a day is on that of the step before. */
export const instantsOf = (steps: ReadonlyArray<Step>): ReadonlyArray<Instant.Instant> => {
  let today = Day.of("2020-01-01")
  return steps.map(({ at }) => {
    const written = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0]
    if (written !== undefined) today = Day.of(written)
    const [hour = 9, minute = 0] = /\d{2}:\d{2}$/.exec(at)?.[0].split(":").map(Number) ?? []
    return Instant.plus(Zone.startOfDay(ZONE, today), hour * Instant.HOUR_MS + minute * Instant.MINUTE_MS)
  })
}
