/** Laws of an appraisal over random histories: whatever is asked, by whomever, on whichever day. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Role } from "../kernel/Actor.ts"
import { plusDays } from "../kernel/Day.ts"
import { Rating } from "../kernel/Rating.ts"
import { deciderOf, Grounds, isPending } from "./Appeal.ts"
import * as Appraisal from "./Appraisal.ts"
import type { AppraisalCommand } from "./AppraisalCommand.ts"
import type { AppraisalContext } from "./AppraisalContext.ts"
import { decider } from "./AppraisalDecider.ts"
import {
  absence,
  appeal,
  by,
  cancelAbsence,
  cancelOffence,
  commend,
  context,
  day,
  decide,
  draft,
  figures,
  finalise,
  offence,
  open,
  publicise,
  RATED,
  renew,
  score,
  staff,
  withdrawAppeal,
  withdrawNotice
} from "./AppraisalDistrict.ts"
import type { AppraisalEvent } from "./AppraisalEvent.ts"
import * as Places from "./Places.ts"

interface Asked {
  readonly command: AppraisalCommand
  readonly who: string
  readonly role: Role
  readonly today: AppraisalContext["today"]
}

const START = day("2021-01-04")
const people = fc.constantFrom(...staff.map((one) => one.person))
/** Few people act, so that hands meet again; `li` is appraised as well. */
const hands = fc.constantFrom("officer", "head", "judge", "li")

/** Few appeal, so that somebody who was heard once is heard again. */
const appellants = fc.constantFrom("li", "zhou", "zhao")

const single = (today: AppraisalContext["today"]): fc.Arbitrary<AppraisalCommand> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(draft, finalise, publicise(1), publicise(2), publicise(3)) },
    fc.constantFrom(open, renew, withdrawNotice, commend("211103"), commend()),
    fc.tuple(people, fc.integer({ min: 30, max: 100 })).map(([who, points]) => score(who, points)),
    fc.oneof(
      people.map((who) => figures(who)),
      people.map((who) => offence(who)),
      people.map((who) => cancelOffence(who, "2020-05-06")),
      people.map((who) => absence(who, "2020-01-01", "2020-08-01")),
      people.map((who) => cancelAbsence(who, "2020-01-01"))
    ),
    {
      weight: 4,
      arbitrary: fc
        .tuple(appellants, fc.constantFrom(...Grounds.literals))
        .map(([who, grounds]) => appeal(who, { grounds, on: today }))
    },
    appellants.map(withdrawAppeal),
    {
      weight: 6,
      arbitrary: fc
        .tuple(appellants, fc.constantFrom(undefined, undefined, ...Rating.literals))
        .map(([who, rating]) => decide(who, rating))
    }
  )

const roleFor = ({ _tag }: AppraisalCommand): Role => (_tag === "RecordFigures" ? "system" : "personnelOfficer")

/** Days go by between the commands; everybody has a mark at first, so that drafts come about. */
const history: fc.Arbitrary<ReadonlyArray<Asked>> = fc
  .tuple(
    fc.array(fc.integer({ min: 30, max: 100 }), { minLength: RATED.length, maxLength: RATED.length }),
    fc.array(fc.tuple(fc.nat(2), hands), { minLength: 10, maxLength: 80, size: "max" })
  )
  .chain(([points, beats]) => {
    let today = START
    const later = beats.map(([days, who]) => {
      today = plusDays(today, days)
      return fc.record({ command: single(today), who: fc.constant(who), today: fc.constant(today) })
    })
    const marked = [open, ...RATED.map((who, i) => score(who, points[i] ?? 0)), draft, publicise(1)]
    const first = marked.map((command) => ({ command, who: "officer", today: START }))
    return fc.tuple(...later).map((rest) => [...first, ...rest].map((one) => ({ ...one, role: roleFor(one.command) })))
  })

interface Step extends Asked {
  readonly before: Appraisal.Appraisal
  readonly after: Appraisal.Appraisal
  readonly events: ReadonlyArray<AppraisalEvent>
}

const play = (asked: ReadonlyArray<Asked>): ReadonlyArray<Step> => {
  let before = decider.initial
  return asked.map((one) => {
    const decided = decider.decide(before, one.command, { ...context, ...by(one.who, one.role), today: one.today })
    const events = Result.isSuccess(decided) ? decided.success : []
    const after = events.reduce(decider.evolve, before)
    const step = { ...one, before, after, events }
    before = after
    return step
  })
}

