/** The parameters of the workforce: how many posts, who may hold one, by which routes they come and go. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dated from "../kernel/Dated.ts"
import type { Day } from "../kernel/Day.ts"
import { Label } from "../kernel/Label.ts"
import { Share } from "../kernel/Share.ts"
import { Source } from "../kernel/Source.ts"
import { DiversionRules } from "./DiversionRoute.ts"
import { Requirement } from "./Eligibility.ts"
import { PostKind, Posts } from "./Post.ts"
import { Points } from "./Ranking.ts"

const Days = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3_650 }))
const Positive = Schema.Int.check(Schema.isGreaterThan(0))

/** Numbers of posts from `min` to `max`, both included. */
export const Bounds = Schema.Struct({ min: Positive, max: Positive })
  .check(
    Schema.makeFilter((bounds: { readonly min: number; readonly max: number }) =>
      bounds.min <= bounds.max
        ? undefined
        : { path: ["max"], issue: `the upper bound ${bounds.max} lies below the lower one ${bounds.min}` }
    )
  )
  .annotate({ identifier: "PostBounds" })
export type Bounds = typeof Bounds.Type

/** One post more for each full `each` beyond `over`. */
export const Scale = Schema.Struct({ over: Schema.Natural, each: Positive }).annotate({ identifier: "PostScale" })
export type Scale = typeof Scale.Type

/** How many posts a place needs (PJ-A3): a base, and more by residents, square metres and points of management tasks. */
export const Formula = Schema.Struct({
  base: Schema.Natural,
  population: Scale,
  areaM2: Scale,
  taskPoints: Scale
}).annotate({ identifier: "EstablishmentFormula" })
export type Formula = typeof Formula.Type

const byPlace = <S extends Schema.Top>(value: S) => Schema.Struct({ village: value, community: value })

/** A task that makes a place harder to manage, with its points in the formula. */
export const Task = Schema.Struct({ id: Schema.NonEmptyString, label: Label, points: Positive }).annotate({
  identifier: "ManagementTask"
})
export type Task = typeof Task.Type

/** A rule by which people are transferred 依规转入. */
export const TransferRule = Schema.Struct({
  id: Schema.NonEmptyString,
  label: Label,
  /** Whether they come in beyond the number of posts, so that there may be people above it (PJ-A7). */
  beyondNumber: Schema.Boolean,
  /** Whether they come in whatever the requirements of the post are. */
  waivesRequirements: Schema.Boolean,
  source: Source
}).annotate({ identifier: "TransferRule" })
export type TransferRule = typeof TransferRule.Type

/** An organisation that may assign people 组织选派 and decide on exceptions. */
export const Organisation = Schema.Struct({ id: Schema.NonEmptyString, label: Label }).annotate({
  identifier: "AssigningOrganisation"
})
export type Organisation = typeof Organisation.Type

/** The day on which the age counts, which R10-11 leaves open; `registrationCloses` is the last day of registration. */
export const AgeReference = Schema.Struct({
  recruitment: Schema.Literals(["announced", "registrationOpens", "registrationCloses"]),
  otherRoutes: Schema.Literals(["firstDay", "decision"])
}).annotate({ identifier: "AgeReference" })
export type AgeReference = typeof AgeReference.Type

export const RecruitmentRules = Schema.Struct({
  /** Days that registration stays open. */
  registrationDaysMin: Days,
  /** Share of the written score in the total; the interview has the rest. */
  writtenShare: Share,
  writtenPass: Points,
  interviewPass: Points,
  /** So many candidates a post are asked to the interview. */
  candidatesPerPost: Positive,
  /** Days of the public notice 公示. */
  noticeDays: Days
}).annotate({ identifier: "RecruitmentRules" })
export type RecruitmentRules = typeof RecruitmentRules.Type

export const WorkforcePolicy = Schema.Struct({
  bounds: Dated.schema(byPlace(Bounds)),
  formula: Dated.schema(byPlace(Formula)),
  tasks: Dated.schema(Schema.Array(Task)),
  /** The kinds in the order in which a place sets up its posts; the last kind is repeated. */
  setUpOrder: Dated.schema(Schema.NonEmptyArray(PostKind)),
  /** At most so many posts of a kind in one place; a kind left out has no limit but the number. */
  postsMax: Dated.schema(Posts),
  /** Kinds of posts that are held for an elected term 专编专用 (PJ-A4). */
  dedicated: Dated.schema(Schema.Array(PostKind)),
  termYearsMax: Dated.schema(Positive),
  requirements: Dated.schema(Schema.Array(Requirement)),
  ageReference: Dated.schema(AgeReference),
  transferRules: Dated.schema(Schema.Array(TransferRule)),
  organisations: Dated.schema(Schema.Array(Organisation)),
  /** Pairs of posts in one place that one person may hold together. */
  combinations: Dated.schema(Schema.Array(Schema.Tuple([PostKind, PostKind]))),
  recruitment: Dated.schema(RecruitmentRules),
  diversion: Dated.schema(DiversionRules)
}).annotate({ identifier: "WorkforcePolicy" })
export type WorkforcePolicy = typeof WorkforcePolicy.Type

type ValueOf<P> = P extends Dated.Dated<infer A> ? A : never

/** The parameters as they hold on one day. */
export type WorkforceRules = { readonly [K in keyof WorkforcePolicy]: ValueOf<WorkforcePolicy[K]> }

/** The parameters in force on a day, as far as was known on `knownOn`. */
export const on = (
  policy: WorkforcePolicy,
  day: Day,
  knownOn: Day = day
): Result.Result<WorkforceRules, Dated.NotInForce> => {
  const rules: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(policy)) {
    const entry = Dated.on<unknown>(parameter, day, knownOn)
    if (Result.isFailure(entry)) return Result.fail(entry.failure)
    rules[name] = entry.success.value
  }
  return Result.succeed(rules as WorkforceRules)
}
