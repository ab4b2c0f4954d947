import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { WorkHours } from "../calendar/CalendarPolicy.ts"
import * as Calendars from "../calendar/Calendars.ts"
import * as OpenHours from "../calendar/OpenHours.ts"
import type * as Dated from "../kernel/Dated.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as FaultWording from "./FaultWording.ts"
import * as PolicyFault from "./PolicyFault.ts"
import * as PolicyPack from "./PolicyPack.ts"
import * as Panjin2020 from "./panjin2020/Panjin2020.ts"

type Json = { [key: string]: Json } & Array<Json>

const copy = (): Json => JSON.parse(JSON.stringify(Panjin2020.pack))

/** Sets what a path leads to; `undefined` takes it out. */
const set = (json: Json, path: string, value: unknown): void => {
  const keys = path.split(".")
  const last = keys.pop() ?? ""
  const node = keys.reduce<Json>((inner, key) => inner[key] as Json, json)
  if (value === undefined) delete node[last]
  else node[last] = value as Json
}

const faultsOf = (result: Result.Result<unknown, PolicyPack.Faults>): ReadonlyArray<PolicyFault.PolicyFault> =>
  Result.isFailure(result) ? result.failure : []

const sentences = (faults: ReadonlyArray<PolicyFault.PolicyFault>): string =>
  faults
    .map((fault) => Refusal.describe(PolicyFault.catalogue, fault).sentence)
    .map(({ zh, en }) => `  ${zh}\n  ${en}`)
    .join("\n")

const LAMP = "sla.handling.street-lamp.single-out"
const FILING = "sla.stages.normal.filing"
const SCHEMES = "appraisal.schemes.values.0.value"
const TABLE = "pay.payTable.values.0.value"
const DRAWS = "pay.payFunds.values.0.value"
const HOURS = "calendar.working"
const CATALOGUE = "ticket.catalogue.values.0.value"

const catalogue = Panjin2020.pack.ticket.catalogue.values[0].value
const [table] = Panjin2020.pack.pay.payTable.values
const payTable = table.value
const [bands] = Panjin2020.pack.pay.bands.values
const fromSecond = { ...bands.value, staff: { lowest: 2, highest: 10 } }
const [firstGrades] = Panjin2020.pack.pay.entryGrades.values
const second = { ...firstGrades.value.village, centreStaff: 2, gridAdministrator: 2, auxiliaryPolice: 2 }
const officeHours = Panjin2020.pack.calendar[Calendars.WORKING] as Dated.Dated<WorkHours>
const sevenHours = {
  ...officeHours.values[0].value,
  hours: OpenHours.mondayToFriday([{ from: "08:00", to: "15:00" }])
}

/** One mistake each: what somebody did, and the changes that do it. */
const mistakes: ReadonlyArray<
  readonly [what: string, ...changes: ReadonlyArray<readonly [path: string, value: unknown]>]
