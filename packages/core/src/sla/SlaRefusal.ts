/** Why a clock does not do what was asked of it, or no target can be given. */
import * as Schema from "effect/Schema"
import { CalendarRefusal, catalogue as calendarCatalogue } from "../calendar/CalendarRefusal.ts"
import type { NotInForce } from "../kernel/Dated.ts"
import { Day } from "../kernel/Day.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"

const at = Instant.Instant
const key = Schema.NonEmptyString

export const SlaRefusal = Schema.TaggedUnion({
  ClockStopped: { key, at },
  ClockNotStopped: { key },
  BeforeStart: { key, at, startedAt: at },
  BeforePause: { key, pause: Schema.String, at, from: at },
  PauseKnown: { key, pause: Schema.String },
  PauseUnknown: { key, pause: Schema.String },
  LimitPassed: { key, at, deadline: at },
  ExtensionsUsedUp: { key, max: Schema.Natural },
  PromiseNotExtendable: { key },
  SuspensionsUsedUp: { max: Schema.Natural },
  SuspensionTooLong: { until: at, latest: at, maxDays: Schema.Natural },
  SuspensionEnded: { until: at, at },
  StandardWithoutLimit: { category: Schema.String, standard: Schema.String },
  ParameterNotInForce: { parameter: Label.Label, day: Day, firstFrom: Day },
  CalendarRefused: { reason: CalendarRefusal }
}).annotate({ identifier: "SlaRefusal" })
export type SlaRefusal = typeof SlaRefusal.Type

/** A parameter that does not hold yet, as a refusal. */
export const notInForce = ({ label, day, firstFrom }: NotInForce) =>
  ({ _tag: "ParameterNotInForce", parameter: label, day, firstFrom }) as const satisfies SlaRefusal

const assumed = (why: string) => Source.assumption(why)
/** A moment as a reader in China sees it; screens that know their reader's zone format `detail` themselves. */
const time = (moment: Instant.Instant): string => Instant.format(moment, 480).slice(0, 16).replace("T", " ")

