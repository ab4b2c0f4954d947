/**
 * A person enters the workforce with an identity card: the number is read and refused when it is wrong, the day of birth goes
 * into the register, and name, number and phone go into the vault alone. Number and name never stand in a command, whose
 * fingerprint is stored. Nobody is registered twice in one district under the same number.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Actor } from "../kernel/Actor.ts"
import type { Day } from "../kernel/Day.ts"
import type { CommandId, PersonId } from "../kernel/Id.ts"
import type { Instant } from "../kernel/Instant.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as IdentityNumber from "../workforce/IdentityNumber.ts"
import type { Workforce } from "../workforce/Workforce.ts"
import { type Of, type WorkforceCommand, whoMay } from "../workforce/WorkforceCommand.ts"
import type { WorkforceEvent } from "../workforce/WorkforceEvent.ts"
import type { WorkforceRefusal } from "../workforce/WorkforceRefusal.ts"
import type * as Governance from "./Governance.ts"
import type * as StreamName from "./StreamName.ts"
import type * as Vault from "./Vault.ts"

/** What only the vault keeps. */
export interface Card {
  readonly name: string
  readonly identityNumber: string
  readonly phone?: string
}

export interface Enrolment {
  readonly commandId: CommandId
  readonly stream: StreamName.Of<Workforce, WorkforceCommand, WorkforceEvent, WorkforceRefusal>
  readonly card: Card
  readonly facts: Omit<Of<"RegisterPerson">, "_tag" | "birth">
  readonly actor: Actor
  readonly at: Instant
  /** The version of the district's workforce that the sender looked at. */
  readonly expectedVersion?: number
}

/** The number on the card is none. Nothing was written. */
export interface IdentityRefused {
  readonly _tag: "IdentityRefused"
  readonly fault: IdentityNumber.IdentityFault
  readonly described: Refusal.Described
}

/** The number on the card is that of somebody who is registered already. Nothing was written. */
export interface EnrolledAlready {
  readonly _tag: "EnrolledAlready"
  readonly person: PersonId
}

/** Who of the district has this number: only cards of people born on the same day are opened. */
const holderOf = Effect.fnUntraced(function* (
  vault: Vault.Shape,
  state: Workforce,
  { birth, number }: { readonly birth: Day; readonly number: string }
) {
  for (const known of Object.values(state.people)) {
    if (known.birth !== birth) continue
    const fields = yield* vault.get(known.subject)
    if (fields?.identityNumber === number) return known.person
  }
  return undefined
})

/**
 * Registers first and seals then, so that a refused registration leaves no one's fields replaced; sent again with the same
 * command id it seals again.
 */
export const enrol = Effect.fnUntraced(function* (
  { governance, vault }: { readonly governance: Governance.Shape; readonly vault: Vault.Shape },
  { commandId, stream, card, facts, actor, at, expectedVersion }: Enrolment
) {
  const read = IdentityNumber.parse(card.identityNumber)
  if (Result.isFailure(read)) {
    const fault = read.failure
    const described = Refusal.describe(IdentityNumber.catalogue, fault)
    return yield* Effect.fail<IdentityRefused>({ _tag: "IdentityRefused", fault, described })
  }
  const number = IdentityNumber.normal(card.identityNumber)
  const { birth } = read.success
  if (whoMay.includes(actor.role)) {
    const { state } = yield* governance.state(stream)
    const person = yield* holderOf(vault, state, { birth, number })
    if (person !== undefined && person !== facts.person) {
      return yield* Effect.fail<EnrolledAlready>({ _tag: "EnrolledAlready", person })
    }
  }
  const command: WorkforceCommand = { _tag: "RegisterPerson", ...facts, birth }
  const expected = expectedVersion === undefined ? {} : { expectedVersion }
  const handled = yield* governance.handle({ commandId, stream, command, actor, at, ...expected })
  const { name, phone } = card
  yield* vault.put(facts.subject, { name, identityNumber: number, ...(phone === undefined ? {} : { phone }) })
  return handled
})
