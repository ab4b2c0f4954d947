/** The problem documents about posts, people and appraisals that are no refusal of a rule. */
import { Label } from "@wangge/core/kernel"
import * as Problem from "../api/Problem.ts"

/** The number on a card is that of somebody registered. */
export const enrolledAlready = (person: string): Problem.Of<409> =>
  Problem.make(
    409,
    "EnrolledAlready",
    Label.of("已登记", "registered already"),
    Label.of(
      `这个身份证号码的人员已登记，编号为 ${person}。请用已有的档案，不要重复登记。`,
      `The person with this identity number is registered as ${person}. Use that record, do not register twice.`
    ),
    { field: "card.identityNumber", facts: { person } }
  )

export const roleMayNotKeepCards = (roles: ReadonlyArray<Label.Label>): Problem.Of<403> =>
  Problem.make(
    403,
    "RoleMayNotKeepCards",
    Label.of("角色无权更改", "role may not change this"),
    Label.of(
      `只有${Label.listed(roles).zh}可以对人员的姓名和电话这样处理。请向他们提出。`,
      `Only these may do so with names and phones of the staff: ${Label.listed(roles).en}. Ask one of them.`
    )
  )

/** The formula cannot be asked without a figure of the place. */
export const figureMissing = (place: string, figure: "areaM2" | "population"): Problem.Of<422> =>
  Problem.make(
    422,
    "FigureMissing",
    Label.of("缺少数据", "figure missing"),
    figure === "population"
      ? Label.of(
          `${place}没有登记人口。请在网格中补登，或在 population 中写试算的人口。`,
          `No population of ${place} is recorded. Record it among the areas, or try one by population.`
        )
      : Label.of(
          `${place}没有登记面积。请在网格中补登，或在 areaM2 中写试算的平方米数。`,
          `No area of ${place} is recorded. Record it among the areas, or try one in square metres by areaM2.`
        ),
    { field: figure, facts: { place } }
  )

export const taskUnknown = (task: string, tasks: ReadonlyArray<string>): Problem.Of<422> =>
  Problem.make(
    422,
    "TaskUnknown",
    Label.of("管理任务清单", "management tasks"),
    Label.of(
      `清单中没有管理任务${task}。可用：${tasks.join("、")}。`,
      `There is no management task ${task}. Known: ${tasks.join(", ")}.`
    ),
    { field: "task", facts: { task, tasks: [...tasks] } }
  )

/** Somebody without a post in a place with a decided number has no grade. */
export const noPostThatDay = (person: string, day: string): Problem.Of<422> =>
  Problem.make(
    422,
    "NoPostThatDay",
    Label.of("当日不在岗", "no post that day"),
    Label.of(
      `${person}在${day}没有在已核定编制的村或社区任职，没有薪级。请改问在岗的日期。`,
      `${person} holds no post on ${day} in a place whose number of posts is decided, so there is no grade. Ask about a day in a post.`
    ),
    { field: "day", facts: { person, day } }
  )

export const roleMayNotCollect = (roles: ReadonlyArray<Label.Label>): Problem.Of<403> =>
  Problem.make(
    403,
    "RoleMayNotCollect",
    Label.of("角色无权采集", "role may not collect"),
    Label.of(
      `只有${Label.listed(roles).zh}可以采集考核数据。请向他们提出。`,
      `Only these may collect the figures of an appraisal: ${Label.listed(roles).en}. Ask one of them.`
    )
  )

/** No scheme of the appraisal looks at anybody in the district. */
export const nobodyAppraised = (period: string): Problem.Of<409> =>
  Problem.make(
    409,
    "NobodyAppraised",
    Label.of("无人参加考核", "nobody is appraised"),
    Label.of(
      `${period}的考核没有可采集数据的人员。请先启动考核，并核对本期任职人员。`,
      `The appraisal of ${period} has nobody to collect figures of. Open it first, and check who held a post in the period.`
    ),
    { facts: { period } }
  )

/** The host keeps no personal data, so nobody can be registered. */
export const vaultMissing = Problem.make(
  422,
  "VaultMissing",
  Label.of("没有保险库", "no vault"),
  Label.of(
    "服务器没有配置个人信息保险库，不能登记人员。请管理员配置后再试。",
    "This server has no vault for personal data, so nobody can be registered. Ask the administrator to configure one."
  )
)

export const sinceLater = (since: string, day: string): Problem.Of<422> =>
  Problem.make(
    422,
    "SinceLater",
    Label.of("起始日晚于当日", "since a later day"),
    Label.of(
      `起始日${since}晚于${day}。请让 since 不晚于 day。`,
      `The day ${since} to compare with lies after ${day}. Let \`since\` not come after \`day\`.`
    ),
    { field: "since", facts: { since, day } }
  )
