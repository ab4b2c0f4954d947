import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Decider from "../kernel/Decider.ts"
import * as Share from "../kernel/Share.ts"
import * as Appraisal from "./Appraisal.ts"
import type { AppraisalCommand } from "./AppraisalCommand.ts"
import type { AppraisalContext } from "./AppraisalContext.ts"
import { decider } from "./AppraisalDecider.ts"
import {
  absence,
  appeal,
  appraisal,
  by,
  cancelAbsence,
  cancelOffence,
  commend,
  context,
  day,
  decide,
  draft,
  drafted,
  eventsOf,
  figures,
  final,
  finalise,
  marks,
  OVER,
  offence,
  on,
  open,
  person,
  policy,
  publicise,
  published,
  RATED,
  renew,
  type Step,
  score,
  staff,
  vote,
  withdrawAppeal,
  withdrawNotice
} from "./AppraisalDistrict.ts"
import { AppraisalEvent } from "./AppraisalEvent.ts"

const appealed: ReadonlyArray<Step> = [...published, [appeal("li"), on("2021-01-08")]]
const january8 = on("2021-01-08")

const refusalOf = ({
  given,
  when,
  under = {}
}: {
  given: ReadonlyArray<Step>
  when: AppraisalCommand
  under?: Partial<AppraisalContext>
}) => {
  const decided = decider.decide(appraisal(...given), when, { ...context, ...under })
  return Result.isFailure(decided) ? decided.failure : undefined
}

const ratingsIn = (state: Appraisal.Appraisal) =>
  Object.fromEntries(Appraisal.ratingsOf(state).map((one) => [one.person, one.rating ?? one.standing]))

describe("from the draft to the final rating", () => {
  test("three earn an excellent, two places go to the higher points, the newcomer is not rated", () => {
    expect(ratingsIn(appraisal(...drafted))).toEqual({
      feng: "competent",
      he: "newcomer",
      li: "competent",
      qian: "competent",
      sun: "competent",
      wang: "excellent",
      wu: "excellent",
      zhao: "notCompetent",
      zheng: "competent",
      zhou: "basicallyCompetent"
    })
  })

  test("what is recorded after a draft sends it back to the figures; the next draft counts on", () => {
    const back = appraisal(...drafted, offence("wang", { times: 5 }))
    expect(back._tag).toBe("Collecting")
    const again = appraisal(...drafted, offence("wang", { times: 5 }), draft)
    expect(again).toMatchObject({ _tag: "Drafted", draft: { draft: 2 } })
    expect(ratingsIn(again)).toMatchObject({ wang: "competent", wu: "excellent", li: "excellent" })
  })

  test("days of notice and appeal are working days, the day of publication not counted", () => {
    expect(appraisal(...published)).toMatchObject({
      notice: { on: "2021-01-06", noticeTo: "2021-01-14", appealTo: "2021-01-16", provisional: false }
    })
  })

  test("days beyond the published holidays are provisional", () => {
    const late = on("2030-01-07")
    expect(appraisal(...drafted, [publicise(), late])).toMatchObject({ notice: { provisional: true } })
  })

  test("a commended district has more places", () => {
    const raised = appraisal(open, ...marks, commend("211103"), draft)
    expect(ratingsIn(raised)).toMatchObject({ wang: "excellent", wu: "excellent", li: "excellent" })
  })

  test("a long absence takes somebody out of the ratings and the base of the cap", () => {
    const state = appraisal(open, ...marks, absence("wu", "2020-01-01", "2020-08-01"), draft)
    expect(ratingsIn(state)).toMatchObject({ wu: "absent", li: "excellent" })
  })

  test("terms stay as they were frozen until they are renewed; what was recorded stays", () => {
    const [entry] = policy.excellentShare.values
    const value = { ...entry.value, year: { usual: Share.percent(35), commended: Share.percent(35) } }
    const later = { ...entry, known: day("2021-01-05"), value }
    const changed = {
      policy: { ...policy, excellentShare: { ...policy.excellentShare, values: [entry, later] as const } }
    }
    const before: ReadonlyArray<Step> = [[open, on("2021-01-04")], ...marks]
    expect(ratingsIn(appraisal(...before, [draft, changed]))).toMatchObject({ li: "competent" })
    expect(ratingsIn(appraisal(...before, draft, [renew, changed], draft))).toMatchObject({ li: "excellent" })
  })

  test("a notice is taken back by another hand, and everything may be corrected", () => {
    const back = appraisal(...appealed, [withdrawNotice, by("head")])
    expect(back._tag).toBe("Collecting")
    const again = appraisal(...appealed, [withdrawNotice, by("head")], score("li", 99), draft, [
      publicise(2),
      by("head")
    ])
    expect(ratingsIn(again)).toMatchObject({ li: "excellent", wang: "excellent", wu: "competent" })
    expect(again).toMatchObject({ appeals: [] })
    expect(refusalOf({ given: published, when: withdrawNotice })?._tag).toBe("SameHand")
  })
})

