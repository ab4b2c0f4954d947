/** Texts of the pages about posts and who holds them. */
import type { Widen } from "../shell/Dictionary.ts"

const zh = {
  title: "编制",
  lead: "各村、社区的岗位数、在岗、空缺和超编，可看任意一天。",
  number: "编制",
  filled: "在岗",
  vacant: "空缺",
  reserved: (n: number) => `其中招聘预留${n}个`,
  above: "超编",
  people: "人员",
  peopleHint: "一人多岗计一人",
  place: "村（社区）",
  posts: "岗位",
  undetermined: "未核定",
  none: "这个区县当天没有编制，也没有人在岗。",
  seats: (filled: number, vacant: number, above: number) => `在岗${filled}，空缺${vacant}，超编${above}`,
  legend: { held: "在岗", reserved: "招聘预留", free: "空缺", above: "超编" },
  roster: "名册",
  holder: "任职人",
  seat: "岗位",
  since: "任职自",
  until: "至",
  route: "进入途径",
  term: "任期",
  free: "空缺",
  freeReserved: "空缺（招聘预留）",
  isAbove: "超编",
  noPosts: "当天没有岗位。",
  notDetermined: "当天尚未核定编制。",
  history: "变动",
  noHistory: "尚无变动。",
  look: "看这一天",
  decided: (n: number, computed: number) =>
    n === computed ? `核定编制${n}个` : `核定编制${n}个（公式为${computed}个）`,
  began: (post: string) => `任${post}`,
  ended: (post: string) => `不再任${post}`
}

type Words = Widen<typeof zh>

const en: Words = {
  title: "Establishment",
  lead: "Posts of each village and community: their number, held, vacant and above it, on any day.",
  number: "Posts",
  filled: "Held",
  vacant: "Vacant",
  reserved: (n) => `${n} of them reserved`,
  above: "Above",
  people: "People",
  peopleHint: "each counted once",
  place: "Place",
  posts: "Posts",
  undetermined: "not determined",
  none: "On that day this district has no posts and nobody who holds one.",
  seats: (filled, vacant, above) => `${filled} held, ${vacant} vacant, ${above} above the number`,
  legend: { held: "held", reserved: "reserved for recruitment", free: "vacant", above: "above the number" },
  roster: "Roster",
  holder: "Holder",
  seat: "Post",
  since: "Since",
  until: "Until",
  route: "Route of entry",
  term: "Term",
  free: "vacant",
  freeReserved: "vacant, reserved for recruitment",
  isAbove: "above the number",
  noPosts: "There are no posts on that day.",
  notDetermined: "The number of posts is not determined on that day.",
  history: "History",
  noHistory: "Nothing has changed yet.",
  look: "Look at this day",
  decided: (n, computed) => (n === computed ? `${n} posts determined` : `${n} posts determined (formula: ${computed})`),
  began: (post) => `became ${post}`,
  ended: (post) => `no longer ${post}`
}

export const words = { zh, en }
