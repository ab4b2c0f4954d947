/**
 * Random histories of a small district's workforce: two places, eight people who differ in all that the rules look at, some
 * weeks. Small enough that commands meet one another; whole recruitments are drawn as scripts, so that some reach their end.
 */
import { Day, Id } from "@wangge/core/kernel"
import type { Education, Entry, Post, SocialWorkCertificate, WorkforceCommand } from "@wangge/core/workforce"
import fc from "fast-check"

type Command = WorkforceCommand.WorkforceCommand

/** Histories play on these days; what is open on the last of them stays open. */
export const DAYS: ReadonlyArray<Day.Day> = Array.from({ length: 31 }, (_, i) => Day.plusDays(Day.of("2020-01-01"), i))
export const TODAY = Day.of("2020-03-01")

export const PLACES: ReadonlyArray<Id.AreaCode> = ["211103001001", "211103101200"].map((one) => Id.AreaCode.make(one))
export const KINDS: ReadonlyArray<Post.PostKind> = [
  "secretary",
  "director",
  "deputySecretary",
  "gridAdministrator",
  "centreStaff"
]
export const RECRUITMENTS = ["R1", "R2", "R3"].map((one) => Id.RecruitmentId.make(one))

interface Someone {
  readonly birth: string
  readonly level: Education.EducationLevel
  readonly certificate?: SocialWorkCertificate.SocialWorkCertificate
}

/** Whoever stays rather comes first: everybody differs in education or certificate, so the order never asks further. */
export const STAFF: { readonly [who: string]: Someone } = {
  zhou: { birth: "1993-06-01", level: "doctor" },
  feng: { birth: "1994-06-01", level: "master", certificate: "senior" },
  sun: { birth: "1992-06-01", level: "master" },
  zhao: { birth: "1991-06-01", level: "bachelor", certificate: "junior" },
  li: { birth: "1990-06-01", level: "bachelor" },
  he: { birth: "1996-06-01", level: "college", certificate: "junior" },
  wang: { birth: "1983-06-01", level: "college" },
  old: { birth: "1962-06-01", level: "belowCollege" }
}
export const PEOPLE: ReadonlyArray<Id.PersonId> = Object.keys(STAFF).map((one) => Id.PersonId.make(one))

export const documents = [Id.EvidenceHash.make("a".repeat(64))]

/** Registers everybody. */
export const founding: ReadonlyArray<Command> = Object.entries(STAFF).map(([who, { birth, level, certificate }]) => ({
  _tag: "RegisterPerson",
  person: Id.PersonId.make(who),
  subject: Id.SubjectId.make(`S-${who}`),
  birth: Day.of(birth),
  returned: false,
  qualification: { education: { level, fullTime: true }, certificate: certificate ?? "none" },
  from: Day.of("2012-07-01"),
  documents
}))

/** Ways to fill six or seven posts. */
const TEMPLATES: ReadonlyArray<Post.Posts> = [
  { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 1 },
  { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 1, centreStaff: 2 },
  { secretary: 1, director: 1, deputySecretary: 2, gridAdministrator: 2, centreStaff: 1 },
  { secretary: 1, deputySecretary: 1, gridAdministrator: 1, centreStaff: 4 }
]

const day = (i: number): Day.Day => DAYS[Math.min(i, DAYS.length - 1)] ?? TODAY
const anyDay = fc.constantFrom(...DAYS.slice(0, -1))
const assignment: Entry.DirectEntry = { _tag: "Assignment", organisation: "district-organisation", documents }
const transfer = (rule: string): Entry.DirectEntry => ({ _tag: "Transfer", rule, from: "old office", documents })
const points = fc.constantFrom(5_000, 6_000, 7_000, 8_000)
/** The person stands for whichever appointment, plan or candidate `WorkforceModel.aimed` puts in its place. */
const anywhere = { kind: "secretary" as const, documents }

