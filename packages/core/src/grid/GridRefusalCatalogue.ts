/** What each refusal of the grid tells a clerk: the rule, where it comes from, and what to do now. */
import { roleLabels } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import type { Catalogue, Kind, Rule } from "../kernel/Refusal.ts"
import * as Source from "../kernel/Source.ts"
import { dutyLabels, kindLabels } from "./Area.ts"
import * as AreaCode from "./AreaCode.ts"
import * as BoundaryFault from "./BoundaryFault.ts"
import type { GridRefusal } from "./GridRefusal.ts"

const { of } = Label

const register = Source.assumption("a register can be trusted only when each area, day and person is named once")
const tree = Source.rule("R10-04")
const partition = Source.rule("R1-10")
const codes = Source.rule("R1-14")
const posts = Source.fact("PJ-E1")
const rights = Source.assumption("the map and the staffing are decided by the city, counts and leave by the hall")

const rule = <R>(
  name: Label.Label,
  kind: Kind,
  source: Source.Source,
  field: string | undefined,
  sentence: (refusal: R) => Label.Label
): Rule<R> => ({ name, kind, source, ...(field === undefined ? {} : { field }), sentence })

const listed = (labels: ReadonlyArray<Label.Label>): Label.Label =>
  of(labels.map(({ zh }) => zh).join("、"), labels.map(({ en }) => en).join(", "))

const span = ({ from, to }: { readonly from: Day; readonly to?: Day }): Label.Label =>
  to === undefined ? of(`自${from}起`, `from ${from} on`) : of(`${from}至${to}（不含）`, `from ${from} until ${to}`)

const squareMetres = (m2: number): string => (m2 >= 100 ? String(Math.round(m2)) : m2.toFixed(1))

