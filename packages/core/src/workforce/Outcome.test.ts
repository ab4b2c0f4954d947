import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as Day from "../kernel/Day.ts"
import * as Explanation from "../kernel/Explanation.ts"
import type { EducationLevel } from "./Education.ts"
import * as Outcome from "./Outcome.ts"
import type { WorkforceCommand } from "./WorkforceCommand.ts"
import {
  appoint,
  COMMUNITY,
  day,
  determine,
  district,
  end,
  move,
  register,
  transfer,
  VILLAGE
} from "./WorkforceDistrict.ts"

const posts = { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 }
const numbered = [determine(COMMUNITY, { posts }), determine(VILLAGE)]

interface Someone {
  readonly birth: string
  readonly level: EducationLevel
  readonly returned?: boolean
  readonly from?: string
}

const hired = (who: string, { birth, level, returned = false, from = "2020-01-20" }: Someone) => [
  register(who, { birth, level }, { returned }),
  appoint(who, "centreStaff", { from: day(from), entry: transfer("incumbent") })
]

const on = (commands: ReadonlyArray<WorkforceCommand>, date: string) => Outcome.on([district(...commands)], day(date))

describe("on a day", () => {
  const given = [
    ...numbered,
    ...hired("li", { birth: "1992-02-29", level: "bachelor", returned: true }),
    ...hired("wu", { birth: "1980-01-01", level: "college", returned: true }),
    ...hired("zhao", { birth: "1970-01-01", level: "belowCollege", returned: true }),
    ...hired("qian", { birth: "1994-06-01", level: "master", from: "2020-03-01" })
  ]

  test("share, mean age and who came back, of those in a post on that day", () => {
    expect(on(given, "2020-02-28")).toMatchObject({
      people: 3,
      bachelorOrAbove: 1,
      bachelorShare: { num: 1, den: 3 },
      yearsTogether: 27 + 40 + 50,
      meanAge: 3_900,
      returned: 2,
      unknown: 0
    })
    expect(on(given, "2020-02-29")).toMatchObject({ yearsTogether: 28 + 40 + 50, meanAge: 3_933 })
    expect(on(given, "2020-03-01")).toMatchObject({
      people: 4,
      bachelorShare: { num: 2, den: 4 },
      education: { belowCollege: 1, college: 1, bachelor: 1, master: 1, doctor: 0 }
    })
  })

  test("PJ-D2: 150 graduates back in one district; who came back without a college education is not among them", () => {
    const levels: ReadonlyArray<EducationLevel> = ["college", "bachelor", "master", "belowCollege"]
    const back = Array.from({ length: 200 }, (_, i) =>
      hired(`back-${i}`, { birth: "1992-06-15", level: levels[i % 4] ?? "college", returned: true })
    )
    expect(on([...numbered, ...back.flat()], "2020-06-01")).toMatchObject({ people: 200, returned: 150 })
  })

  test("who has left counts no more, and nobody has neither share nor mean", () => {
    expect(on([...given, end("zhao", "centreStaff", "2020-02-01")], "2020-02-28")).toMatchObject({
      people: 2,
      meanAge: 3_350,
      returned: 2
    })
    const nobody = on(numbered, "2020-02-28")
    expect(nobody).toMatchObject({ people: 0, returned: 0 })
    expect(nobody).not.toHaveProperty("meanAge")
    expect(Explanation.toText(Outcome.explain(nobody), "en")).toContain("mean age: no value")
  })

  test("a degree earned later counts from its day", () => {
    const graduated: WorkforceCommand = {
      _tag: "RecordQualification",
      person: register("wu").person,
      qualification: { education: { level: "bachelor", fullTime: false }, certificate: "none" },
      from: day("2020-05-01"),
      documents: register("wu").documents
    }
    const shares = ["2020-04-30", "2020-05-01"].map((date) => on([...given, graduated], date).bachelorOrAbove)
    expect(shares).toEqual([2, 3])
  })

  test("one person in two posts, or known in two districts, counts once", () => {
    const pair = [...numbered, register("li"), appoint("li", "secretary"), move("li", "director")]
    const state = district(...pair)
    expect(Outcome.on([state, state], day("2020-02-01")).people).toBe(1)
  })
})

describe("the change between two days", () => {
  test("PJ-D2: the share rises to 60%, the mean age falls by nine years", () => {
    const before = ["a", "b", "c"].flatMap((who) => hired(who, { birth: "1973-01-01", level: "college" }))
    const young = [
      ["d", "1989-01-01"],
      ["e", "1990-01-01"],
      ["f", "1990-01-01"]
    ].flatMap(([who = "", birth = ""]) => hired(who, { birth, level: "bachelor", returned: true, from: "2021-01-01" }))
    const leaving = [end("a", "centreStaff", "2021-01-01")]
    const state = district(...numbered, ...before, ...young, ...leaving)
    const change = Outcome.change(Outcome.on([state], day("2020-12-31")), Outcome.on([state], day("2021-01-01")))
    expect(change).toMatchObject({ bachelorShare: 6_000, returned: 3 })
    expect(change.from.meanAge).toBe(4_700)
    expect(change.to.meanAge).toBe(3_800)
    expect(change.meanAge).toBe(-900)
    expect(Explanation.toText(Outcome.explainChange(change), "zh")).toMatchSnapshot()
    expect(Explanation.toText(Outcome.explainChange(change), "en")).toMatchSnapshot()
  })

  test("the same people grow a year older every year; a change there is undone on the way back", () => {
    const births = fc.array(fc.integer({ min: 1960, max: 1999 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(births, fc.integer({ min: 1, max: 20 }), (list, passed) => {
        const people = list.flatMap((year, i) => hired(`p${i}`, { birth: `${year}-03-05`, level: "college" }))
        const state = district(...numbered, ...people)
        const [now, then] = ["2020-06-01", `${2020 + passed}-06-01`].map((date) => Outcome.on([state], Day.of(date)))
        if (now === undefined || then === undefined) throw new Error("two days")
        expect(Outcome.change(now, then).meanAge).toBe(passed * 100)
        expect(Outcome.change(now, now)).toMatchObject({ meanAge: 0, bachelorShare: 0, returned: 0 })
        expect(() => Outcome.change(then, now)).toThrow("a change runs forward")
      }),
      { numRuns: 30 }
    )
  })
})
