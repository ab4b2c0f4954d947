/**
 * The personnel office of one district of the example: its commands, on days of the past year. Every command has an id that
 * follows from its stream and its turn, so a start that was broken off goes on where it stood.
 */
import { City } from "@wangge/adapter-http/server"
import { BlobStore, Governance, StaffEnrolment, Vault } from "@wangge/core/app"
import { Zone } from "@wangge/core/calendar"
import { type Day, Id, Instant, type Refusal } from "@wangge/core/kernel"
import type { Workforce, WorkforceCommand } from "@wangge/core/workforce"
import * as Effect from "effect/Effect"
import * as Names from "../city/Names.ts"
import * as Staff from "../city/Staff.ts"
import type { Worker } from "../city/Workers.ts"
import * as Paper from "./Paper.ts"
import { commandId, type Doing, type Fault, type Needs, sent } from "./Sent.ts"

/** Nine in the morning of a day. */
export const morning = (zone: Zone.ZoneName, day: Day.Day): Instant.Instant =>
  Instant.plus(Zone.startOfDay(zone, day), 9 * Instant.HOUR_MS)

/** Where the made-up names of workers begin, beyond those of the grids and the centre. */
const NAMES_FROM = 1_000
/** A division that gives identity numbers; zones have none of their own. */
const DIVISION = "211122"

/** Stores a document. */
export const paper = Effect.fnUntraced(function* (title: string): Effect.fn.Return<Id.EvidenceHash, Fault, Needs> {
  const blobs = yield* BlobStore.BlobStore
  const { hash } = yield* blobs.put(Paper.of(title))
  return hash
})

/** One district's office. */
export interface Office {
  readonly district: Id.AreaCode
  /** Stores a document; no two districts share one. */
  readonly paper: (title: string) => Doing<Id.EvidenceHash>
  /** Sends a command on a day; answers with the state after it. */
  readonly send: (day: Day.Day, command: WorkforceCommand.WorkforceCommand) => Doing<Workforce.Workforce>
  /** Registers a worker with a name, a telephone number and an identity card. */
  readonly enrol: (
    day: Day.Day,
    person: Id.PersonId,
    worker: Worker,
    documents: ReadonlyArray<Id.EvidenceHash>
  ) => Doing
  readonly state: Doing<Workforce.Workforce>
}

/** Opens the office of a district; `names` counts the people of the whole city on. */
export const open = Effect.fnUntraced(function* (
  district: Id.AreaCode,
  names: { next: number }
): Effect.fn.Return<Office, Fault, Needs> {
  const city = yield* City.City
  const governance = yield* Governance.Governance
  const vault = yield* Vault.Vault
  const stream = city.workforce(district)
  const actor = Staff.personnelOfficer
  let turn = 0
  const id = (): Id.CommandId => commandId("workforce", district, turn++)
  return {
    district,
    paper: (title) => paper(`${title} ${district}`),
    send: (day, command) =>
      Effect.map(
        Effect.suspend(() => sent(stream, command, actor, morning(city.zone, day), id())),
        ({ state }) => state
      ),
    enrol: (day, person, { birth, qualification, returned, servedSince }, documents) =>
      Effect.suspend(() => {
        const nth = NAMES_FROM + names.next++
        const card = {
          name: Names.personName(nth),
          identityNumber: Names.identityNumber(DIVISION, birth, nth),
          phone: Names.phoneNumber(nth)
        }
        const subject = Id.SubjectId.make(person)
        const facts = { person, subject, servedSince, returned, qualification, from: day, documents }
        const enrolment = { commandId: id(), stream, card, facts, actor, at: morning(city.zone, day) }
        return Effect.orDie(Effect.mapError(StaffEnrolment.enrol({ governance, vault }, enrolment), mistake(person)))
      }),
    state: Effect.map(Effect.orDie(governance.state(stream)), ({ state }) => state)
  }
})

/** A refusal here is a mistake of the example. */
const mistake = (person: Id.PersonId) => (fault: { readonly _tag: string; readonly described?: Refusal.Described }) =>
  new Error(`${person}: ${fault.described?.sentence.en ?? fault._tag}`)
