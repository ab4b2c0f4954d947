import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Decider from "../kernel/Decider.ts"
import * as Money from "../kernel/Money.ts"
import * as Refusal from "../kernel/Refusal.ts"
import {
  adjust,
  as,
  base,
  begin,
  cancelLeave,
  carryIn,
  context,
  countYear,
  day,
  deduct,
  eventsOf,
  leave,
  month,
  person,
  rate,
  records,
  repay
} from "./PayDistrict.ts"
import * as PayRecord from "./PayRecord.ts"
import { type PayRecordCommand, whoMay } from "./PayRecordCommand.ts"
import type { PayRecordContext } from "./PayRecordContext.ts"
import { decider } from "./PayRecordDecider.ts"
import { PayRecordEvent } from "./PayRecordEvent.ts"
import { PayRecordRefusal } from "./PayRecordRefusal.ts"
import { catalogue } from "./PayRecordRefusalCatalogue.ts"

interface Case {
  readonly given?: ReadonlyArray<PayRecordCommand>
  readonly when: PayRecordCommand
  readonly under?: Partial<PayRecordContext>
}

const september = { percent: 120, from: day("2020-09-01"), to: day("2020-09-01") }

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in PayRecordRefusal["_tag"]]: Case } = {
  DistrictUnknown: { when: base("li", 4_000), under: { districtStands: false } },
  RoleMayNot: { when: adjust("li", 1), under: as("accountant") },
  OutOfScope: { when: base("li", 4_000), under: as("personnelOfficer", "211122") },
  PersonUnknown: { when: base("nobody", 4_000) },
  PeriodFaulty: { when: leave("li", "2020-03-09", "2020-03-09") },
  BaseNotPositive: { when: base("li", 0) },
  YearAhead: { when: countYear("li", 2021, false) },
  DeductionTwice: {
    when: deduct("li", [
      ["rent", 800],
      ["rent", 300]
    ])
  },
  LoanAndRent: {
    when: deduct("li", [
      ["rent", 800],
      ["housingLoan", 1_000]
    ])
  },
  CarriedInFaulty: { given: [begin("2020-04")], when: carryIn("li", { months: 4 }) },
  DocumentMissing: { when: base("li", 4_000, { documents: [] }) },
  PayrollUnderWay: { given: [begin("2020-04")], when: begin("2020-05"), under: { isUnderWay: true } },
  PayrollNotBegun: { when: carryIn("li") },
  CarriedInTooLate: { given: [begin("2020-03")], when: carryIn("li") },
  LeaveOverlaps: {
    given: [leave("li", "2020-03-02", "2020-03-09")],
    when: leave("li", "2020-03-08", "2020-03-10", { kind: "study" })
  },
  LeaveUnknown: { when: cancelLeave("li", "2020-03-02") },
  RepaymentNegative: { when: repay("li", -1) },
  NotYet: { when: repay("li", 100, { on: day("2020-06-02") }) },
  NotPaidHere: { given: [begin("2020-04")], when: repay("li", 100) },
  RepaymentUnknown: { given: [begin("2020-03")], when: repay("li", 0) },
  AdjustmentUnknown: { given: [adjust("li", 1)], when: adjust("li", 0, { from: day("2020-03-02") }) }
}

const decisionOn = ({ given = [], when, under = {} }: Case) =>
  decider.decide(records(...given), when, { ...context, ...under })

const refusalOf = (one: Case): PayRecordRefusal | undefined => {
  const decided = decisionOn(one)
  return Result.isFailure(decided) ? decided.failure : undefined
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(PayRecordRefusal)(refusal)).toBe(true)
  })

  test("says what is wrong, by which rule, and what to do now", () => {
    const prose = Object.values(cases).flatMap((one) => {
      const refusal = refusalOf(one)
      if (refusal === undefined) return []
      const { rule, sentence, field, kind } = Refusal.describe(catalogue, refusal)
      return [
        `${refusal._tag} · ${kind}${field === undefined ? "" : ` · ${field}`} · ${rule.zh} · ${rule.en}`,
        sentence.zh,
        sentence.en,
        ""
      ]
    })
    expect(prose.join("\n")).toMatchSnapshot()
  })

  test.each<[string, Case, PayRecordRefusal["_tag"]]>([
    ["role before scope", { when: adjust("li", 1), under: as("accountant", "211122") }, "RoleMayNot"],
    ["scope before person", { when: adjust("nobody", 1), under: as("personnelOfficer", "211122") }, "OutOfScope"],
    ["person before days", { when: leave("nobody", "2020-03-09", "2020-03-09") }, "PersonUnknown"],
    ["days before documents", { when: leave("li", "2020-03-09", "2020-03-09", { documents: [] }) }, "PeriodFaulty"],
    [
      "documents before what stands",
      {
        given: [leave("li", "2020-03-02", "2020-03-09")],
        when: leave("li", "2020-03-02", "2020-03-09", { documents: [] })
      },
      "DocumentMissing"
    ],
    ["the days of a coefficient", { when: rate("li", { coefficient: september }) }, "PeriodFaulty"],
    ["a year of a rating that has not begun", { when: rate("li", { yearNotCounted: 2021 }) }, "YearAhead"]
  ])("in order: %s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })
})

