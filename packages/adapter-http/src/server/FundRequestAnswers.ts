/** What the API tells of a request to spend: its steps, what comes next, and what would refuse the caller's next step. */
import type { Streams, ViewStore } from "@wangge/core/app"
import { Awaited, Encumbrance, Fund, type FundCommand, Route, SpendingRequest } from "@wangge/core/fund"
import { Actor, Id, Label } from "@wangge/core/kernel"
import * as Effect from "effect/Effect"
import * as FundCommands from "../api/FundCommands.ts"
import type { Awaited as AwaitedSchema, RequestDetail, RequestItem } from "../api/FundRequestsApi.ts"
import * as FundAnswers from "./FundAnswers.ts"
import type { Opened, Shape } from "./Funds.ts"

/** Stands for bytes that are not there yet, where only their being there matters. */
const anyHash = Id.EvidenceHash.make("0".repeat(64))
const anyId = "would-be"

/** The command that is awaited, said by the caller today with all that it needs. */
const sample = (
  { purpose, today }: Opened,
  request: SpendingRequest.SpendingRequest,
  reserved: Encumbrance.Encumbrance | undefined,
  { command, step }: Awaited.Awaited
): FundCommand.FundCommand => {
  const taken = { request: request.id, step: step?.id ?? anyId, on: today, papers: [anyHash] }
  switch (command) {
    case "RecordVote":
      return { _tag: command, ...taken, ballot: { due: 1, present: 1, favour: 1 } }
    case "SignRequest":
    case "RecordMeeting":
    case "PublishRequest":
      return { _tag: command, ...taken }
    case "Encumber": {
      const { amount, id, line, use } = request
      return { _tag: command, encumbrance: Id.EncumbranceId.make(anyId), line, use, amount, on: today, request: id }
    }
    case "PayEncumbrance": {
      const kinds = purpose.lines.find(({ id }) => id === request.line)?.papers ?? []
      return {
        _tag: command,
        id: Id.JournalId.make(anyId),
        encumbrance: reserved?.id ?? Id.EncumbranceId.make(anyId),
        amount: reserved === undefined ? request.amount : Encumbrance.outstanding(reserved),
        last: true,
        on: today,
        papers: kinds.map(({ kind }) => ({ kind, hash: anyHash }))
      }
    }
    case "PublishOutcome":
      return { _tag: command, request: request.id, on: today, papers: [anyHash] }
  }
}

export const reservedOf = (
  { state }: Opened,
  { encumbrance }: SpendingRequest.SpendingRequest
): Encumbrance.Encumbrance | undefined =>
  encumbrance === undefined ? undefined : Fund.encumbranceOf(state, encumbrance)

/** What a request waits for, and whether the caller may take it: by the very rules that would decide it. */
export const next = Effect.fnUntraced(function* (
  { whyNot: refusalOf }: Pick<Shape, "whyNot">,
  opened: Opened,
  request: SpendingRequest.SpendingRequest
): Effect.fn.Return<
  typeof AwaitedSchema.Type | undefined,
  Streams.ReadFault | ViewStore.CursorInvalid | ViewStore.ViewUnknown
> {
  const reserved = reservedOf(opened, request)
  const awaited = Awaited.of(request, reserved)
  if (awaited === undefined) return undefined
  const whyNot = yield* refusalOf(opened, sample(opened, request, reserved, awaited))
  const { command, from, label, roles, step } = awaited
  const people = roles.filter((role) => role !== "system")
  return {
    command: FundCommands.commands[command].segment,
    label,
    ...(step === undefined ? {} : { step: step.id }),
    roles: people,
    rolesLabel: Label.listed(people.map((role) => Actor.roleLabels[role])),
    ...(from === undefined ? {} : { from }),
    mayTake: whyNot === undefined,
    ...(whyNot === undefined ? {} : { whyNot })
  }
})

export const item = (
  opened: Opened,
  request: SpendingRequest.SpendingRequest,
  rest: { readonly reason: string | null; readonly next: typeof AwaitedSchema.Type | undefined }
): typeof RequestItem.Type => {
  const { amount, by, encumbrance, id, item: what, line, on, outcomeOn, state, steps, taken, use, year } = request
  return {
    fund: opened.fund,
    request: id,
    year,
    line,
    use,
    ...FundAnswers.namesOf(opened, opened.state.purpose, line, use),
    amount,
    item: what,
    by,
    on,
    state,
    stateLabel: SpendingRequest.stateLabels[state],
    steps: steps.map((step, place) => {
      const done = taken[place]
      return done === undefined ? { step } : { step, taken: done }
    }),
    ...(rest.reason === null ? {} : { reason: rest.reason }),
    ...(encumbrance === undefined ? {} : { encumbrance }),
    ...(outcomeOn === undefined ? {} : { outcomeOn }),
    ...(rest.next === undefined ? {} : { next: rest.next })
  }
}

export const detail = (
  opened: Opened,
  request: SpendingRequest.SpendingRequest,
  rest: Parameters<typeof item>[2]
): typeof RequestDetail.Type => {
  const explanation = Route.explain(request, opened.purpose)
  const reserved = reservedOf(opened, request)
  return {
    ...item(opened, request, rest),
    weighed: request.weighed,
    weighedWith: request.weighedWith,
    papers: request.papers,
    ...(reserved === undefined ? {} : { reserved }),
    explanation,
    text: FundAnswers.textOf(explanation)
  }
}
