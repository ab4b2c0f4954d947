/**
 * The simplest reading of the workforce's rules, to judge the decider by: for each place and kind a number of posts on each
 * day, a list of who sits where on which days, a list of candidates with their marks. Made of nothing that the decider is made
 * of. Days are numbers; the last one stands for "until further notice".
 */
import type { Day, Id } from "@wangge/core/kernel"
import type { Post, WorkforceCommand } from "@wangge/core/workforce"
import { DAYS, PEOPLE, TODAY } from "./WorkforceArbitrary.ts"

type Command = WorkforceCommand.WorkforceCommand

const OPEN = DAYS.length
const at = (day: string): number => (DAYS as ReadonlyArray<string>).indexOf(day)
const dayAt = (i: number): Day.Day => DAYS[i] ?? TODAY

interface Sitting {
  readonly person: Id.PersonId
  readonly place: Id.AreaCode
  readonly kind: Post.PostKind
  readonly seat: number
  readonly from: number
  /** The first day on which it no longer holds; beyond the last day when it is open. */
  to: number
  readonly recruitment?: string
}

interface Candidate {
  readonly person: Id.PersonId
  readonly registered: number
  written?: number
  invited?: boolean
  rank?: number
  fit?: boolean
  notice?: number
  isOut?: boolean
  isIn?: boolean
}

interface Contest {
  readonly id: Id.RecruitmentId
  readonly place: Id.AreaCode
  readonly kind: Post.PostKind
  readonly posts: number
  readonly on: number
  readonly from: number
  readonly to: number
  stage: "registration" | "written" | "ranked" | "closed"
  readonly candidates: Array<Candidate>
}

interface Plan {
  readonly sitting: Sitting
  readonly planned: number
}

export interface Model {
  /** By place and day, the posts by kind; nothing before the first decision. */
  readonly posts: Map<string, Array<Post.Posts | undefined>>
  /** The decisions that fill it, by their days: an earlier one recorded later ends where the next begins. */
  readonly decisions: Map<string, Map<number, Post.Posts>>
  sittings: Array<Sitting>
  readonly exceptions: Set<string>
  readonly contests: Array<Contest>
  plans: Array<Plan>
}

export const empty = (): Model => ({
  posts: new Map(),
  decisions: new Map(),
  sittings: [],
  exceptions: new Set(),
  contests: [],
  plans: []
})

const days = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, Math.min(to, OPEN) - from) }, (_, i) => from + i)

const meet = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to

const numberOn = (model: Model, place: string, kind: Post.PostKind, day: number): number | undefined => {
  const posts = model.posts.get(place)?.[day]
  return posts === undefined ? undefined : (posts[kind] ?? 0)
}

const left = (contest: Contest): number =>
  contest.stage === "closed" ? 0 : contest.posts - contest.candidates.filter(({ isIn }) => isIn).length

const hasRoom = (
  model: Model,
  { place, kind, from, to }: Pick<Sitting, "place" | "kind" | "from" | "to">,
  more: number,
  own?: Contest
): boolean =>
  numberOn(model, place, kind, from) !== undefined &&
  days(from, to).every((day) => {
    const filled = model.sittings.filter((one) => one.place === place && one.kind === kind && sitsOn(one, day)).length
    const held = model.contests
      .filter((one) => one !== own && one.place === place && one.kind === kind && one.on <= day)
      .reduce((sum, one) => sum + left(one), 0)
    return filled + held + more <= (numberOn(model, place, kind, day) ?? 0)
  })

const sitsOn = (one: Sitting, day: number): boolean => one.from <= day && day < one.to

const lowestSeat = (model: Model, wanted: Pick<Sitting, "place" | "kind" | "from" | "to">): number => {
  const taken = model.sittings
    .filter((one) => one.place === wanted.place && one.kind === wanted.kind && meet(one, wanted))
    .map(({ seat }) => seat)
  for (let seat = 1; ; seat++) if (!taken.includes(seat)) return seat
}

