import { expect, test } from "vitest"
import type { CommandId, EvidenceHash, PersonId, TicketId } from "../kernel/Id.ts"
import { of as instant } from "../kernel/Instant.ts"
import type { Of } from "../ticket/TicketEvent.ts"
import { breachEscalates } from "./BreachEscalates.ts"
import { evidenceClaimedOnce } from "./EvidenceClaimedOnce.ts"
import type { Meta } from "./Process.ts"

const at = instant(1_578_303_000_000)
const by = "handler-1" as PersonId
const meta: Meta = {
  stream: "ticket/T-1",
  version: 4,
  at,
  actor: { person: by, role: "handler", scope: [] },
  commandId: "C-1" as CommandId
}
const hashes = ["a", "b"].map((letter) => letter.repeat(64) as EvidenceHash)

const joint: Of<"JointWorkReported"> = {
  _tag: "JointWorkReported",
  at,
  by,
  unit: "municipal-works-xlt" as Of<"JointWorkReported">["unit"],
  evidence: hashes.map((hash) => ({ hash, kind: "photo", takenAt: at }))
}

test("each photo of an event is claimed for its ticket, in its own stream", () => {
  expect(evidenceClaimedOnce.react(joint, meta)).toEqual(
    hashes.map((hash) => ({
      stream: `evidence/${hash}`,
      command: { _tag: "ClaimEvidence", ticket: "T-1" as TicketId }
    }))
  )
  expect(evidenceClaimedOnce.react({ _tag: "TicketAccepted", at, by }, meta)).toEqual([])
})

const due: Of<"DueRecorded"> = {
  _tag: "DueRecorded",
  at,
  by,
  target: "repair.limit",
  kind: "limit",
  due: "breach",
  moment: at
}

test("the breach of a limit escalates its ticket; a warning or a promise missed does not", () => {
  expect(breachEscalates.react(due, meta)).toMatchObject([
    { stream: "ticket/T-1", command: { _tag: "EscalateTicket", target: "repair.limit" } }
  ])
  expect(breachEscalates.react({ ...due, due: "red" }, meta)).toEqual([])
  expect(breachEscalates.react({ ...due, kind: "promise", target: "repair.promise" }, meta)).toEqual([])
})
