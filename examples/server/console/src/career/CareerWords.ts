/** Texts about recruitments reserved for good staff. */
import type { CareerCommands } from "@wangge/adapter-http/api"
import type { Widen } from "../shell/Dictionary.ts"

const names = {
  AnnounceCareer: "发布定向招录公告",
  RegisterCandidate: "登记报名",
  WithdrawCandidate: "放弃报名",
  RecordResults: "登记结果",
  CloseCareer: "结束"
} satisfies { readonly [T in CareerCommands.Named]: string }

const zh = {
  names,
  title: "定向招录",
  none: "尚无定向招录。",
  kind: "类别",
  announced: "公告日",
  registration: "报名",
  span: (from: string, to: string) => `${from} 至 ${to}（不含）`,
  countsOn: "条件计算日",
  posts: "岗位数",
  areas: "范围",
  wholeCity: "全市",
  requirements: "报名条件",
  registered: "报名",
  passed: "通过",
  stage: "阶段",
  entrants: "报名人",
  noEntrants: "尚无人报名。",
  points: "分数",
  result: "结果",
  results: { yes: "通过", no: "未通过", withdrew: "放弃" },
  streets: "各街道报名和通过",
  street: "街道（镇）",
  noStreet: "不属街道",
  terms: "公告内容",
  candidates: "谁可以报名",
  eligible: "可以报名",
  notEligible: "不符合条件",
  noCandidates: "这个区县没有可判断的人员。",
  fields: {
    career: "公告编号",
    kind: "类别",
    areas: "范围（区县编码，不选为全市）",
    posts: "岗位数",
    on: "办理日期",
    registrationFrom: "报名自",
    registrationTo: "报名至（不含）",
    countsOn: "条件计算日",
    person: "人员",
    results: "结果",
    reason: "理由",
    documents: "依据文件"
  }
}

type Words = Widen<typeof zh>

const en: Words = {
  names: {
    AnnounceCareer: "Announce reserved posts",
    RegisterCandidate: "Register a candidate",
    WithdrawCandidate: "Withdraw a candidate",
    RecordResults: "Record results",
    CloseCareer: "Close"
  },
  title: "Reserved recruitment",
  none: "There is no reserved recruitment.",
  kind: "Kind",
  announced: "Announced on",
  registration: "Registration",
  span: (from, to) => `${from} until ${to}`,
  countsOn: "Requirements count on",
  posts: "Posts",
  areas: "For the staff of",
  wholeCity: "the whole city",
  requirements: "Requirements",
  registered: "Registered",
  passed: "Passed",
  stage: "Stage",
  entrants: "Who registered",
  noEntrants: "Nobody has registered yet.",
  points: "Points",
  result: "Result",
  results: { yes: "passed", no: "not passed", withdrew: "withdrew" },
  streets: "Registered and passed by street",
  street: "Street or town",
  noStreet: "in no street",
  terms: "Terms",
  candidates: "Who may register",
  eligible: "may register",
  notEligible: "may not",
  noCandidates: "There is nobody to judge in this district.",
  fields: {
    career: "Id of the announcement",
    kind: "Kind",
    areas: "Districts; none means the whole city",
    posts: "Posts",
    on: "Done on",
    registrationFrom: "Registration from",
    registrationTo: "Registration until (that day not included)",
    countsOn: "Day on which requirements count",
    person: "Person",
    results: "Results",
    reason: "Reason",
    documents: "Documents"
  }
}

export const words = { zh, en }