const sit = (model: Model, wanted: Omit<Sitting, "seat">, isOpen: boolean, own?: Contest): boolean => {
  const seat = lowestSeat(model, wanted)
  if (!isOpen) {
    if (!hasRoom(model, wanted, 1, own)) return false
    const least = Math.min(
      ...days(wanted.from, wanted.to).map((day) => numberOn(model, wanted.place, wanted.kind, day) ?? 0)
    )
    if (seat > least) return false
  }
  model.sittings.push({ ...wanted, seat })
  return true
}

const mayHold = (model: Model, wanted: Omit<Sitting, "seat">): boolean =>
  model.sittings
    .filter((one) => one.person === wanted.person && meet(one, wanted))
    .every((one) => one.place === wanted.place && [one.kind, wanted.kind].toSorted().join(" ") === "director secretary")

/** Who is fit for what, by hand: wang is 36; old is 57 and went to no college. */
const isFit = (model: Model, person: string, place: string, kind: Post.PostKind): boolean => {
  if (kind !== "deputySecretary" && kind !== "gridAdministrator") return true
  const unmet = person === "wang" ? ["Age"] : person === "old" ? ["Age", "Education"] : []
  return unmet.every((rule) => kind === "deputySecretary" && model.exceptions.has(`${person} ${place} ${rule}`))
}

/** Who is above the number: the order of the people is that of their education and certificates. */
const isAbove = (model: Model, { person, place, kind }: Sitting, day: number): boolean => {
  const number = numberOn(model, place, kind, day)
  if (number === undefined) return false
  const holders = PEOPLE.filter((who) =>
    model.sittings.some((one) => one.person === who && one.place === place && one.kind === kind && sitsOn(one, day))
  )
  return holders.indexOf(person) >= number
}

const inLine = (contest: Contest): ReadonlyArray<Candidate> =>
  contest.candidates
    .filter(({ rank, isOut, isIn }) => rank !== undefined && !isOut && !isIn)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, left(contest))

const leave = (model: Model, sitting: Sitting, to: number): void => {
  sitting.to = to
  model.plans = model.plans.filter((plan) => plan.sitting !== sitting)
  model.sittings = model.sittings.filter((one) => one.from < one.to)
}

const found = (
  model: Model,
  { person, place, kind, from }: { person: string; place: string; kind: string; from: string }
) =>
  model.sittings.find(
    (one) => one.person === person && one.place === place && one.kind === kind && one.from === at(from)
  )

/** The command with what only the state knows: an appointment or plan that there is, scores for those expected. */
export const aimed = (model: Model, command: Command): Command => {
  const name = ({ person, place, kind, from }: Sitting) => ({ person, place, kind, from: dayAt(from) })
  switch (command._tag) {
    case "EndAppointment":
    case "PlanDiversion": {
      const here = model.sittings.filter(({ place }) => place === command.place)
      const surplus =
        command._tag === "PlanDiversion" ? here.filter((one) => isAbove(model, one, at(command.planned))) : []
      const sitting = [...surplus, ...here][at(command.from) % (surplus.length > 0 ? 2 : 6)]
      return sitting === undefined ? command : { ...command, ...name(sitting) }
    }
    case "UpholdObjection": {
      const contest = model.contests.find(({ id }) => id === command.recruitment)
      const published = contest?.candidates.find(({ notice, isOut }) => notice !== undefined && !isOut)
      return published === undefined ? command : { ...command, person: published.person }
    }
    case "WithdrawDiversion":
    case "CarryOutDiversion": {
      const plan = model.plans.find(({ sitting }) => sitting.place === command.place)
      if (plan === undefined) return command
      const isEarly = at(command.on) < plan.planned && at(command.on) % 2 === 0
      return { ...command, ...name(plan.sitting), ...(isEarly ? { on: dayAt(plan.planned) } : {}) }
    }
    case "ScoreWritten":
    case "ScoreInterview": {
      const contest = model.contests.find(({ id }) => id === command.recruitment)
      const isExpected = ({ isOut, invited }: Candidate) =>
        !isOut && (command._tag === "ScoreWritten" || invited === true)
      const people = contest?.candidates.filter(isExpected).map(({ person }) => person) ?? []
      return { ...command, scores: command.scores.filter(({ person }) => people.includes(person)) }
    }
    default:
      return command
  }
}

