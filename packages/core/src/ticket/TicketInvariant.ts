/** What is true of every ticket whatever was asked of it, in one list: for tests, and for a host that audits its store. */
import type { Instant } from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import { isLive } from "../sla/SlaClock.ts"
import * as Proof from "./decide/Proof.ts"
import { measureOf } from "./Holding.ts"
import type { Known, Ticket } from "./Ticket.ts"

export interface TicketInvariant {
  readonly name: Label.Label
  readonly test: (ticket: Known) => boolean
}

const invariant = (zh: string, en: string, test: (ticket: Known) => boolean): TicketInvariant => ({
  name: Label.of(zh, en),
  test
})

const unique = (names: ReadonlyArray<string>): boolean => new Set(names).size === names.length

const inOrder = (moments: ReadonlyArray<Instant | undefined>): boolean => {
  const given = moments.filter((moment) => moment !== undefined)
  return given.every((moment, i) => i === 0 || moment >= (given[i - 1] ?? moment))
}

const holdingsOf = ({ file }: Known) => file.holdings.filter(({ round }) => round === file.round)
const isOver = ({ _tag }: Known): boolean =>
  _tag === "Declined" || _tag === "Withdrawn" || _tag === "Merged" || _tag === "Closed"
const isHeld = ({ _tag }: Known): boolean =>
  _tag === "Dispatched" || _tag === "Accepted" || _tag === "OnSite" || _tag === "Suspended"

export const invariants: ReadonlyArray<TicketInvariant> = [
  invariant("时间不倒流", "its moments stand in order", ({ file }) => {
    const { reported, filed, dispatched, arrived, repaired, checked } = file.moments
    return inOrder([reported, filed, dispatched, repaired, checked, file.lastAt]) && inOrder([dispatched, arrived])
  }),
  invariant(
    "每次重新立案开始新一轮",
    "each reopening begins a round",
    ({ file }) => file.round === 1 + file.counts.reopened
  ),
  invariant("时限不重复", "a clock's key stands once", ({ file }) =>
    unique(file.clocks.map(({ target }) => target.key))
  ),
  invariant("凭证不重复", "a piece of evidence stands once", ({ file }) =>
    unique(file.evidence.map(({ hash }) => hash))
  ),
  invariant("办结后不计时", "no clock lives on when it is over", (ticket) =>
    isOver(ticket) ? !ticket.file.clocks.some(isLive) : true
  ),
  invariant("挂账时停表，其余时不停", "clocks are paused in a suspension and only then", ({ _tag, file }) =>
    file.clocks.filter(isLive).every(({ state }) => (state._tag === "Paused") === (_tag === "Suspended"))
  ),
  invariant("立案后立案时限已停", "the filing clock ends with filing", ({ _tag, file }) =>
    _tag === "Reported" ? true : !file.clocks.some((clock) => clock.target.stage === "filing" && isLive(clock))
  ),
  invariant("承办期间总有承办人", "a unit holds it while it is dispatched", (ticket) => {
    const open = holdingsOf(ticket).filter(({ to }) => to === undefined)
    return isHeld(ticket) && "work" in ticket ? open.length === 1 && open[0]?.unit === ticket.work.unit : true
  }),
  invariant("不在承办即不计时", "nobody is charged while no unit works on it", (ticket) => {
    const open = holdingsOf(ticket).filter(({ to }) => to === undefined)
    if (isHeld(ticket)) return true
    return ticket._tag === "Filed" || ticket._tag === "Reported"
      ? open.every(({ unit }) => unit === undefined)
      : open.length === 0
  }),
  invariant("承办时段首尾相接", "holdings follow one another without a gap", (ticket) => {
    const holdings = holdingsOf(ticket)
    const [first] = holdings
    if (first === undefined) return true
    const start = measureOf(ticket.file.clocks, ticket.file.round)?.startedAt ?? first.from
    return (
      first.from === start && holdings.every(({ to }, i) => i === holdings.length - 1 || to === holdings[i + 1]?.from)
    )
  }),
  invariant("结束的时段都已计入", "every ended span is charged", ({ file }) =>
    file.holdings.every(({ to, chargedMs }) => (to === undefined) === (chargedMs === undefined))
  ),
  invariant("联合单位不重复", "each unit stands once", (ticket) =>
    "work" in ticket ? unique([ticket.work.unit, ...ticket.work.joint.map(({ unit }) => unit)]) : true
  ),
  invariant("处置完成须联合单位齐备", "no repair without every joint part", (ticket) =>
    "repair" in ticket ? ticket.work.joint.every(({ doneAt }) => doneAt !== undefined) : true
  ),
  invariant("处置完成须有凭证", "no repair without proof", (ticket) =>
    "repair" in ticket ? Proof.ofRepair(ticket).length > 0 : true
  ),
  invariant("回访只在结案后", "visits are owed after closing only", ({ _tag, file }) =>
    file.visits.every(({ state, round }) => state !== "open" || (_tag === "Closed" && round === file.round))
  ),
  invariant("每位上报人回访一次", "each reporter is visited once a closing", ({ file }) =>
    unique(file.visits.map(({ reporter, round }) => `${reporter}/${round}`))
  ),
  invariant(
    "延期申请只在处置中",
    "an extension waits only while a unit works",
    (ticket) => ticket.file.extension === undefined || isHeld(ticket)
  ),
  invariant(
    "合并不成链",
    "a ticket that took others in goes nowhere itself",
    ({ _tag, file }) => _tag !== "Merged" || file.adopted.length === 0
  )
]

/** The invariants that a ticket breaks; `[]` for every ticket that the decider made. */
export const broken = (ticket: Ticket): ReadonlyArray<Label.Label> =>
  ticket._tag === "None" ? [] : invariants.filter(({ test }) => !test(ticket)).map(({ name }) => name)