describe("who may", () => {
  const examples: { readonly [Tag in PayRecordCommand["_tag"]]: PayRecordCommand } = {
    BeginPayroll: begin("2020-04"),
    DeclareBase: base("li", 4_000),
    DeclareDeductions: deduct("li", []),
    CarryInTax: carryIn("li"),
    RecordUnpaidLeave: leave("li", "2020-03-02", "2020-03-09"),
    CancelUnpaidLeave: cancelLeave("li", "2020-03-02"),
    ApplyRating: rate("li"),
    AdjustGrade: adjust("li", 1),
    CountYear: countYear("li", 2019, false),
    RecordRepayment: repay("li", 100)
  }

  test.each(Object.values(examples))("$_tag", (when) => {
    const may = Role.literals.filter((role) => refusalOf({ when, under: as(role) })?._tag !== "RoleMayNot")
    expect(may.toSorted()).toEqual(whoMay[when._tag].toSorted())
  })

  test("what a process asks rests on an event, not on a document", () => {
    expect(refusalOf({ when: rate("li", { documents: [] }), under: as("system") })).toBeUndefined()
    expect(refusalOf({ when: rate("li", { documents: [] }) })?._tag).toBe("DocumentMissing")
  })
})

const standing = (...commands: ReadonlyArray<PayRecordCommand>) => PayRecord.of(records(...commands), person("li"))

describe("what a record says on a day", () => {
  test("nothing recorded: full performance pay, no step, every year counts", () => {
    const blank = standing()
    expect(PayRecord.coefficientOn(blank, day("2020-01-01"))).toEqual({ percent: 100 })
    expect(PayRecord.stepsOn(blank, day("2020-01-01"))).toBe(0)
    expect(PayRecord.yearsNotCounted(blank)).toEqual([])
    expect(PayRecord.deductionsIn(blank, month("2020-01"))).toEqual([])
    expect(PayRecord.baseOf(blank, 2020)).toBeUndefined()
  })

  const year2020 = { from: day("2020-01-01"), to: day("2021-01-01") }
  const failed = rate("li", {
    rating: "notCompetent",
    coefficient: { percent: 0, ...year2020 },
    step: { steps: -1, from: day("2020-01-01") },
    yearNotCounted: 2019
  })

  test("a rating moves coefficient, grade and service; an appeal replaces it", () => {
    const before = standing(failed)
    expect(PayRecord.coefficientOn(before, day("2020-05-01"))).toMatchObject({ percent: 0, by: { appraisal: "2019" } })
    expect(PayRecord.coefficientOn(before, day("2021-01-01"))).toEqual({ percent: 100 })
    expect([day("2019-12-31"), day("2020-01-01")].map((on) => PayRecord.stepsOn(before, on))).toEqual([0, -1])
    expect(PayRecord.yearsNotCounted(before)).toEqual([2019])
    const after = standing(
      failed,
      rate("li", { rating: "basicallyCompetent", coefficient: { percent: 60, ...year2020 } })
    )
    expect(PayRecord.coefficientOn(after, day("2020-05-01"))).toMatchObject({ percent: 60 })
    expect(PayRecord.stepsOn(after, day("2020-05-01"))).toBe(0)
    expect(PayRecord.yearsNotCounted(after)).toEqual([])
  })

  test("of two coefficients the one that began last holds", () => {
    const quarter = rate("li", {
      appraisal: "2020-Q1",
      coefficient: { percent: 120, from: day("2020-04-01"), to: day("2020-07-01") }
    })
    for (const both of [standing(failed, quarter), standing(quarter, failed)]) {
      const percents = ["2020-03-31", "2020-04-01", "2020-07-01"].map(
        (on) => PayRecord.coefficientOn(both, day(on)).percent
      )
      expect(percents).toEqual([0, 120, 0])
    }
  })

  test("a decision on a year stands above a rating, and can be taken back", () => {
    expect(PayRecord.yearsNotCounted(standing(failed, countYear("li", 2019, true)))).toEqual([])
    expect(PayRecord.yearsNotCounted(standing(countYear("li", 2018, false), failed))).toEqual([2018, 2019])
    expect(PayRecord.yearsNotCounted(standing(countYear("li", 2018, false), countYear("li", 2018, true)))).toEqual([])
  })

  test("a decision on a grade replaces that of the same day, and is taken back by no step", () => {
    const days = (...commands: ReadonlyArray<PayRecordCommand>) =>
      PayRecord.stepsOn(standing(...commands), day("2020-03-01"))
    expect(days(adjust("li", 2), adjust("li", 1))).toBe(1)
    expect(days(adjust("li", 2), adjust("li", 0))).toBe(0)
    expect(days(adjust("li", 2), adjust("li", 1, { from: day("2020-02-01") }))).toBe(3)
  })

  test("deductions hold until the next declaration; an empty one ends them", () => {
    const given = standing(
      deduct("li", [["elderly", 2_000]]),
      deduct(
        "li",
        [
          ["elderly", 1_000],
          ["rent", 800]
        ],
        { from: month("2020-03") }
      ),
      deduct("li", [], { from: month("2020-05") })
    )
    const totals = ["2019-12", "2020-02", "2020-03", "2020-05"].map((one) =>
      Money.sum(PayRecord.deductionsIn(given, month(one)).map(({ monthly }) => monthly))
    )
    expect(totals).toEqual([0, 200_000, 180_000, 0])
  })

  test("what was paid back for a month adds up, is replaced on its day, and taken back by none", () => {
    const repaid = (...commands: ReadonlyArray<PayRecordCommand>) =>
      PayRecord.repaidFor(standing(begin("2020-01"), ...commands), month("2020-03"))
    const earlier = repay("li", 50, { on: day("2020-05-19") })
    expect(repaid(repay("li", 100), earlier, repay("li", 70, { month: month("2020-02") }))).toBe(15_000)
    expect(repaid(repay("li", 100), repay("li", 80))).toBe(8_000)
    expect(repaid(repay("li", 100), repay("li", 0))).toBe(0)
  })

  test("a cancelled leave makes room again", () => {
    const given = [leave("li", "2020-03-02", "2020-03-09"), cancelLeave("li", "2020-03-02")]
    expect(standing(...given).leaves).toEqual([])
    expect(
      PayRecord.leaveOn(standing(...given, leave("li", "2020-03-05", "2020-03-06")), day("2020-03-05"))?.kind
    ).toBe("privateAffairs")
  })
})

