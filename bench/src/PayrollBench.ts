/**
 * A month's pay of 100,000 people in one process: payslips, proof, journal. The state of the workforce is laid out directly, as
 * a replay would leave it; one in ten has a leave, a rating or a change of post in the month, as in a large city.
 */
import { Calendars, ChinaHolidays } from "@wangge/core/calendar"
import { Day, Id, Money } from "@wangge/core/kernel"
import { Month, PaidDays, PayRecord, Payroll } from "@wangge/core/pay"
import { Override, Panjin2020 } from "@wangge/core/policy"
import type { Appointment, Post, Workforce } from "@wangge/core/workforce"
import * as Result from "effect/Result"
import { compare, type Row } from "./Measure.ts"

const PEOPLE = 100_000
const POSTS: ReadonlyArray<Post.PostKind> = [
  "secretary",
  "director",
  "deputySecretary",
  "gridAdministrator",
  "gridAdministrator",
  "centreStaff",
  "centreStaff"
]
const SINCE = Day.of("2015-01-01")
const MID_MONTH = Day.of("2020-03-16")

const personAt = (i: number): Id.PersonId => Id.PersonId.make(`P${i}`)

const district = (): Workforce.Workforce => {
  const people: Record<string, Workforce.Workforce["people"][string]> = {}
  const decisions: Record<string, Workforce.Workforce["decisions"][string]> = {}
  const appointments: Record<string, Array<Appointment.Appointment>> = {}
  for (let i = 0; i < PEOPLE; i++) {
    const [at, seat] = [Math.floor(i / POSTS.length), i % POSTS.length]
    const place = Id.AreaCode.make(String(211_103_000_000 + at))
    const person = personAt(i)
    const kind = POSTS[seat] ?? "centreStaff"
    people[person] = {
      person,
      subject: Id.SubjectId.make(`S${i}`),
      birth: Day.of(`${1970 + (i % 25)}-05-01`),
      servedSince: Day.of(`${2000 + (i % 18)}-07-01`),
      returned: false,
      qualifications: [
        {
          from: SINCE,
          value: {
            education: { level: i % 3 === 0 ? "bachelor" : "college", fullTime: true },
            certificate: i % 5 === 0 ? "junior" : "none"
          },
          documents: []
        }
      ]
    }
    decisions[place] ??= [
      {
        place,
        placeKind: at % 2 === 0 ? "village" : "community",
        from: SINCE,
        population: 3_000,
        areaM2: 900_000,
        tasks: [],
        computed: 7,
        number: 7,
        posts: {},
        documents: []
      }
    ]
    const list = appointments[place] ?? []
    appointments[place] = list
    const span = i % 50 === 0 ? { from: SINCE, to: MID_MONTH } : { from: i % 49 === 0 ? MID_MONTH : SINCE }
    list.push({ person, place, kind, seat, ...span })
  }
  return { decisions, people, appointments, exceptions: {}, recruitments: {}, diversions: {} }
}

const records = (): PayRecord.PayRecord => {
  const people: Record<string, PayRecord.Standing> = {}
  for (let i = 0; i < PEOPLE; i++) {
    people[personAt(i)] = {
      ...PayRecord.blank,
      bases: [{ year: 2020, averageMonthly: Money.yuan(3_000 + (i % 40) * 100) }],
      ...(i % 4 === 0
        ? { deductions: [{ from: Month.of("2020-01"), deductions: [{ kind: "elderly", monthly: Money.yuan(2_000) }] }] }
        : {}),
      ...(i % 20 === 0
        ? { leaves: [{ kind: "privateAffairs", from: Day.of("2020-03-02"), to: Day.of("2020-03-05") }] }
        : {}),
      ...(i % 30 === 0
        ? {
            ratings: [
              { appraisal: "2019", rating: "excellent", coefficient: { percent: 120, from: MID_MONTH } } as const
            ]
          }
        : {})
    }
  }
  return { begun: Month.of("2020-03"), people }
}

const inputOf = (): Payroll.Input => {
  const wages = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
  const { pack } = Result.getOrThrow(Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value: wages }]))
  const calendar = Result.getOrThrow(Calendars.calendarOf(Calendars.WORKING))
  return {
    month: Month.of("2020-03"),
    today: Day.of("2020-03-31"),
    workforce: district(),
    records: records(),
    policy: pack.pay,
    paidDaysOf: (month) => Result.succeed(PaidDays.of(month, calendar, ChinaHolidays.latest())),
    closed: []
  }
}

export const payroll = async function* (): AsyncGenerator<Row> {
  const input = inputOf()
  const seconds: Array<number> = []
  const row = await compare({
    name: "payroll: payslips of 100,000 people, proved, with journal",
    ours: () => {
      const start = performance.now()
      const { payslips } = Result.getOrThrow(Payroll.run(input))
      seconds.push((performance.now() - start) / 1_000)
      return payslips.length
    },
    rounds: 3
  })
  const slowest = Math.max(...seconds)
  yield { ...row, note: `slowest run ${slowest.toFixed(2)} s; goal under 10 s: ${slowest < 10 ? "reached" : "missed"}` }
}
