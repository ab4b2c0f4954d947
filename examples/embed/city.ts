/** A city of one grid: a lamp is reported, filed, dispatched, repaired with proof, checked and closed. */
// #region compose
import { CityStreams, Governance, MemoryStore, Streams } from "@wangge/core/app"
import { Boundary, type GridCommand } from "@wangge/core/grid"
import { type Actor, Day, Id, Instant, Label } from "@wangge/core/kernel"
import { Panjin2020 } from "@wangge/core/policy"
import type { TicketCommand } from "@wangge/core/ticket"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"

/** Streams, processes and views of one city, with its policy and calendars built in. */
export const city = CityStreams.make({ code: Id.AreaCode.make("211100"), policy: Panjin2020.pack })

/** Everything in memory. Hand it another store, and nothing else changes. */
export const inMemory = Governance.layer(city).pipe(Layer.provide(MemoryStore.layer(city.views)))
// #endregion compose

// #region ground
const area = (code: string, kind: "city" | "district" | "street" | "community" | "grid", zh: string, en: string) => ({
  _tag: "OpenArea" as const,
  code: Id.AreaCode.make(code),
  kind,
  name: Label.of(zh, en),
  from: Day.of("2020-01-01")
})
const under = (code: string) => ({ parent: Id.AreaCode.make(code) })
const square = Boundary.of([
  [122.06, 41.11],
  [122.08, 41.11],
  [122.08, 41.13],
  [122.06, 41.13],
  [122.06, 41.11]
])

export const areas: ReadonlyArray<GridCommand.GridCommand> = [
  area("211100", "city", "盘锦市", "Panjin"),
  { ...area("211103", "district", "兴隆台区", "Xinglongtai"), ...under("211100") },
  { ...area("211103001", "street", "振兴街道", "Zhenxing Street"), ...under("211103") },
  { ...area("211103001001", "community", "示范社区", "Model Community"), ...under("211103001") },
  { ...area("211103001001001", "grid", "第一网格", "Grid 1"), ...under("211103001001"), boundary: square }
]
// #endregion ground

// #region life
const at = (time: string) => Result.getOrThrow(Instant.parse(`2020-01-06T${time}+08:00`))
const actor = (person: string, role: Actor.Role): Actor.Actor => ({ person: Id.PersonId.make(person), role, scope: [] })
const crew = { ...actor("fitter", "handler"), unit: Id.UnitId.make("lighting-xlt") }
const place = { lon: 122.07, lat: 41.12 }
const photo = (digit: string, time: string) => ({
  hash: Id.EvidenceHash.make(digit.repeat(64)),
  kind: "photo" as const,
  takenAt: at(time),
  place
})

/** Who asks what, and when: the way of one lamp. */
export const life: ReadonlyArray<readonly [time: string, actor: Actor.Actor, command: TicketCommand.TicketCommand]> = [
  [
    "19:30:00",
    actor("walker", "gridMember"),
    {
      _tag: "ReportTicket",
      id: Id.TicketId.make("lamp-1"),
      channel: "gridMember",
      category: Id.CategoryId.make("street-lamp"),
      place,
      description: "A lamp is out",
      evidence: [photo("a", "19:29:00")]
    }
  ],
  ["19:32:00", actor("desk", "acceptor"), { _tag: "FileTicket", standard: "single-out" }],
  ["19:33:00", actor("lead", "dispatcher"), { _tag: "DispatchTicket", unit: crew.unit }],
  ["19:34:00", crew, { _tag: "AcceptTicket" }],
  ["19:50:00", crew, { _tag: "ArriveOnSite", place }],
  ["20:00:00", crew, { _tag: "RepairTicket", evidence: [photo("b", "19:59:00")] }],
  ["20:05:00", actor("walker", "gridMember"), { _tag: "CheckRepair", passed: true }],
  ["20:06:00", actor("desk", "acceptor"), { _tag: "CloseTicket" }]
]
// #endregion life

// #region run
export const lamp = Streams.at(city.ticket, "lamp-1")

/** The city is drawn, and the first steps of the lamp's life are taken. */
const play = Effect.fn("play")(function* (steps: typeof life) {
  const { handle } = yield* Governance.Governance
  const clerk = actor("clerk", "administrator")
  for (const [i, command] of areas.entries()) {
    const commandId = Id.CommandId.make(`area-${i}`)
    yield* handle({ commandId, stream: city.gridOfCity, command, actor: clerk, at: at("08:00:00") })
  }
  for (const [i, [time, who, command]] of steps.entries()) {
    yield* handle({ commandId: Id.CommandId.make(`lamp-${i}`), stream: lamp, command, actor: who, at: at(time) })
  }
})

/** The whole life of the lamp: its last state, and every event with its instant. */
export const closed = Effect.gen(function* () {
  yield* play(life)
  const { history, state } = yield* Governance.Governance
  const events = yield* history(lamp)
  return {
    status: (yield* state(lamp)).state._tag,
    timeline: events.map(
      ({ at, actor, event }) => `${Instant.format(at, 480).slice(11, 16)} ${actor.role} ${event._tag}`
    )
  }
})
// #endregion run

// #region refusal
/** The crew hands in the repair without a photo: what it is told, by which rule, and where the rule comes from. */
export const withoutPhoto = Effect.gen(function* () {
  yield* play(life.slice(0, 5))
  const { handle } = yield* Governance.Governance
  const commandId = Id.CommandId.make("no-photo")
  const command = { _tag: "RepairTicket", evidence: [] } as const
  const refused = yield* Effect.flip(handle({ commandId, stream: lamp, command, actor: crew, at: at("20:00:00") }))
  return refused._tag === "Refused" ? refused.described : undefined
})
// #endregion refusal