/** Carries a command out if the rules allow it, and says whether they did. */
export const accepts = (model: Model, command: Command): boolean => {
  switch (command._tag) {
    case "DetermineEstablishment": {
      const decided = model.decisions.get(command.place) ?? new Map<number, Post.Posts>()
      decided.set(at(command.from), command.posts ?? {})
      model.decisions.set(command.place, decided)
      let holds: Post.Posts | undefined
      model.posts.set(
        command.place,
        days(0, OPEN).map((day) => {
          holds = decided.get(day) ?? holds
          return holds
        })
      )
      return true
    }
    case "GrantException":
      for (const rule of command.rules) model.exceptions.add(`${command.person} ${command.place} ${rule}`)
      return true
    case "Appoint": {
      const { person, place, kind, entry, term } = command
      const from = at(command.from)
      const given = command.to === undefined ? OPEN : at(command.to)
      if (given <= from || (kind === "director") !== (term !== undefined)) return false
      if (term !== undefined) {
        const [begin, end] = [at(term.from), at(term.to)]
        if (begin >= end || from < begin || from >= end || (command.to !== undefined && given > end)) return false
      }
      const to = Math.min(given, term === undefined ? OPEN : at(term.to))
      const isInside = model.sittings.some((one) => one.person === person && one.from <= from && from <= one.to)
      if (isInside === (entry !== undefined)) return false
      const wanted = { person, place, kind, from, to }
      const isIncumbent = entry?._tag === "Transfer" && entry.rule === "incumbent"
      if (!mayHold(model, wanted) || !(isIncumbent || isFit(model, person, place, kind))) return false
      return sit(model, wanted, isIncumbent)
    }
    case "EndAppointment": {
      const [sitting, to] = [found(model, command), at(command.to)]
      if (sitting === undefined || to < sitting.from || sitting.to <= to) return false
      if (to === sitting.from) {
        const contest = model.contests.find(({ id }) => id === sitting.recruitment)
        const back = contest?.candidates.find((one) => one.person === sitting.person)
        if (back !== undefined) back.isIn = false
      }
      leave(model, sitting, to)
      return true
    }
    case "PlanDiversion": {
      const [sitting, on, planned] = [found(model, command), at(command.on), at(command.planned)]
      if (sitting === undefined || planned < on || planned < sitting.from || sitting.to <= planned) return false
      if (model.plans.some((plan) => plan.sitting === sitting) || !isAbove(model, sitting, planned)) return false
      if (command.route._tag === "EarlyRetirement" && command.person !== "old") return false
      model.plans.push({ sitting, planned })
      return true
    }
    case "WithdrawDiversion":
    case "CarryOutDiversion": {
      const sitting = found(model, command)
      const plan = model.plans.find((one) => one.sitting === sitting)
      if (sitting === undefined || plan === undefined) return false
      if (command._tag === "WithdrawDiversion") {
        model.plans = model.plans.filter((one) => one !== plan)
        return true
      }
      const on = at(command.on)
      if (on < plan.planned || sitting.to <= on || !isAbove(model, sitting, on)) return false
      leave(model, sitting, on)
      return true
    }
    case "AnnounceRecruitment": {
      const { recruitment: id, place, kind, posts } = command
      const [on, from, to] = [at(command.on), at(command.registration.from), at(command.registration.to)]
      if (model.contests.some((one) => one.id === id) || posts < 1 || from < on || to - from < 3) return false
      if (!hasRoom(model, { place, kind, from: on, to: OPEN }, posts)) return false
      model.contests.push({ id, place, kind, posts, on, from, to, stage: "registration", candidates: [] })
      return true
    }
    default:
      return "recruitment" in command && contested(model, command)
  }
}

