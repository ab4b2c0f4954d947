/** Panjin's village and community workforce: how many posts, who may hold one, how people come and go (PJ-A1 to PJ-A7). */
import * as Dated from "../../kernel/Dated.ts"
import * as Day from "../../kernel/Day.ts"
import * as Label from "../../kernel/Label.ts"
import * as Share from "../../kernel/Share.ts"
import * as Source from "../../kernel/Source.ts"
import type { Formula, WorkforcePolicy } from "../../workforce/WorkforcePolicy.ts"

const { of } = Label

const FROM = Day.of("2018-01-01")
const KM2 = 1_000_000

const parameter = <A>(label: Label.Label, unit: string, value: A, source: Source.Source): Dated.Dated<A> =>
  Dated.constant({ label, unit, transition: "keep", from: FROM, value, source })

const village: Formula = {
  base: 6,
  population: { over: 1_000, each: 1_000 },
  areaM2: { over: 5 * KM2, each: 5 * KM2 },
  taskPoints: { over: 0, each: 3 }
}

const community: Formula = {
  base: 6,
  population: { over: 3_000, each: 2_000 },
  areaM2: { over: KM2, each: KM2 },
  taskPoints: { over: 0, each: 3 }
}

const task = (id: string, label: Label.Label, points: number) => ({ id, label, points })

const law = (issued: string): Source.Source =>
  Source.document(of("《村民委员会组织法》第十一条", "Organic Law of the Villagers' Committees, article 11"), issued)

export const workforce: WorkforcePolicy = {
  bounds: parameter(
    of("岗位数上下限", "bounds of the number of posts"),
    "posts",
    { village: { min: 6, max: 9 }, community: { min: 6, max: 10 } },
    Source.fact("PJ-A3")
  ),
  formula: parameter(
    of("岗位数公式", "formula of the number of posts"),
    "posts",
    { village, community },
    Source.assumption(
      "PJ-A3 names service area, population and tasks without a formula; the steps spread the usual sizes over the bounds"
    )
  ),
  tasks: parameter(
    of("管理任务清单", "management tasks"),
    "points",
    [
      task("old-estate", of("老旧无物业小区", "old housing without property management"), 2),
      task("resettlement", of("动迁安置", "resettlement housing"), 2),
      task("migrants", of("流动人口集中", "many residents from elsewhere"), 1),
      task("oil-field", of("油田作业区", "oil-field works"), 2),
      task("flood-control", of("防汛", "flood control"), 1),
      task("collective-land", of("集体土地发包", "collective land let out"), 1),
      task("scenic-area", of("旅游景区", "scenic area"), 1)
    ],
    Source.assumption("PJ-A3 speaks of management tasks without listing them; these are the city's usual ones")
  ),
  setUpOrder: parameter(
    of("设岗顺序", "order of setting up posts"),
    "posts",
    [
      "secretary",
      "director",
      "deputySecretary",
      "gridAdministrator",
      "gridAdministrator",
      "centreStaff",
      "deputyDirector",
      "auxiliaryPolice",
      "centreStaff"
    ],
    Source.assumption("PJ-A2 lists the posts without numbers; two grid administrators make an A and a B post (PJ-A6)")
  ),
  postsMax: parameter(
    of("岗位类别上限", "most posts of a kind"),
    "posts",
    { secretary: 1, director: 1, deputySecretary: 2, deputyDirector: 2 },
    Source.assumption("a place has one secretary and one director; the number of deputies is ours")
  ),
  dedicated: parameter(
    of("专编专用岗位", "dedicated posts"),
    "kinds",
    ["director", "deputyDirector"],
    Source.fact("PJ-A4")
  ),
  termYearsMax: {
    label: of("任期年限", "length of an elected term"),
    unit: "years",
    transition: "keep",
    values: [
      { from: FROM, known: FROM, value: 3, source: law("2010-10-28") },
      {
        from: Day.of("2018-12-29"),
        known: Day.of("2018-12-29"),
        value: 5,
        source: law("2018-12-29")
      }
    ]
  },
  requirements: parameter(
    of("任职条件", "requirements of posts"),
    "rules",
    [
      {
        _tag: "Education",
        posts: ["deputySecretary"],
        minimum: "college",
        fullTime: true,
        force: "inPrinciple",
        source: Source.fact("PJ-A5")
      },
      { _tag: "Age", posts: ["deputySecretary"], max: 35, force: "inPrinciple", source: Source.fact("PJ-A5") },
      {
        _tag: "Education",
        posts: ["gridAdministrator"],
        minimum: "college",
        fullTime: true,
        force: "strict",
        source: Source.fact("PJ-A6")
      },
      { _tag: "Age", posts: ["gridAdministrator"], max: 35, force: "strict", source: Source.fact("PJ-A6") }
    ],
    Source.fact("PJ-A6")
  ),
  ageReference: parameter(
    of("年龄计算日", "day on which age counts"),
    "day",
    { recruitment: "registrationCloses", otherRoutes: "firstDay" },
    Source.assumption("R10-11: no text names the day; the last day of registration is the usual one")
  ),
  transferRules: parameter(
    of("转入规则", "rules of transfer"),
    "rules",
    [
      {
        id: "incumbent",
        label: of("核编时在岗人员转入", "those who served when the number was fixed"),
        beyondNumber: true,
        waivesRequirements: true,
        source: Source.fact("PJ-A7")
      },
      {
        id: "veteran",
        label: of("退役军人安置", "placement of veterans"),
        beyondNumber: false,
        waivesRequirements: false,
        source: Source.assumption("PJ-A1 says by rule without naming the rules; veterans are a usual case")
      },
      {
        id: "institution",
        label: of("机关事业单位人员转任", "staff of public institutions"),
        beyondNumber: false,
        waivesRequirements: false,
        source: Source.assumption("PJ-A1 says by rule without naming the rules; public institutions are a usual case")
      }
    ],
    Source.fact("PJ-A1")
  ),
  organisations: parameter(
    of("有权选派的组织", "organisations that assign"),
    "organisations",
    [
      { id: "city-organisation", label: of("市委组织部", "city Party committee, organisation department") },
      { id: "district-organisation", label: of("区县委组织部", "district Party committee, organisation department") },
      { id: "street-committee", label: of("街道（镇）党委", "Party committee of the street or town") }
    ],
    Source.assumption("PJ-A1 says by the organisation; Party committees at these three levels manage cadres")
  ),
  combinations: parameter(
    of("可兼任的岗位", "posts held together"),
    "pairs",
    [["secretary", "director"]],
    Source.rule("R3-05")
  ),
  recruitment: parameter(
    of("公开招聘规则", "rules of open recruitment"),
    "days, shares, points",
    {
      registrationDaysMin: 3,
      writtenShare: Share.percent(60),
      writtenPass: 6_000,
      interviewPass: 6_000,
      candidatesPerPost: 3,
      noticeDays: 7
    },
    Source.assumption("no text of Panjin was found; the usual figures of open recruitment by public institutions")
  ),
  diversion: parameter(
    of("分流规则", "rules of diversion"),
    "order, years, days",
    { order: ["education", "certificate", "service", "youth"], earlyRetirementAgeMin: 55, contractNoticeDays: 30 },
    Source.assumption(
      "PJ-A7 names diversion without its rules; the order follows what PJ-D2 measures, 30 days' notice is that of R4-03"
    )
  )
}