export const catalogue: Catalogue<GridRefusal> = {
  RoleMayNot: rule(of("操作权限", "who may"), "role", rights, undefined, ({ role, roles }) => {
    const may = listed(roles.filter((one) => one !== "system").map((one) => roleLabels[one]))
    return of(
      `${roleLabels[role].zh}不能办理此事。请交由${may.zh}办理。`,
      `A ${roleLabels[role].en} may not do this. Ask one of these: ${may.en}.`
    )
  }),
  OutOfScope: rule(of("管辖范围", "area scope"), "role", rights, "code", ({ code, scope }) =>
    of(
      `${code}不在您的管辖范围（${scope.join("、")}）内。请交由管辖该区域的人员办理。`,
      `${code} lies outside your scope (${scope.join(", ")}). Ask someone whose scope covers it.`
    )
  ),
  NoRuleYet: rule(of("参数生效日", "rules in force"), "state", register, undefined, ({ parameter, day, firstFrom }) =>
    of(
      `“${parameter.zh}”在${day}尚未生效（${firstFrom}起生效）。请先在政策包中补上该参数。`,
      `"${parameter.en}" was not in force on ${day} (it begins on ${firstFrom}). Add it to the policy pack first.`
    )
  ),
  AreaUnknown: rule(of("区域存在", "known area"), "missing", register, "code", ({ code }) =>
    of(
      `没有编码为${code}的区域。请核对编码，或先设立该区域。`,
      `No area has the code ${code}. Check the code, or open the area first.`
    )
  ),
  AreaNotValid: rule(of("区域有效期", "valid area"), "state", tree, "from", ({ name, code, day, ...valid }) =>
    of(
      `${name.zh}（${code}）在${day}无效，其有效期为${span(valid).zh}。请改选日期或区域。`,
      `${name.en} (${code}) is not valid on ${day}; it is valid ${span(valid).en}. Choose another day or another area.`
    )
  ),
  ChangeOutOfOrder: rule(
    of("变更次序", "order of changes"),
    "conflict",
    register,
    "from",
    ({ name, code, from, latest }) =>
      of(
        `${name.zh}（${code}）已有自${latest}起的变更，不能再从${from}变更。请把日期定在${latest}之后。`,
        `${name.en} (${code}) already has a change from ${latest}, so nothing can change from ${from}. Choose a day after ${latest}.`
      )
  ),
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "to", ({ from, to }) =>
    of(
      `止日${to}早于或等于起日${from}。请改正止日；止日是不再有效的第一天。`,
      `The period from ${from} to ${to} holds no day. Correct "to", which is the first day that no longer counts.`
    )
  ),
  NothingChanges: rule(of("确有变更", "a real change"), "input", register, undefined, ({ name, code }) =>
    of(
      `${name.zh}（${code}）已是如此，无需变更。`,
      `${name.en} (${code}) stands as asked already. There is nothing to do.`
    )
  ),
  CityExists: rule(of("一城一册", "one city a register"), "conflict", register, "kind", ({ name, city }) =>
    of(
      `本册已属${name.zh}（${city}）。请把其他区域设在其下，或为另一城市另立一册。`,
      `This register belongs to ${name.en} (${city}). Open other areas below it, or a register for the other city.`
    )
  ),
  Orphan: rule(of("上级区域", "parent area"), "input", tree, "parent", ({ kind, code, parentKinds }) => {
    const above = listed(parentKinds.map((one) => kindLabels[one]))
    return of(
      `${kindLabels[kind].zh}${code}没有上级区域。请指明所属的${above.zh}。`,
      `The ${kindLabels[kind].en} ${code} has no parent. Name what it lies in: ${above.en}.`
    )
  }),
  UnderItself: rule(of("不得自属", "no loop in the tree"), "input", tree, "parent", ({ name, code, parent }) =>
    of(
      `${parent}在${name.zh}（${code}）之下，不能作其上级。请选择其外的区域。`,
      `${parent} lies within ${name.en} (${code}) and cannot stand above it. Choose an area outside it.`
    )
  ),
  WrongLevel: rule(of("上下级关系", "level"), "input", tree, "parent", (refusal) => {
    const above = listed(refusal.parentKinds.map((one) => kindLabels[one]))
    const [kind, parentKind] = [kindLabels[refusal.kind], kindLabels[refusal.parentKind]]
    return refusal.parentKinds.length === 0
      ? of(
          `${kind.zh}${refusal.code}没有上级。请去掉上级区域。`,
          `A ${kind.en} such as ${refusal.code} has no parent. Leave the parent out.`
        )
      : of(
          `${kind.zh}${refusal.code}不能设在${parentKind.zh}${refusal.parent}之下。请选择${above.zh}。`,
          `The ${kind.en} ${refusal.code} cannot lie in the ${parentKind.en} ${refusal.parent}. Choose one of these: ${above.en}.`
        )
  }),
  HasChildren: rule(of("先撤下级", "empty before closing"), "conflict", tree, "code", ({ name, code, children }) =>
    of(
      `${name.zh}（${code}）之下还有${children.length}个区域（如${children[0]}）。请先把它们撤销、移出，或改用合并。`,
      `${name.en} (${code}) still holds other areas (${children.length}, such as ${children[0]}). Close or move them first, or merge instead.`
    )
  ),
  TooFew: rule(of("至少两个", "two or more"), "input", tree, "codes", ({ given }) =>
    of(
      `合并或拆分至少涉及两个区域，现为${given}个。请补全。`,
      `Merging and dividing take at least two areas (given: ${given}). Add the others.`
    )
  ),
  CodeTwice: rule(of("编码不重复", "each code once"), "input", register, "codes", ({ code }) =>
    of(`编码${code}出现两次。请只保留一次。`, `The code ${code} is given twice. Name it once.`)
  ),
  CityStays: rule(of("城市不变", "the city stays"), "input", register, "code", ({ code }) =>
    of(
      `${code}是城市本身，不能移动、合并、拆分或撤销。请选择其下的区域。`,
      `${code} is the city itself, which is never moved, merged, divided or closed. Choose an area below it.`
    )
  ),
  KindsDiffer: rule(of("同类合并", "merge like with like"), "input", tree, "codes", ({ kinds }) => {
    const names = listed(kinds.map((one) => kindLabels[one]))
    return of(
      `不同类别的区域（${names.zh}）不能合并。请只选一类。`,
      `Areas of different kinds (${names.en}) cannot be merged. Choose areas of one kind.`
    )
  }),
  ParentsDiffer: rule(of("同属合并", "merge within one parent"), "input", tree, "codes", ({ parents }) =>
    of(
      `这些区域分属${parents.join("、")}。请先移到同一上级之下，再合并。`,
      `These areas lie in ${parents.join(", ")}. Move them under one parent first, then merge.`
    )
  ),
  NameMissing: rule(of("名称", "name"), "input", register, "name", ({ code }) =>
    of(`新编码${code}没有名称。请填写名称。`, `The new code ${code} has no name. Give it one.`)
  ),
  ChildrenNotAllotted: rule(of("下级归属", "children allotted"), "input", tree, "parts", ({ code, children }) =>
    of(
      `${code}之下的${children.join("、")}没有划入任何一部分，或划入了两次。请逐一指定一次。`,
      `Of the areas in ${code}, ${children.join(", ")} go to no part or to two. Name each of them under exactly one part.`
    )
  ),
  ChildrenOfOthers: rule(of("下级归属", "children allotted"), "input", tree, "parts", ({ code, children }) =>
    of(
      `${children.join("、")}不在${code}之下。请从各部分中去掉。`,
      `These do not lie in ${code}: ${children.join(", ")}. Take them out of the parts.`
    )
  ),
  DuplicateCode: rule(of("编码唯一", "unique code"), "conflict", codes, "code", ({ name, code, ...valid }) =>
    of(
      `编码${code}已属${name.zh}（${span(valid).zh}），撤销后也不再使用。请另选编码。`,
      `The code ${code} belongs to ${name.en} (${span(valid).en}) and is not used again even after closing. Choose another code.`
    )
  ),
  CodeRetired: rule(of("停用编码", "retired code"), "conflict", Source.rule("R10-02"), "code", (refusal) => {
    const next = refusal.successor
    return of(
      `编码${refusal.code}（${refusal.name.zh}）自${refusal.from}起停用。${next === undefined ? "请另选编码。" : `请改用${next}。`}`,
      `The code ${refusal.code} (${refusal.name.en}) was retired on ${refusal.from}. ${
        next === undefined ? "Choose another code." : `Use ${next} instead.`
      }`
    )
  }),
  CodeFaulty: rule(of("编码规则", "code scheme"), "input", codes, "code", ({ code, fault }) => {
    const what = AreaCode.sentence(fault)
    return of(
      `编码${code}不合编码规则：${what.zh}。请改正该段。`,
      `The code ${code} does not follow the code scheme: ${what.en}. Correct that part.`
    )
  }),
  CodeDisagrees: rule(of("编码从属", "code of the parent"), "input", partition, "code", ({ code, parent }) =>
    of(
      `编码${code}的上级段与上级区域${parent}不符。请改正编码或上级。`,
      `The upper parts of the code ${code} are not those of its parent ${parent}. Correct the code or the parent.`
    )
  ),
  BoundaryNotForKind: rule(of("边界对象", "who has a polygon"), "input", partition, "boundary", ({ code, kind }) =>
    of(
      `${code}是${kindLabels[kind].zh}，只有网格和单元网格才绘制边界。请为其下的网格绘制。`,
      `${code} is a ${kindLabels[kind].en}; only grids and cells carry a polygon. Draw those of the grids below it.`
    )
  ),
  BoundaryFaulty: rule(of("闭合多边形", "closed polygon"), "input", partition, "boundary", ({ code, fault }) => {
    const what = BoundaryFault.sentence(fault)
    return of(
      `${code}的边界有误：${what.zh}。请改正后重新提交。`,
      `The polygon of ${code} is not sound: ${what.en}. Correct it and send it again.`
    )
  }),
  BoundaryOverlaps: rule(of("边界不重叠", "no overlap"), "conflict", partition, "boundary", (refusal) => {
    const m2 = squareMetres(refusal.overlapM2)
    return of(
      `${refusal.code}与${refusal.otherName.zh}（${refusal.other}）重叠${m2}平方米。请修改其一的边界。`,
      `${refusal.code} overlaps ${refusal.otherName.en} (${refusal.other}) by ${m2} m². Redraw one of the two.`
    )
  }),
  NotAdjacent: rule(of("合并相邻", "merge neighbours"), "input", partition, "codes", ({ codes: merged, pieces }) =>
    of(
      `${merged.join("、")}合并后分成${pieces}块。请只合并相邻的网格。`,
      `Together, ${merged.join(", ")} would be ${pieces} separate pieces. Merge only grids that share a border.`
    )
  ),
  PartsDoNotFill: rule(of("拆分无缝", "parts fill the whole"), "input", partition, "parts", ({ code, uncoveredM2 }) =>
    of(
      `${code}有${squareMetres(uncoveredM2)}平方米没有划入任何部分。请扩大其中一部分。`,
      `${squareMetres(uncoveredM2)} m² of ${code} lie in no part. Extend one of the parts.`
    )
  ),
  PartsReachOut: rule(of("拆分不出界", "parts stay within"), "input", partition, "parts", ({ code, part, outsideM2 }) =>
    of(
      `${part}有${squareMetres(outsideM2)}平方米超出${code}。请缩小其边界。`,
      `${squareMetres(outsideM2)} m² of ${part} lie outside ${code}. Draw it smaller.`
    )
  ),
  PartWithoutBoundary: rule(of("拆分边界", "a polygon for each part"), "input", partition, "parts", ({ code, part }) =>
    of(
      `${code}已有边界，而${part}没有。请为每一部分绘制边界。`,
      `${code} has a polygon and ${part} has none. Draw one for each part.`
    )
  ),
  DutyNotForKind: rule(of("岗位所在", "where a duty lies"), "input", posts, "area", ({ area, kind, duty }) =>
    of(
      `${area}是${kindLabels[kind].zh}，不设${dutyLabels[duty].zh}。管理员在社区或村的大厅，网格员在网格。`,
      `${area} is a ${kindLabels[kind].en} and has no ${dutyLabels[duty].en}. An administrator sits in a community's or village's hall, a member walks a grid.`
    )
  ),
  AssignmentOutlastsArea: rule(
    of("任期有效", "duty within the area's life"),
    "state",
    tree,
    "to",
    ({ name, area, areaTo }) =>
      of(
        `${name.zh}（${area}）于${areaTo}撤销。请把止日定在${areaTo}或之前。`,
        `${name.en} (${area}) closes on ${areaTo}. Let the assignment end on that day or before.`
      )
  ),
  AlreadyAssigned: rule(
    of("不重复任职", "assigned once"),
    "conflict",
    register,
    "person",
    ({ person, area, ...days }) =>
      of(
        `${person}${span(days).zh}已在${area}任此职。请先结束原任职，或改选日期。`,
        `${person} already has this duty in ${area} ${span(days).en}. End that assignment first, or choose other days.`
      )
  ),
  PrimaryTaken: rule(
    of("一格一专职", "one primary member a grid"),
    "conflict",
    posts,
    "person",
    ({ name, area, person, ...days }) =>
      of(
        `${name.zh}（${area}）${span(days).zh}已有专职网格员${person}。请先结束其任职，或以替补身份安排。`,
        `${name.en} (${area}) has the primary member ${person} ${span(days).en}. End that assignment first, or assign a substitute.`
      )
  ),
  AdministratorElsewhere: rule(
    of("一人一厅", "one hall an administrator"),
    "conflict",
    posts,
    "person",
    ({ person, name, area, ...days }) =>
      of(
        `${person}${span(days).zh}已在${name.zh}（${area}）的大厅任网格管理员。请先结束该任职。`,
        `${person} sits in the hall of ${name.en} (${area}) ${span(days).en}. End that assignment first.`
      )
  ),
  AssignmentUnknown: rule(
    of("任职存在", "known assignment"),
    "missing",
    register,
    "from",
    ({ person, area, duty, from }) =>
      of(
        `${area}没有${person}自${from}起的${dutyLabels[duty].zh}任职。请核对人员和起日。`,
        `${area} has no assignment of ${person} as ${dutyLabels[duty].en} from ${from}. Check the person and the first day.`
      )
  ),
  AssignmentEndsSooner: rule(of("任期只缩短", "ending earlier"), "state", register, "to", ({ person, area, to }) =>
    of(
      `${person}在${area}的任职已定于${to}结束。要延长，请另行安排一段任职。`,
      `The assignment of ${person} in ${area} already ends on ${to}. To extend it, assign a further period.`
    )
  ),
  NotServing: rule(
    of("在岗者请假", "leave of those who serve"),
    "missing",
    register,
    "person",
    ({ person, from, to }) =>
      of(
        `${person}在${from}至${to}（不含）没有任何任职，无需登记请假。请核对人员和日期。`,
        `${person} has no duty from ${from} until ${to}, so there is no leave to record. Check the person and the days.`
      )
  ),
  LeaveOverlaps: rule(of("请假不重叠", "one leave at a time"), "conflict", register, "from", ({ person, from, to }) =>
    of(
      `${person}在${from}至${to}（不含）已请假。请改选日期，或先结束原请假。`,
      `${person} is already on leave from ${from} until ${to}. Choose other days, or end that leave first.`
    )
  ),
  LeaveUnknown: rule(of("请假存在", "known leave"), "missing", register, "from", ({ person, from }) =>
    of(
      `${person}没有自${from}起的请假。请核对起日。`,
      `${person} has no leave that begins on ${from}. Check the first day.`
    )
  ),
  LeaveEndsSooner: rule(of("请假只缩短", "ending earlier"), "state", register, "to", ({ person, to }) =>
    of(
      `${person}的请假已定于${to}结束。要延长，请另登记一段请假。`,
      `The leave of ${person} already ends on ${to}. To extend it, record a further leave.`
    )
  ),
  SubstituteIsSelf: rule(of("他人顶岗", "somebody else stands in"), "input", posts, "substitutes", ({ person }) =>
    of(
      `${person}请假期间不能由本人顶岗。请另选顶岗人。`,
      `${person} cannot stand in during their own leave. Name somebody else.`
    )
  ),
  SubstituteTwice: rule(of("一格一顶岗", "one substitute an area"), "input", posts, "substitutes", ({ area }) =>
    of(`${area}指定了两名顶岗人。请只保留一名。`, `Two people are named to stand in for ${area}. Name one.`)
  ),
  SubstituteElsewhere: rule(of("顶岗所在", "where to stand in"), "input", posts, "substitutes", ({ person, area }) =>
    of(
      `${person}请假期间在${area}没有任职，无需顶岗。请去掉该项。`,
      `${person} has no duty in ${area} during the leave, so nobody stands in there. Leave it out.`
    )
  ),
  SubstituteOnLeave: rule(
    of("顶岗人在岗", "a substitute who is there"),
    "conflict",
    posts,
    "substitutes",
    ({ substitute, from, to }) =>
      of(
        `${substitute}在${from}至${to}（不含）也请假。请另选顶岗人。`,
        `${substitute} is on leave as well, from ${from} until ${to}. Name somebody else.`
      )
  )
}