> = [
  ["a slice under a wrong name", ["slaa", 1]],
  ["a slice is missing", ["grid", undefined]],
  ["a misspelt parameter", ["sla.extension", undefined], ["sla.extention", 1]],
  ["a parameter that there is not", ["sla.penalties", {}]],
  ["a misspelt stage", [`${LAMP}.values.0.value.repare`, { from: "dispatched", time: { n: 1, unit: "workingDay" } }]],
  [
    "a milestone in capitals",
    [`${LAMP}.values.0.value.repair/Fence`, { from: "dispatched", time: { n: 1, unit: "minute" } }]
  ],
  ["a category with a space", ["sla.handling.Street Lamp", {}]],
  [
    "a limit for a standard that there is not",
    ["sla.handling.street-lamp.singel-out", Panjin2020.pack.sla.handling["street-lamp"]?.["single-out"]]
  ],
  ["a limit for a category that there is not", ["sla.handling.street-lmap", {}]],
  ["a promise for a category that there is not", ["sla.promises.streetlamp", {}]],
  ["a standard without its limit", [LAMP, undefined]],
  ["a standard without its repair", [`${LAMP}.values.0.value`, {}]],
  ["a day that does not exist", [`${FILING}.values.0.from`, "2018-02-30"]],
  ["a month that does not exist", [`${FILING}.values.0.from`, "2018-13-01"]],
  ["a date in another form", [`${FILING}.values.0.known`, "1.1.2018"]],
  ["no value at all", [`${FILING}.values`, []]],
  ["the same day twice", [`${FILING}.values.1`, Panjin2020.pack.sla.stages.normal.filing?.values[0]]],
  ["a number as text", ["sla.units.values.0.value.minute.ms", "60000"]],
  ["a unit in another form", [`${FILING}.values.0.value.time.unit`, "minutes"]],
  ["a unit that there is not", [`${FILING}.values.0.value.time.unit`, "fortnight"]],
  ["no time at all", [`${FILING}.values.0.value.time.n`, 0]],
  ["an anchor that there is not", [`${FILING}.values.0.value.from`, "report"]],
  ["a transition that there is not", [`${FILING}.transition`, "kep"]],
  ["a source of another kind", [`${FILING}.values.0.source`, { _tag: "Ruel", id: "R1-37" }]],
  ["a source of no kind", [`${FILING}.values.0.source`, { id: "R1-37" }]],
  ["a source as text", [`${FILING}.values.0.source`, "R1-37"]],
  ["a source with a word too much", [`${FILING}.values.0.source`, { _tag: "Rule", id: "R1-37", page: 3 }]],
  ["a source without its id", [`${FILING}.values.0.source`, { _tag: "Rule", id: "" }]],
  ["a share above one", ["sla.warning.values.0.value.red", { num: 5, den: 4 }]],
  ["the yellow warning after the red one", ["sla.warning.values.0.value.yellow", { num: 9, den: 10 }]],
  ["half a day", ["sla.suspensionMaxDays.values.0.value", 182.5]],
  ["eleven years", ["sla.suspensionMaxDays.values.0.value", 4015]],
  ["an extension by nothing", ["sla.extension.values.0.value.originalLimits", 0]],
  ["a case suspended without end", ["sla.suspensionsMax.values.0.value", 1000]],
  ["a calendar that there is not", ["sla.units.values.0.value.workingHour.calendar", "workign"]],
  ["a working day of seven hours where eight are open", ["sla.units.values.0.value.workingDay.ms", 25_200_000]],
  [
    "shorter hours from summer on, and units that do not follow",
    [`${HOURS}.values.1`, { ...officeHours.values[0], from: "2020-07-01", value: sevenHours }]
  ],
  ["a calendar that never opens", [`${HOURS}.values.0.value.hours`, {}]],
  ["a zone that there is not", [`${HOURS}.values.0.value.zone`, "Asia/Panjin"]],
  ["a quarter past twenty-five", [`${HOURS}.values.0.value.hours.monday.0.from`, "25:15"]],
  ["a span that begins at the end of the day", [`${HOURS}.values.0.value.hours.monday.0.from`, "24:00"]],
  ["a span of nothing", [`${HOURS}.values.0.value.hours.monday.0.to`, "08:00"]],
  ["spans that overlap", [`${HOURS}.values.0.value.hours.monday.1.from`, "11:00"]],
  ["a night that runs into the next morning", [`${HOURS}.values.0.value.hours.monday.1.to`, "09:00"]],
  ["a calendar with a capital", ["sla.units.values.0.value.minute.calendar", "Continuous"]],
  ["a label in one language", [`${FILING}.label`, { en: "filing" }]],
  ["an empty label", [`${FILING}.label.zh`, ""]],
  ["bounds of posts upside down", ["workforce.bounds.values.0.value.village", { min: 9, max: 6 }]],
  ["a score above a hundred points", ["workforce.recruitment.values.0.value.writtenPass", 60_000]],
  ["a kind of post that there is not", ["workforce.setUpOrder.values.0.value.0", "secretery"]],
  ["weights that add up to 95%", [`${SCHEMES}.0.indicators.0.weight`, { num: 25, den: 100 }]],
  ["a veto that weighs", [`${SCHEMES}.0.indicators.6.weight`, { num: 5, den: 100 }]],
  ["an indicator that weighs nothing", [`${SCHEMES}.0.indicators.0.weight`, { num: 0, den: 100 }]],
  ["a measure that there is not", [`${SCHEMES}.0.indicators.0.measure`, "ticketOnTime"]],
  ["all points where there should be none", [`${SCHEMES}.0.indicators.0.scoring.full`, { num: 1, den: 2 }]],
  ["steps out of order", [`${SCHEMES}.0.indicators.1.scoring.steps.0.from`, { num: 4, den: 100 }]],
  ["more points for a worse step", [`${SCHEMES}.0.indicators.1.scoring.otherwise`, 7_000]],
  ["faults of a superior's score", [`${SCHEMES}.0.indicators.4.scoring`, { _tag: "Deduction", each: 100, floor: 0 }]],
  ["a deduction of nothing", [`${SCHEMES}.0.indicators.5.scoring.each`, 0]],
  ["an offence that there is not", [`${SCHEMES}.0.indicators.6.scoring.trigger.kinds.0`, "critisism"]],
  [
    "a template of an account of the other book",
    ["fund.templates.values.0.value.returned.financial.0.account", "8101"]
  ],
  ["a template that a line is not paid by", ["fund.purposes.values.0.value.0.lines.0.payment", "purchases"]],
  ["an account of letters", ["fund.chart.values.0.value.0.code", "bank"]],
  ["a purpose of two words", ["fund.purposes.values.0.value.0.id", "work fund"]],
  ["a use that is allowed and forbidden", ["fund.purposes.values.0.value.0.lines.0.uses.0.id", "wages"]],
  [
    "a template that does not balance",
    ["fund.templates.values.0.value.payments.0.financial", [{ account: "5001", side: "debit" }]]
  ],
  ["a vote without its majority", ["fund.purposes.values.0.value.0.routes.2.steps.2.favour", { num: 3, den: 2 }]],
  ["offences among tickets", [`${SCHEMES}.0.indicators.6.measure`, "rework"]],
  ["quarters within a quarter", [`${SCHEMES}.0.indicators.4.measure`, "quarters"]],
  ["a worse ballot that is worth more", [`${SCHEMES}.0.ballots.points.notCompetent`, 9_000]],
  ["an indicator twice", [`${SCHEMES}.0.indicators.6.id`, "discipline"]],
  ["a scheme twice", [`${SCHEMES}.1.id`, "grid-quarter"]],
  ["two schemes for one post", [`${SCHEMES}.1.posts.0`, "gridAdministrator"]],
  ["no scheme for a post", [`${SCHEMES}.3.posts`, ["secretary"]], [`${SCHEMES}.5.posts`, ["director"]]],
  ["thresholds upside down", ["appraisal.thresholds.values.0.value.competent", 9_500]],
  [
    "a worse rating that pays more",
    ["appraisal.consequences.values.0.value.year.coefficients.percent.notCompetent", 200]
  ],
  ["more ratings than are looked at", ["appraisal.careers.values.0.value.civilService.2.times", 4]],
  ["a commended unit with less", ["appraisal.excellentShare.values.0.value.year.commended", { num: 1, den: 10 }]],
  [
    "equals by a measure that nobody takes",
    ["appraisal.tieOrder.values.0.value", ["satisfaction", "peersVote"]],
    ...["3", "4", "5"].map((place) => [`${SCHEMES}.${place}.indicators.2.measure`, "residentsVote"] as const)
  ],
  ["a pay table of 15 grades", [TABLE, payTable.slice(0, 15)]],
  ["grades out of order", [`${TABLE}.0`, payTable[1]], [`${TABLE}.1`, payTable[0]]],
  ["a seventeenth grade", [`${TABLE}.16`, { ...payTable[15], grade: 17 }]],
  ["a higher grade that pays less", [`${TABLE}.1.staff`, 290_000]],
  ["a deputy who is paid more than a principal", [`${TABLE}.12.deputy`, 460_000]],
  ["no pay for a grade of the band", [`${TABLE}.6.principal`, undefined]],
  ["pay for a grade outside the band", [`${TABLE}.15.staff`, 450_000]],
  ["pay of nothing", [`${TABLE}.0.staff`, 0]],
  ["payrolls that draw on funds of no purpose", [`${DRAWS}.purpose`, "wages"]],
  ["payrolls that draw on a line that there is not", [`${DRAWS}.lines.housingFund`, "house"]],
  ["payrolls drawn for a use that the lines have not", [`${DRAWS}.use`, "payrol"]],
  ["payrolls bound by a word that there is not", [`${DRAWS}.binding`, "whenOpen"]],
  ["a band upside down", ["pay.bands.values.0.value.staff", { lowest: 10, highest: 1 }]],
  [
    "a shorter band from July on, which a first grade and the table do not follow",
    ["pay.bands.values.1", { ...bands, from: "2020-07-01", value: fromSecond }]
  ],
  [
    "a shorter band that was known before the table and the first grades that follow it",
    ["pay.bands.values.1", { ...bands, from: "2020-07-01", known: "2020-06-01", value: fromSecond }],
    [
      "pay.payTable.values.1",
      {
        ...table,
        from: "2020-07-01",
        known: "2020-09-01",
        value: payTable.map(({ staff, ...row }, i) => (i === 0 || staff === undefined ? row : { ...row, staff }))
      }
    ],
    [
      "pay.entryGrades.values.1",
      { ...firstGrades, from: "2020-07-01", known: "2020-06-01", value: { village: second, community: second } }
    ]
  ],
  ["a first grade outside the band", ["pay.entryGrades.values.0.value.village.secretary", 3]],
  ["a master's degree that counts for less than a bachelor's", ["pay.service.values.0.value.educationYears.master", 2]],
  ["a senior certificate that lifts less", ["pay.certificateGrades.values.0.value.senior", 1]],
  ["parts of pay that add up to 90%", ["pay.parts.values.0.value.base", { num: 70, den: 100 }]],
  ["budgets that add up to more than the cost", ["pay.budgetShares.values.0.value.city", { num: 60, den: 100 }]],
  ["a ceiling below the floor", ["pay.insurance.pension.values.0.value.ceilingPercent", 50]],
  ["a reference wage of nothing", ["pay.referenceWages.values.0.value.housingFund", 0]],
  ["a reference wage in words", ["pay.referenceWages.values.0.value.housingFund", "unknown"]],
  ["an insurance merged into itself", ["pay.insurance.maternity.values.1.value.mergedInto", "maternity"]],
  ["a merged insurance with a rate", ["pay.insurance.maternity.values.1.value.employer", { num: 1, den: 100 }]],
  ["brackets of tax out of order", ["pay.incomeTax.values.0.value.brackets.1.percent", 2]],
  ["a first bracket above nothing", ["pay.incomeTax.values.0.value.brackets.0.over", 100]],
  ["a rate of tax above the whole", ["pay.incomeTax.values.0.value.brackets.6.percent", 145]],
  ["an allowance below zero", ["pay.incomeTax.values.0.value.monthlyAllowance", -1]],
  ["a rounding that there is not", ["pay.rounding.values.0.value.tax.mode", "halfup"]],
  ["nothing in place of yes or no", ["ticket.dissatisfiedReopens.values.0.value", null]],
  ["a category of a department that there is not", [`${CATALOGUE}.categories.0.department`, "munincipal-works"]],
  ["a unit of a department that there is not", [`${CATALOGUE}.units.0.department`, "lightning"]],
  ["a unit for a category that there is not", [`${CATALOGUE}.units.0.categories`, ["street-lmap"]]],
  ["a unit for an area that there cannot be", [`${CATALOGUE}.units.0.areas`, ["21110"]]],
  ["a code of a numbering that there is not", [`${CATALOGUE}.categories.0.codes.0.numbering`, "gbt-30428"]],
  ["a code of a major class that there is not", [`${CATALOGUE}.categories.0.codes.0.major`, "98"]],
  ["a category twice", [`${CATALOGUE}.categories.1`, catalogue.categories[0]]],
  [
    "a standard twice",
    [
      `${CATALOGUE}.categories.0.standards`,
      [...(catalogue.categories[0]?.standards ?? []), catalogue.categories[0]?.standards[0]]
    ]
  ],
  ["a unit twice", [`${CATALOGUE}.units.1`, catalogue.units[0]]],
  ["a department twice", [`${CATALOGUE}.departments`, [...catalogue.departments, catalogue.departments[0]]]],
  ["a numbering twice", [`${CATALOGUE}.numberings`, [...catalogue.numberings, catalogue.numberings[0]]]],
  ["a class code of three digits", ["ticket.catalogue.values.0.value.categories.0.codes.0.major", "101"]],
  ["a list in place of a group", ["grid", []]]
]

