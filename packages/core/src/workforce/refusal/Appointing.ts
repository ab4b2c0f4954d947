/** Refusals about coming into a post and leaving it. */
import * as Label from "../../kernel/Label.ts"
import * as Period from "../../kernel/Period.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import * as Post from "../Post.ts"
import type { WorkforceRefusal } from "../WorkforceRefusal.ts"
import { numbers, posts, register, routes, terms } from "./Wording.ts"

const { of } = Label

type Tag =
  | "TransferRuleUnknown"
  | "EntryMissing"
  | "AlreadyInside"
  | "TermMissing"
  | "TermNotForPost"
  | "TermTooLong"
  | "OutsideTerm"
  | "NotDetermined"
  | "AlreadyAppointed"
  | "TwoPosts"
  | "NoVacancy"
  | "PostNotFreeThroughout"
  | "AppointmentEndsSooner"

export const rules: Pick<Catalogue<WorkforceRefusal>, Tag> = {
  TransferRuleUnknown: rule(
    of("依规转入", "transfer by rule"),
    "input",
    routes,
    "entry",
    ({ rule: name, rules: known }) =>
      of(
        `“${name}”不是政策列明的转入规则（${Label.ids(known).zh}）。请选择其中之一。`,
        `"${name}" is not among the rules of transfer (${Label.ids(known).en}). Choose one of them.`
      )
  ),
  EntryMissing: rule(of("三种进入方式", "three routes of entry"), "input", routes, "entry", ({ person, from }) =>
    of(
      `${person}在${from}不在编。请写明依规转入或组织选派，或经公开招聘聘用。`,
      `${person} is not in the establishment on ${from}. State the transfer or assignment, or appoint from an open recruitment.`
    )
  ),
  AlreadyInside: rule(
    of("不重复进入", "entered once"),
    "conflict",
    routes,
    "entry",
    ({ person, place, kind, ...days }) =>
      of(
        `${person}${Period.phrase(days).zh}已在${place}任${Post.labels[kind].zh}。转任无需再写进入方式，请去掉。`,
        `${person} is ${Post.labels[kind].en} in ${place} ${Period.phrase(days).en}. Leave the route of entry out for a move inside.`
      )
  ),
  TermMissing: rule(of("专编专用", "dedicated posts"), "input", terms, "term", ({ kind }) =>
    of(
      `${Post.labels[kind].zh}岗位专编专用，随任期进出。请写明当选任期。`,
      `A ${Post.labels[kind].en} holds a dedicated post for an elected term. State the term.`
    )
  ),
  TermNotForPost: rule(of("专编专用", "dedicated posts"), "input", terms, "term", ({ kind, kinds }) =>
    of(
      `${Post.labels[kind].zh}岗位没有当选任期，任期只用于${posts(kinds).zh}。请去掉任期。`,
      `A ${Post.labels[kind].en} holds no elected term; terms are for ${posts(kinds).en}. Leave the term out.`
    )
  ),
  TermTooLong: rule(of("任期年限", "length of a term"), "input", terms, "term", ({ from, to, years }) =>
    of(
      `任期${from}至${to}超过${years}年。请按当选证书改正。`,
      `The term from ${from} until ${to} is longer than ${years} years. Correct it from the election's record.`
    )
  ),
  OutsideTerm: rule(of("任期之内", "within the term"), "input", terms, "from", ({ day, termFrom, termTo }) =>
    of(
      `${day}不在任期${termFrom}至${termTo}（不含）之内。请改正日期或任期。`,
      `${day} lies outside the term from ${termFrom} until ${termTo}. Correct the day or the term.`
    )
  ),
  NotDetermined: rule(of("先核编后用人", "number before people"), "state", numbers, "place", ({ place, day }) =>
    of(
      `${place}在${day}尚未核定岗位数。请先核定。`,
      `The number of posts of ${place} is not decided for ${day}. Decide on it first.`
    )
  ),
  AlreadyAppointed: rule(
    of("一岗不重任", "appointed once"),
    "conflict",
    register,
    "person",
    ({ person, place, kind, ...days }) =>
      of(
        `${person}${Period.phrase(days).zh}已在${place}任${Post.labels[kind].zh}。请先结束该任职，或改选日期。`,
        `${person} is ${Post.labels[kind].en} in ${place} ${Period.phrase(days).en} already. End that appointment, or choose other days.`
      )
  ),
  TwoPosts: rule(
    of("一人一岗", "one post a person"),
    "conflict",
    register,
    "person",
    ({ person, kind, heldPlace, heldKind, ...days }) =>
      of(
        `${person}${Period.phrase(days).zh}已在${heldPlace}任${Post.labels[heldKind].zh}，不得兼任${Post.labels[kind].zh}。请先结束该任职。`,
        `${person} is ${Post.labels[heldKind].en} in ${heldPlace} ${Period.phrase(days).en} and may not be ${Post.labels[kind].en} as well. End that appointment first.`
      )
  ),
  NoVacancy: rule(
    of("不超编", "within the number"),
    "state",
    numbers,
    "kind",
    ({ place, kind, day, number, filled, reserved }) =>
      of(
        `${place}的${Post.labels[kind].zh}在${day}编制${number}个，在岗${filled}人，招聘预留${reserved}个，没有空缺。请待有空缺再办，或先调整编制。`,
        `No post is free for a ${Post.labels[kind].en} in ${place} on ${day}: of ${number}, ${filled} held and ${reserved} reserved for recruitment. Wait for a vacancy, or decide on another number first.`
      )
  ),
  PostNotFreeThroughout: rule(
    of("岗位全程空缺", "free throughout"),
    "conflict",
    numbers,
    "to",
    ({ place, kind, ...days }) =>
      of(
        `${place}的${Post.labels[kind].zh}岗位没有一个在${Period.phrase(days).zh}全程空缺。请改选日期。`,
        `No post of ${Post.labels[kind].en} in ${place} is free throughout ${Period.phrase(days).en}. Choose other days.`
      )
  ),
  AppointmentEndsSooner: rule(of("任职只缩短", "ending earlier"), "state", register, "to", ({ person, to }) =>
    of(
      `${person}的该任职于${to}结束。要延长，请另行任命。`,
      `This appointment of ${person} ends on ${to} already. To extend it, appoint for a further period.`
    )
  )
}
