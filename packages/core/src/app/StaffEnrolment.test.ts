import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, test } from "vitest"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { Actor } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, CommandId, EvidenceHash, PersonId, SubjectId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Panjin2020 from "../policy/panjin2020/Panjin2020.ts"
import * as Roster from "../workforce/Roster.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import * as WorkforceView from "../workforce/WorkforceView.ts"
import * as CityStreams from "./CityStreams.ts"
import * as EventStore from "./EventStore.ts"
import * as Governance from "./Governance.ts"
import * as MemoryStore from "./MemoryStore.ts"
import * as MemoryVault from "./MemoryVault.ts"
import * as StaffEnrolment from "./StaffEnrolment.ts"
import * as Streams from "./Streams.ts"
import * as Vault from "./Vault.ts"

const city = CityStreams.make({ code: AreaCode.make("211100"), policy: Panjin2020.pack })
const clerk: Actor = { person: PersonId.make("clerk"), role: "administrator", scope: [AreaCode.make("211103")] }
const registrar: Actor = { ...clerk, role: "system", scope: [] }
const at = Instant.of(Date.UTC(2020, 0, 20, 2))
const COMMUNITY = AreaCode.make("211103001001")
const documents = [EvidenceHash.make("a".repeat(64))]
const from = Day.of("2019-01-01")

const layer = Layer.mergeAll(
  Governance.layer({ streams: city.streams, processes: city.processes }).pipe(
    Layer.provideMerge(MemoryStore.layer(city.views))
  ),
  MemoryVault.layer
)
const run = <A, E>(effect: Effect.Effect<A, E, Governance.Governance | EventStore.EventStore | Vault.Vault>) =>
  Effect.runPromise(Effect.provide(effect, layer))

let sent = 0
const commandId = () => CommandId.make(`C-${++sent}`)

const found = Effect.gen(function* () {
  const governance = yield* Governance.Governance
  const community: GridCommand = {
    _tag: "OpenArea",
    code: COMMUNITY,
    kind: "community",
    name: Label.same("First"),
    parent: AreaCode.make("211103001"),
    figures: { population: 7_200, areaM2: 800_000 },
    from
  }
  for (const command of [...Panjin2020.openings(from), community]) {
    yield* governance.handle({ commandId: commandId(), stream: city.gridOfCity, command, actor: registrar, at })
  }
})

const ask = (command: WorkforceCommand, district = "211103", actor = clerk) =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    return yield* governance.handle({
      commandId: commandId(),
      stream: Streams.at(city.workforce, district),
      command,
      actor,
      at
    })
  })

const enrol = (who: string, identityNumber: string) =>
  Effect.gen(function* () {
    const ports = { governance: yield* Governance.Governance, vault: yield* Vault.Vault }
    return yield* StaffEnrolment.enrol(ports, {
      commandId: commandId(),
      stream: Streams.at(city.workforce, "211103"),
      card: { name: "Wang Fang", identityNumber },
      facts: {
        person: PersonId.make(who),
        subject: SubjectId.make(`S-${who}`),
        returned: true,
        qualification: { education: { level: "bachelor", fullTime: true }, certificate: "none" },
        from: Day.of("2008-07-01"),
        documents
      },
      actor: clerk,
      at
    })
  })

const determine: WorkforceCommand = { _tag: "DetermineEstablishment", place: COMMUNITY, from, tasks: [], documents }

test("an identity number gives the birth day, and stands in the vault alone", async () => {
  const { written, sealed, roster, rows } = await run(
    Effect.gen(function* () {
      yield* found
      yield* ask(determine)
      yield* enrol("wang", "211122198506150023")
      const { state } = yield* ask({
        _tag: "Appoint",
        person: PersonId.make("wang"),
        place: COMMUNITY,
        kind: "deputySecretary",
        from: Day.of("2020-01-20"),
        entry: { _tag: "Assignment", organisation: "district-organisation", documents },
        documents
      })
      const { views } = yield* Governance.Governance
      const { rows } = yield* views.query(WorkforceView.people, {})
      const store = yield* EventStore.EventStore
      return {
        written: yield* store.read("workforce/211103"),
        sealed: yield* (yield* Vault.Vault).get(SubjectId.make("S-wang")),
        roster: Roster.placeOn(state, COMMUNITY, Day.of("2020-01-20")),
        rows
      }
    })
  )
  expect(sealed).toEqual({ name: "Wang Fang", identityNumber: "211122198506150023" })
  expect(JSON.stringify(written)).not.toMatch(/211122198506150023|Wang Fang/)
  expect(rows).toMatchObject([{ person: "wang", birth: "1985-06-15", subject: "S-wang" }])
  expect(roster).toMatchObject({ placeKind: "community", number: 8, vacancies: 7, holders: [{ person: "wang" }] })
})

test("a wrong number is refused in words before anything is written", async () => {
  const { refused, state, sealed } = await run(
    Effect.gen(function* () {
      yield* found
      const refused = yield* Effect.flip(enrol("wang", "211122198506150024"))
      const governance = yield* Governance.Governance
      const { state } = yield* governance.state(Streams.at(city.workforce, "211103"))
      const sealed = yield* (yield* Vault.Vault).get(SubjectId.make("S-wang"))
      return { refused, state, sealed }
    })
  )
  expect(refused).toMatchObject({ _tag: "IdentityRefused", fault: { _tag: "CheckDigitWrong" } })
  expect(JSON.stringify(refused)).not.toContain("211122198506150024")
  expect(state.people).toEqual({})
  expect(sealed).toBeUndefined()
})

test("a refused registration replaces nobody's fields", async () => {
  const sealed = await run(
    Effect.gen(function* () {
      yield* found
      yield* enrol("wang", "211122198506150023")
      const again = yield* Effect.flip(enrol("wang", "211102198411301014"))
      expect(again).toMatchObject({ refusal: { _tag: "PersonExists" } })
      return yield* (yield* Vault.Vault).get(SubjectId.make("S-wang"))
    })
  )
  expect(sealed).toMatchObject({ identityNumber: "211122198506150023" })
})

test("a place of another district, an unknown district, an actor of another district", async () => {
  const refusals = await run(
    Effect.gen(function* () {
      yield* found
      return [
        yield* Effect.flip(ask(determine, "211104", registrar)),
        yield* Effect.flip(ask(determine, "211199", registrar)),
        yield* Effect.flip(ask(determine, "211103", { ...clerk, scope: [AreaCode.make("211104")] }))
      ]
    })
  )
  expect(refusals).toMatchObject(
    ["PlaceUnknown", "DistrictUnknown", "OutOfScope"].map((tag) => ({ refusal: { _tag: tag } }))
  )
})

test("nobody is registered twice under one number; the same person again is refused by the register", async () => {
  const { first, again, twice, people } = await run(
    Effect.gen(function* () {
      yield* found
      const first = yield* enrol("wang", "211122198506150023")
      const twice = yield* Effect.flip(enrol("wong", " 211122198506150023 "))
      const other = yield* Effect.flip(enrol("wang", "211122198506150023"))
      const governance = yield* Governance.Governance
      const { state } = yield* governance.state(Streams.at(city.workforce, "211103"))
      return { first, again: other, twice, people: Object.keys(state.people) }
    })
  )
  expect(first.repeated).toBe(false)
  expect(twice).toEqual({ _tag: "EnrolledAlready", person: "wang" })
  expect(again).toMatchObject({ _tag: "Refused", refusal: { _tag: "PersonExists" } })
  expect(people).toEqual(["wang"])
})