/** Where and with whom a history plays, so that two can be kept apart. */
export interface World {
  readonly places: ReadonlyArray<Id.AreaCode>
  readonly people: ReadonlyArray<Id.PersonId>
  readonly recruitments: ReadonlyArray<Id.RecruitmentId>
}

export const everywhere: World = { places: PLACES, people: PEOPLE, recruitments: RECRUITMENTS }

export const determine = (place: Id.AreaCode, from: Day.Day, template: number): Command => {
  const posts = TEMPLATES[template] ?? {}
  const number = Object.values(posts).reduce((sum, count) => sum + count, 0)
  return {
    _tag: "DetermineEstablishment",
    place,
    from,
    tasks: [],
    number,
    reason: "drawn by lot",
    posts,
    documents
  }
}

const single = ({ places, people, recruitments }: World): fc.Arbitrary<Command> => {
  const place = fc.constantFrom(...places)
  const person = fc.constantFrom(...people)
  const recruitment = fc.constantFrom(...recruitments)
  const kind = fc.constantFrom(...KINDS, "centreStaff", "centreStaff", "gridAdministrator")
  const entry = fc.constantFrom(
    undefined,
    assignment,
    transfer("incumbent"),
    transfer("incumbent"),
    transfer("veteran")
  )
  const candidate = { recruitment, person, on: anyDay }
  const term = fc.tuple(fc.nat(5), fc.nat(30)).map(([from, length]) => ({ from: day(from), to: day(from + length) }))
  const meant = fc.record({ place, person, from: anyDay })
  return fc.oneof(
    { weight: 2, arbitrary: fc.tuple(place, anyDay, fc.nat(3)).map((drawn) => determine(...drawn)) },
    {
      weight: 14,
      arbitrary: fc
        .record({
          person,
          place,
          kind,
          from: fc.nat(24),
          length: fc.option(fc.nat(9), { freq: 2 }),
          entry,
          term,
          termed: fc.nat(9)
        })
        .map(({ from, length, entry, term, termed, ...rest }): Command => {
          const isTermed = (rest.kind === "director") !== (termed === 0)
          return {
            _tag: "Appoint",
            ...rest,
            from: day(from),
            ...(length === null || isTermed ? {} : { to: day(from + length) }),
            ...(entry === undefined ? {} : { entry }),
            ...(isTermed ? { term } : {}),
            documents
          }
        })
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ place, person, from: anyDay, to: anyDay })
        .map((one): Command => ({ _tag: "EndAppointment", ...one, kind: "secretary", leaving: "resigned" }))
    },
    fc
      .record({ person, place, rules: fc.constantFrom(["Age"] as const, ["Education", "Age"] as const), on: anyDay })
      .map(
        (one): Command => ({
          _tag: "GrantException",
          kind: "deputySecretary",
          reason: "drawn by lot",
          organisation: "district-organisation",
          documents,
          ...one
        })
      ),
    fc.record(candidate).map((one): Command => ({ _tag: "RegisterApplicant", ...one })),
    fc.record(candidate).map((one): Command => ({ _tag: "WithdrawApplicant", ...one })),
    fc.record(candidate).map((one): Command => ({ _tag: "UpholdObjection", ...one, reason: "drawn by lot" })),
    fc
      .record({ ...candidate, fit: fc.boolean() })
      .map((one): Command => ({ _tag: "RecordHealthCheck", ...one, documents })),
    fc.record({ recruitment, on: anyDay }).map((one): Command => ({ _tag: "PublishNotice", ...one })),
    fc
      .record({ recruitment, on: anyDay })
      .map((one): Command => ({ _tag: "CloseRecruitment", ...one, reason: "drawn by lot" })),
    {
      weight: 5,
      arbitrary: fc.tuple(meant, fc.nat(26), fc.nat(4), fc.nat(3)).map(
        ([one, on, wait, route]): Command => ({
          _tag: "PlanDiversion",
          ...one,
          ...anywhere,
          on: day(on + 1),
          planned: day(on + wait),
          route: route === 0 ? { _tag: "EarlyRetirement" } : { _tag: "Transfer", to: "library" }
        })
      )
    },
    fc
      .tuple(meant, anyDay)
      .map(
        ([one, on]): Command => ({ _tag: "WithdrawDiversion", ...one, kind: "secretary", on, reason: "drawn by lot" })
      ),
    {
      weight: 3,
      arbitrary: fc
        .tuple(meant, anyDay)
        .map(([one, on]): Command => ({ _tag: "CarryOutDiversion", ...one, kind: "secretary", on }))
    }
  )
}