test("all events are plain JSON that their schema knows, and a replay gives the same state", () => {
  const read = Schema.decodeUnknownSync(PayRecordEvent, { onExcessProperty: "error" })
  for (const { given = [], when } of Object.values(cases)) {
    const decided = decisionOn({ given, when })
    const events = [...eventsOf(...given), ...(Result.isSuccess(decided) ? decided.success : [])]
    for (const event of events) expect(read(JSON.parse(JSON.stringify(event)))).toEqual(event)
    const state = Decider.fold(decider, JSON.parse(JSON.stringify(events)) as typeof events)
    expect(Schema.is(PayRecord.PayRecord)(state)).toBe(true)
  }
})

test("the order in which facts of different keys are recorded does not matter", () => {
  const facts: ReadonlyArray<PayRecordCommand> = [
    base("li", 4_000),
    base("li", 5_000, { year: 2021 }),
    base("wang", 4_000),
    deduct("li", [["rent", 800]]),
    deduct("li", [], { from: month("2020-03") }),
    leave("li", "2020-03-02", "2020-03-09"),
    leave("li", "2020-04-02", "2020-04-09"),
    rate("li", { step: { steps: 1, from: day("2020-01-01") } }),
    rate("li", { appraisal: "2020-Q1", coefficient: { percent: 120, from: day("2020-04-01") } }),
    rate("wang"),
    adjust("li", 1),
    adjust("li", -1, { from: day("2020-05-01") }),
    countYear("li", 2018, false),
    countYear("li", 2019, false),
    ...["2020-05-20", "2020-05-21"].flatMap((on) =>
      ["2020-01", "2020-02"].map((paid) => repay("li", 100, { on: day(on), month: month(paid) }))
    )
  ]
  const of = (commands: ReadonlyArray<PayRecordCommand>) => records(begin("2020-01"), ...commands)
  const expected = of(facts)
  fc.assert(
    fc.property(fc.shuffledSubarray([...facts], { minLength: facts.length }), (shuffled) => {
      expect(of(shuffled)).toEqual(expected)
    })
  )
})
