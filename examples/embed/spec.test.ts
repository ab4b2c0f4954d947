/** Given a history, when a command comes, then events or a refusal. */
// #region example
import { Id, Instant } from "@wangge/core/kernel"
import { EvidenceClaim } from "@wangge/core/ticket"
import { DeciderSpec } from "@wangge/testing"
import { test } from "vitest"

const { given } = DeciderSpec.of(EvidenceClaim.decider)
const [lamp, drain] = [Id.TicketId.make("lamp-1"), Id.TicketId.make("drain-7")]
const at = Instant.of(0)
const context = { at, actor: { person: Id.PersonId.make("process"), role: "system", scope: [] } } as const

test("a photo proves one repair", () => {
  given()
    .when({ _tag: "ClaimEvidence", ticket: lamp }, context)
    .thenEvents({ _tag: "EvidenceClaimed", ticket: lamp, at })

  given({ _tag: "EvidenceClaimed", ticket: lamp, at })
    .when({ _tag: "ClaimEvidence", ticket: drain }, context)
    .thenRefusal({ _tag: "ClaimedAlready", ticket: lamp })
})
// #endregion example
