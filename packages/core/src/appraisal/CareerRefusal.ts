/**
 * Every "no" of a reserved recruitment. The order in which rules refuse is fixed: the role, the stage, the person, the scope, the
 * rules in force, the input, the days, the documents, the candidate's fitness.
 */
import * as Schema from "effect/Schema"
import { Role } from "../kernel/Actor.ts"
import { Day } from "../kernel/Day.ts"
import { AreaCode, PersonId } from "../kernel/Id.ts"
import { Label } from "../kernel/Label.ts"
import { RuleName } from "./CareerEligibility.ts"

export const CareerStage = Schema.Literals(["None", "Registering", "Examined", "Closed"]).annotate({
  identifier: "CareerStage"
})
export type CareerStage = typeof CareerStage.Type

const people = Schema.Array(PersonId)

export const CareerRefusal = Schema.TaggedUnion({
  RoleMayNot: { role: Role, command: Schema.String, roles: Schema.Array(Role) },
  WrongStage: { stage: CareerStage, stages: Schema.Array(CareerStage), command: Schema.String },
  PersonUnknown: { person: PersonId },
  NotACandidate: { person: PersonId },
  OutOfScope: { area: AreaCode, scope: Schema.Array(AreaCode) },
  NoRuleYet: { parameter: Label, day: Day, firstFrom: Day },
  AreaUnknown: { area: AreaCode },
  PostsNotPositive: { posts: Schema.Int },
  PeriodFaulty: { from: Day, to: Day },
  RegistrationBeforeNotice: { on: Day, from: Day },
  NotYet: { on: Day, today: Day },
  RegistrationNotOpen: { on: Day, from: Day, to: Day },
  RegistrationStillOpen: { on: Day, to: Day },
  DocumentMissing: { command: Schema.String },
  AlreadyRegistered: { person: PersonId },
  OutsideAreas: { person: PersonId, areas: Schema.Array(AreaCode) },
  NotEligible: { person: PersonId, day: Day, rules: Schema.Array(RuleName) },
  ResultTwice: { people },
  ResultForOthers: { people },
  ResultsMissing: { people },
  TooManyPassed: { passed: Schema.Int, posts: Schema.Int }
}).annotate({ identifier: "CareerRefusal" })
export type CareerRefusal = typeof CareerRefusal.Type
