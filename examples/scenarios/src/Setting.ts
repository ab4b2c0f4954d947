/**
 * What a scenario begins with, besides the city's administrative areas: villages and communities with their figures, people
 * with what they can show, changes to the policy, and first steps. Before the first heading it holds for all scenarios of a
 * document.
 */
import { Area } from "@wangge/core/grid"
import { Day, Id, Label } from "@wangge/core/kernel"
import { Override, Panjin2020, type PolicyFault, type PolicyPack } from "@wangge/core/policy"
import { Education, PlaceKind, SocialWorkCertificate } from "@wangge/core/workforce"
import { Streets } from "@wangge/example-server"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Fault } from "./Fault.ts"
import * as Step from "./Step.ts"
import * as Yaml from "./Yaml.ts"

/** What stands on top of a document. */
export const Front = Schema.Struct({
  title: Schema.NonEmptyString,
  /** The district or zone whose staff, pay and appraisals the document speaks of. */
  district: Schema.optionalKey(Id.AreaCode),
  /** Rows of the fact tables that it rests on. */
  facts: Schema.Array(Schema.NonEmptyString)
})
export type Front = typeof Front.Type

const educations = new Map<string, Education.Education>(
  Education.levels.flatMap((level) => [
    [`full-time ${level}`, { level, fullTime: true }],
    [`part-time ${level}`, { level, fullTime: false }]
  ])
)

export const Person = Schema.Struct({
  born: Day.Day,
  /** Such as `full-time bachelor`. */
  education: Schema.Literals([...educations.keys()]),
  certificate: Schema.optionalKey(SocialWorkCertificate.SocialWorkCertificate),
  /** First day of work that counts, where it began before the first post here. */
  "served since": Schema.optionalKey(Day.Day),
  /** Came back after study elsewhere. */
  returned: Schema.optionalKey(Schema.Boolean)
})
export type Person = typeof Person.Type

/** A village or community. Its code says in which street or town it lies. */
export const Place = Schema.Struct({
  kind: PlaceKind.PlaceKind,
  name: Label.Label,
  population: Area.Figures.fields.population.schema,
  km2: Schema.Finite.check(Schema.isGreaterThan(0, { message: "an area is more than 0 square kilometres" }))
})
export type Place = typeof Place.Type

export const Setting = Schema.Struct({
  areas: Schema.optionalKey(Schema.Record(Id.AreaCode, Place)),
  people: Schema.optionalKey(Schema.Record(Id.PersonId, Person)),
  policy: Schema.optionalKey(Schema.Array(Override.Override)),
  steps: Schema.optionalKey(Schema.Array(Step.Step))
})
export type Setting = typeof Setting.Type

export const nothing: Setting = {}

/** The later setting laid over the earlier one. */
export const over = (below: Setting, above: Setting): Setting => ({
  areas: { ...below.areas, ...above.areas },
  people: { ...below.people, ...above.people },
  policy: [...(below.policy ?? []), ...(above.policy ?? [])],
  steps: [...(below.steps ?? []), ...(above.steps ?? [])]
})

/** The city's policy with the changes of a setting. */
export const policyOf = ({ policy = [] }: Setting): PolicyPack.PolicyPack => {
  const applied = Override.apply(Panjin2020.pack, policy)
  if (Result.isFailure(applied)) throw new Error("a setting was checked when it was read")
  return applied.success.pack
}

/** What a schema does not see: codes outside every street, overrides that lead nowhere or break the policy. */
export const faultsIn = ({ areas = {}, policy = [] }: Setting, { fault }: Yaml.Read<Setting>): ReadonlyArray<Fault> => {
  const streets = Streets.streets.map(({ code }) => code)
  const outside = Object.keys(areas)
    .filter((code) => code.length !== 12 || !streets.some((street) => code.startsWith(street)))
    .map((code) =>
      fault(
        ["areas", code],
        Label.of(
          `${code}不在任何街道或镇内：请用12位代码，前9位为所在街道或镇。`,
          `${code} lies in no street or town: give a code of 12 digits that begins with the 9 of its street or town.`
        )
      )
    )
  const lost = policy.map((override) => failuresOf([override]).find((one) => leadsNowhere(override, one)))
  const astray = lost.flatMap((one, i) => (one === undefined ? [] : [fault(["policy", i, "path"], Yaml.sentence(one))]))
  const found = policy.filter((_, i) => lost[i] === undefined)
  const wrong = failuresOf(found).map((one) => {
    const changed = changedBy(found, one)
    const at = changed === undefined ? [] : [policy.indexOf(changed), "value"]
    return fault(["policy", ...at], Yaml.sentence(one))
  })
  return [...outside, ...astray, ...wrong]
}

/** What the city's policy with these changes breaks. */
export const failuresOf = (overrides: ReadonlyArray<Override.Override>): ReadonlyArray<PolicyFault.PolicyFault> => {
  const applied = Override.apply(Panjin2020.pack, overrides)
  return Result.isFailure(applied) ? applied.failure : []
}

/** Whether a fault is that of a path, not of the value at its end. */
const leadsNowhere = ({ path }: Override.Override, fault: PolicyFault.PolicyFault): boolean =>
  fault._tag === "NoParameter" || (fault._tag === "UnknownName" && within(path, [...fault.path, fault.name].join(".")))

/** The override that a fault of the changed policy speaks of, if its path tells. */
const changedBy = (
  policy: ReadonlyArray<Override.Override>,
  { path }: PolicyFault.PolicyFault
): Override.Override | undefined => {
  const at = path.join(".").replace(/\.values\.\d+\.value(?=\.|$)/, "")
  return policy.findLast((one) => within(one.path, at) || within(at, one.path))
}

const within = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`)

/** What a person can show, as the register takes it. */
export const qualificationOf = ({ certificate = "none", education }: Person) => ({
  education: educations.get(education) ?? { level: "belowCollege" as const, fullTime: false },
  certificate
})
