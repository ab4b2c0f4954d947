import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { Role } from "../kernel/Actor.ts"
import * as Decider from "../kernel/Decider.ts"
import { EvidenceHash } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Refusal from "../kernel/Refusal.ts"
import { appoint, register } from "../workforce/WorkforceDistrict.ts"
import * as FundDraw from "./FundDraw.ts"
import { adjust, code, DISTRICT, day, leave, month, person } from "./PayDistrict.ts"
import * as Payroll from "./Payroll.ts"
import { inputOf, runOf, type Scene } from "./PayrollMonth.ts"
import * as PayrollPeriod from "./PayrollPeriod.ts"
import { type PayrollPeriodCommand, whoMay } from "./PayrollPeriodCommand.ts"
import type { PayrollPeriodContext } from "./PayrollPeriodContext.ts"
import { decider } from "./PayrollPeriodDecider.ts"
import { PayrollPeriodEvent } from "./PayrollPeriodEvent.ts"
import { type PayrollFault, PayrollPeriodRefusal } from "./PayrollPeriodRefusal.ts"
import { catalogue } from "./PayrollPeriodRefusalCatalogue.ts"
import { rules } from "./SamplePay.ts"

const hired = (who: string, kind: Parameters<typeof appoint>[1]) => [
  register(who, { servedSince: "2019-01-01" }),
  appoint(who, kind, { from: day("2019-02-01") })
]
const scene: Scene = { staff: [...hired("li", "secretary"), ...hired("wang", "centreStaff")] }
const without: Scene = { staff: hired("li", "secretary") }

const actor = (who: string, role: Role, ...scope: ReadonlyArray<string>) => ({
  actor: { person: person(who), role, scope: scope.map(code) }
})
const knowing = (known: Scene): Partial<PayrollPeriodContext> => ({
  compute: (asked) => Payroll.run(inputOf(asked, known))
})
const failing = (fault: PayrollFault): Partial<PayrollPeriodContext> => ({ compute: () => Result.fail(fault) })

const context: PayrollPeriodContext = {
  today: day("2020-03-20"),
  ...actor("first", "accountant"),
  id: `${DISTRICT}-2020-03`,
  district: code(DISTRICT),
  month: month("2020-03"),
  districtStands: true,
  covers: (scope, area) => scope.length === 0 || scope.some((above) => area.startsWith(above)),
  begun: month("2020-01"),
  isPreviousClosed: true,
  compute: (asked) => Payroll.run(inputOf(asked, scene))
}

const draft: PayrollPeriodCommand = { _tag: "DraftPayroll" }
const close = (number = 1): PayrollPeriodCommand => ({ _tag: "ClosePayroll", draft: number })
const second = actor("second", "accountant")

interface Step {
  readonly when: PayrollPeriodCommand
  readonly under?: Partial<PayrollPeriodContext>
  /** What the context does not know. */
  readonly unknown?: "month" | "begun"
}

interface Case extends Step {
  readonly given?: ReadonlyArray<Step>
}

const decisionOn = (state: PayrollPeriod.PayrollPeriod, { when, under = {}, unknown }: Step) => {
  const { month, begun, ...rest } = { ...context, ...under }
  return decider.decide(state, when, {
    ...rest,
    ...(unknown === "month" || month === undefined ? {} : { month }),
    ...(unknown === "begun" || begun === undefined ? {} : { begun })
  })
}

const eventsOf = (...steps: ReadonlyArray<Step>): ReadonlyArray<PayrollPeriodEvent> => {
  const events: Array<PayrollPeriodEvent> = []
  for (const step of steps) {
    const decided = decisionOn(Decider.fold(decider, events), step)
    if (Result.isFailure(decided)) throw new Error(`${step.when._tag} refused: ${JSON.stringify(decided.failure)}`)
    events.push(...decided.success)
  }
  return events
}
const periodOf = (...steps: ReadonlyArray<Step>) => Decider.fold(decider, eventsOf(...steps))

const refusalOf = ({ given = [], ...step }: Case): PayrollPeriodRefusal | undefined => {
  const decided = decisionOn(periodOf(...given), step)
  return Result.isFailure(decided) ? decided.failure : undefined
}

const drafted: Step = { when: draft }
const closed: ReadonlyArray<Step> = [drafted, { when: close(), under: second }]

