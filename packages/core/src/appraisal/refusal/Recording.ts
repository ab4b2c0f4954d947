/** Refusals about what is recorded of people. */
import * as Label from "../../kernel/Label.ts"
import * as Period from "../../kernel/Period.ts"
import { type Catalogue, rule } from "../../kernel/Refusal.ts"
import type { AppraisalRefusal } from "../AppraisalRefusal.ts"
import { levelLabels } from "../CapRules.ts"
import { cap, few, method, register } from "./Wording.ts"

const { of } = Label

type Tag =
  | "PersonTwice"
  | "VoteEmpty"
  | "OrdinaryTooMany"
  | "OffenceUnknown"
  | "OutsidePeriod"
  | "NotYet"
  | "PeriodFaulty"
  | "UnitOutside"
  | "DocumentMissing"
  | "OffenceNotRecorded"
  | "AbsenceOverlaps"
  | "AbsenceUnknown"

export const rules: Pick<Catalogue<AppraisalRefusal>, Tag> = {
  PersonTwice: rule(of("一人一份", "each person once"), "input", register, "people", ({ people }) => {
    const who = few(people.map(Label.same))
    return of(
      `这些人的数据出现多次：${who.zh}。请每人只保留一份。`,
      `These stand there more than once: ${who.en}. Keep one entry each.`
    )
  }),
  VoteEmpty: rule(of("测评票数", "ballots of a vote"), "input", register, "vote", ({ person }) =>
    of(
      `${person}的测评没有一张票。没有测评的不必登记；有的请填写票数。`,
      `The vote on ${person} has no ballot at all. Leave it out if none was held, or enter the ballots.`
    )
  ),
  OrdinaryTooMany: rule(of("测评票数", "ballots of a vote"), "input", register, "vote", ({ ordinary, ballots }) =>
    of(
      `普通居民${ordinary}人，多于总票数${ballots}。请按测评记录核对。`,
      `${ordinary} ordinary residents are more than the ${ballots} ballots. Check both against the record of the vote.`
    )
  ),
  OffenceUnknown: rule(of("违纪情形", "kinds of offences"), "input", method, "kind", ({ kind, kinds }) =>
    kinds.length === 0
      ? of(
          `此人的考核方案不考核纪律，不必登记“${kind}”。`,
          `The scheme of this person does not look at discipline; leave "${kind}" out.`
        )
      : of(
          `考核方案中没有“${kind}”这种违纪情形。可选：${Label.ids(kinds).zh}。`,
          `The scheme has no offence "${kind}". Choose one of these: ${Label.ids(kinds).en}.`
        )
  ),
  OutsidePeriod: rule(of("考核期内", "within the period"), "input", register, "on", ({ on, from, to }) =>
    of(
      `${on}不在考核期（${from}至${to}，不含）内。请核对日期；期外的事记入其所在的考核期。`,
      `${on} lies outside the period (${from} until ${to}). Check the day; what happened outside belongs to its own period.`
    )
  ),
  NotYet: rule(of("事后登记", "recorded once done"), "input", register, "on", ({ on, today }) =>
    of(
      `${on}晚于今天（${today}）。请在事后再登记，或改正日期。`,
      `${on} lies after today, ${today}. Record it once it has happened, or correct the day.`
    )
  ),
  PeriodFaulty: rule(of("起止日期", "period"), "input", register, "to", ({ from, to }) =>
    of(
      `${to}早于或等于起日${from}。请改正；止日是返岗的第一天。`,
      `${to} is not after ${from}. Correct it; the end is the first day back.`
    )
  ),
  UnitOutside: rule(of("受表彰单位", "commended units"), "input", cap, "units", ({ unit, level }) =>
    of(
      `没有人在${unit}参加本区考核。受表彰单位请填写其${levelLabels[level].zh}的代码。`,
      `Nobody in ${unit} is appraised here. Name each commended unit by the code of its ${levelLabels[level].en}.`
    )
  ),
  DocumentMissing: rule(of("有据可查", "shown by a document"), "input", register, "documents", () =>
    of("没有附上依据文件。请至少上传一份。", "No document shows this. Add at least one.")
  ),
  OffenceNotRecorded: rule(of("违纪记录存在", "known offence"), "missing", register, "on", ({ person, kind, on }) =>
    of(
      `${person}在${on}没有“${kind}”的记录。请核对人员、情形和日期。`,
      `No "${kind}" of ${person} is recorded on ${on}. Check person, kind and day.`
    )
  ),
  AbsenceOverlaps: rule(of("缺勤不重叠", "absences apart"), "conflict", register, "from", ({ person, ...days }) => {
    const { zh, en } = Period.phrase(days)
    return of(
      `${person}已登记${zh}的缺勤。请先撤销，或改选日期。`,
      `${person} is recorded as absent ${en} already. Cancel that first, or choose other days.`
    )
  }),
  AbsenceUnknown: rule(of("缺勤记录存在", "known absence"), "missing", register, "from", ({ person, from }) =>
    of(`${person}没有自${from}起的缺勤。请核对起日。`, `${person} has no absence from ${from}. Check the first day.`)
  )
}
