/**
 * What changed between two months' payslips 与上月差异: for each person how net pay moved, by which parts, and why.
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../kernel/Id.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import { PlaceKind } from "../workforce/PlaceKind.ts"
import * as Post from "../workforce/Post.ts"
import { arrearsOf, employeeOf } from "./PayrollTotals.ts"
import type { Segment } from "./PaySegment.ts"
import type { Payslip } from "./Payslip.ts"

const days = Schema.Struct({ paid: Schema.Int, unpaidLeave: Schema.Int })

/** Why somebody's pay moved. `Rates` stands where nothing about the person changed: the table or a rate did. */
export const Cause = Schema.TaggedUnion({
  Joined: {},
  Left: {},
  Post: { before: Post.PostKind, beforeIn: PlaceKind, after: Post.PostKind, afterIn: PlaceKind },
  Grade: { before: Schema.Int, after: Schema.Int },
  Coefficient: { before: Schema.Int, after: Schema.Int },
  PaidDays: { before: days, after: days },
  Arrears: { before: Money.Fen, after: Money.Fen },
  Contributions: { before: Money.Fen, after: Money.Fen },
  Tax: { before: Money.Fen, after: Money.Fen },
  Rates: {}
}).annotate({ identifier: "PayDifferenceCause" })
export type Cause = typeof Cause.Type

/** `net` moved by `earnings + arrears − contributions − tax`, each of which is the change of that part. */
export const Difference = Schema.Struct({
  person: PersonId,
  before: Money.Fen,
  after: Money.Fen,
  earnings: Money.Fen,
  arrears: Money.Fen,
  contributions: Money.Fen,
  tax: Money.Fen,
  causes: Schema.Array(Cause)
}).annotate({ identifier: "PayDifference" })
export type Difference = typeof Difference.Type

/** Everyone whose pay or its parts moved, by person. */
export const between = (before: ReadonlyArray<Payslip>, after: ReadonlyArray<Payslip>): ReadonlyArray<Difference> => {
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [one.person, one])))
  const people = [...new Set([...before, ...after].map(({ person }) => person))].sort()
  return people.flatMap((person) => {
    const [a, b] = [old?.get(person), now?.get(person)]
    const parts = partsOf(a, b)
    const causes = causesOf(a, b, parts)
    return causes.length === 0 ? [] : [{ person, before: netOf(a), after: netOf(b), ...parts, causes }]
  })
}

const netOf = (payslip: Payslip | undefined): Money.Fen => payslip?.net ?? Money.zero

type Parts = Pick<Difference, "earnings" | "arrears" | "contributions" | "tax">

const partsOf = (a: Payslip | undefined, b: Payslip | undefined): Parts => {
  const change = (figure: (payslip: Payslip) => Money.Fen): Money.Fen =>
    Money.subtract(b === undefined ? Money.zero : figure(b), a === undefined ? Money.zero : figure(a))
  return {
    earnings: change((one) => Money.subtract(one.gross, arrearsOf(one))),
    arrears: change(arrearsOf),
    contributions: change(employeeOf),
    tax: change(({ tax }) => tax)
  }
}

/** A payslip of arrears alone has a segment of no days. */
const holdsPost = (payslip: Payslip | undefined): payslip is Payslip =>
  payslip?.segments.some(({ from, to }) => from < to) ?? false

const causesOf = (a: Payslip | undefined, b: Payslip | undefined, parts: Parts): ReadonlyArray<Cause> => {
  const causes: Array<Cause> = []
  if (holdsPost(b) && !holdsPost(a)) causes.push({ _tag: "Joined" })
  if (holdsPost(a) && !holdsPost(b)) causes.push({ _tag: "Left" })
  if (holdsPost(a) && holdsPost(b)) causes.push(...causesWithin(a, b, parts.earnings))
  const moved = <Tag extends "Arrears" | "Contributions" | "Tax">(
    _tag: Tag,
    figure: (payslip: Payslip) => Money.Fen
  ) => {
    const [before, after] = [a, b].map((one) => (one === undefined ? Money.zero : figure(one)))
    if (before !== undefined && after !== undefined && before !== after) causes.push({ _tag, before, after })
  }
  if (parts.earnings !== 0 && causes.length === 0) causes.push({ _tag: "Rates" })
  moved("Arrears", arrearsOf)
  if (holdsPost(a) && holdsPost(b)) {
    moved("Contributions", employeeOf)
    moved("Tax", ({ tax }) => tax)
  }
  return causes
}