describe("a faulty pack is refused", () => {
  test("each mistake with its path, what is wrong, and what was probably meant", () => {
    const prose = mistakes.map(([what, ...changes]) => {
      const json = copy()
      for (const [path, value] of changes) set(json, path, value)
      const faults = faultsOf(PolicyPack.load(json))
      expect(faults, what).not.toEqual([])
      return `${what}\n${sentences(faults)}`
    })
    const texts = ["{", "[]", "null", '"panjin"'].map(
      (text) => `the text ${text}\n${sentences(faultsOf(PolicyPack.parse(text)))}`
    )
    expect([...prose, ...texts].join("\n\n")).toMatchSnapshot()
  })

  test("all mistakes at once, within slices and between them", () => {
    const json = copy()
    for (const [path, value] of [
      ["sla.warning.values.0.value.red", { num: 5, den: 4 }],
      [`${FILING}.transition`, "kep"],
      ["ticket.reopenDays.values.0.value", -1],
      ["sla.promises.streetlamp", {}],
      [LAMP, undefined]
    ] as const) {
      set(json, path, value)
    }
    expect(faultsOf(PolicyPack.load(json)).map(({ _tag, path }) => `${_tag} ${PolicyFault.show(path)}`)).toEqual([
      "WrongChoice sla.stages.normal.filing.transition",
      "WrongValue sla.warning.values.0.value.red.num",
      "WrongValue ticket.reopenDays.values.0.value",
      "LimitMissing sla.handling.street-lamp",
      "StandardUnknown sla.promises.streetlamp"
    ])
  })

  test("no message is without Chinese of its own", () => {
    for (const [, ...changes] of mistakes)
      for (const [path, value] of changes) {
        const one = copy()
        set(one, path, value)
        expect(sentences(faultsOf(PolicyPack.load(one)))).not.toContain("取值不符合要求")
      }
  })

  test("a city that keeps no pay funds names any or none", () => {
    const json = copy()
    set(json, `${DRAWS}.binding`, "never")
    set(json, `${DRAWS}.purpose`, "wages")
    expect(faultsOf(PolicyPack.load(json))).toEqual([])
  })

  test("every check of every slice has a Chinese sentence", () => {
    const without = [...messagesOf(PolicyPack.PolicyPack.ast)].filter((message) => !FaultWording.isKnown(message))
    expect(without).toEqual([])
  })
})