describe("appeals", () => {
  const judged = (rating?: Parameters<typeof decide>[1], who = "zhou"): ReadonlyArray<Step> => [
    ...published,
    [appeal(who), january8],
    [decide(who, rating), by("judge")]
  ]

  test("granted, one rating changes and no other", () => {
    const before = ratingsIn(appraisal(...published))
    expect(ratingsIn(appraisal(...judged("competent")))).toEqual({ ...before, zhou: "competent" })
    expect(eventsOf(...judged("competent")).at(-1)).toMatchObject({
      instance: "review",
      before: "basicallyCompetent",
      rating: "competent",
      by: "judge"
    })
  })

  test("dismissed or withdrawn, none changes", () => {
    const before = ratingsIn(appraisal(...published))
    expect(ratingsIn(appraisal(...judged()))).toEqual(before)
    const withdrawn = appraisal(...appealed, [withdrawAppeal("li"), by("li", "gridMember")])
    expect(ratingsIn(withdrawn)).toEqual(before)
    expect(withdrawn).toMatchObject({ appeals: [{ outcome: { _tag: "Withdrawn" } }] })
  })

  test("a withdrawn appeal may be lodged again within the time", () => {
    const given: ReadonlyArray<Step> = [...appealed, withdrawAppeal("li")]
    expect(refusalOf({ given, when: appeal("li"), under: january8 })).toBeUndefined()
  })

  test("somebody who was not rated may be", () => {
    expect(ratingsIn(appraisal(...judged("competent", "he")))).toMatchObject({ he: "competent" })
    expect(eventsOf(...judged("competent", "he")).at(-1)).not.toHaveProperty("before")
  })

  test("an excellent is granted as long as a place is free", () => {
    const fewer = marks.filter((one) => !("person" in one && one.person === "wu"))
    const given: ReadonlyArray<Step> = [open, ...fewer, score("wu", 85), draft, publicise(), [appeal("feng"), january8]]
    expect(refusalOf({ given, when: decide("feng", "excellent"), under: by("judge") })?._tag).toBe("NoExcellentPlace")
    const free: ReadonlyArray<Step> = [
      open,
      ...fewer,
      score("wu", 85),
      score("li", 85),
      draft,
      publicise(),
      [appeal("feng"), january8]
    ]
    expect(refusalOf({ given: free, when: decide("feng", "excellent"), under: by("judge") })).toBeUndefined()
  })

  test("the decision is due working days after the letter came in", () => {
    expect(eventsOf(...appealed).at(-1)).toMatchObject({ on: "2021-01-08", decideBefore: "2021-01-23" })
  })

  test("a final rating changes by a complaint alone, with what it leads to", () => {
    const given: ReadonlyArray<Step> = [
      ...final,
      [appeal("zhao", { on: day("2021-01-20") }), on("2021-01-20")],
      [decide("zhao", "basicallyCompetent"), { ...by("judge"), ...on("2021-01-22") }]
    ]
    const state = appraisal(...given)
    expect(ratingsIn(state)).toEqual({ ...ratingsIn(appraisal(...final)), zhao: "basicallyCompetent" })
    expect(eventsOf(...given).at(-1)).toMatchObject({
      instance: "complaint",
      consequence: { percent: 60, steps: 0, exitDue: false, warning: true }
    })
    expect(state._tag === "Final" ? Appraisal.consequenceOf(state, person("zhao")) : undefined).toMatchObject({
      rating: "basicallyCompetent",
      percent: 60
    })
  })
})

