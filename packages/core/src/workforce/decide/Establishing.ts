/** The number of posts of a place. */
import * as Result from "effect/Result"
import * as Establishment from "../Establishment.ts"
import * as Post from "../Post.ts"
import type { Of } from "../WorkforceCommand.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import * as Desk from "./Desk.ts"

export const determine = (desk: Desk.Desk, command: Of<"DetermineEstablishment">): Desk.Decision => {
  const { place: code, from, reason, documents } = command
  const found = Desk.place(desk, code, from)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const { kind: placeKind, population, areaM2 } = found.success
  const tasks = [...new Set(command.tasks)].sort()
  const known = desk.rules.tasks.map(({ id }) => id)
  const task = tasks.find((one) => !known.includes(one))
  if (task !== undefined) return Desk.refuse({ _tag: "TaskUnknown", task, tasks: known })
  if (population === undefined || areaM2 === undefined) {
    const missing = [
      ...(population === undefined ? (["population"] as const) : []),
      ...(areaM2 === undefined ? (["areaM2"] as const) : [])
    ]
    return Desk.refuse({ _tag: "FiguresMissing", place: code, day: from, missing })
  }
  const { policy, today } = desk.context
  const question = { placeKind, population, areaM2, tasks, day: from, knownOn: today }
  const formula = Establishment.compute(policy, question)
  if (Result.isFailure(formula)) {
    const { label, day, firstFrom } = formula.failure
    return Desk.refuse({ _tag: "NoRuleYet", parameter: label, day, firstFrom })
  }
  const computed = formula.success.number
  const { number = computed } = command
  const { min, max } = desk.rules.bounds[placeKind]
  if (number < min || number > max) return Desk.refuse({ _tag: "NumberOutOfBounds", place: code, number, min, max })
  if (number !== computed && reason === undefined) return Desk.refuse({ _tag: "ReasonMissing", number, computed })
  const { posts = Establishment.setUp(desk.rules.setUpOrder, number) } = command
  const fault = composition(desk, posts, number) ?? Desk.documented(command)
  if (fault !== undefined) return Result.fail(fault)
  return Desk.decided({
    _tag: "EstablishmentDetermined",
    place: code,
    placeKind,
    from,
    population,
    areaM2,
    tasks,
    computed,
    number,
    ...(number === computed || reason === undefined ? {} : { reason }),
    posts,
    documents
  })
}

const composition = ({ rules }: Desk.Desk, posts: Post.Posts, number: number): WorkforceRefusal | undefined => {
  const total = Post.totalOf(posts)
  if (total !== number) return { _tag: "PostsDoNotAddUp", posts: total, number }
  for (const kind of Post.kinds) {
    const [count, max] = [posts[kind] ?? 0, rules.postsMax[kind]]
    if (max !== undefined && count > max) return { _tag: "TooManyOfKind", kind, count, max }
  }
  return undefined
}
