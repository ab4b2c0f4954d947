/** Refusals about the number of posts and who may hold one. */
import * as Label from "../../kernel/Label.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Eligibility from "../Eligibility.ts"
import * as Post from "../Post.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { eligibility, numbers, routes } from "./Wording.ts"

const { of } = Label

const figures = {
  population: of("常住人口", "residents"),
  areaM2: of("服务面积（平方米）", "area in square metres")
}

type Tag =
  | "TaskUnknown"
  | "FiguresMissing"
  | "NumberOutOfBounds"
  | "ReasonMissing"
  | "PostsDoNotAddUp"
  | "TooManyOfKind"
  | "OrganisationUnknown"
  | "ExceptionNotPossible"
  | "NotEligible"

export const rules: Pick<Catalogue<WorkforceRefusal>, Tag> = {
  TaskUnknown: rule(of("管理任务清单", "listed tasks"), "input", numbers, "tasks", ({ task, tasks }) =>
    of(
      `“${task}”不在管理任务清单中（${Label.ids(tasks).zh}）。请从清单中选择。`,
      `"${task}" is not among the listed management tasks (${Label.ids(tasks).en}). Choose one of them.`
    )
  ),
  FiguresMissing: rule(of("核编依据", "figures of the place"), "state", numbers, "place", ({ place, day, missing }) => {
    const names = Label.listed(missing.map((one) => figures[one]))
    return of(
      `${place}在${day}缺少${names.zh}，无法核定岗位数。请先在网格中补录。`,
      `${place} lacks these figures on ${day}: ${names.en}. Record them among the areas, then decide on its posts.`
    )
  }),
  NumberOutOfBounds: rule(
    of("编制上下限", "bounds of the number"),
    "input",
    numbers,
    "number",
    ({ place, number, min, max }) =>
      of(
        `${place}的岗位数${number}超出${min}至${max}的范围。请在范围内确定。`,
        `${number} posts for ${place} lie outside ${min} to ${max}. Decide on a number within.`
      )
  ),
  ReasonMissing: rule(
    of("另定须有理由", "a reason for another number"),
    "input",
    numbers,
    "reason",
    ({ number, computed }) =>
      of(
        `公式核定为${computed}个，决定为${number}个。请写明理由，或按公式确定。`,
        `The formula gives ${computed} posts, the decision says ${number}. State the reason, or take the computed number.`
      )
  ),
  PostsDoNotAddUp: rule(of("岗位合计", "posts add up"), "input", numbers, "posts", ({ posts, number }) =>
    of(
      `各类岗位合计${posts}个，与编制数${number}个不符。请调整岗位分配。`,
      `The posts by kind add up to ${posts}, the number is ${number}. Adjust the kinds.`
    )
  ),
  TooManyOfKind: rule(of("岗位类别上限", "most posts of a kind"), "input", numbers, "posts", ({ kind, count, max }) =>
    of(
      `${Post.labels[kind].zh}岗位${count}个，最多${max}个。请调整岗位分配。`,
      `${count} times ${Post.labels[kind].en} is more than the ${max} allowed. Adjust the kinds.`
    )
  ),
  OrganisationUnknown: rule(
    of("有权的组织", "organisations entitled"),
    "input",
    routes,
    "organisation",
    ({ organisation, organisations }) =>
      of(
        `“${organisation}”不是政策列明的组织（${Label.ids(organisations).zh}）。请选择其中之一。`,
        `"${organisation}" is not among the organisations of the policy (${Label.ids(organisations).en}). Choose one of them.`
      )
  ),
  ExceptionNotPossible: rule(
    of("例外只限“原则上”的条件", "exceptions in principle only"),
    "state",
    eligibility,
    "rules",
    ({ kind, rule: name, strict }) => {
      const [post, condition] = [Post.labels[kind], Eligibility.rules[name].name]
      return strict
        ? of(
            `${post.zh}的${condition.zh}必须符合，不得例外。请另选人员或岗位。`,
            `The rule on ${condition.en} of a ${post.en} holds without exception. Choose another person or post.`
          )
        : of(
            `${post.zh}没有${condition.zh}的限制，无需例外。请去掉这一项。`,
            `A ${post.en} is under no rule on ${condition.en}, so no exception is needed. Leave it out.`
          )
    }
  ),
  NotEligible: rule(
    of("任职条件", "requirements of the post"),
    "state",
    eligibility,
    "person",
    ({ person, kind, day, rules: unmet, exceptionPossible }) => {
      const names = Label.listed(unmet.map((one) => Eligibility.rules[one].name))
      const [post, zh, en] = [
        Post.labels[kind],
        exceptionPossible ? "该条件属“原则上”，可由有权组织说明理由批准例外。" : "该条件不得例外，请另选人员。",
        exceptionPossible
          ? "It holds in principle: an entitled organisation may grant a reasoned exception."
          : "No exception is possible; choose another person."
      ]
      return of(
        `按${day}计，${person}不符合${post.zh}的${names.zh}。${zh}`,
        `On ${day}, ${person} does not meet what a ${post.en} needs: ${names.en}. ${en}`
      )
    }
  )
}
