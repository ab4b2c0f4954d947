/** Texts that the pages about the staff share. */
import type { Widen } from "../shell/Dictionary.ts"

const zh = {
  label: "队伍",
  pages: {
    establishment: "编制",
    people: "人员",
    recruitments: "招聘",
    payroll: "工资",
    appraisal: "考核",
    outcome: "成效"
  },
  district: "区县（经济区）",
  day: "日期",
  month: "月份",
  today: "今天",
  none: "您的角色没有可办理的事项。",
  back: (page: string) => `返回${page}`,
  noDistrict: "您的区域内没有区县。",
  person: "人员",
  place: "村（社区）",
  post: "岗位",
  from: "起",
  to: "止",
  untilFurther: "至今",
  documents: "依据文件",
  reason: "理由"
}

type Words = Widen<typeof zh>

const en: Words = {
  label: "Staff",
  pages: {
    establishment: "Posts",
    people: "People",
    recruitments: "Recruiting",
    payroll: "Payroll",
    appraisal: "Appraisal",
    outcome: "Outcome"
  },
  district: "District or zone",
  day: "Day",
  month: "Month",
  today: "Today",
  none: "There is nothing for your role to do here.",
  back: (page) => `Back to ${page.toLowerCase()}`,
  noDistrict: "There is no district in your areas.",
  person: "Person",
  place: "Place",
  post: "Post",
  from: "From",
  to: "Until",
  untilFurther: "until further notice",
  documents: "Documents",
  reason: "Reason"
}

export const words = { zh, en }
