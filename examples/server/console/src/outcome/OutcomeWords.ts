/** Texts of the page about what has become of the workforce. */
import type { Widen } from "../shell/Dictionary.ts"

const zh = {
  title: "队伍建设成效",
  lead: "当天在岗人员的学历、平均年龄和返乡大学生，与此前某一天相比。",
  everywhere: "全部区县",
  since: "对比日",
  people: "在岗人员",
  unknown: (n: number) => `另有${n}人未登记，不计入`,
  bachelor: "本科及以上占比",
  meanAge: "平均年龄",
  years: (text: string) => `${text}岁`,
  returned: "返乡大学生",
  points: (text: string) => `${text}个百分点`,
  yearsChange: (text: string) => `${text}岁`,
  peopleChange: (text: string) => `${text}人`,
  noValue: "无值",
  moved: (text: string, day: string) => `自${day} ${text}`,
  course: "一年来的变化",
  courseChart: "本科及以上占比与平均年龄的折线图，数值见下表",
  goal: "PJ-D2：60%",
  education: "学历结构",
  level: "学历",
  share: "占比",
  figures: "各期数值",
  day: "日期"
}

type Words = Widen<typeof zh>

const en: Words = {
  title: "Outcome",
  lead: "Education, mean age and returned graduates of those in post on the day, against an earlier day.",
  everywhere: "All districts",
  since: "Compared with",
  people: "In post",
  unknown: (n) => `${n} more are not registered and count nowhere`,
  bachelor: "Bachelor's degree or above",
  meanAge: "Mean age",
  years: (text) => text,
  returned: "Graduates who came back",
  points: (text) => `${text} points`,
  yearsChange: (text) => `${text} years`,
  peopleChange: (text) => text,
  noValue: "no value",
  moved: (text, day) => `${text} since ${day}`,
  course: "Over a year",
  courseChart:
    "Line charts of the share with a bachelor's degree or above and of the mean age; the table has the figures",
  goal: "PJ-D2: 60%",
  education: "Education",
  level: "Level",
  share: "Share",
  figures: "Figures",
  day: "Day"
}

export const words = { zh, en }