const law = (name: string, holds: (steps: ReadonlyArray<Step>) => void) =>
  test(name, () => {
    fc.assert(
      fc.property(history, (asked) => holds(play(asked))),
      { numRuns: 150 }
    )
  })

const ratingsOf = (state: Appraisal.Appraisal) =>
  new Map(Appraisal.ratingsOf(state).map(({ person, rating }) => [person, rating]))

law("excellents stay within the places of every pool", (steps) => {
  for (const { after } of steps) {
    if (after._tag !== "Publicised" && after._tag !== "Final") continue
    for (const { person } of after.ratings) {
      const places = Places.of(after, person)
      expect(places?.taken).toBeLessThanOrEqual(places?.quota ?? 0)
    }
  }
})

law("once published, a rating changes by a decision on its own appeal, for the better, by another hand", (steps) => {
  for (const { before, after, events, who } of steps) {
    const isPublished = (before._tag === "Publicised" || before._tag === "Final") && "ratings" in after
    if (!isPublished) continue
    const [was, is] = [ratingsOf(before), ratingsOf(after)]
    const changed = [...is].filter(([person, rating]) => was.get(person) !== rating)
    const [event] = events
    if (changed.length === 0) continue
    expect(event?._tag).toBe("AppealDecided")
    expect(changed.map(([person]) => person)).toEqual(event?._tag === "AppealDecided" ? [event.person] : [])
    for (const [person, rating] of changed) {
      const old = was.get(person)
      if (old !== undefined && rating !== undefined) {
        expect(Rating.literals.indexOf(rating)).toBeLessThan(Rating.literals.indexOf(old))
      }
      expect([before.draft.by, person]).not.toContain(who)
    }
  }
})

law("stages follow one another; what is final stays so", (steps) => {
  const next: { readonly [S in Appraisal.Appraisal["_tag"]]: ReadonlyArray<Appraisal.Appraisal["_tag"]> } = {
    None: ["None", "Collecting"],
    Collecting: ["Collecting", "Drafted"],
    Drafted: ["Drafted", "Collecting", "Publicised"],
    Publicised: ["Publicised", "Collecting", "Final"],
    Final: ["Final"]
  }
  for (const { before, after } of steps) expect(next[before._tag]).toContain(after._tag)
})

law(
  "final: no review waits, everybody rated has a consequence of that rating, a complaint is judged by a third hand",
  (steps) => {
    const last = steps.at(-1)?.after
    if (last?._tag !== "Final") return
    const rated = last.ratings.flatMap(({ person, rating }) => (rating === undefined ? [] : [[person, rating]]))
    expect(last.consequences.map(({ person, rating }) => [person, rating])).toEqual(rated)
    expect(last.appeals.filter((one) => one.instance === "review" && isPending(one))).toEqual([])
    for (const { person } of last.appeals) {
      const [review, complaint] = (["review", "complaint"] as const).map((one) => Appraisal.appealOf(last, person, one))
      const [first, second] = [review, complaint].map((one) => (one === undefined ? undefined : deciderOf(one)))
      if (first !== undefined && second !== undefined) expect(second).not.toBe(first)
    }
  }
)

law("a replay from JSON gives the same state, and every state fits its schema", (steps) => {
  const events = JSON.parse(JSON.stringify(steps.flatMap((one) => one.events))) as ReadonlyArray<AppraisalEvent>
  const replayed = events.reduce(decider.evolve, decider.initial)
  expect(replayed).toEqual(steps.at(-1)?.after ?? decider.initial)
  expect(Schema.is(Appraisal.Appraisal)(replayed)).toBe(true)
})

test("the random histories reach every stage and every kind of event", () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(history, (asked) => {
      for (const { events, after } of play(asked)) {
        seen.add(after._tag)
        for (const event of events) seen.add(event._tag === "AppealDecided" ? event.instance : event._tag)
      }
    }),
    { numRuns: 300, seed: 2020 }
  )
  const kinds = ["AppraisalFinalised", "review", "complaint", "AppealWithdrawn", "NoticeWithdrawn", "RatingsDrafted"]
  expect([...kinds, "Collecting", "Drafted", "Publicised", "Final"].filter((one) => !seen.has(one))).toEqual([])
})