export const catalogue: Refusal.Catalogue<SlaRefusal> = {
  ClockStopped: {
    name: Label.of("已停的时限不再变动", "a stopped clock keeps its result"),
    kind: "state",
    source: assumed("a result that could be moved afterwards would be no result"),
    sentence: ({ key, at }) =>
      Label.of(
        `时限 ${key} 已于 ${time(at)} 停止，不能再改动。如核查未通过，请按返工办理。`,
        `Clock ${key} stopped at ${time(at)} and cannot change. If the check failed, record a rework.`
      )
  },
  ClockNotStopped: {
    name: Label.of("返工以办结为前提", "rework follows finished work"),
    kind: "state",
    source: Source.rule("R1-37"),
    sentence: ({ key }) =>
      Label.of(`时限 ${key} 仍在计时，无须返工。`, `Clock ${key} is still running: there is nothing to rework yet.`)
  },
  BeforeStart: {
    name: Label.of("计时开始前不能操作", "nothing happens to a clock before it starts"),
    kind: "input",
    source: assumed("a clock counts from its start"),
    field: "at",
    sentence: ({ key, at, startedAt }) =>
      Label.of(
        `时限 ${key} 自 ${time(startedAt)} 起算，${time(at)} 早于起点。请核对时间。`,
        `Clock ${key} started at ${time(startedAt)}; ${time(at)} is earlier. Check the time.`
      )
  },
  BeforePause: {
    name: Label.of("暂停须先开始后结束", "a pause ends after it begins"),
    kind: "input",
    source: assumed("a pause that ends before it begins covers nothing"),
    field: "at",
    sentence: ({ key, pause, at, from }) =>
      Label.of(
        `时限 ${key} 的暂停“${pause}”始于 ${time(from)}，不能在 ${time(at)} 结束。请核对时间。`,
        `Pause "${pause}" of clock ${key} began at ${time(from)}, so it cannot end at ${time(at)}. Check the time.`
      )
  },
  PauseKnown: {
    name: Label.of("同一暂停只记一次", "a pause is recorded once"),
    kind: "conflict",
    source: assumed("a pause is known by its id, so that nested pauses end one by one"),
    field: "pause",
    sentence: ({ key, pause }) =>
      Label.of(
        `时限 ${key} 已有暂停“${pause}”。再次暂停请另用编号。`,
        `Clock ${key} already has a pause "${pause}". Give a new pause an id of its own.`
      )
  },
  PauseUnknown: {
    name: Label.of("只能结束进行中的暂停", "only an open pause can end"),
    kind: "missing",
    source: assumed("a pause is known by its id, so that nested pauses end one by one"),
    field: "pause",
    sentence: ({ key, pause }) =>
      Label.of(
        `时限 ${key} 没有进行中的暂停“${pause}”。请先查看现有暂停。`,
        `Clock ${key} has no open pause "${pause}". Look at its pauses first.`
      )
  },
  LimitPassed: {
    name: Label.of("延期须在超时之前", "a limit is extended before it has passed"),
    kind: "state",
    source: Source.rule("R1-36"),
    sentence: ({ key, deadline }) =>
      Label.of(
        `时限 ${key} 已于 ${time(deadline)} 到期，不能再延期。请尽快办结并说明超时原因。`,
        `Clock ${key} passed its deadline at ${time(deadline)}, so it can no longer be extended. Finish the work and give the reason for the delay.`
      )
  },
  ExtensionsUsedUp: {
    name: Label.of("延期次数有限", "a limit is extended only so often"),
    kind: "state",
    source: Source.rule("R1-36"),
    sentence: ({ key, max }) =>
      Label.of(
        `时限 ${key} 已延期 ${max} 次，达到上限。请办结，或申请挂账。`,
        `Clock ${key} has been extended ${max} times, the most there is. Finish the work or ask for a suspension.`
      )
  },
  PromiseNotExtendable: {
    name: Label.of("承诺不延期", "a promise is not extended"),
    kind: "state",
    source: Source.rule("R1-49"),
    sentence: ({ key }) =>
      Label.of(
        `${key} 是服务承诺，不能延期。请对相应的时限申请延期。`,
        `${key} is a promise and cannot be extended. Ask for an extension of the limit beside it.`
      )
  },
  SuspensionsUsedUp: {
    name: Label.of("挂账次数有限", "a case is suspended only so often"),
    kind: "state",
    source: Source.rule("R1-36"),
    sentence: ({ max }) =>
      Label.of(
        `本案已挂账 ${max} 次，达到上限。请继续处置，或在超时之前申请延期。`,
        `The case has been suspended as often as it may be (${max}). Go on with the work, or ask for an extension before the limit passes.`
      )
  },
  SuspensionTooLong: {
    name: Label.of("挂账期限有上限", "a suspension has a longest length"),
    kind: "input",
    source: Source.rule("R1-36"),
    field: "until",
    sentence: ({ until, latest, maxDays }) =>
      Label.of(
        `挂账最长 ${maxDays} 天，最晚到 ${time(latest)}；所填 ${time(until)} 超出。请提前结束日期。`,
        `A suspension lasts at most ${maxDays} days, to ${time(latest)}; ${time(until)} is later. Choose an earlier end.`
      )
  },
  SuspensionEnded: {
    name: Label.of("挂账须晚于现在结束", "a suspension ends in the future"),
    kind: "input",
    source: Source.rule("R1-36"),
    field: "until",
    sentence: ({ until }) =>
      Label.of(
        `挂账结束时间 ${time(until)} 不晚于现在。请选择以后的时间。`,
        `The end of the suspension, ${time(until)}, is not in the future. Choose a later one.`
      )
  },
  StandardWithoutLimit: {
    name: Label.of("每条标准都有时限", "every standard has its limit"),
    kind: "missing",
    source: Source.rule("R1-35"),
    field: "standard",
    sentence: ({ category, standard }) =>
      Label.of(
        `类别 ${category} 的标准 ${standard} 未设时限。请改选标准，或在政策中补上 sla.handling.${category}.${standard}。`,
        `Standard ${standard} of category ${category} has no limit. Choose another standard, or add sla.handling.${category}.${standard} to the policy.`
      )
  },
  ParameterNotInForce: {
    name: Label.of("参数须已生效", "a parameter must be in force"),
    kind: "missing",
    source: assumed("a rule does not hold before its day"),
    sentence: ({ parameter, day, firstFrom }) =>
      Label.of(
        `参数“${parameter.zh}”在 ${day} 尚未生效（自 ${firstFrom} 起）。请核对日期或补充较早的取值。`,
        `"${parameter.en}" is not yet in force on ${day} (from ${firstFrom}). Check the date, or add an earlier value to the policy.`
      )
  },
  CalendarRefused: {
    name: Label.of("日历须能计算", "the calendar must give an answer"),
    kind: "input",
    source: assumed("a limit is counted on a calendar"),
    sentence: ({ reason }) => Refusal.describe(calendarCatalogue, reason).sentence
  }
}