test("when final, everybody rated has a consequence: pay, grade, warning, exit", () => {
  const state = appraisal(...final)
  if (state._tag !== "Final") throw new Error(state._tag)
  expect(state.consequences.map((one) => one.person)).toEqual(RATED)
  expect(Appraisal.consequenceOf(state, person("wang"))).toMatchObject({ percent: 120, steps: 1, from: "2021-01-01" })
  expect(Appraisal.consequenceOf(state, person("zhao"))).toMatchObject({
    percent: 0,
    steps: -1,
    yearNotCounted: 2020,
    warning: true,
    failures: 2,
    exitDue: true
  })
})

describe("laws", () => {
  test("all events are plain JSON that their schema knows, and a replay gives the same state", () => {
    const read = Schema.decodeUnknownSync(AppraisalEvent, { onExcessProperty: "error" })
    const recorded = [offence("li"), cancelOffence("li", "2020-05-06"), absence("li", "2020-03-02", "2020-03-09")]
    const histories: ReadonlyArray<ReadonlyArray<Step>> = [
      [
        open,
        figures("li"),
        vote("li", [3, 1, 0, 0], 3),
        ...recorded,
        cancelAbsence("li", "2020-03-02"),
        commend("211103")
      ],
      [...appealed, [withdrawNotice, by("head")]],
      [...appealed, withdrawAppeal("li"), [appeal("li"), january8], [decide("li"), by("judge")]],
      [
        ...final,
        [appeal("zhao", { on: day("2021-01-20") }), on("2021-01-20")],
        [decide("zhao", "competent"), by("judge")]
      ]
    ]
    for (const history of histories) {
      const events = eventsOf(...history)
      for (const event of events) expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event)
      const state = Decider.fold(decider, JSON.parse(JSON.stringify(events)) as typeof events)
      expect(Schema.is(Appraisal.Appraisal)(state)).toBe(true)
      expect(state).toEqual(Decider.fold(decider, events))
    }
  })

  test("the order in which facts of different keys are recorded does not matter", () => {
    const facts: ReadonlyArray<Step> = [
      ...marks,
      score("li", 90, { rater: person("other") }),
      figures("li", "wu"),
      figures("feng"),
      vote("li", [30, 10, 0, 0], 30),
      offence("li"),
      offence("li", { on: day("2020-06-01") }),
      offence("wu"),
      absence("li", "2020-03-02", "2020-03-09"),
      absence("li", "2020-04-02", "2020-04-09"),
      commend("211103")
    ]
    const expected = appraisal(open, ...facts, draft)
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts], { minLength: facts.length }), (shuffled) => {
        const state = appraisal(open, ...shuffled, draft)
        expect(state).toEqual(expected)
      }),
      { numRuns: 50 }
    )
  })

  const points = fc.array(fc.integer({ min: 30, max: 100 }), { minLength: RATED.length, maxLength: RATED.length })
  const appeals = fc.array(
    fc.tuple(fc.constantFrom(...staff.map((one) => one.person)), fc.constantFrom("excellent", "competent", undefined)),
    { maxLength: 12 }
  )

  test("ratings never exceed the cap, whatever is drafted and appealed; a decision changes one rating at most", () => {
    fc.assert(
      fc.property(points, appeals, (values, contested) => {
        const scored = RATED.map((who, i) => score(who, values[i] ?? 0))
        let state = appraisal(open, ...scored, draft, publicise())
        const play = (command: AppraisalCommand, under: Partial<AppraisalContext>) => {
          const decided = decider.decide(state, command, { ...context, ...under })
          const before = ratingsIn(state)
          if (Result.isSuccess(decided)) state = decided.success.reduce(decider.evolve, state)
          const after = ratingsIn(state)
          const changed = Object.keys(after).filter((who) => after[who] !== before[who])
          expect(changed.length).toBeLessThanOrEqual(command._tag === "DecideAppeal" ? 1 : 0)
        }
        for (const [who, rating] of contested) {
          play(appeal(who), january8)
          play(decide(who, rating as Parameters<typeof decide>[1]), by("judge"))
          play(decide(who), by("judge"))
        }
        play(finalise, on(OVER))
        expect(state._tag).toBe("Final")
        for (const [who, rating] of contested) {
          play(appeal(who, { on: day(OVER) }), on(OVER))
          play(decide(who, rating as Parameters<typeof decide>[1]), { ...by("court"), ...on(OVER) })
        }
        const excellent = Appraisal.ratingsOf(state).filter(({ rating }) => rating === "excellent")
        expect(excellent.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 100 }
    )
  })
})
