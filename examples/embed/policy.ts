/** A policy is data: change a figure from a day on, and see what a mistaken path is told. */
// #region override
import { Day, Refusal } from "@wangge/core/kernel"
import { Override, Panjin2020, PolicyFault } from "@wangge/core/policy"
import * as Result from "effect/Result"

/** From July 2020 on a lamp is repaired within one working day instead of two. */
const lamp = {
  path: "sla.handling.street-lamp.single-out.repair.time.n",
  value: 1,
  from: Day.of("2020-07-01"),
  reason: "summer trial"
}

export const changed = () => Result.getOrThrow(Override.apply(Panjin2020.pack, [lamp])).changes
// #endregion override

/** The same with a slip of the pen: what the author is told. */
export const mistaken = () => {
  const slip = { ...lamp, path: lamp.path.replace("street-lamp", "street-lmap") }
  const applied = Override.apply(Panjin2020.pack, [slip])
  const faults = Result.isFailure(applied) ? applied.failure : []
  return faults.map((fault) => Refusal.describe(PolicyFault.catalogue, fault).sentence.en)
}