/** A recruitment from the announcement on, each step of which may be left out. */
const script = ({ places, people, recruitments }: World): fc.Arbitrary<ReadonlyArray<Command>> =>
  fc
    .record({
      recruitment: fc.constantFrom(...recruitments),
      place: fc.constantFrom(...places),
      kind: fc.constantFrom(...KINDS.filter((kind) => kind !== "director")),
      posts: fc.constantFrom(1, 1, 1, 1, 2, 2, 0),
      start: fc.nat(4),
      days: fc.constantFrom(3, 3, 4, 5, 6, 2),
      applicants: fc.shuffledSubarray([...people], { minLength: 1 }),
      scores: fc.array(points, { minLength: people.length * 2, maxLength: people.length * 2 }),
      unfit: fc.nat(6),
      isObjected: fc.nat(4).map((n) => n === 0),
      /** Steps at these places are left out. */
      dropped: fc.array(fc.nat(30), { maxLength: 2 })
    })
    .map(({ recruitment, place, kind, posts, start, days, applicants, scores, unfit, isObjected, dropped }) => {
      const [close, paper, talk] = [start + 1 + days, start + 2 + days, start + 4 + days]
      const rows = (shift: number) =>
        people.map((person, i) => {
          const value = scores[i + shift] ?? 0
          return value === 5_000 && i % 2 === 0 ? { person } : { person, points: value }
        })
      const health = applicants.map(
        (person, i): Command => ({
          _tag: "RecordHealthCheck",
          recruitment,
          person,
          on: day(talk + 1),
          fit: i !== unfit,
          documents
        })
      )
      const steps: ReadonlyArray<Command> = [
        {
          _tag: "AnnounceRecruitment",
          recruitment,
          place,
          kind,
          posts,
          on: day(start),
          registration: { from: day(start + 1), to: day(close) },
          documents
        },
        ...applicants.map(
          (person): Command => ({ _tag: "RegisterApplicant", recruitment, person, on: day(start + 1) })
        ),
        { _tag: "ScoreWritten", recruitment, on: day(paper), scores: rows(0) },
        { _tag: "ScoreInterview", recruitment, on: day(talk), scores: rows(people.length) },
        ...health,
        ...health,
        { _tag: "PublishNotice", recruitment, on: day(talk + 2) },
        ...applicants.slice(0, isObjected ? 1 : 0).map(
          (person): Command => ({
            _tag: "UpholdObjection",
            recruitment,
            person,
            on: day(talk + 3),
            reason: "drawn by lot"
          })
        ),
        ...applicants.map(
          (person): Command => ({ _tag: "AppointRecruit", recruitment, person, from: day(talk + 9), documents })
        )
      ]
      return steps.filter((_, i) => !dropped.includes(i))
    })

/** A history: single commands and whole recruitments, many of them refused. */
export const history = (world: World = everywhere, maxLength = 80): fc.Arbitrary<ReadonlyArray<Command>> =>
  fc
    .array(
      fc.oneof(
        { weight: 15, arbitrary: single(world).map((one): ReadonlyArray<Command> => [one]) },
        { weight: 1, arbitrary: script(world) }
      ),
      { minLength: 1, maxLength, size: "max" }
    )
    .map((parts) => [...world.places.map((place) => determine(place, day(0), 0)), ...parts.flat()])
