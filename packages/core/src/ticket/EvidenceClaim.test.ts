import * as Result from "effect/Result"
import { expect, test } from "vitest"
import type { Actor } from "../kernel/Actor.ts"
import type { EvidenceHash, PersonId, TicketId } from "../kernel/Id.ts"
import { of as instant } from "../kernel/Instant.ts"
import * as Refusal from "../kernel/Refusal.ts"
import * as EvidenceClaim from "./EvidenceClaim.ts"

const { decider } = EvidenceClaim
const at = instant(1_578_303_000_000)
const system: Actor = { person: "clerk" as PersonId, role: "system", scope: [] }
const claim = (ticket: string) => ({ _tag: "ClaimEvidence", ticket: ticket as TicketId }) as const

test("the first ticket has the photo, and every other is told which one", () => {
  const first = decider.decide(decider.initial, claim("T-1"), { at, actor: system })
  if (Result.isFailure(first)) throw new Error(first.failure._tag)
  const state = first.success.reduce(decider.evolve, decider.initial)
  expect(state).toEqual({ _tag: "Claimed", ticket: "T-1", at })
  const second = decider.decide(state, claim("T-2"), { at, actor: system })
  if (Result.isSuccess(second)) throw new Error("claimed twice")
  expect(second.failure).toEqual({ _tag: "ClaimedAlready", ticket: "T-1" })
  expect(Refusal.describe(EvidenceClaim.catalogue, second.failure).sentence.en).toBe(
    "This piece of evidence was used in ticket T-1. Take a new one on the spot."
  )
})

test("nobody claims a photo by hand", () => {
  const answer = decider.decide(decider.initial, claim("T-1"), { at, actor: { ...system, role: "handler" } })
  expect(Result.isFailure(answer) && answer.failure).toEqual({ _tag: "OnlyTheSystem" })
})

test("a stream a photo, under its hash", () => {
  const hash = "a".repeat(64) as EvidenceHash
  expect(EvidenceClaim.streamOf(hash)).toBe(`evidence/${hash}`)
})
