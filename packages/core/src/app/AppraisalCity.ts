/**
 * A community on the store for the tests of appraisals and careers: seven people with their posts, built by commands, under
 * Panjin's policy.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { AppraisalCommand } from "../appraisal/AppraisalCommand.ts"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, CommandId, EvidenceHash, PersonId, SubjectId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as PayRecord from "../pay/PayRecord.ts"
import * as Panjin2020 from "../policy/panjin2020/Panjin2020.ts"
import type { PostKind } from "../workforce/Post.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import * as CityStreams from "./CityStreams.ts"
import type * as EventStore from "./EventStore.ts"
import * as Governance from "./Governance.ts"
import * as MemoryStore from "./MemoryStore.ts"
import type * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"

export const city = CityStreams.make({ code: AreaCode.make("211100"), policy: Panjin2020.pack })
export const layer = Governance.layer({ streams: city.streams, processes: city.processes }).pipe(
  Layer.provideMerge(MemoryStore.layer(city.views))
)
export const run = <A, E>(effect: Effect.Effect<A, E, Governance.Governance | EventStore.EventStore>) =>
  Effect.runPromise(Effect.provide(effect, layer))

export const documents = [EvidenceHash.make("a".repeat(64))]
export const person = (who: string) => PersonId.make(who)
export const actor = (who: string, role: Role = "personnelOfficer"): Actor => ({ person: person(who), role, scope: [] })
const FROM = Day.of("2018-01-01")

let sent = 0
export const ask = <S, C, E, R>(
  stream: StreamName.Of<S, C, E, R>,
  command: NoInfer<C>,
  on: string,
  by: Actor = actor("officer")
) =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    const at = Instant.of(Day.toOrdinal(Day.of(on)) * Instant.DAY_MS)
    return yield* governance.handle({ commandId: CommandId.make(`C-${++sent}`), stream, command, actor: by, at })
  })

const posts: ReadonlyArray<readonly [string, PostKind, string]> = [
  ["li", "secretary", "2018-01-01"],
  ["wang", "deputySecretary", "2018-01-01"],
  ["zhao", "gridAdministrator", "2018-01-01"],
  ["qian", "gridAdministrator", "2018-01-01"],
  ["sun", "centreStaff", "2018-01-01"],
  ["feng", "centreStaff", "2018-01-01"],
  ["he", "centreStaff", "2020-09-01"]
]
export const COMMUNITIES = { "211103": "211103001001", "211104": "211104002001" } as const
type District = keyof typeof COMMUNITIES

export const workforce = (district: District, command: WorkforceCommand, on = "2020-12-01") =>
  ask(Streams.at(city.workforce, district), command, on, actor("registrar", "system"))

export const register = (who: string): WorkforceCommand => ({
  _tag: "RegisterPerson",
  person: person(who),
  subject: SubjectId.make(`S-${who}`),
  birth: Day.of("1990-05-01"),
  returned: false,
  qualification: { education: { level: "bachelor", fullTime: true }, certificate: "none" },
  from: FROM,
  documents
})

export const appoint = (who: string, kind: PostKind, district: District, from: string): WorkforceCommand => ({
  _tag: "Appoint",
  person: person(who),
  place: AreaCode.make(COMMUNITIES[district]),
  kind,
  from: Day.of(from),
  entry: { _tag: "Assignment", organisation: "district-organisation", documents },
  documents
})

export const founded = Effect.gen(function* () {
  for (const command of Panjin2020.openings(FROM))
    yield* ask(city.gridOfCity, command, "2020-12-01", actor("registrar", "system"))
  for (const [district, code] of Object.entries(COMMUNITIES)) {
    yield* ask(
      city.gridOfCity,
      {
        _tag: "OpenArea",
        code: AreaCode.make(code),
        kind: "community",
        name: Label.same("First"),
        parent: AreaCode.make(code.slice(0, 9)),
        figures: { population: 8_000, areaM2: 900_000 },
        from: FROM
      },
      "2020-12-01",
      actor("registrar", "system")
    )
    yield* workforce(district as District, {
      _tag: "DetermineEstablishment",
      place: AreaCode.make(code),
      from: FROM,
      tasks: [],
      number: 8,
      reason: "a test",
      posts: { secretary: 1, director: 1, deputySecretary: 1, gridAdministrator: 2, centreStaff: 3 },
      documents
    })
  }
  for (const [who, kind, from] of posts) {
    yield* workforce("211103", register(who))
    yield* workforce("211103", appoint(who, kind, "211103", from))
  }
})

export const appraise = (command: AppraisalCommand, on: string, by?: Actor, id = "211103-2020") =>
  ask(Streams.at(city.appraisal, id), command, on, by)

export const score = (who: string, points: number): AppraisalCommand => ({
  _tag: "RecordScore",
  person: person(who),
  rater: person("street"),
  points: points * 100,
  documents
})

/** Sixty residents, content with who has a good mark. */
export const vote = (who: string, points: number): AppraisalCommand => ({
  _tag: "RecordVote",
  person: person(who),
  kind: "residentsVote",
  vote: {
    _tag: "Vote",
    ballots: {
      excellent: points < 50 ? 0 : 60,
      competent: 0,
      basicallyCompetent: 0,
      notCompetent: points < 50 ? 60 : 0
    },
    ordinary: 60
  },
  documents
})

export const marked = (marks: { readonly [who: string]: number }, year = "2020") =>
  Effect.gen(function* () {
    const today = `${Number(year) + 1}-01-04`
    yield* appraise({ _tag: "OpenAppraisal" }, today, undefined, `211103-${year}`)
    for (const [who, points] of Object.entries(marks)) {
      yield* appraise(vote(who, points), today, undefined, `211103-${year}`)
      yield* appraise(score(who, points), today, undefined, `211103-${year}`)
    }
    yield* appraise({ _tag: "DraftRatings" }, today, undefined, `211103-${year}`)
  })

export const finished = (year = "2020") =>
  Effect.gen(function* () {
    const id = `211103-${year}`
    const next = Number(year) + 1
    yield* appraise({ _tag: "PubliciseDraft", draft: 1 }, `${next}-01-04`, actor("head"), id)
    return yield* appraise({ _tag: "Finalise" }, `${next}-01-20`, actor("head"), id)
  })

export const MARKS = { li: 96, wang: 90, zhao: 88, qian: 84, sun: 80, feng: 10 }
export const standingOf = (who: string, district = "211103") =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    const { state } = yield* governance.state(Streams.at(city.pay, district))
    return PayRecord.of(state, person(who))
  })

export const stateOf = (id = "211103-2020") =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    return (yield* governance.state(Streams.at(city.appraisal, id))).state
  })
