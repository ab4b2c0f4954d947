/** Names, phones and masked identity numbers of those who serve, for callers who may see them. */
import { type StoreFault, Vault } from "@wangge/core/app"
import type { Id } from "@wangge/core/kernel"
import { IdentityNumber, Workforce } from "@wangge/core/workforce"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { CurrentActor } from "../api/Authorization.ts"
import * as Readers from "../api/Readers.ts"

export interface Card {
  readonly name?: string
  readonly identityNumber?: string
  readonly phone?: string
}

export interface Shape {
  /** The vault of the host, if it has one. */
  readonly vault: Vault.Shape | undefined
  /** What the caller may see of a person who lies within the caller's sight. */
  readonly of: (
    state: Workforce.Workforce,
    person: Id.PersonId
  ) => Effect.Effect<Card | undefined, StoreFault.StoreUnavailable, CurrentActor>
  /** The names of people by their id, as far as the caller may see them. */
  readonly names: (
    state: Workforce.Workforce,
    people: Iterable<Id.PersonId>
  ) => Effect.Effect<ReadonlyMap<Id.PersonId, string>, StoreFault.StoreUnavailable, CurrentActor>
}

export class Cards extends Context.Service<Cards, Shape>()("wangge/http/Cards") {
  static readonly layer: Layer.Layer<Cards> = Layer.effect(
    Cards,
    Effect.gen(function* () {
      const vault = Option.getOrUndefined(yield* Effect.serviceOption(Vault.Vault))
      const of: Shape["of"] = Effect.fnUntraced(function* (state, person) {
        const actor = yield* CurrentActor
        const reach = Readers.reachOf(actor.role, "cards")
        const known = Workforce.personOf(state, person)
        const isOpen = reach !== undefined && (reach !== "own" || actor.person === person)
        if (vault === undefined || known === undefined || !isOpen) return undefined
        const fields = yield* vault.get(known.subject)
        return fields === undefined ? undefined : shown(fields)
      })
      return {
        vault,
        of,
        names: Effect.fnUntraced(function* (state, people) {
          const names = new Map<Id.PersonId, string>()
          for (const person of new Set(people)) {
            const card = yield* of(state, person)
            if (card?.name !== undefined) names.set(person, card.name)
          }
          return names
        })
      }
    })
  )
}

/** The identity number never leaves in full. */
export const shown = ({ identityNumber, name, phone }: Vault.Fields): Card => ({
  ...(name === undefined ? {} : { name }),
  ...(identityNumber === undefined ? {} : { identityNumber: IdentityNumber.masked(identityNumber) }),
  ...(phone === undefined ? {} : { phone })
})