/** One way to meet each refusal; a refusal without its row does not compile. */
const cases: { readonly [Tag in PayrollPeriodRefusal["_tag"]]: Case } = {
  MonthFaulty: { when: draft, under: { id: "211103-2020-13" }, unknown: "month" },
  DistrictUnknown: { when: draft, under: { districtStands: false } },
  RoleMayNot: { given: [drafted], when: close(), under: actor("officer", "personnelOfficer") },
  OutOfScope: { when: draft, under: actor("first", "accountant", "211122") },
  PayrollNotBegun: { when: draft, unknown: "begun" },
  BeforeBeginning: { when: draft, under: { begun: month("2020-04") } },
  MonthAhead: { when: draft, under: { month: month("2020-04") } },
  PreviousOpen: { when: draft, under: { isPreviousClosed: false } },
  AlreadyClosed: { given: closed, when: draft },
  NotDrafted: { when: close(), under: second },
  DraftReplaced: { given: [drafted, drafted], when: close(), under: second },
  SameHand: { given: [drafted], when: close() },
  DraftOutdated: { given: [drafted], when: close(), under: { ...second, ...knowing(without) } },
  NoRuleYet: {
    when: draft,
    under: failing({
      _tag: "NoRuleYet",
      parameter: Label.of("工资表", "pay table"),
      day: day("2020-03-31"),
      firstFrom: day("2021-01-01")
    })
  },
  CalendarMissing: { when: draft, under: failing({ _tag: "CalendarMissing", month: month("2020-03") }) },
  HolidaysUnpublished: { when: draft, under: failing({ _tag: "HolidaysUnpublished", month: month("2020-03") }) },
  PlaceUndetermined: {
    when: draft,
    under: failing({
      _tag: "PlaceUndetermined",
      person: person("li"),
      place: code("211103001001"),
      day: day("2020-03-01")
    })
  },
  PersonUnregistered: { when: draft, under: failing({ _tag: "PersonUnregistered", person: person("li") }) },
  ReferenceWageNotGiven: {
    when: draft,
    under: failing({ _tag: "ReferenceWageNotGiven", reference: "socialInsurance" })
  },
  ProofFails: {
    when: draft,
    under: failing({
      _tag: "ProofFails",
      law: Label.of("应发 = 实发 + 扣款", "gross = net + deductions"),
      left: Money.yuan(3_600),
      right: Money.yuan(3_500),
      person: person("li")
    })
  }
}

describe("every refusal", () => {
  test.each(Object.entries(cases))("%s is met", (tag, one) => {
    const refusal = refusalOf(one)
    expect(refusal?._tag).toBe(tag)
    expect(Schema.is(PayrollPeriodRefusal)(refusal)).toBe(true)
  })

  const sentences = (refusal: PayrollPeriodRefusal) => {
    const { rule, sentence, field, kind } = Refusal.describe(catalogue, refusal)
    const head = `${refusal._tag} · ${kind}${field === undefined ? "" : ` · ${field}`} · ${rule.zh} · ${rule.en}`
    return [head, sentence.zh, sentence.en, ""]
  }

  test("says what is wrong, by which rule, and what to do now", () => {
    const prose = Object.values(cases).flatMap((one) => {
      const refusal = refusalOf(one)
      return refusal === undefined ? [] : sentences(refusal)
    })
    expect(prose.join("\n")).toMatchSnapshot()
  })

  test.each<[string, PayrollPeriodRefusal]>([
    [
      "the sums of the month",
      {
        _tag: "ProofFails",
        law: Label.of("市级合计 + 区县级合计 = 成本合计", "city total + district total = total cost"),
        left: Money.fen(1),
        right: Money.fen(2)
      }
    ],
    [
      "many people whose pay is another",
      { _tag: "DraftOutdated", draft: 1, people: Array.from({ length: 7 }, (_, i) => person(`P${i}`)) }
    ]
  ])("in another wording: %s", (_, refusal) => {
    expect(sentences(refusal).join("\n")).toMatchSnapshot()
  })
})

describe("order of precedence", () => {
  test.each<[string, Case, PayrollPeriodRefusal["_tag"]]>([
    ["role before scope", { when: close(), under: actor("x", "secretary", "211122") }, "RoleMayNot"],
    [
      "scope before the month",
      { when: draft, under: actor("x", "accountant", "211122"), unknown: "begun" },
      "OutOfScope"
    ],
    [
      "the months before, before the month itself",
      { given: closed, when: draft, under: { isPreviousClosed: false } },
      "PreviousOpen"
    ],
    ["a closed month before its draft", { given: closed, when: close(9), under: second }, "AlreadyClosed"],
    ["the draft before the hand", { given: [drafted], when: close(2) }, "DraftReplaced"],
    ["the hand before the figures", { given: [drafted], when: close(), under: knowing(without) }, "SameHand"]
  ])("%s", (_, one, expected) => {
    expect(refusalOf(one)?._tag).toBe(expected)
  })

  test("the first month has none before it", () => {
    expect(refusalOf({ when: draft, under: { begun: month("2020-03"), isPreviousClosed: false } })).toBeUndefined()
  })
})

