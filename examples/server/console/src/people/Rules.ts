/** The rules in force on the day that the page shows; nothing as long as they are read, or where none holds yet. */
import type { Day } from "@wangge/core/kernel"
import { PayPolicy } from "@wangge/core/pay"
import { WorkforcePolicy } from "@wangge/core/workforce"
import * as Result from "effect/Result"
import { useMemo } from "react"
import { usePolicy } from "../api/PeopleQueries.ts"
import { useAsked } from "./Asked.ts"

export const useRules = (): WorkforcePolicy.WorkforceRules | undefined => {
  const { day } = useAsked()
  const policy = usePolicy().data
  return useMemo(
    () => (policy === undefined ? undefined : Result.getOrUndefined(WorkforcePolicy.on(policy.workforce, day))),
    [policy, day]
  )
}

export const usePayRules = (day: Day.Day): PayPolicy.PayRules | undefined => {
  const policy = usePolicy().data
  return useMemo(
    () => (policy === undefined ? undefined : Result.getOrUndefined(PayPolicy.on(policy.pay, day))),
    [policy, day]
  )
}