const causesWithin = (a: Payslip, b: Payslip, earnings: Money.Fen): ReadonlyArray<Cause> => {
  const [first, last] = [a.segments.at(-1), b.segments.at(-1)]
  if (first === undefined || last === undefined) return []
  const causes: Array<Cause> = []
  if (first.post !== last.post || first.placeKind !== last.placeKind) {
    causes.push({
      _tag: "Post",
      before: first.post,
      beforeIn: first.placeKind,
      after: last.post,
      afterIn: last.placeKind
    })
  }
  if (first.grade !== last.grade) causes.push({ _tag: "Grade", before: first.grade, after: last.grade })
  if (first.coefficient !== last.coefficient) {
    causes.push({ _tag: "Coefficient", before: first.coefficient, after: last.coefficient })
  }
  const [before, after] = [daysOf(a.segments), daysOf(b.segments)]
  if (before.unpaidLeave !== after.unpaidLeave || (earnings !== 0 && (isPart(a) || isPart(b))))
    causes.push({ _tag: "PaidDays", before, after })
  return causes
}

const daysOf = (segments: ReadonlyArray<Segment>) => ({
  paid: segments.reduce((sum, one) => sum + one.paidDays, 0),
  unpaidLeave: segments.reduce((sum, one) => sum + one.leaveDays, 0)
})

/** Whether some paid day of the month was not paid, by a leave or for want of a post. */
const isPart = (payslip: Payslip): boolean => daysOf(payslip.segments).paid < payslip.monthPaidDays

/** A cause in words. */
export const phrase = (cause: Cause): Label.Label => {
  switch (cause._tag) {
    case "Joined":
      return Label.of("新任职", "joined")
    case "Left":
      return Label.of("离任", "left")
    case "Post": {
      const [before, after] = [Post.labelIn(cause.beforeIn, cause.before), Post.labelIn(cause.afterIn, cause.after)]
      return Label.of(`岗位由${before.zh}变为${after.zh}`, `post: ${before.en} to ${after.en}`)
    }
    case "Grade":
      return Label.of(`薪级由${cause.before}级变为${cause.after}级`, `grade: ${cause.before} to ${cause.after}`)
    case "Coefficient":
      return Label.of(
        `绩效系数由${cause.before}%变为${cause.after}%`,
        `coefficient: ${cause.before}% to ${cause.after}%`
      )
    case "PaidDays": {
      const { before, after } = cause
      return Label.of(
        `计薪${after.paid}天（上月${before.paid}天），无薪假${after.unpaidLeave}天（上月${before.unpaidLeave}天）`,
        `${after.paid} paid days (${before.paid} before), ${after.unpaidLeave} on unpaid leave (${before.unpaidLeave} before)`
      )
    }
    case "Arrears":
      return moved(Label.of("补发补扣", "arrears"), cause)
    case "Contributions":
      return moved(Label.of("个人缴费", "employee's contributions"), cause)
    case "Tax":
      return moved(Label.of("个人所得税", "income tax"), cause)
    case "Rates":
      return Label.of("薪酬标准调整", "the pay table or a rate changed")
  }
}

const moved = (name: Label.Label, { before, after }: { readonly before: Money.Fen; readonly after: Money.Fen }) =>
  Label.of(
    `${name.zh}由${Money.format(before, "zh")}变为${Money.format(after, "zh")}`,
    `${name.en}: ${Money.format(before, "en")} to ${Money.format(after, "en")}`
  )