test.each([draft, close()])("who may: $_tag", (when) => {
  const may = Role.literals.filter((role) => refusalOf({ when, under: actor("x", role) })?._tag !== "RoleMayNot")
  expect(may.toSorted()).toEqual(whoMay[when._tag].toSorted())
})

describe("a month's payroll", () => {
  test("is drawn up with its totals, one payslip a person, and closed by another", () => {
    const events = eventsOf(...closed)
    expect(events.map(({ _tag }) => _tag)).toEqual(["PayrollDrafted", "PayslipDrawn", "PayslipDrawn", "PayrollClosed"])
    expect(events[0]).toMatchObject({ draft: 1, by: "first", on: "2020-03-20", totals: { people: 2 }, dropped: [] })
    const period = periodOf(...closed)
    expect(period).toMatchObject({ _tag: "Closed", draftedBy: "first", closedBy: "second", closedOn: "2020-03-20" })
    expect(period).toMatchObject({ payslips: runOf("2020-03", scene).payslips })
    expect(PayrollPeriod.payslipOf(period, person("wang"))?.person).toBe("wang")
    expect(PayrollPeriod.payslipOf(PayrollPeriod.initial, person("wang"))).toBeUndefined()
  })

  test("is drawn up again as often as needed, on what is known then", () => {
    const again: Step = { when: draft, under: { ...knowing(without), ...actor("officer", "personnelOfficer") } }
    const events = eventsOf(drafted, again)
    expect(events.at(-2)).toMatchObject({ _tag: "PayrollDrafted", draft: 2, dropped: ["wang"] })
    expect(periodOf(drafted, again)).toMatchObject({ draft: 2, draftedBy: "officer", payslips: [{ person: "li" }] })
    expect(refusalOf({ given: [drafted, again], when: close(2), under: knowing(without) })).toBeUndefined()
  })

  test("is not closed on figures that the facts no longer give, whoever they concern", () => {
    const changed = (...pay: NonNullable<Scene["pay"]>) =>
      refusalOf({ given: [drafted], when: close(), under: { ...second, ...knowing({ ...scene, pay }) } })
    expect(changed()).toBeUndefined()
    expect(changed(adjust("li", 1))).toEqual({ _tag: "DraftOutdated", draft: 1, people: ["li"] })
    expect(changed(leave("wang", "2020-03-02", "2020-03-03"))).toMatchObject({ people: ["wang"] })
    expect(changed(leave("wang", "2020-04-02", "2020-04-03"))).toBeUndefined()
  })

  test("events are plain JSON that their schema knows; a replay of them gives the same state and closes as before", () => {
    const read = Schema.decodeUnknownSync(PayrollPeriodEvent, { onExcessProperty: "error" })
    const events = eventsOf(...closed)
    const replayed = events.map((event) => read(JSON.parse(JSON.stringify(event))))
    expect(replayed).toEqual(events)
    const state = Decider.fold(decider, replayed)
    expect(state).toEqual(periodOf(...closed))
    expect(Schema.is(PayrollPeriod.PayrollPeriod)(state)).toBe(true)
    const open = Decider.fold(decider, replayed.slice(0, -1))
    expect(Result.isSuccess(decisionOn(open, { when: close(), under: second }))).toBe(true)
  })

  test("says what it draws from the pay funds, where it draws on them, by the payslips that are closed", () => {
    const register = EvidenceHash.make("b".repeat(64))
    const hashed: Array<unknown> = []
    const drawing = {
      rule: rules.payFunds,
      city: code("211100"),
      hashOf: (payslips: ReadonlyArray<unknown>) => {
        hashed.push(payslips)
        return register
      }
    }
    const steps = [drafted, { when: close(), under: { ...second, drawing } }]
    const { payslips } = runOf("2020-03", scene)
    const draws = FundDraw.of(payslips, rules.payFunds, {
      city: code("211100"),
      district: code(DISTRICT),
      month: month("2020-03"),
      register
    })
    expect(draws.map(({ fund }) => fund)).toEqual(["211100-pay", `${DISTRICT}-pay`])
    expect(eventsOf(...steps).at(-1)).toMatchObject({ _tag: "PayrollClosed", draws })
    expect(periodOf(...steps)).toMatchObject({ _tag: "Closed", draws })
    expect(Schema.is(PayrollPeriod.PayrollPeriod)(periodOf(...steps))).toBe(true)
    expect(hashed).toContainEqual(payslips)
  })

  test("what comes after it is closed changes nothing", () => {
    const period = periodOf(...closed)
    const [, slip] = eventsOf(drafted)
    if (slip === undefined) throw new Error("a draft draws payslips")
    expect(decider.evolve(period, slip)).toBe(period)
    expect(
      decider.evolve(PayrollPeriod.initial, { _tag: "PayrollClosed", draft: 1, by: person("x"), on: context.today })
    ).toBe(PayrollPeriod.initial)
  })
})
