/** Decides what is asked of a recruitment reserved for good staff: the role first, then the stage, the scope, the rule. */
import * as Result from "effect/Result"
import type { Decider } from "../kernel/Decider.ts"
import * as Career from "./Career.ts"
import { type CareerCommand, whoMay } from "./CareerCommand.ts"
import type { CareerContext } from "./CareerContext.ts"
import type { CareerEvent } from "./CareerEvent.ts"
import { evolve } from "./CareerEvolution.ts"
import type { CareerRefusal, CareerStage } from "./CareerRefusal.ts"
import * as Reserving from "./decide/Reserving.ts"

/** At which stages each command may come. */
export const stagesOf: { readonly [Tag in CareerCommand["_tag"]]: ReadonlyArray<CareerStage> } = {
  AnnounceCareer: ["None"],
  RegisterCandidate: ["Registering"],
  WithdrawCandidate: ["Registering"],
  RecordResults: ["Registering"],
  CloseCareer: ["Registering", "Examined"]
}

/** Answers a command with its event or with the first refusal, in the order that {@link CareerRefusal} states. */
export const decide = (state: Career.Career, command: CareerCommand, context: CareerContext): Reserving.Decision => {
  const { role } = context.actor
  if (!whoMay.includes(role)) return Result.fail({ _tag: "RoleMayNot", role, command: command._tag, roles: whoMay })
  if (command._tag === "AnnounceCareer") {
    return state._tag === "None" ? Reserving.announce(command, context) : wrongStage(state, command)
  }
  if (state._tag !== "Registering" && state._tag !== "Examined") return wrongStage(state, command)
  if (command._tag === "CloseCareer") return Reserving.close(state, command, context)
  if (state._tag !== "Registering") return wrongStage(state, command)
  switch (command._tag) {
    case "RegisterCandidate":
      return Reserving.register(state, command, context)
    case "WithdrawCandidate":
      return Reserving.withdraw(state, command, context)
    case "RecordResults":
      return Reserving.record(state, command, context)
  }
}

const wrongStage = ({ _tag: stage }: Career.Career, { _tag: command }: CareerCommand): Reserving.Decision =>
  Result.fail({ _tag: "WrongStage", stage, stages: stagesOf[command], command })

export const decider: Decider<Career.Career, CareerCommand, CareerEvent, CareerRefusal, CareerContext> = {
  initial: Career.initial,
  decide,
  evolve
}