/** The steps of a recruitment that is announced. */
const contested = (model: Model, command: Extract<Command, { readonly recruitment: Id.RecruitmentId }>): boolean => {
  const contest = model.contests.find(({ id }) => id === command.recruitment)
  if (contest === undefined || contest.stage === "closed") return false
  const on = "on" in command ? at(command.on) : 0
  const candidate = "person" in command ? contest.candidates.find((one) => one.person === command.person) : undefined
  const isCandidate = candidate !== undefined && !candidate.isOut && !candidate.isIn
  switch (command._tag) {
    case "RegisterApplicant": {
      if (contest.stage !== "registration" || on < contest.from || on >= contest.to) return false
      if (candidate !== undefined || !isFit(model, command.person, contest.place, contest.kind)) return false
      contest.candidates.push({ person: command.person, registered: on })
      return true
    }
    case "WithdrawApplicant":
      if (!isCandidate) return false
      candidate.isOut = true
      return true
    case "ScoreWritten": {
      if (contest.stage !== "registration" || on < contest.to) return false
      const best = command.scores.flatMap(({ points }) => (points !== undefined && points >= 6_000 ? [points] : []))
      const last = best.sort((a, b) => b - a)[Math.min(best.length, contest.posts * 3) - 1] ?? 10_001
      for (const one of contest.candidates) {
        const points = command.scores.find(({ person }) => person === one.person)?.points
        one.written = points ?? 0
        one.invited = points !== undefined && points >= last
      }
      contest.stage = "written"
      return true
    }
    case "ScoreInterview": {
      if (contest.stage !== "written") return false
      const passed = contest.candidates
        .flatMap((one) => {
          const points = command.scores.find(({ person }) => person === one.person)?.points ?? 0
          return points >= 6_000 ? [{ one, mark: 6 * (one.written ?? 0) + 4 * points }] : []
        })
        .sort(
          (a, b) =>
            b.mark - a.mark ||
            (b.one.written ?? 0) - (a.one.written ?? 0) ||
            a.one.registered - b.one.registered ||
            (a.one.person < b.one.person ? -1 : 1)
        )
      for (const [i, { one }] of passed.entries()) one.rank = i + 1
      contest.stage = "ranked"
      return true
    }
    case "RecordHealthCheck":
      if (contest.stage !== "ranked" || !isCandidate || !inLine(contest).includes(candidate)) return false
      if (candidate.fit !== undefined) return false
      candidate.fit = command.fit
      if (!command.fit) candidate.isOut = true
      return true
    case "PublishNotice": {
      if (contest.stage !== "ranked") return false
      const next = inLine(contest).filter(({ notice }) => notice === undefined)
      if (next.length === 0 || next.some(({ fit }) => fit === undefined)) return false
      for (const one of next) one.notice = on
      return true
    }
    case "UpholdObjection": {
      if (contest.stage !== "ranked" || !isCandidate || candidate.notice === undefined) return false
      if (on < candidate.notice || on >= candidate.notice + 7) return false
      candidate.isOut = true
      return true
    }
    case "AppointRecruit": {
      const from = at(command.from)
      if (contest.stage !== "ranked" || !isCandidate || candidate.notice === undefined) return false
      if (from < candidate.notice + 7) return false
      const { place, kind, id } = contest
      const wanted = { person: command.person, place, kind, from, to: OPEN, recruitment: id }
      if (!mayHold(model, wanted) || !isFit(model, command.person, place, kind)) return false
      if (!sit(model, wanted, false, contest)) return false
      candidate.isIn = true
      return true
    }
    case "CloseRecruitment":
      contest.stage = "closed"
      return true
    default:
      return false
  }
}

/** Who sits where on a day: `place kind seat person`. */
export const sittingsOn = (model: Model, day: number): ReadonlyArray<string> =>
  model.sittings
    .filter((one) => sitsOn(one, day))
    .map(({ place, kind, seat, person }) => `${place} ${kind} ${seat} ${person}`)
    .sort()
