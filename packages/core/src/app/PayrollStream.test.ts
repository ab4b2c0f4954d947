import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { GridCommand } from "../grid/GridCommand.ts"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, CommandId, EvidenceHash, PersonId, SubjectId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Month from "../pay/Month.ts"
import type { PayrollPeriodCommand } from "../pay/PayrollPeriodCommand.ts"
import * as Override from "../policy/Override.ts"
import * as Panjin2020 from "../policy/panjin2020/Panjin2020.ts"
import type { WorkforceCommand } from "../workforce/WorkforceCommand.ts"
import * as CityStreams from "./CityStreams.ts"
import * as Governance from "./Governance.ts"
import * as MemoryStore from "./MemoryStore.ts"
import * as PayrollStream from "./PayrollStream.ts"
import * as Streams from "./Streams.ts"

const wages = { socialInsurance: Money.yuan(5_000), housingFund: Money.yuan(5_000) }
const { pack } = Result.getOrThrow(Override.apply(Panjin2020.pack, [{ path: "pay.referenceWages", value: wages }]))

const DISTRICT = AreaCode.make("211103")
const COMMUNITY = AreaCode.make("211103001001")
const from = Day.of("2019-01-01")
const documents = [EvidenceHash.make("a".repeat(64))]
const who = (person: string, role: Role): Actor => ({ person: PersonId.make(person), role, scope: [] })
const instant = (day: string) => Result.getOrThrow(Instant.parse(`${day}T09:00:00+08:00`))

let sent = 0
const commandId = () => CommandId.make(`C-${++sent}`)

const staff: ReadonlyArray<WorkforceCommand> = [
  { _tag: "DetermineEstablishment", place: COMMUNITY, from, tasks: [], documents },
  {
    _tag: "RegisterPerson",
    person: PersonId.make("li"),
    subject: SubjectId.make("S-li"),
    birth: Day.of("1990-05-01"),
    returned: false,
    qualification: { education: { level: "college", fullTime: true }, certificate: "none" },
    from,
    documents
  },
  {
    _tag: "Appoint",
    person: PersonId.make("li"),
    place: COMMUNITY,
    kind: "secretary",
    from: Day.of("2020-01-01"),
    entry: { _tag: "Assignment", organisation: "district-organisation", documents },
    documents
  }
]

/** A city of one community, whose one person is its secretary. */
const run = <A, E>(
  city: CityStreams.CityStreams,
  body: (governance: Governance.Shape) => Effect.Effect<A, E>
): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const governance = yield* Governance.Governance
      const community: GridCommand = {
        _tag: "OpenArea",
        code: COMMUNITY,
        kind: "community",
        name: Label.same("First"),
        parent: AreaCode.make("211103001"),
        figures: { population: 3_000, areaM2: 800_000 },
        from
      }
      const at = instant("2020-01-02")
      for (const command of [...Panjin2020.openings(from), community]) {
        yield* governance.handle({
          commandId: commandId(),
          stream: city.gridOfCity,
          command,
          actor: who("clerk", "system"),
          at
        })
      }
      const actor = who("officer", "personnelOfficer")
      for (const command of staff) {
        yield* governance.handle({
          commandId: commandId(),
          stream: Streams.at(city.workforce, DISTRICT),
          command,
          actor,
          at
        })
      }
      const begin = { _tag: "BeginPayroll", month: Month.of("2020-01") } as const
      yield* governance.handle({
        commandId: commandId(),
        stream: Streams.at(city.pay, DISTRICT),
        command: begin,
        actor,
        at
      })
      return yield* body(governance)
    }).pipe(Effect.provide(Governance.layer(city).pipe(Layer.provide(MemoryStore.layer(city.views)))))
  )

const city = CityStreams.make({ code: AreaCode.make("211100"), policy: pack })
const draft: PayrollPeriodCommand = { _tag: "DraftPayroll" }

const asked = (own: CityStreams.CityStreams, id: string, on: string, command = draft) =>
  run(own, (governance) =>
    Effect.result(
      governance.handle({
        commandId: commandId(),
        stream: Streams.at(own.payroll, id),
        command,
        actor: who("first", "accountant"),
        at: instant(on)
      })
    )
  )

const refusedBy = async (...asking: Parameters<typeof asked>) => {
  const answer = await asked(...asking)
  return Result.isFailure(answer) && answer.failure._tag === "Refused" ? answer.failure.refusal : undefined
}

describe("the stream of a month", () => {
  test("is named by district and month", async () => {
    expect(PayrollStream.idOf(DISTRICT, Month.of("2020-01"))).toBe("211103-2020-01")
    const drawn = await asked(city, "211103-2020-01", "2020-01-20")
    expect(Result.getOrThrow(drawn).state).toMatchObject({
      _tag: "Drafted",
      month: "2020-01",
      totals: { people: 1, gross: 370_000 },
      payslips: [{ person: "li", segments: [{ place: COMMUNITY, post: "secretary", grade: 8 }] }]
    })
  })

  test.each<[string, string, string]>([
    ["211103-2020-13", "2020-01-20", "MonthFaulty"],
    ["211103", "2020-01-20", "MonthFaulty"],
    ["nowhere-2020-01", "2020-01-20", "MonthFaulty"],
    ["211199-2020-01", "2020-01-20", "DistrictUnknown"],
    ["211102-2020-01", "2020-01-20", "PayrollNotBegun"],
    ["211103-2019-12", "2020-01-20", "BeforeBeginning"],
    ["211103-2020-02", "2020-01-20", "MonthAhead"],
    ["211103-2020-02", "2020-02-20", "PreviousOpen"]
  ])("%s on %s is refused: %s", async (id, on, expected) => {
    expect((await refusedBy(city, id, on))?._tag).toBe(expected)
  })

  test("Panjin's own pack asks for reference wages first, since none was found (R5-08)", async () => {
    const bare = CityStreams.make({ code: AreaCode.make("211100"), policy: Panjin2020.pack })
    expect(await refusedBy(bare, "211103-2020-01", "2020-01-20")).toEqual({
      _tag: "ReferenceWageNotGiven",
      reference: "socialInsurance"
    })
  })

  test("a city without a calendar of working days is told so", async () => {
    const none = CityStreams.make({ code: AreaCode.make("211100"), policy: pack, calendarsOn: () => new Map() })
    expect((await refusedBy(none, "211103-2020-01", "2020-01-20"))?._tag).toBe("CalendarMissing")
  })
})

test("the first month moves as long as it is not closed", () =>
  run(
    city,
    Effect.fnUntraced(function* (governance) {
      const begin = (month: string) =>
        governance.handle({
          commandId: commandId(),
          stream: Streams.at(city.pay, DISTRICT),
          command: { _tag: "BeginPayroll", month: Month.of(month) },
          actor: who("officer", "personnelOfficer"),
          at: instant("2020-02-20")
        })
      const month = (command: PayrollPeriodCommand, actor: Actor) =>
        governance.handle({
          commandId: commandId(),
          stream: Streams.at(city.payroll, "211103-2020-02"),
          command,
          actor,
          at: instant("2020-02-20")
        })
      yield* begin("2020-02")
      yield* month(draft, who("first", "accountant"))
      yield* begin("2020-01")
      yield* begin("2020-02")
      yield* month({ _tag: "ClosePayroll", draft: 1 }, who("second", "accountant"))
      const refused = yield* Effect.flip(begin("2020-03"))
      expect(refused).toMatchObject({ _tag: "Refused", refusal: { _tag: "PayrollUnderWay", begun: "2020-02" } })
    })
  ))
