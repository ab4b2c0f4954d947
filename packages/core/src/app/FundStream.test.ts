/** A village's fund on the store: its holder among the areas, races for the last fen, tables beside the state. */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { expect, test } from "vitest"
import * as BudgetLine from "../fund/BudgetLine.ts"
import * as Fund from "../fund/Fund.ts"
import type { FundCommand } from "../fund/FundCommand.ts"
import * as FundView from "../fund/FundView.ts"
import type { Actor, Role } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import { AreaCode, CommandId, EvidenceHash, JournalId, LineId, PersonId } from "../kernel/Id.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Label from "../kernel/Label.ts"
import * as Money from "../kernel/Money.ts"
import * as Panjin2020 from "../policy/panjin2020/Panjin2020.ts"
import * as CityStreams from "./CityStreams.ts"
import * as Governance from "./Governance.ts"
import * as MemoryStore from "./MemoryStore.ts"
import type * as StreamName from "./StreamName.ts"
import * as Streams from "./Streams.ts"

const city = CityStreams.make({ code: AreaCode.make("211100"), policy: Panjin2020.pack })
const layer = Governance.layer({ streams: city.streams, processes: city.processes }).pipe(
  Layer.provideMerge(MemoryStore.layer(city.views))
)
const ON = Day.of("2020-03-02")
const at = Instant.of(Day.toOrdinal(ON) * Instant.DAY_MS)
const actor = (who: string, role: Role, ...scope: ReadonlyArray<string>): Actor => ({
  person: PersonId.make(who),
  role,
  scope: scope.map((code) => AreaCode.make(code))
})
const zhao = actor("zhao", "accountant", "211103101")
const VILLAGE = "211103101200"

let sent = 0
const ask = <S, C, E, R>(stream: StreamName.Of<S, C, E, R>, command: NoInfer<C>, by: Actor) =>
  Effect.gen(function* () {
    const governance = yield* Governance.Governance
    return yield* governance.handle({ commandId: CommandId.make(`C-${++sent}`), stream, command, actor: by, at })
  })
const book = (command: FundCommand, by = zhao, id = `${VILLAGE}-work`) => ask(Streams.at(city.fund, id), command, by)

const line = LineId.make("facilities")
const papers = [{ kind: "invoice", hash: EvidenceHash.make("a".repeat(64)) }]
const open: FundCommand = { _tag: "OpenFund", on: ON }
const appropriate: FundCommand = {
  _tag: "Appropriate",
  id: JournalId.make("A1"),
  on: ON,
  line,
  amount: Money.yuan(100),
  kind: "original",
  papers: []
}
const pay = (id: string, yuan: number): FundCommand => ({
  _tag: "Pay",
  id: JournalId.make(id),
  on: ON,
  items: [{ line, use: "lamps", amount: Money.yuan(yuan) }],
  papers
})

const founded = Effect.gen(function* () {
  const registrar = actor("registrar", "administrator")
  for (const command of Panjin2020.openings(Day.of("2018-01-01"))) yield* ask(city.gridOfCity, command, registrar)
  const area = { name: Label.same("North"), from: Day.of("2018-01-01") }
  const town = { ...area, _tag: "OpenArea", code: AreaCode.make("211103101"), kind: "township" } as const
  yield* ask(city.gridOfCity, { ...town, parent: AreaCode.make("211103") }, registrar)
  const village = { ...area, _tag: "OpenArea", code: AreaCode.make(VILLAGE), kind: "village" } as const
  yield* ask(city.gridOfCity, { ...village, parent: AreaCode.make("211103101") }, registrar)
})

const run = <A, E>(effect: Effect.Effect<A, E, Layer.Success<typeof layer>>) =>
  Effect.runPromise(Effect.provide(effect, layer))

const refusalOf = <A, E>(effect: Effect.Effect<A, E, Layer.Success<typeof layer>>) =>
  Effect.map(Effect.exit(effect), (exit) => (Exit.isFailure(exit) ? JSON.stringify(exit.cause) : "granted"))

test("is opened for a village by the accountant of its town, and for no place that there is not", async () => {
  const [other, nowhere, handled] = await run(
    Effect.gen(function* () {
      yield* founded
      const other = yield* refusalOf(book(open, actor("qian", "accountant", "211104")))
      const nowhere = yield* refusalOf(book(open, actor("sun", "accountant"), "211103101299-work"))
      return [other, nowhere, yield* book(open)] as const
    })
  )
  expect(other).toContain("OutOfScope")
  expect(nowhere).toContain("HolderUnknown")
  expect(handled.state).toMatchObject({ _tag: "Open", holderKind: "village", purpose: "work" })
})

test("of many at once who want the last of the money, as many get it as there is", async () => {
  const [answers, state, rows] = await run(
    Effect.gen(function* () {
      yield* founded
      yield* book(open)
      yield* book(appropriate)
      const wanted = Array.from({ length: 12 }, (_, i) => refusalOf(book(pay(`P${i}`, 30))))
      const answers = yield* Effect.all(wanted, { concurrency: "unbounded" })
      const { views, state } = yield* Governance.Governance
      const now = yield* state(Streams.at(city.fund, `${VILLAGE}-work`))
      return [answers, now.state, yield* views.query(FundView.lines, {})] as const
    })
  )
  expect(answers.filter((answer) => answer === "granted")).toHaveLength(3)
  expect(answers.filter((answer) => answer.includes("NotAvailable"))).toHaveLength(9)
  const left = state._tag === "Open" ? Fund.lineOf(state, 2020, line) : undefined
  expect(left === undefined ? undefined : BudgetLine.available(left)).toBe(Money.yuan(10))
  expect(rows).toMatchObject({ rows: [{ line: "facilities", spent: Money.yuan(90), available: Money.yuan(10) }] })
})

test("the same payment under another command changes nothing", async () => {
  const again = await run(
    Effect.gen(function* () {
      yield* founded
      yield* book(open)
      yield* book(appropriate)
      yield* book(pay("P1", 30))
      return yield* book(pay("P1", 30))
    })
  )
  expect(again.events).toEqual([])
})
