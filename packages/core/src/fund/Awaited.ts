/** What a request to spend waits for 待办: the command that takes it on, who may give it, and from which day. */
import type { Role } from "../kernel/Actor.ts"
import * as Day from "../kernel/Day.ts"
import * as Label from "../kernel/Label.ts"
import type { Encumbrance } from "./Encumbrance.ts"
import { trades, whoMay } from "./FundCommand.ts"
import type { Step } from "./Procedure.ts"
import * as SpendingRequest from "./SpendingRequest.ts"

/** The command that takes a step of each kind. */
export const stepCommands = {
  Signature: "SignRequest",
  Meeting: "RecordMeeting",
  Vote: "RecordVote",
  Notice: "PublishRequest"
} as const satisfies { readonly [K in Step["_tag"]]: keyof typeof whoMay }

export interface Awaited {
  readonly command: (typeof stepCommands)[Step["_tag"]] | "Encumber" | "PayEncumbrance" | "PublishOutcome"
  readonly label: Label.Label
  /** The step that the command takes. */
  readonly step?: Step
  readonly roles: ReadonlyArray<Role>
  /** The first day on which it may be given, while a public notice stands. */
  readonly from?: Day.Day
}

const labels = {
  Encumber: Label.of("占用资金", "reserve the money"),
  PayEncumbrance: Label.of("支付", "pay"),
  PublishOutcome: Label.of("实施结果公开", "show the outcome to the public")
} as const

/** Money is reserved and paid on a request by those who keep the books. */
const rolesOf = (command: keyof typeof labels): ReadonlyArray<Role> =>
  whoMay[command].filter((role) => !trades.includes(role))

const then = (command: keyof typeof labels): Awaited => ({ command, label: labels[command], roles: rolesOf(command) })

/**
 * The next thing to do; nothing once all is done. The outcome is shown of what was decided in public (R6-09).
 *
 * @param reserved the reservation that was made on the request, where there is one
 */
export const of = (
  request: SpendingRequest.SpendingRequest,
  reserved: Pick<Encumbrance, "isOpen"> | undefined
): Awaited | undefined => {
  const notice = SpendingRequest.noticeEnd(request)
  if (request.state === "encumbered") {
    if (reserved?.isOpen === true) return then("PayEncumbrance")
    return notice === undefined || request.outcomeOn !== undefined ? undefined : then("PublishOutcome")
  }
  if (request.state !== "pending") return undefined
  const from = notice === undefined ? {} : { from: Day.plusDays(notice, 1) }
  const step = SpendingRequest.nextStep(request)
  if (step === undefined) return { ...then("Encumber"), ...from }
  return { command: stepCommands[step._tag], label: step.label, step, roles: step.roles, ...from }
}
