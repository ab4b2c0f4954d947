/** The rates by which handling is judged 评价指标: a list of named formulas, each counting one ticket at a time. */
import type { UnitId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Source from "../kernel/Source.ts"
import { isSatisfied } from "./Satisfaction.ts"
import { roundOf } from "./TicketRound.ts"
import type { ClockRow, ReturnVisitRow, TicketRow } from "./TicketRow.ts"

export interface Question {
  /** First instant of the period, and the first after it. */
  readonly from: Instant
  readonly to: Instant
  /** When the question is asked: a limit that has not passed by then is not yet missed. */
  readonly asOf: Instant
  /** Code of a district, street, community or grid. */
  readonly area?: string
  /** The unit that leads, or led last. */
  readonly unit?: UnitId
}

/** A ticket with its own clocks and visits. */
export interface Case {
  readonly ticket: TicketRow
  readonly clocks: ReadonlyArray<ClockRow>
  readonly visits: ReadonlyArray<ReturnVisitRow>
}

export interface Indicator {
  readonly key: string
  readonly label: Label.Label
  /** The rate in words. */
  readonly formula: Label.Label
  readonly source: Source.Source
  /** What is counted below the line and above it; above is always part of below. */
  readonly below: (one: Case, question: Question) => number
  readonly above: (one: Case, question: Question) => number
}

const within = (at: Instant | null, { from, to }: Question): boolean => at !== null && from <= at && at < to
const isVoid = ({ ticket }: Case): boolean => ticket.status === "Withdrawn" || ticket.status === "Merged"
const one = (condition: boolean): number => (condition ? 1 : 0)

/**
 * Dispatched in the period and not void, as R1-54 has what is to be handled, and not deferred with approval (R1-50). It is
 * also what is to be closed: R1-50 does not say what that is, and R1-54 takes what has been handled, by which a ticket
 * that nobody handles would harm no rate.
 */
const due = (one: Case, question: Question): boolean =>
  within(one.ticket.dispatched_at, question) && !isVoid(one) && one.ticket.status !== "Suspended"

const isClosed = ({ ticket }: Case): boolean => ticket.status === "Closed"
const isHandled = ({ ticket }: Case): boolean => ticket.repaired_at !== null

/** How a clock came out: `undefined` while it is still open and in time. */
const kept = (clock: ClockRow, asOf: Instant): boolean | undefined => {
  if (clock.state === "Stopped") return (clock.late_ms ?? 0) <= 0
  return clock.state === "Running" && clock.deadline !== null && asOf > clock.deadline ? false : undefined
}

const clocksOf = (
  { clocks, ticket }: Case,
  kind: ClockRow["kind"],
  stage: ClockRow["stage"]
): ReadonlyArray<ClockRow> =>
  clocks.filter((clock) => clock.kind === kind && clock.stage === stage && roundOf(clock.target) === ticket.round)

/** All clocks of a kind and stage were kept; a ticket without any was not late. */
const inTime = (one: Case, kind: ClockRow["kind"], stage: ClockRow["stage"], { asOf }: Question): boolean =>
  clocksOf(one, kind, stage).every((clock) => kept(clock, asOf) !== false)

const judged = (one: Case, kind: ClockRow["kind"], stage: ClockRow["stage"], { asOf }: Question): boolean => {
  const results = clocksOf(one, kind, stage).map((clock) => kept(clock, asOf))
  return results.length > 0 && (results.includes(false) || !results.includes(undefined))
}

const onTime = (
  key: string,
  label: Label.Label,
  kind: ClockRow["kind"],
  stage: ClockRow["stage"],
  source: Source.Source
): Indicator => ({
  key,
  label,
  formula: Label.of("按时的 ÷ 已见分晓的", "kept ÷ decided by now"),
  source,
  below: (case_, question) => one(due(case_, question) && judged(case_, kind, stage, question)),
  above: (case_, question) =>
    one(due(case_, question) && judged(case_, kind, stage, question) && inTime(case_, kind, stage, question))
})

const answers = ({ visits }: Case, question: Question): ReadonlyArray<ReturnVisitRow> =>
  visits.filter(({ state, done_at }) => state === "done" && within(done_at, question))

const owed = ({ visits }: Case, question: Question): ReadonlyArray<ReturnVisitRow> =>
  visits.filter(({ opened_at }) => within(opened_at, question))

const R = Source.rule
const toClose = Source.assumption(
  "the formula of R1-50, which does not say what is to be closed; R1-54 takes what has been handled, by which a ticket that nobody handles would harm no rate, so here it is all that was dispatched and is neither void nor deferred"
)
const answered = Source.assumption("R2-05, which no page confirmed")
const dueWords = Label.of("应处置数 − 缓办数", "due, less those deferred")

export const indicators: ReadonlyArray<Indicator> = [
  {
    key: "filed",
    label: Label.of("立案率", "filing rate"),
    formula: Label.of("立案数 ÷ 上报数", "filed ÷ reported"),
    source: R("R1-53"),
    below: ({ ticket }, question) => one(within(ticket.reported_at, question) && ticket.status !== "Merged"),
    above: ({ ticket }, question) =>
      one(within(ticket.reported_at, question) && ticket.status !== "Merged" && ticket.filed_at !== null)
  },
  {
    key: "handled",
    label: Label.of("处置率", "handling rate"),
    formula: Label.of(`处置数 ÷（${dueWords.zh}）`, `handled ÷ (${dueWords.en})`),
    source: R("R1-53"),
    below: (case_, question) => one(due(case_, question)),
    above: (case_, question) => one(due(case_, question) && isHandled(case_))
  },
  {
    key: "closed",
    label: Label.of("结案率", "closing rate"),
    formula: Label.of(`结案数 ÷（${dueWords.zh}）`, `closed ÷ (${dueWords.en})`),
    source: toClose,
    below: (case_, question) => one(due(case_, question)),
    above: (case_, question) => one(due(case_, question) && isClosed(case_))
  },
  {
    key: "closedOnTime",
    label: Label.of("按期结案率", "on-time closing rate"),
    formula: Label.of(`按期结案数 ÷（${dueWords.zh}）`, `closed, handled within the limit ÷ (${dueWords.en})`),
    source: toClose,
    below: (case_, question) => one(due(case_, question)),
    above: (case_, question) =>
      one(due(case_, question) && isClosed(case_) && inTime(case_, "limit", "repair", question))
  },
  onTime("filingOnTime", Label.of("按时立案率", "filed within the limit"), "limit", "filing", R("R1-53")),
  onTime("dispatchOnTime", Label.of("按时派遣率", "dispatched within the limit"), "limit", "dispatch", R("R1-48")),
  onTime("handledOnTime", Label.of("按期处置率", "handled within the limit"), "limit", "repair", R("R1-53")),
  onTime("checkedOnTime", Label.of("按时核查率", "checked within the limit"), "limit", "check", R("R1-53")),
  onTime("arrivalPromise", Label.of("到场承诺兑现率", "arrival promise kept"), "promise", "arrival", R("R1-49")),
  onTime("repairPromise", Label.of("处置承诺兑现率", "repair promise kept"), "promise", "repair", R("R1-49")),
  {
    key: "rework",
    label: Label.of("返工率", "rework rate"),
    formula: Label.of(`返工案件数 ÷（${dueWords.zh}）`, `tickets reworked ÷ (${dueWords.en})`),
    source: Source.assumption("R1-55, whose denominator no page confirmed; R1-54 counts a ticket once however often"),
    below: (case_, question) => one(due(case_, question)),
    above: (case_, question) => one(due(case_, question) && case_.ticket.reworks > 0)
  },
  {
    key: "returned",
    label: Label.of("回退率", "return rate"),
    formula: Label.of("有退单的 ÷ 派遣数", "tickets returned ÷ dispatched"),
    source: R("R1-53"),
    below: (case_, question) => one(within(case_.ticket.dispatched_at, question) && !isVoid(case_)),
    above: (case_, question) =>
      one(within(case_.ticket.dispatched_at, question) && !isVoid(case_) && case_.ticket.bounces > 0)
  },
  {
    key: "checkPassed",
    label: Label.of("核查通过率", "check pass rate"),
    formula: Label.of("核查通过次数 ÷ 核查次数", "checks passed ÷ checks"),
    source: R("R1-53"),
    below: (case_, question) =>
      due(case_, question) ? case_.ticket.reworks + one(case_.ticket.checked_at !== null) : 0,
    above: (case_, question) => one(due(case_, question) && case_.ticket.checked_at !== null)
  },
  {
    key: "reopened",
    label: Label.of("重新立案率", "reopening rate"),
    formula: Label.of("重新立案的 ÷ 结过案的", "reopened ÷ closed at least once"),
    source: Source.assumption(
      "no text has a reopening rate; it shows how often what was closed was not mended (R2-25)"
    ),
    below: (case_, question) => one(due(case_, question) && (isClosed(case_) || case_.ticket.reopened > 0)),
    above: (case_, question) => one(due(case_, question) && case_.ticket.reopened > 0)
  },
  {
    key: "response",
    label: Label.of("响应率", "response rate"),
    formula: Label.of("时限内到场的 ÷ 已见分晓的", "on site within the limit ÷ decided by now"),
    source: Source.assumption(
      "R2-05, which no page confirmed: contacted in time ÷ assigned. Contact is arrival on site, and a ticket whose limit still runs has not failed, so it waits"
    ),
    below: (case_, question) => one(due(case_, question) && judged(case_, "limit", "arrival", question)),
    above: (case_, question) =>
      one(
        due(case_, question) &&
          judged(case_, "limit", "arrival", question) &&
          inTime(case_, "limit", "arrival", question)
      )
  },
  {
    key: "visited",
    label: Label.of("回访率", "return visit rate"),
    formula: Label.of("已回访的 ÷ 应回访的", "visits done ÷ visits that came to be owed"),
    source: Source.assumption(
      "R2-11 asks for a return visit on every case without a formula; a reporter who was tried as often as the policy asks counts as visited"
    ),
    below: (case_, question) => owed(case_, question).length,
    above: (case_, question) => owed(case_, question).filter(({ state }) => state !== "open").length
  },
  {
    key: "resolution",
    label: Label.of("解决率", "resolution rate"),
    formula: Label.of("已解决 ÷ 有效回访", "solved ÷ answered return visits"),
    source: answered,
    below: (case_, question) => answers(case_, question).length,
    above: (case_, question) => answers(case_, question).filter(({ solved }) => solved === 1).length
  },
  {
    key: "satisfaction",
    label: Label.of("满意率", "satisfaction rate"),
    formula: Label.of(
      "（非常满意 + 满意 + 基本满意）÷ 有效评价",
      "(very, plainly or basically satisfied) ÷ valid answers"
    ),
    source: answered,
    below: (case_, question) => answers(case_, question).length,
    above: (case_, question) =>
      answers(case_, question).filter(({ satisfaction }) => satisfaction !== null && isSatisfied(satisfaction)).length
  }
]