test("a sound pack survives its JSON unchanged", () => {
  const loaded = PolicyPack.parse(JSON.stringify(Panjin2020.pack))
  expect(Result.isSuccess(loaded) && loaded.success).toEqual(Panjin2020.pack)
})

/** The fixed English sentences of all checks below a schema. */
function messagesOf(ast: FaultWording.Ast, seen = new Set<FaultWording.Ast>(), found = new Set<string>()): Set<string> {
  if (seen.has(ast)) return found
  seen.add(ast)
  for (const check of ast.checks ?? []) {
    const { message, expected } = (check.annotations ?? {}) as { message?: unknown; expected?: unknown }
    if (typeof (message ?? expected) === "string") found.add(String(message ?? expected))
  }
  const inner: ReadonlyArray<FaultWording.Ast> =
    ast._tag === "Objects"
      ? [
          ...ast.propertySignatures.map(({ type }) => type),
          ...ast.indexSignatures.flatMap(({ parameter, type }) => [parameter, type])
        ]
      : ast._tag === "Arrays"
        ? [...ast.elements, ...ast.rest]
        : ast._tag === "Union"
          ? ast.types
          : ast._tag === "Suspend"
            ? [ast.thunk()]
            : []
  for (const one of inner) messagesOf(one, seen, found)
  return found
}
