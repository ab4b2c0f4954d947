/** The ways on which people above the number leave 冗余人员分流 (PJ-A7), and the written order that says who is above. */
import * as Schema from "effect/Schema"
import * as Label from "../kernel/Label.ts"
import type { Leaving } from "./Appointment.ts"

/** `Transfer` to another organisation, `EarlyRetirement` 提前离岗, `ContractEnd` 终止合同. */
export const DiversionRoute = Schema.TaggedUnion({
  Transfer: { to: Schema.NonEmptyString },
  EarlyRetirement: {},
  ContractEnd: {}
}).annotate({ identifier: "DiversionRoute" })
export type DiversionRoute = typeof DiversionRoute.Type

export const labels: { readonly [R in DiversionRoute["_tag"]]: Label.Label } = {
  Transfer: Label.of("转岗", "transfer"),
  EarlyRetirement: Label.of("提前离岗", "early retirement"),
  ContractEnd: Label.of("终止合同", "end of contract")
}

/** What an appointment that ends on each route says of its end. */
export const leavingBy: { readonly [R in DiversionRoute["_tag"]]: Leaving } = {
  Transfer: "transferred",
  EarlyRetirement: "retired",
  ContractEnd: "contractEnded"
}

/** Who stays first: the higher education or certificate, the longer service, the younger. */
export const Criterion = Schema.Literals(["education", "certificate", "service", "youth"]).annotate({
  identifier: "DiversionCriterion"
})
export type Criterion = typeof Criterion.Type

export const criterionLabels: { readonly [C in Criterion]: Label.Label } = {
  education: Label.of("学历高者优先留任", "the higher education stays"),
  certificate: Label.of("证书等级高者优先留任", "the higher certificate stays"),
  service: Label.of("工龄长者优先留任", "the longer service stays"),
  youth: Label.of("年轻者优先留任", "the younger stays")
}

export const DiversionRules = Schema.Struct({
  /** Asked one after the other until one tells two people apart; the person's id decides last. */
  order: Schema.Array(Criterion),
  /** Full years of age for early retirement. */
  earlyRetirementAgeMin: Schema.Natural,
  /** Natural days between the decision and the end of a contract. */
  contractNoticeDays: Schema.Natural
}).annotate({ identifier: "DiversionRules" })
export type DiversionRules = typeof DiversionRules.Type
